import { resultWithout } from '../bot/artifact-result.ts';
import { toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import { decide } from '../verdict/verdict.ts';

/**
 * The report on a result that somebody else made, with the result that it is on. What passed the schema and cannot be told all the same
 * is a result that could not be taken: the check must not stay away for it.
 */
export function composeAnyway<Report>(
  result: RunResult,
  compose: (result: RunResult) => Report,
): { readonly report: Report; readonly result: RunResult } {
  try {
    return { report: compose(result), result };
  } catch (thrown) {
    const problem = toProblem(thrown, 'publish.not-told', 'The result of the first run could not be made a report of');
    const without = resultWithout(problem, result.event, result.checkName);
    const failOn = result.failOn ?? 'breaking';
    const verdict = decide({ setup: without.setup, stages: [], goals: [], failOn, changed: true });
    const { cautions = [], notices } = result;
    const told = { ...without, failOn, verdict, notices, ...(cautions.length > 0 && { cautions }) };
    return { report: compose(told), result: told };
  }
}
