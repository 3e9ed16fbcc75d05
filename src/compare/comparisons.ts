import type { Comparison } from '../model/stage.ts';
import type { CpuRow } from './cpu.ts';
import { decideFamily, type Judgement } from './decide.ts';
import { MARGIN, MIN_EFFECT, START_SPREAD } from './method.ts';
import { medianOf } from './quantile.ts';
import type { OperationRows } from './rows.ts';
import { seriesOf } from './series.ts';

export interface Timing {
  readonly looks: readonly number[];
  readonly planned: number;
  /** Fresh starts that a verdict needs. */
  readonly starts: number;
}

/** Latencies of every operation, judged as one family. */
export function compareLatencies(operations: readonly OperationRows[], timing: Timing): readonly Comparison[] {
  const series = seriesOf(operations);
  const judgements = decideFamily({ series, ...timing });
  return series.flatMap(({ operation, metric }, index) => {
    const judgement = judgements[index];
    const rows = operations.find((one) => one.operation === operation)?.rows ?? [];
    if (!judgement) return [];
    const side = (name: 'base' | 'head') => (rows.length === 0 ? 0 : medianOf(rows.map((row) => row[name][metric])));
    return [{ operation, metric, base: side('base'), head: side('head'), ...toComparison(judgement) }];
  });
}

/** Processor time, the second witness: tested like a latency, in a family of its own. */
export function compareCpu(rows: readonly CpuRow[], timing: Timing): readonly Comparison[] {
  if (rows.length === 0) return [];
  const points = rows.map(({ start, until, base, head }) => ({ start, until, logRatio: Math.log(head / base) }));
  const [judgement] = decideFamily({ series: [{ margin: MARGIN, points }], ...timing });
  if (!judgement) return [];
  const side = (name: 'base' | 'head') => medianOf(rows.map((row) => row[name]));
  return [{ operation: null, metric: 'cpu', base: side('base'), head: side('head'), ...toComparison(judgement) }];
}

/** Largest memory of both sides in one fresh start, bytes. */
export interface MemoryPair {
  readonly base: number;
  readonly head: number;
}

/**
 * Blocks of one start share one heap, so each start is one pair, and so few pairs cannot be tested: what every one of them says is
 * told, and never fails.
 */
export function compareMemory(pairs: readonly MemoryPair[]): readonly Comparison[] {
  if (pairs.length === 0) return [];
  const starts = pairs.map(({ base, head }) => head / base - 1);
  const change = Math.expm1(medianOf(starts.map((one) => Math.log1p(one))));
  const verdict = starts.every((one) => one >= MIN_EFFECT)
    ? 'suspect'
    : starts.every((one) => one < MIN_EFFECT)
      ? 'no-regression'
      : 'inconclusive';
  const side = (name: 'base' | 'head') => medianOf(pairs.map((pair) => pair[name]));
  const untested = { low: null, high: null, p: null, note: 'one pair a start, not tested' };
  return [
    { operation: null, metric: 'memory', base: side('base'), head: side('head'), change, verdict, starts, ...untested },
  ];
}

function toComparison(judgement: Judgement): Omit<Comparison, 'operation' | 'metric' | 'base' | 'head'> {
  const { centre, interval, p, verdict, starts, startSpread, why } = judgement;
  const spread = startSpread > START_SPREAD ? `starts differ by ${(startSpread * 100).toFixed(1)} %` : null;
  const note = [why, spread].filter((text) => text !== null).join('; ');
  return {
    change: Math.expm1(centre),
    low: Number.isFinite(interval.low) ? Math.expm1(interval.low) : null,
    high: Number.isFinite(interval.high) ? Math.expm1(interval.high) : null,
    p,
    verdict,
    starts: starts.map(Math.expm1),
    note: note === '' ? null : note,
  };
}
