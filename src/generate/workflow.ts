import type { Config } from '../model/config.ts';
import { CONTRACTS_WORKFLOW_PATH, renderContractWorkflow } from './contract-workflow.ts';
import type { Generated } from './generated.ts';

/** Other people's actions by their commit; the release that it was stands beside it. */
const CHECKOUT = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';
const SETUP_NODE = 'actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0';
const SETUP_PYTHON = 'actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c # v6.0.0';
const UPLOAD = 'actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0';

const WORKFLOW_PATH = '.github/workflows/api-testing.yml';
const PUBLISH_WORKFLOW_PATH = '.github/workflows/api-testing-publish.yml';

export interface WorkflowInput {
  /** The Action with its reference, `org/api-testing-action@v1`. */
  readonly action: string;
  readonly defaultBranch: string;
  readonly config: Config;
  /** Folders with a `package-lock.json` whose packages the provider or its tests need. */
  readonly nodeFolders: readonly string[];
  /** What pip installs for the provider or its tests, `requirements.txt`; absent or empty: nothing. */
  readonly requirements?: readonly string[];
}

/**
 * The workflow for pull requests, the merge queue and the default branch, and the one that tells what runs of forks found; with a broker and a
 * provider also the one that verifies a new pact.
 */
export function generateWorkflow(input: WorkflowInput): Generated {
  const broker = hasBroker(input.config);
  const verifies = broker && input.config.providers.length > 0;
  return {
    files: [
      { path: WORKFLOW_PATH, text: renderMain(input) },
      { path: PUBLISH_WORKFLOW_PATH, text: renderPublish(input) },
      ...(verifies ? [{ path: CONTRACTS_WORKFLOW_PATH, text: renderContracts(input) }] : []),
    ],
    notes: [
      'The check is called "api-testing": require it, and not the job "API testing", in the rules of the default branch.',
      ...(broker ? ['Set the variable PACT_BROKER_BASE_URL and the secret PACT_BROKER_TOKEN of the repository.'] : []),
    ],
    next: ['npx api-testing doctor', ...(verifies ? ['npx api-testing broker setup --dry-run'] : [])],
  };
}

function hasBroker({ contract }: Config): boolean {
  return contract.broker !== null || contract.brokerUnset !== null;
}

function renderContracts(input: WorkflowInput): string {
  return renderContractWorkflow({ checkout: CHECKOUT, setup: setupSteps(input), action: ownAction(input.action) });
}

function renderMain(input: WorkflowInput): string {
  const { action, defaultBranch, config } = input;
  const broker = hasBroker(config)
    ? `        with:
          pact-broker-base-url: \${{ vars.PACT_BROKER_BASE_URL }}
          pact-broker-token: \${{ secrets.PACT_BROKER_TOKEN }}
`
    : '';
  return `name: API testing

on:
  pull_request: # no paths filter: a required check that never reports blocks for ever, and without a change it takes half a second
  merge_group:
  push:
    branches: [${quoted(defaultBranch)}]

permissions: {}

concurrency:
  group: api-testing-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  api-testing:
    name: API testing
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read # the specifications, from git
      pull-requests: write # the comment; only reads for a fork
      checks: write # the check run; only reads for a fork
    steps:
      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0 # both sides of the comparison
          persist-credentials: false
${setupSteps(input)}      - id: api
        uses: ${ownAction(action)}
${broker}${wholeHint(config)}      - if: always() && steps.api.outputs.result-file != ''
        uses: ${UPLOAD}
        with:
          name: api-testing-result
          path: \${{ steps.api.outputs.result-file }}
          overwrite: true # a re-run replaces what the attempt before left
`;
}

/** A slow query or a lost timeout changes no specification: whoever has something to start is told how to start it all the same. */
function wholeHint(config: Config): string {
  if (config.providers.length === 0) return '';
  const line = 'stages: all # code that changes no specification is looked at, too: tests, load, chaos in every run';
  return hasBroker(config) ? `          # ${line}\n` : `        # with:\n        #   ${line}\n`;
}

function setupSteps({ nodeFolders, requirements = [] }: WorkflowInput): string {
  return nodeSteps(nodeFolders) + pythonSteps(requirements);
}

function pythonSteps(requirements: readonly string[]): string {
  if (requirements.length === 0) return '';
  const files = requirements.map((path) => ` -r ${shellWord(path)}`).join('');
  return `      - uses: ${SETUP_PYTHON}
        with:
          python-version: '3.x' # or the version that runs in production
      - run: pip install${files}
`;
}

function nodeSteps(folders: readonly string[]): string {
  if (folders.length === 0) return '';
  const installs = folders.map(
    (folder) => `      - run: npm ci${folder === '' ? '' : ` --prefix ${shellWord(folder)}`}\n`,
  );
  return `      - uses: ${SETUP_NODE}
        with:
          node-version: 24
          package-manager-cache: false
${installs.join('')}`;
}

function renderPublish({ action }: WorkflowInput): string {
  const [name = '', reference = ''] = action.split('@');
  return `name: API testing, publish

on:
  workflow_run: # zizmor: ignore[dangerous-triggers] runs nothing of the pull request and checks nothing out
    workflows: [API testing]
    types: [completed]

permissions: {}

concurrency:
  group: api-testing-publish-\${{ github.event.workflow_run.id }}
  cancel-in-progress: false

jobs:
  publish:
    name: Publish the result
    if: github.event.workflow_run.event == 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      actions: read # the artifact of the first run
      contents: read # the configuration of the base
      pull-requests: write # the comment
      checks: write # the check run
    steps:
      - uses: ${ownAction(`${name}/publish@${reference}`)}
`;
}

/** A tag is meant to move: whoever wants a commit names one with \`--action\`. */
function ownAction(action: string): string {
  const isCommit = /@[0-9a-f]{40}$/.test(action);
  return isCommit
    ? action
    : `${action} # zizmor: ignore[unpinned-uses] a release of the action itself; a commit is safer still`;
}

function quoted(branch: string): string {
  return /^[A-Za-z][\w./-]*$/.test(branch) ? branch : `'${branch.replaceAll("'", "''")}'`;
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
