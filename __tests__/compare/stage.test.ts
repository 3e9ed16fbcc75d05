import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CompareInput, runCompare } from '../../src/compare/stage.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Comparison, StageResult } from '../../src/model/stage.ts';
import { obtainK6 } from '../../src/tools/k6.ts';
import { temporaryFolder } from '../load/support/temporary-folder.ts';
import { detailOf, SHORT, shopComparison } from './support/shop-comparison.ts';

/** Too few blocks for any verdict: for tests of what happens around one. */
const TINY = { ...SHORT, starts: 1, planned: 4, cap: 4 };
const DEADLINE_MS = 90_000;

function latencyOf(result: StageResult, metric: Comparison['metric'] = 'p50'): Comparison {
  const found = detailOf(result).comparisons.find((one) => one.metric === metric);
  if (!found) throw new Error(`no ${metric}: ${result.reason}`);
  return found;
}

async function compare(changes: Parameters<typeof shopComparison>[0]): Promise<StageResult> {
  return runCompare(await shopComparison({ workDirectory: await temporaryFolder(), ...changes }));
}

describe('with k6: base against head', () => {
  it(
    'calls a head regressed that works three times as long, in its latency and its processor time',
    async () => {
      const result = await compare({ base: { WORK_MS: '1' }, head: { WORK_MS: '3' } });
      expect(result).toMatchObject({ stage: 'compare', provider: 'Shop', outcome: 'failed', skip: null, problems: [] });
      expect(latencyOf(result)).toMatchObject({ operation: 'GET /items', verdict: 'regressed' });
      expect(latencyOf(result).change).toBeGreaterThan(0.3);
      expect(latencyOf(result, 'cpu').change).toBeGreaterThan(0.3);
      expect(latencyOf(result, 'memory').base).toBeGreaterThan(1_000_000);
      const [finding] = result.findings;
      expect(finding).toMatchObject({ rule: 'compare.regressed', severity: 'breaking', operations: ['GET /items'] });
      expect(finding?.location).toMatchObject({ file: 'openapi.yaml', line: 5 });
      const { measurement } = detailOf(result);
      expect(measurement).toMatchObject({ seed: 7, earlierBlocks: 0 });
      expect(measurement?.starts).toBeGreaterThanOrEqual(2);
      expect(measurement?.rate).toBeGreaterThan(1);
      expect(measurement?.pinning).not.toBe('');
    },
    DEADLINE_MS,
  );

  it(
    'never calls the same program regressed, and tells nothing but what it knows',
    async () => {
      const result = await compare({ base: { WORK_MS: '1' }, head: { WORK_MS: '1' } });
      expect(result.outcome).toBe('passed');
      expect(['no-regression', 'inconclusive', 'suspect', 'faster']).toContain(latencyOf(result).verdict);
      expect(latencyOf(result).starts.length).toBeGreaterThanOrEqual(2);
    },
    DEADLINE_MS,
  );

  it(
    'measures the runner in mode `self`, and finds nothing with it',
    async () => {
      const config = { mode: 'self', onInconclusive: 'fail', operations: null } as const;
      const result = await compare({ effort: TINY, config });
      expect(result.outcome).toBe('passed');
      expect(result.findings).toEqual([]);
      expect(detailOf(result).measuredNoise).toMatchObject({ falseAlarms: 0, comparisons: 2 });
      expect(detailOf(result).measuredNoise?.runner).toMatch(/core/u);
    },
    DEADLINE_MS,
  );

  it(
    'is inconclusive where the cap is reached first; whether that blocks, the configuration says',
    async () => {
      const config = { mode: 'standard', onInconclusive: 'fail', operations: null } as const;
      const result = await compare({ effort: TINY, config });
      expect(result.outcome).toBe('failed');
      expect(latencyOf(result).verdict).toBe('inconclusive');
      expect(result.findings[0]).toMatchObject({ rule: 'compare.inconclusive', severity: 'breaking' });
      expect(detailOf(result).measurement?.ended).toBe('the cap was reached');
    },
    DEADLINE_MS,
  );

  it(
    'adds to what an earlier attempt at the same commits has measured',
    async () => {
      const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
      const first = await compare({ effort: TINY, store });
      const again = await compare({ effort: TINY, store });
      const blocks = detailOf(first).measurement?.blocks ?? 0;
      expect(blocks).toBeGreaterThan(0);
      expect(detailOf(again).measurement).toMatchObject({ earlierBlocks: blocks });
      expect(detailOf(again).measurement?.blocks).toBeGreaterThan(blocks);
      expect(latencyOf(again).starts.length).toBeGreaterThan(latencyOf(first).starts.length);
    },
    DEADLINE_MS,
  );
});

describe('with k6: a comparison that something goes wrong with', () => {
  it(
    'does not compare the latency of an operation that head answers otherwise, and compares the others',
    async () => {
      const operations = ['GET /items', 'GET /orders'];
      const result = await compare({ effort: TINY, operations, head: { ITEMS_STATUS: '404' } });
      const detail = detailOf(result);
      expect(detail.notCompared).toEqual([
        { operation: 'GET /items', reason: 'base answers 200 and head 404: latency of different work is not compared' },
      ]);
      expect(new Set(detail.comparisons.flatMap(({ operation }) => operation ?? []))).toEqual(new Set(['GET /orders']));
    },
    DEADLINE_MS,
  );

  it(
    'does not compare what both sides refuse',
    async () => {
      const refused = { ITEMS_STATUS: '503' };
      const result = await compare({ effort: TINY, base: refused, head: refused });
      expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
      expect(detailOf(result).notCompared[0]?.reason).toBe('both sides answer 503: its work was not done');
      expect(detailOf(result).comparisons.filter(({ operation }) => operation !== null)).toEqual([]);
    },
    DEADLINE_MS,
  );

  it(
    'skips with the log of a base that does not start, and that is no pass',
    async () => {
      const result = await compare({ base: { FAIL_AT_START: 'no such table' } });
      expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available', problems: [] });
      expect(result.reason).toContain('the base could not be built or started: Shop exited with code 3');
      expect(detailOf(result).logTail.join('\n')).toContain('shop: no such table');
    },
    DEADLINE_MS,
  );

  it(
    'skips with the log of a base that cannot be built',
    async () => {
      const thrown = new ProblemError({
        code: 'target.not-prepared',
        what: '`npm ci` failed',
        why: 'exit code 1; "ERESOLVE"',
      });
      const result = await compare({ prepareBase: () => Promise.reject(thrown) });
      expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
      expect(result.reason).toBe('the base could not be built or started: `npm ci` failed');
      expect(detailOf(result).logTail).toEqual(['exit code 1; "ERESOLVE"']);
    },
    DEADLINE_MS,
  );

  it(
    'is broken where the head does not start',
    async () => {
      const result = await compare({ head: { FAIL_AT_START: 'no such table' } });
      expect(result.outcome).toBe('broken');
      expect(result.problems[0]?.what).toContain('The head could not be started for the comparison: Shop exited');
    },
    DEADLINE_MS,
  );

  it(
    'is broken where the base dies in the middle, and keeps what was measured until then',
    async () => {
      const result = await compare({ base: { DIE_AFTER_MS: '3500' } });
      expect(result.outcome).toBe('broken');
      expect(result.problems[0]?.what).toBe('The base ended during the comparison: exited with code 7');
      expect(detailOf(result).logTail).toContain('shop: out of patience');
      expect(detailOf(result).measurement?.ended).toBe('base exited with code 7');
    },
    DEADLINE_MS,
  );

  it(
    'fails where the head dies under requests that the base answers',
    async () => {
      const result = await compare({ head: { DIE_AFTER_MS: '3500' } });
      expect(result.outcome).toBe('failed');
      expect(result.findings[0]).toMatchObject({ rule: 'compare.head-died', severity: 'breaking' });
      expect(result.findings[0]?.message).toContain('shop: out of patience');
    },
    DEADLINE_MS,
  );

  it(
    'does not count blocks in which the rate was not held, and ends in time',
    async () => {
      // Fast in the probe, then stuck: rounds pile up until no user is free.
      const result = await compare({ head: { SLOW_AFTER: '150' } });
      const { measurement } = detailOf(result);
      expect(measurement?.voidBlocks).toBeGreaterThan(0);
      expect(latencyOf(result).verdict).toBe('inconclusive');
    },
    DEADLINE_MS,
  );

  it(
    'is broken where k6 is killed, with what it measured and no verdict from the rest',
    async () => {
      const effort = { ...SHORT, planned: 60, cap: 60 };
      const result = await compare({ effort, obtainK6: await killedK6(5) });
      expect(result.outcome).toBe('broken');
      expect(result.problems[0]).toMatchObject({ code: 'load.k6.killed' });
      expect(detailOf(result).measurement?.blocks).toBeGreaterThan(0);
      expect(latencyOf(result).verdict).toBe('inconclusive');
    },
    DEADLINE_MS,
  );

  it('has nothing to say where no operation can be called', async () => {
    const leftOut = [{ operation: 'GET /new', reason: 'the base does not have it' }];
    const result = await compare({ operations: [], leftOut });
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
    expect(result.reason).toBe('no operation can be compared: GET /new: the base does not have it');
  });
});

/** A k6 that is killed after some seconds, in the middle of whatever it writes. */
async function killedK6(seconds: number): Promise<CompareInput['obtainK6']> {
  const folder = await mkdtemp(join(tmpdir(), 'api-testing-k6-'));
  const place = { environment: process.env, toolCache: folder, workDirectory: folder, log: () => {} };
  const { file: real, version } = await obtainK6(place);
  const file = join(folder, 'k6');
  await writeFile(
    file,
    `#!/bin/sh\n"${real}" "$@" &\npid=$!\n(sleep ${seconds}; kill -9 $pid 2>/dev/null) &\nwait $pid\n`,
  );
  await chmod(file, 0o755);
  return async () => ({ file, version });
}
