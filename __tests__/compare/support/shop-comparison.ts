import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Effort } from '../../../src/compare/method.ts';
import type { CompareInput } from '../../../src/compare/stage.ts';
import { defaultConfig } from '../../../src/config/normalise.ts';
import { startEnvironment } from '../../../src/environment/start.ts';
import type { ProviderConfig } from '../../../src/model/config.ts';
import type { Side } from '../../../src/model/location.ts';
import type { CompareDetail, StageResult } from '../../../src/model/stage.ts';
import { readSpec } from '../../../src/spec/read.ts';
import { obtainK6 } from '../../../src/tools/k6.ts';

const SHOP = resolve(import.meta.dirname, '../../fixtures/compare/shop');

/**
 * Seconds instead of minutes: enough blocks for a verdict, each too short for a real one. It ends as soon as it is decided; the cap
 * is what a machine with other things to do may need.
 */
export const SHORT: Effort = { blockMs: 500, warmUpMs: 500, starts: 2, planned: 20, cap: 120 };

const PROVIDER: ProviderConfig = {
  name: 'Shop',
  specs: [],
  start: 'node server.mjs',
  image: null,
  command: null,
  service: null,
  directory: '.',
  port: null,
  ready: null,
  readyWithinMs: 20_000,
  states: null,
  stateCommands: null,
  statesModule: null,
  messages: null,
  base: null,
  services: null,
  env: {},
};

type Environment = Readonly<Record<string, string>>;

export interface ShopChanges extends Partial<CompareInput> {
  /** Environment of each side, which says what its work is. */
  readonly base?: Environment;
  readonly head?: Environment;
  /** What a side is told when the rate is chosen and the measurement begins: a query of the shop's `/control`. */
  readonly whenMeasured?: { readonly side: Side; readonly query: (rate: number) => string };
}

const RATE_LINE = /^compare: ([\d.]+) rounds a second/u;

/** Two shops, started by the environment itself, compared within seconds. */
export async function shopComparison({
  base = {},
  head = {},
  whenMeasured,
  ...changes
}: ShopChanges = {}): Promise<CompareInput> {
  const text = await readFile(join(SHOP, 'openapi.yaml'), 'utf8');
  const spec = await readSpec({ path: 'openapi.yaml', text, commit: null }, 'head', async () => null);
  const workDirectory = changes.workDirectory ?? (await mkdtemp(join(tmpdir(), 'api-testing-compare-')));
  const environment = process.env;
  const variables: Readonly<Record<Side, Environment>> = { base, head };
  const signal = new AbortController().signal;
  const addresses = new Map<Side, string>();
  const tell = (line: string): void => {
    const rate = RATE_LINE.exec(line)?.[1];
    if (rate === undefined || whenMeasured === undefined) return;
    void fetch(`${addresses.get(whenMeasured.side)}/control?${whenMeasured.query(Number(rate))}`);
  };
  return {
    provider: 'Shop',
    config: { mode: 'standard', onInconclusive: 'report', operations: null },
    traffic: defaultConfig().load,
    specs: [spec],
    operations: ['GET /items'],
    leftOut: [],
    prepareBase: async () => {},
    startSide: async (side, port) => {
      const started = await startEnvironment({
        provider: { ...PROVIDER, port, env: variables[side] },
        services: [],
        compose: null,
        trust: 'full',
        workspace: SHOP,
        stateDirectory: workDirectory,
        session: 'test',
        parentEnvironment: environment,
        log: () => {},
        signal,
      });
      addresses.set(side, started.baseUrl);
      return started;
    },
    effort: SHORT,
    probeMs: 1_000,
    seed: 7,
    store: null,
    noiseFloor: null,
    obtainK6: () => obtainK6({ environment, toolCache: workDirectory, workDirectory, log: () => {} }),
    workspace: SHOP,
    workDirectory,
    parentEnvironment: environment,
    log: tell,
    signal,
    ...changes,
  };
}

export function detailOf(result: StageResult): CompareDetail {
  if (result.detail?.kind !== 'compare') throw new Error(`no comparison: ${result.outcome}: ${result.reason}`);
  return result.detail;
}
