import type { Side } from '../model/location.ts';
import { ERROR_SHARE, FAMILY_LEVEL } from './method.ts';
import type { Statuses } from './statuses.ts';

/** Requests of one side to one operation, and those of them that got no answer in time or one of the server's own faults (5xx). */
export interface Failures {
  readonly all: number;
  readonly failed: number;
}

export type SideFailures = Readonly<Record<Side, Failures>>;

export const NO_FAILURES: SideFailures = { base: { all: 0, failed: 0 }, head: { all: 0, failed: 0 } };

export function failuresIn(statuses: Statuses): SideFailures {
  return { base: countFailures(statuses.base), head: countFailures(statuses.head) };
}

/** What another status below 500 means is for the team to say; these are never what a client wants. */
function countFailures(counts: ReadonlyMap<string, number>): Failures {
  const sum = (entries: readonly (readonly [string, number])[]) => entries.reduce((all, [, count]) => all + count, 0);
  const entries = [...counts];
  return { all: sum(entries), failed: sum(entries.filter(([status]) => status === '0' || Number(status) >= 500)) };
}

export function addFailures(one: SideFailures, other: SideFailures): SideFailures {
  const add = (side: Side): Failures => ({
    all: one[side].all + other[side].all,
    failed: one[side].failed + other[side].failed,
  });
  return { base: add('base'), head: add('head') };
}

/**
 * Whether the head fails requests that the base answers: `no` · `some`, more than the base for sure, and no more than its 1 % beyond it ·
 * `many`, more than that. Both got the same requests at the same time, so that a failure is as likely on either side where they are the
 * same: a one-sided binomial test of one half, with `tests` operations that share the error.
 */
export function headFails({ base, head }: SideFailures, tests: number): 'no' | 'some' | 'many' {
  if (base.all === 0 || head.all === 0) return 'no';
  if (chanceOfAtLeast(head.failed, base.failed + head.failed) > FAMILY_LEVEL / tests) return 'no';
  return head.failed / head.all - base.failed / base.all > ERROR_SHARE ? 'many' : 'some';
}

/** Chance that at least `hits` of so many fair coins show the same side; summed as logarithms, for thousands of them. */
function chanceOfAtLeast(hits: number, coins: number): number {
  let chance = 0;
  let log = -coins * Math.LN2;
  for (let count = coins; count >= hits; count -= 1) {
    chance += Math.exp(log);
    log += Math.log(count) - Math.log(coins - count + 1);
  }
  return Math.min(1, chance);
}
