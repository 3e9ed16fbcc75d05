import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEAD, openShop, type Shop } from '../support/shop.ts';

/** A host name that only the proxy knows. */
const API = 'http://api.github.test';

let shop: Shop;
let proxy: Server;
let asked: string[];
/** Status the proxy answers instead of connecting; null lets everything through to the shop. */
let refusal: number | null;

beforeEach(async () => {
  shop = await openShop();
  asked = [];
  refusal = null;
  proxy = createServer();
  proxy.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    if (refusal !== null) return void client.end(`HTTP/1.1 ${refusal} Refused\r\n\r\n`);
    const upstream = connect(Number(new URL(shop.server.apiUrl).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await shop[Symbol.asyncDispose]();
  await new Promise((resolve) => proxy.close(resolve));
});

/** Node reads the proxy's variables when it starts, so the client runs in a process of its own. */
async function readThroughProxy(): Promise<string> {
  const module = (name: string): string => JSON.stringify(new URL(`../../src/github/${name}.ts`, import.meta.url).href);
  const script = `
    import { openGitHub } from ${module('client')};
    import { readPullRequest } from ${module('pull-request')};
    const github = openGitHub({ token: 'ghs_test', apiUrl: '${API}', repository: { owner: 'acme', name: 'shop' } });
    await readPullRequest(github, 7).then(({ headSha }) => console.log(headSha), ({ problem }) => console.log(problem.code, problem.why));`;
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const env = { PATH: process.env['PATH'], HTTP_PROXY: address, NODE_USE_ENV_PROXY: '1' };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await text(child.stdout)).trim();
}

describe('behind a proxy', () => {
  it('GitHub is reached through it', async () => {
    expect(await readThroughProxy()).toBe(HEAD);
    expect(asked).toEqual(['api.github.test:80']);
  });

  it('that asks for credentials, the message says so at once', async () => {
    refusal = 407;
    expect(await readThroughProxy()).toBe(
      'github.proxy GET /repos/acme/shop/pulls/7: the proxy on the way to api.github.test answers 407',
    );
    expect(asked).toHaveLength(1);
  });
});
