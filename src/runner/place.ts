import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { LEFT_FOR_POST } from '../action/state.ts';
import { openDoors } from '../doors.ts';
import type { Doors, Log } from '../run/doors.ts';
import type { Secrets } from './log.ts';

/** Opens the doors on the runner: a folder of this run alone, which `post` removes, and the runner's tool cache. */
export async function openRunner(
  { log, secrets, signal }: { readonly log: Log; readonly secrets: Secrets; readonly signal: AbortSignal },
  asked: Pick<Doors, 'readAcceptances' | 'openHistoryBranch'>,
): Promise<Doors> {
  const temporary = process.env['RUNNER_TEMP'] ?? tmpdir();
  const session = randomUUID();
  const workDirectory = join(temporary, 'api-testing', session);
  await mkdir(workDirectory, { recursive: true, mode: 0o700 });
  core.saveState(LEFT_FOR_POST.workDirectory, workDirectory);
  const toolCache = process.env['RUNNER_TOOL_CACHE'] ?? join(temporary, 'api-testing-tools');
  const { conceal } = secrets;
  const environment = process.env;
  return openDoors({ log, conceal, signal, environment, workDirectory, toolCache, session, ...asked });
}

export function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}

/** The runner says which repository and version of an action runs: its documentation is there. */
export function docsUrl(): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  return server && repository && ref ? `${server}/${repository}/blob/${ref}/docs` : null;
}
