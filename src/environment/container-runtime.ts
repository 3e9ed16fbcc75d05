// [door] starts containers and asks Docker about them.
import { ProblemError } from '../model/problem.ts';
import { within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS, type Runtime } from '../tools/docker.ts';
import { adviseOnDockerError, readLogFrames } from './containers.ts';

/** What became of a container, for people. */
export interface ContainerState {
  readonly running: boolean;
  /** It neither works nor ends: somebody paused it. */
  readonly paused: boolean;
  readonly exitCode: number | null;
  readonly outOfMemory: boolean;
  /** Bytes it may use; null: no limit of its own. */
  readonly memoryLimit: number | null;
  /** Id of its image. */
  readonly image: string;
  /** Docker's own health check, where the image has one. */
  readonly health: string | null;
  readonly ports: Readonly<Record<string, { HostIp: string; HostPort: string }[] | null>>;
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

/** What Docker says, with what can be done about it. */
export async function asProblem<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const why = (error as Error).message;
    const { todo } = adviseOnDockerError(why);
    throw new ProblemError({ code: 'environment.docker', what, why, todo }, { cause: error });
  }
}

/** Docker's answers to what is so already: started (304), ended or paused (409), gone (404). */
export type SettledStatus = 304 | 404 | 409;

/** Asks Docker for a state; that it is so already, as `settled` says, is no failure. */
export async function settle(settled: readonly SettledStatus[], work: Promise<unknown>, what: string): Promise<void> {
  await asProblem(what, async () => {
    try {
      await within(work, { ms: DOCKER_CALL_DEADLINE_MS, what });
    } catch (error) {
      const status = (error as { statusCode?: unknown }).statusCode;
      if (!settled.some((one) => one === status)) throw error;
    }
  });
}

export async function inspectContainer(runtime: Runtime, id: string): Promise<ContainerState> {
  const container = runtime.container.getById(id);
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Asking Docker about a container' };
  const { State, NetworkSettings, HostConfig, Image } = await within(runtime.container.inspect(container), bound);
  const ended = State.Status === 'exited' || State.Status === 'dead';
  return {
    running: !ended,
    paused: State.Paused,
    exitCode: ended ? State.ExitCode : null,
    outOfMemory: State.OOMKilled,
    memoryLimit: HostConfig.Memory === undefined || HostConfig.Memory === 0 ? null : HostConfig.Memory,
    image: Image,
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
