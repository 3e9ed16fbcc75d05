import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { RunActionOptions } from './runner-options.ts';

export interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown; readonly required?: boolean }>>;
  readonly main: string;
  readonly post: string | null;
}

export async function readManifest(directory: string): Promise<Manifest> {
  const document = load(await readFile(join(directory, 'action.yml'), 'utf8')) as {
    inputs?: Manifest['inputs'];
    runs: { using: string; main: string; post?: string };
  };
  if (document.runs.using !== 'node24') throw new Error(`the emulator runs node24 actions, not ${document.runs.using}`);
  if (!process.version.startsWith('v24.')) throw new Error(`node24 actions need Node 24, this is ${process.version}`);
  return { inputs: document.inputs ?? {}, main: document.runs.main, post: document.runs.post ?? null };
}

/** Every input of `action.yml` is set, empty where it has no default; names in capitals, spaces as underscores. */
export function inputVariables(manifest: Manifest, options: RunActionOptions): Record<string, string> {
  const given = new Map(Object.entries(options.inputs ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs)) {
    const value = given.get(name.toLowerCase()) ?? evaluate(String(input.default ?? ''), options);
    given.delete(name.toLowerCase());
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  if (given.size > 0) throw new Error(`action.yml has no input ${[...given.keys()].join(', ')}`);
  return variables;
}

/** The expressions that defaults of inputs use; any other is a mistake here, not an empty text. */
function evaluate(text: string, options: RunActionOptions): string {
  const context: Readonly<Record<string, string>> = {
    'github.token': options.token,
    'github.repository': options.repository,
    'github.workspace': options.workspace,
    'github.actor': options.actor ?? 'octocat',
  };
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (expression, inner: string) => {
    const value = context[inner.trim()];
    if (value === undefined) throw new Error(`the emulator does not evaluate ${expression}`);
    return value;
  });
}
