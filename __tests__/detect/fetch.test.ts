import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startGitServer } from './git-server.ts';
import { CHANGED_SPEC, detect, makeRepository, openTestGit, type Repository, SPEC } from './repository.ts';

const TOKEN = 'ghs_token';
const BASIC = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;

/** A checkout of one commit whose origin is served over HTTP, and the commit that it lacks. */
async function checkout(): Promise<{
  clone: Repository;
  missing: string;
  server: Awaited<ReturnType<typeof startGitServer>>;
}> {
  const origin = makeRepository();
  const missing = origin.commit({ 'a.yaml': SPEC });
  origin.commit({ 'a.yaml': `${SPEC}# later\n` });
  const clone = origin.clone('--depth=1');
  const server = await startGitServer(dirname(origin.directory), BASIC);
  clone.git('remote', 'set-url', 'origin', `${server.url}/${basename(origin.directory)}`);
  return { clone, missing, server };
}

describe('fetching what a checkout lacks', () => {
  it('uses the credentials that the checkout kept', async () => {
    const { clone, missing, server } = await checkout();
    clone.git('config', `http.${server.url}/.extraheader`, `AUTHORIZATION: ${BASIC}`);
    const git = await openTestGit(clone.directory, { token: 'another', serverUrl: server.url });
    expect(await git.obtain(missing)).toBe(missing);
    expect(new Set(server.authorizations)).toEqual(new Set([BASIC]));
  });

  it('uses the token where the checkout kept none', async () => {
    const { clone, missing, server } = await checkout();
    const git = await openTestGit(clone.directory, { token: TOKEN, serverUrl: server.url });
    expect(await git.obtain(missing)).toBe(missing);
    expect(await git.readText(missing, 'a.yaml')).toBe(SPEC);
  });

  it('sends the token alone where what the checkout kept is refused', async () => {
    const { clone, missing, server } = await checkout();
    clone.git('config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic b3V0ZGF0ZWQ=');
    const git = await openTestGit(clone.directory, { token: TOKEN, serverUrl: server.url });
    expect(await git.obtain(missing)).toBe(missing);
    expect(server.authorizations.filter((value) => value.includes(' and '))).toEqual([]);
  });

  it('never sends the token to another host', async () => {
    const { clone, missing, server } = await checkout();
    const git = await openTestGit(clone.directory, { token: TOKEN, serverUrl: 'https://github.com' });
    await expect(git.obtain(missing)).rejects.toThrow('could not be fetched');
    expect(new Set(server.authorizations)).toEqual(new Set(['']));
  });

  it('shows no token when nothing helps', async () => {
    const { clone, missing, server } = await checkout();
    const lines: string[] = [];
    const git = await openTestGit(clone.directory, {
      token: 'ghs_wrong',
      serverUrl: server.url,
      log: (line) => lines.push(line),
    });
    const error = await git.obtain(missing).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('fetch-depth: 0');
    expect(`${String(error)}${lines.join()}`).not.toMatch(/ghs_wrong|eC1hY2Nlc3M/);
  });
});

describe('a checkout without file contents', () => {
  async function sparse() {
    const origin = makeRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const base = origin.commit({ 'api/a.yaml': SPEC, 'web/index.html': '' });
    const head = origin.commit({ 'api/a.yaml': CHANGED_SPEC });
    return { clone: origin.clone('--filter=blob:none', '--sparse'), base, head };
  }

  it('reads specifications that a sparse checkout left out', async () => {
    const { clone, base, head } = await sparse();
    const { pairs } = await detect(clone, { base, head });
    expect(pairs.map((pair) => [pair.base?.text, pair.head?.text])).toEqual([[SPEC, CHANGED_SPEC]]);
  });

  it('says what to change where they cannot be fetched', async () => {
    const { clone, head } = await sparse();
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere/at/all');
    const git = await openTestGit(clone.directory);
    await expect(git.readText(head, 'api/a.yaml')).rejects.toMatchObject({ problem: { code: 'git.content-missing' } });
  });
});
