import { isDeepStrictEqual } from 'node:util';
import type { Git } from '../detect/git.ts';
import type { Config } from '../model/config.ts';
import { toProblem } from '../model/problem.ts';
import { readBaseConfig } from './base-config.ts';
import type { Doors } from './doors.ts';
import type { RunRequest } from './request.ts';

/** What decides which files are compared, and what of it counts. */
type Rules = Pick<Config, 'specs' | 'rules' | 'failOn'>;

/**
 * The configuration of a pull request whose author may not write here: how its code is built and called it says itself, and what counts
 * as a specification and as a finding the base says. Specifications that it names itself are looked at as well.
 */
export async function withBaseRules(own: Config, git: Git, { request, doors }: Place): Promise<Config> {
  if (request.event.trust !== 'no-secrets' || request.event.name !== 'pull_request') return own;
  const base = await readRules(git, { request, doors });
  const specs = own.specs === null || base.specs === null ? null : [...new Set([...base.specs, ...own.specs])];
  const rules: Rules = { specs, rules: base.rules, failOn: base.failOn };
  if (!isDeepStrictEqual(rules, { specs: own.specs, rules: own.rules, failOn: own.failOn })) doors.log.line(TOLD);
  return { ...own, ...rules };
}

interface Place {
  readonly request: RunRequest;
  readonly doors: Doors;
}

const TOLD =
  '`specs`, `changes.rules` and `fail-on` are those of the base: the ones of this pull request count once somebody has merged them.';

/** A base whose configuration cannot be read has none: the defaults are stricter than what anybody writes. */
async function readRules(git: Git, { request, doors }: Place): Promise<Rules> {
  try {
    return (await readBaseConfig(git, request, doors)) ?? (await doors.defaultConfig());
  } catch (thrown) {
    const what = 'The rules of the base branch could not be read, so the defaults hold';
    const { what: why, where, todo } = toProblem(thrown, 'config.base-unreadable', what);
    doors.log.warning({ code: 'config.base-unreadable', what, where, why, todo });
    return doors.defaultConfig();
  }
}
