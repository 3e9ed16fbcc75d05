import type { Broker } from '../../../src/contract/broker.ts';
import type { SelectedPact } from '../../../src/contract/broker-answers.ts';

/** A broker for logic above the HTTP interface; every question that a test did not expect is an error. */
export function brokerDouble(answers: Partial<Broker>): Broker {
  const unexpected = (name: string) => async () => {
    throw new Error(`the test did not expect ${name}`);
  };
  return {
    address: 'http://broker.test',
    pactsForVerification: unexpected('pactsForVerification'),
    fetchPact: unexpected('fetchPact'),
    environments: async () => [],
    version: async () => null,
    providerStates: async () => [],
    ensureBranchVersion: unexpected('ensureBranchVersion'),
    publishResult: unexpected('publishResult'),
    confirmResults: async (_, receipts) => receipts.map(() => null),
    matrix: unexpected('matrix'),
    publishPacts: unexpected('publishPacts'),
    record: unexpected('record'),
    pacticipant: unexpected('pacticipant'),
    versionsAt: unexpected('versionsAt'),
    failedWebhooks: unexpected('failedWebhooks'),
    failedResult: unexpected('failedResult'),
    ...answers,
  };
}

export function selected(consumer: string, version: string, differs: Partial<SelectedPact> = {}): SelectedPact {
  const sha = `${consumer}-${version}`;
  return {
    href: `/${sha}`,
    consumer,
    consumerVersion: version,
    sha,
    pending: false,
    wip: false,
    occurrences: null,
    ...differs,
  };
}
