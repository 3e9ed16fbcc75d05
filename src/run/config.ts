import type { Git } from '../detect/git.ts';
import type { Config } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { Doors } from './doors.ts';
import { DEFAULT_CONFIG_PATH, type RunRequest } from './request.ts';
import { withBaseRules } from './stranger-rules.ts';
import { readTrustedHosts } from './trusted-hosts.ts';

/**
 * The configuration at the judged commit. Where the run may only read, it is the base's: a stranger's pull
 * request must not decide what a privileged run does.
 */
export async function readConfig(git: Git, request: RunRequest, doors: Doors): Promise<Config> {
  const { event, configPath } = request;
  const path = configPath ?? DEFAULT_CONFIG_PATH;
  const commit = event.trust === 'data-only' ? event.baseRef : event.headSha;
  const own = commit === null ? null : await git.readText(commit, path);
  // A version that is deployed may be older than the configuration: then the one of the workflow's own commit holds.
  const text = own === null && event.dispatch ? await git.readText('HEAD', path) : own;
  if (text === null && configPath !== null) {
    throw new ProblemError({
      code: 'config.missing',
      what: `The configuration ${path} does not exist at ${commit ?? 'the base'}`,
      todo: 'Correct the input `config`, or leave it out to use the defaults.',
    });
  }
  const written = text === null ? await doors.defaultConfig() : await doors.parseConfig(text, path);
  const config = await withBaseRules(written, git, { request, doors });
  concealCredentials(config, doors);
  const hosts = await readTrustedHosts({ git, event, path, listed: config.load }, doors);
  const failOn = request.failOn ?? config.failOn;
  return { ...config, load: { ...config.load, ...hosts }, compare: compareOf(config, request), failOn };
}

/** What is asked for by its name needs no block of the configuration: everything in it has a default. */
function compareOf({ compare }: Config, { stages, compare: asked, event }: RunRequest): Config['compare'] {
  const isNamed = stages !== null && stages !== 'all' && stages.includes('compare');
  if (compare === null && !isNamed) return null;
  const base = compare ?? { mode: 'standard', onInconclusive: 'report', operations: null };
  // A scheduled run has no change to judge: its time goes into knowing the runner.
  const own = event.name === 'schedule' && base.mode !== 'off' ? 'self' : base.mode;
  return { ...base, mode: asked?.mode ?? own, operations: asked?.operations ?? base.operations };
}

/** Credentials of generated requests come from the environment by name: the runner may not know that they are secret. */
function concealCredentials({ load }: Config, doors: Doors): void {
  const { bearer = null, basic = null, apiKeys = {}, commandVariables = [] } = load.auth ?? {};
  const own = [bearer, basic?.password, ...Object.values(apiKeys), ...commandVariables];
  const names = [...own, ...Object.values(load.headers)];
  for (const name of names.filter((one) => typeof one === 'string')) {
    const value = doors.environment[name];
    if (value) doors.conceal(value);
  }
}
