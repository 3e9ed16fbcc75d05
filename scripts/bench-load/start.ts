import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openDoors } from '../../src/doors.ts';
import { postgresProbe, redisProbe, type WireProbe } from '../../src/environment/wire.ts';
import { run } from '../../src/run.ts';
import { median } from './row.ts';
import { SHOP_SERVER, shopSpec } from './shop.ts';

const DATABASE = { image: 'postgres:15', port: 5432, probe: postgresProbe('postgres') };
const CACHE = { image: 'redis:7', port: 6379, probe: redisProbe };
const CONFIG = `version: 1
provider: { name: Shop, start: node server.cjs, ready: /health }
services:
  db:
    image: ${DATABASE.image}
    port: ${DATABASE.port}
    env: { POSTGRES_PASSWORD: test }
    expose: { DATABASE_URL: 'postgres://postgres:test@{host}:{port}/postgres' }
  cache: { image: '${CACHE.image}', port: ${CACHE.port}, expose: { REDIS_URL: 'redis://{host}:{port}' } }
`;

export interface StartFigures {
  /** Milliseconds from the plan to the first smoke request, median of the repetitions. */
  readonly ourMs: number;
  /** Milliseconds until database, cache and provider answer, all started at once by hand; median. */
  readonly handMs: number;
}

/** Starts provider, database and cache by turns through the pipeline and by hand. Needs Docker and both images. */
export async function measureStart(repetitions: number): Promise<StartFigures> {
  const ours: number[] = [];
  const hand: number[] = [];
  for (let at = 0; at < repetitions; at += 1) {
    hand.push(await startByHand());
    ours.push(await startByPipeline());
  }
  return { ourMs: median(ours), handMs: median(hand) };
}

async function startByPipeline(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  try {
    git('init', '--quiet');
    writeFileSync(join(folder, 'openapi.yaml'), shopSpec(1));
    writeFileSync(join(folder, 'server.cjs'), SHOP_SERVER);
    const arrivals = join(folder, 'arrivals.txt');
    writeFileSync(join(folder, 'api-testing.yml'), CONFIG.replace('start: node', `start: ARRIVALS=${arrivals} node`));
    git('add', '--all');
    git('commit', '--quiet', '-m', 'Shop');
    const plannedMs = await runPipeline(folder, git('rev-parse', 'HEAD'));
    const [first = ''] = readFileSync(arrivals, 'utf8').split('\n');
    return Number(first) - plannedMs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs integration and smoke; tells when the plan was there: the environment is the first thing it asks for. */
async function runPipeline(workspace: string, headSha: string): Promise<number> {
  const workDirectory = mkdtempSync(join(tmpdir(), 'bench-load-work-'));
  let plannedMs = Number.NaN;
  const doors = openDoors({
    log: { line: () => {}, warning: () => {}, group: () => () => {} },
    conceal: () => {},
    signal: new AbortController().signal,
    environment: process.env,
    workDirectory,
    toolCache: workDirectory,
    session: `bench-${process.pid}`,
  });
  const startEnvironment: typeof doors.startEnvironment = (request) => {
    plannedMs = Date.now();
    return doors.startEnvironment(request);
  };
  const nobody = { baseRef: null, branch: null, baseBranch: null, pullRequest: null, repository: null };
  const event = { name: 'desk', headSha, baseIs: 'merge-base', trust: 'full', trustReason: null, ...nobody };
  const result = await run(
    {
      event: { ...event, runUrl: null } as unknown as Parameters<typeof run>[0]['event'],
      configPath: 'api-testing.yml',
      stages: ['integration', 'smoke'],
      baseUrl: null,
      failOn: null,
      checkName: 'API testing',
      broker: { baseUrl: null, token: null, username: null, password: null },
      workspace,
      fetch: { token: null, serverUrl: 'https://github.com' },
    },
    { ...doors, startEnvironment },
  );
  rmSync(workDirectory, { recursive: true, force: true });
  const smoke = result.stages.find(({ stage }) => stage === 'smoke');
  if (smoke?.outcome !== 'passed') throw new Error(`smoke ${smoke?.outcome}: ${result.verdict.headline}`);
  return plannedMs;
}

async function startByHand(): Promise<number> {
  const [database, cache, port] = [await freePort(), await freePort(), await freePort()];
  const started = performance.now();
  const services = [
    startContainer(DATABASE, database, ['-e', 'POSTGRES_PASSWORD=test']),
    startContainer(CACHE, cache, []),
  ];
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: `postgres://127.0.0.1:${database}`,
    REDIS_URL: `redis://127.0.0.1:${cache}`,
  };
  const provider = spawn(process.execPath, ['-e', SHOP_SERVER], { env, stdio: 'ignore' });
  try {
    await Promise.all([...services, until(() => isHealthy(port))]);
    return performance.now() - started;
  } finally {
    await end(provider);
    for (const service of await Promise.allSettled(services)) {
      if (service.status === 'fulfilled') execFileSync('docker', ['rm', '--force', '--volumes', service.value]);
    }
  }
}

type Service = typeof DATABASE;

/** Resolves with the container's id when it serves, which is asked as the pipeline asks it. */
async function startContainer(service: Service, port: number, more: readonly string[]): Promise<string> {
  const address = `127.0.0.1:${port}:${service.port}`;
  const args = ['run', '--detach', '--publish', address, ...more, service.image];
  const { stdout } = await promisify(execFile)('docker', args);
  await until(() => serves(service.probe, port));
  return stdout.trim();
}

const POLL_MS = 50;
const DEADLINE_MS = 60_000;

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + DEADLINE_MS;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error('what was started by hand did not serve in a minute');
    await pause(POLL_MS);
  }
}

function serves({ greeting, judge }: WireProbe, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => socket.write(greeting));
    const finish = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      const answer = judge(received);
      if (answer !== 'incomplete') finish(answer === 'ready');
    });
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
  });
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`)).ok;
  } catch {
    // Nobody listens yet: that is the answer.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
