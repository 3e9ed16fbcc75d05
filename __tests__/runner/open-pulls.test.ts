import { describe, expect, it } from 'vitest';
import { readPullRequest } from '../../src/github/pull-request.ts';
import { findCautions } from '../../src/runner/cautions.ts';
import { listOpenPulls } from '../../src/runner/open-pulls.ts';
import { HEAD, LATER_HEAD } from '../support/shop.ts';
import { shopOfEachTest } from '../support/shop-of-each-test.ts';

const shop = shopOfEachTest();

const run = (headSha = HEAD) => ({
  ...{ id: 40, attempt: 1, startedMs: null, event: 'pull_request', actor: 'stranger' },
  ...{ headSha, headBranch: 'rename', headRepository: 'acme/shop' },
});
const add = (count: number, base: string) =>
  Array.from({ length: count }, (_, index) =>
    shop.server.addPullRequest(shop.repository, {
      head: { sha: index === 0 ? HEAD : 'd'.repeat(40), ref: `other-${index}` },
      base: { sha: 'b'.repeat(40), ref: base },
    }),
  );
const numbers = async (options: Parameters<typeof shop.connect>[0], headSha = HEAD) => {
  const { pulls, whole } = await listOpenPulls(shop.connect(options), run(headSha));
  return { numbers: pulls.map(({ number }) => number).sort(), whole };
};

describe('the open pull requests that a commit is the head of', () => {
  it('are those of every branch', async () => {
    const [other] = add(1, 'release');
    expect(await numbers({})).toEqual({ numbers: [7, other?.number].sort(), whole: true });
  });

  it('are looked for in one request where the run is of a head that the branch has no more', async () => {
    add(101, 'release');
    expect(await numbers({ limits: { maxRequests: 1 } }, LATER_HEAD)).toEqual({ numbers: [], whole: true });
  });

  it('are the own ones where there are more than can be listed, and that is said', async () => {
    add(101, 'release');
    expect(await numbers({ limits: { maxPages: 1 } })).toEqual({ numbers: [7], whole: false });
  });
});

describe('what somebody has to know of a pull request before its result is believed', () => {
  const cautions = async () => {
    const github = shop.connect();
    const pull = await readPullRequest(github, 7);
    return findCautions(pull, { github, inputs: { config: null } });
  };

  it('is that it edits workflows or the configuration', async () => {
    expect(await cautions()).toEqual([]);
    shop.pull.files = ['.github/workflows/a.yml', '.github/api-testing.yml'].map((filename) => ({
      filename,
      status: 'modified',
    }));
    expect(await cautions()).toEqual([
      expect.stringContaining('edits `.github/workflows/a.yml`'),
      expect.stringContaining('edits `.github/api-testing.yml`'),
    ]);
  });

  it('is that its files were those of another commit, where it was pushed to meanwhile', async () => {
    const pushed = () => shop.server.push(shop.pull, LATER_HEAD);
    shop.server.fault({ path: /pulls\/7\/files$/, kind: 'before', run: pushed });
    expect(await cautions()).toEqual([expect.stringContaining('pushed to while its files were read')]);
  });
});
