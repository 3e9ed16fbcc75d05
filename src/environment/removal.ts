// [door] makes the network of an environment, and removes everything that carries an environment's label.
import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS, ENVIRONMENT_LABEL, type Runtime } from '../tools/docker.ts';
import { asProblem } from './container-runtime.ts';
import { ownLabels } from './containers.ts';

/** A network in which the containers of one environment reach each other by the names of their services. */
export async function createNetwork(runtime: Runtime, owner: Parameters<typeof ownLabels>[0]): Promise<string> {
  const name = `api-testing-${owner.environment}`;
  const created = runtime.container.dockerode.createNetwork({ Name: name, Labels: ownLabels(owner) });
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Creating a network' };
  await asProblem('The network of the services could not be created', () => within(created, bound));
  return name;
}

/** Against a container that somebody starts again and again: then the record on disk stays open. */
const MAX_ROUNDS = 10;

/**
 * Removes containers (running or not, with their anonymous volumes), networks, volumes and built images of one
 * environment; returns how many containers. Docker finishes creating a container whose client was ended: with
 * `settleMs` it is over only when none was found twice, that far apart.
 */
export async function removeEnvironment(runtime: Runtime, environment: string, settleMs = 0): Promise<number> {
  const { dockerode } = runtime.container;
  const filters = { label: [`${ENVIRONMENT_LABEL}=${environment}`] };
  const removed = new Set<string>();
  let quiet = settleMs === 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const containers = await bounded(dockerode.listContainers({ all: true, filters }));
    if (containers.length === 0 && quiet) break;
    await removeAll(containers.map(({ Id }) => dockerode.getContainer(Id).remove({ force: true, v: true })));
    for (const { Id } of containers) removed.add(Id);
    if (settleMs > 0) await sleep(settleMs);
    quiet = settleMs === 0 || containers.length === 0;
  }
  const networks = await bounded(dockerode.listNetworks({ filters }));
  await removeAll(networks.map(({ Id }) => dockerode.getNetwork(Id).remove()));
  const { Volumes } = await bounded(dockerode.listVolumes({ filters }));
  await removeAll((Volumes ?? []).map(({ Name }) => dockerode.getVolume(Name).remove()));
  const images = await bounded(dockerode.listImages({ filters: JSON.stringify(filters) }));
  await removeAll(images.map(({ Id }) => dockerode.getImage(Id).remove({ force: true })));
  return removed.size;
}

function bounded<T>(work: Promise<T>): Promise<T> {
  return within(work, { ms: DOCKER_CALL_DEADLINE_MS, what: 'Removing containers' });
}

async function removeAll(removals: readonly Promise<unknown>[]): Promise<void> {
  const results = await bounded(Promise.allSettled(removals));
  for (const result of results) if (result.status === 'rejected' && !isAlreadyGone(result.reason)) throw result.reason;
}

/** 404: gone; 409: somebody else is removing it right now. */
function isAlreadyGone(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode;
  return status === 404 || status === 409;
}
