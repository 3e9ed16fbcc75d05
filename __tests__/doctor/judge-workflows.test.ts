import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { judgeWorkflows } from '../../src/doctor/judge-workflows.ts';
import { generateWorkflow } from '../../src/generate/workflow.ts';

const path = '.github/workflows/api.yml';

function workflow(changes: { on?: string; permissions?: string; job?: string; step?: string } = {}): string {
  const { on = '{ pull_request: , merge_group: }', job = 'timeout-minutes: 20', step = 'name: API' } = changes;
  const { permissions = '{ contents: read, pull-requests: write, checks: write }' } = changes;
  return `on: ${on}
jobs:
  api:
    runs-on: ubuntu-24.04
    permissions: ${permissions}
    ${job}
    steps:
      - ${step}
        uses: acme/api-testing-action@v1
`;
}

function judge(text: string) {
  return judgeWorkflows([{ path, text }]).map(({ light, name, says, mend }) => `${light} ${name} ${says} → ${mend}`);
}

describe('workflows', () => {
  it('takes those that are generated here for good', () => {
    const input = {
      action: 'org/api-testing-action@v1',
      defaultBranch: 'main',
      config: parseConfig('provider: { name: orders }\ncontract: { broker: "https://broker.test" }\n', 'c.yml', {}),
      nodeFolders: [],
    };
    const lines = judgeWorkflows(generateWorkflow(input).files);
    expect(lines.map(({ light }) => light)).toEqual(['green', 'green', 'green']);
  });

  it('asks for no right to speak in pull requests where no event is about one', () => {
    const permissions = '{ contents: read, checks: write }';
    expect(judge(workflow({ on: '{ repository_dispatch: , workflow_dispatch: }', permissions }))).toEqual([
      expect.stringMatching(/^green /),
    ]);
    expect(judge(workflow({ on: '{ push: , merge_group: }', permissions }))[0]).toMatch(/write pull-requests/);
    // It runs for the event of whoever calls it.
    expect(judge(workflow({ on: 'workflow_call', permissions }))[0]).toMatch(/write pull-requests/);
  });

  it.each([
    [
      'a right is missing',
      workflow({ permissions: '{ contents: read, checks: write }' }),
      /^red .*api.yml:5 .*write pull-requests → .*pull-requests: write/,
    ],
    ['every right is read-only', workflow({ permissions: 'read-all' }), /write pull-requests, write checks/],
    ['a failure is passed over in the step', workflow({ step: 'continue-on-error: true' }), /^red .*decides nothing/],
    [
      'a failure is passed over in the job',
      workflow({ job: 'continue-on-error: true\n    timeout-minutes: 5' }),
      /^red .*decides nothing/,
    ],
    [
      'paths are filtered',
      workflow({ on: '{ pull_request: { paths: [api/**] }, merge_group: }' }),
      /^red .*api.yml:1 a paths filter/,
    ],
    ['the merge queue is left out', workflow({ on: 'pull_request' }), /^yellow .*merge queue/],
    ['there is no limit of time', workflow({ job: 'name: api' }), /^yellow .*timeout-minutes/],
    ['it cannot be read', 'on: [\nuses: x/api-testing-action@v1', /^red .*actionlint/],
  ])('says what to write where %s', (_, text, line) => {
    expect(judge(text)).toEqual([expect.stringMatching(line)]);
  });

  it('asks for a workflow where none uses the action', () => {
    const text = 'on: push\njobs: { a: { steps: [{ uses: actions/checkout@v6 }] } }\n';
    expect(judge(text)).toEqual([expect.stringMatching(/^red .*generate workflow$/)]);
  });

  it('lets the rights of the whole workflow count for its jobs', () => {
    const text = workflow().replace(/^ {4}permissions:.*\n/m, '');
    expect(judge(`permissions: write-all\n${text}`)).toEqual([expect.stringMatching(/^green/)]);
    expect(judge(text)).toEqual([expect.stringMatching(/^red .*read contents, write pull-requests, write checks/)]);
  });
});
