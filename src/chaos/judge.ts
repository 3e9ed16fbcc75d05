import type { ExperimentConfig, ExperimentResult, Thresholds } from '../model/chaos.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { inWords } from '../tools/duration-words.ts';
import { adviseOn } from './advice.ts';
import { faultWords } from './fault-words.ts';
import {
  measuredWords,
  phaseFigures,
  type RequestSample,
  samplesBetween,
  samplesUnderWay,
  timelineOf,
  type Violation,
  violationsOfFared,
} from './figures.ts';
import { makeFinding } from './findings.ts';
import { findRecovery } from './recovery.ts';
import type { ChaosRuleId } from './rules.ts';
import { unmeasured } from './unmeasured.ts';
import { begunIn, hungAt, type Measured, ON_ITS_WAY_MS } from './window.ts';

/** What was seen of one experiment; times in milliseconds since 1970, null where it did not come to that. */
export interface Observed extends Measured {
  readonly startMs: number | null;
  readonly injectedMs: number | null;
  readonly undoneMs: number | null;
  readonly endMs: number | null;
  readonly probesBefore: readonly string[];
  readonly probesAfter: readonly string[];
  /** What the `verify` command said; null where it held, or there is none. */
  readonly verifyFailed: string | null;
  /** What is not again as it was. */
  readonly notRestored: readonly string[];
  readonly providerEnded: string | null;
  readonly problem: Problem | null;
}

export interface Judged {
  readonly result: ExperimentResult;
  readonly findings: readonly Finding[];
  /** Why nothing can be said; null where something can. */
  readonly problem: Problem | null;
}

/** What was seen, held against what the experiment expects. Nothing that was not measured is a pass. */
export function judgeExperiment(experiment: ExperimentConfig, seen: Observed): Judged {
  const { injectedMs, undoneMs } = seen;
  if (injectedMs === null || undoneMs === null || seen.endMs === null || seen.startMs === null) {
    return notInjected(experiment, seen);
  }
  const phases = { startMs: seen.startMs, injectedMs, undoneMs, endMs: seen.endMs };
  const recovery = findRecovery(seen, {
    undoneMs,
    steadyState: experiment.steadyState,
    observeMs: experiment.observeMs,
    knownMs: phases.endMs,
  });
  const recoveredMs = recovery.kind === 'recovered' ? Math.max(0, recovery.atMs - undoneMs) : null;
  const calm = samplesBetween(seen.samples, phases.startMs, injectedMs);
  const known: Phases = { ...phases, recoveredMs, hung: hungAt(phases.endMs, seen.waiting, calm) };
  const faults = faultsOf(experiment, seen, known);
  const advice = faults.length > 0 ? advise(experiment, seen, known) : null;
  const findings = faults.map(({ rule, message }) => {
    const finding = makeFinding(rule, { message: `${experiment.name}: ${message}`, key: [experiment.name] });
    // What was seen says more than what is usual.
    return advice !== null && ADVISED.has(rule) ? { ...finding, todo: advice } : finding;
  });
  const outcome = findings.length > 0 ? 'failed' : seen.problem === null ? 'passed' : 'broken';
  const result: ExperimentResult = {
    ...emptyResult(experiment),
    outcome,
    reason: faults[0]?.message ?? seen.problem?.what ?? `recovered after ${inWords(recoveredMs ?? 0)}`,
    before: phaseFigures([...calm, ...begunIn(known.hung, { fromMs: 0, toMs: injectedMs - ON_ITS_WAY_MS })]),
    during: phaseFigures(faredDuring(seen, known)),
    after: phaseFigures(faredAfter(seen, known)),
    recoveredMs,
    timeline: timelineOf(seen.samples, phases),
    fault: { fromSecond: toSeconds(injectedMs - phases.startMs), toSecond: toSeconds(undoneMs - phases.startMs) },
    advice,
    restored: seen.notRestored.length === 0,
  };
  return { result, findings, problem: outcome === 'broken' ? seen.problem : null };
}

/** Rules about how the provider took the fault. */
const ADVISED: ReadonlySet<ChaosRuleId> = new Set(['chaos.during', 'chaos.not-recovered', 'chaos.provider-died']);

interface Phases {
  readonly startMs: number;
  readonly injectedMs: number;
  readonly undoneMs: number;
  readonly endMs: number;
  readonly recoveredMs: number | null;
  /** Requests without an answer at the end. */
  readonly hung: readonly RequestSample[];
}

interface Fault {
  readonly rule: ChaosRuleId;
  readonly message: string;
}

/** The loudest first: something that we left disturbed is worse than anything we found. */
function faultsOf(experiment: ExperimentConfig, seen: Observed, phases: Phases): readonly Fault[] {
  const { recoveredMs } = phases;
  const limit = experiment.recoverWithinMs;
  // A fault that broke off says nothing of one that lasts.
  const violated = seen.problem === null ? violationsDuring(experiment.during, seen, phases) : [];
  const faults: (Fault | false)[] = [
    seen.notRestored.length > 0 && {
      rule: 'chaos.not-restored',
      message: `NOT RESTORED: ${seen.notRestored.join('; ')}`,
    },
    seen.providerEnded !== null && {
      rule: 'chaos.provider-died',
      message: `the provider ended: ${seen.providerEnded}`,
    },
    // Where the run itself broke off, nobody knows whether it would have recovered.
    seen.providerEnded === null &&
      seen.problem === null &&
      recoveredMs === null && { rule: 'chaos.not-recovered', message: `not recovered within ${inWords(limit)}` },
    recoveredMs !== null &&
      recoveredMs > limit && {
        rule: 'chaos.not-recovered',
        message: `recovered after ${inWords(recoveredMs)} (limit ${inWords(limit)})`,
      },
    ...violated.map((violation) => ({
      rule: 'chaos.during' as const,
      message: `while the fault lasted, ${violation.threshold} did not hold (${measuredWords(violation)})`,
    })),
    // A provider that ended answers no probe either: that is told once.
    ...(seen.providerEnded === null ? seen.probesAfter : []).map((message) => ({
      rule: 'chaos.not-recovered' as const,
      message: `${recoveredMs === null ? 'after the fault' : 'after recovery'} ${message}`,
    })),
    seen.verifyFailed !== null && { rule: 'chaos.verify', message: seen.verifyFailed },
  ];
  return faults.filter((fault) => fault !== false);
}

/** How requests fared is asked of all that the fault had time to reach. */
function violationsDuring(during: Thresholds, seen: Observed, phases: Phases): readonly Violation[] {
  const { injectedMs, undoneMs } = phases;
  const answered = samplesBetween(seen.samples, injectedMs, undoneMs);
  return violationsOfFared({ fared: faredDuring(seen, phases), answered }, during, (undoneMs - injectedMs) / 1_000);
}

/** Those that were under way while the fault lasted, and those that it left without an answer for good. */
function faredDuring({ samples }: Observed, { injectedMs, undoneMs, hung }: Phases): readonly RequestSample[] {
  return [
    ...samplesUnderWay(samples, injectedMs, undoneMs),
    ...begunIn(hung, { fromMs: injectedMs - ON_ITS_WAY_MS, toMs: undoneMs }),
  ];
}

/** From recovery on; what the fault made wait is its own. */
function faredAfter({ samples }: Observed, { undoneMs, endMs, recoveredMs, hung }: Phases): readonly RequestSample[] {
  const fromMs = undoneMs + (recoveredMs ?? 0);
  const over = samplesBetween(samples, fromMs, endMs);
  return [
    ...over.filter((sample) => sample.endMs - sample.durationMs >= undoneMs),
    ...begunIn(hung, { fromMs, toMs: endMs }),
  ];
}

function advise(experiment: ExperimentConfig, seen: Observed, phases: Phases): string {
  const { undoneMs, endMs, recoveredMs, hung } = phases;
  const until = recoveredMs === null ? endMs : undoneMs + recoveredMs;
  return adviseOn({
    faults: experiment.faults,
    during: faredDuring(seen, phases),
    between: [...samplesBetween(seen.samples, undoneMs, until), ...begunIn(hung, { fromMs: undoneMs, toMs: until })],
    recovered: recoveredMs !== null,
    dropped: seen.unsent.length,
    providerEnded: seen.providerEnded,
  });
}

function notInjected(experiment: ExperimentConfig, seen: Observed): Judged {
  const problem = seen.problem ?? {
    code: 'chaos.broken',
    what: `the experiment "${experiment.name}" did not get to its fault`,
    where: null,
    why: seen.providerEnded,
    todo: null,
  };
  const findings = seen.notRestored.map((message) =>
    makeFinding('chaos.not-restored', {
      message: `${experiment.name}: NOT RESTORED: ${message}`,
      key: [experiment.name],
    }),
  );
  const reason = problem.why === null ? problem.what : `${problem.what}: ${problem.why}`;
  const outcome = findings.length > 0 ? 'failed' : 'broken';
  const restored = findings.length > 0 ? false : null;
  return { result: { ...emptyResult(experiment), outcome, reason, restored }, findings, problem };
}

function emptyResult({ name, faults, recoverWithinMs }: ExperimentConfig): ExperimentResult {
  return { ...unmeasured({ name, source: 'configuration', faults: faults.map(faultWords) }), recoverWithinMs };
}

function toSeconds(ms: number): number {
  return Number((ms / 1_000).toFixed(1));
}
