// [door] opens Docker for one environment, and removes everything that was started in it.
import { connectRuntime, type Runtime } from '../tools/docker.ts';
import type { ContainerOwner } from './containers.ts';
import { sweepDeadSessions } from './dead-sessions.ts';
import { recordEnd, recordStart } from './leftovers.ts';
import { describeOwner } from './owner.ts';
import { createNetwork, removeEnvironment } from './removal.ts';
import type { EnvironmentRequest } from './request.ts';

/** Docker creates a container in less, also on a busy machine. */
const SETTLE_MS = 300;

/** Where the containers of one environment are started. */
export interface DockerPlace extends Omit<ContainerOwner, 'host'> {
  readonly runtime: Runtime;
  readonly host: string;
  readonly workspace: string;
  readonly interpose?: EnvironmentRequest['interpose'];
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Connects, records on disk what is about to be started, and sweeps what runs that were killed left behind. */
export async function openDocker(
  request: EnvironmentRequest,
  needsNetwork: boolean,
  cleanUp: AsyncDisposableStack,
): Promise<DockerPlace> {
  const runtime = await connectRuntime();
  const { session, workspace, log, signal, stateDirectory } = request;
  await sweepDeadSessions(runtime, log);
  const environment = recordStart(stateDirectory, 'containers');
  cleanUp.defer(() => endContainers(request, runtime, environment));
  const owner = { session, environment, owner: request.owner === undefined ? describeOwner() : request.owner };
  const network = needsNetwork ? await createNetwork(runtime, owner) : null;
  const { host } = runtime.info.containerRuntime;
  const { interpose } = request;
  return { ...owner, runtime, host, network, workspace, log, signal, ...(interpose && { interpose }) };
}

async function endContainers(request: EnvironmentRequest, runtime: Runtime, environment: string): Promise<void> {
  try {
    await removeEnvironment(runtime, environment, request.compose === null ? 0 : SETTLE_MS);
    // The client of compose was ended in the middle of its work: the last step of the job looks once more.
    const isInterrupted = request.compose !== null && request.signal.aborted;
    if (!isInterrupted) recordEnd(request.stateDirectory, environment);
  } catch (error) {
    // The record stays open, so the last step of the job tries again.
    request.log(`Could not remove the services' containers: ${(error as Error).message}`);
  }
}
