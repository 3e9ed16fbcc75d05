import { beforeEach, describe, expect, it } from 'vitest';
import { followProgress, type Progress } from '../../src/github/progress.ts';
import { type CheckRef, concludeCheck, openCheck } from '../../src/github/publish-check.ts';
import { HEAD } from '../support/shop.ts';
import { shopOfEachTest } from '../support/shop-of-each-test.ts';

const shop = shopOfEachTest();
let check: CheckRef;
let nowMs: number;
let progress: Progress;

beforeEach(async () => {
  nowMs = 0;
  const github = shop.connect();
  check = await openCheck(github, {
    name: 'api',
    headSha: HEAD,
    detailsUrl: 'https://example.com/1',
    externalId: '1/1/api',
  });
  progress = followProgress({ github, check: async () => check, now: () => nowMs });
});

const writes = () => shop.server.requests.filter(({ method }) => method === 'PATCH').length;
const shown = () => shop.server.checkRuns(HEAD)[0];

async function begin(stage: string, atMs: number): Promise<void> {
  nowMs = atMs;
  progress.begin(stage);
  await progress.settled();
}

describe('progress', () => {
  it('is not told of runs that end soon', async () => {
    await begin('changes', 0);
    await begin('contract', 3_000);
    expect(writes()).toBe(0);
  });

  it('says which stage is running and which have ended, and leaves the check open', async () => {
    await begin('changes', 0);
    await begin('load · Pay<b>ments', 12_000);
    expect(shown()).toMatchObject({ status: 'in_progress', output: { title: 'Running: load · Pay<b>ments' } });
    expect(shown()?.output.summary).toBe('- changes: ended\n- load · Pay&lt;b&gt;ments: running');
  });

  it('becomes rarer, so that a long run writes a handful of times', async () => {
    for (let second = 0; second < 3_600; second += 5) await begin(`stage ${second}`, second * 1_000);
    expect(writes()).toBeLessThanOrEqual(6);
  });

  it('gives up after a fault, in the way of nothing', async () => {
    shop.server.fault({ method: 'PATCH', path: /check-runs/, kind: 'status', status: 403, times: 1 });
    await begin('load', 20_000);
    await begin('stress', 400_000);
    expect(writes()).toBe(1);
    await concludeCheck(shop.connect(), check, {
      conclusion: 'success',
      title: 'Passed',
      summary: 'all',
      text: null,
      annotations: [],
    });
    expect(shown()).toMatchObject({ status: 'completed', output: { title: 'Passed' } });
  });
});
