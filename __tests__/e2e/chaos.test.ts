import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT_LABEL } from '../../src/tools/docker.ts';
import { RUNNER_GRACES } from '../support/runner-process.ts';
import { openPullRequest } from './pull-request.ts';
import { BASE_SPEC, COMPATIBLE_SPEC } from './specs.ts';

/** Asks Redis for each request, waits at most 300 ms, and connects anew; `STUBBORN=1`: it holds the one connection it began with. */
const SERVER = `
const { createServer } = require('node:http');
const { connect } = require('node:net');
const { hostname, port } = new URL(process.env.REDIS_URL);
const open = () => { const socket = connect(Number(port), hostname); socket.on('error', () => {}); return socket; };
const only = process.env.STUBBORN ? open() : null;
function ask(done) {
  const socket = only ?? open();
  const end = (good) => { clearTimeout(timer); socket.removeListener('data', answered); if (!only) socket.destroy(); done(good); };
  const answered = () => end(true);
  const timer = setTimeout(end, 300, false);
  socket.once('data', answered);
  socket.write('PING\\r\\n');
}
createServer((request, response) => ask((good) => {
  response.writeHead(good ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
})).listen(process.env.PORT, '127.0.0.1');
`;

function change(experiment: string, env = '{}') {
  const config = `version: 1
provider: { name: Orders, start: node server.cjs, ready: /orders/o-1, env: ${env} }
services:
  cache: { image: 'redis:7', port: 6379, expose: { REDIS_URL: 'redis://{host}:{port}' } }
chaos:
  experiments:
    - ${experiment}
`;
  const files = { 'server.cjs': SERVER, '.github/api-testing.yml': config };
  return { base: { 'api/openapi.yaml': BASE_SPEC, ...files }, head: { 'api/openapi.yaml': COMPATIBLE_SPEC } };
}

/** A machine that runs other tests beside this one is late for a request of twenty now and then: the provider waits 300 ms. */
const PAUSES =
  "{ name: cache pauses, fault: { target: cache, type: pause, for: 2s }, steady-state: { http_req_failed: ['rate<0.2'] }, observe: 2s, recover-within: 4s }";
const RESETS = PAUSES.replace('cache pauses', 'cache resets').replace('pause,', 'reset_peer,');
const CHECKED = PAUSES.replace(
  'observe',
  `probes: [{ path: /orders/o-1 }], during: { http_req_failed: ['rate>0.5'] }, verify: 'test -n "$REDIS_URL"', observe`,
);
const LOSES = RESETS.replace(
  'observe',
  `during: { http_req_failed: ['rate<0.1'] }, verify: 'echo 3 orders lost; exit 1', observe`,
);
/** Lasts until somebody ends the run. */
const LONG = PAUSES.replace('for: 2s', 'for: 60s');
const DEADLINE_MS = 180_000;

const docker = (...words: readonly string[]): string => execFileSync('docker', words, { encoding: 'utf8' }).trim();
const pausedContainers = (): readonly string[] => {
  const filters = [
    '--filter',
    'status=paused',
    '--filter',
    `label=${ENVIRONMENT_LABEL}`,
    '--filter',
    'ancestor=redis:7',
  ];
  return docker('ps', '-q', '--no-trunc', ...filters)
    .split('\n')
    .filter((id) => id !== '');
};

/** Aborted when a container is paused that was not before; with its id. */
function whenPaused(): { readonly signal: AbortSignal; readonly id: () => string } {
  const before = new Set(pausedContainers());
  const seen = new AbortController();
  let id = '';
  void (async () => {
    const giveUpMs = Date.now() + DEADLINE_MS;
    while (id === '' && Date.now() < giveUpMs) {
      id = pausedContainers().find((one) => !before.has(one)) ?? '';
      await sleep(100);
    }
    seen.abort();
  })();
  return { signal: seen.signal, id: () => id };
}

describe('with Docker and k6: experiments on a pull request', () => {
  it('that recover are a row with the time it took', { timeout: DEADLINE_MS }, async () => {
    await using pull = await openPullRequest(change(CHECKED));
    const run = await pull.run();
    const comment = pull.comments()[0]?.body ?? '';
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(comment).toMatch(/- \[x\] Chaos: cache pauses: recovered after [\d.]+ m?s \(limit 4 s\)/);
    expect(comment).toContain('xychart');
    expect(run.leftovers).toEqual([]);
  });

  it('that do not recover fail, with a picture and what to do', { timeout: DEADLINE_MS }, async () => {
    await using pull = await openPullRequest(change(LOSES, "{ STUBBORN: '1' }"));
    const run = await pull.run();
    const comment = pull.comments()[0]?.body ?? '';
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(comment).toMatch(/- \[ \] Chaos: cache resets: not recovered within 4 s/);
    expect(comment).toContain('the connections in the pool are dead');
    expect(comment).toContain('3 orders lost');
    const result = readFileSync(run.outputs['result-file'] ?? '', 'utf8');
    for (const rule of ['chaos.not-recovered', 'chaos.during', 'chaos.verify']) expect(result).toContain(`"${rule}"`);
    expect(comment).toContain('xychart');
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
  });

  it.each([
    ['SIGINT', RUNNER_GRACES],
    ['SIGTERM', { ...RUNNER_GRACES, terminateMs: RUNNER_GRACES.interruptMs, onlyTerminate: true }],
  ])(
    'that are cancelled by %s in the middle of a fault are undone, and the check is concluded, in time',
    {
      timeout: DEADLINE_MS,
    },
    async (by, graces) => {
      await using pull = await openPullRequest(change(LONG));
      const paused = whenPaused();
      const run = await pull.run({ cancelWhen: paused.signal, graces });
      const log = run.log.join('\n');
      expect(paused.id(), log).not.toBe('');
      expect(run.main.cancelledWith, log).toBe(by);
      expect(run.main.endedAfterMs, log).toBeLessThan(RUNNER_GRACES.interruptMs);
      expect(pausedContainers(), log).not.toContain(paused.id());
      expect(docker('ps', '-aq', '--no-trunc'), log).not.toContain(paused.id());
      expect(pull.check(), log).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
      expect(run.leftovers, log).toEqual([]);
    },
  );

  it('that are killed in the middle of a fault are undone by the last step', { timeout: DEADLINE_MS }, async () => {
    await using pull = await openPullRequest(change(LONG));
    const paused = whenPaused();
    const run = await pull.run({ killWhen: paused.signal });
    expect(run.log.join('\n')).toMatch(/Undone what an ended run had left: container [0-9a-f]{12} runs/);
    expect(docker('ps', '-aq', '--no-trunc')).not.toContain(paused.id());
    expect(pull.check()?.conclusion).not.toBe('success');
    expect(run.leftovers).toEqual([]);
  });
});
