import type { RunResult } from '../model/run-result.ts';
import { RESULT_VERSION, type ResultJson, ResultSchema } from './result-schema.ts';

/** The published JSON Schema of `result.json`, made from the same source as its type. */
export const resultJsonSchema: unknown = ResultSchema;

/** The text of `result.json`: the whole result, keys in one order, two spaces deep. Secrets must be gone already. */
export function renderResultJson(result: RunResult): string {
  return `${JSON.stringify(toResultJson(result), null, 2)}\n`;
}

function toResultJson(result: RunResult): ResultJson {
  const { event } = result;
  return {
    version: RESULT_VERSION,
    checkName: result.checkName,
    ...(result.configPath !== undefined && { configPath: result.configPath }),
    event: {
      name: event.name,
      repository: event.repository,
      headSha: event.headSha,
      branch: event.branch,
      baseBranch: event.baseBranch,
      pullRequest: event.pullRequest,
      trust: event.trust,
      runUrl: event.runUrl,
      runId: event.runId,
    },
    baseSha: result.baseSha,
    verdict: result.verdict,
    ...(result.failOn !== undefined && { failOn: result.failOn }),
    setup: result.setup,
    stages: result.stages,
    metrics: result.metrics,
    goals: result.goals,
    ...(result.coverage !== undefined && { coverage: result.coverage }),
    ...(result.history !== undefined && { history: result.history }),
    specs: result.specs,
    notices: result.notices,
    durationMs: result.durationMs,
  };
}
