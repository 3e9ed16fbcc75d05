import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/normalise.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { DISPATCH_PAYLOAD, DISPATCH_TYPE } from '../../src/contract/webhook.ts';
import { generateWorkflow } from '../../src/generate/workflow.ts';
import { parseText } from '../../src/yaml/parse.ts';
import { temporaryFolder } from '../detect/repository.ts';

const ACTION = 'org/api-testing-action@v1';
const plain = generateWorkflow({ action: ACTION, defaultBranch: 'main', config: defaultConfig(), nodeFolders: [] });
const full = generateWorkflow({
  action: 'acme/api-testing-action@0123456789abcdef0123456789abcdef01234567',
  defaultBranch: "o'brien",
  config: parseConfig('provider: { name: orders }\ncontract: { broker: "${PACT_BROKER_BASE_URL}" }\n', 'c.yml', {}),
  nodeFolders: ['', "it's here"],
});

describe('generated workflows', () => {
  it('answer pull requests, the merge queue and the default branch, with no more rights than that takes', () => {
    const [main, publish] = plain.files.map(({ path, text }) => parseText(text, path).value) as Record<string, never>[];
    expect(Object.keys(main?.['on'] ?? {})).toEqual(['pull_request', 'merge_group', 'push']);
    expect(main).toMatchObject({
      permissions: {},
      jobs: { 'api-testing': { permissions: { contents: 'read', 'pull-requests': 'write', checks: 'write' } } },
    });
    expect(publish).toMatchObject({ on: { workflow_run: { workflows: ['API testing'] } }, permissions: {} });
  });

  it('say which check to require: the one of the action, which an acceptance turns green, and not the job', () => {
    const action = parseText(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'), 'action.yml').value;
    expect(action).toMatchObject({ inputs: { 'check-name': { default: 'api-testing' } } });
    expect(plain.files[0]?.text).not.toContain('check-name');
    expect(plain.notes[0]).toMatch(/^The check is called "api-testing": require it, and not the job/u);
  });

  it('install what a provider in Python needs, and its tests', () => {
    const config = parseConfig('provider: { name: orders, start: uvicorn app:app }\n', 'c.yml', {});
    const requirements = ['requirements.txt', 'requirements-dev.txt'];
    const [main] = generateWorkflow({
      action: ACTION,
      defaultBranch: 'main',
      config,
      nodeFolders: [],
      requirements,
    }).files;
    expect(main?.text).toContain('- run: pip install -r requirements.txt -r requirements-dev.txt\n');
    expect(main?.text).toContain('uses: actions/setup-python@');
    expect(plain.files[0]?.text).not.toContain('python');
  });

  it('say how a change of code alone is looked at, where there is something to start', () => {
    expect(full.files[0]?.text).toContain('          # stages: all # code that changes no specification');
    expect(plain.files[0]?.text).not.toContain('stages: all');
  });

  it('hand the broker over where the configuration has one', () => {
    expect(full.files[0]?.text).toContain('pact-broker-token: ${{ secrets.PACT_BROKER_TOKEN }}');
    expect(plain.files[0]?.text).not.toContain('pact-broker');
  });

  it('have a provider verify what a consumer just published, however it is asked to', () => {
    expect(plain.files).toHaveLength(2);
    const contracts = full.files.find(({ path }) => path === '.github/workflows/contracts.yml');
    const { on, jobs } = parseText(contracts?.text ?? '', 'contracts.yml').value as {
      on: { repository_dispatch: object; workflow_dispatch: { inputs: object } };
      jobs: object;
    };
    expect(on.repository_dispatch).toEqual({ types: [DISPATCH_TYPE] });
    expect(Object.keys(on.workflow_dispatch.inputs)).toEqual(Object.keys(DISPATCH_PAYLOAD));
    expect(jobs).toMatchObject({ verify: { permissions: { contents: 'read', checks: 'write' } } });
    expect(full.next).toContain('npx api-testing broker setup --dry-run');
  });

  it.each([
    ['plain', plain],
    ['full', full],
  ])('pass actionlint and zizmor, pedantic, without a configuration: %s', (_, { files }) => {
    const folder = temporaryFolder();
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expect(lint('actionlint', ['-no-color', '-shellcheck=', '-pyflakes='], folder)).toEqual({ status: 0, output: '' });
    const zizmor = ['--offline', '--persona=pedantic', '--no-progress', '--format=plain', '.github/workflows'];
    expect(lint('zizmor', zizmor, folder)).toEqual({ status: 0, output: '' });
  });
});

/** A tool that is not there fails in CI; at a desk its check is told as missing. */
function lint(tool: string, args: readonly string[], cwd: string): { status: number | null; output: string } {
  const run = spawnSync(tool, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  if (run.error && 'code' in run.error && run.error.code === 'ENOENT' && process.env['CI'] !== 'true') {
    console.warn(`${tool} is not installed: its check of the workflows is left to CI`);
    return { status: 0, output: '' };
  }
  if (run.error) throw run.error;
  return { status: run.status, output: run.status === 0 ? '' : `${run.stdout}${run.stderr}` };
}
