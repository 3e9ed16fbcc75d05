import { toProblem } from '../model/problem.ts';
import { STAGE_NAMES, type StageName, type StageResult } from '../model/stage.ts';
import type { StagePlan } from '../plan/plan.ts';
import { runAuditStage } from './audit.ts';
import { runChanges } from './changes.ts';
import { runChaosStage } from './chaos.ts';
import { runCompareStage } from './compare.ts';
import { runContractStage } from './contract.ts';
import { runIntegrationStage, runLoadStage, runSmokeStage, runStressStage } from './live.ts';
import { whyNoOpenApi } from './other-formats.ts';
import type { ProviderRun } from './provider-run.ts';
import { brokenStage, skippedStage } from './skipped.ts';

type RunStage = (run: ProviderRun, planned: StagePlan) => Promise<StageResult>;

/** Every stage and the function that runs it. A new stage is a row here, a room of its own, and a section of the report. */
const STAGES: Record<StageName, RunStage> = {
  changes: runChanges,
  contract: runContractStage,
  integration: runIntegrationStage,
  smoke: runSmokeStage,
  load: runLoadStage,
  compare: runCompareStage,
  stress: runStressStage,
  chaos: runChaosStage,
  audit: runAuditStage,
};

/** What stops a heavier stage: an earlier one with one of these outcomes. */
const STOPPED_BY: Record<StageName, Partial<Record<StageName, readonly StageResult['outcome'][]>>> = {
  changes: {},
  contract: {},
  integration: {},
  smoke: { integration: ['broken'] },
  load: { integration: ['broken'], smoke: ['failed', 'broken'] },
  compare: { integration: ['broken'], smoke: ['failed', 'broken'] },
  stress: {
    integration: ['broken'],
    smoke: ['failed', 'broken'],
    load: ['failed', 'broken'],
    // A base that cannot be measured says nothing about the head: only a regression that was found stops it.
    compare: ['failed'],
  },
  chaos: { integration: ['broken'], smoke: ['failed', 'broken'], load: ['failed', 'broken'] },
  audit: {},
};

/** Runs the provider's stages in order. Never throws: what a stage throws is its `broken` result. */
export async function runStages(run: ProviderRun, plan: readonly StagePlan[]): Promise<readonly StageResult[]> {
  await using opened = new AsyncDisposableStack();
  opened.defer(async () => {
    const target = await run.target.peek();
    if (target?.kind !== 'started') return;
    await target.environment[Symbol.asyncDispose]();
    await target.interposer?.[Symbol.asyncDispose]();
  });
  for (const stage of STAGE_NAMES) {
    const planned = plan.find((row) => row.stage === stage && row.provider === run.name);
    if (planned) run.results.set(stage, await runPlanned(run, planned));
  }
  return [...run.results.values()];
}

async function runPlanned(run: ProviderRun, planned: StagePlan): Promise<StageResult> {
  const { stage, provider } = planned;
  if (planned.problem !== null) return brokenStage(stage, provider, [planned.problem]);
  if (!planned.run) {
    return skippedStage(stage, provider, { cause: planned.skip ?? 'not-selected', reason: planned.reason });
  }
  const stopper = await findStopper(run, stage);
  if (stopper !== null) {
    return skippedStage(stage, provider, { cause: 'earlier-stage', reason: `${stopper.stage} ${stopper.outcome}` });
  }
  if (isUnneeded(run, stage)) {
    return skippedStage(stage, provider, {
      cause: 'nothing-changed',
      reason: 'the specification says the same as before',
    });
  }
  const unfit = await whyNoOpenApi(run, stage);
  if (unfit !== null) return skippedStage(stage, provider, { cause: 'not-available', reason: unfit });
  const closeGroup = run.doors.log.group(provider === null ? stage : `${stage} · ${provider}`);
  const started = run.doors.now();
  try {
    run.doors.signal.throwIfAborted();
    const result = await STAGES[stage](run, planned);
    return { ...result, durationMs: Math.round(run.doors.now() - started) };
  } catch (thrown) {
    const problem = toProblem(thrown, `${stage}.broken`, `${stage} could not be completed`);
    return { ...brokenStage(stage, provider, [problem]), durationMs: Math.round(run.doors.now() - started) };
  } finally {
    closeGroup();
  }
}

/** A new comment in a specification is no change of the API: nothing is started for it unless it was asked for. */
function isUnneeded(run: ProviderRun, stage: StageName): boolean {
  const isAsked = run.request.stages !== null || (run.request.also?.includes(stage) ?? false);
  return run.isSame === true && !isAsked && stage !== 'changes' && stage !== 'contract';
}

async function findStopper(run: ProviderRun, stage: StageName): Promise<StageResult | null> {
  for (const [earlier, outcomes] of Object.entries(STOPPED_BY[stage])) {
    const result = run.results.get(earlier as StageName);
    if (!result || !outcomes.includes(result.outcome)) continue;
    const [judged = result] = (await run.acceptances.apply([result])).stages;
    if (outcomes.includes(judged.outcome)) return result;
  }
  return null;
}
