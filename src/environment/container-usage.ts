// [door] reads what a container has used from Docker, and binds it to cores.
import { within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS, type Runtime } from '../tools/docker.ts';
import type { Usage } from './usage.ts';

const NANOSECONDS = 1e9;

/** As `docker stats` reads it, once; null where Docker does not say. The peak is the largest that was read or that Docker kept. */
export async function readContainerUsage(runtime: Runtime, id: string): Promise<Usage | null> {
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Asking Docker what a container uses' };
  const stats = await within(runtime.container.getById(id).stats({ stream: false, 'one-shot': true }), bound);
  const cpu = stats.cpu_stats?.cpu_usage?.total_usage;
  const memory = stats.memory_stats?.max_usage ?? stats.memory_stats?.usage;
  if (typeof cpu !== 'number' || typeof memory !== 'number') return null;
  return { cpuSeconds: cpu / NANOSECONDS, peakBytes: memory };
}

/** `docker update --cpuset-cpus`; false where Docker refuses it. */
export async function pinContainer(runtime: Runtime, id: string, cores: readonly number[]): Promise<boolean> {
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Binding a container to cores' };
  const update = runtime.container.getById(id).update({ CpusetCpus: cores.join(',') });
  return within(update, bound).then(
    () => true,
    () => false,
  );
}
