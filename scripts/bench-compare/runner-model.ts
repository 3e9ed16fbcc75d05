import type { Random } from './random.ts';

/** How much a simulated runner disturbs: drift of its speed, and neighbours that take it away for some seconds. */
export interface Noise {
  readonly name: string;
  /** Standard deviation of the logarithm of the runner's speed, which forgets itself within DRIFT_SECONDS. */
  readonly driftSd: number;
  /** Seconds between the beginnings of two bursts, on average; null: none. */
  readonly burstEvery: number | null;
  /** Seconds a burst lasts, on average. */
  readonly burstLasts: number;
}

export const QUIET: Noise = { name: 'quiet', driftSd: 0.03, burstEvery: null, burstLasts: 0 };
export const TYPICAL: Noise = { name: 'typical', driftSd: 0.1, burstEvery: 45, burstLasts: 4 };
export const HEAVY: Noise = { name: 'heavy', driftSd: 0.2, burstEvery: 20, burstLasts: 6 };

const DRIFT_SECONDS = 20;
const BURST_FACTOR = { least: 1.3, most: 2.5 };
/** Spread of the logarithm of one request's latency, and the share that takes a path four times as long. */
const REQUEST_SD = 0.4;
const SLOW_SHARE = 0.03;
const SLOW_FACTOR = 4;
/** Seconds for which the speed is taken as constant. */
const STEP_SECONDS = 0.05;

/** The logarithm of the runner's slowness over time, in steps. */
export function simulateSlowness(noise: Noise, seconds: number, random: Random): Float64Array {
  const steps = Math.ceil(seconds / STEP_SECONDS) + 1;
  const slowness = new Float64Array(steps);
  const keep = Math.exp(-STEP_SECONDS / DRIFT_SECONDS);
  const renew = Math.sqrt(1 - keep * keep) * noise.driftSd;
  let drift = random.normal() * noise.driftSd;
  for (let step = 0; step < steps; step += 1) {
    slowness[step] = drift;
    drift = drift * keep + random.normal() * renew;
  }
  if (noise.burstEvery === null) return slowness;
  for (let at = random.exponential(noise.burstEvery); at < seconds; at += random.exponential(noise.burstEvery)) {
    const factor = BURST_FACTOR.least + random.uniform() * (BURST_FACTOR.most - BURST_FACTOR.least);
    const until = Math.min(seconds, at + random.exponential(noise.burstLasts));
    for (let step = Math.floor(at / STEP_SECONDS); step < until / STEP_SECONDS; step += 1) {
      slowness[step] = (slowness[step] ?? 0) + Math.log(factor);
    }
  }
  return slowness;
}

/** The logarithm of how much slower the runner is at a time, seconds. */
export function slownessAt(slowness: Float64Array, at: number): number {
  return slowness[Math.floor(at / STEP_SECONDS)] ?? 0;
}

/** One latency at a time, milliseconds; `shift` is the logarithm of how much slower this side is. */
export function simulateLatency(slowness: Float64Array, at: number, shift: number, random: Random): number {
  const machine = slownessAt(slowness, at);
  const slow = random.uniform() < SLOW_SHARE ? SLOW_FACTOR : 1;
  return slow * Math.exp(machine + shift + random.normal() * REQUEST_SD);
}
