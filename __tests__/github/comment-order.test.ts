import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GitHub } from '../../src/github/client.ts';
import { isNewer, type OwnComment, selectOwn, sortNewestFirst } from '../../src/github/comment-order.ts';
import { upsertComment } from '../../src/github/publish-comment.ts';
import { parseMarker, renderMarker } from '../../src/report/marker.ts';
import { HEAD, LATER_HEAD, openShop } from '../support/shop.ts';

const BOT = 'github-actions[bot]';

const stamps = fc.record({
  headSha: fc.constantFrom(HEAD, LATER_HEAD),
  id: fc.integer({ min: 1, max: 5 }),
  attempt: fc.integer({ min: 1, max: 3 }),
});

describe('the order of runs', () => {
  it('is total: of two different runs exactly one is newer', () => {
    fc.assert(
      fc.property(stamps, stamps, (a, b) => {
        const newer = [
          isNewer({ head: a.headSha, run: a.id, attempt: a.attempt }, b, HEAD),
          isNewer({ head: b.headSha, run: b.id, attempt: b.attempt }, a, HEAD),
        ];
        const same = (a.headSha === HEAD) === (b.headSha === HEAD) && a.id === b.id && a.attempt === b.attempt;
        expect(newer.filter(Boolean)).toHaveLength(same ? 0 : 1);
      }),
    );
  });

  it('puts the current head before every other, then the run, then the attempt', () => {
    const make = (id: number, head: string, [run, attempt]: [number, number]): OwnComment => ({
      id,
      url: '',
      body: '',
      state: { head, run, attempt },
    });
    const own = [
      make(1, LATER_HEAD, [9, 9]),
      make(2, HEAD, [3, 1]),
      make(3, HEAD, [3, 2]),
      make(4, HEAD, [10, 1]),
      { id: 5, url: '', body: '', state: null },
    ];
    expect(sortNewestFirst(own, HEAD).map(({ id }) => id)).toEqual([4, 3, 2, 1, 5]);
  });

  it('takes no body for ours unless it begins with the marker of the key', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (prefix, key) => {
        const marker = renderMarker(key, { head: HEAD, run: 1, attempt: 1 });
        fc.pre(!(prefix + marker).startsWith(marker.slice(0, marker.indexOf('{'))));
        expect(selectOwn([{ id: 1, url: '', body: prefix + marker, author: BOT }], key, BOT)).toEqual([]);
      }),
    );
  });
});

/** What happens between two requests is up to the scheduler; a read of the comments and the write that follows it stay together. */
function scheduled(github: GitHub, scheduler: fc.Scheduler): GitHub {
  let looked = false;
  return {
    ...github,
    list: (call) => scheduler.schedule(Promise.resolve()).then(() => github.list(call)),
    send: async (call) => {
      const isFirstLook = !looked && call.route.startsWith('GET');
      looked ||= isFirstLook;
      if (isFirstLook || call.route.includes('GET /repos/{owner}/{repo}/issues/comments'))
        await scheduler.schedule(Promise.resolve());
      return github.send(call);
    },
  };
}

describe('runs that publish at the same time', () => {
  it('leave one comment, of the newest run, in whatever order their requests arrive', async () => {
    await using shop = await openShop();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, wasThere) => {
        for (const comment of shop.server.comments(shop.pull)) shop.server.deleteComment(comment.id);
        shop.server.push(shop.pull, HEAD);
        if (wasThere)
          shop.server.addComment(shop.pull, {
            author: BOT,
            body: `${renderMarker('api', { head: HEAD, run: 1, attempt: 1 })}\nold`,
          });
        const publish = (headSha: string, id: number): Promise<unknown> =>
          upsertComment(scheduled(shop.connect({ limits: { maxRequests: 1_000 } }), scheduler), {
            pullRequest: 7,
            body: `run ${id}`,
            marker: 'api',
            run: { headSha, id, attempt: 1 },
          });
        const pushed = scheduler.schedule(Promise.resolve()).then(() => {
          shop.server.push(shop.pull, LATER_HEAD);
          return publish(LATER_HEAD, 4);
        });
        const all = Promise.all([publish(HEAD, 2), publish(HEAD, 3), pushed]);
        await scheduler.waitFor(all);
        const left = shop.server.comments(shop.pull).map(({ body }) => parseMarker(body, 'api'));
        expect(left).toEqual([{ head: LATER_HEAD, run: 4, attempt: 1 }]);
      }),
      { numRuns: 30 },
    );
    expect(shop.server.violations).toEqual([]);
  });
});
