import { rm } from 'node:fs/promises';
import { sep } from 'node:path';
import * as core from '@actions/core';
import { readFallback } from './action/inputs.ts';
import { LEFT_FOR_POST } from './action/state.ts';
import { STOPPED } from './github/channels.ts';
import { openGitHub } from './github/client.ts';
import { HURRIED_LIMITS } from './github/limits.ts';
import { type CheckRef, concludeCheck, findOpenCheck, type NewCheck } from './github/publish-check.ts';
import { describeProblem, toProblem } from './model/problem.ts';
import { neutralise } from './tools/neutralise.ts';
import { useProxies } from './tools/proxies.ts';

/** The last step: concludes a check that its run left open, ends what a killed run left behind. In this order: a reader waits for the check. */

const CHECKS = [
  [LEFT_FOR_POST.check, LEFT_FOR_POST.concluded],
  [LEFT_FOR_POST.checkAgain, LEFT_FOR_POST.concludedAgain],
] as const;

async function concludeOpenCheck(check: string, concluded: string): Promise<void> {
  const left = core.getState(check);
  if (left === '' || core.getState(concluded) === 'true') return;
  const [owner = '', name = ''] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/');
  const apiUrl = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const github = openGitHub({
    // The other inputs may be unusable; the check is there all the same.
    token: readFallback().token,
    apiUrl,
    repository: { owner, name },
    limits: HURRIED_LIMITS,
    log: core.debug,
  });
  const wanted: CheckRef | NewCheck = JSON.parse(left);
  // A process that ended while it asked for the check never learned its number.
  const open = 'id' in wanted ? wanted : await findOpenCheck(github, wanted);
  if (open === null) return;
  const { url } = await concludeCheck(github, open, STOPPED);
  core.info(`The run left its check open; it is concluded now: ${url}`);
}

async function removeLeftovers(): Promise<void> {
  const folder = core.getState(LEFT_FOR_POST.workDirectory);
  if (!folder.includes(`${sep}api-testing${sep}`)) return;
  const { replayUndo } = await import('./chaos/undo-journal.ts');
  // Before anything is removed: what is removed cannot be seen any more.
  const failed = await replayUndo(folder, (line) => core.info(neutralise(line)));
  const { sweepLeftovers } = await import('./environment/leftovers.ts');
  await sweepLeftovers(folder, (line) => core.info(neutralise(line)));
  if (failed.length > 0) throw new Error(`NOT RESTORED after a fault: ${failed.join('; ')}`);
  await rm(folder, { recursive: true, force: true });
}

// The step before has told what is wrong with them.
useProxies();
for (const [what, step] of [
  // Each by itself: one that GitHub refuses must not keep the other open.
  ...CHECKS.map(
    ([check, concluded]) =>
      ['The check run could not be concluded', () => concludeOpenCheck(check, concluded)] as const,
  ),
  ['What the run left behind could not be removed', removeLeftovers],
] as const) {
  try {
    await step();
  } catch (thrown) {
    core.setFailed(neutralise(describeProblem(toProblem(thrown, 'post.failed', what))));
  }
}
