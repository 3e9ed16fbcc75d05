import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepLoadFiles } from '../../src/load/keep.ts';
import { runLoad } from '../../src/load/stage.ts';
import { runCommand } from '../../src/tools/exec.ts';
import { loadInput } from './support/load-input.ts';
import { startOrdersServer } from './support/orders-server.ts';
import { call, detailOf, HTTP, load, ran, spec } from './support/team-scripts.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

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
