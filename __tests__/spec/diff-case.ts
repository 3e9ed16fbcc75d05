import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Change, Reach, SpecDiff } from '../../src/model/change.ts';
import type { SpecLocation } from '../../src/model/location.ts';
import type { ReadSibling, SpecFile } from '../../src/model/spec.ts';
import { diffSpecs } from '../../src/spec/diff.ts';
import { diffOrRepair } from '../../src/spec/unreadable-base.ts';

/** Day that the cases count from: sunset dates before it have passed. */
const TODAY = '2026-06-30';
const FOLDER = join(import.meta.dirname, '../fixtures/spec/diff');

/** One folder of `fixtures/spec/diff`: `base.yaml` and `head.yaml` (or `.json`, or a folder with `openapi.yaml` in it). */
export interface DiffCase {
  readonly name: string;
  readonly folder: string;
}

export interface Summary {
  readonly changes: readonly SummarisedChange[];
  readonly notAnalysed: readonly string[];
  readonly touched: readonly string[];
}

interface SummarisedChange {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** `head 12:5`, with the file where it is not the entry file. */
  readonly at: string;
  readonly counterpart: string | null;
  readonly pointer: string;
  readonly reaches: readonly string[];
}

export function diffCases(): DiffCase[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, folder: join(FOLDER, name) }));
}

export async function diffOf({ folder }: DiffCase): Promise<SpecDiff> {
  const [base, head] = [readSide(folder, 'base'), readSide(folder, 'head')];
  return diffOrRepair(
    diffSpecs,
    { base: base?.file ?? null, head: head?.file ?? null },
    { base: base?.read ?? none, head: head?.read ?? none },
    TODAY,
  );
}

const none: ReadSibling = async () => null;

export function readSide(folder: string, name: 'base' | 'head'): { file: SpecFile; read: ReadSibling } | null {
  for (const extension of ['yaml', 'json']) {
    const path = join(folder, `${name}.${extension}`);
    if (existsSync(path)) return { file: specFile(`openapi.${extension}`, path), read: none };
  }
  const root = join(folder, name);
  if (!existsSync(root)) return null;
  const read: ReadSibling = async (path) => {
    const full = join(root, path);
    return existsSync(full) && statSync(full).isFile() ? readFileSync(full, 'utf8') : null;
  };
  return { file: specFile('openapi.yaml', join(root, 'openapi.yaml')), read };
}

function specFile(path: string, full: string): SpecFile {
  return { path, text: readFileSync(full, 'utf8'), commit: null };
}

/** What a person checks in `expected.json`: everything but the fingerprint. */
export function summarise(diff: SpecDiff): Summary {
  return {
    changes: diff.changes.map(summariseChange),
    notAnalysed: diff.notAnalysed.map((each) => `${place(each.location)} ${each.what}: ${each.why}`),
    touched: diff.touched,
  };
}

function summariseChange(change: Change): SummarisedChange {
  return {
    rule: change.rule,
    severity: change.severity,
    message: change.message,
    at: place(change.location),
    counterpart: change.counterpart === null ? null : place(change.counterpart),
    pointer: change.location.pointer,
    reaches: change.reaches.map(reachText),
  };
}

function place({ side, file, line, column }: SpecLocation): string {
  const isEntry = file === 'openapi.yaml' || file === 'openapi.json';
  return `${side} ${isEntry ? '' : `${file}:`}${line}:${column}`;
}

function reachText(reach: Reach): string {
  const { operation, direction, status, mediaType, property, parameter } = reach;
  return [operation, direction, status, parameter, mediaType, property.join('.') || null]
    .filter((each) => each !== null)
    .join(' | ');
}
