import type { SpecFile } from '../model/spec.ts';
import { type ChangedFile, pathsOf } from './git-output.ts';
import type { ChangedSpec } from './pair-specs.ts';
import { protobufPackage } from './proto-content.ts';
import { definesRoot } from './sdl-content.ts';
import { isWrittenTogether } from './spec-content.ts';

/** Files that make up one specification, and what tells it from the others on both sides. */
interface Unit {
  readonly key: string;
  readonly files: readonly SpecFile[];
}

/**
 * Joins files that make up one specification: the files of one folder that share a protobuf package, and GraphQL files
 * with the schema that is nearest above them. All other files stay as they are.
 */
export function groupFiles(files: readonly SpecFile[]): readonly SpecFile[] {
  const alone = files.filter((file) => !isWrittenTogether(file.path));
  return [...alone, ...unitsOf(files).map(toSpec)];
}

export interface UnitSides {
  /** Every file of the kind at the base, not yet joined. */
  readonly base: readonly SpecFile[];
  /** Specifications at the head, joined. */
  readonly head: readonly SpecFile[];
  readonly changes: readonly ChangedFile[];
}

/** Joined specifications of which any file changed, both sides. */
export function changedUnits({ base, head, changes }: UnitSides): readonly ChangedSpec[] {
  const before = unitsOf(base);
  const after = unitsOf(head.filter((spec) => isWrittenTogether(spec.path)).flatMap(filesOf));
  const renames = new Map(
    changes.flatMap((change) => (change.renamed ? [[change.base?.path, change.head?.path] as const] : [])),
  );
  const changed = new Set(pathsOf(changes));
  const concerns = (unit: Unit) => unit.files.some((file) => changed.has(file.path));
  const left = new Set(before);
  const right = new Set(after);
  const pairs: ChangedSpec[] = [];
  for (const isMatch of matchesOf(renames)) {
    for (const one of left) {
      const other = [...right].find((each) => isMatch(one, each));
      if (other === undefined) continue;
      left.delete(one);
      right.delete(other);
      if (concerns(one) || concerns(other)) pairs.push({ base: toSpec(one), head: toSpec(other) });
    }
  }
  const removed = [...left].filter(concerns).map((unit) => ({ base: toSpec(unit), head: null }));
  return [...pairs, ...removed, ...[...right].filter(concerns).map((unit) => ({ base: null, head: toSpec(unit) }))];
}

type IsMatch = (base: Unit, head: Unit) => boolean;

/** The same key; a file in common, where the package was renamed; a file that git says moved. */
function matchesOf(renames: ReadonlyMap<string | undefined, string | undefined>): readonly IsMatch[] {
  const hasFile = ({ files }: Unit, path: string | undefined) => files.some((file) => file.path === path);
  return [
    (base, head) => base.key === head.key,
    (base, head) => base.files.some((file) => hasFile(head, file.path)),
    (base, head) => base.files.some((file) => renames.has(file.path) && hasFile(head, renames.get(file.path))),
  ];
}

function toSpec({ files }: Unit): SpecFile {
  const [first, ...others] = files;
  if (first === undefined) throw new Error('a specification has at least one file');
  const { path, text, commit } = first;
  if (others.length === 0) return { path, text, commit };
  return { path, text, commit, parts: others.map((file) => ({ path: file.path, text: file.text })) };
}

function filesOf({ path, text, commit, parts = [] }: SpecFile): SpecFile[] {
  return [{ path, text, commit }, ...parts.map((part) => ({ ...part, commit }))];
}

function unitsOf(files: readonly SpecFile[]): Unit[] {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const protobuf = sorted.filter((file) => /\.proto$/i.test(file.path));
  const graphql = sorted.filter((file) => /\.(?:graphqls?|gql)$/i.test(file.path));
  const packages = Map.groupBy(protobuf, (file) => `${folderOf(file.path)} ${protobufPackage(file.text)}`);
  return [...[...packages].map(([key, each]) => ({ key, files: each })), ...schemasOf(graphql)];
}

/** One schema per file that has a query type, with the files at or below its folder that have none. */
function schemasOf(files: readonly SpecFile[]): Unit[] {
  const roots = files.filter((file) => definesRoot(file.text));
  const parts = Map.groupBy(
    files.filter((file) => !roots.includes(file)),
    (file) => nearestRoot(file, roots)?.path ?? `${folderOf(file.path)}/`,
  );
  const whole = roots.map((root) => ({ key: root.path, files: [root, ...(parts.get(root.path) ?? [])] }));
  const rest = [...parts].filter(([key]) => key.endsWith('/')).map(([key, each]) => ({ key, files: each }));
  return [...whole, ...rest];
}

/** The only one in the nearest folder that has any; null where there are several to choose from, or none. */
function nearestRoot(file: SpecFile, roots: readonly SpecFile[]): SpecFile | null {
  for (let folder = folderOf(file.path); ; folder = folderOf(folder)) {
    const here = roots.filter((root) => folderOf(root.path) === folder);
    if (here.length > 0) return here.length === 1 ? (here[0] ?? null) : null;
    if (folder === '') return null;
  }
}

/** Empty for the top of the repository. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
