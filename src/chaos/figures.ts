import type { PhaseFigures, Thresholds, TimelinePoint } from '../model/chaos.ts';

/** One answered (or given up) request of the steady load. */
export interface RequestSample {
  readonly operation: string;
  /** When it was over, milliseconds since 1970. */
  readonly endMs: number;
  readonly durationMs: number;
  readonly failed: boolean;
}

/** Samples that were over in [from, to). */
export function samplesBetween(
  samples: readonly RequestSample[],
  fromMs: number,
  toMs: number,
): readonly RequestSample[] {
  return samples.filter(({ endMs }) => endMs >= fromMs && endMs < toMs);
}

/** Samples that were under way at some time in [from, to): what a fault makes wait may be over only after it. */
export function samplesUnderWay(
  samples: readonly RequestSample[],
  fromMs: number,
  toMs: number,
): readonly RequestSample[] {
  return samples.filter(({ endMs, durationMs }) => endMs >= fromMs && endMs - durationMs < toMs);
}

/** Interpolated between the two nearest values, as k6 does. `sorted` ascending, `share` 0 to 1; null of nothing. */
function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

export function phaseFigures(samples: readonly RequestSample[]): PhaseFigures {
  const durations = sortedDurations(samples);
  return {
    requests: samples.length,
    failed: samples.filter(({ failed }) => failed).length,
    p50Ms: quantile(durations, 0.5),
    p95Ms: quantile(durations, 0.95),
  };
}

/**
 * Second by second from `startMs` to `endMs`, seconds in which nothing was over included: silence is part of the picture. A second
 * that was cut short is not: its few requests would look like a fall.
 */
export function timelineOf(
  samples: readonly RequestSample[],
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): readonly TimelinePoint[] {
  const whole = Math.max(0, Math.floor((endMs - startMs) / MS_PER_SECOND));
  const seconds = Array.from({ length: whole }, (): RequestSample[] => []);
  for (const sample of samples) {
    seconds[Math.max(0, Math.floor((sample.endMs - startMs) / MS_PER_SECOND))]?.push(sample);
  }
  return seconds.map((over, second) => {
    const { requests, failed, p95Ms } = phaseFigures(over);
    return { second, requests, failed, p95Ms };
  });
}

const MS_PER_SECOND = 1_000;

/** One threshold that does not hold. */
export interface Violation {
  /** `http_req_failed rate<0.05` */
  readonly threshold: string;
  /** Null where nothing was measured: that holds nothing. */
  readonly measured: number | null;
}

/** Holds the samples of a phase against k6's expressions. Nothing measured violates every one of them. */
export function violationsOf(
  samples: readonly RequestSample[],
  thresholds: Thresholds,
  seconds: number,
): readonly Violation[] {
  return Object.entries(thresholds).flatMap(([metric, expressions]) =>
    expressions.flatMap((expression) => {
      const match = EXPRESSION.exec(expression);
      const [, left = '', operator = '', limit = ''] = match ?? [];
      const measured = samples.length === 0 ? null : measure(samples, metric, { left, seconds });
      const holds = measured !== null && compare(measured, operator, Number(limit));
      return holds ? [] : [{ threshold: `${metric} ${expression}`, measured }];
    }),
  );
}

/** Significant digits of a figure in a sentence. */
const FIGURE_DIGITS = 4;

/** `measured 803.5 ms`: what stood in the way of a threshold. */
export function measuredWords({ threshold, measured }: Violation): string {
  if (measured === null) return 'nothing was measured';
  const unit = threshold.startsWith('http_req_duration') ? ' ms' : '';
  return `measured ${Number(measured.toPrecision(FIGURE_DIGITS))}${unit}`;
}

/** Requests are counted when they are answered; how they fared is asked of others too. */
export interface Fared {
  readonly fared: readonly RequestSample[];
  readonly answered: readonly RequestSample[];
}

/** The same for requests that are not all answered: `http_reqs` is of those that were. */
export function violationsOfFared(
  { fared, answered }: Fared,
  { http_reqs: counted, ...rest }: Thresholds,
  seconds: number,
): readonly Violation[] {
  const counting = counted === undefined ? {} : { http_reqs: counted };
  return [...violationsOf(fared, rest, seconds), ...violationsOf(answered, counting, seconds)];
}

const EXPRESSION = /^\s*([a-z]+|p\(\s*[\d.]+\s*\))\s*(<=|>=|===|==|!=|<|>)\s*([\d.]+)\s*$/u;

interface Asked {
  readonly left: string;
  /** Length of the phase: rates of counters are per second. */
  readonly seconds: number;
}

/** Null where the metric has no such figure. */
function measure(samples: readonly RequestSample[], metric: string, { left, seconds }: Asked): number | null {
  if (metric === 'http_req_failed') return left === 'rate' ? share(samples) : null;
  if (metric === 'http_reqs')
    return left === 'count' ? samples.length : left === 'rate' ? samples.length / seconds : null;
  if (metric !== 'http_req_duration') return null;
  const durations = sortedDurations(samples);
  if (left === 'min') return durations[0] ?? null;
  if (left === 'max') return durations.at(-1) ?? null;
  if (left === 'avg') return durations.reduce((sum, one) => sum + one, 0) / durations.length;
  if (left === 'med') return quantile(durations, 0.5);
  const percent = /^p\(\s*([\d.]+)\s*\)$/u.exec(left)?.[1];
  return percent === undefined ? null : quantile(durations, Number(percent) / 100);
}

function compare(measured: number, operator: string, limit: number): boolean {
  if (operator === '<') return measured < limit;
  if (operator === '<=') return measured <= limit;
  if (operator === '>') return measured > limit;
  if (operator === '>=') return measured >= limit;
  return operator === '!=' ? measured !== limit : measured === limit;
}

function share(samples: readonly RequestSample[]): number {
  return samples.filter(({ failed }) => failed).length / samples.length;
}

function sortedDurations(samples: readonly RequestSample[]): readonly number[] {
  return samples.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
}

/** Of these thresholds the upper limits of failures and durations. */
export function upperLimits(thresholds: Thresholds): Thresholds {
  const limited = Object.entries(thresholds).filter(([metric]) => metric !== 'http_reqs');
  const isUpper = (expression: string): boolean => EXPRESSION.exec(expression)?.[2]?.startsWith('<') ?? false;
  return Object.fromEntries(limited.map(([metric, expressions]) => [metric, expressions.filter(isUpper)]));
}

/** The lowest upper limit of the duration that the steady state names: a request above it is not a good one. Null: none. */
export function latencyLimit(thresholds: Thresholds): number | null {
  const limits = (thresholds['http_req_duration'] ?? []).flatMap((expression) => {
    const [, left = '', operator = '', limit = ''] = EXPRESSION.exec(expression) ?? [];
    return operator.startsWith('<') && left !== 'min' ? [Number(limit)] : [];
  });
  return limits.length === 0 ? null : Math.max(...limits);
}
