import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { SpecFile, SpecPart } from '../model/spec.ts';
import { formatOf } from './formats.ts';
import type { Git } from './git.ts';
import { compileGlobs } from './globs.ts';
import { readMatching, type Snapshot } from './snapshot.ts';
import { maySpecify, maySpecifyTogether, SPEC_GLOBS, SPEC_LINE_PATTERN } from './spec-content.ts';
import { groupFiles } from './spec-units.ts';

/** What counts as a specification: the configured globs, or the content of every file of its formats. */
export interface SpecRule {
  /** Whether a file of that path may be one; its content decides. */
  mayBe(path: string): boolean;
  /** Whether a glob of the configuration names it, so that it cannot be left out in silence. */
  isNamed(path: string): boolean;
}

export function specRule(config: Pick<Config, 'specs' | 'providers'>): SpecRule {
  const named = compileGlobs(config.specs ?? []);
  const claimed = config.providers.map((provider) => compileGlobs(provider.specs));
  const isNamed = (path: string) => named(path) || claimed.some((matches) => matches(path));
  return { isNamed, mayBe: (path) => isNamed(path) || (config.specs === null && maySpecify(path)) };
}

export interface FoundSpecs {
  readonly specs: ReadonlyMap<string, SpecFile>;
  /** Files that the configuration names and that cannot be read. */
  readonly problems: readonly Problem[];
}

/** Every specification of a commit, by path. Throws `ProblemError` for globs that match far too much. */
export async function findSpecs(git: Git, snapshot: Snapshot, config: Config): Promise<FoundSpecs> {
  const rule = specRule(config);
  const named = await readMatching(snapshot, rule.isNamed);
  const specs = new Map<string, SpecFile>();
  const keep = (path: string, text: string) => {
    if (formatOf({ path, text }) !== null) specs.set(path, { path, text, commit: snapshot.commit });
  };
  for (const file of named) keep(file.path, file.text);
  for (const path of config.specs === null ? await grepSpecs(git, snapshot.commit) : []) {
    const read = specs.has(path) ? null : await snapshot.read(path);
    if (read?.problem === null) keep(path, read.text);
  }
  for (const file of config.specs === null ? await readTogether(snapshot) : []) keep(file.path, file.text);
  const problems = named.map((file) => file.problem).filter((problem) => problem !== null);
  const whole = groupFiles([...specs.values()]).map((spec) => [spec.path, spec] as const);
  return { specs: new Map(whole.sort(([one], [other]) => (one < other ? -1 : 1))), problems };
}

/** Files that make up specifications together are few, and their extension tells them: they are read without a search. */
async function readTogether(snapshot: Snapshot): Promise<readonly SpecPart[]> {
  const entries = [...(await snapshot.entries()).values()].filter((entry) => maySpecifyTogether(entry.path));
  const read = await Promise.all(entries.map(async (entry) => ({ entry, ...(await snapshot.readEntry(entry)) })));
  return read.flatMap(({ entry, text }) => (text === null ? [] : [{ path: entry.path, text }]));
}

async function grepSpecs(git: Git, commit: string): Promise<readonly string[]> {
  return git.grep(commit, SPEC_LINE_PATTERN, SPEC_GLOBS);
}
