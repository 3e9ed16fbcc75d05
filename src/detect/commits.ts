import type { RunEvent } from '../model/event.ts';
import { ProblemError } from '../model/problem.ts';
import type { Git } from './git.ts';
import { FULL_HISTORY_TODO } from './git-faults.ts';

/** Commits of history that a shallow checkout is deepened to, step by step, until both sides meet. */
const DEPTHS = [32, 256, 2048, 'full'] as const;

const NO_COMMON_HISTORY = 'Base and head have no common history: compared with the tip of the base.';

/** The two commits that are compared; `baseSha` is null where there is nothing to compare with. */
export interface Commits {
  readonly baseSha: string | null;
  readonly headSha: string;
  /** What a reader should know about how they were found, one sentence each. */
  readonly notices: readonly string[];
}

/** Finds both commits, deepening a shallow checkout by itself. Throws `ProblemError` with the line of the workflow to change. */
export async function findCommits(git: Git, event: RunEvent): Promise<Commits> {
  if (event.baseRef === null) return { baseSha: null, headSha: await git.obtain(event.headSha), notices: [] };
  if (event.baseIs === 'tip') return findTip(git, event, event.baseRef);
  return findMergeBase(git, event, event.baseRef);
}

/** The commit before a push, or the tip that a merge group is built on; taken as it is. */
async function findTip(git: Git, event: RunEvent, baseRef: string): Promise<Commits> {
  const headSha = await git.obtain(event.headSha);
  try {
    return { baseSha: await git.obtain(baseRef), headSha, notices: [] };
  } catch (error) {
    const fallback = event.name === 'push' ? remoteBranch(event) : null;
    if (fallback === null || event.branch === event.baseBranch) throw error;
    const found = await findMergeBase(git, event, fallback);
    const notice = `The commit before the push, ${short(baseRef)}, no longer exists: compared with ${event.baseBranch} instead.`;
    return { ...found, notices: [notice, ...found.notices] };
  }
}

async function findMergeBase(git: Git, event: RunEvent, baseRef: string): Promise<Commits> {
  const tips = tipsOf(event, baseRef);
  const { headSha, tip, notices } = await obtainBoth(git, event.headSha, tips);
  const met = await meet(git, headSha, tip);
  const told = met.notices.length > 0 ? met.notices : notices;
  if (met.base === null) return { baseSha: tip, headSha, notices: [NO_COMMON_HISTORY] };
  if (tips.length === 1) return { baseSha: met.base, headSha, notices: told };
  const known = { baseRef, base: met.base, tip };
  if (met.base === headSha) return findBeforeMerge(git, headSha, known);
  return { baseSha: await nearerBase(git, headSha, known), headSha, notices: told };
}

interface KnownBase {
  readonly baseRef: string;
  readonly base: string;
  readonly tip: string;
}

/** A run that is repeated after the merge: the branch holds the head already, so the tip of that time is taken. */
async function findBeforeMerge(git: Git, headSha: string, known: KnownBase): Promise<Commits> {
  const { base } = await meet(git, headSha, await git.obtain(known.baseRef));
  if (base === null || base === headSha) return { baseSha: known.base, headSha, notices: [] };
  const notice = 'The pull request is merged already: compared with its base of that time.';
  return { baseSha: base, headSha, notices: [notice] };
}

/** A checkout that is kept between runs can hold an old branch; then the commit in the event is the newer one. */
async function nearerBase(git: Git, headSha: string, known: KnownBase): Promise<string> {
  const other = known.baseRef === known.tip ? null : await git.resolve(known.baseRef);
  if (other === null || other === known.tip) return known.base;
  const otherBase = await git.mergeBase(other, headSha);
  if (otherBase === null || otherBase === known.base || otherBase === headSha) return known.base;
  return (await git.mergeBase(known.base, otherBase)) === known.base ? otherBase : known.base;
}

/**
 * Names of the base, best first. The branch as it is now comes before the commit in the event, which GitHub freezes:
 * a pull request that took in newer commits of its base would be blamed for them.
 */
function tipsOf(event: RunEvent, baseRef: string): readonly string[] {
  const branch = event.name === 'pull_request' ? remoteBranch(event) : null;
  return branch === null || branch === baseRef ? [baseRef] : [branch, baseRef];
}

function remoteBranch(event: RunEvent): string | null {
  return event.baseBranch === null ? null : `refs/remotes/origin/${event.baseBranch}`;
}

interface Sides {
  readonly headSha: string;
  readonly tip: string;
  readonly notices: readonly string[];
}

async function obtainBoth(git: Git, head: string, tips: readonly string[]): Promise<Sides> {
  const [headSha, tip] = await Promise.all([git.resolve(head), firstResolved(git, tips)]);
  if (headSha !== null && tip !== null) return { headSha, tip, notices: [] };
  if (await git.isShallow()) return obtainDeep(git, head, tips);
  return { headSha: headSha ?? (await git.obtain(head)), tip: tip ?? (await obtainFirst(git, tips)), notices: [] };
}

/** In a shallow checkout both sides are fetched together and with some history: most pull requests meet within it. */
async function obtainDeep(git: Git, head: string, tips: readonly string[]): Promise<Sides> {
  const [depth] = DEPTHS;
  const [best = head] = tips;
  const together = await git.fetch({ names: [head, best], depth }).then(
    () => true,
    // A base branch that is deleted by now fails the whole fetch; each side alone tells which one it was.
    () => false,
  );
  if (!together) await git.fetch({ names: [head], depth });
  const tip = (await firstResolved(git, tips)) ?? (await obtainFirst(git, tips));
  return { headSha: await git.obtain(head), tip, notices: [deepened(depth)] };
}

interface Met {
  /** Null where both histories are whole and have no commit in common. */
  readonly base: string | null;
  readonly notices: readonly string[];
}

/** The merge base, looked for ever deeper while the checkout is shallow. */
async function meet(git: Git, headSha: string, tip: string): Promise<Met> {
  const near = await git.mergeBase(tip, headSha);
  if (near !== null) return { base: near, notices: [] };
  for (const depth of DEPTHS) {
    if (!(await git.isShallow())) break;
    try {
      await git.fetch({ names: [headSha, tip], depth });
    } catch (error) {
      throw cannotDeepen(error);
    }
    const base = await git.mergeBase(tip, headSha);
    if (base !== null) return { base, notices: [deepened(depth)] };
  }
  return { base: null, notices: [] };
}

/** The commit of the first of these names that the checkout has; null where it has none. */
export async function firstResolved(git: Git, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const sha = await git.resolve(name);
    if (sha !== null) return sha;
  }
  return null;
}

async function obtainFirst(git: Git, names: readonly string[]): Promise<string> {
  const [name, ...others] = names;
  if (name === undefined) throw new TypeError('no name of a base');
  if (others.length === 0) return git.obtain(name);
  return git.obtain(name).catch(() => obtainFirst(git, others));
}

function deepened(depth: (typeof DEPTHS)[number]): string {
  const how = depth === 'full' ? 'the whole history' : `${depth} commits`;
  return `The checkout was shallow: fetched ${how} to find the merge base (\`fetch-depth: 0\` saves this step).`;
}

function cannotDeepen(cause: unknown): ProblemError {
  const why = cause instanceof ProblemError ? cause.problem.why : null;
  return new ProblemError(
    {
      code: 'git.history-missing',
      what: 'The checkout is shallow and its history could not be fetched',
      why,
      todo: FULL_HISTORY_TODO,
    },
    { cause },
  );
}

function short(sha: string): string {
  return sha.slice(0, 7);
}
