import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type GitHubServer,
  type PullRequest,
  type Repository,
  startGitHubServer,
  TEST_TOKEN,
} from './github-server.ts';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);
const SHOP = { owner: 'acme', repo: 'shop' };
const PATCH = '@@ -1,3 +1,3 @@\n openapi: 3.1.0\n-  user_id\n+  id\n rest';

let server: GitHubServer;
let repository: Repository;
let pull: PullRequest;
let octokit: Octokit;

beforeEach(async () => {
  server = await startGitHubServer();
  repository = server.addRepository({
    owner: 'acme',
    name: 'shop',
    collaborators: { mona: 'maintain', tri: 'triage' },
  });
  pull = server.addPullRequest(repository, {
    number: 7,
    head: { sha: HEAD, ref: 'rename' },
    base: { sha: BASE },
    labels: ['api'],
    files: [{ filename: 'openapi.yaml', status: 'modified', patch: PATCH }],
  });
  octokit = connect(TEST_TOKEN);
});

afterEach(() => server[Symbol.asyncDispose]());

function connect(token: string): Octokit {
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  return new Octokit({ auth: token, baseUrl: server.apiUrl, log: quiet });
}

async function statusOf(promise: Promise<{ status: number }>): Promise<number> {
  return promise.then(
    ({ status }) => status,
    (thrown: { status: number }) => thrown.status,
  );
}

describe('every answer is what GitHub describes', () => {
  it('for all that is served', async () => {
    await octokit.repos.get(SHOP);
    await octokit.repos.getCollaboratorPermissionLevel({ ...SHOP, username: 'mona' });
    await octokit.pulls.get({ ...SHOP, pull_number: 7 });
    await octokit.pulls.listFiles({ ...SHOP, pull_number: 7 });
    const comment = await octokit.issues.createComment({ ...SHOP, issue_number: 7, body: 'hello' });
    await octokit.issues.getComment({ ...SHOP, comment_id: comment.data.id });
    await octokit.issues.updateComment({ ...SHOP, comment_id: comment.data.id, body: 'hello again' });
    await octokit.issues.listComments({ ...SHOP, issue_number: 7 });
    await octokit.issues.deleteComment({ ...SHOP, comment_id: comment.data.id });
    const check = await octokit.checks.create({ ...SHOP, name: 'API', head_sha: HEAD, status: 'in_progress' });
    await octokit.checks.get({ ...SHOP, check_run_id: check.data.id });
    await octokit.checks.update({
      ...SHOP,
      check_run_id: check.data.id,
      conclusion: 'success',
      output: { title: 't', summary: 's' },
    });
    await octokit.checks.listForRef({ ...SHOP, ref: HEAD });
    await octokit.checks.listAnnotations({ ...SHOP, check_run_id: check.data.id });
    await octokit.pulls.createReview({
      ...SHOP,
      pull_number: 7,
      event: 'COMMENT',
      body: 'b',
      comments: [{ path: 'openapi.yaml', line: 2, side: 'RIGHT', body: 'c' }],
    });
    await octokit.pulls.listReviews({ ...SHOP, pull_number: 7 });
    await octokit.pulls.listReviewComments({ ...SHOP, pull_number: 7 });
    await octokit.rateLimit.get();
    server.addToken('ghp', { kind: 'user', name: 'mona' });
    await connect('ghp').users.getAuthenticated();
    expect(server.violations).toEqual([]);
    expect(server.requests.every(({ status }) => status !== null && status < 300)).toBe(true);
  });

  it('also for a pull request from a fork, and from a fork that is gone', async () => {
    const fork = server.addRepository({ owner: 'mona', name: 'shop', fork: true });
    server.addPullRequest(repository, {
      number: 8,
      head: { sha: 'd'.repeat(40), ref: 'x', repository: fork },
      base: { sha: BASE },
    });
    server.addPullRequest(repository, {
      number: 9,
      head: { sha: 'e'.repeat(40), ref: 'x', repository: null },
      base: { sha: BASE },
    });
    expect((await octokit.pulls.get({ ...SHOP, pull_number: 8 })).data.head.repo?.full_name).toBe('mona/shop');
    expect((await octokit.pulls.get({ ...SHOP, pull_number: 9 })).data.head.repo).toBeNull();
    expect(server.violations).toEqual([]);
  });
});

describe('a request that GitHub does not describe is recorded', () => {
  it.each([
    [
      '51 annotations',
      { output: { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation()) } },
    ],
    ['a summary of 65 536 characters', { output: { title: 't', summary: 'x'.repeat(65_536) } }],
    ['a summary of fewer characters but more bytes', { output: { title: 't', summary: '€'.repeat(30_000) } }],
    ['completed without a conclusion', { status: 'completed' }],
    ['an unknown conclusion', { conclusion: 'green' }],
    ['a property that does not exist', { detail_url: 'https://example.test' }],
    ['line 0', { output: { title: 't', summary: 's', annotations: [annotation({ start_line: 0, end_line: 0 })] } }],
    [
      'an end before its start',
      { output: { title: 't', summary: 's', annotations: [annotation({ start_line: 9, end_line: 3 })] } },
    ],
    [
      'columns over several lines',
      { output: { title: 't', summary: 's', annotations: [annotation({ end_line: 2, start_column: 1 })] } },
    ],
    ['an absolute path', { output: { title: 't', summary: 's', annotations: [annotation({ path: '/etc/passwd' })] } }],
  ])('%s', async (_name, body) => {
    const sent = octokit.request('POST /repos/{owner}/{repo}/check-runs', {
      ...SHOP,
      name: 'API',
      head_sha: HEAD,
      ...(body as object),
    });
    expect(await statusOf(sent)).toBe(422);
    expect(server.violations).not.toEqual([]);
    expect(server.checkRuns()).toEqual([]);
  });

  it('and so is an address that is not served', async () => {
    expect(await statusOf(octokit.request('GET /repos/{owner}/{repo}/nonsense', SHOP))).toBe(404);
    expect(server.violations).toEqual(['GET /repos/acme/shop/nonsense is not served']);
  });

  function annotation(change: object = {}): object {
    return { path: 'a.yaml', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm', ...change };
  }
});

describe('what GitHub refuses', () => {
  it.each([
    ['a commit it does not know', () => octokit.checks.create({ ...SHOP, name: 'API', head_sha: 'f'.repeat(40) }), 422],
    [
      'a comment of 65 537 characters',
      () => octokit.issues.createComment({ ...SHOP, issue_number: 7, body: 'x'.repeat(65_537) }),
      422,
    ],
    ['an empty comment', () => octokit.issues.createComment({ ...SHOP, issue_number: 7, body: ' ' }), 422],
    [
      'a comment on what is not there',
      () => octokit.issues.createComment({ ...SHOP, issue_number: 70, body: 'x' }),
      404,
    ],
    [
      'a check of another number',
      () => octokit.checks.update({ ...SHOP, check_run_id: 1, conclusion: 'success' }),
      404,
    ],
    ['a repository that is not there', () => octokit.repos.get({ owner: 'acme', repo: 'nothing' }), 404],
    ['an app that asks who it is', () => octokit.users.getAuthenticated(), 403],
    ['a wrong token', () => connect('wrong').repos.get(SHOP), 401],
    [
      'a review with one line beside the diff',
      () =>
        octokit.pulls.createReview({
          ...SHOP,
          pull_number: 7,
          event: 'COMMENT',
          comments: [
            { path: 'openapi.yaml', line: 2, body: 'in' },
            { path: 'openapi.yaml', line: 40, body: 'out' },
          ],
        }),
      422,
    ],
  ] as const)('is %s', async (_name, send, status) => {
    expect(await statusOf(send() as Promise<{ status: number }>)).toBe(status);
    expect(server.violations).toEqual([]);
    expect(server.reviews(pull)).toEqual([]);
  });

  it('takes a comment of 65 536 characters, whatever they weigh', async () => {
    expect(await statusOf(octokit.issues.createComment({ ...SHOP, issue_number: 7, body: '🙂'.repeat(65_536) }))).toBe(
      201,
    );
  });

  it('names the permissions that a token lacks', async () => {
    server.addToken('ghs_reads', { permissions: { contents: 'read' } });
    const thrown = await connect('ghs_reads')
      .issues.createComment({ ...SHOP, issue_number: 7, body: 'x' })
      .catch((reason: unknown) => reason);
    expect(thrown).toMatchObject({
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    });
  });
});

describe('what GitHub remembers', () => {
  it('is told in pages, with links by the number of the repository', async () => {
    for (let index = 0; index < 65; index += 1) server.addComment(pull, { author: 'mona', body: String(index) });
    const first = await octokit.issues.listComments({ ...SHOP, issue_number: 7 });
    expect(first.data).toHaveLength(30);
    expect(first.headers.link).toContain('rel="next"');
    const all = await octokit.paginate(octokit.issues.listComments, { ...SHOP, issue_number: 7, per_page: 20 });
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 65 }, (_, index) => String(index)));
  });

  it('appends annotations of later requests', async () => {
    const { data } = await octokit.checks.create({ ...SHOP, name: 'API', head_sha: HEAD });
    for (const line of [1, 2]) {
      const annotations = [
        { path: 'a.yaml', start_line: line, end_line: line, annotation_level: 'notice' as const, message: 'm' },
      ];
      await octokit.checks.update({
        ...SHOP,
        check_run_id: data.id,
        output: { title: 't', summary: 's', annotations },
      });
    }
    expect(server.checkRuns(HEAD)[0]?.annotations.map(({ start_line }) => start_line)).toEqual([1, 2]);
  });

  it.each([
    ['mona', 'write', 'maintain'],
    ['tri', 'read', 'triage'],
    ['stranger', 'read', 'read'],
  ])('is the role of %s, in the old words and the new', async (username, permission, role_name) => {
    const { data } = await octokit.repos.getCollaboratorPermissionLevel({ ...SHOP, username });
    expect(data).toMatchObject({ permission, role_name });
  });

  it('is where a renamed repository went', async () => {
    server.rename(repository, 'store');
    expect((await octokit.pulls.get({ ...SHOP, pull_number: 7 })).data.base.repo.name).toBe('store');
    expect(server.requests.map(({ status }) => status)).toEqual([301, 200]);
  });

  it('makes the payload of the event', () => {
    expect(server.pullRequestEvent(pull)).toMatchObject({
      action: 'synchronize',
      number: 7,
      pull_request: { head: { sha: HEAD }, base: { sha: BASE }, labels: [{ name: 'api' }] },
      repository: { full_name: 'acme/shop', default_branch: 'main' },
    });
  });
});

describe('faults', () => {
  it('hit the requests that were asked for, and no others', async () => {
    server.fault({ method: 'GET', path: /\/pulls\/7$/, nth: 2, times: 2, kind: 'status', status: 503 });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1)
      statuses.push(await statusOf(octokit.pulls.get({ ...SHOP, pull_number: 7 })));
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it.each([
    ['reset', 0],
    ['reset-after-request', 1],
  ] as const)('%s leaves %i comments', async (kind, count) => {
    server.fault({ method: 'POST', path: /comments$/, kind });
    await octokit.issues.createComment({ ...SHOP, issue_number: 7, body: 'x' }).catch(() => undefined);
    expect(server.comments(pull)).toHaveLength(count);
  });

  it('cut an answer off where Octokit says it is an empty success', async () => {
    server.fault({ path: /\/pulls\/7$/, kind: 'truncate' });
    const { status, data } = await octokit.pulls.get({ ...SHOP, pull_number: 7 });
    expect({ status, data }).toEqual({ status: 200, data: '' });
  });
});
