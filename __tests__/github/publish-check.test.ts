import { beforeEach, describe, expect, it } from 'vitest';
import { type CheckConclusion, type CheckRef, concludeCheck, openCheck } from '../../src/github/publish-check.ts';
import type { CheckRun } from '../support/github-server.ts';
import { HEAD, IMPATIENT } from '../support/shop.ts';
import { shopOfEachTest } from '../support/shop-of-each-test.ts';

const CHECK = { name: 'API', headSha: HEAD, detailsUrl: 'https://example.test/run/1', externalId: '1/1/api' };
const CHECKS = /\/check-runs$/;
const ONE_CHECK = /\/check-runs\/\d+$/;

const shop = shopOfEachTest();

function theCheck(): CheckRun {
  const runs = shop.server.checkRuns(HEAD);
  expect(runs).toHaveLength(1);
  return runs[0] as CheckRun;
}

function ending(annotations: number, conclusion: CheckConclusion['conclusion'] = 'failure'): CheckConclusion {
  return {
    conclusion,
    title: '1 breaking change',
    summary: 'What broke.',
    text: 'Tables.',
    annotations: Array.from({ length: annotations }, (_, index) => ({
      path: 'openapi.yaml',
      start_line: index + 1,
      end_line: index + 1,
      annotation_level: 'failure',
      title: 'response.property.removed',
      message: `property ${index}`,
    })),
  };
}

/** Ways in which an answer to a create is lost although the server did what it was asked. */
const LOST_ANSWERS = [
  ['502', { kind: 'status', status: 502, applied: true }],
  ['an HTML page', { kind: 'html', applied: true }],
  ['a reset', { kind: 'reset-after-request' }],
  ['half the answer', { kind: 'truncate' }],
  ['a dripping answer', { kind: 'drip' }],
  ['null', { kind: 'wrong-type' }],
] as const;

/** Ways in which a request is not looked at. */
const UNSEEN = [
  ['502', { kind: 'status', status: 502 }],
  ['a reset', { kind: 'reset' }],
  ['no answer', { kind: 'hang' }],
  ['429', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
] as const;

describe('opening a check', () => {
  it('makes it in progress, on the head, with its name for this run', async () => {
    const check = await openCheck(shop.connect(), CHECK);
    expect(theCheck()).toMatchObject({
      status: 'in_progress',
      headSha: HEAD,
      externalId: '1/1/api',
      detailsUrl: CHECK.detailsUrl,
    });
    expect(check).toEqual({ ...CHECK, id: theCheck().id, url: `${shop.server.serverUrl}/acme/shop/runs/${check.id}` });
  });

  it('learns from it whom the token writes as, without a request', async () => {
    const github = shop.connect();
    await openCheck(github, CHECK);
    expect(github.viewer.login).toBe('github-actions[bot]');
    expect(shop.server.requests).toHaveLength(1);
  });

  it.each(LOST_ANSWERS)('adopts the check that was made when the answer was %s', async (_name, fault) => {
    shop.server.fault({ method: 'POST', path: CHECKS, ...fault });
    const check = await openCheck(shop.connect({ limits: IMPATIENT }), CHECK);
    expect(check.id).toBe(theCheck().id);
  });

  it.each(UNSEEN)('makes one check after %s', async (_name, fault) => {
    shop.server.fault({ method: 'POST', path: CHECKS, ...fault });
    const check = await openCheck(shop.connect({ limits: IMPATIENT }), CHECK);
    expect(check.id).toBe(theCheck().id);
  });

  it('does not take the check of another run of the same name', async () => {
    const github = shop.connect();
    const first = await openCheck(github, CHECK);
    shop.server.fault({ method: 'POST', path: CHECKS, kind: 'status', status: 502 });
    const second = await openCheck(github, { ...CHECK, externalId: '1/2/api' });
    expect(second.id).not.toBe(first.id);
    expect(shop.server.checkRuns(HEAD)).toHaveLength(2);
  });

  it('says which permission is missing', async () => {
    shop.server.addToken('ghs_reads', { permissions: { contents: 'read', pull_requests: 'write' } });
    const opening = openCheck(shop.connect({ token: 'ghs_reads' }), CHECK);
    await expect(opening).rejects.toMatchObject({
      problem: { code: 'github.forbidden', todo: expect.stringContaining('checks: write') },
    });
  });

  it("says that a person's token cannot make checks", async () => {
    shop.server.addToken('ghp_person', { kind: 'user', name: 'mona', permissions: { checks: 'write' } });
    const opening = openCheck(shop.connect({ token: 'ghp_person' }), CHECK);
    await expect(opening).rejects.toMatchObject({
      problem: { todo: expect.stringContaining('leave github-token out') },
    });
  });
});

describe('concluding a check', () => {
  let check: CheckRef;

  beforeEach(async () => {
    check = await openCheck(shop.connect(), CHECK);
  });

  it('says conclusion, title, summary and text', async () => {
    const { url, notices } = await concludeCheck(shop.connect(), check, ending(0, 'success'));
    expect({ url, notices }).toEqual({ url: check.url, notices: [] });
    expect(theCheck()).toMatchObject({
      status: 'completed',
      conclusion: 'success',
      output: { title: '1 breaking change', summary: 'What broke.', text: 'Tables.' },
    });
  });

  it.each([0, 1, 50, 51, 120, 500])('sends all of %i annotations, once each and in order', async (count) => {
    await concludeCheck(shop.connect(), check, ending(count));
    expect(theCheck().annotations.map(({ start_line }) => start_line)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
    expect(theCheck().conclusion).toBe('failure');
  });

  it('concludes with the first request, before the rest of the annotations', async () => {
    shop.server.fault({ method: 'PATCH', path: ONE_CHECK, nth: 2, times: 10, kind: 'status', status: 401 });
    const { notices } = await concludeCheck(shop.connect(), check, ending(120));
    expect(theCheck()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(theCheck().annotations).toHaveLength(50);
    expect(notices).toHaveLength(2);
    expect(notices[0]).toContain('did not take 50 annotations');
  });

  it.each(LOST_ANSWERS)('appends no annotation twice when the answer was %s', async (_name, fault) => {
    shop.server.fault({ method: 'PATCH', path: ONE_CHECK, nth: 1, ...fault });
    shop.server.fault({ method: 'PATCH', path: ONE_CHECK, nth: 3, ...fault });
    const { notices } = await concludeCheck(shop.connect({ limits: IMPATIENT }), check, ending(120));
    expect(theCheck().annotations.map(({ start_line }) => start_line)).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 1),
    );
    expect(notices).toEqual([]);
  });

  it.each(UNSEEN)('loses no annotation after %s', async (_name, fault) => {
    shop.server.fault({ method: 'PATCH', path: ONE_CHECK, nth: 2, ...fault });
    await concludeCheck(shop.connect({ limits: IMPATIENT }), check, ending(60));
    expect(theCheck().annotations).toHaveLength(60);
  });

  it('concludes without annotations when GitHub refuses them, and says so', async () => {
    shop.server.fault({
      method: 'PATCH',
      path: ONE_CHECK,
      kind: 'status',
      status: 422,
      body: { message: 'Invalid request' },
    });
    const { notices } = await concludeCheck(shop.connect(), check, ending(3));
    expect(theCheck()).toMatchObject({ conclusion: 'failure', annotations: [] });
    expect(notices).toEqual(['GitHub did not take 3 annotations of the check']);
  });

  it('concludes without annotations when every request with annotations fails', async () => {
    shop.server.fault({ method: 'PATCH', path: ONE_CHECK, times: 2, kind: 'status', status: 500 });
    const { notices } = await concludeCheck(shop.connect(), check, ending(3));
    expect(theCheck()).toMatchObject({ conclusion: 'failure', annotations: [] });
    expect(notices).toHaveLength(1);
  });

  it('makes a new check, concluded, when the old one vanished', async () => {
    shop.server.deleteCheckRun(check.id);
    const { url } = await concludeCheck(shop.connect(), check, ending(60));
    expect(theCheck()).toMatchObject({ status: 'completed', conclusion: 'failure', externalId: '1/1/api' });
    expect(theCheck().annotations).toHaveLength(60);
    expect(url).toBe(`${shop.server.serverUrl}/acme/shop/runs/${theCheck().id}`);
  });

  it('may be told twice, as the post step does', async () => {
    await concludeCheck(shop.connect(), check, ending(0));
    await concludeCheck(shop.connect(), check, ending(0, 'cancelled'));
    expect(theCheck().conclusion).toBe('cancelled');
  });

  it('fails in words when GitHub is down', async () => {
    shop.server.fault({ path: ONE_CHECK, times: Number.POSITIVE_INFINITY, kind: 'html' });
    const concluding = concludeCheck(shop.connect(), check, ending(1));
    await expect(concluding).rejects.toMatchObject({
      problem: { code: 'github.server-error', what: 'could not conclude the check run' },
    });
  });
});
