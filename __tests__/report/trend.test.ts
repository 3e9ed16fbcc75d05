import { describe, expect, it } from 'vitest';
import { makePicture } from '../../src/history/picture.ts';
import type { HistoryEntry } from '../../src/model/history.ts';
import { columnAt, columnsOf } from '../../src/report/trend-columns.ts';
import { renderTrendPage } from '../../src/report/trend-page.ts';
import { renderTrendText } from '../../src/report/trend-text.ts';
import { RUNNER, withP95 } from '../history/samples.ts';

const P95 = { metric: 'p95', operation: null } as const;
const series = (count: number, over: Partial<HistoryEntry> = {}) =>
  Array.from({ length: count }, (_, at) => withP95(at + 1, (at < count / 2 ? 200 : 300) + ((at * 7) % 5), over));

describe('columns', () => {
  it('take every value once, in order, none of them empty', () => {
    const columns = columnsOf([5, 1, 3, 2, 9], 2);
    expect(columns).toEqual([
      { from: 0, lowest: 1, middle: 1, highest: 5 },
      { from: 2, lowest: 2, middle: 3, highest: 9 },
    ]);
    expect([0, 1, 2, 4].map((index) => columnAt(columns, index))).toEqual([0, 0, 1, 1]);
    expect(columnsOf([], 10)).toEqual([]);
  });
});

describe('the picture in a terminal', () => {
  it('fits into 80 columns, however many commits there are', () => {
    for (const count of [1, 2, 40, 500]) {
      const rows = renderTrendText(makePicture(series(count), P95))
        .split('\n')
        .filter((row) => row.includes('┤'));
      expect(rows.length).toBeGreaterThan(0);
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80);
    }
  });

  it('marks a change and lists it by its letter', () => {
    const text = renderTrendText(makePicture(series(40), P95));
    expect(text).toMatch(/^A {2}0000000\.\.0000000 {2}202 ms → 302 ms \(\+49\.5 %\)$/mu);
  });

  it('puts every row under the one before it', () => {
    const text = renderTrendText(makePicture(series(40), P95));
    expect(new Set(text.split('\n').flatMap((row) => (row.includes('┤') ? [row.indexOf('┤')] : [])))).toEqual(
      new Set([11]),
    );
    expect(text).toMatch(/ ┤ +┊?●+/u);
  });

  it('says what it does not draw, and that nothing was measured', () => {
    const entries = [...series(5, { runner: { ...RUNNER, cpu: 'Old' } }), withP95(9, 100)];
    expect(renderTrendText(makePicture(entries, P95))).toContain('Not drawn: 5 commits on Old, 4 cores');
    expect(renderTrendText(makePicture([], P95))).toBe('p95: nothing was measured yet.\n');
  });
});

describe('the page', () => {
  it('names the commit of every point, as long as there are few', () => {
    expect(renderTrendPage([makePicture(series(20), P95)], 'file m').match(/<title>0000000 /gu)).toHaveLength(20);
    expect(renderTrendPage([makePicture(series(900), P95)], 'file m')).not.toContain('<circle');
  });

  it('shows names from outside as text', () => {
    const operation = '</title><script>alert(1)</script>"';
    const load = { requests: 1, failed: 0, p50Ms: 1, p95Ms: 2 };
    const entries = series(12, { operations: { [operation]: load }, runner: { ...RUNNER, cpu: '<img src=x>' } });
    const page = renderTrendPage(
      [makePicture(entries, { metric: 'p95', operation }), makePicture(entries, P95)],
      '<b>',
    );
    expect(page).not.toMatch(/<script|<img|<b>/u);
    expect(page).toContain('&lt;script&gt;');
  });

  it('is whole where nothing was measured', () => {
    expect(renderTrendPage([], 'branch m')).toContain('Nothing was measured yet.');
  });
});
