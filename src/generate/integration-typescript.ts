import type { IntegrationTest } from './integration-facts.ts';
import { comment, dataLiteral, textLiteral } from './literals.ts';

/** A test for Vitest with `testcontainers`. */
export function renderTypescriptIntegration(test: IntegrationTest): string {
  const data = (value: unknown) => dataLiteral(value, 'typescript');
  const text = (value: string) => textLiteral(value, 'typescript');
  return `import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GenericContainer, type StartedTestContainer } from 'testcontainers';
import { afterAll, beforeAll, expect, test } from 'vitest';

// ${comment(test.provider)} against its real dependencies: they are started in containers, the provider as it is started everywhere, and
// every operation is called once. Add what your API promises beyond an answer: what a second request sees, what is in the store.

interface Service {
  name: string;
  image: string;
  env: Record<string, string>;
  command: string[];
  port: number;
  expose: Record<string, string>;
  /** Ends with 0 inside the container once the service answers. */
  check: string[];
}

interface Request {
  operation: string;
  method: string;
  address: (string | { createdBy: string; otherwise: string })[];
  headers: Record<string, string>;
  body: string | null;
  statuses: [min: number, max: number][];
  id: string[] | 'location' | null;
}

const services: Service[] = ${data(test.services)};

// In this order: what a request needs, one before it made.
const requests: Request[] = ${data(test.requests)};

const START = ${text(test.start)};
const DIRECTORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), ${text(test.directoryFromTest)});
const ENVIRONMENT: Record<string, string> = ${data(test.env)};
const READY_PATH: string = ${text(test.ready)};
const DEADLINE_MS = 60_000;
const UNIQUE = randomBytes(6).toString('hex');

const containers = new Map<string, StartedTestContainer>();
const variables: Record<string, string> = {};
const created: Record<string, string> = {};
let provider: ChildProcess | undefined;
let baseUrl = '';
let log = '';

beforeAll(async () => {
  for (const service of services) await startService(service);
  const port = ${test.port === 0 ? 'await freePort()' : test.port};
  baseUrl = \`http://127.0.0.1:\${port}\`;
  const env = { ...process.env, ...ENVIRONMENT, ...variables, PORT: String(port) };
  provider = spawn(START, { cwd: DIRECTORY, env, shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [provider.stdout, provider.stderr]) stream?.on('data', (chunk) => (log += chunk));
  await until(() => isReady(port), () => \`The provider is not ready:\\n\${log}\`);
}, 5 * DEADLINE_MS);

afterAll(async () => {
  // The whole group: a shell does not hand the signal on.
  if (provider?.pid && provider.exitCode === null) process.kill(-provider.pid, 'SIGTERM');
  for (const container of containers.values()) await container.stop();
}, DEADLINE_MS);

async function startService({ name, image, env, command, port, expose, check }: Service): Promise<void> {
  let container = new GenericContainer(image).withEnvironment(env).withStartupTimeout(DEADLINE_MS);
  if (port > 0) container = container.withExposedPorts(port);
  if (command.length > 0) container = container.withCommand(command);
  const started = await container.start();
  containers.set(name, started);
  if (check.length > 0) await until(async () => (await started.exec(check)).exitCode === 0, () => \`\${name} is not ready\`);
  for (const [variable, template] of Object.entries(expose)) {
    const mapped = port > 0 ? String(started.getMappedPort(port)) : '';
    variables[variable] = template.replaceAll('{host}', started.getHost()).replaceAll('{port}', mapped);
  }
}

async function isReady(port: number): Promise<boolean> {
  if (READY_PATH !== '') return (await fetch(baseUrl + READY_PATH)).ok;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('close', () => socket.destroy()).setTimeout(1_000, () => socket.destroy());
  });
}

async function until(holds: () => Promise<boolean>, describe: () => string): Promise<void> {
  const end = Date.now() + DEADLINE_MS;
  // Refused is not ready yet; whatever it is, the deadline tells.
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(describe());
    await pause(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

test.each(services.filter(({ check }) => check.length > 0))('$name ($image) answers', async ({ name, check }) => {
  expect(await containers.get(name)?.exec(check)).toMatchObject({ exitCode: 0 });
});

test.each(requests)('$operation', async (request) => {
  const unique = (text: string) => text.replaceAll(${text(test.mark)}, UNIQUE);
  const address = request.address.map((part) =>
    typeof part === 'string' ? unique(part) : encodeURIComponent(created[part.createdBy] ?? part.otherwise),
  );
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, unique(value)]));
  const body = request.body === null ? undefined : unique(request.body);
  const response = await fetch(baseUrl + address.join(''), { method: request.method, headers, body, redirect: 'manual' });
  const text = await response.text();
  const expected = request.statuses.some(([min, max]) => response.status >= min && response.status <= max);
  expect(expected, \`\${response.status} \${text}\\n\${log}\`).toBe(true);
  if (request.id === null) return;
  const id = request.id === 'location' ? response.headers.get('location')?.split('/').at(-1) : valueAt(JSON.parse(text), request.id);
  expect(id, 'the id of what was created').toBeTruthy();
  created[request.operation] = String(id);
});

function valueAt(value: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null)?.[step], value);
}
`;
}
