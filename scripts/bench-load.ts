import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureCounted } from './bench-load/counted.ts';
import { measureRequests } from './bench-load/requests.ts';
import type { BenchRow } from './bench-load/row.ts';
import { measureScope } from './bench-load/scope.ts';
import { measureScript } from './bench-load/script-cost.ts';
import { measureStart } from './bench-load/start.ts';
import { measureStream } from './bench-load/stream.ts';

/**
 * What load and smoke cost, and how good the requests are that they make: each target beside what was measured. Ends with 1 when one is
 * missed. Needs k6, and Docker with the images postgres:15 and redis:7; takes three minutes and wants an otherwise idle machine.
 *
 * Names of rows as arguments (`start`, `script`, `stream`, `scope`, `counted`, `requests`) measure those alone.
 * `--repeat N` (3): how often what is compared is measured, by turns; medians count.
 * `--corpus DIR` (or API_TESTING_CORPUS): where `real/stripe-head.yaml` is; without it that row is not measured, and says so.
 */
const MAX_START_MORE_MS = 1_000;
const MAX_SCRIPT_MORE = 0.1;
const MIN_MEGABYTES_PER_SECOND = 150;
/** What a garbage collector may take at another moment. */
const MAX_MORE_MIB = 20;
const MAX_SCOPE_SHARE = 0.2;
/** A test has some hundred requests, each of which takes milliseconds. */
const MAX_COUNTED_MORE_US = 200;

const PACKAGE = fileURLToPath(new URL('../node_modules/@octokit/openapi/generated/', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, repeat: { type: 'string', default: '3' } },
});
const corpus = options.corpus ?? process.env['API_TESTING_CORPUS'] ?? null;
const repeat = Number(options.repeat);

const ROWS: readonly (readonly [name: string, measure: () => Promise<BenchRow>])[] = [
  ['start', startRow],
  ['script', scriptRow],
  ['stream', streamRow],
  ['scope', scopeRow],
  ['counted', countedRow],
  ['requests', () => requestsRow("GitHub's description", join(PACKAGE, 'api.github.com.json'))],
  ['requests', () => requestsRow("GitHub Enterprise Server's description", join(PACKAGE, 'ghes-3.19.json'))],
  [
    'requests',
    () => requestsRow("Stripe's description", corpus === null ? null : join(corpus, 'real', 'stripe-head.yaml')),
  ],
];

for (const [name, measure] of ROWS) {
  if (positionals.length === 0 || positionals.includes(name)) print(await measure());
}

async function startRow(): Promise<BenchRow> {
  const { ourMs, handMs } = await measureStart(repeat);
  const measured = `${seconds(ourMs)}, by hand ${seconds(handMs)}: ${seconds(ourMs - handMs)} more`;
  const what = 'from plan to first smoke request, with PostgreSQL and Redis';
  return { what, target: 'at most 1 s more', measured, isMet: ourMs - handMs <= MAX_START_MORE_MS };
}

async function scriptRow(): Promise<BenchRow> {
  const { ourUs, handUs, rate } = await measureScript(repeat);
  const more = ourUs / handUs - 1;
  const measured = `${Math.round(ourUs)} µs of processor time, by hand ${Math.round(handUs)} µs: ${percent(more)}`;
  const what = `k6's cost of a request of our script, at ${rate} requests/s`;
  return { what, target: 'at most 10 % more', measured, isMet: more <= MAX_SCRIPT_MORE };
}

async function streamRow(): Promise<BenchRow> {
  const [small, large] = [await measureStream(10), await measureStream(1_000)];
  const figures = [small, large].map(
    ({ bytes, megabytesPerSecond, peakMiB }) =>
      `${Math.round(bytes / 1e6)} MB at ${Math.round(megabytesPerSecond)} MB/s with ${Math.round(peakMiB)} MiB`,
  );
  const isConstant = large.peakMiB - small.peakMiB <= MAX_MORE_MIB;
  const target = `at least 150 MB/s, at most ${MAX_MORE_MIB} MiB more for a hundred times as much`;
  const isMet = isConstant && large.megabytesPerSecond >= MIN_MEGABYTES_PER_SECOND;
  return { what: "reading k6's CSV", target, measured: figures.join('; '), isMet };
}

async function scopeRow(): Promise<BenchRow> {
  const { changedMs, allMs, operations, rate, requestsPerOperation } = await measureScope();
  const share = changedMs / allMs;
  const what = `1 of ${operations} operations, ${requestsPerOperation} requests of each at ${rate}/s`;
  const measured = `${seconds(changedMs)}, all of them ${seconds(allMs)}: ${percent(share)}`;
  return { what, target: 'at most a fifth of the time', measured, isMet: share <= MAX_SCOPE_SHARE };
}

async function countedRow(): Promise<BenchRow> {
  const { directUs, countedUs, sent, counted } = await measureCounted();
  const more = countedUs - directUs;
  const measured = `${more.toFixed(0)} µs more (${directUs.toFixed(0)} µs directly, ${(countedUs / directUs).toFixed(2)} times that), ${counted} of ${sent} counted`;
  const what = "a request of the team's tests through the proxy that counts them";
  const isMet = more <= MAX_COUNTED_MORE_US && counted === sent;
  return { what, target: `at most ${MAX_COUNTED_MORE_US} µs more, every request counted`, measured, isMet };
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

async function requestsRow(name: string, file: string | null): Promise<BenchRow> {
  const what = `requests for ${name}`;
  const target = '100 % of operations, 100 % of bodies valid';
  if (file === null) return { what, target, measured: 'not measured: no corpus', isMet: null };
  const figures = await measureRequests(file, readFileSync(file, 'utf8'));
  const { operations, requests, bodies, valid, wrong, milliseconds } = figures;
  for (const line of wrong) console.log(`  ${line}`);
  const measured = `${requests} of ${operations} operations, ${valid} of ${bodies} bodies, ${(milliseconds / 1_000).toFixed(1)} s`;
  return { what, target, measured, isMet: requests === operations && valid === bodies };
}

function print({ what, target, measured, isMet }: BenchRow): void {
  const verdict = isMet === null ? '–' : isMet ? 'met' : 'MISSED';
  console.log(`${what}: ${measured} (to reach: ${target}) ${verdict}`);
  if (isMet === false) process.exitCode = 1;
}
