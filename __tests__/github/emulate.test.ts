import { createSign } from 'node:crypto';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHub, openGitHub } from '../../src/github/client.ts';
import { concludeCheck, openCheck } from '../../src/github/publish-check.ts';
import { upsertComment } from '../../src/github/publish-comment.ts';
import { readPullRequest } from '../../src/github/pull-request.ts';
import { FAST } from '../support/shop.ts';

/**
 * The main path against a GitHub that other people wrote: https://github.com/vercel-labs/emulate. Where it is not GitHub: `GET /user`
 * answers an app's token with the account it is installed for (GitHub: 403), a check run names no app, and updating a check
 * run replaces its annotations (GitHub appends them). It has no body limits and no faults.
 */
const APP = { app_id: 12_345, slug: 'acme-tests', name: 'Acme tests' };
const PERMISSIONS = { checks: 'write', pull_requests: 'write', issues: 'write', contents: 'read', metadata: 'read' };

let emulator: Emulator;
let appToken: string;
let headSha: string;

beforeAll(async () => {
  const app = { ...APP, permissions: PERMISSIONS, installations: [{ installation_id: 100, account: 'mona' }] };
  const github = { users: [{ login: 'mona' }], repos: [{ owner: 'mona', name: 'shop', auto_init: true }], apps: [app] };
  emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: { tokens: { ghp_mona: { login: 'mona', scopes: ['repo'] } }, github },
  });
  appToken = String(
    (await ask('POST', '/app/installations/100/access_tokens', { token: signAsApp(), body: {} }))['token'],
  );
  const ref = await ask('GET', '/repos/mona/shop/git/ref/heads/main', { token: appToken });
  const { sha } = ref['object'] as { sha: string };
  await ask('POST', '/repos/mona/shop/git/refs', { token: 'ghp_mona', body: { ref: 'refs/heads/change', sha } });
  await ask('POST', '/repos/mona/shop/pulls', {
    token: 'ghp_mona',
    body: { title: 'Change', head: 'change', base: 'main' },
  });
  headSha = sha;
});

afterAll(() => emulator.close());

function signAsApp(): string {
  const key = emulator.generatedSecrets[0]?.value ?? '';
  const now = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: 'RS256', typ: 'JWT' },
    { iat: now - 60, exp: now + 300, iss: String(APP.app_id) },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}

async function ask(
  method: string,
  path: string,
  { token, body }: { token: string; body?: object },
): Promise<{ readonly [key: string]: unknown }> {
  const response = await fetch(emulator.url + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path} answered ${response.status}`).toBe(true);
  return (await response.json()) as { readonly [key: string]: unknown };
}

function connect(token: string): GitHub {
  const limits = { ...FAST, readDeadlineMs: 5_000, writeDeadlineMs: 5_000 };
  return openGitHub({ token, apiUrl: emulator.url, repository: { owner: 'mona', name: 'shop' }, limits });
}

async function commentsOf(): Promise<{ body: string; user: { login: string } }[]> {
  return (await ask('GET', '/repos/mona/shop/issues/1/comments', { token: appToken })) as unknown as {
    body: string;
    user: { login: string };
  }[];
}

describe('against the GitHub of emulate', () => {
  it('reads the head of a pull request', async () => {
    expect(await readPullRequest(connect(appToken), 1)).toMatchObject({ number: 1, headSha, state: 'open' });
  });

  it('opens a check and concludes it with annotations', async () => {
    const github = connect(appToken);
    const check = await openCheck(github, {
      name: 'API',
      headSha,
      detailsUrl: 'https://example.test/1',
      externalId: '1/1',
    });
    await concludeCheck(github, check, {
      conclusion: 'failure',
      title: '1 breaking change',
      summary: 'What broke.',
      text: null,
      annotations: [
        { path: 'openapi.yaml', start_line: 3, end_line: 3, annotation_level: 'failure', title: 'r', message: 'm' },
      ],
    });
    const stored = await ask('GET', `/repos/mona/shop/check-runs/${check.id}`, { token: appToken });
    expect(stored).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { title: '1 breaking change', annotations_count: 1 },
    });
  });

  it.each([
    ['an app', () => appToken, 'acme-tests[bot]'],
    ['a person', () => 'ghp_mona', 'mona'],
  ])('keeps one comment of %s through two runs', async (_name, token, author) => {
    const publish = (id: number): Promise<unknown> =>
      upsertComment(connect(token()), {
        pullRequest: 1,
        body: `run ${id}`,
        marker: author,
        run: { headSha, id, attempt: 1 },
      });
    await publish(1);
    await publish(2);
    const own = (await commentsOf()).filter(({ user }) => user.login === author);
    expect(own).toEqual([expect.objectContaining({ body: expect.stringContaining('\nrun 2') })]);
  });
});
