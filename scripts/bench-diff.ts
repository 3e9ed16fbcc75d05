import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type Json,
  readDescription,
  shareOf,
  stripePair,
  writePair,
  writeSmall,
  writeWide,
} from './bench-diff/inputs.ts';
import type { Measured } from './bench-diff/measure.ts';
import { fetchPeers } from './bench-diff/peers.ts';

/**
 * How fast the differ is and how much memory it takes, each target beside what was measured. Every measurement is a process of
 * its own, five of each, and what is compared takes turns: a machine that slows down does so for both.
 *
 * `--corpus DIR` (or API_TESTING_CORPUS): where `stripe-base.yaml` and `stripe-head.yaml` are.
 * `--peers`: fetches Redocly and an older description of GitHub for the one row that needs them.
 */
const ROUNDS = 5;
const MEASURE = fileURLToPath(new URL('bench-diff/measure.ts', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../node_modules/@octokit/openapi', import.meta.url));
const BYTES_PER_MEGABYTE = 1_000_000;

interface Row {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly isMet: boolean | null;
}

type Task = readonly [mode: 'read' | 'diff', files: readonly string[]];

const { values: options } = parseArgs({ options: { corpus: { type: 'string' }, peers: { type: 'boolean' } } });
const folder = mkdtempSync(join(tmpdir(), 'bench-diff-'));
try {
  const description = readDescription(PACKAGE);
  const corpus = options.corpus ?? process.env['API_TESTING_CORPUS'] ?? null;
  for (const row of [() => githubRow(description), () => stripeRow(corpus), peerRow, smallRow, wideRow])
    printRow(row());
  printGrowth(description);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function githubRow(description: Json): Row {
  const files = writePair(folder, 'github', description, 'yaml');
  return ratioRow("GitHub's description, 10 MB of YAML, five edits", files, { ratio: 1, megabytes: 500, changes: 5 });
}

function stripeRow(corpus: string | null): Row {
  const what = "Stripe's description, 200 commits apart";
  const files = stripePair(corpus);
  if (files !== null) return ratioRow(what, files, { ratio: 4, megabytes: 400, changes: 999 });
  return { what, target: 'at most 4 x a read', measured: 'not measured: no corpus', isMet: null };
}

interface Limits {
  readonly ratio: number;
  readonly megabytes: number;
  readonly changes: number;
}

function ratioRow(what: string, files: readonly string[], limits: Limits): Row {
  const [reading, comparing] = measureInTurns([
    ['read', files],
    ['diff', files],
  ]) as [Measured, Measured];
  const ratio = comparing.milliseconds / reading.milliseconds;
  const { megabytes, changes } = comparing;
  return {
    what,
    target: `at most ${limits.ratio} x a js-yaml read of one side, ${limits.megabytes} MB, ${limits.changes} changes`,
    measured: `${ratio.toFixed(2)} x (${inMs(comparing)} to ${inMs(reading)}), ${megabytes.toFixed(0)} MB, ${changes} changes`,
    isMet: ratio <= limits.ratio && megabytes <= limits.megabytes && changes <= limits.changes,
  };
}

function peerRow(): Row {
  const what = "GitHub's description 22.0.0 to 23.0.2, 13 MB of JSON";
  const target = 'at most a quarter of what Redocly takes';
  if (!options.peers) return { what, target, measured: 'not measured: --peers fetches what it needs', isMet: null };
  const peers = fetchPeers(folder);
  const pair = [peers.older, PACKAGE].map((each) => join(each, 'generated/api.github.com.json'));
  const [base = '', head = ''] = pair;
  const ours: Measured[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(peers.redocly(base, head));
    ours.push(measureInChild(['diff', pair]));
  }
  const redocly = median(theirs);
  const own = summarise(ours);
  const measured = `${(own.milliseconds / redocly).toFixed(2)} (${inMs(own)} to ${redocly.toFixed(0)} ms), ${own.megabytes.toFixed(0)} MB, ${own.changes} changes`;
  return { what, target, measured, isMet: own.milliseconds <= redocly / 4 };
}

function smallRow(): Row {
  const [all] = measureInTurns([['diff', writeSmall(folder)]]) as [Measured];
  const measured = `${inMs(all)}, ${all.changes} changes`;
  return { what: '40 small specifications together', target: 'under 500 ms', measured, isMet: all.milliseconds < 500 };
}

function wideRow(): Row {
  const tasks = [12_000, 120_000].map((keys): Task => ['diff', writeWide(folder, keys)]);
  const [few, many] = measureInTurns(tasks) as [Measured, Measured];
  const growth = many.milliseconds / few.milliseconds;
  const measured = `${growth.toFixed(1)} x for 10 x the keys (${inMs(many)} to ${inMs(few)})`;
  return { what: '120,000 keys in one map', target: 'at most 15 x as long as 12,000', measured, isMet: growth <= 15 };
}

/** Time by size: twice as much to read has to take twice as long, no more. */
function printGrowth(description: Json): void {
  console.log('\nGrowth with size (JSON, five edits)\n');
  console.log('| MB of one side | ms | ms per MB |');
  console.log('|---|---|---|');
  const pairs = [1 / 8, 1 / 4, 1 / 2, 1].map((share) =>
    writePair(folder, `share-${share}`, share === 1 ? description : shareOf(description, share), 'json'),
  );
  for (const [index, measured] of measureInTurns(pairs.map((files): Task => ['diff', files])).entries()) {
    const megabytes = statSync(pairs[index]?.[1] ?? '').size / BYTES_PER_MEGABYTE;
    const perMegabyte = measured.milliseconds / megabytes;
    console.log(`| ${megabytes.toFixed(1)} | ${measured.milliseconds.toFixed(0)} | ${perMegabyte.toFixed(0)} |`);
  }
}

function printRow({ what, target, measured, isMet }: Row): void {
  const verdict = isMet === null ? '' : isMet ? ' - met' : ' - MISSED';
  console.log(`${what}\n  target: ${target}\n  measured: ${measured}${verdict}`);
  if (isMet === false) process.exitCode = 1;
}

function measureInTurns(tasks: readonly Task[]): Measured[] {
  const rounds = Array.from({ length: ROUNDS }, () => tasks.map(measureInChild));
  return tasks.map((_, index) => summarise(rounds.flatMap((round) => round[index] ?? [])));
}

function measureInChild([mode, files]: Task): Measured {
  const child = spawnSync(process.execPath, [MEASURE, mode, ...files], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`the measurement "${mode}" ended with ${child.status}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measured;
}

function summarise(measured: readonly Measured[]): Measured {
  return {
    milliseconds: median(measured.map((each) => each.milliseconds)),
    megabytes: median(measured.map((each) => each.megabytes)),
    changes: measured[0]?.changes ?? 0,
  };
}

function inMs({ milliseconds }: Measured): string {
  return `${milliseconds.toFixed(0)} ms`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
