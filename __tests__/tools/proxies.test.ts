import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../support/certificate.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';

const certificate = makeCertificate(['service.example', 'below.corp.example']);
const plain = createServer((_, response) => response.end('reached'));
const secure = createTlsServer({ key: certificate.key, cert: certificate.cert }, (_, response) =>
  response.end('reached'),
);

beforeAll(async () => {
  for (const server of [plain, secure])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
});
afterAll(() => {
  for (const server of [plain, secure]) {
    server.closeAllConnections();
    server.close();
  }
  certificate[Symbol.dispose]();
});

const portOf = (server: typeof plain | typeof secure) => (server.address() as AddressInfo).port;
const https = (name: string) => `https://${name}:${portOf(secure)}/`;
const http = (name: string) => `http://${name}:${portOf(plain)}/`;

const module = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** Two ways on which this project asks: `fetch` for GitHub, the global agents for the broker. */
const SCRIPT = `
const { useProxies } = await import(${module('tools/proxies.ts')});
const problems = useProxies();
const { askBroker } = await import(${module('contract/broker-request.ts')});
const signal = AbortSignal.timeout(10000);
const told = (error) => error.cause?.code ?? error.code ?? error.message;
const said = [];
for (const url of process.argv.slice(1)) {
  said.push(await fetch(url).then((answer) => answer.text(), told));
  const asked = { method: 'GET', url: new URL(url), headers: {}, body: null, deadlineMs: 10000, maxBytes: 100, signal };
  said.push(await askBroker(asked).then(({ status, body }) => status === 200 ? String(body) : status, told));
}
console.log(JSON.stringify({ said, problems: problems.map(({ what }) => what), pid: process.pid }));
process.exit();`;

interface Said {
  readonly said: readonly string[];
  readonly problems: readonly string[];
  readonly pid: number;
}

/** Node reads some of the variables when it starts, so each case is a process of its own. */
async function ask(urls: readonly string[], env: Readonly<Record<string, string>>, flags: readonly string[] = []) {
  const asked = promisify(execFile)(
    process.execPath,
    [...flags, '--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', SCRIPT, ...urls],
    { env: { PATH: process.env['PATH'] ?? '', NODE_EXTRA_CA_CERTS: certificate.file, ...env }, timeout: 60_000 },
  );
  const { stdout } = await asked;
  return { ...(JSON.parse(stdout) as Said), started: asked.child.pid };
}

describe('a process that is told to use the proxies of its environment', () => {
  it.each(['HTTPS_PROXY', 'https_proxy'])('asks the one in %s, without a word to Node', async (name) => {
    await using proxy = await startForwardProxy();
    const { said } = await ask([https('service.example')], { [name]: `http://127.0.0.1:${proxy.port}` });
    expect(said).toEqual(['reached', 'reached']);
    const tunnel = `CONNECT service.example:${portOf(secure)}`;
    expect(proxy.asked).toEqual([tunnel, tunnel]);
  });

  it('asks the one in HTTP_PROXY for what has no TLS, an address without a scheme too', async () => {
    await using proxy = await startForwardProxy();
    const { said } = await ask([http('service.example')], { HTTP_PROXY: `127.0.0.1:${proxy.port}` });
    expect(said).toEqual(['reached', 'reached']);
    expect(proxy.asked).toHaveLength(2);
    // The broker's port is no port of TLS: a tunnel to it is what companies forbid.
    expect(proxy.asked[1]).toBe(`GET ${http('service.example')}`);
  });

  it('says who it is where the address does, and is refused where it does not', async () => {
    await using proxy = await startForwardProxy('us er:p@ss');
    const urls = [https('service.example')];
    const known = await ask(urls, { HTTPS_PROXY: `http://us%20er:p%40ss@127.0.0.1:${proxy.port}` });
    expect(known.said).toEqual(['reached', 'reached']);
    const unknown = await ask(urls, { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
    expect(unknown.said[1]).toBe('ERR_PROXY_TUNNEL');
  });

  it('never asks it for this machine, nor for names below one that NO_PROXY has', async () => {
    await using proxy = await startForwardProxy();
    const address = `http://127.0.0.1:${proxy.port}`;
    const env = { HTTP_PROXY: address, HTTPS_PROXY: address, NO_PROXY: 'corp.example' };
    const urls = [http('127.0.0.1'), http('localhost'), https('below.corp.example')];
    const { said } = await ask(urls, env);
    expect(said).toEqual(['reached', 'reached', 'reached', 'reached', 'ENOTFOUND', 'ENOTFOUND']);
    expect(proxy.asked).toEqual([]);
    const told = await ask(urls.slice(0, 1), { ...env, NODE_USE_ENV_PROXY: '1' });
    expect(told.said).toEqual(['reached', 'reached']);
    expect(proxy.asked).toEqual([]);
  });

  it('asks none where Node is told not to, or where none can be used, and says so', async () => {
    await using proxy = await startForwardProxy();
    const address = `http://127.0.0.1:${proxy.port}`;
    const off = await ask([https('service.example')], { HTTPS_PROXY: address, NODE_USE_ENV_PROXY: '0' });
    expect(off).toMatchObject({ said: ['ENOTFOUND', 'ENOTFOUND'], problems: [] });
    const socks = await ask([http('127.0.0.1')], { HTTPS_PROXY: 'socks5://127.0.0.1:1080' });
    expect(socks.said).toEqual(['reached', 'reached']);
    expect(socks.problems).toEqual(['HTTPS_PROXY names a proxy that cannot be used, and none is used in its place']);
  });

  it('begins again as the same process where Node reads the proxies only when it starts', async () => {
    await using proxy = await startForwardProxy();
    const older = `data:text/javascript,${encodeURIComponent("import http from 'node:http'; delete http.setGlobalProxyFromEnv;")}`;
    const env = { HTTPS_PROXY: `127.0.0.1:${proxy.port}` };
    const { said, pid, started } = await ask([https('service.example')], env, ['--import', older]);
    expect(said).toEqual(['reached', 'reached']);
    expect(pid).toBe(started);
    expect(proxy.asked).toHaveLength(2);
  });
});
