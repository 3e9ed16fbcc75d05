import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GitHubError } from '../../src/github/problems.ts';
import { readPullRequest } from '../../src/github/pull-request.ts';
import { ShapeError } from '../../src/github/shape.ts';
import type { Fault } from '../support/github-server.ts';
import { HEAD, IMPATIENT, openShop, type Shop } from '../support/shop.ts';
import { shopOfEachTest } from '../support/shop-of-each-test.ts';

const shop = shopOfEachTest();

async function failureOf(promise: Promise<unknown>): Promise<GitHubError> {
  const thrown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(GitHubError);
  return thrown as GitHubError;
}

const PULL = /\/pulls\/7$/;

function failReads(fault: Omit<Fault, 'path' | 'times'>, times = Number.POSITIVE_INFINITY): void {
  shop.server.fault({ method: 'GET', path: PULL, times, ...fault });
}

describe('a reading call', () => {
  it('returns what GitHub says', async () => {
    const pull = await readPullRequest(shop.connect(), 7);
    expect(pull).toMatchObject({
      number: 7,
      headSha: HEAD,
      state: 'open',
      url: `${shop.server.serverUrl}/acme/shop/pull/7`,
    });
  });

  it.each([500, 502, 503, 504])('succeeds with the third request after two answers of %i', async (status) => {
    failReads({ kind: 'status', status }, 2);
    await readPullRequest(shop.connect(), 7);
    expect(shop.server.requests).toHaveLength(3);
  });

  it.each([
    ['a connection that is reset', { kind: 'reset' }],
    ['an answer that is cut off', { kind: 'truncate' }],
    ['no answer', { kind: 'hang' }],
    ['a body that drips past the deadline', { kind: 'drip', everyMs: 50 }],
  ] as const)('is repeated after %s', async (_name, fault) => {
    failReads(fault, 1);
    await readPullRequest(shop.connect({ limits: IMPATIENT }), 7);
    expect(shop.server.requests).toHaveLength(2);
  });

  it.each([
    ['reset', { kind: 'reset' }, 'github.interrupted', 'the connection ended in the middle'],
    ['truncated', { kind: 'truncate' }, 'github.interrupted', 'the connection ended in the middle'],
    ['silent', { kind: 'hang' }, 'github.timeout', 'no complete answer within 0.2 s'],
    ['dripping', { kind: 'drip', everyMs: 50 }, 'github.timeout', 'no complete answer within 0.2 s'],
    ['failing', { kind: 'status', status: 500 }, 'github.server-error', 'answered 500, Server Error'],
    [
      'HTML with 502',
      { kind: 'html' },
      'github.server-error',
      'answered 502, Unicorn! &middot; GitHub This page is taking too long',
    ],
  ] as const)('fails in words when every answer is %s', async (_name, fault, code, why) => {
    failReads(fault);
    const silent = fault.kind === 'hang' || fault.kind === 'drip';
    const github = shop.connect({ limits: silent ? { readDeadlineMs: 200 } : {} });
    const { problem } = await failureOf(readPullRequest(github, 7));
    expect(problem.code).toBe(code);
    expect(problem.what).toBe('could not read pull request #7');
    expect(problem.why).toContain(`GET /repos/acme/shop/pulls/7: ${why}`);
    expect(problem.why).toContain('(3 attempts)');
    expect(problem.why).not.toMatch(/<[a-z]/i);
  });

  it.each([
    ['HTML with 200', { kind: 'html', status: 200 }, 'text/html'],
    ['null', { kind: 'wrong-type', body: null }, 'the pull request is null, not an object'],
    ['a list', { kind: 'wrong-type', body: [] }, 'the pull request is a list, not an object'],
    ['an object without a head', { kind: 'wrong-type', body: { number: 7, state: 'open' } }, '"head" is missing'],
    [
      'a head without a commit',
      { kind: 'wrong-type', body: { state: 'open', head: { sha: 1 } } },
      '"sha" is of type number, not text',
    ],
    ['204', { kind: 'status', status: 204 }, 'expected 200'],
    [
      'broken JSON',
      { kind: 'status', status: 200, body: '{"number": 7, "head' },
      'JSON that is cut off or broken: "{"number": 7, "head"',
    ],
    ['an empty body', { kind: 'status', status: 200, body: '' }, 'JSON that is cut off or broken'],
  ] as const)('believes no success that holds %s', async (_name, fault, why) => {
    failReads(fault);
    const error = await failureOf(readPullRequest(shop.connect(), 7));
    expect(error.problem.code).toBe('github.bad-answer');
    expect(error.problem.why).toContain(why);
    expect(error.problem.todo).toContain('GITHUB_API_URL');
    expect(shop.server.requests).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('is not repeated for a wrong token, and names the input', async () => {
    const { problem } = await failureOf(readPullRequest(shop.connect({ token: 'expired' }), 7));
    expect(problem).toMatchObject({ code: 'github.unauthorized', todo: expect.stringContaining('github-token') });
    expect(shop.server.requests).toHaveLength(1);
  });

  it('names what is not there', async () => {
    const { problem } = await failureOf(readPullRequest(shop.connect(), 8));
    expect(problem.code).toBe('github.not-found');
    expect(problem.why).toContain('GET /repos/acme/shop/pulls/8: answered 404, Not Found');
  });

  it('names the missing permission and the line to add', async () => {
    shop.server.addToken('ghs_reads', { permissions: { contents: 'read', pull_requests: 'read' } });
    const { problem } = await failureOf(comment(shop.connect({ token: 'ghs_reads' })));
    expect(problem.code).toBe('github.forbidden');
    expect(problem.todo).toContain('lacks pull-requests: write');
    expect(problem.todo).toContain('permissions: { contents: read, pull-requests: write, checks: write }');
  });

  it('does not speak of permissions when the conversation is locked', async () => {
    shop.pull.locked = true;
    const { problem } = await failureOf(comment(shop.connect()));
    expect(problem).toMatchObject({ code: 'github.forbidden', todo: null });
    expect(problem.why).toContain('issue is locked');
  });

  it('shows the reasons of a 422', async () => {
    const { problem } = await failureOf(comment(shop.connect(), 'x'.repeat(65_537)));
    expect(problem.code).toBe('github.invalid');
    expect(problem.why).toContain('Body is too long (maximum is 65536 characters)');
  });

  it('tells 410 from 404', async () => {
    failReads({ kind: 'status', status: 410, body: { message: 'This issue was deleted' } });
    expect((await failureOf(readPullRequest(shop.connect(), 7))).problem.code).toBe('github.gone');
  });
});

function comment(github: ReturnType<Shop['connect']>, body = 'hello'): Promise<unknown> {
  return github.send({
    purpose: 'write the comment',
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: 7, body },
    idempotency: 'create',
    status: 201,
    parse: (data) => data,
  });
}

describe('a rate limit', () => {
  it('is waited for as long as Retry-After says', async () => {
    failReads({ kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 1);
    await readPullRequest(shop.connect(), 7);
    const [first, second] = shop.server.requests;
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('is waited for a while when it does not say', async () => {
    const body = {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    };
    failReads({ kind: 'status', status: 403, body }, 1);
    await readPullRequest(shop.connect({ limits: { unknownWaitMs: 100 } }), 7);
    const [first, second] = shop.server.requests;
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(95);
  });

  it('is waited for once, then reported', async () => {
    failReads({ kind: 'status', status: 429 });
    expect((await failureOf(readPullRequest(shop.connect(), 7))).problem.code).toBe('github.rate-limited');
    expect(shop.server.requests).toHaveLength(2);
  });

  it('that ends in 40 minutes is not waited for', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 40 * 60);
    failReads({ kind: 'status', status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } });
    const { problem } = await failureOf(readPullRequest(shop.connect(), 7));
    expect(problem.code).toBe('github.rate-limited');
    expect(problem.todo).toMatch(/ends in (40|41) minutes/);
    expect(shop.server.requests).toHaveLength(1);
  });

  it('is read on the clock of the answer, not of the runner', async () => {
    const hourAhead = Date.now() + 3_600_000;
    const headers = {
      date: new Date(hourAhead).toUTCString(),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(hourAhead / 1000) + 1),
    };
    failReads({ kind: 'status', status: 403, headers }, 1);
    await readPullRequest(shop.connect({ limits: { maxWaitMs: 2_500 } }), 7);
    expect(shop.server.requests).toHaveLength(2);
  });

  it('is waited for by a create too, because nothing was created', async () => {
    shop.server.fault({
      method: 'POST',
      path: /comments$/,
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '0' },
    });
    await comment(shop.connect());
    expect(shop.server.comments(shop.pull)).toHaveLength(1);
  });
});

describe('a create', () => {
  it.each([
    ['502', { kind: 'status', status: 502, applied: true }],
    ['a reset after the request', { kind: 'reset-after-request' }],
    ['a cut-off answer', { kind: 'truncate' }],
    ['an answer that never ends', { kind: 'drip' }],
    ['null instead of the comment', { kind: 'wrong-type' }],
  ] as const)('is never repeated by the client after %s', async (_name, fault) => {
    shop.server.fault({ method: 'POST', path: /comments$/, times: Number.POSITIVE_INFINITY, ...fault });
    const github = shop.connect({ limits: IMPATIENT });
    const error = await failureOf(github.send({ ...commentCall, parse: requireObject }));
    expect(error.ambiguous).toBe(true);
    expect(shop.server.requests).toHaveLength(1);
  });
});

const commentCall = {
  purpose: 'write the comment',
  route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  parameters: { issue_number: 7, body: 'hello' },
  idempotency: 'create',
  status: 201,
} as const;

function requireObject(data: unknown): object {
  if (typeof data === 'object' && data !== null) return data;
  throw new ShapeError('not an object');
}

describe('a redirect', () => {
  it('of a renamed repository is followed by reading and by writing, with the same method', async () => {
    shop.server.rename(shop.repository, 'store');
    const github = shop.connect();
    await readPullRequest(github, 7);
    await comment(github);
    expect(shop.server.requests.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 301',
      'GET 200',
      'POST 307',
      'POST 201',
    ]);
  });

  it('with 301 never turns a POST into a GET', async () => {
    const location = `${shop.server.apiUrl}/repositories/${shop.repository.id}/issues/7/comments`;
    shop.server.fault({ method: 'POST', path: /comments$/, kind: 'redirect', status: 301, location });
    await comment(shop.connect());
    expect(shop.server.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(shop.server.comments(shop.pull)).toHaveLength(1);
  });

  it('with 303 fails, because it drops what was written', async () => {
    shop.server.fault({
      method: 'POST',
      path: /comments$/,
      kind: 'redirect',
      status: 303,
      location: shop.server.apiUrl,
    });
    expect((await failureOf(comment(shop.connect()))).problem.code).toBe('github.redirected');
  });

  it('in a circle fails', async () => {
    failReads({ kind: 'redirect', location: `${shop.server.apiUrl}/repos/acme/shop/pulls/7` });
    expect((await failureOf(readPullRequest(shop.connect(), 7))).problem.why).toContain('one redirect too many');
  });

  it('to another origin fails before the token is sent there', async () => {
    await using other = await listenElsewhere();
    failReads({ kind: 'redirect', location: `${other.url}/repos/acme/shop/pulls/7` });
    expect((await failureOf(readPullRequest(shop.connect(), 7))).problem.code).toBe('github.foreign-link');
    expect(other.requests()).toBe(0);
  });
});

async function listenElsewhere(): Promise<AsyncDisposable & { url: string; requests: () => number }> {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

describe('a list', () => {
  const call = {
    purpose: 'read the comments',
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: 7 },
    parse: (data: unknown) => (data as { id: number }).id,
  };

  function fill(count: number): number[] {
    return Array.from({ length: count }, () => shop.server.addComment(shop.pull, { author: 'octocat', body: 'x' }).id);
  }

  it('is read to its last page, in order', async () => {
    const ids = fill(250);
    expect(await shop.connect().list(call)).toEqual(ids);
    expect(shop.server.requests.map(({ query }) => query['page'] ?? '1')).toEqual(['1', '2', '3']);
  });

  it('fails whole when one page fails', async () => {
    fill(150);
    shop.server.fault({ path: /comments$/, nth: 2, times: 3, kind: 'status', status: 500 });
    expect((await failureOf(shop.connect().list(call))).problem.code).toBe('github.server-error');
  });

  it('that is an empty body is no empty list', async () => {
    fill(3);
    shop.server.fault({ path: /comments$/, kind: 'truncate', times: 3 });
    expect((await failureOf(shop.connect().list(call))).problem.code).toBe('github.interrupted');
  });

  it('that is an object is no list', async () => {
    shop.server.fault({ path: /comments$/, kind: 'wrong-type', body: { message: 'hi' } });
    expect((await failureOf(shop.connect().list(call))).problem.why).toContain(
      'the answer is of type object, not a list',
    );
  });

  it('whose next page is the same page ends with an error', async () => {
    fill(2);
    const again = `${shop.server.apiUrl}/repositories/${shop.repository.id}/issues/7/comments?page=1`;
    shop.server.fault({
      path: /comments$/,
      times: Number.POSITIVE_INFINITY,
      kind: 'headers',
      headers: { link: `<${again}>; rel="next"` },
    });
    expect((await failureOf(shop.connect().list(call))).problem.code).toBe('github.too-many-pages');
    expect(shop.server.requests).toHaveLength(2);
  });

  it('that does not end within the page limit fails', async () => {
    fill(600);
    expect((await failureOf(shop.connect().list(call))).problem.why).toContain('the list goes on after 5 pages');
  });

  it('whose next page is on another origin fails before the token is sent there', async () => {
    await using other = await listenElsewhere();
    shop.server.fault({ path: /comments$/, kind: 'headers', headers: { link: `<${other.url}/more>; rel="next"` } });
    expect((await failureOf(shop.connect().list(call))).problem.code).toBe('github.foreign-link');
    expect(other.requests()).toBe(0);
  });
});

describe('the bounds of a client', () => {
  it('end calls when its time is used up', async () => {
    failReads({ kind: 'hang' });
    const github = shop.connect({ limits: { budgetMs: 400, readDeadlineMs: 300 } });
    await failureOf(readPullRequest(github, 7));
    const { problem } = await failureOf(readPullRequest(github, 7));
    expect(problem.code).toMatch(/^github\.(spent|timeout)$/);
    expect((await failureOf(readPullRequest(github, 7))).problem.code).toBe('github.spent');
  });

  it('end calls when its requests are used up', async () => {
    const github = shop.connect({ limits: { maxRequests: 1 } });
    await readPullRequest(github, 7);
    expect((await failureOf(readPullRequest(github, 7))).problem).toMatchObject({ code: 'github.spent' });
    expect(shop.server.requests).toHaveLength(1);
  });

  it('end calls at once when the run is cancelled', async () => {
    const cancel = new AbortController();
    failReads({ kind: 'hang', run: () => cancel.abort() });
    const github = shop.connect({ signal: cancel.signal, limits: { readDeadlineMs: 60_000 } });
    expect((await failureOf(readPullRequest(github, 7))).problem.code).toBe('github.cancelled');
    expect(shop.server.requests).toHaveLength(1);
  });

  it('end waits at once when the run is cancelled', async () => {
    failReads({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    const cancel = new AbortController();
    const failure = failureOf(
      readPullRequest(shop.connect({ signal: cancel.signal, limits: { maxWaitMs: 120_000, budgetMs: 120_000 } }), 7),
    );
    setTimeout(() => cancel.abort(), 100);
    expect((await failure).problem.code).toBe('github.cancelled');
  });
});

describe('the user agent of a call', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['', /^api-testing-action octokit/],
    ['3f2a.job 1', /^api-testing-action actions_orchestration_id\/3f2a\.job_1 octokit/],
  ])('names this product, and the job by the runner’s id %j where it gives one', async (id, expected) => {
    vi.stubEnv('ACTIONS_ORCHESTRATION_ID', id);
    const agents: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      agents.push(request.headers['user-agent']);
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      await failureOf(readPullRequest(shop.connect({ apiUrl }), 7));
    } finally {
      server.close();
    }
    expect(agents).toEqual([expect.stringMatching(expected)]);
  });
});

describe('a GitHub that is not there', () => {
  it('is told apart: nobody listens', async () => {
    const elsewhere = await listenElsewhere();
    await elsewhere[Symbol.asyncDispose]();
    const { problem } = await failureOf(readPullRequest(shop.connect({ apiUrl: elsewhere.url }), 7));
    expect(problem).toMatchObject({
      code: 'github.unreachable',
      why: expect.stringContaining('(ECONNREFUSED) (3 attempts)'),
    });
  });

  it('is told apart: the name does not resolve', async () => {
    const { problem } = await failureOf(readPullRequest(shop.connect({ apiUrl: 'http://github.invalid' }), 7));
    expect(problem).toMatchObject({ code: 'github.unknown-host', why: expect.stringContaining('github.invalid') });
  });
});

describe('GitHub Enterprise Server', () => {
  it('is served below its base path, without headers about rates', async () => {
    await using enterprise = await openShop({ basePath: '/api/v3', rateLimits: false });
    expect((await readPullRequest(enterprise.connect(), 7)).headSha).toBe(HEAD);
    expect(enterprise.server.violations).toEqual([]);
  });
});
