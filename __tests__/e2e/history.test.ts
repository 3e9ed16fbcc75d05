import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { renderEntry } from '../../src/history/entry.ts';
import { readHistoryText } from '../../src/history/follow.ts';
import { entryOf, RUNNER, shaOf, withP95 } from '../history/samples.ts';
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
    expect(run.outputs['new-change-points']).toBe('0');
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

describe('a history that others write to as well', () => {
  const PATCH = { method: 'PATCH', path: /\/git\/refs\// } as const;
  const put = (pull: OpenedPullRequest, content: string) =>
    void pushFile(pull.pull.repository.objects, BRANCH, { path: 'history.jsonl', content });
  const shasOf = (pull: OpenedPullRequest) => readHistoryText(textOf(pull) ?? '').entries.map(({ sha }) => sha);

  it.each([409, 422])('and that moved between read and write (%i) loses nobody’s line', async (status) => {
    await using pull = await open(WITH_BRANCH);
    put(pull, lines(entryOf(1)));
    const body = { message: 'Update is not a fast forward' };
    pull.server.fault({ ...PATCH, kind: 'status', status, body });
    // Somebody else was faster, which the next look at the branch shows.
    const run = () => put(pull, lines(entryOf(1), entryOf(2)));
    pull.server.fault({ method: 'GET', path: /\/git\/ref\//, nth: 3, kind: 'before', run });
    const pushed = await push(pull);
    expect(pushed.outputs['verdict'], pushed.log.join('\n')).toBe('passed');
    expect(shasOf(pull), pushed.log.join('\n')).toEqual(expect.arrayContaining([shaOf(1), shaOf(2), pull.headSha]));
    expect(pushed.log.join('\n')).not.toContain('was not written');
    expect(pull.server.violations).toEqual([]);
  });

  it('keeps lines of a newer version and lines that cannot be read as they are, and says so', async () => {
    await using pull = await open(WITH_BRANCH);
    const foreign = ['{"v":2,"sha":"future","more":1}', '<<<<<<< HEAD', '{"v":1,"sha":"cut o'];
    put(pull, `${lines(entryOf(1))}${foreign.join('\n')}\n`);
    const run = await push(pull);
    const text = textOf(pull) ?? '';
    for (const line of foreign) expect(text.split('\n'), run.log.join('\n')).toContain(line);
    expect(shasOf(pull)).toEqual([shaOf(1), pull.headSha]);
    const log = run.log.join('\n');
    expect(log).toContain('has 2 lines that cannot be read, kept as they are; the first is line 3: it is no JSON.');
    expect(log).toContain('has 1 line of a newer version of this action, kept as it is.');
    expect(run.outputs['verdict']).toBe('passed');
  });

  it('of 50 MB is read, and written again without what it can do without', async () => {
    await using pull = await open(WITH_BRANCH);
    const operations = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [
        `GET /resources/${at}/of/some/length`,
        { requests: 1, failed: 0, p50Ms: 1, p95Ms: 2 },
      ]),
    );
    const entries = Array.from({ length: 5_900 }, (_, at) => entryOf(at + 1, { operations }));
    const text = lines(...entries);
    expect(text.length).toBeGreaterThan(50_000_000);
    put(pull, text);
    const run = await push(pull);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(shasOf(pull)).toContain(pull.headSha);
    expect(textOf(pull)?.length).toBeLessThan(17_000_000);
  });

  it('of 50 MB that nobody can read is left as it is, with a note', async () => {
    await using pull = await open(WITH_BRANCH);
    put(pull, `${'x'.repeat(50_000_000)}\n`);
    const run = await push(pull);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(run.log.join('\n')).toContain('it is 50 MB large, and at most 50 MB are');
    expect(textOf(pull)?.length).toBe(50_000_001);
  });
});

describe('a history in a file', () => {
  const FILE = 'kept/metrics.jsonl';
  const GOAL = `version: 1\nprovider: { name: Shop }\nhistory: { file: ${FILE} }\nmetrics: { coverage: no-decrease }\n`;
  const covered = (coverage: number) =>
    lines(entryOf(1, { metrics: { coverage, sla: null, contractFailures: null, p95Ms: null } }));
  const openWith = (base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) => {
    const files = { 'api/openapi.yaml': BASE_SPEC + UNCALLED, [CONFIG]: GOAL, 'pacts/web-app.json': pactOf() };
    const changed = { 'api/openapi.yaml': COMPATIBLE_SPEC + UNCALLED, ...head };
    return openPullRequest({ base: { ...files, ...base }, head: changed, permissions: READER });
  };

  it('is the base’s on a pull request, which cannot rewrite what it is held against', async () => {
    await using pull = await openWith({ [FILE]: covered(1) }, { [FILE]: covered(0.1) });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()[0]?.body).toContain('(goal no-decrease, main 100 %)');
    expect(readFileSync(join(pull.workspace, FILE), 'utf8')).toBe(covered(0.1));
  });

  it('that only the pull request has says nothing of main', async () => {
    await using pull = await openWith({}, { [FILE]: covered(0.1) });
    const run = await pull.run();
    expect(run.outputs['goals-reached'], run.log.join('\n')).toBe('');
    expect(pull.comments()[0]?.body).toContain('main has not been measured yet) · **not decided**');
  });

  it('that no commit has, restored from a cache, is read as it is, and before the pull request runs anything', async () => {
    const forge = `require('node:fs').writeFileSync('${FILE}', ${JSON.stringify(covered(0.1))});\n`;
    const server =
      "require('node:http').createServer((_, answer) => answer.end()).listen(process.env.PORT, '127.0.0.1');\n";
    const configured = GOAL.replace('name: Shop', 'name: Shop, start: node server.cjs');
    const config = `${configured}integration: { run: node forge.cjs }\n`;
    await using pull = await openWith({ [CONFIG]: config, 'forge.cjs': forge, 'server.cjs': server }, {});
    mkdirSync(join(pull.workspace, 'kept'));
    writeFileSync(join(pull.workspace, FILE), covered(1));
    const run = await pull.run();
    expect(readFileSync(join(pull.workspace, FILE), 'utf8'), run.log.join('\n')).toBe(covered(0.1));
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()[0]?.body).toContain('(goal no-decrease, main 100 %)');
  });

  it('gets a line from a run at a desk that is asked to, and none for what is not committed', async () => {
    await using pull = await openWith({}, {});
    const cli = join(ACTION_DIRECTORY, 'dist/cli.js');
    const record = () =>
      spawnSync(process.execPath, [cli, 'run', '--base', 'HEAD~1', '--record'], {
        cwd: pull.workspace,
        encoding: 'utf8',
      });
    const first = record();
    expect(first.status, first.stdout + first.stderr).toBe(0);
    const written = readFileSync(join(pull.workspace, FILE), 'utf8');
    expect(readHistoryText(written).entries).toMatchObject([{ sha: pull.mergeSha, event: 'desk', run: null }]);
    writeFileSync(join(pull.workspace, 'api/openapi.yaml'), BASE_SPEC);
    const changed = record();
    expect(changed.status).toBe(2);
    expect(changed.stderr).toContain('changed and not committed');
    expect(readFileSync(join(pull.workspace, FILE), 'utf8')).toBe(written);
  });
});

describe('with k6: a push to main', () => {
  it('tells where main became slower, with the commits it lies between', async () => {
    const config = `version: 1
provider: { name: Shop, start: node server.cjs }
history: { branch: ${BRANCH} }
load: { load: { stages: [{ duration: 1s, target: 1 }], thresholds: { http_req_failed: ['rate<0.01'] } } }
`;
    const server = `require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
}).listen(process.env.PORT, '127.0.0.1');
`;
    const files = { 'api/openapi.yaml': BASE_SPEC, [CONFIG]: config, 'server.cjs': server };
    await using pull = await openPullRequest({
      base: files,
      head: { 'api/openapi.yaml': COMPATIBLE_SPEC },
      permissions: WRITER,
    });
    const first = await push(pull);
    const [own] = readHistoryText(textOf(pull) ?? '').entries;
    expect(own, first.log.join('\n')).toMatchObject({
      metrics: { p95Ms: expect.any(Number) },
      runner: { k6: expect.any(String) },
    });
    const runner = own?.runner ?? RUNNER;
    // One run that is much faster, this one, is no stretch yet.
    const past = Array.from({ length: 40 }, (_, at) =>
      withP95(at + 1, (at < 25 ? 900 : 600) + ((at * 7) % 5), { runner, operations: {} }),
    );
    pushFile(pull.pull.repository.objects, BRANCH, { path: 'history.jsonl', content: lines(...past) });
    const run = await push(pull);
    expect(run.outputs['change-points'], run.log.join('\n')).toBe('1');
    // It was there before this run, which is no second message about it.
    expect(run.outputs['new-change-points']).toBe('0');
    const range = `${shaOf(25).slice(0, 7)}..${shaOf(26).slice(0, 7)}`;
    expect(run.summary).toContain(`History: p95`);
    expect(run.summary).toContain(range);
    expect(run.log.join('\n')).toContain(range);
    const { history } = JSON.parse(readFileSync(join(pull.workspace, 'api-testing-report/result.json'), 'utf8'));
    expect(history.changePoints).toMatchObject([
      { metric: 'p95', operation: null, before: shaOf(25), after: shaOf(26) },
    ]);
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
