import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { SpecFile } from '../model/spec.ts';
import type { Commits } from './commits.ts';
import { findSpecs, specRule } from './find-specs.ts';
import { formatOf } from './formats.ts';
import type { Git } from './git.ts';
import { type ChangedFile, pathsOf } from './git-output.ts';
import { pairSpecs, type UnclaimedPair } from './pair-specs.ts';
import { findReached, type References } from './reached-specs.ts';
import { sideChanges } from './side-changes.ts';
import { openSnapshot, readMatching, type Snapshot } from './snapshot.ts';
import { isWrittenTogether } from './spec-content.ts';
import { changedUnits } from './spec-units.ts';

export interface CompareInput {
  readonly git: Git;
  readonly config: Config;
  readonly references: References;
}

/** What was found on both sides, before providers are asked for. */
export interface Found {
  readonly pairs: readonly UnclaimedPair[];
  readonly headSpecs: readonly SpecFile[];
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/** Finds the specifications of both sides and pairs them up. */
export async function compareSides(
  input: CompareInput,
  commits: Commits,
  changes: readonly ChangedFile[],
): Promise<Found> {
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
  const together = await findTogether(input, { head, base, headSpecs, changes });
  const pairs = pairSpecs([...own.specs, ...together, ...reached.specs]);
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

/** Specifications that several files make up: read at the base only when one of their kind changed. */
async function findTogether(input: CompareInput, { base, headSpecs, changes }: Sides) {
  const rule = specRule(input.config);
  const isOne = (path: string) => isWrittenTogether(path) && rule.mayBe(path);
  if (!pathsOf(changes).some(isOne)) return [];
  const files = await readMatching(base, isOne);
  const before = files
    .filter((file) => file.problem === null && formatOf(file) !== null)
    .map(({ path, text }) => ({ path, text, commit: base.commit }));
  return changedUnits({ base: before, head: headSpecs, changes });
}

async function findThroughReferences(input: CompareInput, sides: Sides) {
  const changed = new Set(pathsOf(sides.changes));
  const specs = sides.headSpecs.filter((spec) => !changed.has(spec.path) && !isWrittenTogether(spec.path));
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
      where: config.file === null ? null : { file: config.file, ...(config.specsAt ?? { line: 1, column: 1 }) },
      why: 'a specification has `openapi`, `swagger` or `asyncapi` at its top level, or is a GraphQL schema or a protobuf file',
      todo: 'Correct `specs` in the configuration, or remove it to find specifications by their content. What a build writes has to be committed.',
    },
  ];
}

/** A named file that changed too is told once. */
function isNew(known: readonly Problem[]): (problem: Problem) => boolean {
  const codes = new Set(known.map((problem) => `${problem.code} ${problem.where?.file}`));
  return (problem) => !codes.has(`${problem.code} ${problem.where?.file}`);
}
