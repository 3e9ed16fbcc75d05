import type { Side } from '../model/location.ts';
import { ERROR_SHARE } from './method.ts';

/** How often each status was answered, by side. */
export type Statuses = Readonly<Record<Side, Map<string, number>>>;

/**
 * Why the latencies of an operation say nothing about each other: the sides answer differently, or neither does its work.
 * Null where they can be compared.
 */
export function whyNotComparable(statuses: Statuses, isSuccess: (status: number) => boolean): string | null {
  const [base, head] = [statuses.base, statuses.head].map(sharesOf);
  if (!base || !head || base.size === 0 || head.size === 0) return 'it got no request on one of the sides';
  if (distance(base, head) > ERROR_SHARE) {
    return `base answers ${describe(base)} and head ${describe(head)}: latency of different work is not compared`;
  }
  const failing = [...head].filter(([status]) => !isSuccess(Number(status)));
  const failed = failing.reduce((sum, [, share]) => sum + share, 0);
  return failed > ERROR_SHARE ? `both sides answer ${describe(head)}: its work was not done` : null;
}

type Shares = ReadonlyMap<string, number>;

function sharesOf(counts: ReadonlyMap<string, number>): Shares {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([status, count]) => [status, count / all]));
}

/** Share of the answers that would have to be others (total variation). */
function distance(left: Shares, right: Shares): number {
  const all = new Set([...left.keys(), ...right.keys()]);
  const differences = [...all].map((status) => Math.abs((left.get(status) ?? 0) - (right.get(status) ?? 0)));
  return differences.reduce((sum, difference) => sum + difference, 0) / 2;
}

/** `200`, or `200 (93 %) and 500 (7 %)`, the most frequent first; no answer has the status 0. */
function describe(shares: Shares): string {
  const sorted = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = sorted.map(([status, share]) => {
    const name = status === '0' ? 'nothing' : status;
    return sorted.length === 1 ? name : `${name} (${Math.round(share * 100)} %)`;
  });
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
