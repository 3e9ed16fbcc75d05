import { isObject, type JsonObject } from '../model/object.ts';
import { plural } from '../model/plural.ts';
import { messageOf, ProblemError } from '../model/problem.ts';
import type { LoadFigures, ThresholdResult } from '../model/stage.ts';
import { type Limit, metricOf } from './limits.ts';
import { EXCEPTIONS } from './profiles.ts';

/** What k6 hands to `handleSummary`: metric names, with their tags where a threshold asked for them. */
export interface K6Summary {
  readonly metrics: Readonly<Record<string, K6Metric>>;
  readonly durationMs: number | null;
  /** Files that a script of the team wanted to write where it may not; of the generated script always none. */
  readonly refused: readonly string[];
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
    refused: Array.isArray(root['refused']) ? root['refused'].filter((path) => typeof path === 'string') : [],
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
    const why = messageOf(error);
    throw unreadable('the summary of k6 is cut off, or no JSON', why);
  }
}

function unreadable(what: string, why: string | null = null): ProblemError {
  const todo = 'Run again; if it stays so, the disk may be full, or k6 was ended while it wrote.';
  return new ProblemError({ code: 'load.summary.unreadable', what, why, todo });
}

function objectOf(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

/** Each limit with what was measured. One without samples did not hold, whatever k6 says of it. */
export function readThresholds(summary: K6Summary, limits: readonly Limit[]): readonly ThresholdResult[] {
  return limits.map(({ metric: name, expression, from }) => {
    const metric = summary.metrics[name];
    const samples = metric ? samplesOf(metric, expression) : 0;
    const ok = samples > 0 && metric?.thresholds[expression] === true;
    return {
      metric: name,
      expression,
      ok,
      measured: samples > 0 ? measuredOf(metric, expression) : null,
      samples,
      from,
    };
  });
}

/** A counter that stayed at zero was measured where its threshold is an upper limit (`count<10`, `count==0`). */
function samplesOf(metric: K6Metric, expression: string): number {
  const { values } = metric;
  switch (metric.type) {
    case 'rate':
      return (values.passes ?? 0) + (values.fails ?? 0);
    case 'counter':
      return /^\s*(?:count|rate)\s*(?:<|={2,3}\s*0*\.?0*\s*$)/u.test(expression)
        ? Math.max(1, values.count ?? 0)
        : (values.count ?? 0);
    case 'gauge':
      return values.value === undefined ? 0 : 1;
    default:
      return values.count ?? 0;
  }
}

function measuredOf(metric: K6Metric | undefined, expression: string): number | null {
  const statistic = /^\s*([a-z]+(?:\(\s*[\d.]+\s*\))?)/u.exec(expression)?.[1]?.replaceAll(/\s/gu, '');
  if (statistic === undefined) return null;
  return metric?.values[statistic] ?? (statistic === 'p(50)' ? (metric?.values['med'] ?? null) : null);
}

/** Requests of one operation; what was sent before the load began is not counted. */
export function readOperation(summary: K6Summary, operation: string): Omit<LoadFigures, 'rate' | 'withinThreshold'> {
  const requests = summary.metrics[metricOf('http_reqs', operation)]?.values['count'] ?? 0;
  return {
    requests,
    // k6 counts with this metric how often "failed" was true: its `passes` are the failures.
    failed: summary.metrics[metricOf('http_req_failed', operation)]?.values['passes'] ?? 0,
    ...readDurations(summary, metricOf('http_req_duration', operation)),
  };
}

/** Percentiles of a metric, milliseconds; null where k6 reported none. */
export function readDurations(
  summary: K6Summary,
  name: string,
): Pick<LoadFigures, 'p50Ms' | 'p90Ms' | 'p95Ms' | 'p99Ms' | 'maxMs'> {
  const values = summary.metrics[name]?.values;
  const timed = (statistic: string): number | null =>
    (values?.['count'] ?? 0) > 0 ? (values?.[statistic] ?? null) : null;
  return {
    p50Ms: timed('med'),
    p90Ms: timed('p(90)'),
    p95Ms: timed('p(95)'),
    p99Ms: timed('p(99)'),
    maxMs: timed('max'),
  };
}

export function readCount(summary: K6Summary, metric: string): number {
  return summary.metrics[metric]?.values.count ?? 0;
}

/** k6 ends with 0 when every round throws; the script counts them. A script of ours that throws measured nothing. */
export function refuseExceptions(summary: K6Summary, words: string | null): void {
  const count = readCount(summary, EXCEPTIONS);
  if (count === 0) return;
  throw new ProblemError({
    code: 'load.script.exceptions',
    what: `the generated script failed in ${plural(count, 'round')}`,
    why: words,
    todo: 'This is a mistake of ours, not of the API: please report it with the script of this run.',
  });
}
