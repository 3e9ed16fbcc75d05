import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MetricGoal } from '../../src/model/config.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import { composeReport, type Report } from '../../src/report/report.ts';
import type { Evidence } from '../../src/verdict/evidence.ts';
import { checkGoals, type Exercised, measureMetrics } from '../../src/verdict/metrics.ts';
import { decide } from '../../src/verdict/verdict.ts';

/** A run as its stages left it: `run.json` of a case. Metrics, goals and verdict are made from it, as in a real run. */
interface RecordedRun
  extends Pick<
      RunResult,
      'event' | 'baseSha' | 'checkName' | 'setup' | 'stages' | 'specs' | 'toConfigure' | 'notices' | 'durationMs'
    >,
    Pick<Evidence, 'failOn' | 'changed'> {
  readonly goals: readonly MetricGoal[];
  readonly exercised: Omit<Exercised, 'stages'>;
}

export const CASES = fileURLToPath(new URL('../fixtures/report/', import.meta.url));

export const caseNames: readonly string[] = readdirSync(CASES).sort();

export function readCase(name: string): RunResult {
  const recorded: RecordedRun = JSON.parse(readFileSync(`${CASES}${name}/run.json`, 'utf8'));
  const { setup, stages, failOn, changed } = recorded;
  const metrics = measureMetrics({ ...recorded.exercised, stages });
  const goals = checkGoals(recorded.goals, metrics);
  const verdict = decide({ setup, stages, goals, failOn, changed });
  const { event, baseSha, checkName, specs, toConfigure, notices, durationMs } = recorded;
  return { event, baseSha, checkName, verdict, setup, stages, metrics, goals, specs, toConfigure, notices, durationMs };
}

export function reportOf(result: RunResult): Report {
  return composeReport(result, {
    key: 'api-testing',
    reportUrl: 'https://github.com/acme/payments/actions/runs/17300000042/artifacts/77',
    docsUrl: 'https://github.com/acme/api-testing-action/blob/v1/docs',
    redact: (text) => text,
  });
}
