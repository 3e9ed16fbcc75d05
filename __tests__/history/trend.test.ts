import { describe, expect, it } from 'vitest';
import { openHistoryChange, readHistoryText, tellHistory } from '../../src/history/follow.ts';
import { makePicture, operationsIn } from '../../src/history/picture.ts';
import { findChanges, findStandings } from '../../src/history/trend.ts';
import type { HistoryEntry } from '../../src/model/history.ts';
import { entryOf, RUNNER, shaOf, withP95 } from './samples.ts';

const OTHER = { ...RUNNER, cpu: 'Intel Xeon' };
/** 20 commits at 200 ms, then 10 at 260, a little apart from each other. */
const stepped = (over: Partial<HistoryEntry> = {}) =>
  Array.from({ length: 30 }, (_, at) => withP95(at + 1, (at < 20 ? 200 : 260) + ((at * 7) % 5), over));

describe('where head stands', () => {
  const head = withP95(99, 230, { metrics: { ...entryOf(99).metrics, p95Ms: 230, coverage: 0.75 } });

  it('is told against the newest commit and the range of the last ones', () => {
    const standings = findStandings(stepped(), head);
    expect(standings.find(({ metric }) => metric === 'p95')).toEqual({
      metric: 'p95',
      head: 230,
      latest: { sha: shaOf(30), value: 263 },
      recent: { commits: 30, lowest: 200, median: 203, highest: 264 },
    });
    expect(standings[0]).toMatchObject({ metric: 'coverage', head: 0.75, latest: { value: 0.8 } });
  });

  it('is held against times of the same kind of runner alone, and against coverage of every one', () => {
    const standings = findStandings(stepped({ runner: OTHER }), head);
    const coverage = standings.find(({ metric }) => metric === 'coverage');
    expect(standings.at(-1)).toMatchObject({ head: 230, latest: null, recent: null });
    expect(coverage).toMatchObject({ latest: { value: 0.8 } });
  });

  it('has no range where there are hardly any commits', () => {
    expect(findStandings(stepped().slice(0, 2), head).at(-1)).toMatchObject({
      latest: { sha: shaOf(2) },
      recent: null,
    });
    expect(findStandings([], head).at(-1)).toMatchObject({ metric: 'p95', head: 230, latest: null, recent: null });
  });
});

describe('changes of main', () => {
  it('are told with the range of commits, the figures, and the operation', () => {
    expect(findChanges(stepped())).toEqual([
      expect.objectContaining({
        metric: 'p95',
        operation: null,
        before: shaOf(20),
        after: shaOf(21),
        from: 202,
        note: null,
      }),
      expect.objectContaining({ metric: 'p95', operation: 'GET /a', before: shaOf(20), after: shaOf(21) }),
    ]);
  });

  it('are found across a new name of a path parameter, and told by the newest name', () => {
    const load = (p95Ms: number) => ({ requests: 1_000, failed: 0, p50Ms: p95Ms / 2, p95Ms });
    const entries = stepped().map((entry, at) => ({
      ...entry,
      operations: { [at < 22 ? 'GET /a/{id}' : 'GET /a/{itemId}']: load(entry.metrics.p95Ms ?? 0) },
    }));
    expect(findChanges(entries).map(({ operation, after }) => [operation, after])).toEqual([
      [null, shaOf(21)],
      ['GET /a/{itemId}', shaOf(21)],
    ]);
    expect(operationsIn(entries)).toEqual(['GET /a/{itemId}']);
    const [trend] = makePicture(entries, { metric: 'p95', operation: 'GET /a/{id}' }).trends;
    expect(trend?.points).toHaveLength(30);
  });

  it('name the image of the runner that changed with them', () => {
    const entries = stepped().map((entry, at) => ({ ...entry, imageVersion: at < 20 ? '20260101.1' : '20260108.1' }));
    expect(findChanges(entries)[0]?.note).toContain('from 20260101.1 to 20260108.1');
  });

  it('are never looked for between two kinds of runner', () => {
    const entries = stepped().map((entry, at) => (at < 20 ? entry : { ...entry, runner: OTHER }));
    expect(findChanges(entries)).toEqual([]);
  });

  it('of less than 3 % are not told: the runner alone does as much', () => {
    const entries = Array.from({ length: 40 }, (_, at) => withP95(at + 1, at < 20 ? 200 : 204));
    expect(findChanges(entries)).toEqual([]);
  });
});

describe('what a run tells', () => {
  const text = stepped().reduce((before, entry) => openHistoryChange(entry)(before), '');

  it('is on main the changes with its own commit among them', () => {
    const known = readHistoryText(text);
    const told = tellHistory(known, withP95(31, 262), true);
    expect(told).toMatchObject({ entries: 30, unreadable: [], newer: 0, onRunner: 30 });
    expect(told.changePoints[0]).toMatchObject({ before: shaOf(20), after: shaOf(21) });
    expect(told.recent.at(-1)).toEqual({ sha: shaOf(31), p95Ms: 262 });
  });

  it('is of each change once that it is new: with the commit that shows it, and with no later one', () => {
    const news = stepped().map((head, at, all) => {
      const before = all.slice(0, at).reduce((kept, entry) => openHistoryChange(entry)(kept), '');
      const { changePoints } = tellHistory(readHistoryText(before), head, true);
      return changePoints.filter(({ isNew }) => isNew).map(({ operation }) => operation);
    });
    expect(news.flat().toSorted()).toEqual(['GET /a', null]);
    // Five commits make a stretch, which may begin one commit early.
    expect(news.findIndex((own) => own.length > 0)).toBe(23);
  });

  it('is nothing new where a commit was measured on another kind of runner', () => {
    const told = tellHistory(readHistoryText(text), withP95(31, 90, { runner: OTHER }), true);
    expect(told.changePoints.filter(({ isNew }) => isNew)).toEqual([]);
  });

  it('is on a pull request where it stands, without changes that it did not cause', () => {
    const told = tellHistory(readHistoryText(`${text}garbage\n{"v":7}\n`), withP95(31, 262), false);
    expect(told.changePoints).toEqual([]);
    expect(told).toMatchObject({ unreadable: [{ line: 31, why: 'it is no JSON' }], newer: 1 });
  });
});

describe('a picture', () => {
  it('has a line for each kind of runner, the one that was used last first, and one for what does not depend on it', () => {
    const entries = [...stepped(), withP95(31, 90, { runner: OTHER })];
    const trends = makePicture(entries, { metric: 'p95', operation: null }).trends;
    expect(trends.map(({ runner, points }) => [runner?.split(',')[0], points.length])).toEqual([
      ['Intel Xeon', 1],
      ['AMD EPYC 7763', 30],
    ]);
    expect(trends[1]?.changePoints).toHaveLength(1);
    expect(makePicture(entries, { metric: 'coverage', operation: null }).trends).toMatchObject([
      { runner: null, changePoints: [] },
    ]);
    expect(makePicture(entries, { metric: 'p95', operation: 'GET /none' }).trends).toEqual([]);
  });
});
