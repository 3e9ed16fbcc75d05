import { messageOf } from '../model/problem.ts';
import type { ContractDetail } from '../model/stage.ts';
import type { Broker } from './broker.ts';
import type { PactSource } from './source.ts';

/** Who waits for the verification that a webhook asked for, and where it lives; an address the broker cannot tell is no fault of the pact. */
export async function readRequester(
  broker: Broker,
  source: PactSource,
  log: (line: string) => void,
): Promise<NonNullable<ContractDetail['requestedBy']>> {
  const { consumer } = source.pact;
  const repository = await readRepository(broker, consumer).catch((thrown: unknown) => {
    log(`The repository of ${consumer} is not known: ${messageOf(thrown)}`);
    return null;
  });
  return { consumer, version: source.consumerVersion, repository };
}

async function readRepository(broker: Broker, pacticipant: string): Promise<string | null> {
  return (await broker.pacticipant(pacticipant))?.repositoryUrl ?? null;
}
