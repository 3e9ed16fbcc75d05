import { execFile } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const READY_DEADLINE_MS = 60_000; // ready in 3 s; a runner under load takes longer

export interface RealBroker extends AsyncDisposable {
  readonly url: string;
  publishPact(pact: {
    consumer: string;
    version: string;
    branch: string;
    provider?: string;
    document: unknown;
  }): Promise<void>;
  createEnvironment(name: string): Promise<void>;
  setMainBranch(pacticipant: string, branch: string): Promise<void>;
  recordDeployment(pacticipant: string, version: string, environment: string): Promise<void>;
  get(path: string): Promise<unknown>;
  put(path: string, body: object): Promise<unknown>;
}

/** A Pact Broker in a container, on SQLite, which takes one request at a time. */
export async function startRealBroker(environment: Readonly<Record<string, string>> = {}): Promise<RealBroker> {
  const settings = { PACT_BROKER_PUMA_THREADS: '1:1', PACT_BROKER_SEED_EXAMPLE_DATA: 'false', ...environment };
  const variables = Object.entries(settings).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const image = 'pactfoundation/pact-broker:latest';
  const { stdout } = await run('docker', [
    'run',
    '--detach',
    '--rm',
    '--publish',
    '127.0.0.1::9292',
    ...variables,
    image,
  ]);
  const id = stdout.trim();
  const port = (await run('docker', ['port', id, '9292/tcp'])).stdout.trim().split(':').at(-1);
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url);
  return { ...operations(url), url, [Symbol.asyncDispose]: async () => void (await run('docker', ['kill', id])) };
}

/** A broker in the network of this machine: its webhooks reach servers of the loopback. */
export async function startBrokerWithWebhooks(): Promise<RealBroker> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    PACT_BROKER_PORT: String(port),
    PACT_BROKER_BASE_URL: url,
    PACT_BROKER_PUMA_THREADS: '1:1',
    PACT_BROKER_SEED_EXAMPLE_DATA: 'false',
    PACT_BROKER_WEBHOOK_SCHEME_WHITELIST: 'http https',
    PACT_BROKER_WEBHOOK_HOST_WHITELIST: '127.0.0.1',
  };
  const variables = Object.entries(settings).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const image = 'pactfoundation/pact-broker:latest';
  const { stdout } = await run('docker', ['run', '--detach', '--rm', '--network', 'host', ...variables, image]);
  const id = stdout.trim();
  await waitUntilReady(url);
  return { ...operations(url), url, [Symbol.asyncDispose]: async () => void (await run('docker', ['kill', id])) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function waitUntilReady(url: string): Promise<void> {
  const lastMs = performance.now() + READY_DEADLINE_MS;
  for (;;) {
    const status = await fetch(`${url}/diagnostic/status/heartbeat`).then(
      (response) => response.status,
      () => null,
    );
    if (status !== null) return;
    if (performance.now() > lastMs) throw new Error('the Pact Broker did not become ready');
    await sleep(100);
  }
}

function operations(url: string): Omit<RealBroker, 'url' | typeof Symbol.asyncDispose> {
  const send = async (method: string, href: string, body?: unknown): Promise<Record<string, unknown>> => {
    const contentType = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const response = await fetch(href.startsWith('http') ? href : url + href, {
      method,
      headers: { accept: 'application/hal+json', 'content-type': contentType },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${href}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    async publishPact({ consumer, version, branch, provider = 'orders-api', document }) {
      const content = Buffer.from(JSON.stringify(document)).toString('base64');
      const contract = {
        consumerName: consumer,
        providerName: provider,
        specification: 'pact',
        contentType: 'application/json',
        content,
      };
      const body = { pacticipantName: consumer, pacticipantVersionNumber: version, branch, contracts: [contract] };
      await send('POST', '/contracts/publish', body);
    },
    async createEnvironment(name) {
      await send('POST', '/environments', { name, displayName: name, production: name === 'production' });
    },
    async setMainBranch(pacticipant, branch) {
      await send('PATCH', `/pacticipants/${encodeURIComponent(pacticipant)}`, { mainBranch: branch });
    },
    async recordDeployment(pacticipant, version, environment) {
      const document = (await send('GET', `/pacticipants/${pacticipant}/versions/${version}`)) as {
        _links: Record<string, { name: string; href: string }[]>;
      };
      const link = document._links['pb:record-deployment']?.find(({ name }) => name === environment);
      if (!link) throw new Error(`no environment ${environment}`);
      await send('POST', link.href, {});
    },
    get: (path) => send('GET', path),
    put: (path, body) => send('PUT', path, body),
  };
}
