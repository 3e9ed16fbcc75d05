// [door] runs the provider in a container: from an image, or as a service of the compose file.
import type { ProviderConfig } from '../model/config.ts';
import { mappedAddress } from '../tools/mapped-address.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { relayLines } from '../tools/relay-lines.ts';
import type { ComposeProvider } from './compose.ts';
import { followLog } from './container-log.ts';
import { inspectContainer, settle, startContainer } from './container-runtime.ts';
import { pinContainer, readContainerUsage } from './container-usage.ts';
import { planContainer } from './containers.ts';
import type { DockerPlace } from './docker-place.ts';
import { EnvironmentFailure, inSeconds, LOG_TAIL_LINES } from './failure.ts';
import { obtainImage } from './images.ts';
import type { ReadyProvider } from './provider-process.ts';
import { waitUntilReady } from './readiness.ts';
import type { EnvironmentRequest } from './request.ts';

/** How often we look whether the container still runs. */
const WATCH_MS = 250;

interface Place {
  readonly docker: DockerPlace;
  readonly cleanUp: AsyncDisposableStack;
}

/** `exposed` are the addresses of its services, as containers of the same network reach them. */
export async function startProviderContainer(
  request: EnvironmentRequest,
  exposed: Readonly<Record<string, string>>,
  place: Place,
): Promise<ReadyProvider> {
  const { provider } = request;
  const { docker } = place;
  const { port, command, transports = {} } = provider;
  const image = await obtainImage(docker.runtime, provider.image ?? '', docker);
  const env = { ...exposed, ...provider.env, ...(port !== null && { PORT: String(port) }) };
  const started = performance.now();
  const morePorts = Object.values(transports);
  const options = planContainer({ name: 'provider', image, command, env, port, morePorts, mounts: [] }, docker);
  const id = await startContainer(docker.runtime, options);
  return watchContainer(request, { id, started }, place);
}

/** The compose file has started it already. */
export function watchComposeProvider(
  request: EnvironmentRequest,
  container: ComposeProvider,
  place: Place,
): Promise<ReadyProvider> {
  return watchContainer(request, container, place);
}

async function watchContainer(
  { provider, log }: EnvironmentRequest,
  container: ComposeProvider,
  { docker, cleanUp }: Place,
): Promise<ReadyProvider> {
  const { id, started } = container;
  const tail: string[] = [];
  const relay = relayLines(log);
  const follower = await followLog(docker.runtime, id, (line) => {
    tail.push(line);
    if (tail.length > LOG_TAIL_LINES) tail.shift();
    relay(line);
  });
  cleanUp.defer(() => follower.stop());
  const watched = { id, service: asService(provider), probe: null, mayEnd: false, started };
  const { address, readyMs } = await waitUntilReady(watched, docker).catch((error: unknown) => {
    throw asProvider(provider, error);
  });
  const end = watchEnd(docker, id, cleanUp);
  const handle = docker.runtime.container.getById(id);
  return {
    baseUrl: `http://${address?.host}:${address?.port}`,
    transports: await mappedTransports(provider, id, docker),
    readyMs,
    tail: (lines) => tail.slice(-lines),
    exited: () => end.how,
    usage: () => readContainerUsage(docker.runtime, id),
    pin: (cores) => pinContainer(docker.runtime, id, cores),
    part: {
      containerId: id,
      pid: () => null,
      kill: async () => {
        end.expected = true;
        await settle([404, 409], handle.kill(), `${provider.name} could not be killed`);
      },
      restart: async () => {
        const { running } = await inspectContainer(docker.runtime, id);
        if (!running) await settle([304], handle.start(), `${provider.name} could not be started again`);
        const again = await waitUntilReady({ ...watched, started: performance.now() }, docker);
        end.expected = false;
        return again.address ?? { host: '', port: 0 };
      },
    },
  };
}

/** A transport's port is published beside the provider's own; one that Docker did not map is left as it was named. */
async function mappedTransports(
  { transports = {} }: ProviderConfig,
  id: string,
  { runtime }: DockerPlace,
): Promise<Readonly<Record<string, number>>> {
  if (Object.keys(transports).length === 0) return {};
  const { ports } = await inspectContainer(runtime, id);
  const { host } = runtime.info.containerRuntime;
  const mapped = Object.entries(transports).map(
    ([name, port]) => [name, mappedAddress(ports, `${port}/tcp`, host)?.port ?? port] as const,
  );
  return Object.fromEntries(mapped);
}

function asService(provider: ProviderConfig) {
  const { name, port, ready, readyWithinMs } = provider;
  const wait = ready === null ? ({ kind: 'port' } as const) : ({ kind: 'http', path: ready } as const);
  const image = provider.image ?? `service ${provider.service}`;
  return { name, port, expose: {}, wait, init: [], readyWithinMs, image };
}

/** What is said of a service, said of the provider. */
function asProvider({ name, ready, readyWithinMs, port }: ProviderConfig, error: unknown): unknown {
  if (!(error instanceof EnvironmentFailure)) return error;
  const { problem, detail } = error;
  const { logTail } = detail;
  if (problem.code === 'environment.service-exited') {
    const ended = detail.services[0]?.ended;
    const memory = ended?.outOfMemory ? ' because it ran out of memory (OOMKilled)' : '';
    const what = `${name} exited with code ${ended?.exitCode}${memory} before it was ready`;
    const todo = 'Run its image by hand and look at its output';
    return new EnvironmentFailure(
      { code: 'environment.provider-exited', what, why: quoteLog(logTail), todo },
      { services: [], logTail },
    );
  }
  if (problem.code !== 'environment.service-not-ready') return error;
  const what = `${name} was not ready within ${inSeconds(readyWithinMs)}${ready === null ? '' : ` (\`ready: ${ready}\`)`}`;
  const todo = `Check that it listens on port ${port} inside its container, on all addresses, or give it longer (\`ready-within\`)`;
  return new EnvironmentFailure(
    { code: 'environment.provider-not-ready', what, why: problem.why, todo },
    { services: [], logTail },
  );
}

interface WatchedEnd {
  how: string | null;
  /** We ended it ourselves, and will start it again. */
  expected: boolean;
}

function watchEnd({ runtime, signal }: DockerPlace, id: string, cleanUp: AsyncDisposableStack): WatchedEnd {
  const end: WatchedEnd = { how: null, expected: false };
  let asking = false;
  const look = async (): Promise<void> => {
    if (asking || end.expected || end.how !== null || signal.aborted) return;
    asking = true;
    try {
      const { running, exitCode, outOfMemory } = await inspectContainer(runtime, id);
      if (!running && !end.expected) end.how = `exited with code ${exitCode}${outOfMemory ? ' (out of memory)' : ''}`;
    } catch (error) {
      end.how = `cannot be seen any more (${(error as Error).message})`;
    } finally {
      asking = false;
    }
  };
  const timer = setInterval(() => void look(), WATCH_MS);
  timer.unref();
  cleanUp.defer(() => clearInterval(timer));
  return end;
}
