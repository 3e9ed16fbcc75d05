import { Ajv } from 'ajv';
import type { RunEvent } from '../model/event.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import { type ResultJson, ResultSchema } from '../report/result-schema.ts';
import { resultWithoutStages } from '../verdict/result-without-stages.ts';

/** Compiled when the first artifact is read: nothing else needs it. */
let compiled: ((value: unknown) => value is ResultJson) | null = null;

/**
 * A result that a run without rights left behind, as far as it is believed: stages and figures. Who ran what for which pull request
 * (`event`) is what GitHub says; its verdict and what it accepts are made anew by whoever knows. Throws `ProblemError`.
 */
export function parseArtifactResult(text: string, event: RunEvent): RunResult {
  const value = parseJson(text);
  if (!isResult(value)) throw refused('it is not what the schema of result.json describes');
  if (value.event.headSha !== event.headSha) {
    throw refused(`it is about the commit ${value.event.headSha.slice(0, 40)}, and the run was for ${event.headSha}`);
  }
  if (countEntries(value) > MAX_ENTRIES) throw refused(`it holds more than ${MAX_ENTRIES} findings and their kin`);
  return {
    event,
    // Only the commit that the pull request names itself is linked to.
    baseSha: value.baseSha === event.baseRef ? value.baseSha : null,
    checkName: value.checkName,
    verdict: value.verdict,
    setup: value.setup,
    stages: value.stages.map(withoutAcceptances),
    metrics: value.metrics,
    goals: value.goals,
    coverage: value.coverage ?? null,
    history: value.history ?? null,
    specs: value.specs,
    toConfigure: [],
    notices: value.notices,
    durationMs: value.durationMs,
  };
}

/** Findings, changes, interactions and consumers together: the largest specifications known have some thousands. */
const MAX_ENTRIES = 50_000;

/** What a report is made from grows with this; a stranger must not keep the workflow busy until it is ended without a verdict. */
function countEntries({ stages }: ResultJson): number {
  return stages.reduce((sum, { findings, problems, detail }) => {
    const changes = detail?.kind === 'changes' ? detail.changes.length : 0;
    const pacts = detail?.kind === 'contract' ? detail.interactions.length + detail.matrix.length : 0;
    const consumers = findings.reduce((all, finding) => all + finding.consumers.length, 0);
    return sum + findings.length + problems.length + consumers + changes + pacts;
  }, 0);
}

/** What a result is where the run left none that can be taken. */
export function resultWithout(problem: Problem, event: RunEvent, checkName: string): Omit<RunResult, 'verdict'> {
  return { ...resultWithoutStages(event, checkName), setup: [problem] };
}

function withoutAcceptances(stage: ResultJson['stages'][number]): StageResult {
  return { ...stage, findings: stage.findings.map(({ accepted: _, ...finding }) => finding) };
}

/** `__proto__` and its kin have no place in data. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new SyntaxError(`the key ${key}`);
      return value;
    });
  } catch (thrown) {
    throw refused(`it is no JSON: ${thrown instanceof Error ? thrown.message.slice(0, 100) : String(thrown)}`);
  }
}

function isResult(value: unknown): value is ResultJson {
  compiled ??= new Ajv({ strict: false }).compile<ResultJson>(ResultSchema);
  return compiled(value);
}

function refused(why: string): ProblemError {
  return new ProblemError({
    code: 'artifact.result',
    what: 'The result of the first run is not taken',
    why,
    todo: 'Both workflows must use the same version of the action; run the first one again.',
  });
}
