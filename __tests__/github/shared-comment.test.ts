import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GitHub } from '../../src/github/client.ts';
import { listJobSections } from '../../src/github/job-sections.ts';
import type { CommentSection } from '../../src/github/own-section.ts';
import { concludeCheck, openCheck } from '../../src/github/publish-check.ts';
import { upsertComment } from '../../src/github/publish-comment.ts';
import type { VerdictWord } from '../../src/model/verdict.ts';
import { markSection } from '../../src/report/check-section.ts';
import { parseMarker, type Remembered } from '../../src/report/marker.ts';
import { parseSections } from '../../src/report/shared-comment.ts';
import type { Comment } from '../support/github-server.ts';
import { HEAD, LATER_HEAD, openShop, type Shop } from '../support/shop.ts';

const run = (id: number, headSha = HEAD) => ({ headSha, id, attempt: 1 });

function sectionOf(name: string, text: string, options: Partial<CommentSection> = {}): CommentSection {
  return {
    name,
    word: 'passed',
    open: [],
    complete: true,
    write: (fixed) => {
      const body = [`### ${text}`, ...fixed.map(({ words }) => `- fixed ${words}`)].join('\n');
      return { body, shorterBody: body };
    },
    ...options,
  };
}

function publish(github: GitHub, stamp: ReturnType<typeof run>, section: CommentSection) {
  return upsertComment(github, { pullRequest: 7, body: '', marker: 'api', run: stamp, section });
}

function only(shop: Shop): string {
  const comments = shop.server.comments(shop.pull);
  expect(comments).toHaveLength(1);
  return comments[0]?.body ?? '';
}

const open: readonly Remembered[] = [{ fingerprint: 'a1', words: 'GET /orders was removed' }];

it('two jobs write one comment, each its section', async () => {
  await using shop = await openShop();
  await publish(shop.connect(), run(1), sectionOf('node-22', 'First'));
  await publish(shop.connect(), run(2), sectionOf('node-24', 'Second'));
  await publish(shop.connect(), run(3), sectionOf('node-22', 'First again'));
  expect(parseSections(only(shop), 'api').map(({ text }) => text)).toEqual(['### First again', '### Second']);
  expect(shop.server.violations).toEqual([]);
});

it('an older run of a job leaves its section alone, and says nothing about another job', async () => {
  await using shop = await openShop();
  await publish(shop.connect(), run(9), sectionOf('a', 'Newest'));
  expect(await publish(shop.connect(), run(3), sectionOf('b', 'Other job'))).toMatchObject({ action: 'updated' });
  expect(await publish(shop.connect(), run(8), sectionOf('a', 'Older'))).toMatchObject({ action: 'superseded' });
  expect(parseSections(only(shop), 'api').map(({ text }) => text)).toEqual(['### Newest', '### Other job']);
});

it('what was fixed since the last push is told once, and again by a second attempt', async () => {
  await using shop = await openShop();
  await publish(shop.connect(), run(1), sectionOf('a', 'Bad', { open }));
  shop.server.push(shop.pull, LATER_HEAD);
  await publish(shop.connect(), run(2, LATER_HEAD), sectionOf('a', 'Good'));
  expect(only(shop)).toContain('- fixed GET /orders was removed');
  await publish(shop.connect(), { ...run(2, LATER_HEAD), attempt: 2 }, sectionOf('a', 'Good'));
  expect(only(shop)).toContain('- fixed GET /orders was removed');
  shop.server.push(shop.pull, HEAD);
  await publish(shop.connect(), run(3), sectionOf('a', 'Good'));
  expect(only(shop)).not.toContain('- fixed');
});

it('a run that did not look everywhere calls nothing fixed, and forgets nothing', async () => {
  await using shop = await openShop();
  await publish(shop.connect(), run(1), sectionOf('a', 'Bad', { open }));
  await publish(shop.connect(), run(2), sectionOf('a', 'No Docker', { complete: false, word: 'broken' }));
  expect(only(shop)).not.toContain('- fixed');
  await publish(shop.connect(), run(3), sectionOf('a', 'Good'));
  expect(only(shop)).toContain('- fixed GET /orders was removed');
});

it('a second comment of another job is taken in before it is deleted', async () => {
  await using shop = await openShop();
  await publish(shop.connect(), run(1), sectionOf('a', 'First'));
  const [first] = shop.server.comments(shop.pull);
  shop.server.addComment(shop.pull, {
    author: 'github-actions[bot]',
    body: (first?.body ?? '').replaceAll('"a"', '"b"'),
  });
  await publish(shop.connect(), run(2), sectionOf('c', 'Third'));
  expect(parseSections(only(shop), 'api').map(({ text }) => text)).toEqual(['### First', '### First', '### Third']);
});

/** Every request of several jobs in whatever order: also a look at the comment long before the write that goes by it. */
function scheduled(github: GitHub, scheduler: fc.Scheduler): GitHub {
  const turn = () => scheduler.schedule(Promise.resolve());
  return {
    ...github,
    pause: () => turn().then(() => undefined),
    send: (call) => turn().then(() => github.send(call)),
    list: (call) => turn().then(() => github.list(call)),
  };
}

const conclusion = (summary: string, word: VerdictWord = 'passed') => ({
  conclusion: 'success' as const,
  title: summary,
  summary: markSection(`### ${summary}`, { pullRequest: 7, word }),
  text: '',
  annotations: [],
});

/** What a job does at its end: its check, then its section of the comment. */
async function finishJob(github: GitHub, name: string, id: number): Promise<void> {
  const check = { name, headSha: HEAD, detailsUrl: 'https://example.test', externalId: `${id}/1/${name}` };
  await concludeCheck(github, await openCheck(github, check), conclusion(`Job ${name}`));
  await upsertComment(github, {
    pullRequest: 7,
    body: '',
    marker: 'api',
    run: run(id),
    section: sectionOf(name, `Job ${name}`),
    readJobs: () => listJobSections(github, { headSha: HEAD, pullRequest: 7 }),
  });
}

/** Nobody is missing, and everybody says what they said; at worst in the words of their check. */
function expectAll(shop: Shop, names: readonly string[]): void {
  const body = only(shop);
  expect(parseMarker(body, 'api')?.sections?.map(({ name }) => name)).toEqual(names);
  for (const [index, section] of parseSections(body, 'api').entries()) {
    expect(section.text?.split('\n')[0]).toBe(`### Job ${names[index]}`);
  }
}

describe('jobs that end at the same time', () => {
  it.each([
    ['of one workflow', (_: number) => 10],
    ['of several workflows', (index: number) => 10 + index],
  ])('%s leave one comment with all their sections, in whatever order their requests arrive', async (_, runOf) => {
    await using shop = await openShop({ rateLimits: false });
    const names = ['a', 'b', 'c', 'd'];
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isThere) => {
        for (const comment of shop.server.comments(shop.pull)) shop.server.deleteComment(comment.id);
        shop.server.forgetChecks();
        if (isThere) await publish(shop.connect(), run(1), sectionOf('a', 'Job a'));
        const connect = () => scheduled(shop.connect({ limits: { maxRequests: 1_000 } }), scheduler);
        const jobs = names.map((name, index) => finishJob(connect(), name, runOf(index)));
        await scheduler.waitFor(Promise.all(jobs));
        expectAll(shop, names);
      }),
      { numRuns: 30 },
    );
    expect(shop.server.violations).toEqual([]);
  });

  it('ten at once, with requests as slow as they may be: each is heard, within the calls a run may make', async () => {
    await using shop = await openShop({ rateLimits: false });
    const names = Array.from({ length: 10 }, (_, index) => `leg-${index}`);
    const slow = (github: GitHub): GitHub => {
      const wait = () => sleep(Math.random() * 20);
      const slowly = async <T>(act: () => Promise<T>): Promise<T> => {
        await wait();
        const answer = await act();
        await wait();
        return answer;
      };
      return {
        ...github,
        send: (call) => slowly(() => github.send(call)),
        list: (call) => slowly(() => github.list(call)),
      };
    };
    const clients = names.map(() => slow(shop.connect({ limits: { retryBaseMs: 40 } })));
    await Promise.all(clients.map((github, index) => finishJob(github, names[index] ?? '', 10)));
    expectAll(shop, names);
    expect(shop.server.violations).toEqual([]);
  });

  it('a job that was overwritten and has ended is told again, from its check', async () => {
    await using shop = await openShop({ rateLimits: false });
    await finishJob(shop.connect(), 'a', 10);
    const [comment] = shop.server.comments(shop.pull);
    // Somebody who had read before wrote after: the section is gone, and its job with it.
    shop.server.deleteComment(comment?.id ?? 0);
    await publish(shop.connect(), run(10), sectionOf('b', 'Job b'));
    await finishJob(shop.connect(), 'c', 10);
    expectAll(shop, ['a', 'b', 'c']);
    expect(only(shop)).toContain('The tables are in the check of this name.');
    await finishJob(shop.connect(), 'a', 11);
    expect(only(shop)).not.toContain('The tables are in the check of this name.');
  });

  it.each([
    ['of another pull request', (summary: string) => summary.replace('section:7', 'section:8')],
    ['that writes no comment', (summary: string) => summary.replace(/<!--.*-->/, '')],
    ['without a change of the API', (summary: string) => summary.replace('passed', 'no-change')],
    ['whose report quotes the line', (summary: string) => `${summary}\n\nand more`],
  ])('nothing is told for a check %s', async (_, change) => {
    await using shop = await openShop({ rateLimits: false });
    const github = shop.connect();
    const check = { name: 'other', headSha: HEAD, detailsUrl: 'https://example.test', externalId: '9/1/other' };
    const end = conclusion('Other');
    await concludeCheck(github, await openCheck(github, check), { ...end, summary: change(end.summary) });
    await finishJob(shop.connect(), 'a', 10);
    expectAll(shop, ['a']);
  });

  it('what a job of a newer head wrote while this one looked again is left alone', async () => {
    await using shop = await openShop({ rateLimits: false });
    await finishJob(shop.connect(), 'b', 10);
    await finishJob(shop.connect(), 'a', 10);
    const before = only(shop);
    shop.server.push(shop.pull, LATER_HEAD);
    await publish(shop.connect(), run(11, LATER_HEAD), sectionOf('b', 'Job b of the newer head'));
    const newer = only(shop);
    const edit = (body: string) => shop.server.editComment(shop.server.comments(shop.pull)[0] as Comment, body);
    shop.server.push(shop.pull, HEAD);
    edit(before);
    shop.server.fault({
      method: 'GET',
      path: /issues\/comments\/\d+$/,
      kind: 'before',
      run: () => {
        shop.server.push(shop.pull, LATER_HEAD);
        edit(newer);
      },
    });
    await finishJob(shop.connect(), 'a', 10);
    expect(only(shop)).toBe(newer);
  });

  it('a comment that is overwritten again and again is left after a while, with one sentence', async () => {
    await using shop = await openShop({ rateLimits: false });
    await publish(shop.connect(), run(9), sectionOf('other', 'Other'));
    const [comment] = shop.server.comments(shop.pull);
    const theirs = comment?.body ?? '';
    shop.server.fault({
      method: 'GET',
      path: /issues\/comments\/\d+$/,
      kind: 'before',
      times: Number.POSITIVE_INFINITY,
      run: () => shop.server.editComment(shop.server.comments(shop.pull)[0] as Comment, theirs),
    });
    const told = await publish(shop.connect({ limits: { retryBaseMs: 1 } }), run(10), sectionOf('a', 'Job a'));
    expect(told.notices).toEqual([expect.stringContaining('other jobs wrote the comment at the same time')]);
    const writes = shop.server.requests.filter(({ method }) => method === 'PATCH');
    expect(writes.length).toBeLessThanOrEqual(9);
  });

  it('where the comment cannot be read again, it is there and one sentence says what is not known', async () => {
    await using shop = await openShop({ rateLimits: false });
    await publish(shop.connect(), run(10), sectionOf('a', 'Job a'));
    const unanswered = { method: 'GET', path: /issues\/comments\/\d+$/, kind: 'status', status: 500 } as const;
    shop.server.fault({ ...unanswered, times: Number.POSITIVE_INFINITY });
    const told = await publish(shop.connect(), run(11), sectionOf('a', 'Job a again'));
    expect(told).toMatchObject({ action: 'updated', url: expect.stringContaining('http') });
    expect(told.notices).toEqual([expect.stringContaining('whether another job wrote over the comment is not known')]);
    expect(only(shop)).toContain('### Job a again');
  });

  it('where the checks cannot be read, the comment is there and one sentence says what is not known', async () => {
    await using shop = await openShop({ rateLimits: false });
    const github = shop.connect();
    const told = await upsertComment(github, {
      pullRequest: 7,
      body: '',
      marker: 'api',
      run: run(10),
      section: sectionOf('a', 'Job a'),
      readJobs: () => listJobSections(github, { headSha: 'f'.repeat(40), pullRequest: 7 }),
    });
    shop.server.fault({ path: /check-runs$/, kind: 'status', status: 403, times: Number.POSITIVE_INFINITY });
    expect(told).toMatchObject({ action: 'created', notices: [] });
    const again = await upsertComment(github, {
      pullRequest: 7,
      body: '',
      marker: 'api',
      run: run(11),
      section: sectionOf('a', 'Job a'),
      readJobs: () => listJobSections(github, { headSha: HEAD, pullRequest: 7 }),
    });
    expect(again.action).toBe('updated');
    expect(again.notices).toEqual([expect.stringContaining('is not known')]);
  });
});
