import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LEFT_FOR_POST } from '../../src/action/state.ts';
import { openCheck } from '../../src/github/publish-check.ts';
import { TEST_TOKEN } from '../support/github-server.ts';
import { HEAD, openShop } from '../support/shop.ts';

const POST = resolve(import.meta.dirname, '../../dist/post.js');

/** The last step of the job as the runner starts it, with what the run has saved for it. */
function runPost(state: Readonly<Record<string, string>>, apiUrl: string): Promise<{ code: number; output: string }> {
  const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  const place = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_API_URL: apiUrl, 'INPUT_GITHUB-TOKEN': TEST_TOKEN };
  const env = { ...process.env, ...saved, ...place };
  return new Promise((done) => {
    execFile(process.execPath, [POST], { env, encoding: 'utf8' }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

it('the last step concludes every check that was left open, also where GitHub refuses another one', async () => {
  await using shop = await openShop();
  const open = (name: string) =>
    openCheck(shop.connect(), { name, headSha: HEAD, detailsUrl: 'https://example.test', externalId: `1/1/${name}` });
  const [own, again] = [await open('own'), await open('again')];
  shop.server.fault({
    method: 'PATCH',
    path: new RegExp(`check-runs/${own.id}$`),
    kind: 'status',
    status: 422,
    times: Number.POSITIVE_INFINITY,
  });
  const state = { [LEFT_FOR_POST.check]: JSON.stringify(own), [LEFT_FOR_POST.checkAgain]: JSON.stringify(again) };
  const { code, output } = await runPost(state, shop.server.apiUrl);
  expect(shop.server.checkRuns().map(({ name, status }) => [name, status])).toEqual([
    ['own', 'in_progress'],
    ['again', 'completed'],
  ]);
  expect(output).toContain('::error::could not conclude the check');
  expect(code).toBe(1);
});
