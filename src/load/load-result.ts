import type { Finding } from '../model/finding.ts';
import { ProblemError } from '../model/problem.ts';
import type { LoadFigures, OperationLoad, ProfileRun, ThresholdResult } from '../model/stage.ts';
import type { PlannedRequest } from '../traffic/planned-request.ts';
import { failedAnswersOf } from './failed-answers.ts';
import { makeFinding } from './findings.ts';
import { operationOfMetric } from './limits.ts';
import type { Cell, Measure } from './measure.ts';
import type { Profile } from './profiles.ts';
import { type K6Summary, readCount, readDurations, readOperation, readThresholds } from './summary.ts';
import { describeCrossed } from './threshold-words.ts';

export interface LoadJudgement {
  readonly run: ProfileRun;
  readonly findings: readonly Finding[];
}

export interface LoadEvidence {
  /** What was under load. */
  readonly requests: readonly PlannedRequest[];
  readonly profile: Profile;
  readonly summary: K6Summary;
  readonly measure: Measure;
  /** Whether k6 itself said that thresholds were crossed (exit code 99). */
  readonly crossed: boolean;
  /** Command that runs the script again. */
  readonly rerun: string;
}

/** What a profile measured, and what of it fails. Throws where the figures contradict each other. */
export function judgeLoad(evidence: LoadEvidence): LoadJudgement {
  const run = measuredRun(evidence);
  const { thresholds, operations } = run;
  const findings = [
    ...thresholds.flatMap((threshold) => thresholdFinding(threshold, run)),
    ...operations.flatMap(operationFinding),
    ...droppedFinding(evidence.summary),
  ];
  if (findings.length === 0) refuseContradiction(evidence, run);
  return { run, findings };
}

/** The figures of a run, without judging them. */
export function measuredRun(evidence: LoadEvidence): ProfileRun {
  const { summary, measure, profile } = evidence;
  const names = [
    ...new Set(evidence.requests.filter(({ role }) => role !== 'setup').map(({ operation }) => operation)),
  ];
  const bare = names.map((operation) => ({ operation, ...readOperation(summary, operation) }));
  const requests = sum(bare.map((one) => one.requests));
  // Samples that were lost must not look like requests that were slow.
  const complete = measure.total.durations.count >= requests;
  const withinOf = (cell: Cell | undefined) => (profile.latency === null || !complete ? null : (cell?.within ?? 0));
  const rateOf = makeRate(evidence);
  const operations = bare.map(
    (one): OperationLoad => ({
      ...one,
      rate: rateOf(one.requests),
      withinThreshold: withinOf(measure.operations.get(one.operation)),
    }),
  );
  return {
    name: profile.name,
    script: null,
    profile: profile.words,
    requests,
    failed: sum(bare.map(({ failed }) => failed)),
    rate: rateOf(requests),
    ...readDurations(summary, 'http_req_duration'),
    withinThreshold: withinOf(measure.total),
    thresholds: readThresholds(summary, profile.limits),
    operations,
    failedAnswers: failedAnswersOf(measure.failedAnswers),
    overTime: measure.overTime(),
    rerun: evidence.rerun,
  };
}

/** Requests a second between the first request and the last answer; null where there was none. */
export function makeRate({
  measure,
  summary,
}: Pick<LoadEvidence, 'measure' | 'summary'>): (requests: number) => LoadFigures['rate'] {
  const { firstMs, lastMs } = measure;
  const spanMs = firstMs === null || lastMs === null ? summary.durationMs : lastMs - firstMs;
  return (requests) => (spanMs === null || spanMs <= 0 || requests === 0 ? null : requests / (spanMs / 1_000));
}

/** Of one threshold of a run, which is named where it is a script of the team. */
export function thresholdFinding(
  threshold: ThresholdResult,
  run: Pick<ProfileRun, 'operations' | 'failedAnswers'>,
  by: string | null = null,
): readonly Finding[] {
  if (threshold.ok) return [];
  const { metric, expression, samples } = threshold;
  const operation = operationOfMetric(metric);
  const operations = operation === null ? [] : [operation];
  const place = { operations, location: null, key: [...(by === null ? [] : [by]), metric, expression] };
  if (samples === 0) {
    const subject = `${by === null ? '' : `${by}: `}${metric} ${expression}`;
    return [makeFinding('load.threshold.no-samples', { ...place, message: `${subject}: nothing was measured` })];
  }
  const message = `${by === null ? '' : `${by}: `}${describeCrossed(threshold, run)}`;
  return [makeFinding('load.threshold.failed', { ...place, message })];
}

function operationFinding({ operation, requests, failed }: OperationLoad): readonly Finding[] {
  const place = { operations: [operation], location: null, key: [operation] };
  if (requests === 0) {
    return [makeFinding('load.operation.not-reached', { ...place, message: `${operation} got no request` })];
  }
  if (failed < requests) return [];
  const message = `${operation}: not one of ${requests} requests succeeded, ${failed} failed`;
  return [makeFinding('load.operation.never-succeeded', { ...place, message })];
}

/** `by`: the script of the team that it is about; null for the generated one. */
export function droppedFinding(summary: K6Summary, by: string | null = null): readonly Finding[] {
  const dropped = readCount(summary, 'dropped_iterations');
  if (dropped === 0) return [];
  const all = dropped + readCount(summary, 'iterations');
  const rounds = `${dropped} of ${all} rounds were left out because no user was free`;
  const message = by === null ? rounds : `${by}: ${rounds}`;
  return [
    makeFinding('load.iterations-dropped', { message, operations: [], location: null, key: by === null ? [] : [by] }),
  ];
}

/** Nothing was found: then everything that makes it a pass has to be there. */
function refuseContradiction({ crossed }: LoadEvidence, { requests, thresholds }: ProfileRun): void {
  const todo = 'Run again; if it stays so, report it with the files of this run.';
  const refuse = (what: string): never => {
    throw new ProblemError({ code: 'load.summary.contradiction', what, todo });
  };
  if (crossed) refuse('k6 ended with crossed thresholds, and its summary names none');
  if (requests === 0) refuse('the summary of k6 counts no request');
  if (thresholds.length === 0) refuse('the summary of k6 judges no threshold');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
