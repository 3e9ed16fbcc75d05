// [door] starts the services and the provider of one pull request, and ends them.
import type { ProviderConfig } from '../model/config.ts';
import type { ProviderPart } from '../model/part.ts';
import { ProblemError } from '../model/problem.ts';
import type { ServiceReport } from '../model/stage.ts';
import { type DockerPlace, openDocker } from './docker-place.ts';
import { EnvironmentFailure, inSeconds } from './failure.ts';
import { startProviderContainer, watchComposeProvider } from './provider-container.ts';
import { type ReadyProvider, startProviderProcess } from './provider-process.ts';
import type { EnvironmentRequest } from './request.ts';
import { needsDocker, needsNetwork, type RunningServices, startServices } from './start-services.ts';
import type { Usage } from './usage.ts';

export type { EnvironmentRequest } from './request.ts';

/** A provider that is ready, with its services. Disposing ends all of it; once is enough, twice is fine. */
export interface Environment extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly statesUrl: string | null;
  /** Ports by the transports of `provider.transports`, as they are reached from here. Absent: it has none. */
  readonly transports?: Readonly<Record<string, number>>;
  readonly services: readonly ServiceReport[];
  readonly providerReadyMs: number;
  /** Addresses of the services as their `expose` says, PROVIDER_NAME, PROVIDER_URL and PORT. */
  readonly variables: Readonly<Record<string, string>>;
  /** The provider's last lines, oldest first. */
  tail(lines: number): readonly string[];
  /** How the provider ended although it should run, `exited with code 1`; null while it runs. */
  exited(): string | null;
  /** Processor and memory the provider has needed so far; null where the system does not tell. */
  usage(): Promise<Usage | null>;
  /** Lets the provider run on these cores alone; false where that cannot be done. */
  pin(cores: readonly number[]): Promise<boolean>;
  /** The team chose the port at which the provider is reached, so that anybody may know it. */
  readonly hasFixedPort: boolean;
  readonly part: ProviderPart;
}

/**
 * Starts services (in parallel), then the provider, and returns when it is ready. Throws a ProblemError, mostly an
 * EnvironmentFailure with the last log lines; everything that was started by then has been ended.
 */
export async function startEnvironment(request: EnvironmentRequest): Promise<Environment> {
  const cleanUp = new AsyncDisposableStack();
  try {
    requireStart(request.provider);
    const docker = needsDocker(request) ? await openDocker(request, needsNetwork(request), cleanUp) : null;
    const running = docker === null ? NO_SERVICES : await startServices(request, docker);
    const provider = await startProvider(request, { docker, running, cleanUp });
    const environment = describe(request, running, provider);
    return { ...environment, [Symbol.asyncDispose]: () => cleanUp.disposeAsync() };
  } catch (error) {
    await cleanUp.disposeAsync();
    throw error;
  }
}

const NO_SERVICES: RunningServices = { services: [], provider: null };

function requireStart({ name, start, image, service }: ProviderConfig): void {
  if (start !== null || image !== null || service !== null) return;
  throw new ProblemError({
    code: 'environment.no-start',
    what: `${name} has no start command`,
    todo: 'Say in `provider.start` how to start it',
  });
}

interface Started {
  readonly docker: DockerPlace | null;
  readonly running: RunningServices;
  readonly cleanUp: AsyncDisposableStack;
}

async function startProvider(request: EnvironmentRequest, started: Started): Promise<ReadyProvider> {
  const { docker, running, cleanUp } = started;
  const reports = running.services.map(({ report }) => report);
  try {
    if (docker !== null && running.provider !== null)
      return await watchComposeProvider(request, running.provider, { docker, cleanUp });
    if (docker !== null && request.provider.image !== null)
      return await startProviderContainer(request, join(running, 'inside'), { docker, cleanUp });
    return await startProviderProcess(request, join(running, 'variables'), cleanUp);
  } catch (error) {
    if (!(error instanceof EnvironmentFailure)) throw error;
    throw new EnvironmentFailure(error.problem, { ...error.detail, services: reports });
  }
}

function join({ services }: RunningServices, side: 'variables' | 'inside'): Record<string, string> {
  return Object.assign({}, ...services.map((service) => service[side])) as Record<string, string>;
}

function describe(
  request: EnvironmentRequest,
  running: RunningServices,
  ready: ReadyProvider,
): Omit<Environment, typeof Symbol.asyncDispose> {
  const { provider } = request;
  const { baseUrl, transports, readyMs, tail, exited, usage, pin } = ready;
  request.log(`${provider.name} is ready after ${inSeconds(readyMs)} at ${baseUrl}.`);
  return {
    baseUrl,
    transports,
    statesUrl: provider.states === null ? null : new URL(provider.states, `${baseUrl}/`).href,
    services: running.services.map(({ report }) => report),
    providerReadyMs: readyMs,
    variables: {
      // One command tests all providers of a repository: a free port does not tell it whose turn it is.
      PROVIDER_NAME: provider.name,
      ...join(running, 'variables'),
      PROVIDER_URL: baseUrl,
      PORT: new URL(baseUrl).port,
    },
    tail,
    exited,
    usage,
    pin,
    // Of a container it is the port inside; outside Docker chooses one.
    hasFixedPort: provider.port !== null && ready.part.containerId === null,
    part: ready.part,
  };
}
