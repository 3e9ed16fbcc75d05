import { describeChaosPlan } from '../chaos/describe-plan.ts';
import type { StagePlan } from '../plan/plan.ts';
import type { PlannedRun } from '../run.ts';

/** Every stage, in or out, with the reason; of the experiments all that would be done. */
export function describeDryRun({ config, plan, toolkitFiles }: PlannedRun): string {
  if (plan.length === 0) {
    return 'Dry run: nothing is started.\n\nNo specification changed against the base: no stage would run. `--stages` runs them all the same.';
  }
  const lines = plan.map((row) => describeRow(row)).join('\n');
  const chaos = plan.some(({ stage, run }) => stage === 'chaos' && run) ? config.chaos : null;
  const experiments = chaos === null ? '' : `\n\n${describeChaosPlan(chaos, toolkitFiles).trimEnd()}`;
  return `Dry run: nothing is started.\n\n${lines}${describeMissing(plan)}${experiments}`;
}

function describeRow({ stage, provider, run, problem, reason }: StagePlan): string {
  const name = provider === null ? stage : `${stage} of ${provider}`;
  if (problem !== null) return `${name}: cannot run: ${problem.what}`;
  return run ? `${name}: runs (${reason})` : `${name}: does not run (${reason})`;
}

/** What would have to be written for the rest, each block once, as it can be pasted. */
function describeMissing(plan: readonly StagePlan[]): string {
  const blocks = [...new Set(plan.flatMap(({ run, todo }) => (run ? [] : todo)))];
  if (blocks.length === 0) return '';
  const pasted = blocks.map((block) => block.replaceAll(/^/gmu, '  ')).join('\n\n');
  return `\n\nTo run what does not, add to .github/api-testing.yml what you need of this:\n\n${pasted}`;
}
