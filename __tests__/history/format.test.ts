import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderEntry } from '../../src/history/entry.ts';
import { openHistoryChange, readHistoryText } from '../../src/history/follow.ts';
import { addEntry, entriesOf, parseHistory, renderHistory } from '../../src/history/format.ts';
import { mergeEntries } from '../../src/history/merge.ts';
import { entryOf, RUNNER, shaOf } from './samples.ts';

const text = (...numbers: readonly number[]) => numbers.map((number) => `${renderEntry(entryOf(number))}\n`).join('');
const shas = (history: string) => readHistoryText(history).entries.map(({ sha }) => Number.parseInt(sha, 16));

describe('the lines of a history', () => {
  it('come back as they were written', () => {
    const full = entryOf(1, {
      comparisons: [{ operation: null, metric: 'p50', change: -0.01, low: null, high: 0.02, verdict: 'no-regression' }],
      noiseFloor: { spread: 0.018, falseAlarms: 0, comparisons: 12, runner: 'AMD EPYC 7763, 4 cores, linux' },
      imageVersion: '20260101.1',
    });
    expect(entriesOf(parseHistory(renderEntry(full)))).toEqual([full]);
  });

  it.each([
    ['garbage', '{"v":1,"sha"', 'it is no JSON'],
    ['a mark of a conflict', '<<<<<<< HEAD', 'it is no JSON'],
    ['a list', '[1]', 'it is no object'],
    ['no version', '{"sha":"a"}', '`v` is no version'],
    ['no commit', renderEntry(entryOf(1, { sha: '../x' })), '`sha` is no commit'],
    ['a figure below zero', renderEntry(entryOf(1)).replace('"p95Ms":200', '"p95Ms":-1'), '`p95Ms` is below zero'],
    [
      'a metric that is text',
      renderEntry(entryOf(1)).replace('"coverage":0.8', '"coverage":"0.8"'),
      '`coverage` is no number',
    ],
    ['an unknown verdict', renderEntry(entryOf(1)).replace('"passed"', '"great"'), '`verdict` is none of'],
  ])('that are %s are told and kept, with everything around them', (_, line, why) => {
    const before = `${text(1)}${line}\n${text(2)}`;
    const { history, entries } = readHistoryText(before);
    expect(entries).toHaveLength(2);
    expect(history.lines[1]).toMatchObject({ kind: 'unreadable', line: 2, why: expect.stringContaining(why) });
    expect(openHistoryChange(entryOf(3))(before)).toBe(`${before}${text(3)}`);
  });

  it('of a newer version are kept as they are, and counted by nobody', () => {
    const newer = '{"v":2,"commit":"abc","latency":{"p95":3}}';
    const before = `${newer}\n${text(1)}${newer}\n`;
    expect(shas(before)).toEqual([1]);
    expect(readHistoryText(before).history.lines[0]).toMatchObject({ kind: 'newer', version: 2 });
    expect(openHistoryChange(entryOf(2))(before)).toBe(`${before}${text(2)}`);
  });

  it('may have a mark of order, ends of Windows and empty lines', () => {
    expect(shas(`\uFEFF${text(1).trim()}\r\n\r\n${text(2).trim()}\r\n`)).toEqual([1, 2]);
  });

  it('keep keys of this version that only others know', () => {
    const line = `${renderEntry(entryOf(1)).slice(0, -1)},"team":"payments"}`;
    expect(openHistoryChange(entryOf(2))(`${line}\n`)).toContain('"team":"payments"');
  });

  it('are never lost, whatever they are', () => {
    const line = fc
      .string({ unit: 'grapheme' })
      .filter((one) => !/[\r\n]/u.test(one) && one.trim() !== '' && !one.startsWith('\uFEFF'));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const after = openHistoryChange(entryOf(1))(lines.map((one) => `${one}\n`).join(''));
        for (const one of lines) expect(after.split('\n')).toContain(one);
      }),
    );
  });
});

describe('a commit that is added', () => {
  it('gets the place of its run: a slow run of an earlier push does not come last', () => {
    expect(shas(openHistoryChange(entryOf(2))(text(1, 3)))).toEqual([1, 2, 3]);
    expect(shas(openHistoryChange(entryOf(9, { run: null }))(text(1, 3)))).toEqual([1, 3, 9]);
  });

  it('is in it once, however often it is added', () => {
    const once = openHistoryChange(entryOf(2))(text(1));
    expect(openHistoryChange(entryOf(2))(once)).toBe(once);
  });

  it('takes over what a second run of the same commit measured, and keeps the rest', () => {
    const nightly = entryOf(2, {
      run: { id: 40, attempt: 1 },
      at: '2026-02-01T00:00:00.000Z',
      metrics: { coverage: null, sla: null, contractFailures: 2, p95Ms: null },
      runner: { ...RUNNER, k6: null },
      load: null,
      operations: {},
      noiseFloor: { spread: 0.02, falseAlarms: 0, comparisons: 4, runner: 'x' },
    });
    const { entries } = readHistoryText(openHistoryChange(nightly)(text(1, 2, 3)));
    expect(entries.map(({ sha }) => sha)).toEqual([shaOf(1), shaOf(2), shaOf(3)]);
    expect(entries[1]).toMatchObject({
      metrics: { coverage: 0.8, sla: 0.995, contractFailures: 2, p95Ms: 200 },
      runner: RUNNER,
      run: { id: 2 },
      noiseFloor: { spread: 0.02 },
    });
  });

  it('is the same, whichever of two measurements came first', () => {
    const other = entryOf(2, {
      at: '2026-03-01T00:00:00.000Z',
      metrics: { coverage: 0.9, sla: 1, contractFailures: null, p95Ms: 90 },
    });
    expect(mergeEntries(entryOf(2), other)).toEqual(mergeEntries(other, entryOf(2)));
    expect(mergeEntries(entryOf(2), other).metrics).toEqual({ coverage: 0.9, sla: 1, contractFailures: 0, p95Ms: 90 });
  });

  it('holds what integration tests cover, beside lines of versions that did not count it', () => {
    const counted = entryOf(2, { metrics: { ...entryOf(2).metrics, coverageIntegration: 0.5 } });
    const written = openHistoryChange(counted)(text(1));
    const [old, latest] = readHistoryText(written).entries;
    expect(old?.metrics).not.toHaveProperty('coverageIntegration');
    expect(latest?.metrics.coverageIntegration).toBe(0.5);
    expect(written.startsWith(text(1))).toBe(true);
    const again = openHistoryChange(entryOf(2, { at: '2026-04-01T00:00:00.000Z' }))(written);
    expect(readHistoryText(again).entries[1]?.metrics.coverageIntegration).toBe(0.5);
    const nothing = { ...counted, metrics: { ...counted.metrics, coverageIntegration: null } };
    expect(readHistoryText(openHistoryChange(nothing)('')).entries[0]?.metrics.coverageIntegration).toBeNull();
    const bad = written.replace('"coverageIntegration":0.5', '"coverageIntegration":"half"');
    expect(readHistoryText(bad).entries).toHaveLength(1);
  });

  it('is read once from a file in which two branches both added it', () => {
    expect(shas(`${text(1, 2)}${text(2, 3)}`)).toEqual([1, 2, 3]);
  });

  it('gives the same history in any order of the writers', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), (order) => {
        const history = order.reduce((before, number) => addEntry(before, entryOf(number)), parseHistory(''));
        expect(renderHistory(history)).toBe(text(1, 2, 3, 4, 5, 6));
      }),
    );
  });
});
