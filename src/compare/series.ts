import type { Series } from './decide.ts';
import { MARGIN, TAIL_MARGIN, TAIL_REQUESTS } from './method.ts';
import type { LatencyMetric, OperationRows } from './rows.ts';

/** Metrics that are judged, with the slowdown that nothing is claimed of. */
const JUDGED: readonly { readonly metric: LatencyMetric; readonly margin: number; readonly requests: number }[] = [
  { metric: 'p50', margin: MARGIN, requests: 0 },
  { metric: 'mean', margin: MARGIN, requests: 0 },
  { metric: 'p95', margin: TAIL_MARGIN, requests: TAIL_REQUESTS },
];

export interface NamedSeries extends Series {
  readonly operation: string;
  readonly metric: LatencyMetric;
}

/** The family of one comparison: every operation by every metric that has the requests for it. */
export function seriesOf(operations: readonly OperationRows[]): readonly NamedSeries[] {
  return operations.flatMap(({ operation, requests, rows }) =>
    JUDGED.filter((judged) => requests >= judged.requests).map(({ metric, margin }) => ({
      operation,
      metric,
      margin,
      points: rows.map(({ start, until, base, head }) => ({
        start,
        until,
        logRatio: Math.log(head[metric] / base[metric]),
        ...(metric === 'mean' && { sides: { base: base.mean, head: head.mean } }),
      })),
    })),
  );
}
