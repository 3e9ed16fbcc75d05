import type { ProviderConfig } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import type { Side } from '../model/location.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { ReadSibling, SpecFile, SpecPair } from '../model/spec.ts';
import { type Commits, findCommits } from './commits.ts';
import type { CompareInput, Found } from './compare-sides.ts';
import { specRule } from './find-specs.ts';
import type { Git } from './git.ts';
import { pathsOf } from './git-output.ts';
import { compileGlobs } from './globs.ts';
import { otherDescriptions } from './other-descriptions.ts';
import type { UnclaimedPair } from './pair-specs.ts';
import { type MatchedFile, openSnapshot, readMatching } from './snapshot.ts';
import { maySpecify } from './spec-content.ts';
import { findStaleGlobs } from './stale-globs.ts';

export interface DetectionInput extends CompareInput {
  readonly event: RunEvent;
  readonly log: (line: string) => void;
  /** Look for every specification of the head even when none changed: stages were asked for on purpose. */
  readonly everything?: boolean;
}

export interface Detection {
  readonly baseSha: string | null;
  readonly headSha: string;
  readonly pairs: readonly SpecPair[];
  /** Every specification at head, sorted by path; empty when `searched` is false. */
  readonly headSpecs: readonly SpecFile[];
  /** False when no file changed that can belong to a specification, and the head was therefore not searched. */
  readonly searched: boolean;
  /** Paths that differ, from both sides. */
  readonly changedFiles: readonly string[];
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
  reader(side: Side): ReadSibling;
  /** Files at head. One that cannot be read is there too, with empty text and its `problem`. */
  readFiles(globs: readonly string[]): Promise<readonly MatchedFile[]>;
}

/** Which specifications changed between base and head, read from git alone. Throws `ProblemError` when the commits cannot be had. */
export async function detectChangedSpecs(input: DetectionInput): Promise<Detection> {
  const { git, event, config } = input;
  const commits = await findCommits(git, event);
  for (const notice of commits.notices) input.log(notice);
  const changes = commits.baseSha === null ? [] : await git.changedFiles(commits.baseSha, commits.headSha);
  const rule = specRule(config);
  const mayMatter = (path: string) => maySpecify(path) || rule.isNamed(path);
  const concerned = commits.baseSha === null || pathsOf(changes).some(mayMatter);
  const found = concerned || input.everything ? await compareOnDemand(input, commits, changes) : NOTHING_FOUND;
  const stale = found === NOTHING_FOUND ? NOTHING_FOUND : findStaleGlobs(config, found);
  return {
    ...commits,
    ...found,
    changedFiles: pathsOf(changes),
    searched: found !== NOTHING_FOUND,
    pairs: found.pairs.map((pair) => ({ ...pair, provider: claimProvider(specPath(pair), config.providers) })),
    problems: [...found.problems, ...stale.problems],
    notices: [...commits.notices, ...found.notices, ...stale.notices, ...otherDescriptions(pathsOf(changes))],
    ...readersOf(git, commits),
  };
}

/** Name of the provider whose specification the path is: by its globs, else the one without globs; null when none is. */
export function claimProvider(path: string, providers: readonly ProviderConfig[]): string | null {
  const byGlob = providers.find((provider) => compileGlobs(provider.specs)(path));
  return (byGlob ?? providers.find((provider) => provider.specs.length === 0))?.name ?? null;
}

const NOTHING_FOUND: Found = { pairs: [], headSpecs: [], problems: [], notices: [] };

/** The parser behind it is read from disk only when there is something to parse. */
async function compareOnDemand(...sides: Parameters<typeof import('./compare-sides.ts').compareSides>): Promise<Found> {
  const { compareSides } = await import('./compare-sides.ts');
  return compareSides(...sides);
}

function readersOf(git: Git, commits: Commits): Pick<Detection, 'reader' | 'readFiles'> {
  const open = (commit: string | null) => (commit === null ? null : openSnapshot(git, commit));
  const snapshots = { base: open(commits.baseSha), head: openSnapshot(git, commits.headSha) };
  return {
    reader: (side) => async (path) => {
      const read = await snapshots[side]?.read(path);
      if (read?.problem) throw new ProblemError(read.problem);
      return read?.text ?? null;
    },
    readFiles: (globs) =>
      globs.length === 0 ? Promise.resolve([]) : readMatching(snapshots.head, compileGlobs(globs)),
  };
}

function specPath(pair: UnclaimedPair): string {
  return pair.head?.path ?? pair.base?.path ?? '';
}
