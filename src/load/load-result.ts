import type { LoadConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { ProblemError } from '../model/problem.ts';
import type { LoadDetail, OperationLoad, ThresholdResult } from '../model/stage.ts';
import type { RequestPlan } from '../traffic/planned-request.ts';
import { makeFinding } from './findings.ts';
import type { Profile } from './profiles.ts';
import {
  type K6Summary,
  readCount,
  readOperation,
  readP95,
  readSucceeded,
  readThresholds,
  readWithinLatency,
} from './summary.ts';

export interface LoadJudgement {
  readonly outcome: 'passed' | 'failed';
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly detail: LoadDetail;
}

export interface LoadEvidence {
  readonly plan: RequestPlan;
  readonly profile: Profile;
  readonly summary: K6Summary;
  readonly thresholds: NonNullable<LoadConfig['load']>['thresholds'];
  readonly k6Version: string;
  /** Whether k6 itself said that thresholds were crossed (exit code 99). */
  readonly crossed: boolean;
}

/** What the load measured, and what of it fails. Throws where the figures contradict each other. */
export function judgeLoad(evidence: LoadEvidence): LoadJudgement {
  const { plan, summary } = evidence;
  const names = plan.requests.filter(({ role }) => role !== 'setup').map(({ operation }) => operation);
  const operations = names.map((operation) => readOperation(summary, operation));
  const thresholds = readThresholds(summary, evidence.thresholds);
  const findings = [
    ...thresholds.flatMap(thresholdFinding),
    ...operations.flatMap((operation) => operationFinding(operation, readSucceeded(summary, operation.operation))),
    ...droppedFinding(readCount(summary, 'dropped_iterations')),
  ];
  const requests = sum(operations.map((operation) => operation.requests));
  if (findings.length === 0) refuseContradiction({ evidence, requests, thresholds });
  const detail: LoadDetail = {
    kind: 'load',
    requests,
    failed: sum(operations.map((operation) => operation.failed)),
    p95Ms: readP95(summary),
    withinThreshold: evidence.profile.latency === null ? null : readWithinLatency(summary, names),
    thresholds,
    operations,
    notCalled: plan.notCalled.map(({ operation, reason }) => ({ operation, reason })),
    k6Version: evidence.k6Version,
    profile: evidence.profile.words,
  };
  return { ...verdictOf(findings, detail), findings, detail };
}

function verdictOf(findings: readonly Finding[], detail: LoadDetail): { outcome: 'passed' | 'failed'; reason: string } {
  const crossed = detail.thresholds.filter(({ ok }) => !ok).length;
  const all = detail.thresholds.length;
  const thresholds = `${all} ${all === 1 ? 'threshold' : 'thresholds'}`;
  if (findings.length === 0) return { outcome: 'passed', reason: `${thresholds} kept, ${detail.requests} requests` };
  const reason = crossed > 0 ? `${crossed} of ${thresholds} crossed` : (findings[0]?.message ?? '');
  return { outcome: 'failed', reason };
}

function thresholdFinding(threshold: ThresholdResult): readonly Finding[] {
  if (threshold.ok) return [];
  const { metric, expression, samples, measured } = threshold;
  const place = { operations: operationsOf(metric), location: null, key: [metric, expression] };
  if (samples === 0) {
    return [
      makeFinding('load.threshold.no-samples', { ...place, message: `${metric} ${expression}: nothing was measured` }),
    ];
  }
  const value = measured === null ? 'not known' : roundedFigure(measured);
  return [
    makeFinding('load.threshold.failed', {
      ...place,
      message: `${metric} ${expression} does not hold: it is ${value}`,
    }),
  ];
}

/** Significant digits of a measured figure in a sentence. */
const FIGURE_DIGITS = 4;

function roundedFigure(value: number): string {
  return String(Number(value.toPrecision(FIGURE_DIGITS)));
}

function operationsOf(metric: string): readonly string[] {
  const operation = /\{(?:operation|name):(.*)\}$/u.exec(metric)?.[1];
  return operation === undefined || operation.includes(',') ? [] : [operation];
}

function operationFinding({ operation, requests, failed }: OperationLoad, succeeded: number): readonly Finding[] {
  const place = { operations: [operation], location: null, key: [operation] };
  if (requests === 0) {
    return [makeFinding('load.operation.not-reached', { ...place, message: `${operation} got no request` })];
  }
  if (succeeded > 0) return [];
  const message = `${operation}: not one of ${requests} requests succeeded, ${failed} failed`;
  return [makeFinding('load.operation.never-succeeded', { ...place, message })];
}

function droppedFinding(dropped: number): readonly Finding[] {
  if (dropped === 0) return [];
  const message = `${dropped} rounds were left out because no user was free`;
  return [makeFinding('load.iterations-dropped', { message, operations: [], location: null, key: [] })];
}

interface Quiet {
  readonly evidence: LoadEvidence;
  readonly requests: number;
  readonly thresholds: readonly ThresholdResult[];
}

/** Nothing was found: then everything that makes it a pass has to be there. */
function refuseContradiction({ evidence, requests, thresholds }: Quiet): void {
  const todo = 'Run again; if it stays so, report it with the files of this run.';
  const refuse = (what: string): never => {
    throw new ProblemError({ code: 'load.summary.contradiction', what, todo });
  };
  if (evidence.crossed) refuse('k6 ended with crossed thresholds, and its summary names none');
  if (requests === 0) refuse('the summary of k6 counts no request');
  if (thresholds.length === 0) refuse('the summary of k6 judges no threshold');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
