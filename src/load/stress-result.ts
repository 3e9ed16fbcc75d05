import type { Finding } from '../model/finding.ts';
import type { BreakingPoint, ProfileRun, StressStep } from '../model/stage.ts';
import { makeFinding } from './findings.ts';
import type { Limit } from './limits.ts';
import { operationOfMetric } from './limits.ts';
import { type LoadEvidence, measuredRun } from './load-result.ts';
import type { Cell, WindowCell } from './measure.ts';
import type { Profile } from './profiles.ts';
import { readThresholds } from './summary.ts';
import { measuredWords, roundedFigure, samplesWords } from './threshold-words.ts';

type Growing = NonNullable<Profile['growing']>;

export interface StressJudgement {
  readonly run: ProfileRun & { readonly breaking: BreakingPoint };
  readonly findings: readonly Finding[];
}

/** Share of the rate that has to be reached: below, the step says what one machine or one provider cannot do. */
const REACHED_SHARE = 0.9;

/** What the steps of a growing load are held against. */
export interface StepLimits {
  readonly growing: Growing;
  readonly limits: readonly Limit[];
  /** A script of the team: rates are rounds a second, of which each sends so many requests. Absent: rates are requests. */
  readonly requestsPerRound?: number;
}

/** Why a step did not hold; null when it did. */
export function whyBroken(step: WindowCell, rate: number, held: StepLimits): string | null {
  const { count } = step.durations;
  if (count === 0) return 'not one request was answered';
  for (const limit of held.limits) {
    const cell = cellOf(step, limit);
    const measured = cell === null ? null : measuredOf(cell, limit);
    if (cell === null || measured === null || holds(measured, limit.expression)) continue;
    return `${limit.metric} ${limit.expression} does not hold: it is ${measuredWords(limit.metric, measured)} over ${samplesWords(cell.durations.count)}`;
  }
  const reached = reachedRate(step, held);
  if (step.dropped === 0 || reached >= rate * REACHED_SHARE) return null;
  return `only ${roundedFigure(reached)} of ${rate} ${unitOf(held)} could be sent: every user was waiting for an answer`;
}

function reachedRate({ durations }: WindowCell, { growing, requestsPerRound = 1 }: StepLimits): number {
  return durations.count / (growing.stepMs / 1_000) / requestsPerRound;
}

function unitOf({ requestsPerRound }: StepLimits): string {
  return requestsPerRound === undefined ? 'requests/s' : 'rounds/s';
}

/** The requests a limit is about: all, or those of one operation; null where it is about something else. */
function cellOf(step: WindowCell, { metric }: Limit): Cell | null {
  if (!metric.includes('{')) return step;
  const operation = operationOfMetric(metric);
  return operation === null ? null : (step.operations.get(operation) ?? null);
}

/** The left side of an expression, from durations and failures; null for metrics that are not made of them. */
function measuredOf({ durations, failed }: Cell, { metric, expression }: Limit): number | null {
  const statistic = /^\s*([a-z]+)(?:\(\s*([\d.]+)\s*\))?/u.exec(expression);
  const [, name, percent] = statistic ?? [];
  if (metric.startsWith('http_req_failed')) return name === 'rate' ? failed / Math.max(durations.count, 1) : null;
  if (!metric.startsWith('http_req_duration')) return null;
  switch (name) {
    case 'p':
      return durations.percentile(Number(percent));
    case 'med':
      return durations.percentile(50);
    case 'avg':
      return durations.mean();
    case 'max':
      return durations.max;
    case 'min':
      return durations.min;
    default:
      return null;
  }
}

function holds(measured: number, expression: string): boolean {
  const [, operator, limit] = /(<=|>=|===|==|!=|<|>)\s*([\d.]+)\s*$/u.exec(expression) ?? [];
  const value = Number(limit);
  switch (operator) {
    case '<':
      return measured < value;
    case '<=':
      return measured <= value;
    case '>':
      return measured > value;
    case '>=':
      return measured >= value;
    case '!=':
      return measured !== value;
    default:
      return measured === value;
  }
}

/** Where the growing load broke, and whether that is too early. `ended`: why the provider ended, if it did. */
export function judgeStress(evidence: LoadEvidence, growing: Growing, ended: string | null): StressJudgement {
  const breaking = findBreaking(evidence, { growing, limits: evidence.profile.limits, ended });
  return { run: { ...measuredRun(evidence), breaking }, findings: minimumFinding(breaking, growing.minRate) };
}

/** Where the growing load broke, from the steps that were finished. */
export function findBreaking(
  evidence: Pick<LoadEvidence, 'measure' | 'summary' | 'crossed'>,
  held: StepLimits & { readonly ended: string | null },
): BreakingPoint {
  const { growing, limits, ended } = held;
  const maxRate = growing.rates.at(-1) ?? 0;
  const steps: StressStep[] = [];
  let reason = `nothing broke up to ${maxRate} ${unitOf(held)}`;
  let brokeRate: number | null = null;
  for (const [at, rate] of growing.rates.entries()) {
    const window = evidence.measure.windows[at];
    if (brokeRate !== null || window === undefined) break;
    const broken = whyBroken(window, rate, held);
    steps.push(stepOf(window, rate, { reached: reachedRate(window, held), kept: broken === null }));
    if (broken === null) continue;
    brokeRate = rate;
    reason = broken;
  }
  if (ended !== null) {
    brokeRate ??= growing.rates[Math.max(0, steps.length - 1)] ?? maxRate;
    reason = `the provider ended: ${ended}`;
  }
  if (evidence.crossed && brokeRate === null && steps.length < growing.rates.length) {
    // No step alone broke it, and all together did: k6 ended the run.
    const crossed = readThresholds(evidence.summary, limits).find(({ ok }) => !ok);
    brokeRate = steps.at(-1)?.rate ?? maxRate;
    reason = crossed ? `${crossed.metric} ${crossed.expression} does not hold over all steps` : 'k6 ended the run';
  }
  const keptRate = steps.filter(({ kept, rate }) => kept && rate !== brokeRate).at(-1)?.rate ?? null;
  return { keptRate, brokeRate, reason, maxRate, steps };
}

function stepOf(
  { durations, failed }: WindowCell,
  rate: number,
  { reached, kept }: Pick<StressStep, 'reached' | 'kept'>,
): StressStep {
  return { rate, reached, requests: durations.count, failed, p95Ms: durations.percentile(95), kept };
}

/** `by`: the script of the team that it is about; null for the generated one. */
export function minimumFinding(
  { brokeRate, reason }: BreakingPoint,
  minRate: number | null,
  by: string | null = null,
): readonly Finding[] {
  if (minRate === null || brokeRate === null || brokeRate > minRate) return [];
  const unit = by === null ? 'requests/s' : 'rounds/s';
  const subject = by === null ? 'the load' : `${by}: the load`;
  const message = `${subject} broke at ${brokeRate} ${unit}, and has to bear ${minRate}: ${reason}`;
  const key = [...(by === null ? [] : [by]), String(minRate)];
  return [makeFinding('stress.below-minimum', { message, operations: [], location: null, key })];
}
