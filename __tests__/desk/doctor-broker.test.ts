import { execFile } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { readBroker } from '../../src/desk/doctor-broker.ts';
import { judgeBroker } from '../../src/doctor/judge-broker.ts';
import type { DoctorLine } from '../../src/doctor/line.ts';
import { startRealBroker } from '../contract/support/real-broker.ts';
import { closedAddress, type Handler, hal, startServer } from '../contract/support/servers.ts';
import { makeRepository } from '../detect/repository.ts';
import { makeCertificate } from '../support/certificate.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');
const DEADLINE_MS = 90_000;
const TOKEN = 'broker-token-0123456789';
const CONFIG = 'provider: { name: orders, start: node server.js }\ncontract: { gate: [production] }\n';

interface Credentials {
  readonly token?: string;
  readonly username?: string;
  readonly password?: string;
}

const words = (lines: readonly DoctorLine[]) => lines.map(({ light, says, mend }) => `${light} ${says} → ${mend}`);

/** What doctor says of a broker. */
async function look(
  address: string,
  { token = null, username = null, password = null }: { [Key in keyof Credentials]: string | null } = {},
) {
  const access = { baseUrl: address, token, username, password };
  const lines = judgeBroker(await readBroker(parseConfig(CONFIG, 'c.yml', {}), access, new AbortController().signal));
  expect(JSON.stringify(lines)).not.toContain(TOKEN);
  return words(lines);
}

/** The same at a command line. */
async function lookAtDesk(address: string, more: Readonly<Record<string, string>>) {
  const repository = makeRepository();
  repository.commit({ '.github/api-testing.yml': CONFIG });
  const env = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), PACT_BROKER_BASE_URL: address, ...more };
  const stdout = await new Promise<string>((done) => {
    execFile(process.execPath, [CLI, 'doctor', '--json'], { cwd: repository.directory, env }, (_, out) => done(out));
  });
  const { lines } = JSON.parse(stdout) as { lines: readonly DoctorLine[] };
  return words(lines.filter(({ area }) => area === 'broker'));
}

const INDEX = { _links: { 'pb:provider-pacts-for-verification': { href: 'x', templated: true } } };
const broker =
  (over: Handler): Handler =>
  (request, response) =>
    request.url === '/' ? hal(response, 200, INDEX) : over(request, response);

describe('the broker, as doctor finds it', { timeout: DEADLINE_MS }, () => {
  it('refuses the token', async () => {
    await using server = await startServer((_, response) => hal(response, 401, { error: 'no' }));
    expect(await look(server.url, { token: TOKEN })).toEqual([
      expect.stringMatching(/^red .*refused `pact-broker-token`.* → export PACT_BROKER_TOKEN=/),
    ]);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('is a page for people', async () => {
    await using server = await startServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'),
    );
    expect(await look(server.url)).toEqual([expect.stringMatching(/^red .*is not a Pact Broker \(text\/html\)/)]);
  });

  it('is no broker, although every path answers JSON', async () => {
    await using server = await startServer((_, response) => hal(response, 200, { ok: true }));
    expect(await look(server.url)).toEqual([expect.stringMatching(/^red .*is no Pact Broker that can choose pacts/)]);
  });

  it('is too old to choose pacts, and says its version', async () => {
    const old = { _links: { 'pb:latest-pact-versions': { href: 'x' } } };
    await using server = await startServer((_, response) =>
      hal(response, 200, old, { 'x-pact-broker-version': '2.20.0' }),
    );
    expect(await look(server.url)).toEqual([expect.stringMatching(/^red .*version 2\.20\.0.* → .*2\.100 or later$/)]);
  });

  it('is older than environments, which a gate needs', async () => {
    await using server = await startServer(broker((_, response) => hal(response, 404, {})));
    expect(await look(server.url)).toEqual([
      expect.stringMatching(/^green answers, and takes anybody/),
      expect.stringMatching(/^yellow .*no pacticipant/),
      expect.stringMatching(/^red .*no environment/),
    ]);
  });

  it('leads elsewhere, and its credentials do not follow', async () => {
    await using elsewhere = await startServer((_, response) => hal(response, 200, INDEX));
    await using server = await startServer((_, response) =>
      response.writeHead(302, { location: `${elsewhere.url}/` }).end(),
    );
    expect(await look(server.url, { token: TOKEN })).toEqual([
      expect.stringMatching(/^red .*redirects to .* → export PACT_BROKER_BASE_URL=/),
    ]);
    expect(elsewhere.seen).toEqual([]);
  });

  it.each([
    [
      'a page to sign in',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    [
      'another address',
      (response: ServerResponse) => response.writeHead(302, { location: 'https://login.test/' }).end(),
    ],
  ])('sends whoever has no credentials to %s', async (_, turnAway) => {
    await using server = await startServer((request, response) => {
      if (request.headers.authorization === undefined) turnAway(response);
      else broker((__, own) => hal(own, 404, {}))(request, response);
    });
    const [first] = await look(server.url, { token: TOKEN });
    expect(first).toMatch(/^green answers, and takes the token/);
  });

  it('does not answer at all, or never comes to an end', async () => {
    expect(await look(await closedAddress())).toEqual([expect.stringMatching(/^red .*refused.* → curl -I/)]);
    await using server = await startServer(() => undefined);
    const startedMs = performance.now();
    expect(await look(server.url)).toEqual([expect.stringMatching(/^red .*no answer within \d+ ms.* → curl -I/)]);
    expect(performance.now() - startedMs).toBeLessThan(60_000);
  });

  it('has a certificate of an authority that nobody named, until it is named', async () => {
    using certificate = makeCertificate();
    const { key, cert, file } = certificate;
    const server = createServer({ key, cert }, (request, response) => {
      const there = request.url === '/' || request.url?.startsWith('/environments');
      const body = request.url === '/' ? INDEX : { _embedded: { environments: [{ name: 'production', uuid: 'u' }] } };
      response.writeHead(there ? 200 : 404, { 'content-type': 'application/hal+json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
      expect(await look(address)).toEqual([
        expect.stringMatching(/^red .*certificate is not trusted.* → export NODE_EXTRA_CA_CERTS=/),
      ]);
      // Node reads it when it starts.
      const [first] = await lookAtDesk(address, { NODE_EXTRA_CA_CERTS: file });
      expect(first).toMatch(/^green answers/);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('with Docker: a real one is told with its version, what it lacks, and whether it takes the password', async () => {
    const auth = {
      PACT_BROKER_BASIC_AUTH_ENABLED: 'true',
      PACT_BROKER_BASIC_AUTH_USERNAME: 'team',
      PACT_BROKER_BASIC_AUTH_PASSWORD: 'secret',
    };
    await using real = await startRealBroker({ ...auth, PACT_BROKER_PUBLIC_HEARTBEAT: 'true' });
    const wrong = await look(real.url, { username: 'team', password: 'wrong' });
    expect(wrong).toEqual([expect.stringMatching(/^red .*refused `pact-broker-username`/)]);
    const right = await look(real.url, { username: 'team', password: 'secret' });
    expect(right).toEqual([
      expect.stringMatching(/^green answers \(version \d+\.\d+\.\d+\), and takes the password/),
      expect.stringMatching(/^yellow the broker has no pacticipant/),
      expect.stringMatching(/^red the broker has no environment/),
    ]);
    await using open = await startRealBroker({ ...auth, PACT_BROKER_ALLOW_PUBLIC_READ: 'true' });
    const [first] = await look(open.url, { username: 'team', password: 'secret' });
    expect(first).toMatch(/^green answers .*lets anybody read: whether it takes the password shows/);
  });
});
