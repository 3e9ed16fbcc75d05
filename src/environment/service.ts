// [door] starts one service in a container and waits until it serves.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceConfig } from '../model/config.ts';
import type { ServiceReport } from '../model/stage.ts';
import {
  type ContainerState,
  inspectContainer,
  pullImage,
  type Runtime,
  readContainerLog,
  startContainer,
} from './container-runtime.ts';
import { type ContainerPlan, fillExpose, mappedAddress, planContainer } from './containers.ts';
import { cancelled } from './deadline.ts';
import { type EnvironmentFailure, inSeconds, LOG_TAIL_LINES } from './failure.ts';
import { serviceExited, serviceNotReady } from './service-failure.ts';
import { type Attempt, notReady, probeServer } from './sockets.ts';

const POLL_MS = 100;

export interface ServiceContext {
  readonly runtime: Runtime;
  readonly session: string;
  readonly environment: string;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface RunningService {
  readonly report: ServiceReport;
  readonly variables: Readonly<Record<string, string>>;
}

/** Throws a ProblemError that names image, exit code and last lines. The caller removes the container, by label. */
export async function startService(service: ServiceConfig, context: ServiceContext): Promise<RunningService> {
  const { runtime, session, environment } = context;
  await pullImage(runtime, service.image, context);
  const plan = planContainer(service, { session, environment, host: runtime.info.containerRuntime.host });
  const started = performance.now();
  const id = await startContainer(runtime, plan.options);
  const variables = await waitUntilReady({ service, plan, id, started }, context);
  const readyMs = performance.now() - started;
  context.log(`${service.name} (${service.image}) is ready after ${inSeconds(readyMs)}.`);
  return { report: { name: service.name, image: service.image, readyMs }, variables };
}

interface StartedService {
  readonly service: ServiceConfig;
  readonly plan: ContainerPlan;
  readonly id: string;
  readonly started: number;
}

async function waitUntilReady(started: StartedService, context: ServiceContext): Promise<Record<string, string>> {
  const { service, plan, id } = started;
  const { host } = context.runtime.info.containerRuntime;
  let last = 'its port is not mapped yet';
  while (performance.now() - started.started < service.readyWithinMs) {
    if (context.signal.aborted) throw cancelled();
    const state = await inspectContainer(context.runtime, id);
    if (!state.running) throw await describeExit(started, state, context);
    const address = mappedAddress(state.ports, plan.portKey, host);
    if (address) {
      const attempt = await tryService(state, address, plan);
      if (attempt.ready) return fillExpose(service, address);
      last = attempt.why;
    }
    await sleep(POLL_MS);
  }
  throw await describeTimeout(started, last, context);
}

async function tryService(
  state: ContainerState,
  address: { host: string; port: number },
  plan: ContainerPlan,
): Promise<Attempt> {
  if (state.health !== null && state.health !== 'none' && state.health !== 'healthy') {
    return notReady(`the health check of its image says ${state.health}`);
  }
  return probeServer(address, plan.probe);
}

async function describeExit(
  { service, id }: StartedService,
  state: ContainerState,
  context: ServiceContext,
): Promise<EnvironmentFailure> {
  return serviceExited(service, state, await readContainerLog(context.runtime, id, LOG_TAIL_LINES));
}

async function describeTimeout(
  { service, id }: StartedService,
  last: string,
  context: ServiceContext,
): Promise<EnvironmentFailure> {
  return serviceNotReady(service, last, await readContainerLog(context.runtime, id, LOG_TAIL_LINES));
}
