import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openChannels } from '../../src/github/channels.ts';
import { composeReport } from '../../src/report/report.ts';
import { bigCounts, bigRun, bigWords } from '../report/big-run.ts';
import { openShop } from '../support/shop.ts';

const OPTIONS = { key: 'api-testing', docsUrl: 'https://github.com/acme/docs', redact: (text: string) => text };

/** What GitHub refuses because of its size, the server refuses as well: too long a comment, summary or text, 51 annotations. */
it('whatever a run found, several jobs tell it without a refusal: their comment, their checks, their annotations', async () => {
  await using shop = await openShop();
  await fc.assert(
    fc.asyncProperty(bigCounts, bigWords, async (counts, words) => {
      for (const comment of shop.server.comments(shop.pull)) shop.server.deleteComment(comment.id);
      shop.server.forgetChecks();
      for (const [index, key] of ['node 22', 'node 24'].entries()) {
        const run = bigRun(counts, words);
        const event = {
          ...run.event,
          repository: { owner: 'acme', name: 'shop' },
          pullRequest: shop.pull.number,
          headSha: shop.pull.head.sha,
          runId: { id: index + 1, attempt: 1 },
        };
        const github = shop.connect();
        const channels = openChannels({
          github,
          hurried: github,
          event,
          checkName: key,
          key,
          wantsComment: true,
          wantsReview: false,
          now: () => performance.now(),
          remember: () => undefined,
        });
        const result = { ...run, event, checkName: key };
        const { problems, notices } = await channels.publish(composeReport(result, { ...OPTIONS, key }), result);
        expect({ problems, notices }).toEqual({ problems: [], notices: [] });
      }
      expect(shop.server.comments(shop.pull)).toHaveLength(1);
      expect(shop.server.violations).toEqual([]);
    }),
    { numRuns: 4 },
  );
});
