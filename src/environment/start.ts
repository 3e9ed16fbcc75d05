// [door] starts the services and the provider of one pull request, and ends them.
import type { ProviderConfig, ServiceConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { ServiceReport } from '../model/stage.ts';
import { childEnvironment, MARKER_VARIABLE } from '../tools/child-environment.ts';
import type { RunningProcess } from '../tools/exec.ts';
import { connectRuntime, type Runtime, removeContainers } from './container-runtime.ts';
import { cancelled } from './deadline.ts';
import { describeEnd, EnvironmentFailure, inSeconds } from './failure.ts';
import { recordEnd, recordProcess, recordStart } from './leftovers.ts';
import { choosePort, launchProvider, type ProviderRequest, waitForProvider } from './provider.ts';
import { type RunningService, startService } from './service.ts';
import { collectServices, neededServices } from './services.ts';
import { workspaceFolder } from './workspace-folder.ts';

export interface EnvironmentRequest {
  readonly provider: ProviderConfig;
  /** All services of the configuration: the ones the provider names are started. */
  readonly services: readonly ServiceConfig[];
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** Folder for the record of what was started; the same one that is swept later. */
  readonly stateDirectory: string;
  /** Label of the containers, for people. */
  readonly session: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** A provider that is ready, with its services. Disposing ends all of it; once is enough, twice is fine. */
export interface Environment extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly statesUrl: string | null;
  readonly services: readonly ServiceReport[];
  readonly providerReadyMs: number;
  /** Addresses of the services as their `expose` says, PROVIDER_URL and PORT. */
  readonly variables: Readonly<Record<string, string>>;
  /** The provider's last lines, oldest first. */
  tail(lines: number): readonly string[];
  /** How the provider ended although it should run, `exited with code 1`; null while it runs. */
  exited(): string | null;
}

/**
 * Starts services (in parallel), then the provider, and returns when it is ready. Throws a ProblemError, mostly an
 * EnvironmentFailure with the last log lines; everything that was started by then has been ended.
 */
export async function startEnvironment(request: EnvironmentRequest): Promise<Environment> {
  const cleanUp = new AsyncDisposableStack();
  try {
    const services = await startServices(request, cleanUp);
    const environment = await startProvider(request, services, cleanUp);
    return { ...environment, [Symbol.asyncDispose]: () => cleanUp.disposeAsync() };
  } catch (error) {
    await cleanUp.disposeAsync();
    throw error;
  }
}

async function startServices(
  request: EnvironmentRequest,
  cleanUp: AsyncDisposableStack,
): Promise<readonly RunningService[]> {
  const services = neededServices(request.provider, request.services);
  if (services.length === 0) return [];
  const runtime = await connectRuntime();
  const environment = recordStart(request.stateDirectory, 'containers');
  cleanUp.defer(() => endContainers(request, runtime, environment));
  const failed = new AbortController();
  const signal = AbortSignal.any([request.signal, failed.signal]);
  const context = { runtime, session: request.session, environment, log: request.log, signal };
  const starts = services.map((service) =>
    startService(service, context).catch((error: unknown) => {
      failed.abort();
      throw error;
    }),
  );
  return collectServices(services, await Promise.allSettled(starts), request.signal);
}

async function endContainers(request: EnvironmentRequest, runtime: Runtime, environment: string): Promise<void> {
  try {
    await removeContainers(runtime, environment);
    recordEnd(request.stateDirectory, environment);
  } catch (error) {
    // The record stays open, so the last step of the job tries again.
    request.log(`Could not remove the services' containers: ${(error as Error).message}`);
  }
}

async function startProvider(
  request: EnvironmentRequest,
  services: readonly RunningService[],
  cleanUp: AsyncDisposableStack,
): Promise<Omit<Environment, typeof Symbol.asyncDispose>> {
  const { provider } = request;
  const start = requireStart(provider);
  const exposed = Object.assign({}, ...services.map(({ variables }) => variables)) as Record<string, string>;
  const directory = workspaceFolder(request.workspace, provider.directory);
  const port = await choosePort(provider);
  if (request.signal.aborted) throw cancelled();
  const record = recordStart(request.stateDirectory, 'process');
  const providerRequest = planProvider(request, { exposed, directory, record });
  const running = launchProvider(providerRequest, start, port);
  cleanUp.defer(() => endProvider(request, running, record));
  if (running.pid !== null) recordProcess(request.stateDirectory, record, running.pid);
  const reports = services.map(({ report }) => report);
  const { baseUrl, readyMs } = await waitForProvider(running, port, providerRequest).catch((error: unknown) => {
    if (!(error instanceof EnvironmentFailure)) throw error;
    throw new EnvironmentFailure(error.problem, { ...error.detail, services: reports });
  });
  request.log(`${provider.name} is ready after ${inSeconds(readyMs)} at ${baseUrl}.`);
  return {
    baseUrl,
    statesUrl: provider.states === null ? null : new URL(provider.states, `${baseUrl}/`).href,
    services: reports,
    providerReadyMs: readyMs,
    variables: { ...exposed, PROVIDER_URL: baseUrl, PORT: String(port) },
    tail: (lines) => running.tail(lines),
    exited: () => {
      const end = running.hasExited();
      return end && describeEnd(end);
    },
  };
}

function requireStart({ name, start }: ProviderConfig): string {
  if (start !== null) return start;
  throw new ProblemError({
    code: 'environment.no-start',
    what: `${name} has no start command`,
    todo: 'Say in `provider.start` how to start it',
  });
}

interface ProviderPlace {
  readonly exposed: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly record: string;
}

function planProvider(request: EnvironmentRequest, { exposed, directory, record }: ProviderPlace): ProviderRequest {
  const { provider, log, signal, parentEnvironment } = request;
  const own = { ...exposed, ...provider.env, [MARKER_VARIABLE]: record };
  return {
    provider,
    directory,
    variables: childEnvironment(parentEnvironment, own),
    log,
    signal,
  };
}

async function endProvider(request: EnvironmentRequest, running: RunningProcess, record: string): Promise<void> {
  try {
    await running.stop();
    recordEnd(request.stateDirectory, record);
  } catch (error) {
    // The record stays open, so the last step of the job tries again.
    request.log(`Could not end ${request.provider.name}: ${(error as Error).message}`);
  }
}
