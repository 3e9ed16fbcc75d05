import type { RunResult } from '../model/run-result.ts';

const COMMIT = /^[0-9a-f]{40,64}$/u;
/** What a shell takes as it stands between single quotes, and what a reader sees as it is: a space ends nothing there. */
const QUOTABLE = /^(?!-)(?:[^\p{C}\p{Z}']| )+$/u;

export interface Repeated {
  readonly result: RunResult;
  /** `run` or `compare`. */
  readonly command: string;
  /** Commit to compare with. */
  readonly base: string | null;
  /** Options behind it, each of which begins with a space; default: none. */
  readonly options?: string;
}

/** What to type at a desk for the same once more, a command a line; null where it is not known which commits were looked at. */
export function repeatAtDesk({ result, command, base, options = '' }: Repeated): string | null {
  const { headSha, name } = result.event;
  if (base === null || !COMMIT.test(base) || !COMMIT.test(headSha)) return null;
  const line = `npx api-testing ${command} --base ${base}${options}${configOption(result)}`;
  // At a desk the checkout is the head already, uncommitted changes included.
  if (name === 'desk') return line;
  return [`git fetch origin ${headSha}`, `git switch --detach ${headSha}`, line].join('\n');
}

function configOption({ configPath }: RunResult): string {
  if (configPath === undefined || !QUOTABLE.test(configPath)) return '';
  return ` --config ${/^[A-Za-z0-9_./-]+$/u.test(configPath) ? configPath : `'${configPath}'`}`;
}
