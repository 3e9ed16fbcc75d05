// [door] finds Docker through testcontainers, which is loaded only when something needs a container.
import { accessSync, constants } from 'node:fs';
import type { ContainerRuntimeClient } from 'testcontainers';
import { ProblemError } from '../model/problem.ts';
import { within } from './deadline.ts';

/** The daemon answers in milliseconds; one that does not is stuck. */
export const DOCKER_CALL_DEADLINE_MS = 30_000;
const DEFAULT_SOCKET = '/var/run/docker.sock';

/** Every container we start carries it, with a value of its own for each environment: nothing else is ever touched. */
export const ENVIRONMENT_LABEL = 'api-testing-action.environment';

export type Runtime = ContainerRuntimeClient;

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
