import { ProblemError } from '../model/problem.ts';
import type { OperationLoad, ThresholdResult } from '../model/stage.ts';
import { operationTag } from '../traffic/script-requests.ts';
import { EXCEPTIONS, SUCCEEDED, WITHIN_LATENCY } from './profiles.ts';

/** What k6 hands to `handleSummary`: metric names, with their tags where a threshold asked for them. */
export interface K6Summary {
  readonly metrics: Readonly<Record<string, K6Metric>>;
  readonly durationMs: number | null;
}

export interface K6Metric {
  readonly type: string;
  /** Only finite numbers: what k6 could not calculate is absent. */
  readonly values: Readonly<Record<string, number>>;
  /** Expression to whether it held. */
  readonly thresholds: Readonly<Record<string, boolean>>;
}

/** Reads the summary; throws where it is missing, cut off, or something else, whatever k6's exit code was. */
export function parseSummary(text: string | null): K6Summary {
  if (text === null) throw unreadable('k6 wrote no summary');
  const root = objectOf(parseJson(text));
  const metrics = objectOf(root?.metrics);
  if (!root || !metrics) throw unreadable('the summary of k6 holds no metrics');
  const duration = objectOf(root.state)?.testRunDurationMs;
  return {
    metrics: Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, parseMetric(name, metric)])),
    durationMs: typeof duration === 'number' ? duration : null,
  };
}

function parseMetric(name: string, value: unknown): K6Metric {
  const metric = objectOf(value);
  const values = objectOf(metric?.values);
  if (!metric || typeof metric.type !== 'string' || !values) {
    throw unreadable(`the summary of k6 holds no values for ${name}`);
  }
  const numbers = Object.entries(values).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
  );
  const thresholds = Object.entries(objectOf(metric.thresholds) ?? {}).map(
    ([expression, result]) => [expression, objectOf(result)?.ok === true] as const,
  );
  return { type: metric.type, values: Object.fromEntries(numbers), thresholds: Object.fromEntries(thresholds) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw unreadable('the summary of k6 is cut off, or no JSON', why);
  }
}

function unreadable(what: string, why: string | null = null): ProblemError {
  const todo = 'Run again; if it stays so, the disk may be full, or k6 was ended while it wrote.';
  return new ProblemError({ code: 'load.summary.unreadable', what, why, todo });
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** Each configured threshold with what was measured. One without samples did not hold, whatever k6 says of it. */
export function readThresholds(
  summary: K6Summary,
  thresholds: Readonly<Record<string, readonly string[]>>,
): readonly ThresholdResult[] {
  return Object.entries(thresholds).flatMap(([metric, expressions]) =>
    expressions.map((expression) => readThreshold(summary, metric, expression)),
  );
}

function readThreshold(summary: K6Summary, name: string, expression: string): ThresholdResult {
  const metric = summary.metrics[name];
  const samples = metric ? samplesOf(metric, expression) : 0;
  const ok = samples > 0 && metric?.thresholds[expression] === true;
  return { metric: name, expression, ok, measured: samples > 0 ? measuredOf(metric, expression) : null, samples };
}

/** A counter that stayed at zero was measured where its threshold is an upper limit (`count<10`). */
function samplesOf(metric: K6Metric, expression: string): number {
  const { values } = metric;
  switch (metric.type) {
    case 'rate':
      return (values.passes ?? 0) + (values.fails ?? 0);
    case 'counter':
      return /^\s*(?:count|rate)\s*<=?/u.test(expression) ? Math.max(1, values.count ?? 0) : (values.count ?? 0);
    case 'gauge':
      return values.value === undefined ? 0 : 1;
    default:
      return values.count ?? 0;
  }
}

function measuredOf(metric: K6Metric | undefined, expression: string): number | null {
  const statistic = /^\s*([a-z]+(?:\(\s*[\d.]+\s*\))?)/u.exec(expression)?.[1]?.replaceAll(/\s/gu, '');
  return statistic === undefined ? null : (metric?.values[statistic] ?? null);
}

/** Requests of the load by operation; what was sent before the load began is not counted. */
export function readOperation(summary: K6Summary, operation: string): OperationLoad {
  const tag = `{operation:${operationTag(operation)}}`;
  const duration = summary.metrics[`http_req_duration${tag}`];
  const requests = summary.metrics[`http_reqs${tag}`]?.values.count ?? 0;
  const timed = (statistic: string): number | null => (requests > 0 ? (duration?.values[statistic] ?? null) : null);
  return {
    operation,
    requests,
    // k6 counts with this metric how often "failed" was true: its `passes` are the failures.
    failed: summary.metrics[`http_req_failed${tag}`]?.values.passes ?? 0,
    p50Ms: timed('med'),
    p95Ms: timed('p(95)'),
    p99Ms: timed('p(99)'),
  };
}

/** Requests to the operation that got one of the documented successful answers. */
export function readSucceeded(summary: K6Summary, operation: string): number {
  return summary.metrics[`${SUCCEEDED}{operation:${operationTag(operation)}}`]?.values.count ?? 0;
}

/** Requests that succeeded within the latency limit, of these operations together. */
export function readWithinLatency(summary: K6Summary, operations: readonly string[]): number {
  return operations.reduce(
    (sum, operation) =>
      sum + (summary.metrics[`${WITHIN_LATENCY}{operation:${operationTag(operation)}}`]?.values.count ?? 0),
    0,
  );
}

export function readCount(summary: K6Summary, metric: string): number {
  return summary.metrics[metric]?.values.count ?? 0;
}

export function readP95(summary: K6Summary): number | null {
  const metric = summary.metrics.http_req_duration;
  return metric && (metric.values.count ?? 0) > 0 ? (metric.values['p(95)'] ?? null) : null;
}

/** k6 ends with 0 when every round throws; the script counts them. A script of ours that throws measured nothing. */
export function refuseExceptions(summary: K6Summary, words: string | null): void {
  const count = readCount(summary, EXCEPTIONS);
  if (count === 0) return;
  throw new ProblemError({
    code: 'load.script.exceptions',
    what: `the generated script failed in ${count} ${count === 1 ? 'round' : 'rounds'}`,
    why: words,
    todo: 'This is a mistake of ours, not of the API: please report it with the script of this run.',
  });
}
