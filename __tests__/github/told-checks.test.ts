import { expect, it } from 'vitest';
import { listHeadChecks } from '../../src/github/head-checks.ts';
import { concludeCheck, openCheck } from '../../src/github/publish-check.ts';
import { listToldChecks } from '../../src/github/told-checks.ts';
import { markJudged } from '../../src/report/check-section.ts';
import { HEAD } from '../support/shop.ts';
import { shopOfEachTest } from '../support/shop-of-each-test.ts';

const shop = shopOfEachTest();

async function conclude(name: string, externalId: string, summary: string): Promise<void> {
  const check = await openCheck(shop.connect(), {
    name,
    headSha: HEAD,
    detailsUrl: 'https://example.test/1',
    externalId,
  });
  await concludeCheck(shop.connect(), check, {
    conclusion: 'success',
    title: name,
    summary,
    text: null,
    annotations: [],
  });
}

it('of several checks of one name the newest run comes first, whenever it was told, with what it was judged by', async () => {
  await conclude('api', '9/2/api', markJudged('Passed', { failOn: 'warning', configPath: 'ci/api.yml' }));
  await conclude('api', '9/1/api', markJudged('Passed', { failOn: 'never', configPath: null }));
  await conclude('api', '8/7/api', 'Passed');
  await conclude('api: changes', '10/1/api: changes', 'Passed');
  const told = await listToldChecks(shop.connect(), { headSha: HEAD, name: 'api' });
  expect(told).toMatchObject([
    { run: 9, attempt: 2, judgedBy: { failOn: 'warning', configPath: 'ci/api.yml' } },
    { run: 9, attempt: 1, judgedBy: { failOn: 'never', configPath: null } },
    { run: 8, attempt: 7, judgedBy: null },
  ]);
});

it('a job that a pull request calls by that name is none of ours, in the status neither', async () => {
  await conclude('api', '5/1/api', 'Failed');
  await conclude(
    'api',
    '6f0ddc1a-6e0b-4a1a-8a3e-6d1d3a2f9b11',
    markJudged('Passed', { failOn: 'never', configPath: null }),
  );
  await conclude('api: spoof', '7/1/api', 'Passed');
  expect(await listToldChecks(shop.connect(), { headSha: HEAD, name: 'api' })).toMatchObject([
    { run: 5, judgedBy: null },
  ]);
  expect((await listHeadChecks(shop.connect(), HEAD, 'api')).map(({ name }) => name)).not.toContain('api: spoof');
});
