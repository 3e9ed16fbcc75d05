import type { ExperimentResult } from '../model/chaos.ts';
import type { Finding } from '../model/finding.ts';
import { isObject } from '../model/object.ts';
import type { Problem } from '../model/problem.ts';
import { makeFinding } from './findings.ts';
import type { Judged } from './judge.ts';
import { unmeasured } from './unmeasured.ts';

/** What the end of `chaos run` leaves: exit code 1 stands for invalid, failed and deviated alike, so the journal decides. */
export interface ToolkitRun {
  /** Path from the workspace. */
  readonly file: string;
  /** Text of the journal; null where there is none. */
  readonly journal: string | null;
  readonly lastLine: string;
  /** Rollbacks that were broken off are played again: what the journal says of them is not their end. */
  readonly isRolledBack: boolean;
}

interface Journal {
  readonly status: string;
  readonly deviated: boolean;
  readonly title: string;
  readonly steadyBefore: boolean | null;
  readonly failedProbe: string | null;
  readonly failedRollbacks: readonly string[];
  readonly hasHypothesis: boolean;
  readonly hasRollbacks: boolean;
  readonly activities: readonly string[];
}

export function judgeToolkit(run: ToolkitRun): Judged {
  const journal = run.journal === null ? null : parseJournal(run.journal);
  if (journal === null) {
    const why = run.journal === null ? run.lastLine || 'it wrote none' : 'it is not what Chaos Toolkit writes';
    return broken(run.file, run.file, { what: `Chaos Toolkit left no journal of ${run.file}`, why });
  }
  const name = journal.title || run.file;
  const notRestored = (run.isRolledBack ? journal.failedRollbacks : []).map((rollback) =>
    makeFinding('chaos.not-restored', {
      message: `${name}: NOT RESTORED: the rollback "${rollback}" failed`,
      key: [run.file, rollback],
    }),
  );
  if (journal.steadyBefore === false) {
    const judged = broken(run.file, name, {
      what: 'There was no steady state before the method, so it was not run',
      why: journal.failedProbe === null ? null : `the probe "${journal.failedProbe}" did not hold`,
    });
    return disturbed(judged, notRestored);
  }
  if (journal.status !== 'completed' && !journal.deviated) {
    const judged = broken(run.file, name, {
      what: `Chaos Toolkit ended as ${journal.status}`,
      why: run.lastLine || null,
    });
    return disturbed(judged, notRestored);
  }
  const deviated = journal.deviated
    ? [makeFinding('chaos.toolkit-deviated', { message: deviationOf(name, journal), key: [run.file] })]
    : [];
  const findings: readonly Finding[] = [...notRestored, ...deviated];
  const result: ExperimentResult = {
    ...toolkitResult(name, journal.activities),
    outcome: findings.length > 0 ? 'failed' : 'passed',
    reason: findings[0]?.message ?? completionOf(journal),
    advice: findings.length > 0 ? 'Look at the journal: it has every activity with its output.' : null,
    restored: journal.hasRollbacks ? notRestored.length === 0 : null,
  };
  return { result, findings, problem: null };
}

/** What could not be rolled back is worse than that nothing can be said. */
function disturbed(judged: Judged, notRestored: readonly Finding[]): Judged {
  const [first] = notRestored;
  if (first === undefined) return judged;
  const result: ExperimentResult = { ...judged.result, outcome: 'failed', reason: first.message, restored: false };
  return { ...judged, result, findings: notRestored };
}

function completionOf({ hasHypothesis, hasRollbacks }: Journal): string {
  const lacks = [...(hasHypothesis ? [] : ['no steady-state hypothesis']), ...(hasRollbacks ? [] : ['no rollbacks'])];
  return `completed, not deviated${lacks.length === 0 ? '' : `; it declares ${lacks.join(' and ')}`}`;
}

function deviationOf(name: string, { failedProbe }: Journal): string {
  return `${name}: the steady state did not hold after the method${failedProbe === null ? '' : ` (probe "${failedProbe}")`}`;
}

/** An experiment that could not be run, told as one. */
export function broken(file: string, name: string, { what, why }: Pick<Problem, 'what' | 'why'>): Judged {
  const problem: Problem = { code: 'chaos.toolkit', what: `${file}: ${what}`, where: null, why, todo: null };
  const reason = why === null ? what : `${what}: ${why}`;
  return { result: { ...toolkitResult(name, []), reason }, findings: [], problem };
}

function toolkitResult(name: string, faults: readonly string[]): ExperimentResult {
  return unmeasured({ name, source: 'toolkit', faults });
}

/** Null where a key that every journal has is missing or of another type. */
function parseJournal(text: string): Journal | null {
  const journal = parseObject(text);
  const { status, deviated, experiment } = journal ?? {};
  if (typeof status !== 'string' || typeof deviated !== 'boolean' || !isObject(experiment)) return null;
  const states = isObject(journal?.['steady_states']) ? journal['steady_states'] : {};
  const before = isObject(states['before']) ? states['before'] : null;
  const after = isObject(states['after']) ? states['after'] : null;
  const rollbacks = listOf(journal?.['rollbacks']);
  return {
    status,
    deviated,
    title: typeof experiment['title'] === 'string' ? experiment['title'] : '',
    steadyBefore: typeof before?.['steady_state_met'] === 'boolean' ? before['steady_state_met'] : null,
    failedProbe: failedProbeOf(before) ?? failedProbeOf(after),
    failedRollbacks: rollbacks.filter(({ status: ended }) => ended !== 'succeeded').map(nameOf),
    hasHypothesis: before !== null || after !== null,
    hasRollbacks: listOf(experiment['rollbacks']).length > 0,
    activities: firstOf(listOf(journal?.['run']).map(nameOf)),
  };
}

/** Names in a report; the journal has all of them. */
const NAMED = 10;

function firstOf(names: readonly string[]): readonly string[] {
  const rest = names.length - NAMED;
  return rest > 0 ? [...names.slice(0, NAMED), `and ${rest} more`] : names;
}

export interface Rollbacks {
  /** Names of those that ran and did not succeed. */
  readonly failed: readonly string[];
  /** How many of those declared the journal tells nothing of. */
  readonly left: number;
}

/** How the rollbacks went that a journal tells of; null: it is no journal. */
export function readRollbacks(text: string): Rollbacks | null {
  const journal = parseObject(text);
  if (journal === null || !isObject(journal['experiment'])) return null;
  const played = listOf(journal['rollbacks']);
  const declared = listOf(journal['experiment']['rollbacks']).length;
  return {
    failed: played.filter(({ status }) => status !== 'succeeded').map(nameOf),
    left: Math.max(0, declared - played.length),
  };
}

function failedProbeOf(state: Readonly<Record<string, unknown>> | null): string | null {
  const failed = listOf(state?.['probes']).find((probe) => probe['tolerance_met'] === false);
  return failed === undefined ? null : nameOf(failed);
}

function nameOf(entry: Readonly<Record<string, unknown>>): string {
  const activity = isObject(entry['activity']) ? entry['activity'] : entry;
  return typeof activity['name'] === 'string' ? activity['name'] : 'without a name';
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // Cut off, or no JSON: told as a missing journal.
    return null;
  }
}
