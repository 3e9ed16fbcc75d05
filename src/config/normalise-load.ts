import type { LoadConfig, LoadProfile, LoadStep, Thresholds } from '../model/config.ts';
import type { RawConfig } from './schema.ts';
import { milliseconds } from './values.ts';

type RawLoad = NonNullable<RawConfig['load']>;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

export const DEFAULT_STEPS: readonly LoadStep[] = [
  { durationMs: 2 * MINUTE_MS, target: 100 },
  { durationMs: 5 * MINUTE_MS, target: 100 },
];

const DEFAULT_THRESHOLDS: Thresholds = {
  http_req_duration: ['p(95)<500'],
  http_req_failed: ['rate<0.01'],
};

/** `load.load: {}` written out. */
export const DEFAULT_LOAD = { stages: DEFAULT_STEPS, thresholds: DEFAULT_THRESHOLDS };

/** What "100 users" means everywhere: a round, then a second's pause. */
const THINK_TIME_MS = 1_000;

const STRESS_RATE = 500;
const STRESS_STEPS = 10;
const STRESS_STEP_MS = 10 * SECOND_MS;

const SPIKE = { from: 10, target: 200, holdMs: 30 * SECOND_MS, calmMs: 30 * SECOND_MS, riseMs: 5 * SECOND_MS };
const SOAK = { target: 20, durationMs: 30 * MINUTE_MS, rampMs: MINUTE_MS };

/** `load.load`, the profiles beside it, and what all of them share. */
export function normaliseProfiles(
  raw: RawLoad,
): Pick<LoadConfig, 'load' | 'profiles' | 'weights' | 'operations' | 'thinkTimeMs'> {
  return {
    load: raw.load
      ? {
          stages: raw.load.stages ? stepsOf(raw.load.stages) : DEFAULT_STEPS,
          thresholds: raw.load.thresholds ?? DEFAULT_THRESHOLDS,
        }
      : null,
    profiles: [
      ...(raw.stress ? [stressProfile(raw, raw.stress)] : []),
      ...(raw.spike ? [spikeProfile(raw, raw.spike)] : []),
      ...(raw.soak ? [soakProfile(raw, raw.soak)] : []),
      ...Object.entries(raw.profiles ?? {}).map(([name, own]) => customProfile(raw, name, own)),
    ],
    weights: raw.weights ?? {},
    operations: raw.operations ?? {},
    thinkTimeMs: milliseconds(raw['think-time'], THINK_TIME_MS),
  };
}

interface RawProfile {
  readonly when?: LoadProfile['when'];
  readonly thresholds?: Thresholds;
}

function profileOf(load: RawLoad, name: string, raw: RawProfile): Omit<LoadProfile, 'shape'> {
  const thresholds = raw.thresholds ?? load.load?.thresholds ?? DEFAULT_THRESHOLDS;
  return { name, when: raw.when ?? 'label', thresholds };
}

function stressProfile(load: RawLoad, raw: NonNullable<RawLoad['stress']>): LoadProfile {
  const maxRate = raw['max-rate'] ?? STRESS_RATE;
  const startRate = raw['start-rate'] ?? Math.max(1, Math.round(maxRate / 10));
  const minRate = raw['min-rate'] ?? null;
  const even = growingRates(startRate, maxRate, raw.steps ?? STRESS_STEPS);
  // What has to be borne is a step of its own: between two steps nobody would know.
  const rates = minRate === null ? even : [...new Set([...even, minRate])].sort((a, b) => a - b);
  const stepMs = milliseconds(raw.step, STRESS_STEP_MS);
  return {
    ...profileOf(load, 'stress', raw),
    shape: { kind: 'growing', rates, stepMs, minRate },
  };
}

/** Even steps from the first rate to the last; a step that would be no step is left out. */
function growingRates(first: number, last: number, steps: number): readonly number[] {
  const rates = Array.from({ length: steps }, (_, at) => Math.round(first + ((last - first) * at) / (steps - 1)));
  return steps === 1 ? [last] : [...new Set(rates)];
}

function spikeProfile(load: RawLoad, raw: NonNullable<RawLoad['spike']>): LoadProfile {
  const { from = SPIKE.from, target = SPIKE.target } = raw;
  const stages = [
    { durationMs: SPIKE.calmMs, target: from },
    { durationMs: SPIKE.riseMs, target },
    { durationMs: milliseconds(raw.hold, SPIKE.holdMs), target },
    { durationMs: SPIKE.riseMs, target: from },
    { durationMs: SPIKE.calmMs, target: from },
  ];
  return { ...profileOf(load, 'spike', raw), shape: { kind: 'users', stages } };
}

function soakProfile(load: RawLoad, raw: NonNullable<RawLoad['soak']>): LoadProfile {
  const { target = SOAK.target } = raw;
  const total = milliseconds(raw.duration, SOAK.durationMs);
  // A short soak is one that somebody tries out: its ramp must not be longer than what it leads to.
  const rampMs = Math.min(SOAK.rampMs, total / 10);
  const stages = [
    { durationMs: rampMs, target },
    { durationMs: total - rampMs, target },
  ];
  return { ...profileOf(load, 'soak', raw), shape: { kind: 'users', stages } };
}

function customProfile(load: RawLoad, name: string, raw: NonNullable<RawLoad['profiles']>[string]): LoadProfile {
  const shape: LoadProfile['shape'] = raw.rate
    ? { kind: 'rate', stages: stepsOf(raw.rate) }
    : { kind: 'users', stages: raw.stages ? stepsOf(raw.stages) : DEFAULT_STEPS };
  return { ...profileOf(load, name, raw), shape };
}

function stepsOf(steps: readonly { readonly duration: string; readonly target: number }[]): readonly LoadStep[] {
  return steps.map((step) => ({ durationMs: milliseconds(step.duration, 0), target: step.target }));
}
