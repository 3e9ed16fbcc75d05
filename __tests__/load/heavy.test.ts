import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runLoad, runStress } from '../../src/load/stage.ts';
import type { LoadConfig, LoadProfile } from '../../src/model/config.ts';
import type { StageResult, StressDetail } from '../../src/model/stage.ts';
import { loadOf } from './support/details.ts';
import { fixtureSpec, loadInput, specOf } from './support/load-input.ts';
import { startOrdersServer } from './support/orders-server.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const spec = await fixtureSpec('orders');
const operations = ['GET /orders'];
const LOAD: LoadConfig['load'] = {
  stages: [{ durationMs: 1_000, target: 2 }],
  thresholds: { http_req_duration: ['p(95)<2000'], http_req_failed: ['rate<0.01'] },
};

function stressOf(result: StageResult): StressDetail {
  if (result.detail?.kind !== 'stress') throw new Error(`no stress detail: ${JSON.stringify(result)}`);
  return result.detail;
}

function due(...profiles: readonly LoadProfile[]) {
  return { due: profiles.map((profile) => ({ profile, because: 'asked for by name' })), notAsked: [] };
}

function growing(rates: readonly number[], limit: string, minRate: number | null = null): LoadProfile {
  const shape = { kind: 'growing' as const, rates, stepMs: 1_000, minRate };
  return { name: 'stress', when: 'label', shape, thresholds: { http_req_duration: [limit] } };
}

describe('with k6: stress', () => {
  it('finds the rate that breaks a threshold, stops there, and says why', async () => {
    // One answer at a time, 20 ms each: 50 requests a second are the most it can do.
    let queue = Promise.resolve();
    await using server = await startOrdersServer({
      answers: {
        'GET /orders': (response) => {
          queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, 20)));
          void queue.then(() => response.writeHead(200, { 'content-type': 'application/json' }).end('[]'));
        },
      },
    });
    const profiles = due(growing([10, 20, 100, 400, 400, 400, 400, 400], 'p(95)<200', 100));
    const result = await runStress(await loadInput(spec, server.baseUrl, { operations, profiles }));
    const [run] = stressOf(result).runs;
    expect(run?.breaking).toMatchObject({ keptRate: 20, maxRate: 400 });
    expect([100, 400]).toContain(run?.breaking?.brokeRate);
    expect(run?.breaking?.reason).toMatch(/p\(95\)<200 does not hold: it is \d|could be sent/u);
    expect(run?.breaking?.steps[0]?.reached).toBeCloseTo(10, -1);
    expect(result.durationMs).toBeLessThan(14_000);
    if (run?.breaking?.brokeRate === 100) expect(result.findings[0]?.rule).toBe('stress.below-minimum');
  });

  it('passes where nothing breaks up to the highest rate, and keeps a script that runs again', async () => {
    await using server = await startOrdersServer();
    const input = await loadInput(spec, server.baseUrl, { operations, profiles: due(growing([5, 10], 'p(95)<2000')) });
    const result = await runStress(input);
    expect(result).toMatchObject({ outcome: 'passed', reason: 'nothing broke up to 10 requests/s' });
    const [run] = stressOf(result).runs;
    expect(run?.breaking?.steps.map(({ kept }) => kept)).toEqual([true, true]);
    expect(run?.rerun).toContain('load/OrderService/stress.ts');
    expect(await readdir(join(input.workDirectory, 'load', 'OrderService'))).toContain('stress.ts');
  });

  it('refuses all profiles before the first of them runs when they are over the budget together', async () => {
    await using server = await startOrdersServer();
    const soak: LoadProfile = {
      name: 'soak',
      when: 'label',
      shape: { kind: 'users', stages: [{ durationMs: 9_000, target: 1 }] },
      thresholds: { http_req_failed: ['rate<0.1'] },
    };
    const profiles = due(growing([5, 10], 'p(95)<2000'), soak);
    const input = await loadInput(spec, server.baseUrl, { operations, profiles, config: { budgetMs: 10_000 } });
    const result = await runStress(input);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.over-budget' }] });
    expect(server.requests).toEqual([]);
  });
});

describe('with k6: limits and weights', () => {
  it('sends operations as often as they weigh', async () => {
    await using server = await startOrdersServer();
    const config = {
      load: { ...LOAD, stages: [{ durationMs: 2_000, target: 4 }] } as NonNullable<LoadConfig['load']>,
      weights: { 'GET /orders': 4, 'GET /orders/{orderId}': 1, 'PATCH /orders/{orderId}': 0 },
      thinkTimeMs: 50,
    };
    const scope = ['GET /orders', 'GET /orders/{orderId}', 'PATCH /orders/{orderId}'];
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations: scope, config }));
    const detail = loadOf(result);
    expect(result).toMatchObject({ outcome: 'passed' });
    const [list, one] = detail.operations.map(({ requests }) => requests);
    expect((list ?? 0) / (one ?? 1)).toBeCloseTo(4, 0);
    expect(detail.notCalled).toContainEqual({
      operation: 'PATCH /orders/{orderId}',
      reason: 'load.weights leaves it out',
    });
  });

  it('holds an operation to x-slo, and to the one of the base where the head weakened it', async () => {
    const text = (slo: string) => `openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /v1/orders:
    get:
      x-slo: ${slo}
      responses: { '200': { description: ok, content: { application/json: { schema: { type: array } } } } }
`;
    await using server = await startOrdersServer({ delayMs: 40 });
    const head = await specOf(text('{ p95: 5000, error-rate: 0.01, p42: 1 }'));
    const input = await loadInput(head, server.baseUrl.concat(''), {
      baseSpecs: [await specOf(text('{ p95: 10, error-rate: 0.01 }'))],
      config: { load: LOAD },
    });
    const result = await runLoad(input);
    expect(result.outcome).toBe('failed');
    expect(result.findings.map(({ rule }) => rule).sort()).toEqual([
      'load.slo.unreadable',
      'load.slo.weakened',
      'load.threshold.failed',
    ]);
    const crossed = result.findings.find(({ rule }) => rule === 'load.threshold.failed');
    expect(crossed?.message).toMatch(
      /p\(95\)<=10 does not hold: it is [\d.]+ ms over \d+ samples? \(x-slo of the base\)/u,
    );
    expect(crossed?.operations).toEqual(['GET /v1/orders']);
  });

  it('tells where a load is while it runs, over time, and within the limit', async () => {
    await using server = await startOrdersServer();
    const told: string[] = [];
    const progress = { progress: (words: string) => void told.push(words), progressEveryMs: 200 };
    // k6 writes its samples once a second.
    const load = { ...LOAD, stages: [{ durationMs: 3_000, target: 2 }] } as NonNullable<LoadConfig['load']>;
    const input = await loadInput(spec, server.baseUrl, { operations, config: { load }, ...progress });
    const detail = loadOf(await runLoad(input));
    expect(told[0]).toBe('load: no answer yet');
    expect(told.at(-1)).toMatch(/^load: [0-3] s of 3 s, [1-9]\d* requests, p95 \d+ ms, 0\.0 % failed$/u);
    expect(detail.overTime.reduce((sum, window) => sum + window.requests, 0)).toBe(detail.requests);
    expect(detail.withinThreshold).toBe(detail.requests);
    expect(detail.operations[0]).toMatchObject({ operation: 'GET /orders', withinThreshold: detail.requests });
    expect(detail.rate).toBeGreaterThan(0);
  });
});

/** A checkout with the team's scripts in it. */
async function scripts(files: Readonly<Record<string, string>>) {
  const workspace = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  const paths = Object.keys(files).filter((name) => /\.[jt]s$/u.test(name) && !name.includes('/lib/'));
  return { workspace, scripts: paths, config: { load: LOAD, scripts: ['load/*'] } };
}

const GET = `import http from 'k6/http'; import { check } from 'k6';\n`;

describe("with k6: the team's own scripts", () => {
  it('keep their thresholds, functions, data, setup and summary, and run as long as the profile says', async () => {
    await using server = await startOrdersServer();
    const given = await scripts({
      'load/data.json': '{"path":"/v1/orders"}',
      'load/checkout.ts': `${GET}
const { path } = JSON.parse(open('./data.json'));
export const options = {
  scenarios: { buy: { executor: 'constant-vus', vus: 50, duration: '24h', exec: 'buy', tags: { flow: 'buy' } } },
  thresholds: { 'http_req_duration{flow:buy}': ['p(95)<3000'] },
};
export function setup(): { token: string } { return { token: 't' }; }
export function buy(data: { token: string }): void {
  const response = http.get(__ENV.BASE_URL + path, { tags: { operation: 'buy ' + data.token } });
  check(response, { ok: (answer) => answer.status === 200 });
}
export function handleSummary() { return { 'mine.txt': 'mine', '../../outside.txt': 'x', stdout: '::error::hi' }; }
`,
    });
    const input = await loadInput(spec, server.baseUrl, { operations, ...given });
    const result = await runLoad(input);
    const [run] = loadOf(result).scripts;
    expect(run).toMatchObject({ script: 'load/checkout.ts', profile: '1 s to 2 users' });
    expect(run?.operations.map(({ operation }) => operation)).toEqual(['buy t']);
    expect(run?.thresholds.map(({ metric, from, ok }) => `${metric} ${from} ${ok}`).sort()).toEqual([
      'http_req_duration configuration true',
      'http_req_duration{flow:buy} script true',
      'http_req_failed configuration true',
    ]);
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([{ code: 'load.team-script.summary' }]);
    expect(result.problems[0]?.what).toContain('../../outside.txt');
    const kept = join(input.workDirectory, 'load', 'OrderService', 'script-load-checkout.ts');
    expect(await readFile(kept, 'utf8')).toContain('../../../load/checkout.ts');
  });

  it.each([
    ['a syntax error', 'export default () => {\n  const a = ;\n};', 'cannot be read', 2, 13],
    ['an import that is missing', "import x from './nowhere.js';\nexport default () => x;", 'not there', 1, 1],
    [
      'an import from the network',
      "import x from 'https://example.invalid/x.js';\nexport default () => x;",
      'network',
      1,
      1,
    ],
    [
      'TypeScript in a file of JavaScript',
      'export default () => {\n  const a: number = 1;\n};',
      'cannot be read',
      2,
      10,
    ],
    ['two kinds of modules', `${GET}module.exports.options = {};\nexport default () => {};`, 'mixes kinds', 2, 1],
    [
      'a wrong import',
      "import { nothing } from './lib/one.js';\nexport default () => nothing;",
      'does not export',
      1,
      2,
    ],
    ['an extension', "import x from 'k6/x/exec';\nexport default () => x;", 'extension', 1, 1],
    ['init code that throws', 'const x = undefined;\nx.foo();\nexport default () => {};', 'failed', 2, 1],
    ['a file that is not there', "open('./nothing.json');\nexport default () => {};", 'not there', 1, 5],
  ])('that have %s are told from crossed thresholds, with their place', async (_, text, what, line, column) => {
    await using server = await startOrdersServer();
    const given = await scripts({ 'load/broken.js': text, 'load/lib/one.js': 'export const one = 1;' });
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations, ...given }));
    expect(result.outcome).toBe('broken');
    expect(result.problems[0]).toMatchObject({ where: { file: 'load/broken.js', line, column } });
    expect(result.problems[0]?.what).toContain(what);
    expect(loadOf(result).thresholds.every(({ ok }) => ok)).toBe(true);
  });

  it.each([
    [
      'throw in every round',
      `${GET}export default () => { throw new Error('boom'); };`,
      { code: 'load.team-script.threw', what: 'load/odd.js throws in its first round', where: { line: 2 } },
    ],
    [
      'throw what reads like a fault of syntax',
      `${GET}export default () => { JSON.parse('<html>'); };`,
      { code: 'load.team-script.threw', what: 'load/odd.js throws in its first round', where: { line: 2 } },
    ],
    [
      'send nothing',
      'export default () => {};',
      {
        code: 'load.team-script.no-requests',
        what: 'load/odd.js sends no request, so nothing is measured',
        where: { line: 1 },
      },
    ],
  ])('that %s are broken, although k6 ends with 0', async (_, text, problem) => {
    await using server = await startOrdersServer();
    const given = await scripts({ 'load/odd.js': text });
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations, ...given }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [problem] });
    expect(result.problems[0]).toMatchObject({ where: { file: 'load/odd.js' }, todo: expect.any(String) });
  });

  it.each([
    [
      'checks that fail',
      `${GET}export default () => { check(http.get(__ENV.BASE_URL + '/v1/orders'), { no: () => false }); };`,
      'load.checks.failed',
    ],
    [
      'some rounds that throw',
      `${GET}let n = 0; export default () => { http.get(__ENV.BASE_URL + '/v1/orders'); n += 1; if (n % 2 === 0) throw new Error('boom'); };`,
      'load.iterations-threw',
    ],
    [
      'a test.abort',
      `${GET}import exec from 'k6/execution'; let n = 0; export default () => { http.get(__ENV.BASE_URL + '/v1/orders'); n += 1; if (n === 2) exec.test.abort('enough'); };`,
      'load.script.stopped',
    ],
    [
      'a threshold of its own that does not hold',
      `${GET}export const options = { thresholds: { http_reqs: ['count>100000'] } }; export default () => { http.get(__ENV.BASE_URL + '/v1/orders'); };`,
      'load.threshold.failed',
    ],
  ])('fail with %s', async (_, text, rule) => {
    await using server = await startOrdersServer();
    const given = await scripts({ 'load/own.js': text });
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations, ...given }));
    expect(result.outcome).toBe('failed');
    expect(result.findings.map((finding) => finding.rule)).toContain(rule);
    expect(loadOf(result).scripts).toHaveLength(1);
  });

  it('see neither our environment nor other values than they are handed', async () => {
    await using server = await startOrdersServer();
    const given = await scripts({
      'load/env.js': `${GET}export default () => { http.get(__ENV.BASE_URL + '/v1/orders?names=' + Object.keys(__ENV).sort().join(',')); };`,
    });
    const parentEnvironment = { ...process.env, GITHUB_TOKEN: 'x', INPUT_SECRET: 'y' };
    await runLoad(await loadInput(spec, server.baseUrl, { operations, parentEnvironment, ...given }));
    const named = server.requests.map(({ line }) => line).find((line) => line.includes('names='));
    expect(named).toContain('names=BASE_URL,PROFILE');
  });

  it('get the users and the time of the profile, however many they ask for, and print nothing that the runner reads', async () => {
    await using server = await startOrdersServer();
    const given = await scripts({
      'load/greedy.js': `${GET}export const options = { vus: 1000000, duration: '24h' };
console.log('::error::planted at the start');
export default () => { console.error('##[add-mask]planted'); http.get(__ENV.BASE_URL + '/v1/orders'); };
export function handleSummary() { return { stdout: '\\n::error::planted at the end\\n' }; }`,
    });
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations, log, ...given }));
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
    expect(loadOf(result).scripts).toMatchObject([{ profile: '1 s to 2 users' }]);
    expect(lines.filter((line) => /^(?:::|##\[)/u.test(line))).toEqual([]);
  });

  it('run under the heavier profiles too: where they break, and their own thresholds', async () => {
    await using server = await startOrdersServer({ delayMs: 30 });
    const given = await scripts({
      'load/list.js': `${GET}export const options = { thresholds: { http_req_duration: ['p(95)<20'] } };
export default () => { http.get(__ENV.BASE_URL + '/v1/orders'); http.get(__ENV.BASE_URL + '/v1/orders'); };`,
    });
    const spike: LoadProfile = {
      name: 'spike',
      when: 'label',
      shape: { kind: 'users', stages: [{ durationMs: 1_000, target: 2 }] },
      thresholds: { http_req_failed: ['rate<0.01'] },
    };
    const profiles = due(growing([5, 10, 15], 'p(95)<2000', 5), spike);
    const input = await loadInput(spec, server.baseUrl, { operations, profiles, ...given });
    const result = await runStress(input);
    const runs = stressOf(result).runs.map(({ name, script, profile }) => [name, script, profile]);
    expect(runs).toEqual([
      ['stress', null, 'from 5 to 15 requests/s in 3 steps of 1 s'],
      ['stress', 'load/list.js', 'from 5 to 15 rounds/s in 3 steps of 1 s'],
      ['spike', null, '1 s to 2 users'],
      ['spike', 'load/list.js', '1 s to 2 users'],
    ]);
    const [own, script] = stressOf(result).runs;
    expect(own?.breaking).toMatchObject({ brokeRate: null });
    expect(script?.breaking).toMatchObject({ keptRate: null, brokeRate: 5 });
    expect(script?.breaking?.steps[0]?.reached).toBeCloseTo(5, -1);
    expect(result.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(
        /^stress\.below-minimum load\/list\.js: the load broke at 5 rounds\/s, and has to bear 5: /u,
      ),
      expect.stringMatching(/^load\.threshold\.failed load\/list\.js: http_req_duration p\(95\)<20 does not hold/u),
    ]);
    const kept = await readdir(join(input.workDirectory, 'load', 'OrderService'));
    expect(kept).toEqual(expect.arrayContaining(['script-load-list.stress.ts', 'script-load-list.spike.ts']));
    expect(script?.rerun).toMatch(/-e PROFILE=stress load\/OrderService\/script-load-list\.stress\.ts$/u);
  });

  it('that no file of the glob is there for are a problem, not a pass', async () => {
    await using server = await startOrdersServer();
    const config = { load: LOAD, scripts: ['load/*.js'] };
    const result = await runLoad(await loadInput(spec, server.baseUrl, { operations, config, scripts: [] }));
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.team-script.none' }] });
  });
});
