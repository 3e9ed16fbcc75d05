import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Side } from '../../src/model/location.ts';
import type { Comparison, StageResult } from '../../src/model/stage.ts';
import { temporaryFolder } from '../load/support/temporary-folder.ts';
import { EFFORT, idleSide, items, replay, WARM_UP } from './support/replayed-comparison.ts';
import { detailOf } from './support/shop-comparison.ts';

/** Processes are started and files are read: on a machine that does other things too. */
const DEADLINE_MS = 120_000;

function latencyOf(result: StageResult, operation = 'GET /items'): Comparison {
  const found = detailOf(result).comparisons.find((one) => one.operation === operation && one.metric === 'p50');
  if (!found) throw new Error(`no p50 of ${operation}: ${result.reason}`);
  return found;
}

/** Noise under which 10 % is neither shown nor ruled out. */
const NOISY = { noise: 0.4 };

describe('what k6 measured, as a stage', { timeout: DEADLINE_MS }, () => {
  it('regresses, stops as soon as that is known, and says so at the line of the operation', async () => {
    const { result } = await replay({ starts: [items(1.3)] });
    expect(result).toMatchObject({ outcome: 'failed', problems: [] });
    expect(latencyOf(result)).toMatchObject({
      verdict: 'regressed',
      starts: [expect.closeTo(0.3, 2), expect.closeTo(0.3, 2)],
    });
    expect(result.findings[0]).toMatchObject({
      rule: 'compare.regressed',
      location: { file: 'openapi.yaml', line: 5 },
    });
    expect(detailOf(result).measurement).toMatchObject({ ended: 'every comparison was decided', starts: 2 });
    expect(detailOf(result).measurement?.blocks).toBeLessThan(EFFORT.planned);
  });

  it('regresses where it is so slow that a block holds two requests, if it is slow enough', async () => {
    const obtained = { starts: [items(3, { count: 2 })], roundMs: 1_000 };
    const { result } = await replay(obtained, { effort: { ...EFFORT, blockMs: 5_000, warmUpMs: 10_000 } });
    expect(latencyOf(result)).toMatchObject({ verdict: 'regressed' });
    expect(detailOf(result).measurement?.starts).toBe(2);
  });

  it('is shown not to regress where it is the same', async () => {
    const { result } = await replay({ starts: [items(1)] });
    expect(result).toMatchObject({ outcome: 'passed', findings: [] });
    expect(latencyOf(result).verdict).toBe('no-regression');
  });

  it('tells slower by less than 10 % from faster, each by operation', async () => {
    const operations = [...items(1.06).operations, { name: 'GET /orders', ratio: 0.8 }];
    const { result } = await replay({ starts: [{ operations }] }, { operations: ['GET /items', 'GET /orders'] });
    expect([latencyOf(result).verdict, latencyOf(result, 'GET /orders').verdict]).toEqual(['suspect', 'faster']);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['compare.suspect']);
    expect(result.outcome).toBe('passed');
  });

  it('claims nothing of a slowdown that one start shows and the other does not', async () => {
    const { result } = await replay({ starts: [items(1.3), items(1), items(1.3)] });
    expect(latencyOf(result)).toMatchObject({ verdict: 'inconclusive' });
    expect(latencyOf(result).note).toContain('starts differ by');
  });

  it('finds nothing in mode `self`, and says how far apart single starts were', async () => {
    const config = { mode: 'self', onInconclusive: 'fail', operations: null } as const;
    const { result } = await replay({ starts: [items(1.012), items(0.99)] }, { config });
    expect(result).toMatchObject({ outcome: 'passed', findings: [] });
    expect(detailOf(result).measuredNoise).toMatchObject({ falseAlarms: 0, comparisons: 2 });
    expect(detailOf(result).measuredNoise?.spread).toBeCloseTo(0.012, 2);
  });

  it.each([
    ['report', 'passed', 'info'],
    ['fail', 'failed', 'breaking'],
  ] as const)('is inconclusive where the cap is reached first; `on-inconclusive: %s` makes it %s', async (onInconclusive, outcome, severity) => {
    const config = { mode: 'standard', onInconclusive, operations: null } as const;
    const { result } = await replay({ starts: [items(1.05, NOISY)] }, { config });
    expect(result.outcome).toBe(outcome);
    expect(latencyOf(result).verdict).toBe('inconclusive');
    expect(result.findings[0]).toMatchObject({ rule: 'compare.inconclusive', severity });
    expect(detailOf(result).measurement).toMatchObject({ ended: 'the cap was reached', blocks: EFFORT.cap, starts: 3 });
  });

  it('says of an operation with too few requests that nothing is known of it', async () => {
    const { result } = await replay({ starts: [items(1.3, { count: 1 })] });
    const latencies = detailOf(result).comparisons.filter(({ operation }) => operation !== null);
    expect(latencies.map(({ verdict, note, low, high }) => ({ verdict, note, low, high }))).toEqual(
      ['p50', 'mean'].map(() => ({
        verdict: 'inconclusive',
        note: 'too few requests were measured',
        low: null,
        high: null,
      })),
    );
    expect(detailOf(result).operations).toMatchObject([{ requests: 0, p99Ms: null }]);
    expect(result.findings[0]?.message).toBe(
      'GET /items: p50 (too few requests were measured), mean (too few requests were measured) are not decided',
    );
  });
});

describe('an operation that fails at the head alone', { timeout: DEADLINE_MS }, () => {
  const both = { operations: ['GET /items', 'GET /orders'] };
  const beside = { name: 'GET /orders', ratio: 1 };
  const failing = (status: string, statusEvery = 1) => ({
    operations: [...items(0.1, { status: { head: status }, statusEvery }).operations, beside],
  });

  it.each([
    ['answers nothing any more', failing('0')],
    ['answers 500 quickly', failing('500')],
    ['answers 500 to every twentieth request', failing('500', 20)],
  ])('and %s is a finding, and no operation that is silently left out', async (_, start) => {
    const { result } = await replay({ starts: [start] }, both);
    expect(result).toMatchObject({ outcome: 'failed', problems: [] });
    expect(result.reason).toMatch(
      /^GET \/items: \d+ of \d+ requests to the head got an answer of 5xx, or none within 1 s; of those to the base 0$/u,
    );
    expect(result.findings).toMatchObject([
      { rule: 'compare.head-fails', severity: 'breaking', operations: ['GET /items'], location: { line: 5 } },
    ]);
    expect(detailOf(result).notCompared).toMatchObject([{ operation: 'GET /items' }]);
    expect(latencyOf(result, 'GET /orders').verdict).toBe('no-regression');
  });

  it('fails where it is the only one, too', async () => {
    const { result } = await replay({ starts: [items(1, { status: { head: '0' } })] });
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ rule: 'compare.head-fails' }] });
    expect(detailOf(result).measurement?.ended).toBe('no operation can be compared');
  });

  it.each([
    ['404', { head: '404' }],
    ['503, as does the base', { base: '503', head: '503' }],
    ['200, and the base fails', { base: '500' }],
  ])('is none where it answers %s', async (_, status) => {
    const { result } = await replay({ starts: [items(1, { status })] });
    expect(result).toMatchObject({ outcome: 'skipped', findings: [] });
  });

  it('stays found in another attempt in which hardly any request fails', async () => {
    const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
    await replay({ starts: [failing('500')] }, { ...both, store });
    const { result } = await replay({ starts: [failing('200')] }, { ...both, store });
    expect(result).toMatchObject({ outcome: 'failed', findings: [{ rule: 'compare.head-fails' }] });
  });
});

describe('another attempt at the same commits', { timeout: DEADLINE_MS }, () => {
  it('adds its blocks, starts and memory to those of the first', async () => {
    const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
    const first = await replay({ starts: [items(1.05, NOISY)] }, { store });
    const again = await replay({ starts: [items(1.05, NOISY)] }, { store });
    expect(detailOf(first.result).measurement).toMatchObject({ blocks: 48, earlierBlocks: 0, starts: 3 });
    expect(detailOf(again.result).measurement).toMatchObject({ earlierBlocks: 48 });
    expect(detailOf(again.result).measurement?.blocks).toBeGreaterThan(48);
    expect(latencyOf(again.result).starts.length).toBeGreaterThan(latencyOf(first.result).starts.length);
    const memory = detailOf(again.result).comparisons.find(({ metric }) => metric === 'memory');
    expect(memory?.starts).toHaveLength(detailOf(again.result).measurement?.starts ?? 0);
  });

  it('does not turn a regression green with quiet blocks', async () => {
    const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
    const first = await replay({ starts: [items(1.3)] }, { store });
    const again = await replay({ starts: [items(1)] }, { store });
    expect(latencyOf(first.result).verdict).toBe('regressed');
    expect(again.result.outcome).toBe('failed');
    expect(latencyOf(again.result)).toMatchObject({
      verdict: 'regressed',
      note: expect.stringContaining('regressed in an earlier attempt'),
    });
    expect(latencyOf(again.result).p).toBeLessThanOrEqual(latencyOf(first.result).p ?? 0);
  });

  it('stays regressed where it answers otherwise this time, and is compared no more', async () => {
    const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
    const operations = ['GET /items', 'GET /orders'];
    const beside = { name: 'GET /orders', ratio: 1 };
    await replay({ starts: [{ operations: [...items(1.3).operations, beside] }] }, { store, operations });
    const refused = { operations: [...items(1, { status: { head: '503' } }).operations, beside] };
    for (const attempt of ['second', 'third']) {
      const { result } = await replay({ starts: [refused] }, { store, operations });
      expect(result.outcome, attempt).toBe('failed');
      expect(latencyOf(result).verdict, attempt).toBe('regressed');
      expect(latencyOf(result, 'GET /orders').verdict, attempt).toBe('no-regression');
      expect(detailOf(result).notCompared, attempt).toMatchObject([{ operation: 'GET /items' }]);
      expect(detailOf(result).notes, attempt).toContain(
        'GET /items regressed in an earlier attempt and could not be compared in this one: it stays regressed',
      );
    }
  });

  it('is no skipped stage where the base cannot be built after a regression, which stays', async () => {
    const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
    const first = await replay({ starts: [items(1.3)] }, { store });
    const prepareBase = () => Promise.reject(new Error('npm ci: ECONNRESET'));
    const { result } = await replay({ starts: [items(1)] }, { store, prepareBase });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ why: 'npm ci: ECONNRESET' }] });
    expect(latencyOf(result).verdict).toBe('regressed');
    expect(result.findings[0]?.fingerprint).toBe(first.result.findings[0]?.fingerprint);
  });

  it.each([
    ['built', { prepareBase: () => Promise.reject(new Error('npm ci: ECONNRESET')) }],
    [
      'started',
      { startSide: async (side: Side) => (side === 'base' ? Promise.reject(new Error('exit code 1')) : idleSide()) },
    ],
  ])('leaves open what the first left open where the base cannot be %s', async (_, failing) => {
    const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
    const config = { mode: 'standard', onInconclusive: 'fail', operations: null } as const;
    const first = await replay({ starts: [items(1.05, NOISY)] }, { store, config });
    const { result } = await replay({ starts: [items(1)] }, { store, config, ...failing });
    expect(first.result.outcome).toBe('failed');
    expect(result.outcome).toBe('broken');
    expect(result.findings.map(({ rule }) => rule)).toEqual(['compare.inconclusive']);
  });

  it('has its verdict although its blocks cannot be kept, and says that', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const { result } = await replay(
      { starts: [items(1.3)] },
      { store: { directory: join(file, 'kept'), key: ['a'], again: false } },
    );
    expect(result.outcome).toBe('failed');
    expect(latencyOf(result).verdict).toBe('regressed');
    expect(detailOf(result).notes.join()).toMatch(/another attempt cannot add to this one: .*ENOTDIR/u);
  });
});

describe('a measurement that something is wrong with', { timeout: DEADLINE_MS }, () => {
  it('halves a rate that one side cannot hold, counts the void blocks, and decides nothing', async () => {
    const everyBlock = Array.from({ length: 60 }, (_, block) => block);
    const { result, lines } = await replay({ starts: [{ ...items(8), dropped: everyBlock }] });
    const { measurement, comparisons } = detailOf(result);
    expect(measurement).toMatchObject({ blocks: 0, voidBlocks: EFFORT.cap, ended: 'the cap was reached' });
    expect(comparisons.filter(({ operation }) => operation !== null).map(({ verdict }) => verdict)).toEqual([
      'inconclusive',
    ]);
    expect(lines.filter((line) => line.includes('the rate was not held in most blocks'))).toHaveLength(3);
    const rates = lines.flatMap((line) => /with ([\d.]+) rounds a second/u.exec(line)?.[1] ?? []);
    expect(Number(rates[1])).toBe(Number(rates[0]) / 2);
  });

  it('judges what is left where single blocks are void', async () => {
    const { result } = await replay({ starts: [{ ...items(1.3), dropped: [WARM_UP + 1, WARM_UP + 4] }] });
    expect(latencyOf(result).verdict).toBe('regressed');
    expect(detailOf(result).measurement?.voidBlocks).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['back', -3_600_000],
    ['forward', 3_600_000],
  ])('is not disturbed by a clock that is set %s by an hour', async (_, jumpMs) => {
    const { result } = await replay({ starts: [items(1.3)], jumpMs, jumpAt: WARM_UP + 3 });
    expect(latencyOf(result)).toMatchObject({ verdict: 'regressed', change: expect.closeTo(0.3, 2) });
    expect(detailOf(result).measurement?.voidBlocks).toBe(0);
  });

  it('is broken where its file ends in the middle of a row, with everything before it judged', async () => {
    const { result } = await replay({ starts: [{ ...items(1, NOISY), end: 'cut' }] });
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([
      { code: 'compare.samples-cut', what: 'The samples of k6 end in the middle of a row' },
    ]);
    // The block that was cut off, and those that could still have got a row, are not part of it.
    expect(detailOf(result).measurement?.blocks).toBe(EFFORT.planned / EFFORT.starts - 3);
    expect(latencyOf(result)).toMatchObject({ verdict: 'inconclusive', note: '1 of 2 fresh starts were measured' });
  });

  it.each([
    ['SIGKILL', 'load.k6.killed'],
    ['SIGTERM', 'load.cancelled'],
  ] as const)('is broken where k6 is ended by %s, and keeps what was measured for another attempt', async (end, code) => {
    const store = { directory: await temporaryFolder(), key: ['base', 'head'], again: false };
    const { result } = await replay({ starts: [{ ...items(1.3), stopAt: WARM_UP + 6, end }] }, { store });
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([{ code }]);
    expect(detailOf(result).measurement).toMatchObject({ blocks: 3, starts: 1 });
    expect(latencyOf(result).verdict).toBe('inconclusive');
    const again = await replay({ starts: [items(1.3)] }, { store });
    expect(detailOf(again.result).measurement).toMatchObject({ earlierBlocks: 3 });
    expect(latencyOf(again.result).verdict).toBe('regressed');
  });

  it('does not compare an operation whose head answers otherwise, and judges the others', async () => {
    const operations = [
      { name: 'GET /items', ratio: 0.1, status: { head: '404' } },
      { name: 'GET /orders', ratio: 1.3 },
    ];
    const { result } = await replay({ starts: [{ operations }] }, { operations: ['GET /items', 'GET /orders'] });
    expect(detailOf(result).notCompared).toEqual([
      { operation: 'GET /items', reason: 'base answers 200 and head 404: latency of different work is not compared' },
    ]);
    expect(latencyOf(result, 'GET /orders').verdict).toBe('regressed');
    expect(detailOf(result).comparisons.some(({ operation }) => operation === 'GET /items')).toBe(false);
  });

  it('stops where nothing is left to compare, rather than measure for minutes', async () => {
    const { result } = await replay({ starts: [items(1, { status: { base: '503', head: '503' } })] });
    expect(result).toMatchObject({ outcome: 'skipped', skip: 'not-available' });
    expect(detailOf(result).measurement).toMatchObject({
      ended: 'no operation can be compared',
      blocks: EFFORT.planned / 2,
    });
    expect(detailOf(result).notCompared).toEqual([
      { operation: 'GET /items', reason: 'both sides answer 503: its work was not done' },
    ]);
  });

  it('reads processor time no longer where the rate cannot be chosen', async () => {
    const set = vi.spyOn(globalThis, 'setInterval');
    const cleared = vi.spyOn(globalThis, 'clearInterval');
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const { result } = await replay({ starts: [items(1)], probe: 'no header\n' });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.samples.unreadable' }] });
    expect(set.mock.results.length).toBeGreaterThan(0);
    const ended = cleared.mock.calls.map(([timer]) => timer);
    for (const { value } of set.mock.results) expect(ended).toContain(value);
  });

  it('says which memory could not be read, and compares the rest', async () => {
    let starts = 0;
    const startSide = async (side: 'base' | 'head') => {
      if (side === 'head') starts += 1;
      const fails = side === 'head' && starts === 2;
      const usage = () =>
        fails
          ? Promise.reject(new Error('connect ENOENT docker.sock'))
          : Promise.resolve({ cpuSeconds: 1, peakBytes: 50_000_000 });
      return idleSide({ usage });
    };
    const { result, lines } = await replay({ starts: [items(1)] }, { startSide });
    const said = 'memory of start 2 could not be read: head: connect ENOENT docker.sock';
    expect(detailOf(result).notes).toContain(said);
    expect(lines).toContain(`compare: ${said}`);
    expect(detailOf(result).notes).toContain(
      'processor time in start 2 is not complete: head: connect ENOENT docker.sock',
    );
    expect(detailOf(result).comparisons.find(({ metric }) => metric === 'memory')?.starts).toHaveLength(1);
    expect(result.outcome).toBe('passed');
  });

  it('says that a side needed more than the rate was chosen for', async () => {
    // Little while the rate is chosen, and very much as soon as it is.
    let step = 0.001;
    let cpuSeconds = 0;
    const usage = async () => {
      cpuSeconds += step;
      return { cpuSeconds, peakBytes: 50_000_000 };
    };
    const log = (line: string) => {
      if (line.includes('rounds a second')) step = 1_000;
    };
    const { result } = await replay({ starts: [items(1)] }, { startSide: async () => idleSide({ usage }), log });
    expect(detailOf(result).notes.join('\n')).toMatch(/in start 1 one side needed \d+ % of a core.*: requests wait/u);
    expect(result.outcome).toBe('passed');
  });

  it('says that a system tells nothing of its processes', async () => {
    const { result } = await replay(
      { starts: [items(1)] },
      { startSide: async () => idleSide({ usage: async () => null }) },
    );
    expect(detailOf(result).notes.join('\n')).toContain('base: this system does not say what its processes use');
    expect(detailOf(result).comparisons.map(({ metric }) => metric)).toEqual(['p50', 'mean']);
  });
});
