import type { Git } from '../detect/git.ts';
import type { LoadConfig } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import { toProblem } from '../model/problem.ts';
import type { Doors } from './doors.ts';

type Hosts = Pick<LoadConfig, 'allowHosts' | 'allowWrites'>;

const NONE: Hosts = { allowHosts: [], allowWrites: [] };

export interface TrustedHostsInput {
  readonly git: Git;
  readonly event: RunEvent;
  readonly path: string;
  /** As the configuration at the judged commit lists them. */
  readonly listed: Hosts;
}

/**
 * Hosts that requests may go to: a pull request must not send load to a host that it lists itself. Of what it lists, that
 * counts which the branch it goes to lists too. Runs of that branch, and those at a desk, list their own.
 */
export async function readTrustedHosts({ git, event, path, listed }: TrustedHostsInput, doors: Doors): Promise<Hosts> {
  if (listed.allowHosts.length + listed.allowWrites.length === 0 || isOwnBranch(event)) return listed;
  const base = event.baseRef === null ? NONE : await readBaseHosts(git, event.baseRef, { path, doors });
  return {
    allowHosts: inBoth(listed.allowHosts, base.allowHosts),
    allowWrites: inBoth(listed.allowWrites, base.allowWrites),
  };
}

function isOwnBranch({ name, branch, baseBranch }: RunEvent): boolean {
  if (name === 'desk') return true;
  return name !== 'pull_request' && name !== 'merge_group' && branch !== null && branch === baseBranch;
}

interface BaseFile {
  readonly path: string;
  readonly doors: Doors;
}

/** A base whose configuration cannot be read lists nothing; the log says why. */
async function readBaseHosts(git: Git, baseRef: string, { path, doors }: BaseFile): Promise<Hosts> {
  try {
    const text = await git.readText(baseRef, path);
    return text === null ? NONE : (await doors.parseConfig(text, path)).load;
  } catch (thrown) {
    const what = 'The hosts that the base branch allows could not be read, so none is allowed';
    const { what: why, where, todo } = toProblem(thrown, 'config.base-unreadable', what);
    doors.log.warning({ code: 'config.base-unreadable', what, where, why, todo });
    return NONE;
  }
}

function inBoth(own: readonly string[], base: readonly string[]): readonly string[] {
  const known = new Set(base.map((host) => host.toLowerCase()));
  return own.filter((host) => known.has(host.toLowerCase()));
}
