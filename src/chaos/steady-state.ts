import type { ExperimentConfig } from '../model/chaos.ts';
import { type Fared, measuredWords, upperLimits, violationsOfFared } from './figures.ts';

/**
 * Why no fault may be injected after these requests; null where the steady state holds. The limits of `during` are asked for as
 * well: one that is crossed without a fault would be blamed on the fault.
 */
export function whyUnsteady(
  before: Fared,
  { steadyState, during, observeMs }: Pick<ExperimentConfig, 'steadyState' | 'during' | 'observeMs'>,
): string | null {
  const seconds = observeMs / 1_000;
  const [violation] = violationsOfFared(before, steadyState, seconds);
  if (violation) return `${violation.threshold} does not hold (${measuredWords(violation)})`;
  const [crossed] = violationsOfFared(before, upperLimits(during), seconds);
  if (crossed)
    return `\`during\` ${crossed.threshold} does not hold without a fault either (${measuredWords(crossed)})`;
  return null;
}
