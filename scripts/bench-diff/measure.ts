import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { diffSpecs } from '../../src/spec/diff.ts';

export interface Measured {
  readonly milliseconds: number;
  /** Peak of the whole process, Node itself included. */
  readonly megabytes: number;
  readonly changes: number;
}

/** `read` takes the last file in with js-yaml; `diff` compares the files two by two. Runs in a process of its own. */
const [, , mode = '', ...files] = process.argv;
const texts = files.map((file) => readFileSync(file, 'utf8'));
const start = performance.now();
const changes = mode === 'read' ? read(texts.at(-1) ?? '') : await compare();
const milliseconds = performance.now() - start;
const measured: Measured = { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, changes };
process.stdout.write(JSON.stringify(measured));

function read(text: string): number {
  load(text);
  return 0;
}

async function compare(): Promise<number> {
  const none = async () => null;
  let count = 0;
  for (let index = 0; index < files.length; index += 2) {
    const [base, head] = [0, 1].map((side) => {
      const path = files[index + side]?.replace(/^.*[\\/]/, '') ?? '';
      return { path, text: texts[index + side] ?? '', commit: null };
    });
    const diff = await diffSpecs({ base: base ?? null, head: head ?? null }, { base: none, head: none });
    count += diff.changes.length;
  }
  return count;
}
