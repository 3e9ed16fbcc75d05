import type { ChaosConfig, ExperimentConfig, Thresholds } from '../model/chaos.ts';
import { inWords } from '../tools/duration-words.ts';
import { CHAOS_BUDGET_MS, chooseExperiments, longestOf } from './budget.ts';
import { faultWords } from './fault-words.ts';

/** What would be done, without doing any of it: each experiment with its phases, faults in words, and how long it takes at most. */
export function describeChaosPlan(config: ChaosConfig, toolkitFiles: readonly string[]): string {
  const { chosen, left } = chooseExperiments(config.experiments);
  const total = chosen.reduce((sum, experiment) => sum + longestOf(experiment), 0);
  const budget = `budget ${inWords(CHAOS_BUDGET_MS)}, 30 % of a job of 20 min`;
  const lines = [
    `Chaos: ${chosen.length} of ${config.experiments.length} experiments, at most ${inWords(total)} (${budget})`,
    ...chosen.flatMap((experiment, index) => describeExperiment(experiment, index + 1)),
    ...left.map(({ name, reason }) => `not begun: ${name}: ${reason}`),
    ...toolkitFiles.map((file) => `Chaos Toolkit: ${file}, in what the budget leaves, rolled back always`),
    ...(config.toxiproxy === null ? [] : [`faults of the network through the Toxiproxy at ${config.toxiproxy}`]),
    'Every fault is written down before it is injected, and undone at its end, on an error, on a cancel and by the last step of the job.',
  ];
  return `${lines.join('\n')}\n`;
}

function describeExperiment(experiment: ExperimentConfig, number: number): readonly string[] {
  const { name, observeMs, rate, steadyState, probes, during, recoverWithinMs, verify } = experiment;
  const steady = [
    ...thresholdWords(steadyState),
    ...probes.map(({ path, status, withinMs }) => {
      return `${path} answers ${status ?? 'well'} within ${inWords(withinMs)}`;
    }),
  ];
  return [
    `${number}. ${name}, at most ${inWords(longestOf(experiment))}`,
    `   before: ${inWords(observeMs)} at ${rate} requests a second, ${steady.join(', ')}; else no fault is injected`,
    ...experiment.faults.map((fault) => `   fault: ${faultWords(fault)}`),
    `   during: ${thresholdWords(during).join(', ') || 'nothing is expected'}`,
    `   after: the steady state again within ${inWords(recoverWithinMs)}, for ${inWords(observeMs)}`,
    ...(verify === null ? [] : [`   verify: ${verify}`]),
  ];
}

function thresholdWords(thresholds: Thresholds): readonly string[] {
  return Object.entries(thresholds).flatMap(([metric, expressions]) => expressions.map((one) => `${metric} ${one}`));
}
