import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultConfig } from '../config/normalise.ts';
import { parseConfig } from '../config/parse.ts';
import { detectChangedSpecs } from '../detect/changed-specs.ts';
import { type Git, openGit } from '../detect/git.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { type BrokerAccess, DEFAULT_CONFIG_PATH } from '../run/request.ts';
import { readSpec } from '../spec/read.ts';
import { externalReferences } from '../spec/references.ts';
import { deskEvent } from './desk-event.ts';

/** The repository as a question at the desk needs it; a folder without git has no specifications, and may have the rest. */
export interface Project extends AsyncDisposable {
  readonly root: string;
  readonly git: Git | null;
  readonly config: Config;
  readonly broker: BrokerAccess;
}

/**
 * Opens the repository around `directory`, with the configuration of the working tree; `undefined` passes the file over that is
 * there. Throws ProblemError.
 */
export async function openProject(directory: string, configPath: string | null | undefined): Promise<Project> {
  const git = await openGit(directory, { log: () => {} }).catch((thrown: unknown) => {
    if (thrown instanceof ProblemError && thrown.problem.code === 'git.no-checkout') return null;
    throw thrown;
  });
  const root = git?.root ?? resolve(directory);
  const config = configPath === undefined ? defaultConfig() : await readConfig({ root, directory, configPath });
  return { root, git, config, broker: readBroker(), [Symbol.asyncDispose]: async () => git?.[Symbol.asyncDispose]() };
}

async function readConfig(from: { root: string; directory: string; configPath: string | null }): Promise<Config> {
  const { root, directory, configPath } = from;
  const file = configPath === null ? join(root, DEFAULT_CONFIG_PATH) : resolve(directory, configPath);
  if (existsSync(file))
    return parseConfig(await readFile(file, 'utf8'), configPath ?? DEFAULT_CONFIG_PATH, process.env);
  if (configPath === null) return defaultConfig();
  throw new ProblemError({
    code: 'config.missing',
    what: `There is no file ${configPath}`,
    todo: 'Correct `--config`.',
  });
}

/** Folder that is kept for the next command: pinned binaries, and contents of pacts. */
export function toolCacheOf(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.RUNNER_TOOL_CACHE ?? join(homedir(), '.cache', 'api-testing');
}

/** At a desk the broker's access comes from the variables that the broker's own tools read. */
export function readBroker(): BrokerAccess {
  const read = (name: string) => process.env[name]?.trim() || null;
  return {
    baseUrl: read('PACT_BROKER_BASE_URL'),
    token: read('PACT_BROKER_TOKEN'),
    username: read('PACT_BROKER_USERNAME'),
    password: read('PACT_BROKER_PASSWORD'),
  };
}

/** Specifications of the last commit; none outside of a repository, or before its first commit. */
export async function readProjectSpecs({ git, config }: Project): Promise<readonly ApiSpec[]> {
  const headSha = (await git?.resolve('HEAD')) ?? null;
  if (git === null || headSha === null) return [];
  const event = deskEvent({ headSha });
  const detection = await detectChangedSpecs({
    git,
    config,
    event,
    log: () => {},
    everything: true,
    references: externalReferences,
  });
  const read = detection.reader('head');
  return Promise.all(detection.headSpecs.map((file) => readSpec(file, 'head', read)));
}
