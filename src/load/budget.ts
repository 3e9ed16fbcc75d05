import { ProblemError } from '../model/problem.ts';
import type { Requirements } from '../traffic/requirements.ts';
import { durationWords } from './profile-words.ts';
import { GRACEFUL_STOP_MS, MAX_USERS } from './profiles.ts';

/** What is left of `load.budget`, and what has used the rest. */
export interface Budget {
  readonly totalMs: number;
  readonly spentMs: number;
}

/** Refuses what would take longer than the budget has left, or more users than one machine can play. Before anything runs. */
export function checkBudget(name: string, required: Requirements, { totalMs, spentMs }: Budget): void {
  const durationMs = required.durationMs - GRACEFUL_STOP_MS;
  if (required.users > MAX_USERS) {
    throw new ProblemError({
      code: 'load.too-many-users',
      what: `${name} asks for ${required.users} users`,
      why: `one machine plays at most ${MAX_USERS}`,
      todo: 'Lower its targets.',
    });
  }
  if (durationMs + spentMs > totalMs) {
    const spent = spentMs > 0 ? `, of which ${durationWords(Math.round(spentMs))} are used` : '';
    throw new ProblemError({
      code: 'load.over-budget',
      what: `${name} would take ${durationWords(durationMs)}`,
      why: `load.budget is ${durationWords(totalMs)}${spent}`,
      todo: 'Shorten it, or raise load.budget.',
    });
  }
}
