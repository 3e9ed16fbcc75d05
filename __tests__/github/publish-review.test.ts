import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GitHub, openGitHub } from '../../src/github/client.ts';
import { type PublishedReview, publishReview } from '../../src/github/publish-review.ts';
import type { ReviewFinding } from '../../src/report/review.ts';
import { type GitHubServer, type PullRequest, startGitHubServer, TEST_TOKEN } from '../support/github-server.ts';

const HEAD = 'b'.repeat(40);
const PATCH = '@@ -1,4 +1,4 @@\n openapi: 3.1.0\n-old: 1\n+new: 1\n+more: 2\n end: 3';

let server: GitHubServer;
let pull: PullRequest;
let github: GitHub;

beforeEach(async () => {
  server = await startGitHubServer();
  open();
});

afterEach(() => server[Symbol.asyncDispose]());

function open(): void {
  const repository = server.addRepository({ owner: 'acme', name: 'shop' });
  pull = server.addPullRequest(repository, {
    head: { sha: HEAD, ref: 'change' },
    base: { sha: 'a'.repeat(40) },
    files: [
      { filename: 'openapi.yaml', status: 'modified', patch: PATCH },
      { filename: 'large.yaml', status: 'modified' },
    ],
  });
  github = connect();
}

function connect(token = TEST_TOKEN): GitHub {
  const limits = { retryBaseMs: 1, readDeadlineMs: 2_000, writeDeadlineMs: 2_000 };
  return openGitHub({ token, apiUrl: server.apiUrl, repository: { owner: 'acme', name: 'shop' }, limits });
}

/** GitHub closes conversations for nobody who may not write files. */
function mayWriteFiles(): void {
  server.addToken('ghs_writes', { permissions: { contents: 'write', checks: 'write', pull_requests: 'write' } });
  github = connect('ghs_writes');
}

function finding(
  fingerprint: string,
  line: number,
  options: Partial<ReviewFinding['places'][number]> = {},
): ReviewFinding {
  const place = { path: 'openapi.yaml', line, side: 'RIGHT' as const, ...options };
  return { fingerprint, severity: 'breaking', body: `Finding ${fingerprint}`, places: [place], change: null };
}

function publish(findings: readonly ReviewFinding[], complete = true): Promise<PublishedReview> {
  return publishReview(github, { pullRequest: pull.number, headSha: pull.head.sha, key: 'k', findings, complete });
}

const bodies = () => server.reviewComments(pull).map(({ body }) => body.split('\n').at(-1));

describe('a review', () => {
  it('tells findings at lines of the diff, on the side they are on, all in one request', async () => {
    const told = await publish([finding('a1', 2), finding('b2', 2, { side: 'LEFT' }), finding('c3', 90)]);
    expect(told).toMatchObject({ written: 2, elsewhere: 1 });
    expect(server.reviews(pull)).toHaveLength(1);
    expect(server.reviews(pull)[0]).toMatchObject({ state: 'COMMENTED', commitId: HEAD });
    expect(server.reviewComments(pull).map(({ line, side }) => [line, side])).toEqual([
      [2, 'RIGHT'],
      [2, 'LEFT'],
    ]);
    expect(told.notices.join()).toContain('1 finding has no line in the diff');
    expect(server.violations).toEqual([]);
  });

  it('leaves findings of a file without a patch to the comment', async () => {
    expect(await publish([finding('a1', 2, { path: 'large.yaml' })])).toMatchObject({ written: 0, elsewhere: 1 });
    expect(server.reviews(pull)).toEqual([]);
  });

  it('reads the changed files to the last page', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ filename: `f${index}`, status: 'added' as const }));
    pull.files = [...many, ...pull.files];
    expect(await publish([finding('a1', 2)])).toMatchObject({ written: 1 });
  });

  it('does not say the same at the next push', async () => {
    await publish([finding('a1', 2)]);
    await publish([finding('a1', 3), finding('b2', 3)]);
    expect(bodies()).toEqual(['Finding a1', 'Finding b2']);
  });

  it('says nothing about a head that is not the current one', async () => {
    const request = { pullRequest: pull.number, headSha: 'c'.repeat(40), key: 'k', complete: true };
    await publishReview(github, { ...request, findings: [finding('a1', 2)] });
    expect(server.reviews(pull)).toEqual([]);
  });

  it('is not confused by a marker that somebody else wrote', async () => {
    await publish([finding('a1', 2)]);
    server.addToken('other', { kind: 'user', name: 'mallory', permissions: { pull_requests: 'write' } });
    const mallory = openGitHub({ token: 'other', apiUrl: server.apiUrl, repository: github.repository });
    await publishReview(mallory, {
      pullRequest: pull.number,
      headSha: HEAD,
      key: 'k',
      findings: [finding('ee', 2)],
      complete: true,
    });
    await publish([finding('a1', 2), finding('ee', 3)]);
    expect(bodies()).toEqual(['Finding a1', 'Finding ee', 'Finding ee']);
  });
});

describe('what was told before', () => {
  it('is resolved when it is fixed, and opened again when it is back', async () => {
    mayWriteFiles();
    await publish([finding('a1', 2), finding('b2', 3)]);
    expect(await publish([finding('b2', 3)])).toMatchObject({ resolved: 1, written: 0 });
    const [first, second] = server.reviewComments(pull);
    expect([first?.resolvedBy, second?.resolvedBy]).toEqual(['github-actions[bot]', null]);
    await publish([finding('a1', 2), finding('b2', 3)]);
    expect(first?.resolvedBy).toBeNull();
    expect(server.reviewComments(pull)).toHaveLength(2);
  });

  it('is left alone when a person answered', async () => {
    await publish([finding('a1', 2)]);
    const [comment] = server.reviewComments(pull);
    comment?.replies.push({ author: 'ada', body: 'We mean it.' });
    expect(await publish([])).toMatchObject({ resolved: 0 });
    expect(comment?.resolvedBy).toBeNull();
  });

  it('stays closed when a person closed it, and is not said again', async () => {
    await publish([finding('a1', 2)]);
    const [comment] = server.reviewComments(pull);
    if (comment) comment.resolvedBy = 'ada';
    await publish([finding('a1', 2)]);
    expect(comment?.resolvedBy).toBe('ada');
    expect(server.reviewComments(pull)).toHaveLength(1);
  });

  it('is not called fixed by a run that did not look', async () => {
    await publish([finding('a1', 2)]);
    expect(await publish([], false)).toMatchObject({ resolved: 0 });
  });

  it('says that it is fixed where the token may not close it, and takes that back when it is back', async () => {
    await publish([finding('a1', 2), finding('b2', 3)]);
    const before = server.reviewComments(pull).map(({ body }) => body);
    const told = await publish([finding('b2', 3)]);
    expect(told).toMatchObject({ resolved: 0, notices: [expect.stringContaining('`contents: write`')] });
    const [first, second] = server.reviewComments(pull);
    expect(first?.body).toMatch(/^<!-- api-testing-review:k a1 -->\n/);
    expect(first?.body).toContain(`✅ **Fixed** as of \`${HEAD.slice(0, 7)}\``);
    expect(first?.body).toContain('Finding a1');
    expect([first?.resolvedBy, second?.body]).toEqual([null, before[1]]);
    expect(await publish([finding('b2', 3)])).toMatchObject({ notices: [] });
    expect(await publish([finding('a1', 2), finding('b2', 3)])).toMatchObject({ written: 0, notices: [] });
    expect(server.reviewComments(pull).map(({ body }) => body)).toEqual(before);
    expect(server.violations).toEqual([]);
  });

  it('is marked, with one notice, where GitHub refuses what it had promised', async () => {
    mayWriteFiles();
    await publish([finding('a1', 2)]);
    const body = { errors: [{ message: 'Resource not accessible by integration' }] };
    server.fault({ method: 'POST', path: /graphql$/, kind: 'status', status: 200, body, nth: 2 });
    const told = await publish([]);
    expect(told).toMatchObject({ resolved: 0, notices: [expect.stringContaining('not accessible by integration')] });
    expect(server.reviewComments(pull)[0]?.body).toContain('✅ **Fixed**');
  });

  it('stays as it is, with one notice, where not even that can be said', async () => {
    await publish([finding('a1', 2)]);
    const body = { errors: [{ message: 'Resource not accessible by integration' }] };
    server.fault({ method: 'POST', path: /graphql$/, kind: 'status', status: 200, body, nth: 2, times: 9 });
    expect(await publish([])).toMatchObject({
      resolved: 0,
      notices: [expect.stringContaining('Resource not accessible by integration')],
    });
    expect(server.reviewComments(pull)[0]?.body).not.toContain('✅');
  });
});

describe('when GitHub refuses', () => {
  it('lines, they are told at their file, and nothing is lost', async () => {
    server.fault({ method: 'POST', path: /\/reviews$/, kind: 'status', status: 422, times: 9 });
    const told = await publish([finding('a1', 2), finding('b2', 3)]);
    expect(told.elsewhere).toBe(0);
    const [comment, ...others] = server.reviewComments(pull);
    expect(others).toEqual([]);
    expect(comment?.line).toBeNull();
    expect(comment?.body).toContain('Finding a1');
    expect(comment?.body).toContain('Line 3:');
    expect(await publish([finding('a1', 2), finding('b2', 3)])).toMatchObject({ written: 0 });
    expect(server.violations).toEqual([]);
  });

  it('lines and files, everything stays in the comment and is counted', async () => {
    server.fault({ method: 'POST', path: /\/pulls\/\d+\/(reviews|comments)$/, kind: 'status', status: 422, times: 9 });
    const told = await publish([finding('a1', 2), finding('b2', 3)]);
    expect(told.elsewhere).toBe(2);
  });

  it('an answer is lost after the review was written, there is still one review', async () => {
    server.fault({ method: 'POST', path: /\/reviews$/, kind: 'reset-after-request', times: 1 });
    await publish([finding('a1', 2)]);
    expect(server.reviews(pull)).toHaveLength(1);
  });

  it('the threads, nothing is written, because it might be the second time', async () => {
    server.fault({ path: /graphql$/, kind: 'status', status: 404, times: 9 });
    const told = await publish([finding('a1', 2)]);
    expect(told.notices).toHaveLength(1);
    expect(server.reviews(pull)).toEqual([]);
  });
});

it('speaks GraphQL beside the REST API of GitHub Enterprise Server', async () => {
  await server[Symbol.asyncDispose]();
  server = await startGitHubServer({ basePath: '/api/v3', rateLimits: false });
  open();
  expect(await publish([finding('a1', 2)])).toMatchObject({ written: 1 });
  expect(server.requests.map(({ path }) => path)).toContain('/api/graphql');
});
