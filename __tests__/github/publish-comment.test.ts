import { describe, expect, it } from 'vitest';
import type { CommentRequest, PublishedComment } from '../../src/github/comment-way.ts';
import { openCheck } from '../../src/github/publish-check.ts';
import { upsertComment } from '../../src/github/publish-comment.ts';
import { renderMarker } from '../../src/report/marker.ts';
import type { Comment, Fault } from '../support/github-server.ts';
import { BASE, HEAD, IMPATIENT, LATER_HEAD } from '../support/shop.ts';
import { shopOfEachTest } from '../support/shop-of-each-test.ts';

const BOT = 'github-actions[bot]';
const ALL = /\/issues\/7\/comments$/;
const ONE = /\/issues\/comments\/\d+$/;

const shop = shopOfEachTest();

function request(change: Partial<CommentRequest> = {}): CommentRequest {
  return { pullRequest: 7, body: 'All is well.', marker: 'api', run: { headSha: HEAD, id: 10, attempt: 1 }, ...change };
}

function publish(change: Partial<CommentRequest> = {}, github = shop.connect()): Promise<PublishedComment> {
  return upsertComment(github, request(change));
}

function state(run: number, attempt = 1, head = HEAD): string {
  return renderMarker('api', { head, run, attempt });
}

function comments(): readonly Comment[] {
  return shop.server.comments(shop.pull);
}

function ours(): Comment {
  const found = comments().filter(({ body }) => body.startsWith('<!-- api-testing:api '));
  expect(found).toHaveLength(1);
  return found[0] as Comment;
}

function fault(method: string, path: RegExp, rest: Omit<Fault, 'method' | 'path'>): void {
  shop.server.fault({ method, path, ...rest });
}

describe('one comment', () => {
  it('is created with the marker at its first byte', async () => {
    const published = await publish();
    expect(published).toEqual({
      url: `${shop.server.serverUrl}/acme/shop/pull/7#issuecomment-${ours().id}`,
      action: 'created',
      notices: [],
    });
    expect(ours().body).toBe(`${state(10)}\nAll is well.`);
  });

  it('is updated by the next run', async () => {
    const first = await publish();
    const second = await publish({ body: 'Worse.', run: { headSha: HEAD, id: 11, attempt: 1 } });
    expect(second).toEqual({ url: first.url, action: 'updated', notices: [] });
    expect(ours().body).toBe(`${state(11)}\nWorse.`);
  });

  it('is updated by a second attempt of the same run', async () => {
    await publish();
    expect(await publish({ run: { headSha: HEAD, id: 10, attempt: 2 } })).toMatchObject({ action: 'updated' });
    expect(ours().body).toContain('"attempt":2');
  });

  it('is found behind three pages of others', async () => {
    await publish();
    for (let index = 0; index < 250; index += 1) shop.server.addComment(shop.pull, { author: 'octocat', body: 'talk' });
    expect(await publish({ run: { headSha: HEAD, id: 11, attempt: 1 } })).toMatchObject({ action: 'updated' });
    expect(ours().body).toContain('"run":11');
  });

  it('of each key stands beside the others', async () => {
    await publish({ marker: 'api' });
    await publish({ marker: 'api-2' });
    await publish({ marker: 'admin' });
    expect(comments()).toHaveLength(3);
  });

  it('has one marker line when the body brought one', async () => {
    await publish({ body: `${state(3)}\nAll is well.` });
    expect(ours().body).toBe(`${state(10)}\nAll is well.`);
  });
});

describe('a comment is ours', () => {
  it.each([
    ['a person', 'mallory', `${state(99)}\nAll is green!`],
    ['another bot', 'other[bot]', `${state(99)}\nAll is green!`],
    ['our bot, quoting the marker further down', BOT, `> ${state(99)}\nsomeone said`],
    [
      'our bot, with the key of another comment',
      BOT,
      `${renderMarker('api-2', { head: HEAD, run: 99, attempt: 1 })}\nAll is green!`,
    ],
    ['our bot, with white space before the marker', BOT, ` ${state(99)}\nAll is green!`],
  ])('never by the marker alone: %s', async (_name, author, body) => {
    const foreign = shop.server.addComment(shop.pull, { author, body });
    expect(await publish()).toMatchObject({ action: 'created' });
    expect(comments().find(({ id }) => id === foreign.id)?.body).toBe(body);
  });

  it('whatever a person made of its text and of its state', async () => {
    const edited = shop.server.addComment(shop.pull, {
      author: BOT,
      body: `${state(5).replace('{', '{"x":')}\nedited`,
    });
    expect(await publish()).toMatchObject({ action: 'updated' });
    expect(ours().id).toBe(edited.id);
  });

  it("for a person's token by that person's login", async () => {
    shop.server.addToken('ghp_mona', { kind: 'user', name: 'mona', permissions: { pull_requests: 'write' } });
    await publish({}, shop.connect({ token: 'ghp_mona' }));
    expect(await publish({ body: 'again' }, shop.connect({ token: 'ghp_mona' }))).toMatchObject({ action: 'updated' });
    expect(ours().author).toBe('mona');
  });

  it("for another app's token too: what it created before is found and the double is deleted", async () => {
    shop.server.addToken('ghs_app', { name: 'acme-tests', permissions: { pull_requests: 'write' } });
    const first = await publish({}, shop.connect({ token: 'ghs_app' }));
    const second = await publish(
      { body: 'again', run: { headSha: HEAD, id: 11, attempt: 1 } },
      shop.connect({ token: 'ghs_app' }),
    );
    expect(second.url).toContain(`#issuecomment-${ours().id}`);
    expect(ours()).toMatchObject({ author: 'acme-tests[bot]', body: `${state(11)}\nagain` });
    expect(first.action).toBe('created');
  });

  it("for another app's token, known from its check run, without a double", async () => {
    shop.server.addToken('ghs_app', { name: 'acme-tests', permissions: { pull_requests: 'write', checks: 'write' } });
    const github = shop.connect({ token: 'ghs_app' });
    await publish({}, github);
    const next = shop.connect({ token: 'ghs_app' });
    await openCheck(next, { name: 'API', headSha: HEAD, detailsUrl: 'https://example.test', externalId: '11/1' });
    expect(await publish({ run: { headSha: HEAD, id: 11, attempt: 1 } }, next)).toMatchObject({ action: 'updated' });
    expect(shop.server.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

describe('no second comment', () => {
  it.each([
    ['502 that was applied', { kind: 'status', status: 502, applied: true }],
    ['502 that was not applied', { kind: 'status', status: 502 }],
    ['an HTML page', { kind: 'html', applied: true }],
    ['a reset after the request', { kind: 'reset-after-request' }],
    ['a reset before it', { kind: 'reset' }],
    ['half an answer', { kind: 'truncate' }],
    ['a dripping answer', { kind: 'drip' }],
    ['no answer', { kind: 'hang' }],
    ['null', { kind: 'wrong-type' }],
    ['a list', { kind: 'wrong-type', body: [] }],
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
    ['429 without a wait', { kind: 'status', status: 429 }],
  ] as const)('after a create that met %s', async (_name, broken) => {
    fault('POST', ALL, broken);
    const published = await publish({}, shop.connect({ limits: IMPATIENT }));
    expect(published.url).toContain(`#issuecomment-${ours().id}`);
    expect(await publish({ body: 'next', run: { headSha: HEAD, id: 11, attempt: 1 } })).toMatchObject({
      action: 'updated',
    });
    expect(comments()).toHaveLength(1);
  });

  it('when a run beside us created at the same moment: the older one gives way', async () => {
    fault('POST', ALL, {
      kind: 'before',
      run: () => void shop.server.addComment(shop.pull, { author: BOT, body: `${state(9)}\nolder` }),
    });
    await publish();
    expect(ours().body).toBe(`${state(10)}\nAll is well.`);
  });

  it('when a newer run beside us created at the same moment: we give way', async () => {
    fault('POST', ALL, {
      kind: 'before',
      run: () => void shop.server.addComment(shop.pull, { author: BOT, body: `${state(12)}\nnewer` }),
    });
    expect(await publish()).toMatchObject({ action: 'superseded' });
    expect(ours().body).toBe(`${state(12)}\nnewer`);
  });

  it('when two were there: the newest is updated, the other deleted', async () => {
    shop.server.addComment(shop.pull, { author: BOT, body: `${state(3)}\nold` });
    const newest = shop.server.addComment(shop.pull, { author: BOT, body: `${state(8)}\nnew` });
    shop.server.addComment(shop.pull, { author: BOT, body: `${state(5)}\nold` });
    expect(await publish()).toMatchObject({ action: 'updated', notices: [] });
    expect(ours().id).toBe(newest.id);
  });

  it('and what cannot be deleted is said', async () => {
    shop.server.addComment(shop.pull, { author: BOT, body: `${state(3)}\nold` });
    shop.server.addComment(shop.pull, { author: BOT, body: `${state(8)}\nnew` });
    fault('DELETE', ONE, { kind: 'status', status: 403, body: { message: 'Forbidden' } });
    const { notices } = await publish();
    expect(notices).toEqual([expect.stringContaining('could not delete an older comment of ours')]);
  });

  it('when it is deleted between reading and writing: it is made again, once', async () => {
    await publish();
    fault('PATCH', ONE, { kind: 'before', run: () => shop.server.deleteComment(ours().id) });
    expect(await publish({ body: 'again', run: { headSha: HEAD, id: 11, attempt: 1 } })).toMatchObject({
      action: 'created',
    });
    expect(ours().body).toBe(`${state(11)}\nagain`);
  });
});

describe('an older run never has the last word', () => {
  it('when a newer run has written', async () => {
    const newer = await publish({ run: { headSha: HEAD, id: 20, attempt: 1 } });
    expect(await publish({ body: 'late' })).toEqual({ url: newer.url, action: 'superseded', notices: [] });
    expect(ours().body).toContain('"run":20');
  });

  it('when a later attempt has written', async () => {
    await publish({ run: { headSha: HEAD, id: 10, attempt: 2 } });
    expect(await publish({ body: 'late' })).toMatchObject({ action: 'superseded' });
  });

  it('when the head has moved: nothing is written at all', async () => {
    shop.server.push(shop.pull, LATER_HEAD);
    expect(await publish()).toEqual({
      url: `${shop.server.serverUrl}/acme/shop/pull/7`,
      action: 'superseded',
      notices: [],
    });
    expect(comments()).toEqual([]);
  });

  it('when its head is the current one again, after a force-push back', async () => {
    shop.server.addComment(shop.pull, { author: BOT, body: `${state(30, 1, LATER_HEAD)}\nof a head that is gone` });
    expect(await publish()).toMatchObject({ action: 'updated' });
    expect(ours().body).toBe(`${state(10)}\nAll is well.`);
  });

  it('when the head moved and its new run wrote, both after our look at the head', async () => {
    const newer = `${state(4, 1, LATER_HEAD)}\nof the new head`;
    fault('GET', ALL, {
      kind: 'before',
      run: () => {
        shop.server.push(shop.pull, LATER_HEAD);
        shop.server.addComment(shop.pull, { author: BOT, body: newer });
      },
    });
    expect(await publish()).toMatchObject({ action: 'superseded' });
    expect(ours().body).toBe(newer);
  });

  it('when the head moved and its new run wrote, both after our writing', async () => {
    await publish({ run: { headSha: HEAD, id: 1, attempt: 1 } });
    const newer = `${state(4, 1, LATER_HEAD)}\nof the new head`;
    fault('GET', ONE, {
      kind: 'before',
      run: () => {
        shop.server.push(shop.pull, LATER_HEAD);
        (ours() as { body: string }).body = newer;
      },
    });
    expect(await publish()).toMatchObject({ action: 'superseded' });
    expect(ours().body).toBe(newer);
  });

  it('when it read before us and wrote after us: our text goes back', async () => {
    const first = await publish();
    const older = `${state(9)}\nolder`;
    fault('GET', ONE, {
      kind: 'before',
      run: () => {
        (ours() as { body: string }).body = older;
      },
    });
    expect(await publish({ body: 'newest', run: { headSha: HEAD, id: 11, attempt: 1 } })).toEqual({
      ...first,
      action: 'updated',
    });
    expect(ours().body).toBe(`${state(11)}\nnewest`);
  });

  it('when a newer one wrote right after us: it stays', async () => {
    await publish();
    fault('GET', ONE, {
      kind: 'before',
      run: () => {
        (ours() as { body: string }).body = `${state(12)}\nnewer`;
      },
    });
    expect(await publish({ run: { headSha: HEAD, id: 11, attempt: 1 } })).toMatchObject({ action: 'superseded' });
    expect(ours().body).toBe(`${state(12)}\nnewer`);
  });

  it('on a closed pull request it is still written', async () => {
    shop.pull.state = 'closed';
    expect(await publish()).toMatchObject({ action: 'created' });
  });
});

describe('a comment that is only to be corrected', () => {
  it('is not made where there is none', async () => {
    expect(await publish({ onlyUpdate: true })).toEqual({ url: null, action: 'left-out', notices: [] });
    expect(comments()).toEqual([]);
  });

  it('is corrected where there is one', async () => {
    await publish();
    const next = { headSha: HEAD, id: 11, attempt: 1 };
    expect(await publish({ onlyUpdate: true, body: 'fine now', run: next })).toMatchObject({ action: 'updated' });
    expect(ours().body).toContain('fine now');
  });

  it('is not made again when it is deleted in between', async () => {
    await publish();
    fault('PATCH', ONE, { kind: 'before', run: () => shop.server.deleteComment(ours().id) });
    expect(await publish({ onlyUpdate: true })).toMatchObject({ action: 'left-out' });
    expect(comments()).toEqual([]);
  });
});

describe('a body that is too long', () => {
  const long = 'x'.repeat(70_000);

  it('is replaced by the shorter one, once, and the notice says so', async () => {
    const { notices } = await publish({ body: long, shorterBody: 'short' });
    expect(ours().body).toBe(`${state(10)}\nshort`);
    expect(notices).toEqual(['the comment was too long for GitHub and was shortened']);
  });

  it('is replaced when updating too', async () => {
    await publish();
    await publish({ body: long, shorterBody: 'short', run: { headSha: HEAD, id: 11, attempt: 1 } });
    expect(ours().body).toBe(`${state(11)}\nshort`);
  });

  it('fails when nothing shorter is left', async () => {
    await expect(publish({ body: long, shorterBody: long })).rejects.toMatchObject({
      problem: { code: 'github.invalid' },
    });
    expect(comments()).toEqual([]);
  });
});

describe('what cannot be written', () => {
  it.each([
    ['the token is wrong', () => shop.connect({ token: 'expired' }), 'github.unauthorized'],
    ['the pull request is not there', () => shop.connect(), 'github.not-found'],
  ] as const)('is raised when %s', async (_name, connect, code) => {
    await expect(publish(code === 'github.not-found' ? { pullRequest: 8 } : {}, connect())).rejects.toMatchObject({
      problem: { code },
    });
  });

  it('is raised when the conversation is locked', async () => {
    shop.pull.locked = true;
    await expect(publish()).rejects.toMatchObject({
      problem: { code: 'github.forbidden', why: expect.stringContaining('locked') },
    });
  });

  it('is raised when the comments cannot be read whole: an empty page is not "no comment yet"', async () => {
    await publish();
    fault('GET', ALL, { kind: 'truncate', times: 3 });
    await expect(publish()).rejects.toMatchObject({ problem: { code: 'github.interrupted' } });
    expect(comments()).toHaveLength(1);
  });

  it('is raised after two creates whose answers were lost and which nobody sees', async () => {
    fault('POST', ALL, { kind: 'status', status: 502, times: 5 });
    await expect(publish()).rejects.toMatchObject({ problem: { code: 'github.server-error' } });
    expect(shop.server.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });
});

describe('a fork', () => {
  it('whose repository is deleted is commented on as any other', async () => {
    const pull = shop.server.addPullRequest(shop.repository, {
      number: 9,
      head: { sha: HEAD, ref: 'x', repository: null },
      base: { sha: BASE },
    });
    expect(await publish({ pullRequest: 9 })).toMatchObject({ action: 'created' });
    expect(shop.server.comments(pull)).toHaveLength(1);
  });
});

describe('a list that is not what it was a moment ago', () => {
  it('a comment that is deleted while pages are read hides ours behind the gap: there is still one in the end', async () => {
    const others = Array.from({ length: 100 }, (_, index) =>
      shop.server.addComment(shop.pull, { author: 'ada', body: `${index}` }),
    );
    await publish({ run: { headSha: HEAD, id: 1, attempt: 1 } });
    // Ours is the 101st; with one of the first page gone it moves to the page that was read already.
    const remove = () => shop.server.deleteComment(others[0]?.id ?? 0);
    shop.server.fault({ method: 'GET', path: /issues\/7\/comments$/, nth: 2, kind: 'before', run: remove });
    await publish({ run: { headSha: HEAD, id: 2, attempt: 1 } });
    const own = shop.server.comments(shop.pull).filter(({ author }) => author === BOT);
    expect(own).toHaveLength(1);
    expect(own[0]?.body).toContain('"run":2');
  });

  it('a new comment that the list does not show yet is neither made twice nor taken for missing', async () => {
    shop.server.fault({ method: 'GET', path: /issues\/7\/comments$/, nth: 2, kind: 'wrong-type', body: [] });
    const made = await publish({ run: { headSha: HEAD, id: 1, attempt: 1 } });
    expect(made.action).toBe('created');
    expect(shop.server.comments(shop.pull)).toHaveLength(1);
    expect((await publish({ run: { headSha: HEAD, id: 2, attempt: 1 } })).action).toBe('updated');
    expect(shop.server.comments(shop.pull)).toHaveLength(1);
  });
});
