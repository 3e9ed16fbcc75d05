// [door] talks to Docker through testcontainers, which is loaded only when a service is configured.
import { accessSync, constants } from 'node:fs';
import type { ContainerRuntimeClient } from 'testcontainers';
import { ProblemError } from '../model/problem.ts';
import { adviseOnDockerError, ENVIRONMENT_LABEL, readLogFrames } from './containers.ts';
import { within } from './deadline.ts';

/** The daemon answers in milliseconds; one that does not is stuck. */
const DOCKER_CALL_DEADLINE_MS = 30_000;
/** Large database images take a minute or two on a slow network. */
export const PULL_DEADLINE_MS = 300_000;
const PULL_RETRY_DELAY_MS = 2_000;
const DEFAULT_SOCKET = '/var/run/docker.sock';

export type Runtime = ContainerRuntimeClient;

/** What became of a container, for people. */
export interface ContainerState {
  readonly running: boolean;
  readonly exitCode: number | null;
  readonly outOfMemory: boolean;
  /** Docker's own health check, where the image has one. */
  readonly health: string | null;
  readonly ports: Readonly<Record<string, { HostIp: string; HostPort: string }[] | null>>;
}

/** Finds Docker as testcontainers does: DOCKER_HOST, its properties file, the usual sockets. */
export async function connectRuntime(): Promise<Runtime> {
  try {
    const { getContainerRuntimeClient } = await import('testcontainers');
    return await within(getContainerRuntimeClient(), { ms: DOCKER_CALL_DEADLINE_MS, what: 'Finding Docker' });
  } catch (error) {
    throw new ProblemError(
      {
        code: 'environment.no-docker',
        what: 'Docker cannot be reached',
        why: whyNoDocker(error),
        todo: NO_DOCKER_TODO,
      },
      { cause: error },
    );
  }
}

const NO_DOCKER_TODO =
  'Run the job on a runner with Docker (ubuntu-latest has it), or take `services` out of the configuration';

function whyNoDocker(error: unknown): string {
  try {
    accessSync(DEFAULT_SOCKET, constants.R_OK | constants.W_OK);
  } catch (access) {
    const code = (access as NodeJS.ErrnoException).code;
    if (code === 'EACCES') return `this user may not use ${DEFAULT_SOCKET}`;
    if (code === 'ENOENT') return `nothing answers at DOCKER_HOST, and there is no ${DEFAULT_SOCKET}`;
  }
  return (error as Error).message;
}

/** Gets an image unless it is there; one more try when that may help. */
export async function pullImage(runtime: Runtime, image: string, request: PullRequest): Promise<void> {
  const { ImageName } = await import('testcontainers');
  const name = await asProblem(`The image ${image} cannot be used`, async () => ImageName.fromString(image));
  const exists = (): Promise<boolean> =>
    within(runtime.image.exists(name), { ms: DOCKER_CALL_DEADLINE_MS, what: `Looking for the image ${image}` });
  if (await exists()) return;
  request.log(`Pulling ${image} …`);
  const pull = async (): Promise<void> => {
    const bound = { ms: PULL_DEADLINE_MS, what: `Pulling ${image}`, signal: request.signal };
    await within(runtime.image.pull(name), bound);
    // A pull that broke off half-way ends without an error of its own.
    if (!(await exists())) throw new Error('the download ended, and the image is not there');
  };
  await asProblem(`The image ${image} could not be pulled`, () => retryOnce(pull, request));
}

export interface PullRequest {
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

async function retryOnce(pull: () => Promise<void>, request: PullRequest): Promise<void> {
  try {
    await pull();
  } catch (error) {
    if (error instanceof ProblemError || !adviseOnDockerError((error as Error).message).retry) throw error;
    request.log(`Pulling failed (${(error as Error).message}), trying once more …`);
    const pause = new Promise<void>((resolve) => setTimeout(resolve, PULL_RETRY_DELAY_MS));
    await within(pause, { ms: PULL_RETRY_DELAY_MS * 2, what: 'Waiting', signal: request.signal });
    await pull();
  }
}

/** Creates and starts; not abandoned when the run is cancelled, so that no container appears after the clean-up. */
export async function startContainer(runtime: Runtime, options: StartOptions): Promise<string> {
  const what = `${options.Image} could not be started`;
  return asProblem(what, async () => {
    const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: `Starting ${options.Image}` };
    const container = await within(runtime.container.create(options), bound);
    await within(runtime.container.start(container), bound);
    return container.id;
  });
}

export type StartOptions = Parameters<Runtime['container']['create']>[0];

async function asProblem<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const why = (error as Error).message;
    const { todo } = adviseOnDockerError(why);
    throw new ProblemError({ code: 'environment.docker', what, why, todo }, { cause: error });
  }
}

export async function inspectContainer(runtime: Runtime, id: string): Promise<ContainerState> {
  const container = runtime.container.getById(id);
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Asking Docker about a container' };
  const { State, NetworkSettings } = await within(runtime.container.inspect(container), bound);
  const ended = State.Status === 'exited' || State.Status === 'dead';
  return {
    running: !ended,
    exitCode: ended ? State.ExitCode : null,
    outOfMemory: State.OOMKilled,
    health: State.Health?.Status ?? null,
    ports: NetworkSettings.Ports,
  };
}

/** The last lines of both streams; a line that says why where Docker has no log. */
export async function readContainerLog(runtime: Runtime, id: string, lines: number): Promise<readonly string[]> {
  try {
    const log = runtime.container.getById(id).logs({ stdout: true, stderr: true, tail: lines, follow: false });
    const bytes = await within(log, { ms: DOCKER_CALL_DEADLINE_MS, what: 'Reading a container log' });
    const all = readLogFrames(bytes).split('\n');
    return all.filter((line) => line.trim() !== '').slice(-lines);
  } catch (error) {
    return [`(no log: ${(error as Error).message})`];
  }
}

/** Removes every container of one environment, running or not, with its anonymous volumes; returns how many. */
export async function removeContainers(runtime: Runtime, environment: string): Promise<number> {
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Removing containers' };
  const { dockerode } = runtime.container;
  const filters = { label: [`${ENVIRONMENT_LABEL}=${environment}`] };
  const found = await within(dockerode.listContainers({ all: true, filters }), bound);
  const removals = found.map(({ Id }) => dockerode.getContainer(Id).remove({ force: true, v: true }));
  const results = await within(Promise.allSettled(removals), bound);
  for (const result of results) if (result.status === 'rejected' && !isAlreadyGone(result.reason)) throw result.reason;
  return found.length;
}

/** 404: gone; 409: somebody else is removing it right now. */
function isAlreadyGone(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode;
  return status === 404 || status === 409;
}
