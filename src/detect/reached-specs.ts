import { ProblemError } from '../model/problem.ts';
import type { SpecFile } from '../model/spec.ts';
import type { Snapshot } from './snapshot.ts';

/** Repository paths that a document refers to. Handed in, because reading specifications is another room's. Throws `ProblemError` when it cannot be read. */
export type References = (text: string, file: string) => readonly string[] | Promise<readonly string[]>;

/** Most files that one specification may consist of; real ones have a few hundred. */
const MAX_FILES = 5_000;

/** Text that can lead to another file: a reference that is not local, or a key that is written with escapes. */
const LEADS_ELSEWHERE = /\$ref["']?\s*:\s*["']?[^#"'\s]|\\u0024|\\x24/;

export interface ReachInput {
  /** Specifications whose own file did not change. */
  readonly specs: readonly SpecFile[];
  readonly changed: ReadonlySet<string>;
  readonly snapshot: Snapshot;
  readonly references: References;
}

export interface Reached {
  readonly specs: readonly SpecFile[];
  /** Specifications of which it could not be told, with the reason. */
  readonly unknown: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Specifications that a changed file belongs to, however many references away. One side is enough: up to the first
 * changed file on the way, both sides are the same.
 */
export async function findReached(input: ReachInput): Promise<Reached> {
  const known = new Map<string, readonly string[]>();
  const specs: SpecFile[] = [];
  const unknown: { path: string; why: string }[] = [];
  for (const spec of input.specs) {
    try {
      if (await reachesChange(spec, input, known)) specs.push(spec);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      unknown.push({ path: spec.path, why: error.message });
    }
  }
  return { specs, unknown };
}

async function reachesChange(
  spec: SpecFile,
  input: ReachInput,
  known: Map<string, readonly string[]>,
): Promise<boolean> {
  const seen = new Set<string>([spec.path]);
  for (const path of seen) {
    if (input.changed.has(path)) return true;
    if (seen.size > MAX_FILES) return true;
    const targets = known.get(path) ?? (await referencesOf(path, spec, input));
    known.set(path, targets);
    for (const target of targets) seen.add(target);
  }
  return false;
}

async function referencesOf(path: string, spec: SpecFile, input: ReachInput): Promise<readonly string[]> {
  const text = path === spec.path ? spec.text : ((await input.snapshot.read(path))?.text ?? null);
  if (text === null || !LEADS_ELSEWHERE.test(text)) return [];
  return input.references(text, path);
}
