// [door] Publishes for a run that holds no secret, from its result file.
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import { type Broker, openBroker } from './broker.ts';
import type { BrokerCredentials } from './broker-faults.ts';
import { type HandedOverPublication, planHandedOver, type TrustedFacts } from './handed-over.ts';
import { type ContractLimits, DEFAULT_LIMITS } from './limits.ts';

export interface HandedOverInput {
  /** `result.json` of the untrusted run, parsed and held against its schema; nothing in it is believed. */
  readonly result: unknown;
  readonly trusted: TrustedFacts;
  /** Address of the broker, from the trusted run's own input or configuration. */
  readonly address: string;
  readonly credentials: BrokerCredentials;
  readonly log: (line: string) => void;
  /** Every request to the broker, for the debug log; absent: they are not told. */
  readonly debug?: ((line: string) => void) | undefined;
  readonly signal: AbortSignal;
  readonly limits?: Partial<ContractLimits>;
}

export interface HandedOverOutcome {
  readonly published: readonly { readonly consumer: string; readonly provider: string }[];
  /** What was not published, and why. */
  readonly refused: readonly Problem[];
}

/** Publishes what may be published. Never throws: what is refused, by us or by the broker, is part of the outcome. */
export async function publishHandedOver(input: HandedOverInput): Promise<HandedOverOutcome> {
  const { result, trusted, address, credentials, log, debug, signal } = input;
  const published: { consumer: string; provider: string }[] = [];
  const refused: Problem[] = [];
  try {
    const plan = planHandedOver(result, trusted);
    refused.push(...plan.refused);
    if (plan.publications.length === 0) return { published, refused };
    const limits = { ...DEFAULT_LIMITS, ...input.limits };
    const broker = openBroker({ address, credentials, limits, log, debug, signal });
    for (const publication of plan.publications) {
      await refuseStrangers(broker, publication);
      for (const note of await broker.publishPacts(publication)) log(note);
      published.push(...publication.pacts.map(({ consumer, provider }) => ({ consumer, provider })));
    }
  } catch (thrown) {
    refused.push(toProblem(thrown, 'broker.not-published', 'The pacts were not published'));
  }
  return { published, refused };
}

/** A stranger's pull request must not fill the broker with pacticipants. */
async function refuseStrangers(broker: Broker, { consumer, pacts }: HandedOverPublication): Promise<void> {
  for (const name of [consumer, ...pacts.map(({ provider }) => provider)]) {
    if ((await broker.pacticipant(name)) !== null) continue;
    throw new ProblemError({
      code: 'contract.handed-over-stranger',
      what: `Not published: pacts of ${consumer}`,
      why: `the broker knows no pacticipant "${name}", and a run without secrets makes none`,
      todo: 'Publish the first pact from a branch of this repository.',
    });
  }
}
