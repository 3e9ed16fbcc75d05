import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { diffSpecs } from '../src/spec/diff.ts';

/**
 * How long the differ takes for GitHub's whole description (10 MB of YAML) with five edits, as a multiple of the time js-yaml
 * takes only to read both files. Each measurement is a process of its own, so that none warms up or fills the memory of
 * another.
 */
const ROUNDS = 5;
const MAX_RATIO = 3;
const MAX_MEGABYTES = 700;
const SOURCE = new URL('../node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url);

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly changes: number;
}

type Json = Record<string, unknown>;

const [, script = '', mode, baseFile = '', headFile = ''] = process.argv;
if (mode === undefined) runRounds(script);
else process.stdout.write(JSON.stringify(await measure(mode, baseFile, headFile)));

function runRounds(script: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-diff-'));
  try {
    const files = writeFiles(folder);
    const reading: Measured[] = [];
    const comparing: Measured[] = [];
    // Taking turns gives both the same share of a machine that slows down or speeds up.
    for (let round = 0; round < ROUNDS; round++) {
      reading.push(measureInChild(script, 'read', files));
      comparing.push(measureInChild(script, 'diff', files));
    }
    report(reading, comparing);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(reading: readonly Measured[], comparing: readonly Measured[]): void {
  const read = median(reading.map((each) => each.milliseconds));
  const diff = median(comparing.map((each) => each.milliseconds));
  const memory = median(comparing.map((each) => each.megabytes));
  const ratio = diff / read;
  console.log(
    `js-yaml reads both files: ${read.toFixed(0)} ms, ${median(reading.map((each) => each.megabytes)).toFixed(0)} MB`,
  );
  console.log(`differ: ${diff.toFixed(0)} ms, ${memory.toFixed(0)} MB, ${comparing[0]?.changes ?? 0} changes`);
  console.log(
    `ratio: ${ratio.toFixed(2)} (at most ${MAX_RATIO}), peak memory: ${memory.toFixed(0)} MB (at most ${MAX_MEGABYTES})`,
  );
  if (ratio > MAX_RATIO || memory > MAX_MEGABYTES) process.exitCode = 1;
}

function measureInChild(script: string, mode: string, files: readonly string[]): Measured {
  const child = spawnSync(process.execPath, [script, mode, ...files], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`the measurement "${mode}" ended with ${child.status}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measured;
}

async function measure(mode: string, baseFile: string, headFile: string): Promise<Measured> {
  const base = readFileSync(baseFile, 'utf8');
  const head = readFileSync(headFile, 'utf8');
  const start = performance.now();
  let changes = 0;
  if (mode === 'read') {
    for (const text of [base, head]) load(text);
  } else {
    const none = async () => null;
    const file = (text: string) => ({ path: 'api.github.com.yaml', text, commit: null });
    const diff = await diffSpecs({ base: file(base), head: file(head) }, { base: none, head: none });
    changes = diff.changes.length;
  }
  const milliseconds = performance.now() - start;
  // Peak of the whole process in kilobytes, Node itself included.
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, changes };
}

/** The description as YAML, and the same with an operation, a property and an enum value removed, a type changed, a property added. */
function writeFiles(folder: string): string[] {
  const text = readFileSync(SOURCE, 'utf8');
  const base = JSON.parse(text) as Json;
  const head = JSON.parse(text) as Json;
  edit(head);
  return [base, head].map((document, index) => {
    const file = join(folder, `${index}.yaml`);
    writeFileSync(file, dump(document, { noRefs: true, lineWidth: -1 }));
    return file;
  });
}

function edit(document: Json): void {
  delete member(document, 'paths', '/emojis')['get'];
  const user = member(document, 'components', 'schemas', 'simple-user', 'properties');
  delete user['gravatar_id'];
  user['nickname'] = { type: 'string' };
  member(user, 'login')['type'] = 'integer';
  const state = member(document, 'components', 'schemas', 'milestone', 'properties', 'state');
  state['enum'] = ['open'];
}

function member(value: Json, ...path: readonly string[]): Json {
  return path.reduce((at, key) => at[key] as Json, value);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
