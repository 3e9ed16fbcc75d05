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
/** Long enough for anything to happen in its first start, however slowly. */
const LONG = { ...SHORT, planned: 400, cap: 400 };
/** Only a machine that is very busy needs so long: nothing below waits for a time of its own. */
const DEADLINE_MS = 240_000;

function latencyOf(result: StageResult, metric: Comparison['metric'] = 'p50'): Comparison {
  const found = detailOf(result).comparisons.find((one) => one.metric === metric);
  if (!found) throw new Error(`no ${metric}: ${result.reason}`);
  return found;
}

async function compare(changes: Parameters<typeof shopComparison>[0]): Promise<StageResult> {
  return runCompare(await shopComparison({ workDirectory: await temporaryFolder(), ...changes }));
}

/** After so many requests of the measurement that some of its blocks are over. */
const soon = (rate: number): string => `die=${Math.ceil(rate * 3)}`;

describe('with k6: base against head', { timeout: DEADLINE_MS }, () => {
  it('calls a head regressed that takes much longer, and tells its processor time and memory', async () => {
    // Far apart: a machine that is busy with other things adds tens of milliseconds to both.
    const result = await compare({ base: { WORK_MS: '1', WAIT_MS: '5' }, head: { WORK_MS: '3', WAIT_MS: '40' } });
    expect(result.reason).toMatch(/^\d+ regressed/u);
    expect(result).toMatchObject({ stage: 'compare', provider: 'Shop', outcome: 'failed', skip: null, problems: [] });
    expect(latencyOf(result)).toMatchObject({ operation: 'GET /items', verdict: 'regressed' });
    expect(latencyOf(result).change).toBeGreaterThan(0.3);
    // Its size is told by the ticks of a machine that does other things too: that it was read is what counts here.
    expect(latencyOf(result, 'cpu').base).toBeGreaterThan(0);
    expect(latencyOf(result, 'memory').base).toBeGreaterThan(1_000_000);
    const [finding] = result.findings;
    expect(finding).toMatchObject({ rule: 'compare.regressed', severity: 'breaking', operations: ['GET /items'] });
    expect(finding?.location).toMatchObject({ file: 'openapi.yaml', line: 5 });
    const { measurement } = detailOf(result);
    expect(measurement).toMatchObject({ seed: 7, earlierBlocks: 0 });
    expect(measurement?.starts).toBeGreaterThanOrEqual(2);
    expect(measurement?.rate).toBeGreaterThan(1);
    expect(measurement?.pinning).not.toBe('');
  });

  it('never calls the same program regressed', async () => {
    const wait = { WAIT_MS: '20', WORK_MS: '0.2' };
    const result = await compare({ base: wait, head: wait, effort: { ...SHORT, planned: 12, cap: 12 } });
    expect(result.outcome).toBe('passed');
    expect(latencyOf(result).verdict).not.toBe('regressed');
  });
});

describe('with k6: a comparison that something goes wrong with', { timeout: DEADLINE_MS }, () => {
  it('does not compare the latency of an operation that head answers otherwise, and compares the others', async () => {
    const operations = ['GET /items', 'GET /orders'];
    const result = await compare({ effort: TINY, operations, head: { ITEMS_STATUS: '404' } });
    const detail = detailOf(result);
    expect(detail.notCompared).toEqual([
      { operation: 'GET /items', reason: 'base answers 200 and head 404: latency of different work is not compared' },
    ]);
    expect(new Set(detail.comparisons.flatMap(({ operation }) => operation ?? []))).toEqual(new Set(['GET /orders']));
  });

  it('fails where the head has no answer in time to what the base answers', async () => {
    const result = await compare({ effort: { ...TINY, planned: 20, cap: 20 }, head: { WAIT_MS: '2000' } });
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ rule: 'compare.head-fails' }] });
    expect(result.reason).toMatch(/none within 0\.5 s; of those to the base 0$/u);
  });

  it('does not compare what both sides refuse', async () => {
    const refused = { ITEMS_STATUS: '503' };
    const result = await compare({ effort: TINY, base: refused, head: refused });
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
    expect(detailOf(result).notCompared[0]?.reason).toBe('both sides answer 503: its work was not done');
    expect(detailOf(result).comparisons.filter(({ operation }) => operation !== null)).toEqual([]);
  });

  it('skips with the log of a base that does not start, and that is no pass', async () => {
    const result = await compare({ base: { FAIL_AT_START: 'no such table' } });
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available', problems: [] });
    expect(result.reason).toContain('the base could not be built or started: Shop exited with code 3');
    expect(detailOf(result).logTail.join('\n')).toContain('shop: no such table');
  });

  it('skips with the log of a base that cannot be built', async () => {
    const thrown = new ProblemError({
      code: 'target.not-prepared',
      what: '`npm ci` failed',
      why: 'exit code 1; "ERESOLVE"',
    });
    const result = await compare({ prepareBase: () => Promise.reject(thrown) });
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
    expect(result.reason).toBe('the base could not be built or started: `npm ci` failed');
    expect(detailOf(result).logTail).toEqual(['exit code 1; "ERESOLVE"']);
  });

  it('is broken where the head does not start', async () => {
    const result = await compare({ head: { FAIL_AT_START: 'no such table' } });
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]?.what).toContain('The head could not be started for the comparison: Shop exited');
  });

  it('is broken where the base dies in the middle, and keeps what was measured until then', async () => {
    const result = await compare({ effort: LONG, whenMeasured: { side: 'base', query: soon } });
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]?.what).toBe('The base ended during the comparison: exited with code 7');
    expect(detailOf(result).logTail).toContain('shop: out of patience');
    expect(detailOf(result).measurement).toMatchObject({ ended: 'base exited with code 7', starts: 1 });
    expect(detailOf(result).comparisons.every(({ verdict }) => verdict !== 'regressed')).toBe(true);
  });

  it('fails where the head dies under requests that the base answers', async () => {
    const result = await compare({ effort: LONG, whenMeasured: { side: 'head', query: soon } });
    expect(result.outcome).toBe('failed');
    expect(result.findings[0]).toMatchObject({ rule: 'compare.head-died', severity: 'breaking' });
    expect(result.findings[0]?.message).toContain('shop: out of patience');
  });

  it('does not count blocks in which the rate was not held, and ends at its cap', async () => {
    // Fast in the probe, then stuck: rounds pile up until no user is free.
    const effort = { blockMs: 1_000, warmUpMs: 1_000, starts: 1, planned: 4, cap: 4 };
    const result = await compare({ effort, whenMeasured: { side: 'head', query: () => 'wait=600' } });
    const { measurement } = detailOf(result);
    expect(measurement?.voidBlocks).toBeGreaterThan(0);
    expect(latencyOf(result).verdict).toBe('inconclusive');
  });

  it('is broken where k6 is killed, with what it measured and no verdict from the rest', async () => {
    const result = await compare({ effort: LONG, obtainK6: await killedK6(6_000) });
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({ code: 'load.k6.killed' });
    expect(detailOf(result).measurement).not.toBeNull();
    expect(latencyOf(result).verdict).toBe('inconclusive');
  });

  it('has nothing to say where no operation can be called', async () => {
    const leftOut = [{ operation: 'GET /new', reason: 'the base does not have it' }];
    const result = await compare({ operations: [], leftOut });
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
    expect(result.reason).toBe('no operation can be compared: GET /new: the base does not have it');
  });
});

/** A k6 that is killed once it has written so many rows of the measurement, in the middle of whatever it writes. */
async function killedK6(rows: number): Promise<CompareInput['obtainK6']> {
  const folder = await mkdtemp(join(tmpdir(), 'api-testing-k6-'));
  const place = { environment: process.env, toolCache: folder, workDirectory: folder, log: () => {} };
  const { file: real, version } = await obtainK6(place);
  const file = join(folder, 'k6');
  await writeFile(
    file,
    `#!/bin/sh
"${real}" "$@" &
pid=$!
(while kill -0 $pid 2>/dev/null; do
  [ -f samples.csv ] && [ "$(wc -l < samples.csv)" -gt ${rows} ] && kill -9 $pid
  sleep 0.2
done) &
wait $pid
`,
  );
  await chmod(file, 0o755);
  return async () => ({ file, version });
}
