import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const READY_DEADLINE_MS = 120_000;
const IMAGE = 'pactfoundation/pact-broker:latest';
const POSTGRES = 'postgres:15';
/**
 * As a team with a thousand consumers runs it: two processes, because one thread of Ruby computes at a time in each, and two threads in each,
 * four for the four questions that this product asks at once. A process takes no more connections than it has threads, so that both get the same
 * part of the work; with four threads each, one often had three of the connections. The image's own default is one thread of one process.
 */
const SERVER = [
  // A connection to the database that two processes share mixes their answers up.
  `echo 'before_fork { Sequel::DATABASES.each(&:disconnect) }' > /tmp/puma.rb`,
  'exec bundle exec puma --config /tmp/puma.rb --workers 2 --threads 2:2 --bind tcp://0.0.0.0:9292 config.ru',
].join(' && ');

export interface BenchBroker extends AsyncDisposable {
  readonly url: string;
  send(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  /** The database learns how much there is in its tables, as it does by itself a minute after they were filled. */
  settle(): Promise<void>;
}

/** A Pact Broker on PostgreSQL, both in containers of a network of their own. */
export async function startBroker(): Promise<BenchBroker> {
  const name = `bench-contract-${process.pid}`;
  await using started = new AsyncDisposableStack();
  await run('docker', ['network', 'create', name]);
  started.defer(async () => void (await run('docker', ['network', 'rm', name])));
  const database = `${name}-db`;
  await run('docker', [
    ...['run', '--detach', '--rm', '--name', database, '--network', name],
    ...['--env', 'POSTGRES_PASSWORD=bench', '--env', 'POSTGRES_DB=broker', POSTGRES],
  ]);
  started.defer(async () => void (await run('docker', ['kill', database])));
  await until(() => run('docker', ['exec', database, 'pg_isready', '-q', '-h', '127.0.0.1', '-d', 'broker']));
  await run('docker', [
    ...['run', '--detach', '--rm', '--name', `${name}-broker`, '--network', name, '--publish', '127.0.0.1::9292'],
    ...['--env', `PACT_BROKER_DATABASE_URL=postgres://postgres:bench@${database}/broker`],
    ...['--env', 'PACT_BROKER_SEED_EXAMPLE_DATA=false', IMAGE, 'sh', '-c', SERVER],
  ]);
  started.defer(async () => void (await run('docker', ['kill', `${name}-broker`])));
  const { stdout } = await run('docker', ['port', `${name}-broker`, '9292/tcp']);
  const url = `http://127.0.0.1:${stdout.trim().split(':').at(-1)}`;
  const opened = openBenchBroker(url);
  await until(() => opened.send('GET', '/'));
  const settle = async () => {
    await run('docker', [
      'exec',
      database,
      'psql',
      '--quiet',
      '--username=postgres',
      '--dbname=broker',
      '--command=ANALYZE',
    ]);
  };
  const owned = started.move();
  return { ...opened, settle, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

function openBenchBroker(url: string): BenchBroker {
  return {
    url,
    send: async (method, path, body) => {
      const response = await fetch(path.startsWith('http') ? path : url + path, {
        method,
        headers: { accept: 'application/hal+json', 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Record<string, unknown>;
    },
    settle: async () => {},
    [Symbol.asyncDispose]: async () => {},
  };
}

async function until(work: () => Promise<unknown>): Promise<void> {
  const lastMs = performance.now() + READY_DEADLINE_MS;
  for (;;) {
    try {
      await work();
      return;
    } catch (cause) {
      if (performance.now() > lastMs) throw new Error('the Pact Broker did not become ready', { cause });
    }
    await sleep(200);
  }
}

/** A consumer's version with its pact on `main`, deployed to each of these environments. */
export async function publishConsumer(
  broker: BenchBroker,
  {
    consumer,
    version,
    document,
    environments,
  }: {
    readonly consumer: string;
    readonly version: string;
    readonly document: object;
    readonly environments: readonly string[];
  },
): Promise<void> {
  const content = Buffer.from(JSON.stringify(document)).toString('base64');
  const format = { specification: 'pact', contentType: 'application/json' };
  await broker.send('POST', '/contracts/publish', {
    pacticipantName: consumer,
    pacticipantVersionNumber: version,
    branch: 'main',
    contracts: [{ consumerName: consumer, providerName: 'orders-api', ...format, content }],
  });
  if (environments.length === 0) return;
  const published = await broker.send('GET', `/pacticipants/${consumer}/versions/${version}`);
  const links = (published._links as Record<string, { name: string; href: string }[]>)['pb:record-deployment'] ?? [];
  for (const { name, href } of links) if (environments.includes(name)) await broker.send('POST', href, {});
}

export async function createEnvironments(broker: BenchBroker, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await broker.send('POST', '/environments', { name, displayName: name, production: name === 'production' });
  }
}
