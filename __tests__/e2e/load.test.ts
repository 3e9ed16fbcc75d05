import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/model/run-result.ts';
import type { LoadDetail, ProfileRun, StageResult, StressDetail } from '../../src/model/stage.ts';
import { ACTION_DIRECTORY, openPullRequest } from './pull-request.ts';
import { BASE_SPEC, COMPATIBLE_SPEC } from './specs.ts';

/** Answers one request after the other, each in `WORK_MS`; says its port where it is not told one. */
const SERVER = `
const { createServer } = require('node:http');
const work = Number(process.env.WORK_MS ?? 10);
let queue = Promise.resolve();
const server = createServer((request, response) => {
  queue = queue.then(() => new Promise((done) => setTimeout(done, work)));
  queue.then(() => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
  });
}).listen(process.env.PORT ?? 0, '127.0.0.1', () => console.log(server.address().port));
`;

const CONFIG = `version: 1
provider: { name: Orders, start: node server.cjs, ready: /orders/o-1 }
load:
  load:
    stages: [{ duration: 1s, target: 2 }]
    thresholds: { http_req_duration: ['p(95)<1500'], http_req_failed: ['rate<0.01'] }
  stress: { start-rate: 10, max-rate: 400, steps: 2, step: 2s, thresholds: { http_req_duration: ['p(95)<1500'] } }
  soak: { target: 1, duration: 3s, when: schedule }
  profiles: { friday: { rate: [{ duration: 1s, target: 5 }], when: command } }
`;

const SCRIPT = `import http from 'k6/http';
export default () => { http.get(__ENV.BASE_URL + '/orders/o-1'); };
`;

/** What `load` beside the others can be asked for; `extra` files are on both sides. */
function change(config: string, head = COMPATIBLE_SPEC, extra: Readonly<Record<string, string>> = {}) {
  const files = { 'server.cjs': SERVER, '.github/api-testing.yml': config, ...extra };
  return { base: { 'api/openapi.yaml': BASE_SPEC, ...files }, head: { 'api/openapi.yaml': head } };
}

function stagesIn(folder: string): (name: StageResult['stage']) => StageResult {
  const { stages } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Pick<RunResult, 'stages'>;
  return (name) => stages.find(({ stage }) => stage === name) as StageResult;
}

/** The provider of the pull request at an address of its own, as somebody at a desk starts it. */
async function startProvider(cwd: string): Promise<{ readonly address: string } & AsyncDisposable> {
  const server = spawn(process.execPath, ['server.cjs'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(server.stdout, 'data');
  return {
    address: `http://127.0.0.1:${String(port).trim()}`,
    async [Symbol.asyncDispose]() {
      server.kill();
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

describe('with k6: the heavier profiles of a pull request', () => {
  it('run for its label, with the breaking point, the own scripts, and lines that run it all again', async () => {
    const config = `${CONFIG}  scripts: ['load/*.js']\n`;
    const labels = ['api-test:stress'];
    await using pull = await openPullRequest({ ...change(config, COMPATIBLE_SPEC, { 'load/own.js': SCRIPT }), labels });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    const folder = join(pull.workspace, 'api-testing-report');
    const stage = stagesIn(folder);
    const load = stage('load').detail as LoadDetail;
    const stress = stage('stress').detail as StressDetail;
    expect(load.scripts).toMatchObject([{ script: 'load/own.js', operations: [{ operation: expect.anything() }] }]);
    expect(stress.runs.map(({ name, script }) => [name, script])).toEqual([
      ['stress', null],
      ['stress', 'load/own.js'],
    ]);
    for (const { breaking, overTime } of stress.runs) {
      expect(breaking).toMatchObject({ keptRate: 10, brokeRate: 400, maxRate: 400 });
      expect(overTime.slice(0, 2)).toMatchObject([{ durationMs: 2_000 }, { durationMs: 2_000 }]);
    }
    expect(stress.notAsked.map(({ profile }) => profile)).toEqual(['soak', 'friday']);
    const [comment] = pull.comments();
    expect(comment?.body).toMatch(/breaks at 400 requests\/s \(10 kept\)/u);
    expect(comment?.body).toContain('it runs on a schedule');
    expect(run.leftovers).toEqual([]);

    const kept = readdirSync(join(folder, 'load', 'Orders'));
    const scripts = ['smoke.ts', 'load.ts', 'stress.ts', 'script-load-own.ts', 'script-load-own.stress.ts'];
    expect(kept).toEqual(expect.arrayContaining(scripts));
    await using provider = await startProvider(pull.workspace);
    for (const { rerun } of [load, ...load.scripts] as readonly ProfileRun[]) {
      const line = rerun.replace('http://127.0.0.1:8080', provider.address);
      const again = spawnSync('sh', ['-c', `${line} --no-usage-report`], { cwd: folder, encoding: 'utf8' });
      expect(again.status, `${line}\n${again.stdout}\n${again.stderr}`).toBe(0);
    }
  }, 90_000);

  it('are left out without it, and the report says how to ask', async () => {
    await using pull = await openPullRequest(change(CONFIG));
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    const stress = stagesIn(join(pull.workspace, 'api-testing-report'))('stress');
    expect(stress).toMatchObject({ outcome: 'skipped', skip: 'not-selected' });
    expect(stress.reason).toContain('add the label `api-test:stress`');
  }, 60_000);

  it('run on a schedule although nothing changed there, and only those that are due then', async () => {
    await using pull = await openPullRequest(change(CONFIG));
    const event = { name: 'schedule', payload: { schedule: '0 5 * * *' } };
    const run = await pull.run({ event, sha: pull.baseSha, ref: 'refs/heads/main' });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    const stage = stagesIn(join(pull.workspace, 'api-testing-report'));
    expect(stage('load').outcome).toBe('passed');
    const { runs, notAsked } = stage('stress').detail as StressDetail;
    expect(runs.map(({ name }) => name)).toEqual(['soak']);
    expect(notAsked.map(({ profile }) => profile)).toEqual(['stress', 'friday']);
  }, 60_000);

  it('run at a desk by their names, where nothing changed too', async () => {
    await using pull = await openPullRequest(change(CONFIG));
    const words = ['run', '--base', 'HEAD', '--profiles', 'friday', '--out', 'report'];
    const command = [join(ACTION_DIRECTORY, 'dist/cli.js'), ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: pull.workspace, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain('friday');
    const folder = join(pull.workspace, 'report');
    const { runs } = stagesIn(folder)('stress').detail as StressDetail;
    expect(runs.map(({ name }) => name)).toEqual(['friday']);
    expect(readdirSync(join(folder, 'load', 'Orders'))).toContain('friday.ts');
  }, 60_000);
});

describe('with k6: a limit in the specification', () => {
  it('fails the load of its operation, by its name, with limit, value and samples', async () => {
    const slo = (text: string) =>
      text.replace('operationId: getOrder', 'operationId: getOrder\n      x-slo: { p95: 1 }');
    await using pull = await openPullRequest(change(CONFIG, slo(COMPATIBLE_SPEC)));
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    const [comment] = pull.comments();
    expect(comment?.body).toMatch(/p\(95\).*1.*samples? \(x-slo\)/u);
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
  }, 60_000);
});
