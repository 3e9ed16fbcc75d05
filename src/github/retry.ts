import { type Answer, type Fault, isAmbiguous, isCertificateCode, isProxyCode } from './fault.ts';
import type { GitHubLimits } from './limits.ts';

/**
 * What repeating a call does. `read`: nothing. `idempotent-write`: the same as once (editing a comment to a text).
 * `create`: a second one (a comment, a check run, appended annotations).
 */
export type Idempotency = 'read' | 'idempotent-write' | 'create';

/** What to do after a failed attempt. */
export type Next = { readonly kind: 'retry'; readonly afterMs: number } | { readonly kind: 'give-up' };

export interface Attempt {
  readonly fault: Fault;
  readonly idempotency: Idempotency;
  /** Counted from 1. */
  readonly number: number;
  /** Whether this call has waited for a rate limit already. */
  readonly waited: boolean;
  /** Wall clock, milliseconds since 1970, for rate limits that name a moment. */
  readonly nowMs: number;
  /** Between 0 and 1, spreads waits of runs that failed together. */
  readonly jitter: number;
}

/** Statuses that a moment later may be another one: GitHub's own failures. */
const TRANSIENT = new Set([500, 502, 503, 504]);

/** The one table of retries. Never a second create after an answer that may have been lost. */
export function planRetry(attempt: Attempt, limits: GitHubLimits): Next {
  const { fault, idempotency, number } = attempt;
  if (number >= limits.attempts) return { kind: 'give-up' };
  if (fault.kind === 'status' && isRateLimit(fault.answer)) return planWait(fault.answer, attempt, limits);
  if (!isTransient(fault)) return { kind: 'give-up' };
  if (idempotency === 'create' && isAmbiguous(fault)) return { kind: 'give-up' };
  const afterMs = limits.retryBaseMs * 3 ** (number - 1) * (1 + attempt.jitter / 2);
  return { kind: 'retry', afterMs };
}

function isTransient(fault: Fault): boolean {
  switch (fault.kind) {
    case 'unreachable':
      return !isCertificateCode(fault.code) && !isProxyCode(fault.code);
    case 'interrupted':
    case 'deadline':
      return true;
    case 'status':
      return TRANSIENT.has(fault.answer.status);
    default:
      return false;
  }
}

/** Primary limits answer 403 or 429 with nothing remaining, secondary ones with a wait or only with words. */
export function isRateLimit(answer: Answer): boolean {
  if (answer.status === 429) return true;
  if (answer.status !== 403) return false;
  if (answer.headers['retry-after'] !== undefined || answer.headers['x-ratelimit-remaining'] === '0') return true;
  return /secondary rate limit|rate limit exceeded|abuse detection/i.test(answer.message);
}

/** A limit is waited for once; one that asks for longer than we may wait is not. */
function planWait(answer: Answer, attempt: Attempt, limits: GitHubLimits): Next {
  const afterMs = waitOf(answer, attempt.nowMs) ?? limits.unknownWaitMs;
  if (attempt.waited || afterMs > limits.maxWaitMs) return { kind: 'give-up' };
  return { kind: 'retry', afterMs };
}

/** How long an answer asks to wait, milliseconds; null when it does not say. */
export function waitOf(answer: Answer, nowMs: number): number | null {
  const after = answer.headers['retry-after'];
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000;
  const clockMs = serverClock(answer) ?? nowMs;
  if (after !== undefined && !Number.isNaN(Date.parse(after))) return Math.max(0, Date.parse(after) - clockMs);
  const reset = answer.headers['x-ratelimit-reset'];
  if (answer.headers['x-ratelimit-remaining'] !== '0' || reset === undefined || !/^\d+$/.test(reset)) return null;
  return Math.max(1000, Number(reset) * 1000 - clockMs);
}

/** The runner's clock may be wrong; moments in an answer are on the clock that its `date` shows. */
function serverClock(answer: Answer): number | null {
  const date = Date.parse(answer.headers['date'] ?? '');
  return Number.isNaN(date) ? null : date;
}
