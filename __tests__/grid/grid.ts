import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenedPullRequest } from '../e2e/pull-request.ts';
import type { Fault, RecordedRequest } from '../support/github-server.ts';
import type { RunActionOptions } from '../support/runner.ts';
import { type FrontDoor, type InsideRun, runInside } from '../support/runner-inside.ts';
import { LIMITS } from './fast.ts';

/** What a run is, and what the world looks like before it. */
export interface Scenario {
  readonly name: string;
  readonly open: () => Promise<OpenedPullRequest>;
  /** Makes the world that the run finds: earlier runs, comments, artifacts. The answer is what is run. */
  readonly prepare: (pull: OpenedPullRequest, run: RunOnce) => Promise<Start>;
  /** Calls whose answer the verdict is made from: without it the verdict may be worse, and never better. */
  readonly deciding?: RegExp;
  /** Calls whose answer says where the report goes: without it the report is another one, and says so. */
  readonly routing?: RegExp;
}

export interface Start {
  readonly door: FrontDoor;
  readonly options: RunActionOptions;
}

export type RunOnce = (door: FrontDoor, options: RunActionOptions) => Promise<InsideRun>;

/** One way for a call to fail. */
interface Kind {
  readonly fault: Omit<Fault, 'path' | 'nth'> | 'refused';
  /** Over a moment later: everything arrives, and nobody hears of it. `repeatable`: for calls that only read. */
  readonly passes: boolean | 'repeatable';
}

const DRIP_DEADLINE_MS = 200; // the other calls of such a cell have to be answered within it

const KINDS: Readonly<Record<string, Kind>> = {
  refused: { fault: 'refused', passes: true },
  'reset after the request': { fault: { kind: 'reset-after-request' }, passes: true },
  '401': { fault: { kind: 'status', status: 401, body: { message: 'Bad credentials' } }, passes: false },
  '403': {
    fault: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    passes: false,
  },
  '404': { fault: { kind: 'status', status: 404, body: { message: 'Not Found' } }, passes: false },
  '422': { fault: { kind: 'status', status: 422, body: { message: 'Validation Failed' } }, passes: false },
  '429 with a header': { fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } }, passes: true },
  '429 without one': { fault: { kind: 'status', status: 429 }, passes: true },
  '500 twice': { fault: { kind: 'status', status: 500, times: 2 }, passes: 'repeatable' },
  'HTML with 502': { fault: { kind: 'html' }, passes: true },
  'half an answer': { fault: { kind: 'truncate' }, passes: true },
  'a slow drip': { fault: { kind: 'drip' }, passes: true },
  'a wrong type': { fault: { kind: 'wrong-type' }, passes: false },
};

/** A call as a fault finds it again: its address, and which of the requests for it. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly nth: number;
}

export interface Grid extends AsyncDisposable {
  readonly calls: readonly Call[];
  /** Runs the scenario with this fault at this call; what does not hold, in words. */
  try(call: Call, kind: string): Promise<readonly string[]>;
}

/** Prepares a scenario, runs it once without a fault, and records its calls. */
async function openGrid(scenario: Scenario): Promise<Grid> {
  const pull = await scenario.open();
  const start = await scenario.prepare(pull, runInside);
  const back = pull.server.keep();
  back();
  const sound = await runOnce(start);
  const reference = { run: sound, world: describeWorld(pull), scenario };
  expect(pull.server.violations).toEqual([]);
  const calls = callsOf(pull.server.requests);
  return {
    calls,
    try: async (call, name) => {
      const kind = KINDS[name];
      if (kind === undefined) throw new Error(`no fault is called ${name}`);
      back();
      const run = await withFault(pull, { call, kind }, () => runOnce(start));
      return findWrong({ pull, run, reference, call, kind });
    },
    [Symbol.asyncDispose]: () => pull[Symbol.asyncDispose](),
  };
}

function runOnce({ door, options }: Start): Promise<InsideRun> {
  return runInside(door, options);
}

/** Ids differ from run to run: a call to what the run itself made is found by its form. */
function callsOf(requests: readonly RecordedRequest[]): readonly Call[] {
  const seen = new Map<string, number>();
  return requests
    .filter(({ path }) => !path.startsWith('/_storage/'))
    .map(({ method, path }) => {
      const form = path.replaceAll(/\d{7,}/g, '<id>');
      const nth = (seen.get(`${method} ${form}`) ?? 0) + 1;
      seen.set(`${method} ${form}`, nth);
      return { method, path: form, nth };
    });
}

function patternOf({ path }: Call): RegExp {
  const escaped = path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('<id>', String.raw`\d+`);
  return new RegExp(`^${escaped}$`);
}

async function withFault<T>(
  pull: OpenedPullRequest,
  { call, kind }: { readonly call: Call; readonly kind: Kind },
  act: () => Promise<T>,
): Promise<T> {
  if (kind.fault === 'refused') return refusing(call, act);
  pull.server.fault({ method: call.method, path: patternOf(call), nth: call.nth, ...kind.fault });
  const patient = { ...LIMITS };
  if (kind.fault.kind === 'drip')
    Object.assign(LIMITS, { readDeadlineMs: DRIP_DEADLINE_MS, writeDeadlineMs: DRIP_DEADLINE_MS });
  try {
    return await act();
  } finally {
    Object.assign(LIMITS, patient);
  }
}

/** One request of the run goes to a port where nobody listens: the refusal is the system's own. */
async function refusing<T>(call: Call, act: () => Promise<T>): Promise<T> {
  const closed = await freePort();
  const real = globalThis.fetch;
  const pattern = patternOf(call);
  let seen = 0;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if ((init?.method ?? 'GET') !== call.method || !pattern.test(url.pathname)) return real(input, init);
    seen += 1;
    if (seen !== call.nth) return real(input, init);
    url.port = String(closed);
    return real(url, init);
  };
  try {
    return await act();
  } finally {
    globalThis.fetch = real;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

interface World {
  readonly checkCount: number;
  readonly comments: readonly string[];
  readonly checks: readonly string[];
  readonly lines: readonly string[];
  readonly issues: readonly string[];
  readonly reactions: readonly string[];
  readonly statuses: readonly string[];
}

/** What a reader sees on GitHub, without ids and times. */
function describeWorld({ server }: OpenedPullRequest): World {
  const [pull] = server.pullRequests();
  if (pull === undefined) throw new Error('the pull request is gone');
  const comments = server.comments(pull);
  return {
    comments: comments.filter(({ author }) => author.endsWith('[bot]')).map(({ body }) => withoutIds(body)),
    // Of several with one name a reader sees the newest.
    checks: [...new Map(server.checkRuns().map((run) => [run.name, run])).values()].map((run) => {
      const { name, externalId, status, conclusion, output, annotations } = run;
      return withoutIds([name, externalId, status, conclusion, output.title, annotations.length].join(' | '));
    }),
    checkCount: server.checkRuns().length,
    lines: server.reviewComments(pull).map(({ path, line, body, resolvedBy }) => {
      return withoutIds([path, line, resolvedBy, body].join(' | '));
    }),
    issues: server.issues().map(({ state, title }) => `${state} ${title}`),
    // As of checks, the newest of each context is what a reader sees.
    statuses: [...new Map(server.statuses().map((status) => [`${status.sha} ${status.context}`, status.state]))].map(
      ([what, state]) => `${what}: ${state}`,
    ),
    reactions: comments.flatMap(({ reactions }) => reactions.map(({ content }) => content)),
  };
}

function withoutIds(text: string): string {
  return text.replaceAll(/\d{7,}/g, '<id>').replaceAll(/\b\d+(?:\.\d+)? m?s\b/g, '<time>');
}

interface Cell {
  readonly pull: OpenedPullRequest;
  readonly run: InsideRun;
  readonly reference: { readonly run: InsideRun; readonly world: World; readonly scenario: Scenario };
  readonly call: Call;
  readonly kind: Kind;
}

const BETTER = ['broken', 'failed', 'passed', 'no-change'];

function findWrong(cell: Cell): readonly string[] {
  const world = describeWorld(cell.pull);
  const arrived = isSame(world, cell.reference.world);
  return [
    ...wrongVerdict(cell),
    ...twice(cell),
    ...open(cell),
    ...wrongNotices(cell, arrived),
    ...untold(cell, world),
    ...cell.pull.server.violations,
  ];
}

function isSame({ checkCount: _, ...one }: World, { checkCount: __, ...other }: World): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The verdict stays; where the fault hits what it is made from, it is never greener. */
function wrongVerdict({ run, reference, call }: Cell): readonly string[] {
  const [found = '', expected = ''] = [run.outputs['verdict'], reference.run.outputs['verdict']];
  if (found === expected) return [];
  const decides = reference.scenario.deciding?.test(`${call.method} ${call.path}`) ?? false;
  if (decides && (found === '' || BETTER.indexOf(found) <= BETTER.indexOf(expected))) return [];
  return [`the verdict is "${found}" instead of "${expected}"`];
}

function twice({ pull, reference }: Cell): readonly string[] {
  const world = describeWorld(pull);
  const wrong: string[] = [];
  if (world.comments.length > 1) wrong.push(`${world.comments.length} comments`);
  if (world.checkCount > reference.world.checkCount) wrong.push(`${world.checkCount} check runs`);
  for (const kind of ['lines', 'issues'] as const) {
    if (new Set(world[kind]).size < world[kind].length) wrong.push(`${kind} twice: ${world[kind].join('; ')}`);
  }
  return wrong;
}

function open({ pull }: Cell): readonly string[] {
  return pull.server
    .checkRuns()
    .filter(({ status, conclusion }) => status !== 'completed' || conclusion === null)
    .map(({ name }) => `the check ${name} stays open`);
}

/** Everything arrived: at most one sentence. Something did not: exactly one. Another verdict: the report is about it. */
function wrongNotices({ run, reference, kind, call }: Cell, arrived: boolean): readonly string[] {
  const notices = noticesOf(run, reference.run);
  const told = `(${notices.length} told: ${notices.join(' // ') || 'nothing'})`;
  const isRepeatable = call.method === 'GET' || call.path === '/graphql';
  const mustPass = kind.passes === true || (kind.passes === 'repeatable' && isRepeatable);
  if (mustPass && (!arrived || notices.length > 0)) return [`it should have passed ${told}`];
  const isRouted = reference.scenario.routing?.test(`${call.method} ${call.path}`) ?? false;
  const isOther = run.outputs['verdict'] !== reference.run.outputs['verdict'] || (isRouted && !arrived);
  if (isOther) return notices.length > 0 ? [] : ['nothing is said'];
  if (!arrived && notices.length !== 1) return [`something did not arrive ${told}`];
  return notices.length > 1 ? [`everything arrived ${told}`] : [];
}

/** Sentences of the log that the sound run does not have, each once. Findings that stand there for want of a check are none. */
function noticesOf(run: InsideRun, sound: InsideRun): readonly string[] {
  const known = new Set(sound.said.map(normalise));
  const findings = run.annotations.filter(({ title }) => title !== null);
  const shown = findings.map(({ message }) => normalise(message));
  const told = run.said.filter((line) => !line.startsWith('##[debug]')).map(normalise);
  // Headings and names of stages are no sentences.
  const fresh = told.filter((line) => line.split(' ').length > 3 && !known.has(line) && !shown.includes(line));
  return [...new Set(fresh)];
}

function normalise(line: string): string {
  return withoutIds(line)
    .replaceAll(/api-testing\/[0-9a-f-]{36}/g, '<folder>')
    .replace(/^##\[\w+\]/, '')
    .replace(/^- /, '')
    .trim();
}

/** Where GitHub took neither comment nor check, the summary of the job says it. */
function untold({ run, reference }: Cell, world: World): readonly string[] {
  if (world.comments.length + world.checks.length > 0 || reference.run.summary === '') return [];
  return run.summary === '' && run.outputs['verdict'] !== undefined ? ['nobody is told'] : [];
}

/** Declares the tests of some scenarios: one for each kind of fault, which tries it at every call. */
export function declareGrid(scenarios: readonly Scenario[]): void {
  describe.each(scenarios)('$name', (scenario) => {
    let grid: Promise<Grid> | null = null;
    const opened = (): Promise<Grid> => {
      grid ??= openGrid(scenario);
      return grid;
    };
    afterAll(async () => {
      await (await grid)?.[Symbol.asyncDispose]();
    });

    it.each(Object.keys(KINDS))('at every call of it: %s', async (kind) => {
      const { calls, try: attempt } = await opened();
      expect(calls.length).toBeGreaterThan(0);
      const wrong: string[] = [];
      for (const call of calls) {
        const found = await attempt(call, kind);
        wrong.push(...found.map((words) => `${call.method} ${call.path} (${call.nth}): ${words}`));
      }
      expect(wrong).toEqual([]);
    });
  });
}
