import { join } from 'node:path';
import type { ProviderConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { runCommand } from '../tools/exec.ts';
import { relayLine } from '../tools/neutralise.ts';
import { quoteLog } from '../tools/quote-log.ts';
import type { Doors } from './doors.ts';

/** Installing dependencies takes minutes at most. */
const PREPARE_DEADLINE_MS = 10 * 60_000;
/** Lines of what the command said last that explain why it failed. */
const QUOTED_LINES = 30;

export interface Checkout {
  /** Absolute path of the checkout that is made ready. */
  readonly workspace: string;
  readonly commit: string;
  readonly doors: Doors;
}

/** Runs `provider.base` in a fresh checkout. Throws `ProblemError` with the end of its output where it fails. */
export async function prepareCheckout(provider: ProviderConfig, { workspace, commit, doors }: Checkout): Promise<void> {
  if (provider.base === null) return;
  const tail: string[] = [];
  const result = await runCommand({
    file: 'sh',
    args: ['-c', provider.base],
    cwd: join(workspace, provider.directory),
    env: childEnvironment(doors.environment, provider.env),
    timeoutMs: PREPARE_DEADLINE_MS,
    onLine: (line) => {
      tail.push(line);
      if (tail.length > QUOTED_LINES) tail.shift();
      doors.log.line(relayLine(line));
    },
    signal: doors.signal,
  });
  if (result.exitCode === 0) return;
  const how = result.timedOut
    ? `it took longer than ${PREPARE_DEADLINE_MS / 60_000} minutes`
    : (result.spawnError ?? `exit code ${result.exitCode}`);
  throw new ProblemError({
    code: 'target.not-prepared',
    what: `\`${provider.base}\` failed for the commit ${commit.slice(0, 7)}`,
    why: tail.length === 0 ? how : `${how}; ${quoteLog(tail)}`,
    todo: 'The log of this step holds what it printed.',
  });
}
