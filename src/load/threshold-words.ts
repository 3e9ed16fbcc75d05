import { plural } from '../model/plural.ts';
import type { OperationLoad, ProfileRun, ThresholdResult } from '../model/stage.ts';
import { failedAnswerWords } from './failed-answers.ts';

/** Significant digits of a measured figure in a sentence. */
const FIGURE_DIGITS = 4;

/** Metrics of k6 whose figures are milliseconds, tags left out. */
const DURATIONS = /^(?:http_req_(?!failed|s\b)\w+|iteration_duration|group_duration)(?:\{|$)/u;

const ORIGIN: Readonly<Record<ThresholdResult['from'], string>> = {
  configuration: '',
  specification: ' (x-slo)',
  'base-specification': ' (x-slo of the base)',
  script: ' (threshold of the script)',
};

export function roundedFigure(value: number): string {
  return String(Number(value.toPrecision(FIGURE_DIGITS)));
}

/** `803.5 ms`: with its unit where the metric is a duration. */
export function measuredWords(metric: string, measured: number): string {
  return `${roundedFigure(measured)}${DURATIONS.test(metric) ? ' ms' : ''}`;
}

/** `1 sample`, `51 samples`. */
export function samplesWords(count: number): string {
  return plural(count, 'sample');
}

/** What does not hold, by how much, and which operation is the reason where the threshold is about all of them. */
export function describeCrossed(
  threshold: ThresholdResult,
  { operations, failedAnswers = [] }: Pick<ProfileRun, 'operations' | 'failedAnswers'>,
): string {
  const { metric, expression, samples, measured, from } = threshold;
  const value = measured === null ? 'not known' : measuredWords(metric, measured);
  const culprit = operations.length > 1 ? culpritWords(metric, operations) : '';
  const answers = metric === 'http_req_failed' ? failedAnswerWords(failedAnswers) : '';
  return `${metric} ${expression} does not hold: it is ${value} over ${samplesWords(samples)}${ORIGIN[from]}${culprit}${answers}`;
}

function culpritWords(metric: string, operations: readonly OperationLoad[]): string {
  if (metric === 'http_req_duration') {
    const [slowest] = operations.toSorted((one, other) => (other.p95Ms ?? 0) - (one.p95Ms ?? 0));
    return slowest?.p95Ms ? `; ${slowest.operation} is slowest, p95 ${roundedFigure(slowest.p95Ms)} ms` : '';
  }
  if (metric !== 'http_req_failed') return '';
  const [worst] = operations.toSorted((one, other) => other.failed - one.failed);
  return worst && worst.failed > 0
    ? `; ${worst.operation} failed most, ${worst.failed} of ${worst.requests} requests`
    : '';
}
