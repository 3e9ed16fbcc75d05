import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { renderEntry } from '../../src/history/entry.ts';
import { readHistoryText } from '../../src/history/follow.ts';
import { entryOf, shaOf, withP95 } from '../history/samples.ts';
import { pushFile, readFile } from '../support/github/git-objects.ts';
import { ACTION_DIRECTORY, type OpenedPullRequest, openPullRequest } from './pull-request.ts';
import { BASE_SPEC, COMPATIBLE_SPEC } from './specs.ts';

const CONFIG = '.github/api-testing.yml';
const BRANCH = 'api-testing-metrics';
const PACT = JSON.stringify({
  consumer: { name: 'web-app' },
  provider: { name: 'Shop' },
  interactions: [],
  metadata: { pactSpecification: { version: '3.0.0' } },
});
const WRITER = { permissions: { contents: 'write', checks: 'write', pull_requests: 'write' } } as const;

const READER = { permissions: { contents: 'read', checks: 'write', pull_requests: 'write' } } as const;
/** An operation that no pact calls. */
const UNCALLED = `  /health:
    get: { responses: { '200': { description: It lives } } }
`;

function open(config: string, permissions: NonNullable<Parameters<typeof openPullRequest>[0]['permissions']> = WRITER) {
  const files = { 'api/openapi.yaml': BASE_SPEC + UNCALLED, [CONFIG]: config, 'pacts/web-app.json': pactOf() };
  return openPullRequest({ base: files, head: { 'api/openapi.yaml': COMPATIBLE_SPEC + UNCALLED }, permissions });
}

/** A pact that calls the first operation of the specification. */
function pactOf(): string {
  const pact = JSON.parse(PACT) as { interactions: object[] };
  pact.interactions.push({
    description: 'lists orders',
    request: { method: 'GET', path: '/orders/o-1' },
    response: { status: 200 },
  });
  return JSON.stringify(pact);
}

const REPOSITORY = { full_name: 'acme/shop', default_branch: 'main', owner: { login: 'acme' }, name: 'shop' };

function push(pull: OpenedPullRequest) {
  const payload = {
    ref: 'refs/heads/main',
    before: pull.baseSha,
    after: pull.headSha,
    deleted: false,
    repository: REPOSITORY,
    sender: { login: 'ada' },
  };
  return pull.run({ event: { name: 'push', payload }, sha: pull.headSha, ref: 'refs/heads/main' });
}

const WITH_BRANCH = `version: 1\nprovider: { name: Shop }\nhistory: { branch: ${BRANCH} }\n`;
const textOf = (pull: OpenedPullRequest) => readFile(pull.pull.repository.objects, BRANCH, 'history.jsonl');
const lines = (...entries: readonly ReturnType<typeof entryOf>[]) =>
  entries.map((one) => `${renderEntry(one)}\n`).join('');

describe('the history of main', () => {
  it('is begun by a push to the default branch', async () => {
    await using pull = await open(WITH_BRANCH);
    const run = await push(pull);
    const { entries } = readHistoryText(textOf(pull) ?? '');
    expect(entries, run.log.join('\n')).toMatchObject([{ sha: pull.headSha, event: 'push', runner: { k6: null } }]);
    expect(Number(run.outputs['coverage'])).toBeCloseTo((entries[0]?.metrics.coverage ?? -1) * 100, 3);
    expect(run.outputs['change-points']).toBe('0');
    expect(pull.server.violations).toEqual([]);
  });

  it('is only read on a pull request, which is told where it stands and held against main', async () => {
    await using pull = await open(`${WITH_BRANCH}metrics: { coverage: no-decrease }\n`);
    const full = entryOf(1, { metrics: { coverage: 1, sla: null, contractFailures: null, p95Ms: null } });
    pushFile(pull.pull.repository.objects, BRANCH, { path: 'history.jsonl', content: `${lines(full)}garbage\n` });
    const before = textOf(pull);
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.outputs['goals-reached']).toBe('false');
    const comment = pull.comments()[0]?.body ?? '';
    expect(comment).toMatch(
      /- \[ \] Metrics: coverage \d+ % of operations \(main 100 %\) \(goal no-decrease, main 100 %\)/u,
    );
    expect(comment).toContain('Newest of main');
    expect(comment).toContain('Not covered:');
    expect(comment).toContain('GET /health');
    expect(comment).toContain('line 2: it is no JSON');
    expect(textOf(pull)).toBe(before);
    expect(pull.server.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/git/'))).toEqual([]);
    expect(pull.server.violations).toEqual([]);
  });

  it('that nobody began leaves a goal open and fails nothing', async () => {
    await using pull = await open(`${WITH_BRANCH}metrics: { coverage: no-decrease }\n`);
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(run.outputs['goals-reached']).toBe('');
    expect(pull.comments()[0]?.body).toContain('main has not been measured yet) · **not decided**');
  });

  it('that cannot be read reaches no goal', async () => {
    await using pull = await open(`${WITH_BRANCH}metrics: { coverage: no-decrease }\n`);
    pull.server.fault({ path: /\/git\/ref\//, kind: 'status', status: 403, times: 99, body: { message: 'Forbidden' } });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()[0]?.body).toContain('could not read the branch');
  });

  it.each([
    ['a protected branch', WRITER, true, 'refuses it'],
    ['a token that may not write', READER, false, 'contents: write'],
  ])('behind %s is one note, and the verdict stays', async (_, permissions, isProtected, words) => {
    await using pull = await open(WITH_BRANCH, permissions);
    if (isProtected) pull.pull.repository.objects.protected.add(BRANCH);
    const run = await push(pull);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(run.log.filter((line) => line.includes(words)).length).toBeGreaterThan(0);
    expect(textOf(pull)).toBeNull();
  });

  it('is not kept on the branch that holds the code', async () => {
    await using pull = await open(WITH_BRANCH.replace(BRANCH, 'main'));
    const run = await push(pull);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(run.log.join('\n')).toContain('which holds the code');
  });

  it('in a file is written to the checkout by a push', async () => {
    await using pull = await open(
      'version: 1\nprovider: { name: Shop }\nhistory: { file: kept/metrics.jsonl }\n',
      READER,
    );
    const run = await push(pull);
    const text = readFileSync(join(pull.workspace, 'kept/metrics.jsonl'), 'utf8');
    expect(readHistoryText(text).entries, run.log.join('\n')).toMatchObject([{ sha: pull.headSha }]);
  });
});

describe('at a desk', () => {
  const desk = (...words: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'api-testing-desk-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const entries = Array.from({ length: 40 }, (_, at) => withP95(at + 1, (at < 25 ? 200 : 260) + ((at * 7) % 5)));
    writeFileSync(join(folder, 'm.jsonl'), lines(...entries));
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
    const cli = join(ACTION_DIRECTORY, 'dist/cli.js');
    return { folder, output: execFileSync(process.execPath, [cli, 'history', '--file', 'm.jsonl', ...words], options) };
  };

  it('it is drawn with its changes', () => {
    const { output } = desk();
    expect(output).toContain('p95, 40 commits of main on AMD EPYC 7763');
    expect(output).toContain(`${shaOf(25).slice(0, 7)}..${shaOf(26).slice(0, 7)}`);
    expect(output).toMatch(/●/u);
  });

  it('it is data', () => {
    const { output } = desk('--format', 'json', '--metric', 'p50', '--operation', 'GET /a');
    expect(JSON.parse(output)).toMatchObject({
      commits: 40,
      metric: 'p50',
      operation: 'GET /a',
      trends: [{ changePoints: [{ before: shaOf(25), after: shaOf(26) }] }],
    });
  });

  it('it is one page that loads nothing', () => {
    const { folder } = desk('--html');
    const page = readFileSync(join(folder, '.api-testing/history.html'), 'utf8');
    expect(page).toContain('<svg');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:\/\//u);
  });
});
