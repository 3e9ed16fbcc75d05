// [door] can-i-deploy: the broker's matrix, asked for each environment.
import { setTimeout as sleep } from 'node:timers/promises';
import type { GateResult } from '../model/stage.ts';
import type { Broker } from './broker.ts';
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

/**
 * The broker's answer for each environment, in order. Unknown is asked again for a while, because results may be on their way; the last
 * answer stands, and unknown stays unknown. Throws ProblemError (`broker.…`).
 */
export async function askGates(questions: GateQuestions): Promise<readonly GateResult[]> {
  const gates: GateResult[] = [];
  for (const environment of questions.environments) gates.push(await askGate(environment, questions));
  return gates;
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

/** What is reported where the broker was not asked. */
export function gatesNotAsked(environments: readonly string[], why: string): readonly GateResult[] {
  return environments.map((environment) => ({ environment, deployable: null, reason: `not asked: ${why}` }));
}
