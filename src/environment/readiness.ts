// [door] waits until what runs in a container serves.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WaitedService } from '../model/config.ts';
import type { Address } from '../model/part.ts';
import { cancelled } from '../tools/deadline.ts';
import type { Runtime } from '../tools/docker.ts';
import { mappedAddress, portKey } from '../tools/mapped-address.ts';
import { execInContainer } from './container-exec.ts';
import { followLog } from './container-log.ts';
import { asProblem, type ContainerState, inspectContainer, readContainerLog } from './container-runtime.ts';
import { LOG_TAIL_LINES } from './failure.ts';
import { probeHttp } from './http-probe.ts';
import { serviceExited, serviceNotReady, serviceWithoutHealth } from './service-failure.ts';
import { type Attempt, notReady, probeServer } from './sockets.ts';
import type { WireProbe } from './wire.ts';

const POLL_MS = 100;
/** A command that asks whether a database is ready answers at once. */
const COMMAND_DEADLINE_MS = 10_000;

export interface ServiceContext {
  readonly runtime: Runtime;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** A container that was started, and what makes it ready. */
export interface Watched {
  readonly id: string;
  readonly service: WaitedService & { readonly image: string };
  readonly probe: WireProbe | null;
  /** Whether ending with 0 is success: a migration of a compose file, not a server. */
  readonly mayEnd: boolean;
  /** When it was started, on the clock that never jumps. */
  readonly started: number;
}

export interface Ready {
  /** Where its port is reached from here; null when it has none. */
  readonly address: Address | null;
  readonly readyMs: number;
}

/** Returns when it is ready. Throws an EnvironmentFailure that says how it ended, or what the last attempt showed. */
export async function waitUntilReady(watched: Watched, context: ServiceContext): Promise<Ready> {
  const { service, started } = watched;
  using seen = await watchLog(watched, context);
  let last = 'its port is not mapped yet';
  while (performance.now() - started < service.readyWithinMs) {
    if (context.signal.aborted) throw cancelled();
    const state = await asProblem(`Docker could not be asked about ${service.name}`, () =>
      inspectContainer(context.runtime, watched.id),
    );
    if (!state.running) return afterEnd(watched, state, context);
    const address = addressOf(watched, state, context);
    if (address !== 'unmapped') {
      const attempt = await tryOnce({ watched, state, address, isLogged: seen.isLogged }, context);
      if (attempt.ready) return { address, readyMs: performance.now() - started };
      last = state.paused ? 'its container is paused' : attempt.why;
    }
    await sleep(POLL_MS);
  }
  throw serviceNotReady(service, last, await readContainerLog(context.runtime, watched.id, LOG_TAIL_LINES));
}

async function afterEnd(watched: Watched, state: ContainerState, context: ServiceContext): Promise<Ready> {
  if (watched.mayEnd && state.exitCode === 0) return { address: null, readyMs: performance.now() - watched.started };
  throw serviceExited(watched.service, state, await readContainerLog(context.runtime, watched.id, LOG_TAIL_LINES));
}

function addressOf({ service }: Watched, state: ContainerState, context: ServiceContext): Address | null | 'unmapped' {
  const key = portKey(service.port);
  if (key === null) return null;
  return mappedAddress(state.ports, key, context.runtime.info.containerRuntime.host) ?? 'unmapped';
}

interface Moment {
  readonly watched: Watched;
  readonly state: ContainerState;
  readonly address: Address | null;
  readonly isLogged: () => boolean;
}

async function tryOnce({ watched, state, address, isLogged }: Moment, context: ServiceContext): Promise<Attempt> {
  const { service } = watched;
  const { wait } = service;
  switch (wait.kind) {
    case 'log':
      return isLogged() ? { ready: true } : notReady(`no line of its log holds "${wait.text}"`);
    case 'http':
      return address === null ? notReady('it has no port') : probeHttp(urlOf(wait.path, address));
    case 'health':
      if (state.health === null || state.health === 'none') throw serviceWithoutHealth(service);
      return tryHealth(state) ?? { ready: true };
    case 'command':
      return tryCommand(watched, wait.command, context);
    case 'port':
      return tryHealth(state) ?? (address === null ? { ready: true } : probeServer(address, watched.probe));
    default:
      return wait satisfies never;
  }
}

/** Null when nothing speaks against it. */
function tryHealth(state: ContainerState): Attempt | null {
  if (state.health === null || state.health === 'none' || state.health === 'healthy') return null;
  return notReady(`its health check says ${state.health}`);
}

function urlOf(path: string, { host, port }: Address): URL {
  return new URL(path, `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
}

async function tryCommand({ id }: Watched, command: string, context: ServiceContext): Promise<Attempt> {
  const request = { command, ms: COMMAND_DEADLINE_MS, what: `\`${command}\``, signal: context.signal };
  try {
    const { exitCode, output } = await execInContainer(context.runtime, id, request);
    const said = output.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
    return exitCode === 0
      ? { ready: true }
      : notReady(`\`${command}\` ended with ${exitCode}${said === '' ? '' : `: "${said}"`}`);
  } catch (error) {
    if (context.signal.aborted) throw cancelled();
    // A container that is just ending refuses commands: the next look at it says how it ended.
    return notReady((error as Error).message);
  }
}

/** Follows the log only where a line of it is waited for. */
async function watchLog({ id, service }: Watched, { runtime }: ServiceContext) {
  const { wait } = service;
  let found = false;
  const log = wait.kind === 'log' ? await followLog(runtime, id, (line) => (found ||= line.includes(wait.text))) : null;
  return { isLogged: () => found, [Symbol.dispose]: () => log?.stop() };
}
