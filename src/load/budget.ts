import { ProblemError } from '../model/problem.ts';
import type { Requirements } from '../traffic/requirements.ts';
import { durationWords } from './profile-words.ts';
import { GRACEFUL_STOP_MS } from './profiles.ts';

/** Users one machine can play: each takes 1 MB or more, and a hosted runner has 16 GB. The configuration allows as many. */
export const MAX_USERS = 10_000;

/** Refuses what would take longer than the budget, or more users than one machine can play. Before anything runs. */
export function checkBudget(required: Requirements, budgetMs: number): void {
  const durationMs = required.durationMs - GRACEFUL_STOP_MS;
  if (required.users > MAX_USERS) {
    throw new ProblemError({
      code: 'load.too-many-users',
      what: `the load asks for ${required.users} users`,
      why: `one machine plays at most ${MAX_USERS}`,
      todo: 'Lower the targets in load.load.stages.',
    });
  }
  if (durationMs > budgetMs) {
    throw new ProblemError({
      code: 'load.over-budget',
      what: `the load would take ${durationWords(durationMs)}`,
      why: `load.budget is ${durationWords(budgetMs)}`,
      todo: 'Shorten load.load.stages, or raise load.budget.',
    });
  }
}
