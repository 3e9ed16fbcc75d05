/** Texts of the configuration that have a grammar of their own. Each function returns null for what it cannot read. */
import type { FixedGoal, MetricGoal } from '../model/config.ts';
import type { MetricName } from '../model/metrics.ts';

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** `1m30s` in milliseconds; null when it is no duration, or none at all. */
export function parseDuration(text: string): number | null {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
    total += Number(amount) * (UNIT_MS[unit] ?? 0);
  }
  return total > 0 ? Math.round(total) : null;
}

/** Milliseconds of a duration that may be left out. */
export function milliseconds(text: string | undefined, fallback: number): number {
  return text === undefined ? fallback : (parseDuration(text) ?? fallback);
}

interface MetricUnits {
  /** What one written unit is in the metric's own unit; the empty one is the number alone. */
  readonly units: Readonly<Record<string, number>>;
  readonly maximum: number;
  readonly example: string;
}

/** Units a goal may be written in: a share without `%` would read `80` as 8000 %. */
export const METRIC_UNITS: Readonly<Record<MetricName, MetricUnits>> = {
  coverage: { units: { '%': 0.01 }, maximum: 1, example: '>= 80 %' },
  'coverage-integration': { units: { '%': 0.01 }, maximum: 1, example: '>= 60 %' },
  sla: { units: { '%': 0.01 }, maximum: 1, example: '>= 99.5 %' },
  'contract-failures': { units: { '': 1 }, maximum: Number.MAX_SAFE_INTEGER, example: '<= 0' },
  p95: { units: { ms: 1, s: 1_000 }, maximum: UNIT_MS['h'] ?? 0, example: '<= 300 ms' },
};

/** Goals against the newest commit of main. `p95` has none: two runs of one commit differ in it, and `compare` tells how much. */
export const RELATIVE_GOALS: Readonly<Partial<Record<MetricName, 'no-decrease' | 'no-increase'>>> = {
  coverage: 'no-decrease',
  'coverage-integration': 'no-decrease',
  sla: 'no-decrease',
  'contract-failures': 'no-increase',
};

/** `>= 80 %` as a goal in the metric's own unit, or `no-decrease`; null when it is none. */
export function parseGoal(metric: MetricName, text: string): MetricGoal | null {
  const relative = RELATIVE_GOALS[metric];
  if (relative !== undefined && text.trim() === relative) return { metric, operator: relative, text: relative };
  const match = /^\s*(>=|<=|>|<|=)\s*(\d+(?:\.\d+)?)\s*(%|ms|s)?\s*$/.exec(text);
  if (match === null) return null;
  const [, operator = '', amount = '', unit = ''] = match;
  const { units, maximum } = METRIC_UNITS[metric];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (factor === undefined) return null;
  // Division keeps 99.5 % at 0.995, where multiplying by 0.01 leaves a rounding error behind.
  const value = factor < 1 ? Number(amount) / Math.round(1 / factor) : Number(amount) * factor;
  return value > maximum ? null : { metric, operator: operator as FixedGoal['operator'], value, text: text.trim() };
}

type MetricKind = 'trend' | 'rate' | 'counter' | 'gauge';

/** The metrics that k6 v2 has without a script of one's own. */
const K6_METRICS: Readonly<Record<string, MetricKind>> = {
  http_req_duration: 'trend',
  http_req_waiting: 'trend',
  http_req_connecting: 'trend',
  http_req_tls_handshaking: 'trend',
  http_req_sending: 'trend',
  http_req_receiving: 'trend',
  http_req_blocked: 'trend',
  iteration_duration: 'trend',
  group_duration: 'trend',
  http_req_failed: 'rate',
  checks: 'rate',
  http_reqs: 'counter',
  iterations: 'counter',
  dropped_iterations: 'counter',
  data_sent: 'counter',
  data_received: 'counter',
  vus: 'gauge',
  vus_max: 'gauge',
};

export const K6_METRIC_NAMES: readonly string[] = Object.keys(K6_METRICS);

/** What stands left of the operator, by kind of metric; `p(N)` beside them for trends. */
export const AGGREGATIONS: Readonly<Record<MetricKind, readonly string[]>> = {
  trend: ['avg', 'min', 'max', 'med'],
  rate: ['rate'],
  counter: ['count', 'rate'],
  gauge: ['value'],
};

/** Kind of the metric a threshold is set for, its tags (`{operation:GET /orders/{id}}`) left out; null when k6 has none of that name. */
export function metricKind(name: string): MetricKind | null {
  const base = /^([a-z0-9_]+)(?:\{.+\})?$/.exec(name)?.[1];
  return base !== undefined && Object.hasOwn(K6_METRICS, base) ? (K6_METRICS[base] ?? null) : null;
}

/** Whether k6 can parse the expression and the metric has what it asks for. */
export function isThreshold(kind: MetricKind, expression: string): boolean {
  const match =
    /^\s*([a-z]+|p\(\d+(?:\.\d+)?\))\s*(?:<=|>=|===|==|!=|<|>)\s*(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.exec(
      expression,
    );
  const left = match?.[1];
  if (left === undefined) return false;
  if (!left.startsWith('p(')) return AGGREGATIONS[kind].includes(left);
  return kind === 'trend' && Number(left.slice(2, -1)) <= 100;
}
