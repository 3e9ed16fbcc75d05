import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../../src/detect/formats.ts';
import { groupFiles } from '../../src/detect/spec-units.ts';
import type { SpecDiff } from '../../src/model/change.ts';
import type { ReadSibling, SpecFile } from '../../src/model/spec.ts';
import { diffSpecs } from '../../src/spec/diff.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/spec');

/** Folders of cases, one for each format beside OpenAPI. */
export const FORMAT_FOLDERS = ['diff-asyncapi', 'diff-graphql', 'diff-protobuf'] as const;

/**
 * One folder: `base` and `head` as a file with the format's extension, or as a folder whose files make up one specification.
 * A side that is missing was added or deleted.
 */
export interface FormatCase {
  readonly name: string;
  readonly folder: string;
}

export function formatCases(format: (typeof FORMAT_FOLDERS)[number]): FormatCase[] {
  const root = join(FIXTURES, format);
  return readdirSync(root)
    .sort()
    .map((name) => ({ name, folder: join(root, name) }));
}

export async function diffOfFormat({ folder }: FormatCase): Promise<SpecDiff> {
  const [base, head] = [openSide(folder, 'base'), openSide(folder, 'head')];
  return diffSpecs({ base: base.spec, head: head.spec }, { base: base.read, head: head.read });
}

interface Side {
  readonly spec: SpecFile | null;
  readonly read: ReadSibling;
}

function openSide(folder: string, side: 'base' | 'head'): Side {
  const files = filesOf(folder, side);
  // What lies deeper is there to be imported.
  const specs = groupFiles(files.filter((file) => !file.path.includes('/') && formatOf(file) !== null));
  if (specs.length > 1) throw new Error(`${folder}: the files of ${side} are ${specs.length} specifications`);
  const read: ReadSibling = async (path) => files.find((file) => file.path === path)?.text ?? null;
  return { spec: specs[0] ?? null, read };
}

function filesOf(folder: string, side: 'base' | 'head'): SpecFile[] {
  const inFolder = join(folder, side);
  if (existsSync(inFolder)) {
    return readdirSync(inFolder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(inFolder, path)).isFile())
      .map((path) => ({ path, text: readFileSync(join(inFolder, path), 'utf8'), commit: null }));
  }
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${side}.`))
    .map((name) => ({
      path: name.replace(side, 'spec'),
      text: readFileSync(join(folder, name), 'utf8'),
      commit: null,
    }));
}
