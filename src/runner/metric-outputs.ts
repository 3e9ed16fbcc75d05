import type { RunResult } from '../model/run-result.ts';
import { isMissed } from '../verdict/metrics.ts';

/** Decimals of a percentage: one request in a million is still told apart. */
const PERCENT_DECIMALS = 4;

/** The metrics as outputs of the step, by name; what was not measured is empty, never zero. */
export function metricOutputs({ metrics, goals, history, verdict }: RunResult): Readonly<Record<string, string>> {
  const judged = goals.filter(({ undecided }) => undecided === undefined);
  return {
    coverage: percent(metrics.coverage),
    'coverage-integration': percent(metrics.coverageIntegration ?? null),
    sla: percent(metrics.sla),
    'contract-failures': figure(metrics.contractFailures),
    p95: figure(metrics.p95Ms),
    comparison: verdict.comparison ?? '',
    'goals-reached': judged.length === 0 ? '' : String(!goals.some(isMissed)),
    'change-points': history?.recorded ? String(history.changePoints.length) : '',
    'new-change-points': history?.recorded ? String(history.changePoints.filter(({ isNew }) => isNew).length) : '',
  };
}

function figure(value: number | null): string {
  return value === null ? '' : String(value);
}

/** Cut, not rounded: 100 is only what is all of it. */
function percent(share: number | null): string {
  if (share === null) return '';
  const factor = 10 ** PERCENT_DECIMALS;
  return String(Math.floor(Number((share * 100 * factor).toPrecision(12))) / factor);
}
