import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureRequests } from './bench-load/requests.ts';

/**
 * What load and smoke cost, and how good the requests are that they make: each target beside what was measured.
 *
 * `--corpus DIR` (or API_TESTING_CORPUS): where `real/stripe-head.yaml` is; without it that row is not measured, and says so.
 */
export interface BenchRow {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** Null: not measured. */
  readonly isMet: boolean | null;
}

const PACKAGE = fileURLToPath(new URL('../node_modules/@octokit/openapi/generated/', import.meta.url));
const { values: options } = parseArgs({ options: { corpus: { type: 'string' } } });
const corpus = options.corpus ?? process.env['API_TESTING_CORPUS'] ?? null;

const ROWS: readonly (() => Promise<BenchRow>)[] = [
  () => requestsRow("GitHub's description", join(PACKAGE, 'api.github.com.json')),
  () => requestsRow("GitHub Enterprise Server's description", join(PACKAGE, 'ghes-3.19.json')),
  () => requestsRow("Stripe's description", corpus === null ? null : join(corpus, 'real', 'stripe-head.yaml')),
];

for (const row of ROWS) print(await row());

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
