import { type Problem, ProblemError } from '../model/problem.ts';
import type { SpecFile } from '../model/spec.ts';
import { parseText } from '../yaml/parse.ts';
import type { SpecRule } from './find-specs.ts';
import { formatOf } from './formats.ts';
import { type ChangedFile, SUBMODULE_MODE, type TreeEntry } from './git-output.ts';
import type { ChangedSpec } from './pair-specs.ts';
import type { RepositoryText } from './repository-text.ts';
import type { Snapshot } from './snapshot.ts';
import { isWrittenTogether } from './spec-content.ts';

export interface SideChangesInput {
  readonly changes: readonly ChangedFile[];
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** Specifications at head, by path. */
  readonly specs: ReadonlyMap<string, SpecFile>;
  readonly rule: SpecRule;
}

export interface SideChanges {
  readonly specs: readonly ChangedSpec[];
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/** Looks at both sides of every changed file: which of them are specifications, and which could not be told. */
export async function sideChanges(input: SideChangesInput): Promise<SideChanges> {
  const looked = await Promise.all(input.changes.map((change) => look(change, input)));
  return {
    specs: looked.map((one) => one.spec).filter((spec) => spec !== null),
    problems: looked.map((one) => one.problem).filter((problem) => problem !== null),
    notices: looked.map((one) => one.notice).filter((notice) => notice !== null),
  };
}

interface Looked {
  readonly spec: ChangedSpec | null;
  readonly problem: Problem | null;
  readonly notice: string | null;
}

const NOTHING: Looked = { spec: null, problem: null, notice: null };

async function look(change: ChangedFile, input: SideChangesInput): Promise<Looked> {
  const { rule } = input;
  if (isSubmodule(change)) return lookAtSubmodule(change);
  if (change.base?.objectId === change.head?.objectId && change.base?.path === change.head?.path) return NOTHING;
  const paths = [change.base?.path, change.head?.path].filter((path) => path !== undefined);
  // Files that make up a specification together are compared together, not one by one.
  if (!paths.some(rule.mayBe) || paths.every(isWrittenTogether)) return NOTHING;

  const head = change.head === null ? null : (input.specs.get(change.head.path) ?? null);
  const baseText = change.base === null ? null : await input.base.readEntry(change.base);
  const base = toSpec(change, baseText, input);
  if (head !== null && baseText?.problem) {
    const notice = `${head.path} counts as new: at the base, ${baseText.problem.what}.`;
    return { ...NOTHING, spec: { base: null, head }, notice };
  }
  if (head !== null) return { ...NOTHING, spec: { base, head } };
  return change.head === null ? lookAtDeleted(base) : lookAtHead(change.head, base, input);
}

function toSpec(change: ChangedFile, read: RepositoryText | null, input: SideChangesInput): SpecFile | null {
  if (change.base === null || read === null || read.text === null) return null;
  const mayBe = input.rule.mayBe(change.base.path) || change.renamed;
  if (!mayBe || formatOf({ path: change.base.path, text: read.text }) === null) return null;
  return { path: change.base.path, text: read.text, commit: input.base.commit };
}

function lookAtDeleted(base: SpecFile | null): Looked {
  return base === null ? NOTHING : { ...NOTHING, spec: { base, head: null } };
}

/** The file is there and is no specification: it never was one, is one no more, or cannot be read. */
async function lookAtHead(entry: TreeEntry, base: SpecFile | null, input: SideChangesInput): Promise<Looked> {
  const read = await input.head.readEntry(entry);
  const mustBe = base !== null || input.rule.isNamed(entry.path);
  if (read.problem !== null) {
    if (mustBe) return { ...NOTHING, problem: read.problem };
    return { ...NOTHING, notice: `${read.problem.what}: whether it holds a specification was not looked at.` };
  }
  if (!mustBe) return NOTHING;
  try {
    parseText(read.text, entry.path);
  } catch (error) {
    if (error instanceof ProblemError) return { ...NOTHING, problem: error.problem };
    throw error;
  }
  if (base === null) return NOTHING;
  const notice = `${entry.path} is no specification any more: \`openapi\`, \`swagger\` or \`asyncapi\` is gone from its top level.`;
  return { ...NOTHING, spec: { base, head: null }, notice };
}

function isSubmodule(change: ChangedFile): boolean {
  return change.base?.mode === SUBMODULE_MODE || change.head?.mode === SUBMODULE_MODE;
}

function lookAtSubmodule(change: ChangedFile): Looked {
  const path = change.head?.path ?? change.base?.path;
  return { ...NOTHING, notice: `The submodule ${path} changed: specifications inside submodules are not compared.` };
}
