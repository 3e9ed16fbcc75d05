import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepLoadFiles } from '../../src/load/keep.ts';
import { scriptNames } from '../../src/load/script-names.ts';
import { runLoad } from '../../src/load/stage.ts';
import type { LoadDetail, StageResult } from '../../src/model/stage.ts';
import { runCommand } from '../../src/tools/exec.ts';
import { makeCertificate } from '../support/certificate.ts';
import { fixtureSpec, type InputChanges, loadInput } from './support/load-input.ts';
import { startOrdersServer } from './support/orders-server.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const spec = await fixtureSpec('orders');
const load = {
  stages: [{ durationMs: 1_000, target: 2 }],
  thresholds: { http_req_duration: ['p(95)<2000'], http_req_failed: ['rate<0.01'] },
};
const HTTP = "import http from 'k6/http';\n";

interface Ran {
  readonly result: StageResult;
  readonly workspace: string;
  readonly workDirectory: string;
  /** Paths that were asked for beside those of the specification. */
  readonly asked: readonly string[];
  /** What k6 and the stage wrote to the log. */
  readonly log: string;
}

/** The load stage on a checkout with these files; those of `lib` and data are no scripts of their own. */
async function ran(files: Readonly<Record<string, string>>, changes: InputChanges = {}): Promise<Ran> {
  await using server = await startOrdersServer({
    answers: { 'GET /orders': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[]') },
  });
  const workspace = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  const scripts = Object.keys(files).filter((name) => /\.[cm]?[jt]s$/u.test(name) && !name.includes('lib/'));
  const lines: string[] = [];
  const input = await loadInput(spec, server.baseUrl, {
    operations: ['GET /orders'],
    workspace,
    scripts,
    log: (line) => void lines.push(line),
    ...changes,
    config: { load, scripts: ['**'], ...changes.config },
  });
  const result = await runLoad(input);
  const asked = server.requests.map(({ line }) => line).filter((line) => !line.startsWith('GET /v1/orders'));
  return { result, workspace, workDirectory: input.workDirectory, asked: [...new Set(asked)], log: lines.join('\n') };
}

function detailOf({ detail, reason }: StageResult): LoadDetail {
  if (detail?.kind !== 'load') throw new Error(`no load detail: ${reason}`);
  return detail;
}

/** Sends to `/v1/orders` with this in its query. */
const call = (what: string) => `http.get(__ENV.BASE_URL + '/v1/orders?' + ${what});`;

describe("with k6: the team's own scripts", () => {
  it('lie in any folder, with spaces, and find their modules, data and credentials from there', async () => {
    await using server = await startOrdersServer();
    const workspace = await temporaryFolder();
    const files = {
      'perf tests/flows/check out.ts': `${HTTP}import { sum } from '../../shared/lib/sum.ts';
import type { Shape } from '../../shared/lib/shape.ts';
const shape: Shape = JSON.parse(open('../data/shape one.json'));
if (!__ENV.STAGING_TOKEN) throw new Error('init code wants its token');
export const options = { scenarios: { buy: { executor: 'constant-vus', vus: 9, duration: '1h', exec: 'buy', env: { FLOW: 'f' } } } };
export function setup() { ${call('"setup-" + __ENV.STAGING_TOKEN')} return { n: sum(1, 2) }; }
export async function buy(data: { n: number }): Promise<void> { ${call('`${shape.kind}-${data.n}-${__ENV.FLOW}-${__ENV.STAGING_TOKEN}`')} }
export function teardown(data: { n: number }) { ${call("'torn-down-' + data.n")} }`,
      'shared/lib/sum.ts': 'export const sum = (a: number, b: number): number => a + b;',
      'shared/lib/shape.ts': 'export interface Shape { kind: string }',
      'perf tests/data/shape one.json': '{"kind":"round"}',
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), text);
    }
    const scripts = ['perf tests/flows/check out.ts'];
    const config = { load, scripts: ['**'], headers: { 'X-Token': 'STAGING_TOKEN' } };
    const parentEnvironment = { ...process.env, STAGING_TOKEN: 'secret-token' };
    const input = await loadInput(spec, server.baseUrl, {
      operations: ['GET /orders'],
      workspace,
      scripts,
      config,
      parentEnvironment,
    });
    const result = await runLoad(input);
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
    const [run] = detailOf(result).scripts;
    // What setup and teardown send is no part of the load.
    const inRounds = server.requests.filter(({ line }) => line.includes('?round-')).length;
    expect(run?.requests).toBe(inRounds - 1);
    expect(run?.withinThreshold).toBe(run?.requests);
    const lines = new Set(server.requests.map(({ line }) => line));
    expect(lines).toContain('GET /v1/orders?round-3-f-secret-token');
    expect(lines).toContain('GET /v1/orders?setup-secret-token');
    expect(lines).toContain('GET /v1/orders?torn-down-3');
    expect(JSON.stringify(result)).not.toContain('secret-token');

    const reportFolder = join(workspace, 'build', 'reports', 'api');
    await keepLoadFiles({ workDirectory: input.workDirectory, reportFolder, workspace });
    const kept = join(reportFolder, 'load', 'OrderService');
    const wrapper = 'script-perf-tests-flows-check-out.ts';
    expect(await readFile(join(kept, wrapper), 'utf8')).toContain(
      'from "../../../../../perf tests/flows/check out.ts"',
    );
    const { file } = await input.obtainK6();
    const args = ['inspect', '-e', 'STAGING_TOKEN=x', wrapper];
    const inspected = await runCommand({ file, args, cwd: kept, env: {}, timeoutMs: 20_000 });
    expect([inspected.stderr, inspected.exitCode]).toEqual(['', 0]);
  });

  it('whose names are alike run each for itself, and none in place of another', async () => {
    const script = (name: string) => `${HTTP}export default () => { ${call(`'${name}'`)} };`;
    const files = { 'load/a-b.js': script('one'), 'load/a/b.js': script('two'), 'load/a-b.ts': script('three') };
    const { result } = await ran(files);
    expect(detailOf(result).scripts.map((run) => run.script)).toEqual(['load/a-b.js', 'load/a/b.js', 'load/a-b.ts']);
    const reruns = detailOf(result).scripts.map(({ rerun }) => rerun.split('/').at(-1));
    expect(new Set(reruns).size).toBe(3);
    expect(result.outcome).toBe('passed');
  });

  it('may be CommonJS', async () => {
    const { result } = await ran({
      'load/old.js': `const http = require('k6/http');
const { sum } = require('./lib/sum.js');
module.exports.options = { vus: 5, duration: '1h', thresholds: { http_reqs: ['count>0'] } };
module.exports.default = function () { ${call('sum(1, 2)')} };`,
      'load/lib/sum.js': 'module.exports.sum = (a, b) => a + b;',
    });
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
    expect(detailOf(result).scripts[0]?.thresholds.map(({ metric }) => metric)).toContain('http_reqs');
  });

  it('share the users among several scenarios, each with its function, whatever it is called', async () => {
    const { result } = await ran({
      'load/two.js': `${HTTP}export const options = {
  noConnectionReuse: true,
  scenarios: {
    read: { executor: 'shared-iterations', iterations: 1000000, exec: 'sleep', gracefulStop: '3s' },
    browse: { executor: 'constant-vus', vus: 4, duration: '1h', exec: 'profile', tags: { part: 'b' } },
  },
  thresholds: { 'http_reqs{part:b}': ['count>0'], 'http_reqs{scenario:read}': ['count>0'] },
};
export function sleep() { ${call("'sleep'")} }
export function profile() { ${call("'profile'")} }`,
    });
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
    const [run] = detailOf(result).scripts;
    expect(run?.operations.map(({ operation }) => operation).sort()).toEqual([
      '/v1/orders?profile',
      '/v1/orders?sleep',
    ]);
    expect(run?.thresholds.filter(({ from }) => from === 'script').map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('keep the browser that a scenario asks for', async () => {
    const browser = "options: { browser: { type: 'chromium' } }";
    const scenario = `executor: 'constant-vus', vus: 1, duration: '1h', ${browser}`;
    const text = `${HTTP}export const options = { scenarios: { look: { ${scenario} } } };\nexport default () => { ${call("'x'")} };`;
    const { workDirectory, workspace } = await ran({ 'load/look.js': text });
    const wrapper = join(workDirectory, 'wrappers/OrderService/script-load-look.ts');
    const input = await loadInput(spec, 'http://127.0.0.1:9');
    const { file } = await input.obtainK6();
    const args = ['inspect', '-e', 'PROFILE=load', wrapper];
    const { stdout, stderr } = await runCommand({ file, args, cwd: workspace, env: {}, timeoutMs: 20_000 });
    expect(JSON.parse(stdout || stderr).scenarios.look).toMatchObject({
      executor: 'ramping-vus',
      options: { browser: { type: 'chromium' } },
    });
  });

  it.each([
    [
      'opens a file outside of the repository',
      "const p = open('/etc/passwd');",
      /^load\/odd\.js opens \/etc\/passwd$/u,
    ],
    [
      'opens one with the other way to open files',
      "import { open as read } from 'k6/experimental/fs';\nconst p = await read('/etc/hostname');",
      /^load\/odd\.js opens \/etc\/hostname$/u,
    ],
  ])('one that %s is refused before it runs', async (_, line, what) => {
    const { result, asked } = await ran({
      'load/odd.js': `${HTTP}${line}\nexport default () => { http.get(__ENV.BASE_URL + '/ran'); };`,
    });
    expect(result.outcome).toBe('broken');
    expect(result.problems).toMatchObject([{ code: 'load.team-script.outside', where: { file: 'load/odd.js' } }]);
    expect(result.problems[0]?.what).toMatch(what);
    expect(asked).toEqual([]);
  });

  it('one that leaves the repository by a link is refused', async () => {
    await using server = await startOrdersServer();
    const workspace = await temporaryFolder();
    await symlink('/etc/hostname', join(workspace, 'data.txt'));
    await writeFile(join(workspace, 'odd.js'), `${HTTP}const p = open('./data.txt');\nexport default () => {};`);
    const input = { operations: ['GET /orders'], workspace, scripts: ['odd.js'], config: { load } };
    const result = await runLoad(await loadInput(spec, server.baseUrl, input));
    expect(result.problems).toMatchObject([{ code: 'load.team-script.outside', what: 'odd.js opens /etc/hostname' }]);
  });

  it('import from hosts that are named, and from no other', async () => {
    using certificate = makeCertificate();
    const { key, cert, file } = certificate;
    const modules = createTlsServer({ key, cert }, (_, response) => response.end("export const name = 'fetched';"));
    await new Promise<void>((resolve) => modules.listen(0, '127.0.0.1', resolve));
    const { port } = modules.address() as AddressInfo;
    try {
      const files = {
        'load/remote.js': `${HTTP}import { name } from 'https://localhost:${port}/name.js';\nexport default () => { ${call('name')} };`,
      };
      const parentEnvironment = { ...process.env, SSL_CERT_FILE: file };
      const allowed = await ran(files, { parentEnvironment, config: { allowImports: ['localhost'] } });
      expect(allowed.result).toMatchObject({ outcome: 'passed', problems: [] });
      const other = await ran(files, { parentEnvironment, config: { allowImports: ['jslib.k6.io'] } });
      expect(other.result.problems).toMatchObject([{ code: 'load.team-script.import' }]);
      expect(other.result.problems[0]?.todo).toContain('load.allow-imports');
    } finally {
      modules.close();
      modules.closeAllConnections();
    }
  });

  it.each<[string, InputChanges]>([
    ['by address', {}],
    ['by name, where hosts are named', { config: { allowHosts: ['staging.example.com'] } }],
  ])('reach no host that nobody allowed: %s', async (_, changes) => {
    const text = `${HTTP}export default () => { ${call("'x'")} http.get('http://10.1.2.3:81/pay', { timeout: '2s' }); };`;
    const { result, log } = await ran({ 'load/wide.js': text }, changes);
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ code: 'load.team-script.host' }] });
    expect(result.problems[0]?.what).toBe('load/wide.js sends requests to 10.1.2.3:81');
    expect(detailOf(result).scripts).toEqual([]);
    expect(log).toMatch(/k6: Request Failed: Get "http:\/\/10\.1\.2\.3:81\/pay": /u);
  });

  it('whose first round never ends are ended, and named', async () => {
    const { result } = await ran(
      { 'load/loop.js': `${HTTP}export default () => { ${call("'x'")} while (true) {} };` },
      { firstRoundMs: 1_000 },
    );
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ where: { file: 'load/loop.js' } }] });
    expect(result.problems[0]?.what).toBe('load/loop.js does not end its first round: it was ended after 1 s');
  });

  it('whose later rounds never end are ended when the load is over, and fail by name', async () => {
    const text = `${HTTP}let n = 0;
export const options = { scenarios: { s: { executor: 'constant-vus', vus: 1, duration: '1h', gracefulStop: '1s' } } };
export default () => { ${call("'x'")} n += 1; if (n > 3) while (true) {} };`;
    const { result } = await ran({ 'load/later.js': text });
    expect(result.outcome).toBe('failed');
    const found = result.findings.filter(({ rule }) => rule === 'load.rounds-endless');
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^load\/later\.js: [12] rounds? (?:was|were) still running 1 s after the load and .* ended, and the longest that ended took /u,
      ),
    ]);
  });

  it('whose rounds are long are told that some were cut off, which fails nothing', async () => {
    const text = `${HTTP}import { sleep } from 'k6';
export const options = { scenarios: { s: { executor: 'constant-vus', vus: 1, duration: '1h', gracefulStop: '1s' } } };
let n = 0;
export default () => { ${call("'x'")} n += 1; sleep(n < 2 ? 0.9 : 30); };`;
    const { result } = await ran({ 'load/long.js': text });
    expect(result.outcome).toBe('passed');
    expect(result.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['load.rounds-cut warning']);
  });

  it.each([
    ['setup', "setupTimeout: '1s'", 'export function setup() { while (true) {} }', 'does not end its setup in time'],
    [
      'teardown',
      "teardownTimeout: '1s'",
      'export function teardown() { while (true) {} }',
      'does not end its teardown in time',
    ],
  ])('whose %s never ends are ended, and named', async (_, options, text, what) => {
    const { result } = await ran({
      'load/stuck.js': `${HTTP}export const options = { ${options} };\n${text}\nexport default () => { ${call("'x'")} };`,
    });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ what: `load/stuck.js ${what}` }] });
  });

  it('whose summary never ends under load are broken: that of the first round is not taken for it', async () => {
    const { result } = await ran({
      'load/summary.js': `${HTTP}export const options = { handleSummaryTimeout: '1s' };
export default () => { ${call("'x'")} };
export function handleSummary(data) { while (data.metrics.iterations.values.count > 1) {} return {}; }`,
    });
    expect(result).toMatchObject({ outcome: 'broken', problems: [{ what: 'load/summary.js: k6 wrote no summary' }] });
    expect(result.problems[0]?.why).toContain('handleSummary() execution timed out after 1 seconds');
    expect(detailOf(result).scripts).toEqual([]);
  });

  it('that start rounds at a rate are paced where users play them, and what their summary writes is kept', async () => {
    const text = `${HTTP}export const options = { scenarios: { tick: { executor: 'constant-arrival-rate', rate: 5, duration: '1h', preAllocatedVUs: 2, exec: 'tick' } } };
export function tick() { ${call("'x'")} }
export function handleSummary() { return { 'out/mine.html': '<b>own</b>', './raw.bin': new Uint8Array([255, 0, 254]).buffer }; }`;
    const { result, workDirectory } = await ran({ 'load/rate.js': text }, { config: { thinkTimeMs: 500 } });
    expect(result).toMatchObject({ outcome: 'passed', problems: [] });
    const [run] = detailOf(result).scripts;
    // Two users for a second and the half that is left of a pause: without pauses they send hundreds.
    expect(run?.requests).toBeLessThan(12);
    expect(run?.operations.map(({ operation }) => operation)).toEqual(['/v1/orders?x']);
    const kept = join(workDirectory, 'load/OrderService/script-load-rate-output');
    expect(await readFile(join(kept, 'out-mine.html'), 'utf8')).toBe('<b>own</b>');
    expect([...(await readFile(join(kept, 'raw.bin')))]).toEqual([255, 0, 254]);
  });

  it('count what their rounds send, whatever their groups are called, and not what groups of setup do', async () => {
    const { result, asked } = await ran({
      'load/groups.js': `${HTTP}import { group } from 'k6';
export function setup() { group('login', () => { ${call("'setup'")} }); }
export default () => { group('setup', () => { ${call("'round'")} }); };
export function teardown() { group('out', () => { ${call("'teardown'")} }); }`,
    });
    expect(asked).toEqual([]);
    const [run] = detailOf(result).scripts;
    expect(run?.operations.map(({ operation }) => operation)).toEqual(['/v1/orders?round']);
    expect(run?.requests).toBe(run?.operations[0]?.requests);
  });

  it('that send nothing but in setup do not pass', async () => {
    const { result } = await ran({
      'load/idle.js': `${HTTP}import { sleep } from 'k6';
export function setup() { ${call("'setup'")} }
export default () => { sleep(0.2); };`,
    });
    expect(result).toMatchObject({
      outcome: 'broken',
      problems: [
        {
          code: 'load.team-script.no-requests',
          what: 'load/idle.js sends no request in its rounds, so nothing is measured',
          where: { file: 'load/idle.js', line: 1, column: 1 },
        },
      ],
    });
  });

  it('that print leave what they printed, and their questions failed with the reason', async () => {
    const text = `${HTTP}export default () => { console.log('{"a":1}'); console.error('two\\nlines'); ${call("'x'")} };`;
    const { result, workDirectory } = await ran({ 'load/talk.js': text });
    expect(result.outcome).toBe('passed');
    const said = await readFile(join(workDirectory, 'load/OrderService/script-load-talk.console.txt'), 'utf8');
    expect(said.split('\n').slice(0, 3)).toEqual(['{"a":1}', 'two', 'lines']);
  });
});

it('scripts have names that files can bear, the same for the same list', () => {
  const long = `load/${'x'.repeat(200)}.js`;
  const names = scriptNames(['load/one.ts', 'Load/One.js', 'load/ä b.js', long]);
  expect([...names.values()]).toEqual([
    expect.stringMatching(/^script-load-one-[0-9a-f]{8}$/u),
    expect.stringMatching(/^script-Load-One-[0-9a-f]{8}$/u),
    'script-load-b',
    expect.stringMatching(/^script-load-x{60,80}-[0-9a-f]{8}$/u),
  ]);
});
