import type { Config, ProviderConfig } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import type { Side } from '../model/location.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { ReadSibling, SpecFile, SpecPair } from '../model/spec.ts';
import { type Commits, findCommits } from './commits.ts';
import { findSpecs, specRule } from './find-specs.ts';
import type { Git } from './git.ts';
import type { ChangedFile } from './git-output.ts';
import { compileGlobs } from './globs.ts';
import { pairSpecs, type UnclaimedPair } from './pair-specs.ts';
import { findReached, type References } from './reached-specs.ts';
import { sideChanges } from './side-changes.ts';
import { type MatchedFile, openSnapshot, readMatching, type Snapshot } from './snapshot.ts';
import { maySpecify } from './spec-content.ts';

export interface DetectionInput {
  readonly git: Git;
  readonly event: RunEvent;
  readonly config: Config;
  readonly log: (line: string) => void;
  /** Repository paths that a document refers to. */
  readonly references: References;
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
  const found = concerned || input.everything ? await compare(input, commits, changes) : NOTHING_FOUND;
  return {
    ...commits,
    ...found,
    changedFiles: pathsOf(changes),
    searched: found !== NOTHING_FOUND,
    pairs: found.pairs.map((pair) => ({ ...pair, provider: claimProvider(specPath(pair), config.providers) })),
    notices: [...commits.notices, ...found.notices],
    ...readersOf(git, commits),
  };
}

/** Name of the provider whose specification the path is: by its globs, else the one without globs; null when none is. */
export function claimProvider(path: string, providers: readonly ProviderConfig[]): string | null {
  const byGlob = providers.find((provider) => compileGlobs(provider.specs)(path));
  return (byGlob ?? providers.find((provider) => provider.specs.length === 0))?.name ?? null;
}

interface Found {
  readonly pairs: readonly UnclaimedPair[];
  readonly headSpecs: readonly SpecFile[];
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

const NOTHING_FOUND: Found = { pairs: [], headSpecs: [], problems: [], notices: [] };

async function compare(input: DetectionInput, commits: Commits, changes: readonly ChangedFile[]): Promise<Found> {
  const head = openSnapshot(input.git, commits.headSha);
  const { specs, problems } = await findSpecs(input.git, head, input.config);
  const headSpecs = [...specs.values()];
  if (commits.baseSha === null) {
    const pairs = pairSpecs(headSpecs.map((spec) => ({ base: null, head: spec })));
    const notice = 'There is no commit to compare with: every specification counts as new.';
    return { pairs, headSpecs, problems, notices: [notice] };
  }
  const base = openSnapshot(input.git, commits.baseSha);
  const own = await sideChanges({ changes, base, specs, rule: specRule(input.config), head });
  const reached = await findThroughReferences(input, { head, base, headSpecs, changes });
  const pairs = pairSpecs([...own.specs, ...reached.specs]);
  const none = pairs.length + headSpecs.length + problems.length === 0 ? noneFound(input.config) : [];
  return {
    pairs,
    headSpecs,
    problems: [...problems, ...own.problems.filter(isNew(problems)), ...none],
    notices: [...own.notices, ...reached.notices],
  };
}

interface Sides {
  readonly head: Snapshot;
  readonly base: Snapshot;
  readonly headSpecs: readonly SpecFile[];
  readonly changes: readonly ChangedFile[];
}

async function findThroughReferences(input: DetectionInput, sides: Sides) {
  const changed = new Set(pathsOf(sides.changes));
  const specs = sides.headSpecs.filter((spec) => !changed.has(spec.path));
  const reached = await findReached({ specs, changed, snapshot: sides.head, references: input.references });
  return {
    // The entry file itself is the same on both sides.
    specs: reached.specs.map((head) => ({ head, base: { ...head, commit: sides.base.commit } })),
    notices: reached.unknown.map(
      ({ path, why }) => `${path} did not change and cannot be read, so what it refers to is not known: ${why}`,
    ),
  };
}

function noneFound(config: Config): readonly Problem[] {
  if (config.specs === null) return [];
  return [
    {
      code: 'specs.none-found',
      what: `No specification matches ${config.specs.map((glob) => `\`${glob}\``).join(', ')}`,
      where: config.file === null ? null : { file: config.file, line: 1, column: 1 },
      why: 'a specification has `openapi` or `swagger` at its top level',
      todo: 'Correct `specs` in the configuration, or remove it to find specifications by their content.',
    },
  ];
}

function isNew(known: readonly Problem[]): (problem: Problem) => boolean {
  const codes = new Set(known.map((problem) => `${problem.code} ${problem.where?.file}`));
  return (problem) => !codes.has(`${problem.code} ${problem.where?.file}`);
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

function pathsOf(changes: readonly ChangedFile[]): readonly string[] {
  const paths = changes.flatMap(({ base, head }) => [base?.path, head?.path]).filter((path) => path !== undefined);
  return [...new Set(paths)].sort();
}

function specPath(pair: UnclaimedPair): string {
  return pair.head?.path ?? pair.base?.path ?? '';
}
