import { describe, expect, it } from 'vitest';
import { cpuOfBlock, usedBetween } from '../../src/compare/cpu.ts';
import type { Reading } from '../../src/compare/machine.ts';
import type { Block } from '../../src/compare/recorder.ts';

/** Every half second; the base works for a tenth of the time, the head for a fifth. */
function readings(count: number, fromMs = 0, tickMs = fromMs): readonly Reading[] {
  return Array.from({ length: count }, (_, at) => ({
    atMs: fromMs + at * 500,
    tickMs: tickMs + at * 500,
    base: (tickMs + at * 500) / 10_000,
    head: (tickMs + at * 500) / 5_000,
    machine: (tickMs + at * 500) / 1_000,
  }));
}

function block(fromMs: number, toMs: number, requests = 10): Block {
  const cell = () => ({ latencies: Array.from({ length: requests }, () => 4), failed: 0, statuses: new Map() });
  return { number: 0, dropped: 0, cells: new Map([['GET /a', { base: cell(), head: cell() }]]), fromMs, toMs };
}

describe('processor time of a block', () => {
  it('is what was used between its ends, also between two readings, for each request', () => {
    const used = cpuOfBlock(block(1_250, 3_250), readings(10));
    expect(used?.base).toBeCloseTo(0.02, 12);
    expect(used?.head).toBeCloseTo(0.04, 12);
  });

  it('is not known where the readings do not span it, where nothing was sent, and where a side cannot be read', () => {
    expect(cpuOfBlock(block(1_000, 9_000), readings(10))).toBeNull();
    expect(cpuOfBlock(block(1_000, 2_000, 0), readings(10))).toBeNull();
    const unread = readings(10).map((reading) => ({ ...reading, head: null }));
    expect(cpuOfBlock(block(1_000, 2_000), unread)).toBeNull();
  });

  it('is not taken from before a clock was set back, although the times are the same', () => {
    const set = [...readings(10), ...readings(10, 1_000, 5_000)];
    // Both times of this block are there twice: once before the clock was set back.
    const used = cpuOfBlock(block(1_500, 3_500), set);
    expect(used?.base).toBeCloseTo(0.02, 12);
    const onlyBefore = [...readings(10), ...readings(2, 1_000, 5_000)];
    expect(cpuOfBlock(block(1_500, 3_500), onlyBefore)).toBeNull();
    expect(cpuOfBlock(block(4_000, 1_200), set)).toBeNull();
  });

  it('is measured over the time that really went by', () => {
    const set = [...readings(3), ...readings(3, 9_000_000, 1_500)];
    expect(usedBetween(set)).toEqual({ base: 0.25, head: 0.5, machine: 2.5, seconds: 2.5 });
    expect(usedBetween([])).toEqual({ base: null, head: null, machine: null, seconds: 0 });
  });
});
