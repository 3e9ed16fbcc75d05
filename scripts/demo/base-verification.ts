import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canDeploy, type DemoBroker, PROVIDER, recordDeployment } from './broker.ts';
import { PROJECT } from './place.ts';
import { runProgram } from './programs.ts';

const PROVIDER_READY_MS = 10_000;
const POLL_MS = 50;

/**
 * Does what the run on `main` did before the pull request was opened: verifies the consumers' pacts against the base with
 * Pact's own verifier, publishes the results, and records that production runs the base. Without it every pact would be
 * pending, which blocks nobody.
 */
export async function verifyBase(broker: DemoBroker, base: { checkout: string; sha: string }): Promise<void> {
  await using provider = await startProvider(base.checkout);
  const { url } = provider;
  const args = ['verifier', '--provider-name', PROVIDER, '--hostname', '127.0.0.1', '--port', new URL(url).port];
  args.push('--state-change-url', `${url}/_pact/provider-states`, '--broker-url', broker.url, '--publish');
  args.push('--provider-version', base.sha, '--provider-branch', 'main', '--no-colour');
  const pact = join(PROJECT, 'node_modules/.bin/pact');
  const result = await runProgram(pact, args, { cwd: PROJECT, env: withoutPact(process.env) });
  if (result.exitCode !== 0) throw new Error(`The base does not keep to its consumers' pacts:\n${result.output}`);
  // The verifier ends with 0 also when the broker refused its results.
  const deployment = { pacticipant: PROVIDER, version: base.sha, environment: 'production' };
  const deployable = await canDeploy(broker, deployment);
  if (deployable !== true) throw new Error(`The broker did not take the results of the base:\n${result.output}`);
  await recordDeployment(broker, deployment);
}

/** Variables named PACT_… change what the verifier verifies. */
function withoutPact(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('PACT_'));
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: 'true' };
}

async function startProvider(checkout: string): Promise<{ readonly url: string } & AsyncDisposable> {
  const port = await findFreePort();
  const env = { ...process.env, PORT: String(port), PROVIDER_STATES: 'true' };
  const child = spawn(process.execPath, ['provider/src/server.js'], { cwd: checkout, env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  try {
    await waitUntilReady(url, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return { url, [Symbol.asyncDispose]: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < PROVIDER_READY_MS; waited += POLL_MS) {
    if (child.exitCode !== null) throw new Error(`The provider of the base ended with ${child.exitCode} at its start.`);
    // Refused connections are what waiting looks like.
    const response = await fetch(`${url}/health`).catch(() => null);
    if (response?.ok) return;
    await sleep(POLL_MS);
  }
  throw new Error(`The provider of the base was not ready after ${PROVIDER_READY_MS / 1000} s.`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
