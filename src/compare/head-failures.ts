import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { operationTag } from '../traffic/script-requests.ts';
import { addFailures, failuresIn, headFails, NO_FAILURES, type SideFailures } from './failures.ts';
import { makeFinding } from './findings.ts';
import type { Kept } from './kept.ts';
import type { Session } from './session-state.ts';

/** Failed requests by the operation's tag, those of earlier attempts included. */
export function failuresOf({ statuses }: Pick<Session, 'statuses'>, kept: Kept): ReadonlyMap<string, SideFailures> {
  const all = new Map(kept.failures.map(({ operation, base, head }) => [operation, { base, head }] as const));
  for (const [operation, own] of statuses) {
    all.set(operation, addFailures(all.get(operation) ?? NO_FAILURES, failuresIn(own)));
  }
  return all;
}

export interface FailingInput {
  readonly session: Pick<Session, 'statuses'>;
  readonly kept: Kept;
  /** Operations that were called. */
  readonly operations: readonly string[];
  readonly locations: ReadonlyMap<string, Location>;
  /** After which a request has no answer any more, milliseconds. */
  readonly timeoutMs: number;
}

/** Operations that fail at the head alone: an answer that does not come is no latency, and no reason to be silent. */
export function failingFindings({ session, kept, operations, locations, timeoutMs }: FailingInput): readonly Finding[] {
  const failures = failuresOf(session, kept);
  return operations.flatMap((operation) => {
    const own = failures.get(operationTag(operation)) ?? NO_FAILURES;
    const fails = headFails(own, operations.length);
    if (fails === 'no') return [];
    const { base, head } = own;
    const how = `an answer of 5xx, or none within ${timeoutMs / 1_000} s`;
    return [
      makeFinding('compare.head-fails', {
        message: `${operation}: ${head.failed} of ${head.all} requests to the head got ${how}; of those to the base ${base.failed}`,
        operations: [operation],
        location: locations.get(operation) ?? null,
        key: [operation],
        ...(fails === 'some' && { severity: 'warning' }),
      }),
    ];
  });
}
