import { describe, expect, it } from 'vitest';
import type { GitHub } from '../../src/github/client.ts';
import { GitHubError } from '../../src/github/problems.ts';
import { type CheckConclusion, concludeCheck, openCheck } from '../../src/github/publish-check.ts';
import { upsertComment } from '../../src/github/publish-comment.ts';
import type { Fault } from '../support/github-server.ts';
import { HEAD } from '../support/shop.ts';
import { shopOfEachTest } from '../support/shop-of-each-test.ts';

/**
 * Whatever goes wrong at whichever request: never two comments, never two checks, never an annotation twice, and either
 * everything arrived or an error says what did not.
 */
const KINDS: Readonly<Record<string, Omit<Fault, 'path'>>> = {
  'a reset': { kind: 'reset' },
  'a reset after the request': { kind: 'reset-after-request' },
  'half an answer': { kind: 'truncate' },
  'a dripping answer': { kind: 'drip' },
  'no answer': { kind: 'hang' },
  null: { kind: 'wrong-type' },
  'a list': { kind: 'wrong-type', body: [] },
  'a page of HTML with 200': { kind: 'html', status: 200, applied: true },
  'a page of HTML with 502': { kind: 'html', applied: true },
  '500': { kind: 'status', status: 500 },
  '503 that was applied': { kind: 'status', status: 503, applied: true },
  '204': { kind: 'status', status: 204, applied: true },
  '401': { kind: 'status', status: 401 },
  '403': { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
  '404': { kind: 'status', status: 404 },
  '422': { kind: 'status', status: 422 },
  '429': { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
};

/** Faults that are over a moment later: one of them at whichever request, and still everything arrives. */
const PASSING = new Set([
  'a reset',
  'a reset after the request',
  'half an answer',
  'a page of HTML with 502',
  '500',
  '503 that was applied',
  '429',
]);

const CONCLUSION: CheckConclusion = {
  conclusion: 'failure',
  title: 't',
  summary: 's',
  text: null,
  annotations: Array.from({ length: 60 }, (_, index) => ({
    path: 'openapi.yaml',
    start_line: index + 1,
    end_line: index + 1,
    annotation_level: 'failure',
    title: 'rule',
    message: 'm',
  })),
};

const shop = shopOfEachTest();

/** What a run publishes; false for each part that failed in words. Anything but GitHubError is a bug and is raised. */
async function publishAll(
  github: GitHub,
  run: number,
): Promise<{ check: boolean; comment: boolean; notices: readonly string[] }> {
  const identity = { name: 'API', headSha: HEAD, detailsUrl: 'https://example.test', externalId: `${run}/1` };
  const told = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(GitHubError);
      expect((thrown as GitHubError).problem.what).not.toBe('');
      return null;
    }
  };
  const opened = await told(() => openCheck(github, identity));
  const comment = await told(() =>
    upsertComment(github, {
      pullRequest: 7,
      body: 'report',
      marker: 'api',
      run: { headSha: HEAD, id: run, attempt: 1 },
    }),
  );
  const concluded = opened && (await told(() => concludeCheck(github, opened, CONCLUSION)));
  return {
    check: concluded !== null,
    comment: comment !== null,
    notices: [...(concluded?.notices ?? []), ...(comment?.notices ?? [])],
  };
}

function expectNothingTwice(run: number): void {
  expect(shop.server.violations).toEqual([]);
  expect(shop.server.comments(shop.pull).length).toBeLessThanOrEqual(1);
  const checks = shop.server.checkRuns().filter(({ externalId }) => externalId === `${run}/1`);
  expect(checks.length).toBeLessThanOrEqual(1);
  const lines = (checks[0]?.annotations ?? []).map(({ start_line }) => start_line);
  expect(lines).toEqual([...new Set(lines)]);
}

function expectArrived(run: number, published: Awaited<ReturnType<typeof publishAll>>): void {
  const check = shop.server.checkRuns().find(({ externalId }) => externalId === `${run}/1`);
  if (published.comment) expect(shop.server.comments(shop.pull)[0]?.body).toContain(`"run":${run}`);
  if (published.check) expect(check).toMatchObject({ status: 'completed', conclusion: 'failure' });
  if (published.check && published.notices.length === 0) expect(check?.annotations).toHaveLength(60);
}

const REQUESTS_OF_A_RUN = 9;

describe('one fault at any request of a run', () => {
  it.each(Object.keys(KINDS))('does no harm: %s', async (name) => {
    const silent = KINDS[name]?.kind === 'hang' || KINDS[name]?.kind === 'drip';
    const limits = silent ? { readDeadlineMs: 250, writeDeadlineMs: 250 } : {};
    for (let nth = 1; nth <= REQUESTS_OF_A_RUN; nth += 1) {
      shop.server.clearFaults();
      shop.server.fault({ path: /./, nth, ...(KINDS[name] as Omit<Fault, 'path'>) });
      const published = await publishAll(shop.connect({ limits }), nth);
      expectNothingTwice(nth);
      expectArrived(nth, published);
      if (PASSING.has(name)) expect(published).toEqual({ check: true, comment: true, notices: [] });
    }
  });

  it('counts every request that a run makes', async () => {
    await publishAll(shop.connect(), 1);
    await publishAll(shop.connect(), 2);
    expect(shop.server.requests.length).toBeLessThanOrEqual(2 * REQUESTS_OF_A_RUN);
  });
});

describe('a fault at every request of a run', () => {
  it.each(Object.keys(KINDS))('ends in words, within its bounds: %s', async (name) => {
    const limits = { readDeadlineMs: 100, writeDeadlineMs: 100 };
    shop.server.fault({ path: /./, times: Number.POSITIVE_INFINITY, ...(KINDS[name] as Omit<Fault, 'path'>) });
    const published = await publishAll(shop.connect({ limits }), 1);
    expect(published).toMatchObject({ check: false, comment: false });
    expect(shop.server.requests.length).toBeLessThanOrEqual(30);
  });
});
