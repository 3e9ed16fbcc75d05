import type { ChaosDetail, ExperimentConfig } from '../model/chaos.ts';
import { inWords } from '../tools/duration-words.ts';

/** The README's job ends after 20 minutes; experiments get at most 30 % of that, so that everything else has its time. */
const JOB_MS = 20 * 60_000;
const SHARE_OF_JOB = 0.3;
export const CHAOS_BUDGET_MS = JOB_MS * SHARE_OF_JOB;
/** Starting k6, waiting for its samples, asking Docker. */
const AROUND_MS = 6_000;

/** The longest an experiment takes, milliseconds. */
export function longestOf({ faults, observeMs, recoverWithinMs }: ExperimentConfig): number {
  const lastsMs = Math.max(...faults.map(({ afterMs, forMs }) => afterMs + forMs));
  return AROUND_MS + 2 * observeMs + lastsMs + recoverWithinMs;
}

/** The first experiments that fit, in their order; those that do not are told with the reason. */
export function chooseExperiments(experiments: readonly ExperimentConfig[]): {
  readonly chosen: readonly ExperimentConfig[];
  readonly left: ChaosDetail['notRun'];
} {
  const chosen: ExperimentConfig[] = [];
  const left: { name: string; reason: string }[] = [];
  let total = 0;
  for (const experiment of experiments) {
    const longest = longestOf(experiment);
    if (total + longest <= CHAOS_BUDGET_MS) {
      total += longest;
      chosen.push(experiment);
      continue;
    }
    const reason = `it may take ${inWords(longest)}, and with the experiments before it that is more than ${inWords(CHAOS_BUDGET_MS)}`;
    left.push({ name: experiment.name, reason });
  }
  return { chosen, left };
}

/** Milliseconds that experiments may still take, of which `spentMs` are gone. */
export function budgetLeft(spentMs: number): number {
  return Math.max(0, CHAOS_BUDGET_MS - spentMs);
}
