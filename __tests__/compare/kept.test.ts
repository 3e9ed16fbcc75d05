import { describe, expect, it } from 'vitest';
import { type Kept, NOTHING_KEPT, parseKept } from '../../src/compare/kept.ts';

const FIGURES = { p50: 4, mean: 4.2, p95: 7 };
const KEPT: Kept = {
  version: 1,
  valid: 16,
  starts: 2,
  looks: [16],
  rows: [{ operation: 'GET /a', requests: 480, rows: [{ start: 0, until: 1, base: FIGURES, head: FIGURES }] }],
  cpu: [{ start: 0, until: 1, base: 0.001, head: 0.002 }],
  memory: [{ base: 50_000_000, head: 51_000_000 }],
  regressed: ['p50 GET /a'],
  failures: [{ operation: 'GET /a', base: { all: 480, failed: 0 }, head: { all: 480, failed: 9 } }],
};

/** The kept blocks with one thing in them changed. */
function spoilt(change: (kept: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(KEPT) as unknown as Record<string, unknown>;
  change(copy);
  return copy;
}

describe('blocks of an earlier attempt', () => {
  it('are what was kept', () => {
    expect(parseKept(structuredClone(KEPT))).toEqual(KEPT);
    expect(parseKept(structuredClone(NOTHING_KEPT))).toEqual(NOTHING_KEPT);
  });

  it('may be from before memory, regressions and failures were kept', () => {
    expect(parseKept(spoilt((kept) => delete kept['memory']))?.memory).toEqual([]);
    expect(parseKept(spoilt((kept) => delete kept['regressed']))?.regressed).toEqual([]);
    expect(parseKept(spoilt((kept) => delete kept['failures']))?.failures).toEqual([]);
  });

  it.each([
    ['of another version', (kept: Record<string, unknown>) => Object.assign(kept, { version: 2 })],
    [
      'with more failures than requests',
      (kept: Record<string, unknown>) =>
        Object.assign(kept, {
          failures: [{ operation: 'GET /a', base: { all: 1, failed: 0 }, head: { all: 1, failed: 2 } }],
        }),
    ],
    ['without a number of blocks', (kept: Record<string, unknown>) => delete kept['valid']],
    [
      'with looks at blocks that were not measured',
      (kept: Record<string, unknown>) => Object.assign(kept, { looks: [99] }),
    ],
    ['with looks that go back', (kept: Record<string, unknown>) => Object.assign(kept, { looks: [16, 8] })],
    ['with a latency of nothing', (kept: Record<string, unknown>) => rowOf(kept, { base: { ...FIGURES, p50: 0 } })],
    [
      'with a latency that is no number',
      (kept: Record<string, unknown>) => rowOf(kept, { head: { ...FIGURES, mean: null } }),
    ],
    ['with a regression of nothing', (kept: Record<string, unknown>) => Object.assign(kept, { regressed: [null] })],
    ['with a row of no start', (kept: Record<string, unknown>) => rowOf(kept, { start: -1 })],
    ['with a row of a start that was not', (kept: Record<string, unknown>) => rowOf(kept, { start: 2 })],
    ['with a row of blocks that were not measured', (kept: Record<string, unknown>) => rowOf(kept, { until: 17 })],
    [
      'with processor time below zero',
      (kept: Record<string, unknown>) => Object.assign(kept, { cpu: [{ start: 0, until: 1, base: -1, head: 1 }] }),
    ],
  ])('are not taken %s', (_, change) => {
    expect(parseKept(spoilt(change))).toBeNull();
  });
});

function rowOf(kept: Record<string, unknown>, over: object): void {
  const [first] = KEPT.rows;
  Object.assign(kept, { rows: [{ ...first, rows: [{ ...first?.rows[0], ...over }] }] });
}
