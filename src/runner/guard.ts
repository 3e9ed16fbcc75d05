import * as core from '@actions/core';
import { describeProblem, toProblem } from '../model/problem.ts';
import { neutralise } from '../tools/neutralise.ts';

/**
 * What nobody caught ends the step in words, its stack for the debug log alone; the check that is open then is concluded by `post`.
 * A log whose reader has gone is no reason to end.
 */
export function guardProcess(): void {
  process.on('uncaughtException', (thrown) => {
    const problem = toProblem(thrown, 'action.crashed', 'The action came upon an error of its own');
    core.setFailed(neutralise(describeProblem(problem)));
    core.debug(thrown instanceof Error ? (thrown.stack ?? '') : '');
    process.exit(1);
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
