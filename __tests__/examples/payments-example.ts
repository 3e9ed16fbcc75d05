import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EXAMPLE } from '../../scripts/demo/place.ts';
import type { ApiSpec } from '../../src/model/api.ts';
import { readSpec } from '../../src/spec/read.ts';

/** A copy of the example with a change applied. */
export interface ExampleCopy extends Disposable {
  readonly directory: string;
}

export function copyExample(change: 'base' | 'break' | 'fine'): ExampleCopy {
  const directory = mkdtempSync(join(tmpdir(), 'payments-'));
  cpSync(EXAMPLE, directory, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  symlinkSync(join(EXAMPLE, 'provider/node_modules'), join(directory, 'provider/node_modules'), 'junction');
  // A repository of its own, so that the patch is not read as one of a repository around it.
  execFileSync('git', ['init', '--quiet'], { cwd: directory });
  if (change !== 'base') execFileSync('git', ['apply', `changes/${change}.patch`], { cwd: directory });
  return { directory, [Symbol.dispose]: () => rmSync(directory, { recursive: true }) };
}

const SPECIFICATION = 'openapi/payments.yaml';

export async function readExampleSpec(directory: string): Promise<ApiSpec> {
  const read = async (path: string) => readFileSync(join(directory, path), 'utf8');
  return readSpec({ path: SPECIFICATION, text: await read(SPECIFICATION), commit: null }, 'head', read);
}
