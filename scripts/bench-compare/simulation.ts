import { decideFamily, type Judgement } from '../../src/compare/decide.ts';
import { figuresOf } from '../../src/compare/figures.ts';
import { type Effort, STANDARD } from '../../src/compare/method.ts';
import { quantileOf } from '../../src/compare/quantile.ts';
import type { Row } from '../../src/compare/rows.ts';
import { seriesOf } from '../../src/compare/series.ts';
import { afterBlock, lastLooks, type Progress } from '../../src/compare/session.ts';
import type { Random } from './random.ts';
import { type Noise, simulateLatency, simulateSlowness, slownessAt } from './runner-model.ts';

/** How much longer than the usual one request takes; `sinceStart` in seconds. */
export type Draw = (random: Random, sinceStart: number) => number;

/** Requests each side is sent, per second. */
const RATE = 20;
/** Seconds between two starts, in which nothing is measured. */
const GAP_SECONDS = 15;

export interface Trial {
  /** Head over base: 1.1 is 10 % slower. */
  readonly factor: number;
  readonly noise: Noise;
  /** Spread of the logarithm by which one start differs from another, of each side by itself. */
  readonly startSd: number;
  readonly random: Random;
  /** What requests take beside the runner; the usual scatter where it is absent. */
  readonly shape?: { readonly base: Draw; readonly head: Draw };
}

export interface TrialResult {
  readonly judgements: readonly Judgement[];
  /** Judgements as they were when the planned time was over, or before. */
  readonly inTime: readonly Judgement[];
  readonly seconds: number;
}

/** One comparison on a simulated runner, with the decisions of the action itself. */
export function simulateComparison(trial: Trial, effort: Effort = STANDARD): TrialResult {
  const blockSeconds = effort.blockMs / 1_000;
  const seconds = effort.cap * blockSeconds + (effort.cap / 4) * GAP_SECONDS;
  const slowness = simulateSlowness(trial.noise, seconds, trial.random);
  const rows: Row[] = [];
  let shifts = drawStart(trial);
  let progress: Progress = { start: 0, inStart: 0, elapsed: 0, valid: 0, looks: [] };
  let inTime: readonly Judgement[] | null = null;
  for (;;) {
    const begin = progress.elapsed * blockSeconds + progress.start * GAP_SECONDS;
    const valid = progress.valid + 1;
    rows.push({
      ...simulateBlock(trial, { slowness, begin, blockSeconds, shifts, inStart: progress.inStart * blockSeconds }),
      start: progress.start,
      until: valid,
    });
    const series = seriesOf([{ operation: 'GET /', requests: valid * RATE * blockSeconds, rows }]);
    progress = { ...progress, inStart: progress.inStart + 1, elapsed: progress.elapsed + 1, valid };
    const step = afterBlock(progress, series, effort);
    progress = { ...progress, looks: step.looks };
    const ended = step.next === 'decided' || step.next === 'cap';
    const looks = ended ? lastLooks(progress) : progress.looks;
    if (ended || progress.elapsed === effort.planned) {
      const judgements = decideFamily({ series, looks, planned: effort.planned, starts: effort.starts });
      inTime ??= judgements;
      if (ended) return { judgements, inTime, seconds: progress.elapsed * blockSeconds };
    }
    if (step.next === 'next-start') {
      progress = { ...progress, start: progress.start + 1, inStart: 0 };
      shifts = drawStart(trial);
    }
  }
}

interface Shifts {
  readonly base: number;
  readonly head: number;
}

function drawStart({ factor, startSd, random }: Trial): Shifts {
  return { base: random.normal() * startSd, head: Math.log(factor) + random.normal() * startSd };
}

interface SimulatedBlock {
  readonly slowness: Float64Array;
  readonly begin: number;
  readonly blockSeconds: number;
  readonly shifts: Shifts;
  /** Seconds since the start was measured. */
  readonly inStart: number;
}

function simulateBlock({ random, shape }: Trial, { slowness, begin, blockSeconds, shifts, inStart }: SimulatedBlock) {
  const latency = (side: 'base' | 'head', at: number): number => {
    if (shape === undefined) return simulateLatency(slowness, at, shifts[side], random);
    return Math.exp(slownessAt(slowness, at) + shifts[side]) * shape[side](random, inStart + at - begin);
  };
  const base: number[] = [];
  const head: number[] = [];
  for (let index = 0; index < RATE * blockSeconds; index += 1) {
    const at = begin + index / RATE;
    base.push(latency('base', at));
    head.push(latency('head', at));
  }
  return { base: figuresOf(base), head: figuresOf(head) };
}

/** The usual way: all of base, then all of head, and a look at the two 95th percentiles. */
export function simulateSequential({ factor, noise, random }: Trial, seconds: number): boolean {
  const slowness = simulateSlowness(noise, seconds, random);
  const half = seconds / 2;
  const measure = (begin: number, shift: number): number => {
    const latencies: number[] = [];
    for (let at = begin; at < begin + half; at += 1 / RATE)
      latencies.push(simulateLatency(slowness, at, shift, random));
    return quantileOf(Float64Array.from(latencies).sort(), 0.95);
  };
  return measure(half, Math.log(factor)) > 1.1 * measure(0, 0);
}
