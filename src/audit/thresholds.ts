import type { Confidence } from '../model/audit.ts';

export interface ThresholdFault {
  readonly confidence: Confidence;
  readonly why: string;
}

/** Longest that k6 waits for an answer unless it is told otherwise, milliseconds: k6's option `timeout`. */
const K6_TIMEOUT_MS = 60_000;
/** Ours: from here on nobody calls a request of an API fast. */
const SURELY_SLOW_MS = 30_000;
const SLOW_MS = 10_000;
/** Ours: shares of failed requests that no team means to allow. */
const SURELY_FAILING = 0.5;
const FAILING = 0.2;

const EXPRESSION =
  /^\s*(avg|min|med|max|count|rate|value|p\(\s*\d+(?:\.\d+)?\s*\))\s*(<=|>=|===|==|!=|<|>)\s*(-?\d+(?:\.\d+)?)\s*$/;
const LATENCIES: ReadonlySet<string> = new Set([
  'http_req_duration',
  'http_req_waiting',
  'http_req_receiving',
  'http_req_sending',
  'http_req_connecting',
  'http_req_tls_handshaking',
  'http_req_blocked',
  'grpc_req_duration',
]);

/** Why a k6 threshold cannot fail, or only fails when nobody needs it any more; null for one that judges. */
export function judgeThreshold(metric: string, expression: string): ThresholdFault | null {
  const [, aggregate = '', operator = '', limit = ''] = EXPRESSION.exec(expression) ?? [];
  if (aggregate === '') return null;
  const value = Number(limit);
  const isTagged = metric.includes('{');
  const name = metric.replace(/\{.*$/s, '');
  const isBelow = operator === '<' || operator === '<=';
  const isAbove = operator === '>' || operator === '>=';
  if (LATENCIES.has(name)) return judgeLatency({ aggregate, isBelow, isAbove, value, isTagged });
  if (name === 'http_req_failed') return judgeFailures(isBelow, isAbove, value);
  if (name === 'checks') return judgeChecks(isBelow, isAbove, value);
  const alwaysHolds = operator === '>=' && value <= 0;
  return alwaysHolds && !isTagged ? { confidence: 'certain', why: 'it holds whatever is measured' } : null;
}

interface Limit {
  readonly aggregate: string;
  readonly isBelow: boolean;
  readonly isAbove: boolean;
  readonly value: number;
  readonly isTagged: boolean;
}

function judgeLatency({ aggregate, isBelow, isAbove, value, isTagged }: Limit): ThresholdFault | null {
  if (isAbove && value <= 0) {
    // With tags it is how a figure gets into the summary: k6 keeps no sub-metric without a threshold.
    return isTagged ? null : { confidence: 'certain', why: 'a latency is never below zero, so it always holds' };
  }
  if (isAbove) return { confidence: 'certain', why: 'it asks for slow answers: the operator is turned round' };
  if (!isBelow) return null;
  const seconds = `${value / 1_000} s`;
  if (value >= K6_TIMEOUT_MS)
    return { confidence: 'certain', why: `k6 gives up on a request after 60 s, so ${seconds} can hardly be exceeded` };
  if (value >= SURELY_SLOW_MS)
    return {
      confidence: 'certain',
      why: `an API that needs ${seconds} for an answer is down for everybody who calls it`,
    };
  if (value >= SLOW_MS) return { confidence: 'likely', why: `${seconds} is longer than callers usually wait` };
  if (aggregate === 'min')
    return { confidence: 'likely', why: 'it judges the one fastest request, and says nothing of the others' };
  return null;
}

function judgeFailures(isBelow: boolean, isAbove: boolean, value: number): ThresholdFault | null {
  if (isAbove)
    return value <= 0
      ? { confidence: 'certain', why: 'it holds whatever fails' }
      : { confidence: 'certain', why: 'it asks for failures: the operator is turned round' };
  if (!isBelow) return null;
  if (value >= 1) return { confidence: 'certain', why: 'it holds although almost every request fails' };
  const share = `${Number((value * 100).toFixed(1))} %`;
  if (value >= SURELY_FAILING) return { confidence: 'certain', why: `it allows ${share} of the requests to fail` };
  return value >= FAILING ? { confidence: 'likely', why: `it allows ${share} of the requests to fail` } : null;
}

function judgeChecks(isBelow: boolean, isAbove: boolean, value: number): ThresholdFault | null {
  if (isBelow) return { confidence: 'certain', why: 'it asks for checks that fail: the operator is turned round' };
  if (!isAbove) return null;
  if (value <= 0) return { confidence: 'certain', why: 'it holds although every check fails' };
  return value < SURELY_FAILING ? { confidence: 'likely', why: 'it holds although most checks fail' } : null;
}
