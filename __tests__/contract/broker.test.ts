import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openBroker } from '../../src/contract/broker.ts';
import type { BrokerCredentials } from '../../src/contract/broker-faults.ts';
import type { BrokerHttpOptions } from '../../src/contract/broker-http.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { makeCertificate } from '../support/certificate.ts';
import { closedAddress, type Handler, hal, json, startServer, type TestServer } from './support/servers.ts';

const NO_CREDENTIALS: BrokerCredentials = { token: null, username: null, password: null };
const TOKEN: BrokerCredentials = { ...NO_CREDENTIALS, token: 'sekret-token' };
const LIMITS = { attemptMs: 20_000, brokerPatienceMs: 60_000, retryBaseMs: 5, attempts: 3 };

function options(address: string, differs: Partial<BrokerHttpOptions> = {}): BrokerHttpOptions {
  const signal = new AbortController().signal;
  return { address, credentials: NO_CREDENTIALS, limits: LIMITS, signal, log: () => {}, ...differs };
}

const QUESTION = { provider: 'orders-api', selectors: [], includePending: false, wipSince: null, providerBranch: null };

/** The first question of every run. Async, so that an address that is none is a rejection too. */
async function ask(asked: BrokerHttpOptions): Promise<unknown> {
  return openBroker(asked).pactsForVerification(QUESTION);
}

function index(base: string): unknown {
  return {
    _links: {
      'pb:provider-pacts-for-verification': { href: `${base}/pacts/provider/{provider}/for-verification` },
      'pb:pacticipants': { href: `${base}/pacticipants` },
      'pb:environments': { href: `${base}/environments` },
      'pb:pacticipant-branch-version': {
        href: `${base}/pacticipants/{pacticipant}/branches/{branch}/versions/{version}`,
      },
    },
  };
}

/** A broker with a sound index; everything else answers as the test says. */
async function startFaultBroker(handle: Handler): Promise<TestServer> {
  const server: TestServer = await startServer((request, response) => {
    if (request.url === '/') return hal(response, 200, index(server.url), { 'x-pact-broker-version': '2.120.0' });
    handle(request, response);
  });
  return server;
}

async function problemOf(work: Promise<unknown>): Promise<ProblemError['problem']> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof ProblemError) return thrown.problem;
  throw new Error(`expected a ProblemError, got ${String(thrown)}`);
}

describe('a broker that does not answer', () => {
  it('is refused when nothing listens, after the retries', async () => {
    const lines: string[] = [];
    const address = await closedAddress();
    const problem = await problemOf(ask(options(address, { log: (line) => lines.push(line) })));
    expect(problem).toMatchObject({ code: 'broker.unreachable', why: 'the connection was refused' });
    expect(lines).toHaveLength(2);
  });

  it('is given up when no host has its name', async () => {
    const problem = await problemOf(ask(options('http://broker.invalid')));
    expect(problem.code).toBe('broker.unreachable');
  });

  it('is told from a proxy that asks for credentials', async () => {
    await using server = await startServer((_, response) => void response.writeHead(407).end());
    const problem = await problemOf(ask(options(server.url)));
    expect(problem).toMatchObject({ code: 'broker.proxy', why: 'it answered 407 Proxy Authentication Required' });
  });

  it('is told from one that speaks http where https was written', async () => {
    await using server = await startServer((_, response) => void response.end());
    const problem = await problemOf(ask(options(server.url.replace('http:', 'https:'))));
    expect(problem).toMatchObject({ code: 'broker.unreachable', why: 'https is not what its port speaks' });
    expect(server.seen).toHaveLength(0);
  });

  it('costs its patience at most, whatever number of requests it hangs in', async () => {
    await using server = await startServer(() => {});
    const limits = { ...LIMITS, attemptMs: 100, brokerPatienceMs: 150, attempts: 50 };
    const problem = await problemOf(ask(options(server.url, { limits })));
    expect(problem.code).toBe('broker.timeout');
    expect(server.seen.length).toBeLessThanOrEqual(2);
  });

  it('is asked again after 502, 503, 504 and 429, as long as it says', async () => {
    const answers = [502, 503, 504, 429];
    await using server = await startServer((_, response) => {
      const status = answers.shift();
      if (status === undefined) return hal(response, 200, { _embedded: { pacts: [] } });
      json(
        response,
        status,
        { error: { message: 'busy', reference: 'x' } },
        status === 429 ? { 'retry-after': '0' } : {},
      );
    });
    await ask(options(server.url, { limits: { ...LIMITS, attempts: 5 } }));
    expect(server.seen).toHaveLength(5);
  });

  it('is not waited for longer than its patience, when it asks for an hour', async () => {
    await using server = await startServer((_, response) => json(response, 503, {}, { 'retry-after': '3600' }));
    const problem = await problemOf(ask(options(server.url)));
    expect(problem).toMatchObject({ code: 'broker.server-error', what: 'The Pact Broker answered 503' });
    expect(server.seen).toHaveLength(1);
  });

  it('stops when the run is cancelled', async () => {
    const controller = new AbortController();
    await using server = await startServer(() => controller.abort());
    const problem = await problemOf(ask(options(server.url, { signal: controller.signal })));
    expect(problem.code).toMatch(/^broker\./);
    expect(server.seen).toHaveLength(1);
  });
});

describe('an answer that is no broker’s', () => {
  it('is named when it is a login page', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>Sign in</html>');
    });
    const problem = await problemOf(ask(options(server.url)));
    expect(problem).toMatchObject({
      code: 'broker.not-a-broker',
      what: `${server.url}/ is not a Pact Broker (text/html)`,
    });
  });

  it('is refused when the JSON is cut off', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/hal+json' }).end('{"_links":{"self":');
    });
    expect((await problemOf(ask(options(server.url)))).code).toBe('broker.answer-malformed');
  });

  it('is refused when the JSON has no links', async () => {
    await using server = await startServer((_, response) => json(response, 200, { hello: 1 }));
    expect((await problemOf(ask(options(server.url)))).code).toBe('broker.answer-malformed');
  });

  it('is refused when a list is not where it belongs', async () => {
    await using server = await startFaultBroker((_, response) => hal(response, 200, { _embedded: {} }));
    const broker = openBroker(options(server.url));
    expect((await problemOf(broker.pactsForVerification(QUESTION))).code).toBe('broker.answer-malformed');
    expect((await problemOf(broker.environments())).code).toBe('broker.answer-malformed');
    const gate = { pacticipant: 'a', version: 'b', environment: 'c' };
    expect((await problemOf(broker.matrix(gate))).code).toBe('broker.answer-malformed');
  });

  it.each([{ deployable: 'true' }, { deployable: 1 }, {}])('takes %j for unknown, never for yes', async (summary) => {
    await using server = await startFaultBroker((_, response) => hal(response, 200, { summary, matrix: [] }));
    const broker = openBroker(options(server.url));
    const answer = await broker.matrix({ pacticipant: 'a', version: 'b', environment: 'c' });
    expect(answer.deployable).toBeNull();
  });
});

describe('a matrix that the broker cannot draw as a whole', () => {
  const QUESTIONED = { pacticipant: 'orders-api', version: 'v', environment: 'production' };

  /** Twelve consumers, and a provider of the version; `verified` says what became of each. */
  async function startLargeBroker(verified: (consumer: string) => boolean | null | 'fails', asked: string[]) {
    const names = Array.from({ length: 12 }, (_, index) => `consumer-${index}`);
    return startFaultBroker((request, response) => {
      const url = new URL(request.url, 'http://broker');
      asked.push(`${request.method} ${url.pathname}`);
      if (url.pathname.endsWith('/for-verification')) {
        const pacts = names.map((name) => ({
          _links: { self: { href: `/pacts/provider/orders-api/consumer/${name}/pact-version/abc` } },
        }));
        return hal(response, 200, { _embedded: { pacts } });
      }
      if (url.pathname.endsWith('/versions/v')) {
        const href = '/pacts/provider/stock%20api/consumer/orders-api/pact-version/abc';
        return hal(response, 200, { _links: { 'pb:pact-versions': [{ href }] } });
      }
      const others = url.searchParams.getAll('q[][pacticipant]').slice(1);
      const places = url.searchParams.getAll('q[][environment]');
      if (others.length === 0) return json(response, 500, { error: { message: 'stack level too deep' } });
      expect(places).toEqual(others.map(() => 'production'));
      const results = others.map((other) => [other, other === 'stock api' ? true : verified(other)] as const);
      if (results.some(([, result]) => result === 'fails')) return json(response, 500, { error: { message: 'busy' } });
      const matrix = results.map(([name, success]) => ({
        consumer: { name, version: { number: '1' } },
        provider: { name: 'orders-api', version: success === null ? null : { number: 'v' } },
        verificationResult: success === null ? null : { success },
      }));
      const deployable = results.some(([, success]) => success === false)
        ? false
        : results.every(([, success]) => success === true) || null;
      const reason = deployable ? 'All required verification results are published and successful' : 'One is missing';
      hal(response, 200, { summary: { deployable, reason }, matrix });
    });
  }

  it.each([
    ['yes needs all of them', () => true, { deployable: true, waitsFor: [] }],
    [
      'one that is missing makes it unknown',
      (name: string) => (name === 'consumer-7' ? null : true),
      { deployable: null, waitsFor: ['consumer-7'] },
    ],
    [
      'one that failed makes it no, whatever else is missing',
      (name: string) => (name === 'consumer-7' ? false : name === 'consumer-2' ? null : true),
      { deployable: false, waitsFor: [] },
    ],
  ] as const)('is asked for in parts: %s', async (_, verified, expected) => {
    const asked: string[] = [];
    await using server = await startLargeBroker(verified, asked);
    const lines: string[] = [];
    const broker = openBroker(options(server.url, { log: (line) => void lines.push(line) }));
    const answer = await broker.matrix(QUESTIONED);
    expect(answer).toMatchObject(expected);
    expect(answer.rows.map(({ consumer }) => consumer)).toHaveLength(13);
    expect(lines.at(-1)).toBe(
      'The Pact Broker cannot draw the matrix of orders-api as a whole; asking for it in parts',
    );
    // Two attempts at the whole, who is there, and three parts; no attempt at the whole for the next question.
    expect(asked.filter((line) => line === 'GET /matrix')).toHaveLength(5);
    await broker.matrix({ ...QUESTIONED });
    expect(asked.filter((line) => line === 'GET /matrix')).toHaveLength(8);
  });

  it('has no answer where a part has none', async () => {
    await using server = await startLargeBroker((name) => (name === 'consumer-11' ? 'fails' : true), []);
    const problem = await problemOf(openBroker(options(server.url)).matrix(QUESTIONED));
    expect(problem).toMatchObject({ code: 'broker.server-error', why: 'busy' });
  });

  it('stays what it is where nobody is there, and where credentials are refused', async () => {
    await using empty = await startFaultBroker((request, response) => {
      if (request.url.startsWith('/matrix')) return json(response, 500, { error: { message: 'out of memory' } });
      if (request.url.endsWith('/for-verification')) return hal(response, 200, { _embedded: { pacts: [] } });
      json(response, 404, { error: 'none' });
    });
    expect(await problemOf(openBroker(options(empty.url)).matrix(QUESTIONED))).toMatchObject({
      code: 'broker.server-error',
      why: 'out of memory',
    });
    const asked: string[] = [];
    await using closed = await startFaultBroker((request, response) => {
      asked.push(request.url);
      json(response, 403, {});
    });
    expect((await problemOf(openBroker(options(closed.url)).matrix(QUESTIONED))).code).toBe('broker.forbidden');
    expect(asked).toHaveLength(1);
  });
});

describe('credentials', () => {
  it.each([
    [TOKEN, '`pact-broker-token`'],
    [{ token: null, username: 'someone', password: 'hidden' }, '`pact-broker-username` and `pact-broker-password`'],
  ])('are named by their input when they are refused, never by their value', async (credentials, input) => {
    await using server = await startServer((_, response) => json(response, 401, { error: 'no' }));
    const problem = await problemOf(ask(options(server.url, { credentials })));
    expect(problem).toMatchObject({ code: 'broker.unauthorized', what: `The Pact Broker refused ${input}` });
    expect(JSON.stringify(problem)).not.toMatch(/sekret|hidden/);
    expect(server.seen).toHaveLength(1);
  });

  it('are asked for when there are none', async () => {
    await using server = await startServer((_, response) => json(response, 403, {}));
    const problem = await problemOf(ask(options(server.url)));
    expect(problem).toMatchObject({ code: 'broker.forbidden', todo: expect.stringContaining('`pact-broker-token`') });
  });

  it('are sent as they were meant when a secret ends with a newline', async () => {
    await using server = await startFaultBroker((_, response) => hal(response, 200, { _embedded: { pacts: [] } }));
    await ask(options(server.url, { credentials: { ...TOKEN, token: 'sekret-token\n' } }));
    expect(server.seen[0]?.headers.authorization).toBe('Bearer sekret-token');
  });

  it.each([
    'sekret\ntoken',
    'sekret–token',
    'sekret token',
  ])('that no header can hold are told at once: %j', async (token) => {
    await using server = await startFaultBroker((_, response) => hal(response, 200, {}));
    const problem = await problemOf(ask(options(server.url, { credentials: { ...NO_CREDENTIALS, token } })));
    expect(problem).toMatchObject({
      code: 'broker.token-unusable',
      what: expect.stringContaining('`pact-broker-token`'),
    });
    expect(JSON.stringify(problem)).not.toContain('sekret');
    expect(server.seen).toEqual([]);
  });

  it('are hidden in what a broker repeats of a request that it refuses', async () => {
    await using server = await startFaultBroker((request, response) =>
      json(response, 422, { errors: [`no good: ${request.headers.authorization}`] }),
    );
    const rows = [TOKEN, { ...NO_CREDENTIALS, username: 'ada', password: 'sekret-password' }];
    for (const credentials of rows) {
      const problem = await problemOf(ask(options(server.url, { credentials })));
      expect(problem.why).toContain('no good: ');
      expect(problem.why).toContain('***');
      expect(problem.why).not.toMatch(/sekret|c2VrcmV0/);
    }
  });

  it('never leave for another origin that a link names', async () => {
    await using elsewhere = await startServer((_, response) => hal(response, 200, {}));
    await using server = await startFaultBroker((request, response) => {
      const href = `${elsewhere.url}/pacts/provider/orders-api/consumer/web-app/pact-version/1`;
      const self = { href, name: 'Pact between web-app (1) and orders-api' };
      hal(response, 200, { _embedded: { pacts: request.method === 'POST' ? [{ _links: { self } }] : [] } });
    });
    const broker = openBroker(options(server.url, { credentials: TOKEN }));
    const [pact] = await broker.pactsForVerification(QUESTION);
    expect((await problemOf(broker.fetchPact(pact?.href ?? ''))).code).toBe('broker.foreign-link');
    expect(elsewhere.seen).toHaveLength(0);
  });

  it('never follow a redirect to another origin', async () => {
    await using elsewhere = await startServer((_, response) => hal(response, 200, index('x')));
    await using server = await startServer((_, response) => {
      response.writeHead(302, { location: `${elsewhere.url}/` }).end();
    });
    const problem = await problemOf(ask(options(server.url, { credentials: TOKEN })));
    expect(problem.code).toBe('broker.redirected');
    expect(elsewhere.seen).toHaveLength(0);
  });

  it('are refused inside the address', async () => {
    const problem = await problemOf(ask(options('https://someone:hidden@broker.example.com')));
    expect(problem.code).toBe('broker.address-invalid');
    expect(JSON.stringify(problem)).not.toContain('hidden');
  });

  it.each([
    'file:///etc/passwd',
    'broker.example.com',
    '',
  ])('are not sent to %j, which is no http address', async (address) => {
    expect((await problemOf(ask(options(address)))).code).toBe('broker.address-invalid');
  });
});

describe('a certificate of an authority that nobody knows', () => {
  it('is refused, with how to trust it and never how to ignore it', async () => {
    using certificate = makeCertificate();
    const { key, cert } = certificate;
    const server = createServer({ key, cert }, (_, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const problem = await problemOf(ask(options(`https://127.0.0.1:${port}`, { credentials: TOKEN })));
    server.close();
    expect(problem.todo).toContain('NODE_EXTRA_CA_CERTS');
    expect(JSON.stringify(problem)).not.toMatch(/REJECT_UNAUTHORIZED|sekret/);
  });
});

describe('the debug log', () => {
  it('names every request that left, also those that had no answer, were asked again or led elsewhere', async () => {
    const answers = [503, 302, 200];
    await using server = await startFaultBroker((request, response) => {
      if (request.url === '/moved') return hal(response, 200, { _embedded: { environments: [] } });
      const status = answers.shift() ?? 200;
      response.writeHead(status, { 'content-type': 'application/json', location: '/moved' }).end('{}');
    });
    const lines: string[] = [];
    await openBroker(options(server.url, { debug: (line) => lines.push(line) })).environments();
    expect(lines).toEqual([
      'Pact Broker: GET /environments 503',
      'Pact Broker: GET /environments 302',
      'Pact Broker: GET /environments 200',
    ]);
    expect(server.seen).toHaveLength(lines.length);
    const silent: string[] = [];
    const address = await closedAddress();
    await problemOf(ask(options(address, { debug: (line) => silent.push(line) })));
    expect(silent).toEqual(
      Array(LIMITS.attempts).fill(
        'Pact Broker: POST /pacts/provider/orders-api/for-verification no answer: the connection was refused',
      ),
    );
  });
});

describe('a list in pages', () => {
  it('is read to its end, within the origin, and never in a circle', async () => {
    const pages: Record<string, readonly [names: readonly string[], next: string | null]> = {
      '/environments': [['a', 'b'], '/environments?page=2'],
      '/environments?page=2': [['c'], '/environments?page=3'],
      '/environments?page=3': [['d'], '/environments?page=2'],
    };
    await using server = await startFaultBroker(({ url }, response) => {
      const [names = [], next = null] = pages[url] ?? [];
      const links = next === null ? {} : { next: { href: `${server.url}${next}` } };
      hal(response, 200, { _links: links, _embedded: { environments: names.map((name) => ({ name })) } });
    });
    expect(await openBroker(options(server.url)).environments()).toEqual(['a', 'b', 'c', 'd']);
    expect(server.seen).toHaveLength(3);
  });

  it('is no list where it does not end: what was read so far would look like all of it', async () => {
    await using server = await startFaultBroker(({ url }, response) => {
      const page = Number(/\d+$/.exec(url)?.[0] ?? 1);
      const links = { next: { href: `${server.url}/environments?page=${page + 1}` } };
      hal(response, 200, { _links: links, _embedded: { environments: [{ name: `e-${page}` }] } });
    });
    const problem = await problemOf(openBroker(options(server.url)).environments());
    expect(problem).toMatchObject({ code: 'broker.list-endless', why: 'environments goes on after 100 pages' });
    expect(server.seen).toHaveLength(100);
  });

  it('is refused where a page is elsewhere, and is no shorter list where one is missing', async () => {
    await using stranger = await startServer((_, response) => response.end());
    const rows = [
      [`${stranger.url}/environments`, 'broker.foreign-link'],
      ['/environments?page=2', 'broker.refused'],
    ] as const;
    for (const [next, code] of rows) {
      await using server = await startFaultBroker(({ url }, response) => {
        if (url.includes('page=2')) return json(response, 400, { error: 'no such page' });
        hal(response, 200, { _links: { next: { href: next } }, _embedded: { environments: [{ name: 'a' }] } });
      });
      expect((await problemOf(openBroker(options(server.url)).environments())).code).toBe(code);
    }
    expect(stranger.seen).toEqual([]);
  });
});

describe('redirects', () => {
  it('within the origin are followed for questions', async () => {
    await using server = await startServer((request, response) => {
      const location = '/broker/environments';
      if (request.url === '/environments') return void response.writeHead(301, { location }).end();
      hal(response, 200, { _embedded: { environments: [] } });
    });
    await openBroker(options(server.url)).environments();
    expect(server.seen.map(({ url }) => url)).toEqual(['/environments', '/broker/environments']);
  });

  it('are not followed for results, because they would turn into a question', async () => {
    await using server = await startFaultBroker((_, response) =>
      response.writeHead(301, { location: '/elsewhere' }).end(),
    );
    const broker = openBroker(options(server.url));
    const result = { success: true, providerVersion: 'v', buildUrl: null, testResults: [], verifierVersion: '1' };
    expect((await problemOf(broker.publishResult('results', result))).code).toBe('broker.redirected');
  });

  it('that never end are given up', async () => {
    await using server = await startServer((_, response) => void response.writeHead(302, { location: '/' }).end());
    expect((await problemOf(ask(options(server.url)))).code).toBe('broker.redirected');
  });
});

describe('publishing', () => {
  const result = { success: true, providerVersion: 'v1', buildUrl: null, testResults: [], verifierVersion: '1.4.7' };

  it.each([200, 204, 409, 413])('is not done when the broker answers %i', async (status) => {
    await using server = await startFaultBroker((_, response) => json(response, status, { error: 'too large for us' }));
    const broker = openBroker(options(server.url));
    const problem = await problemOf(broker.publishResult('results', result));
    expect(problem.code).toMatch(/^broker\./);
  });

  it('is not done when the results cannot be read back', async () => {
    await using server = await startFaultBroker((request, response) => {
      const document = { _links: { self: { href: `${server.url}/results/1` } }, success: request.method === 'GET' };
      hal(response, request.method === 'POST' ? 201 : 200, { ...document, providerApplicationVersion: 'another' });
    });
    const broker = openBroker(options(server.url));
    const receipt = await broker.publishResult('results', result);
    const [one] = await broker.confirmResults({ pacticipant: 'p', version: 'v1', consumers: [], shown: new Map() }, [
      receipt,
    ]);
    expect(one?.problem.code).toBe('broker.result-not-kept');
    const both = await broker.confirmResults({ pacticipant: 'p', version: 'v1', consumers: [], shown: new Map() }, [
      receipt,
      receipt,
    ]);
    expect(both.map((problem) => problem?.problem.code)).toEqual(Array(2).fill('broker.result-not-kept'));
  });

  it('is done when the answer is the stored result, and nothing is asked again', async () => {
    await using server = await startFaultBroker((request, response) => {
      if (request.method === 'GET') return json(response, 404, { error: 'gone' });
      const self = { href: `${server.url}/results/1` };
      hal(response, 201, { ...(JSON.parse(request.body) as object), _links: { self } });
    });
    const broker = openBroker(options(server.url));
    const question = { pacticipant: 'p', version: 'v1', consumers: [], shown: new Map() };
    const receipt = await broker.publishResult('results', result);
    expect(await broker.confirmResults(question, [receipt, receipt])).toEqual([null, null]);
    expect(server.seen).toHaveLength(1);
    // What is shown later counts more.
    const shown = new Map([[receipt.href ?? '', false]]);
    const [problem] = await broker.confirmResults({ ...question, shown }, [receipt]);
    expect(problem?.problem.code).toBe('broker.result-not-kept');
  });

  it('quotes the broker’s own words in every form it has', async () => {
    const bodies = [
      { error: 'one' },
      { errors: ['one', 'two'] },
      { errors: { field: ['one'] } },
      { error: { message: 'one' } },
    ];
    for (const body of bodies) {
      await using server = await startFaultBroker((_, response) => json(response, 422, body));
      const broker = openBroker(options(server.url));
      expect((await problemOf(broker.publishResult('results', result))).why).toContain('one');
    }
  });
});

describe('names', () => {
  it('with slashes, spaces and brackets reach the broker as they are', async () => {
    await using server = await startFaultBroker((_, response) => {
      const href = `${server.url}/pacts/provider/orders%20(api)/consumer/web%2Fapp/pact-version/abc/metadata/x`;
      const self = { href, name: 'Pact between web/app (1.0 (beta)) and orders (api)' };
      hal(response, 200, { _embedded: { pacts: [{ _links: { self }, verificationProperties: { pending: true } }] } });
    });
    const broker = openBroker(options(server.url));
    const [pact] = await broker.pactsForVerification({ ...QUESTION, provider: 'orders (api)' });
    expect(pact).toMatchObject({
      consumer: 'web/app',
      consumerVersion: '1.0 (beta)',
      sha: 'abc',
      pending: true,
      wip: false,
    });
    expect(server.seen.at(-1)?.url).toBe('/pacts/provider/orders%20(api)/for-verification');
  });

  it.each([
    ['a provider', '/pacts/provider/consumer/consumer/web', 'consumer', 'web'],
    ['a consumer', '/pacts/provider/orders/consumer/consumer', 'orders', 'consumer'],
    ['a consumer, as what follows it,', '/pacts/provider/orders/consumer/pact-version', 'orders', 'pact-version'],
    ['a path of the broker', '/consumer/pact-version/pacts/provider/orders/consumer/web', 'orders', 'web'],
  ])('of %s may be a word of the broker’s addresses', async (_, path, provider, consumer) => {
    await using server = await startServer((__, response) => {
      const href = `${server.url}${path}/pact-version/abc/metadata/x`;
      const self = { href, name: `Pact between ${consumer} (1) and ${provider}` };
      hal(response, 200, { _embedded: { pacts: [{ _links: { self }, verificationProperties: {} }] } });
    });
    const [pact] = await openBroker(options(server.url)).pactsForVerification({ ...QUESTION, provider });
    expect(pact).toMatchObject({ consumer, consumerVersion: '1', sha: 'abc' });
  });

  it('of a broker below a path are found from there', async () => {
    await using server = await startServer((request, response) => {
      if (request.url === '/broker/') return hal(response, 200, index(`${server.url}/broker`));
      hal(response, 200, { summary: { deployable: true, reason: request.url } });
    });
    const broker = openBroker(options(`${server.url}/broker`));
    const answer = await broker.matrix({ pacticipant: 'a b', version: '1', environment: 'prod' });
    expect(answer.reason).toBe(
      '/broker/matrix?q%5B%5D%5Bpacticipant%5D=a+b&q%5B%5D%5Bversion%5D=1&latestby=cvpv&environment=prod&limit=100000',
    );
  });
});
