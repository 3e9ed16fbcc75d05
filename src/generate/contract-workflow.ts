import { type DISPATCH_PAYLOAD, DISPATCH_TYPE } from '../contract/webhook.ts';

export const CONTRACTS_WORKFLOW_PATH = '.github/workflows/contracts.yml';

/** What each word of the request is, as the page that starts a workflow by hand shows it. */
const INPUTS: Readonly<Record<keyof typeof DISPATCH_PAYLOAD, string>> = {
  pact_url: 'Address of the pact in the broker',
  provider: 'Name of the provider',
  sha: 'Commit of the provider, on a branch of this repository; without it the one that is started',
  branch: 'Branch of that commit',
  description: 'Why: latest from main branch, deployed in production',
  consumer: 'Name of the consumer',
  consumer_version: 'Commit of the consumer',
  consumer_branch: 'Branch of the consumer',
  consumer_build: 'Address of the run that asks',
};

export interface ContractWorkflowSteps {
  /** `uses` of the checkout, with its comment. */
  readonly checkout: string;
  /** Lines that install what the provider needs, indented as steps; may be empty. */
  readonly setup: string;
  /** `uses` of the Action, with its comment. */
  readonly action: string;
}

/** The workflow of a provider that verifies one pact: started by the broker's webhook, by a consumer's run, or by hand. */
export function renderContractWorkflow({ checkout, setup, action }: ContractWorkflowSteps): string {
  const inputs = Object.entries(INPUTS).map(([name, description]) => {
    const required = name === 'pact_url' ? ', required: true' : '';
    return `      ${name}: { description: '${description}', type: string${required} }\n`;
  });
  return `name: Contracts

on:
  repository_dispatch: # the broker's webhook, or a consumer with \`trigger: true\`
    types: [${DISPATCH_TYPE}]
  workflow_dispatch: # a consumer with \`trigger: contracts.yml\`, or a person
    inputs:
${inputs.join('')}
permissions: {}

concurrency:
  group: contracts-\${{ github.run_id }} # one for each request: the broker sends several for one pact
  cancel-in-progress: false

jobs:
  verify:
    name: Verify a pact
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read # the commits that are named
      checks: write # the check run
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0 # a deployed commit may be an old one
          persist-credentials: false
${setup}      - uses: ${action}
        with:
          pact-broker-base-url: \${{ vars.PACT_BROKER_BASE_URL }}
          pact-broker-token: \${{ secrets.PACT_BROKER_TOKEN }}
`;
}
