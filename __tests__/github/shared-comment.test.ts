import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GitHub } from '../../src/github/client.ts';
import type { CommentSection } from '../../src/github/own-section.ts';
import { upsertComment } from '../../src/github/publish-comment.ts';
import { parseMarker, type Remembered } from '../../src/report/marker.ts';
import { parseSections } from '../../src/report/shared-comment.ts';
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

/** Requests of several jobs in any order; a look at the comment and the write that follows stay together, as pauses keep them. */
function scheduled(github: GitHub, scheduler: fc.Scheduler): GitHub {
  return {
    ...github,
    pause: () => scheduler.schedule(Promise.resolve()).then(() => undefined),
    list: (call) => scheduler.schedule(Promise.resolve()).then(() => github.list(call)),
  };
}

it('jobs that end at the same time leave one comment with all their sections, in whatever order their requests arrive', async () => {
  await using shop = await openShop();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      for (const comment of shop.server.comments(shop.pull)) shop.server.deleteComment(comment.id);
      const connect = () => scheduled(shop.connect({ limits: { maxRequests: 1_000 } }), scheduler);
      const jobs = ['a', 'b', 'c'].map((name, index) =>
        publish(connect(), run(10 + index), sectionOf(name, `Job ${name}`)),
      );
      await scheduler.waitFor(Promise.all(jobs));
      const body = only(shop);
      expect(parseMarker(body, 'api')?.sections?.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
      expect(parseSections(body, 'api').map(({ text }) => text)).toEqual(['### Job a', '### Job b', '### Job c']);
    }),
    { numRuns: 25 },
  );
  expect(shop.server.violations).toEqual([]);
});
