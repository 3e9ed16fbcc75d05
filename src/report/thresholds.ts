import type { ThresholdResult } from '../model/stage.ts';
import { formatCount, formatLatencyFigure, formatShare } from '../verdict/figures.ts';

/** `p(95)<500` → its three parts; null for an expression of another form. */
interface Expression {
  readonly aggregate: string;
  readonly operator: string;
  readonly limit: number;
}

const EXPRESSION =
  /^\s*(?<aggregate>[a-z]+(?:\(\d+(?:\.\d+)?\))?)\s*(?<operator><=|>=|===?|!=|<|>)\s*(?<limit>-?\d+(?:\.\d+)?)\s*$/u;

export function parseExpression(expression: string): Expression | null {
  const groups = EXPRESSION.exec(expression)?.groups;
  if (!groups?.['aggregate'] || !groups['operator'] || !groups['limit']) return null;
  return { aggregate: groups['aggregate'], operator: groups['operator'], limit: Number(groups['limit']) };
}

/** ` (< 500)` or ` (< 1 %)`: the threshold of the whole load stage that a figure is held against; empty when none is set. */
export function describeLimit(
  thresholds: readonly ThresholdResult[],
  of: { readonly metric: string; readonly aggregate: string },
): string {
  for (const threshold of thresholds) {
    const parsed = threshold.metric === of.metric ? parseExpression(threshold.expression) : null;
    if (parsed === null || parsed.aggregate !== of.aggregate) continue;
    const limit =
      unitOf(threshold) === 'share' ? `${Number((parsed.limit * 100).toFixed(4))} %` : formatCount(parsed.limit);
    return ` (${parsed.operator} ${limit})`;
  }
  return '';
}

/**
 * `< 500 ms`: the limit of the whole load that a request is in time by. That of the 95th percentile, else of the first percentile, else of
 * the first upper limit; null where no threshold sets one.
 */
export function latencyLimitWords(thresholds: readonly ThresholdResult[]): string | null {
  const limits = thresholds.flatMap(({ metric, expression }) => {
    const parsed = metric === 'http_req_duration' ? parseExpression(expression) : null;
    return parsed !== null && /^<=?$/u.test(parsed.operator) ? [parsed] : [];
  });
  const chosen =
    limits.find(({ aggregate }) => aggregate === 'p(95)') ??
    limits.find(({ aggregate }) => aggregate.startsWith('p(')) ??
    limits[0];
  return chosen === undefined ? null : `${chosen.operator} ${formatCount(chosen.limit)} ms`;
}

/** What was measured, in the threshold's own unit. */
export function formatMeasured(threshold: ThresholdResult): string {
  const { measured } = threshold;
  if (measured === null) return 'not reported';
  switch (unitOf(threshold)) {
    case 'share':
      return formatShare(measured);
    case 'milliseconds':
      return `${formatLatencyFigure(measured)} ms`;
    case 'number':
      return String(Number(measured.toPrecision(6)));
  }
}

/** k6 counts rates as shares of one, trends of times in milliseconds, and everything else as plain numbers. */
function unitOf(threshold: ThresholdResult): 'share' | 'milliseconds' | 'number' {
  const aggregate = parseExpression(threshold.expression)?.aggregate;
  const metric = threshold.metric.replace(/\{.*$/su, '');
  if (aggregate === 'rate' && (metric === 'http_req_failed' || metric === 'checks')) return 'share';
  if (aggregate === 'count' || aggregate === 'rate') return 'number';
  return /^(?:http_req_|iteration_duration|group_duration|ws_)/u.test(metric) ? 'milliseconds' : 'number';
}
