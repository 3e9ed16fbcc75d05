import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActionRun, RunActionOptions } from '../support/runner.ts';
import { RUNNER_GRACES } from '../support/runner-process.ts';
import { packZip } from '../support/zip.ts';
import { ACTION_DIRECTORY, type OpenedPullRequest, openPullRequest } from './pull-request.ts';
import { BASE_SPEC, BREAK, COMPATIBLE_SPEC } from './specs.ts';

/** Runs that are ended from outside, wherever they are: cancelled by the runner, or killed. */

/** What a killed run did last: asked GitHub, and either was heard or not. */
type Heard = 'heard' | 'not heard';

interface Killed {
  readonly run: ActionRun;
  /** The request it was killed at; null when it had ended before. */
  readonly at: string | null;
}

/** Kills the process at its `nth` request. Heard: GitHub does what was asked, and nobody is there for the answer. */
async function killAt(
  pull: OpenedPullRequest,
  { nth, heard, options = {} }: { nth: number; heard: Heard; options?: Partial<RunActionOptions> },
): Promise<Killed> {
  const kill = new AbortController();
  let at: string | null = null;
  const before = pull.server.requests.length;
  pull.server.fault({
    path: /./,
    nth,
    kind: heard === 'heard' ? 'before' : 'hang',
    run: () => {
      const request = pull.server.requests.at(-1);
      at = request ? `${request.method} ${request.path}` : null;
      kill.abort();
    },
  });
  const run = await pull.run({ ...options, killWhen: kill.signal });
  pull.server.clearFaults();
  expect(pull.server.requests.length).toBeGreaterThan(before);
  return { run, at };
}

/** What must hold however a run ended: no open check, one comment, nothing twice, nothing left running. */
function expectTidy(pull: OpenedPullRequest, { run, at }: Killed): void {
  const where = `killed at ${at}\n${run.log.join('\n')}`;
  expect(run.leftovers, where).toEqual([]);
  const open = pull.server.checkRuns().filter(({ status }) => status !== 'completed');
  expect(
    open.map(({ name }) => name),
    where,
  ).toEqual([]);
  const ours = pull.comments().filter(({ author }) => author === 'github-actions[bot]');
  expect(ours.length, where).toBeLessThanOrEqual(1);
  const lines = pull.server.reviewComments(pull.pull).map(({ path, line, side }) => `${path}:${line}:${side}`);
  expect(lines, where).toEqual([...new Set(lines)]);
  expect(pull.server.violations, where).toEqual([]);
}

/** More than a run makes: the one that is never reached says so. */
const MAX_REQUESTS = 40;

describe.concurrent.each<Heard>(['heard', 'not heard'])('a run that is killed at a request that was %s', (heard) => {
  it('leaves no open check at any of them, and its next attempt says everything once', async () => {
    let reached = 0;
    for (let nth = 1; nth <= MAX_REQUESTS; nth += 1) {
      await using pull = await openPullRequest(BREAK);
      const killed = await killAt(pull, { nth, heard });
      if (killed.at === null) break;
      reached = nth;
      expect(killed.run.main.signal, killed.at).toBe('SIGKILL');
      expectTidy(pull, killed);
      // One in three is run again: the kinds of request come in groups.
      if (nth % 3 !== 0) continue;
      const again = await pull.run({ run: { id: 1, attempt: 2 } });
      expect(again.outputs['verdict'], again.log.join('\n')).toBe('failed');
      expectTidy(pull, { run: again, at: killed.at });
      expect(pull.comments()).toHaveLength(1);
      expect(pull.check()).toMatchObject({ conclusion: 'failure' });
    }
    expect(reached).toBeGreaterThanOrEqual(10);
  });
});

/** Does something in the action's process while it waits for GitHub; `post` and children are left alone. */
function inTheMiddle(script: string): string {
  const text = `const timer = setInterval(() => {
    if (process.listenerCount('uncaughtException') === 0) return;
    clearInterval(timer);
    setTimeout(() => { ${script} }, 1_000);
  }, 5).unref();`;
  return `--import=data:text/javascript,${encodeURIComponent(text)}`;
}

describe('a run', () => {
  it.each([
    ['that crashes: its own words, and a check that failed', "throw new Error('out of the blue');", ''],
    [
      'that runs out of memory: post concludes its check',
      'const all = []; for (;;) all.push(Array.from({ length: 1e5 }, () => ({})));',
      ' --max-old-space-size=96',
    ],
  ])('%s', async (_, script, options) => {
    await using pull = await openPullRequest(BREAK);
    pull.server.fault({ method: 'PATCH', path: /check-runs/, kind: 'hang' });
    const run = await pull.run({ env: { NODE_OPTIONS: `${inTheMiddle(script)}${options}` } });
    const log = run.log.join('\n');
    expect(run.main.succeeded, log).toBe(false);
    if (options === '') expect(log).toContain('The action came upon an error of its own: out of the blue');
    expectTidy(pull, { run, at: script });
    expect(pull.check(), log).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });
});

describe('a command whose run is killed', () => {
  it('leaves no open check at any request that writes, and can be given again', async () => {
    let reached = 0;
    for (let nth = 1; nth <= MAX_REQUESTS; nth += 1) {
      await using pull = await openPullRequest(BREAK);
      const comment = pull.server.addComment(pull.pull, { author: 'ada', body: '/api-test run' });
      pull.checkOutMain();
      const event = { name: 'issue_comment', payload: pull.server.commentEvent(comment) };
      const options = { event, sha: pull.baseSha, ref: 'refs/heads/main', actor: 'ada', run: { id: 5 } };
      const killed = await killAtWrite(pull, nth, options);
      if (killed.at === null) break;
      reached = nth;
      expectTidy(pull, killed);
      const again = await pull.run({ ...options, run: { id: 5, attempt: 2 } });
      expect(again.outputs['verdict'], again.log.join('\n')).toBe('failed');
      expectTidy(pull, { run: again, at: killed.at });
      expect(comment.reactions.map(({ content }) => content).sort()).toEqual(['+1', 'eyes']);
    }
    // Both reactions, the check twice, the comment, the review.
    expect(reached).toBeGreaterThanOrEqual(6);
  });
});

describe('a command on a fork whose run is killed', () => {
  it('leaves neither its own check open nor the one of the fork’s run, at any request that writes one', async () => {
    await using pull = await openPullRequest({ ...BREAK, fork: true });
    const published = await pull.run(await leaveResult(pull));
    const [accept = ''] = /\/api-test accept [0-9a-f]{16}/.exec(published.summary) ?? [];
    pull.checkOutMain();
    const back = pull.server.keep();
    let reached = 0;
    for (let nth = 1; nth <= MAX_REQUESTS; nth += 1) {
      back();
      const [there = pull.pull] = pull.server.pullRequests();
      const comment = pull.server.addComment(there, { author: 'ada', body: `${accept} agreed` });
      const event = { name: 'issue_comment', payload: pull.server.commentEvent(comment) };
      const at = { sha: pull.baseSha, ref: 'refs/heads/main', actor: 'ada', token: 'ghs_publish' };
      const killed = await killAtWrite(pull, nth, { event, ...at, run: { id: 95 } }, /check-runs/);
      if (killed.at === null) break;
      reached = nth;
      expect(killed.run.leftovers).toEqual([]);
      const open = pull.server.checkRuns().filter(({ status }) => status !== 'completed');
      expect(
        open.map(({ name }) => name),
        `killed at ${killed.at}\n${killed.run.log.join('\n')}`,
      ).toEqual([]);
    }
    // Both are opened and concluded.
    expect(reached).toBe(4);
  });
});

describe('the publishing of a result that is killed', () => {
  it('leaves no open check at any request that writes, and can be repeated', async () => {
    let reached = 0;
    for (let nth = 1; nth <= MAX_REQUESTS; nth += 1) {
      await using pull = await openPullRequest({ ...BREAK, fork: true });
      const options = await leaveResult(pull);
      const killed = await killAtWrite(pull, nth, options);
      if (killed.at === null) break;
      reached = nth;
      expectTidy(pull, killed);
      const again = await pull.run(options);
      expect(again.outputs['verdict'], again.log.join('\n')).toBe('failed');
      expectTidy(pull, { run: again, at: killed.at });
      expect(pull.comments()).toHaveLength(1);
    }
    expect(reached).toBeGreaterThanOrEqual(4);
  });
});

/** As `killAt`, counting only what changes something; each is heard. */
async function killAtWrite(
  pull: OpenedPullRequest,
  nth: number,
  options: Partial<RunActionOptions>,
  path = /./,
): Promise<Killed> {
  const kill = new AbortController();
  let at: string | null = null;
  let writes = 0;
  const run = (): void => {
    const request = pull.server.requests.at(-1);
    if (!request || request.method === 'GET' || request.path === '/graphql') return;
    writes += 1;
    if (writes !== nth) return;
    at = `${request.method} ${request.path}`;
    kill.abort();
  };
  pull.server.fault({ path, times: Number.POSITIVE_INFINITY, kind: 'before', run });
  const ended = await pull.run({ ...options, killWhen: kill.signal });
  pull.server.clearFaults();
  return { run: ended, at };
}

const READS = { permissions: { pull_requests: 'read', contents: 'read', metadata: 'read' } } as const;

/** The result of a run for a fork, uploaded; the answer is what publishes it. */
async function leaveResult(pull: OpenedPullRequest): Promise<Partial<RunActionOptions>> {
  pull.server.addToken('ghs_fork', READS);
  pull.server.addToken('ghs_publish', {
    permissions: { actions: 'read', contents: 'read', pull_requests: 'write', checks: 'write', metadata: 'read' },
  });
  const left = await pull.run({ token: 'ghs_fork', run: { id: 40 } });
  const content = readFileSync(left.outputs['result-file'] ?? '', 'utf8');
  const uploaded = {
    repository: pull.pull.repository,
    event: 'pull_request',
    headSha: pull.headSha,
    headBranch: pull.pull.head.ref,
    headRepository: pull.pull.head.repository,
    actor: 'stranger',
    attempt: 1,
    conclusion: 'failure',
  };
  const run = pull.server.addRun(uploaded, { 'api-testing-result': packZip([{ name: 'result.json', content }]) });
  const event = { name: 'workflow_run', payload: pull.server.runEvent(run) };
  return { actionDirectory: join(ACTION_DIRECTORY, 'publish'), event, token: 'ghs_publish', sha: pull.baseSha };
}

const SERVER = `
const { createServer } = require('node:http');
createServer((request, response) => {
  const answer = () => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
  };
  setTimeout(answer, request.url === '/ready' ? 0 : Number(process.env.DELAY_MS ?? 0));
}).listen(process.env.PORT, '127.0.0.1');
`;

const LOAD = `load:
  load:
    stages: [{ duration: 60s, target: 2 }]
    thresholds: { http_req_duration: ['p(95)<400'] }
`;
const QUICK = LOAD.replace('60s', '1s');
const PROVIDER = 'provider:\n  name: Orders\n  start: node server.cjs\n  ready: /ready\n';

interface Stay {
  readonly stage: string;
  readonly config: string;
  readonly inputs?: Record<string, string>;
  readonly files?: Readonly<Record<string, string>>;
  /** From the stage's beginning to the cancel, milliseconds. */
  readonly afterMs?: number;
}

/** A configuration whose run stays in the stage for longer than anybody waits. */
const STAGES: readonly Stay[] = [
  { stage: 'changes', config: `version: 1\n${PROVIDER}  env: { DELAY_MS: '30000' }\n`, afterMs: 0 },
  { stage: 'contract', config: 'version: 1\nprovider: { name: Orders }\n' },
  { stage: 'integration', config: `version: 1\n${PROVIDER}integration: { run: sleep 60 }\n` },
  { stage: 'smoke', config: `version: 1\n${PROVIDER}  env: { DELAY_MS: '30000' }\n` },
  { stage: 'load', config: `version: 1\n${PROVIDER}${LOAD}` },
  { stage: 'compare', config: `version: 1\n${PROVIDER}${QUICK}compare: { mode: strict }\n` },
  {
    stage: 'stress',
    config: `version: 1\n${PROVIDER}${QUICK}  stress: { max-rate: 20, start-rate: 1, steps: 10, step: 10s }\n`,
    inputs: { profiles: 'stress' },
  },
  {
    stage: 'chaos',
    config: `version: 1\n${PROVIDER}chaos:\n  experiments:\n    - { name: it hangs, fault: { target: provider, type: pause, for: 60s }, observe: 1s, recover-within: 4s }\n`,
    // The steady state first, then the fault.
    afterMs: 5_000,
  },
  { stage: 'audit', config: 'version: 1\n', files: manyTests(), afterMs: 0 },
];

/** Files that the audit reads one by one, for longer than a signal takes to arrive. */
function manyTests(): Readonly<Record<string, string>> {
  const text = Array.from({ length: 40 }, (_, index) => `test('${index}', () => fetch('/orders/${index}'));`).join(
    '\n',
  );
  return Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`tests/${index}.test.js`, text]));
}

/** How a run is asked to end: as the runner does, and by those that begin with the harder signal. */
const SIGNALS = [
  { name: 'SIGINT', graces: RUNNER_GRACES },
  { name: 'SIGTERM', graces: { ...RUNNER_GRACES, terminateMs: RUNNER_GRACES.interruptMs, onlyTerminate: true } },
] as const;
/** Each stage is cancelled as the runner does; these, which leave the most behind, by the harder signal too. */
const BY_BOTH = new Set(['integration', 'chaos', 'audit']);
const CANCELLED = STAGES.flatMap((stage) =>
  SIGNALS.filter(({ name }) => name === 'SIGINT' || BY_BOTH.has(stage.stage)).map((by) => ({
    ...stage,
    by: by.name,
    graces: by.graces,
  })),
);

/** What the runner gives before it asks harder: docs.github.com, "Workflow cancellation reference". */
const INTERRUPT_MS = 7_500;

describe('with k6: a run that is cancelled', () => {
  it.each(CANCELLED)('by $by in $stage: the check is concluded in time, and nothing is left', async ({
    stage,
    config,
    inputs,
    files: more = {},
    afterMs = 1_000,
    by,
    graces,
  }) => {
    await using broker = await neverAnswers();
    const files = { 'server.cjs': SERVER, '.github/api-testing.yml': config, ...more };
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC, ...files },
      head: { 'api/openapi.yaml': COMPATIBLE_SPEC },
    });
    const there = new AbortController();
    const run = await pull.run({
      cancelWhen: there.signal,
      inputs: { ...inputs, ...(stage === 'contract' && { 'pact-broker-base-url': broker.url }) },
      graces,
      onLine: (line) => line.includes(`##[group]${stage}`) && setTimeout(() => there.abort(), afterMs),
    });
    const log = run.log.join('\n');
    expect(run.main.cancelledWith, log).toBe(by);
    expect(run.main.endedAfterMs, log).toBeLessThan(INTERRUPT_MS);
    expect(pull.check(), log).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
    expect(run.leftovers, log).toEqual([]);
  });
});

async function neverAnswers(): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer(() => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
