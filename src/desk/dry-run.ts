import { describeChaosPlan } from '../chaos/describe-plan.ts';
import type { StagePlan } from '../plan/plan.ts';
import type { PlannedRun } from '../run.ts';

/** Every stage, in or out, with the reason; of the experiments all that would be done. */
export function describeDryRun({ config, plan, toolkitFiles }: PlannedRun): string {
  const lines = plan.map((row) => `${describeRow(row)}\n`).join('');
  const chaos = plan.some(({ stage, run }) => stage === 'chaos' && run) ? config.chaos : null;
  const experiments = chaos === null ? '' : `\n${describeChaosPlan(chaos, toolkitFiles)}`;
  return `Dry run: nothing is started.\n\n${lines}${experiments}`;
}

function describeRow({ stage, provider, run, problem, reason, todo }: StagePlan): string {
  const name = provider === null ? stage : `${stage} of ${provider}`;
  if (problem !== null) return `${name}: cannot run: ${problem.what}`;
  if (run) return `${name}: runs (${reason})`;
  return `${name}: does not run (${reason})${todo.length === 0 ? '' : `; add ${todo.join(', ').replaceAll(/\s+/gu, ' ')}`}`;
}
