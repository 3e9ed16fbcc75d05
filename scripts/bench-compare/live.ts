import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BLOCK_MS, type Effort } from '../../src/compare/method.ts';
import { type CompareInput, runCompare } from '../../src/compare/stage.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import type { Side } from '../../src/model/location.ts';
import type { CompareDetail, StageResult } from '../../src/model/stage.ts';
import { readSpec } from '../../src/spec/read.ts';
import { obtainK6 } from '../../src/tools/k6.ts';
import { describeRate } from './interval.ts';

/** The example of the repository: a provider with PostgreSQL and Redis. */
const EXAMPLE = resolve(import.meta.dirname, '../../examples/payments');
const OPERATION = 'GET /accounts/{account_id}';
const SLOW_REQUESTS = resolve(import.meta.dirname, 'slow-requests.mjs');

/** Short: blocks of a second, two starts. */
const SHORT: Effort = { blockMs: BLOCK_MS / 5, warmUpMs: 4_000, starts: 2, planned: 24, cap: 36 };

export interface LiveRow {
  readonly name: string;
  readonly reached: boolean;
  readonly figures: readonly string[];
}

export interface LiveOptions {
  readonly runs: number;
  readonly effort: Effort;
  readonly operation: string;
  /** Whether PostgreSQL and Redis are started for each side; without them it keeps everything in memory. */
  readonly services: boolean;
}

export const LIVE: Omit<LiveOptions, 'runs'> = { effort: SHORT, operation: OPERATION, services: true };

/** Head more work per request: milliseconds of processor time, from a measurement of the base alone. */
interface Variant {
  readonly workMs: number;
}

/** The base against itself: nothing may be called slower. */
export async function measureSelf({ runs, ...live }: LiveOptions): Promise<LiveRow> {
  const details: CompareDetail[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const detail = await compareOnce(live, { workMs: 0 }, run);
    if (detail) details.push(detail);
  }
  const medians = details.flatMap(({ comparisons }) => comparisons.filter(({ metric }) => metric === 'p50'));
  const regressed = details.filter((detail) => hasVerdict(detail, ['regressed'])).length;
  const mean = medians.reduce((sum, { change }) => sum + Math.abs(change), 0) / Math.max(1, medians.length);
  return {
    name: 'live, base against itself',
    reached: details.length === runs && regressed === 0 && mean < 0.02,
    figures: [
      `regressed ${describeRate(regressed, Math.max(1, details.length))}`,
      `suspect ${describeRate(details.filter((detail) => hasVerdict(detail, ['suspect'])).length, Math.max(1, details.length))}`,
      `inconclusive ${describeRate(details.filter((detail) => hasVerdict(detail, ['inconclusive'])).length, Math.max(1, details.length))}`,
      `mean absolute estimate of p50 ${(mean * 100).toFixed(2)} % over ${medians.length}`,
    ],
  };
}

/** A head whose requests take 10 % longer, which a measurement of its own confirms. */
export async function measureSlower({ runs, ...live }: LiveOptions): Promise<LiveRow> {
  const { baseMs, workMs, ratio } = await calibrate(live);
  const details: CompareDetail[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const detail = await compareOnce(live, { workMs }, run);
    if (detail) details.push(detail);
  }
  const found = details.filter((detail) => hasVerdict(detail, ['regressed', 'suspect'])).length;
  const shown = details.filter((detail) => detail.comparisons.some(isShown)).length;
  return {
    name: 'live, head with 10 % more work',
    reached: found >= runs * (17 / 20) && shown === 0,
    figures: [
      `base ${baseMs.toFixed(2)} ms alone, head with ${workMs.toFixed(3)} ms more: ${((ratio - 1) * 100).toFixed(1)} % slower by its own measurement`,
      `found (regressed or suspect) ${describeRate(found, Math.max(1, details.length))}`,
      `shown not to regress ${describeRate(shown, Math.max(1, details.length))}`,
    ],
  };
}

function isShown({ metric, verdict }: CompareDetail['comparisons'][number]): boolean {
  return metric === 'p50' && (verdict === 'no-regression' || verdict === 'faster');
}

function hasVerdict({ comparisons }: CompareDetail, verdicts: readonly string[]): boolean {
  return comparisons.some(({ operation, verdict }) => operation !== null && verdicts.includes(verdict));
}

async function compareOnce(
  live: Omit<LiveOptions, 'runs'>,
  { workMs }: Variant,
  run: number,
): Promise<CompareDetail | null> {
  const workDirectory = await mkdtemp(join(tmpdir(), 'bench-compare-'));
  try {
    const result = await runCompare(await liveInput(live, { workDirectory, workMs, seed: run }));
    console.log(`  run ${run}: ${describe(result)}`);
    return result.detail?.kind === 'compare' && result.outcome !== 'broken' ? result.detail : null;
  } finally {
    await rm(workDirectory, { recursive: true, force: true });
  }
}

function describe(result: StageResult): string {
  const seconds = (result.durationMs / 1_000).toFixed(0);
  return `${result.outcome}: ${result.reason} (${seconds} s)`;
}

interface Prepared extends Variant {
  readonly workDirectory: string;
  readonly seed: number;
}

async function liveInput(live: Omit<LiveOptions, 'runs'>, prepared: Prepared): Promise<CompareInput> {
  const { workDirectory, seed, workMs } = prepared;
  const environment = process.env;
  const configText = await readFile(join(EXAMPLE, '.github/api-testing.yml'), 'utf8');
  const config = parseConfig(configText, '.github/api-testing.yml', {});
  const [provider] = config.providers;
  if (!provider) throw new Error('the example has no provider');
  const text = await readFile(join(EXAMPLE, 'openapi/payments.yaml'), 'utf8');
  const read = (path: string) => readFile(join(EXAMPLE, path), 'utf8').catch(() => null);
  const spec = await readSpec({ path: 'openapi/payments.yaml', text, commit: null }, 'head', read);
  const signal = new AbortController().signal;
  return {
    provider: provider.name,
    config: { mode: 'standard', onInconclusive: 'report', operations: null },
    traffic: config.load,
    specs: [spec],
    operations: [live.operation],
    leftOut: [],
    prepareBase: async () => {},
    startSide: async (side: Side, port: number) => {
      // Both sides are started through the same file, so that only the work differs.
      const extra = String(side === 'head' ? workMs : 0);
      const env = { ...provider.env, NODE_OPTIONS: `--import=${SLOW_REQUESTS}`, EXTRA_WORK_MS: extra };
      return startEnvironment({
        provider: { ...provider, port: port === 0 ? null : port, env },
        services: live.services ? config.services : [],
        compose: null,
        trust: 'full',
        workspace: EXAMPLE,
        stateDirectory: workDirectory,
        session: `bench-${process.pid}`,
        parentEnvironment: environment,
        log: () => {},
        signal,
      });
    },
    effort: live.effort,
    probeMs: 3_000,
    seed,
    store: null,
    noiseFloor: null,
    obtainK6: () =>
      obtainK6({ environment, toolCache: join(tmpdir(), 'api-testing-tools'), workDirectory, log: () => {} }),
    workspace: EXAMPLE,
    workDirectory,
    parentEnvironment: environment,
    log: () => {},
    signal,
  };
}

/** Requests of the measurement that stands beside the comparison. */
const CALIBRATION_REQUESTS = 600;

/** One client of Node, one request after the other, both sides in turn: nothing of the comparison is used. */
async function calibrate(live: Omit<LiveOptions, 'runs'>): Promise<{ baseMs: number; workMs: number; ratio: number }> {
  const alone = await measureAlone(live, 0);
  const workMs = alone.base * 0.1;
  const both = await measureAlone(live, workMs);
  return { baseMs: alone.base, workMs, ratio: both.head / both.base };
}

async function measureAlone(live: Omit<LiveOptions, 'runs'>, workMs: number): Promise<{ base: number; head: number }> {
  const workDirectory = await mkdtemp(join(tmpdir(), 'bench-compare-'));
  try {
    const input = await liveInput(live, { workDirectory, workMs, seed: 1 });
    await using base = await input.startSide('base', 0);
    await using head = await input.startSide('head', 0);
    const addresses = { base: await openAccount(base.baseUrl), head: await openAccount(head.baseUrl) };
    const times: Record<Side, number[]> = { base: [], head: [] };
    for (let request = 0; request < CALIBRATION_REQUESTS; request += 1) {
      for (const side of request % 2 === 0 ? (['base', 'head'] as const) : (['head', 'base'] as const)) {
        const started = performance.now();
        await (await fetch(addresses[side])).arrayBuffer();
        if (request >= CALIBRATION_REQUESTS / 4) times[side].push(performance.now() - started);
        await pause(2);
      }
    }
    return { base: medianOf(times.base), head: medianOf(times.head) };
  } finally {
    await rm(workDirectory, { recursive: true, force: true });
  }
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Address of an account that was opened for this. */
async function openAccount(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ owner: 'user-2048', currency: 'EUR', payment_limit: 500_000 }),
  });
  const text = await response.text();
  const id = /"account_id":"([^"]+)"/u.exec(text)?.[1];
  if (response.status !== 201 || id === undefined) throw new Error(`the example answers ${response.status}: ${text}`);
  return `${baseUrl}/accounts/${id}`;
}
