// [door] removes what runs left behind on this machine that were killed before they could clean up.
import { within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS, ENVIRONMENT_LABEL, type Runtime } from '../tools/docker.ts';
import { OWNER_LABEL } from './containers.ts';
import { isDead } from './owner.ts';
import { removeEnvironment } from './removal.ts';

interface Labelled {
  readonly Labels?: Readonly<Record<string, string>> | undefined;
}

/**
 * Ends environments whose owner is certainly dead: on a runner that stays, the last step of a killed job may never
 * have come. Found by our labels alone; what has none, or an owner that may live, is not touched. Never throws.
 */
export async function sweepDeadSessions(runtime: Runtime, log: (line: string) => void): Promise<void> {
  try {
    for (const environment of await findDead(runtime)) {
      const removed = await removeEnvironment(runtime, environment);
      log(`Removed what a run that was killed had left behind: ${removed} container(s).`);
    }
  } catch (error) {
    log(`Could not remove what an earlier run left behind: ${(error as Error).message}`);
  }
}

async function findDead(runtime: Runtime): Promise<ReadonlySet<string>> {
  const { dockerode } = runtime.container;
  const filters = { label: [OWNER_LABEL] };
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Looking for what an earlier run left behind' };
  const [containers, networks] = await within(
    Promise.all([dockerode.listContainers({ all: true, filters }), dockerode.listNetworks({ filters })]),
    bound,
  );
  const all: readonly Labelled[] = [...containers, ...networks];
  const dead = all.flatMap(({ Labels = {} }) => {
    const { [OWNER_LABEL]: owner, [ENVIRONMENT_LABEL]: environment } = Labels;
    return owner !== undefined && environment !== undefined && isDead(owner) ? [environment] : [];
  });
  return new Set(dead);
}
