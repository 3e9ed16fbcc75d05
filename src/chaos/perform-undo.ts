// [door] puts targets back as they were. Each may be done any number of times: what is so already stays so.
import { type Bound, within } from '../tools/deadline.ts';
import { connectRuntime, DOCKER_CALL_DEADLINE_MS, type Runtime } from '../tools/docker.ts';
import { readProcess, sendSignal } from '../tools/process-tree.ts';
import { type Container, findOwn, unless } from './own-container.ts';
import { runInside } from './run-inside.ts';
import { restoreProxy } from './toxiproxy.ts';
import type { Undo } from './undo-lines.ts';

const BOUND: Bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Undoing a fault' };

export async function performUndo(undo: Undo): Promise<void> {
  if (undo.kind === 'process') {
    // Another start time is another process that got the same id: it is not ours.
    if (readProcess(undo.pgid)?.startTime === undo.startTime) sendSignal(-undo.pgid, 'SIGCONT');
    return;
  }
  if (undo.kind === 'toxiproxy') return restoreProxy(undo);
  const runtime = await connectRuntime();
  const container = await findOwn(runtime, undo.containerId);
  if (container === null) return;
  if (undo.kind === 'container') return bringBack(container);
  if (undo.kind === 'networks') return reconnect(runtime, undo);
  if (undo.kind === 'redis-clients') {
    await bringBack(container);
    await runInside(container, ['redis-cli', 'CONFIG', 'SET', 'maxclients', String(undo.maxClients)]);
    return;
  }
  return lift(runtime, container, undo);
}

/** Docker takes 0 for "leave it": no quota is -1, and no limit of the memory is all there is. */
async function lift(runtime: Runtime, container: Container, undo: Extract<Undo, { kind: 'limits' }>): Promise<void> {
  const { cpuQuota, memory } = undo;
  const { MemTotal } = await within(runtime.container.dockerode.info(), BOUND);
  // The kernel takes no limit of the memory above the one that counts swap, too: that one goes first.
  await within(container.update({ CpuQuota: cpuQuota === 0 ? -1 : cpuQuota, MemorySwap: -1 }), BOUND);
  await within(container.update({ Memory: memory === 0 ? MemTotal : memory }), BOUND);
}

async function bringBack(container: Container): Promise<void> {
  const { State } = await within(container.inspect(), BOUND);
  if (State.Paused) await unless([409, 304], within(container.unpause(), BOUND));
  else if (!State.Running) await unless([304], within(container.start(), BOUND));
}

async function reconnect(runtime: Runtime, undo: Extract<Undo, { kind: 'networks' }>): Promise<void> {
  for (const [name, { aliases }] of Object.entries(undo.networks)) {
    const network = runtime.container.dockerode.getNetwork(name);
    const endpoint = aliases.length === 0 ? {} : { EndpointConfig: { Aliases: [...aliases] } };
    // 403: it is in it already.
    await unless([403], within(network.connect({ Container: undo.containerId, ...endpoint }), BOUND));
  }
}
