import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { type Certificate, makeCertificate } from '../support/certificate.ts';
import { openPullRequest } from './pull-request.ts';
import { BREAK } from './specs.ts';

interface Opened extends AsyncDisposable {
  readonly port: number;
}

async function listen(server: Server | ReturnType<typeof createTlsServer>): Promise<Opened> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A proxy as companies have one: it connects to where it is told to, and remembers where that was. */
async function startProxy(refuses = false): Promise<Opened & { readonly tunnels: readonly string[] }> {
  const tunnels: string[] = [];
  const server = createServer((request, response) => {
    tunnels.push(request.url ?? '');
    if (refuses) return void response.writeHead(407).end();
    forward(request, new URL(request.url ?? ''), response);
  });
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    if (refuses) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    // Every name is this machine: nothing leaves it.
    const upstream = connect(Number(port), host === 'github.example' ? '127.0.0.1' : host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  return { ...(await listen(server)), tunnels };
}

function forward(request: IncomingMessage, target: URL, response: import('node:http').ServerResponse): void {
  const options = { method: request.method, headers: request.headers };
  request.pipe(
    httpRequest(target, options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }),
  );
}

/** The same GitHub behind TLS, with a certificate that only its own authority vouches for. */
function startTls({ key, cert }: Certificate, apiUrl: string): Promise<Opened> {
  const server = createTlsServer({ key, cert }, (request, response) => {
    forward(request, new URL(request.url ?? '/', apiUrl), response);
  });
  return listen(server);
}

describe('a network of one’s own', () => {
  const certificate = makeCertificate(['github.example']);
  afterAll(() => certificate[Symbol.dispose]());

  it('an authority that NODE_EXTRA_CA_CERTS names is trusted', async () => {
    await using pull = await openPullRequest(BREAK);
    await using tls = await startTls(certificate, pull.server.apiUrl);
    const url = `https://127.0.0.1:${tls.port}`;
    const run = await pull.run({
      apiUrl: url,
      serverUrl: url,
      env: { NODE_EXTRA_CA_CERTS: certificate.file },
    });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()).toHaveLength(1);
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
  });

  it('one that nobody named is not: the message says which variable to set, and the verdict stays', async () => {
    await using pull = await openPullRequest(BREAK);
    await using tls = await startTls(certificate, pull.server.apiUrl);
    const url = `https://127.0.0.1:${tls.port}`;
    const run = await pull.run({ apiUrl: url, serverUrl: url });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.log.join('\n')).toContain('NODE_EXTRA_CA_CERTS');
    expect(run.summary).toContain('breaking change');
  });

  it('a proxy is asked where HTTPS_PROXY names one, and never for this machine', async () => {
    await using pull = await openPullRequest(BREAK);
    await using tls = await startTls(certificate, pull.server.apiUrl);
    await using proxy = await startProxy();
    const env = {
      NODE_EXTRA_CA_CERTS: certificate.file,
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    };
    const url = `https://github.example:${tls.port}`;
    const behind = await pull.run({ apiUrl: url, serverUrl: url, env: { ...env, NO_PROXY: '' } });
    expect(behind.outputs['verdict'], behind.log.join('\n')).toBe('failed');
    expect(pull.comments()).toHaveLength(1);
    expect(new Set(proxy.tunnels)).toEqual(new Set([`github.example:${tls.port}`]));

    const count = proxy.tunnels.length;
    const direct = `https://127.0.0.1:${tls.port}`;
    const past = await pull.run({ apiUrl: direct, serverUrl: direct, env });
    expect(past.outputs['check-url'], past.log.join('\n')).not.toBe('');
    expect(proxy.tunnels).toHaveLength(count);
  });

  it('a proxy that refuses is named, and the verdict stays', async () => {
    await using pull = await openPullRequest(BREAK);
    await using proxy = await startProxy(true);
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: '' };
    const url = 'https://github.example:8443';
    const run = await pull.run({ apiUrl: url, serverUrl: url, env });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.log.join('\n')).toContain('407');
    expect(run.log.join('\n')).toContain('HTTPS_PROXY');
  });
});
