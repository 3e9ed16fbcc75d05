import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';

export const BROKER_IMAGE = 'pactfoundation/pact-broker:latest';
const BROKER_PORT = 9292;
/** The broker migrates its database first; 3 s here, longer on a busy machine. */
const BROKER_READY_MS = 120_000;
const REQUEST_DEADLINE_MS = 15_000;

export interface DemoBroker extends AsyncDisposable {
  /** Address without a trailing slash. */
  readonly url: string;
}

/** Starts an empty Pact Broker in a container. */
export async function startBroker(): Promise<DemoBroker> {
  const container = await new GenericContainer(BROKER_IMAGE)
    .withExposedPorts(BROKER_PORT)
    .withEnvironment({
      PACT_BROKER_DATABASE_URL: 'sqlite:////tmp/pact_broker.sqlite3',
      PACT_BROKER_SEED_EXAMPLE_DATA: 'false',
      PACT_BROKER_LOG_LEVEL: 'warn',
    })
    .withWaitStrategy(Wait.forHttp('/diagnostic/status/heartbeat', BROKER_PORT))
    .withStartupTimeout(BROKER_READY_MS)
    .start();
  return {
    url: `http://${hostOf(container)}:${container.getMappedPort(BROKER_PORT)}`,
    [Symbol.asyncDispose]: async () => void (await container.stop()),
  };
}

/** `localhost` may resolve to ::1, where no port is published. */
function hostOf(container: StartedTestContainer): string {
  const host = container.getHost();
  return host === 'localhost' ? '127.0.0.1' : host;
}

/** What was published before the pull request. The web app deploys what it merges; stores hold the mobile app back. */
const VERSIONS = [
  { consumer: 'mobile-app', version: '5e1c0f7a9b3d48e26f0c7d15a8b94e3260fd71c4', in: 'production' },
  { consumer: 'mobile-app', version: 'b40a6d29c8e7135f92ad0e6b7c41f853d6e20a97', in: null },
  { consumer: 'web-app', version: '91d7c2e5f06b4a8839cb1d5e7fa20c64b8e3f715', in: 'production' },
] as const;

export const PROVIDER = 'PaymentService';

/** Publishes the recorded pacts as their consumers' main branches did, and says which versions production runs. */
export async function publishConsumers(broker: DemoBroker, pactFolder: string): Promise<void> {
  await ensureProduction(broker);
  for (const { consumer, version, in: environment } of VERSIONS) {
    const pact = await readPact(pactFolder, consumer);
    await send(broker, 'POST', '/contracts/publish', {
      pacticipantName: consumer,
      pacticipantVersionNumber: version,
      branch: 'main',
      contracts: [
        {
          consumerName: consumer,
          providerName: PROVIDER,
          specification: 'pact',
          contentType: 'application/json',
          content: Buffer.from(pact).toString('base64'),
        },
      ],
    });
    await send(broker, 'PATCH', `/pacticipants/${consumer}`, { mainBranch: 'main' });
    if (environment !== null) await recordDeployment(broker, { pacticipant: consumer, version, environment });
  }
  await send(broker, 'PATCH', `/pacticipants/${PROVIDER}`, { mainBranch: 'main' });
}

/** A new broker may come with environments of its own. */
async function ensureProduction(broker: DemoBroker): Promise<void> {
  const { document } = await send(broker, 'GET', '/environments');
  const { environments } = (document as { _embedded: { environments: readonly { name: string }[] } })._embedded;
  if (environments.some(({ name }) => name === 'production')) return;
  await send(broker, 'POST', '/environments', { name: 'production', displayName: 'Production', production: true });
}

async function readPact(folder: string, consumer: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.startsWith(`${consumer}-`));
  if (name === undefined) throw new Error(`There is no pact of ${consumer} in ${folder}.`);
  return readFile(join(folder, name), 'utf8');
}

export interface Deployment {
  readonly pacticipant: string;
  readonly version: string;
  readonly environment: string;
}

/** Records that an environment runs a version that the broker knows. */
export async function recordDeployment(broker: DemoBroker, { pacticipant, version, environment }: Deployment) {
  const { document } = await send(broker, 'GET', `/pacticipants/${pacticipant}/versions/${version}`);
  const links = (document as { _links: { 'pb:record-deployment'?: readonly { name: string; href: string }[] } })._links;
  const link = links['pb:record-deployment']?.find(({ name }) => name === environment);
  if (link === undefined) throw new Error(`The broker offers no deployment of ${pacticipant} to ${environment}.`);
  await send(broker, 'POST', link.href, {});
}

/** Whether the broker would let a version go to an environment: true, false, or null when it does not know. */
export async function canDeploy(
  broker: DemoBroker,
  { pacticipant, version, environment }: Deployment,
): Promise<boolean | null> {
  const selector = `q[][pacticipant]=${pacticipant}&q[][version]=${version}`;
  const query = new URLSearchParams(`${selector}&latestby=cvpv&environment=${environment}`);
  const { document } = await send(broker, 'GET', `/matrix?${query}`);
  return (document as { summary: { deployable: boolean | null } }).summary.deployable;
}

async function send(broker: DemoBroker, method: string, path: string, body?: unknown): Promise<{ document: unknown }> {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const response = await fetch(new URL(path, broker.url), {
    method,
    headers: { Accept: 'application/hal+json', ...(body === undefined ? {} : { 'Content-Type': type }) },
    signal: AbortSignal.timeout(REQUEST_DEADLINE_MS),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`The broker answered ${response.status} to ${method} ${path}: ${text.slice(0, 500)}`);
  return { document: JSON.parse(text) };
}
