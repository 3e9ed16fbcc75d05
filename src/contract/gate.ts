// [door] can-i-deploy: the broker's matrix, asked for each environment.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Problem, toProblem } from '../model/problem.ts';
import type { GateResult } from '../model/stage.ts';
import type { Broker } from './broker.ts';
import { gatesNotAsked } from './gate-words.ts';
import type { ContractLimits } from './limits.ts';

export interface GateQuestions {
  readonly broker: Broker;
  readonly provider: string;
  /** Version of the provider: the head's commit. */
  readonly version: string;
  readonly environments: readonly string[];
  readonly limits: Pick<ContractLimits, 'gatePollMs' | 'gatePollEveryMs'>;
  readonly signal: AbortSignal;
}

export interface GateAnswers {
  readonly results: readonly GateResult[];
  readonly problems: readonly Problem[];
}

/**
 * The broker's answer for each environment, in order. Unknown is asked again for a while, because results may be on their way; the last
 * answer stands, and unknown stays unknown. An environment that cannot be asked about is a problem of its own.
 */
export async function askGates(questions: GateQuestions): Promise<GateAnswers> {
  const results: GateResult[] = [];
  const problems: Problem[] = [];
  for (const environment of questions.environments) {
    try {
      results.push(await askGate(environment, questions));
    } catch (thrown) {
      const problem = toProblem(thrown, 'broker.fault', 'The Pact Broker could not be asked about a deployment');
      problems.push(problem);
      results.push(...gatesNotAsked([environment], problem.what));
    }
  }
  return { results, problems };
}

async function askGate(environment: string, questions: GateQuestions): Promise<GateResult> {
  const { broker, provider, version, limits, signal } = questions;
  const lastMs = performance.now() + limits.gatePollMs;
  for (;;) {
    const answer = await broker.matrix({ pacticipant: provider, version, environment });
    if (answer.deployable !== null || performance.now() + limits.gatePollEveryMs >= lastMs)
      return { environment, ...answer };
    await sleep(limits.gatePollEveryMs, undefined, { signal });
  }
}
