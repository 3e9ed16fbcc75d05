// [door] puts targets back as they were. Each may be done any number of times: what is so already stays so.
import { type Bound, within } from '../tools/deadline.ts';
import { connectRuntime, DOCKER_CALL_DEADLINE_MS, type Runtime } from '../tools/docker.ts';
import { readProcess, sendSignal } from '../tools/process-tree.ts';
import { freePostgres, freeRedis } from './connections.ts';
import { type Container, findOwn, unless } from './own-container.ts';
import { restoreToolkit } from './toolkit-rollbacks.ts';
import { restoreProxy } from './toxiproxy.ts';
import type { Undo } from './undo-lines.ts';

type UndoOf<Kind extends Undo['kind']> = Extract<Undo, { readonly kind: Kind }>;

const BOUND: Bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Undoing a fault' };

/** `gone`: its container is, and with it what was done to it. */
export async function performUndo(undo: Undo): Promise<'gone' | undefined> {
  if (undo.kind === 'process') {
    // Another start time is another process that got the same id: it is not ours.
    if (readProcess(undo.pgid)?.startTime === undo.startTime) sendSignal(-undo.pgid, 'SIGCONT');
    return undefined;
  }
  if (undo.kind === 'toxiproxy') await restoreProxy(undo);
  else if (undo.kind === 'toolkit') await restoreToolkit(undo);
  else return undoInContainer(undo);
  return undefined;
}

type ContainerUndo = Exclude<Undo, { readonly kind: 'process' | 'toxiproxy' | 'toolkit' }>;

async function undoInContainer(undo: ContainerUndo): Promise<'gone' | undefined> {
  const runtime = await connectRuntime();
  const container = await findOwn(runtime, undo.containerId);
  if (container === null) return 'gone';
  await putBack(runtime, container, undo);
  return undefined;
}

async function putBack(runtime: Runtime, container: Container, undo: ContainerUndo): Promise<void> {
  switch (undo.kind) {
    case 'container':
      return bringBack(container);
    case 'networks':
      return reconnect(runtime, undo);
    case 'cpu':
      return liftCpu(container, undo);
    case 'memory':
      return liftMemory(runtime, container, undo);
    case 'redis-clients':
      await bringBack(container);
      return freeRedis(container, undo.maxClients);
    case 'postgres-sessions':
      await bringBack(container);
      return freePostgres(container);
    default:
      return undo satisfies never;
  }
}

/** Docker takes 0 for "leave it": without a quota is -1. */
async function liftCpu(container: Container, { quotaUs, nanoCpus }: UndoOf<'cpu'>): Promise<void> {
  const limits = nanoCpus > 0 ? { NanoCpus: nanoCpus } : { CpuQuota: quotaUs === 0 ? -1 : quotaUs };
  await within(container.update(limits), BOUND);
}

/** All the memory there is stands for "no limit", which Docker cannot be told; swap counts with it, and is set with it. */
async function liftMemory(runtime: Runtime, container: Container, undo: UndoOf<'memory'>): Promise<void> {
  const { MemTotal } = await within(runtime.container.dockerode.info(), BOUND);
  const limits =
    undo.memory === 0
      ? { Memory: MemTotal, MemorySwap: 2 * MemTotal }
      : { Memory: undo.memory, MemorySwap: undo.memorySwap === 0 ? 2 * undo.memory : undo.memorySwap };
  await within(container.update(limits), BOUND);
  await bringBack(container);
}

async function bringBack(container: Container): Promise<void> {
  const { State } = await within(container.inspect(), BOUND);
  if (State.Paused) await unless([409, 304], within(container.unpause(), BOUND));
  else if (!State.Running) await unless([304], within(container.start(), BOUND));
}

async function reconnect(runtime: Runtime, { containerId, networks }: UndoOf<'networks'>): Promise<void> {
  for (const [name, { aliases, links, ipv4, ipv6, driverOptions }] of Object.entries(networks)) {
    const network = runtime.container.dockerode.getNetwork(name);
    const addresses = { ...(ipv4 !== null && { IPv4Address: ipv4 }), ...(ipv6 !== null && { IPv6Address: ipv6 }) };
    const endpoint = {
      ...(aliases.length > 0 && { Aliases: [...aliases] }),
      ...(links.length > 0 && { Links: [...links] }),
      ...(Object.keys(addresses).length > 0 && { IPAMConfig: addresses }),
      ...(Object.keys(driverOptions).length > 0 && { DriverOpts: { ...driverOptions } }),
    };
    // 403: it is in it already.
    await unless([403], within(network.connect({ Container: containerId, EndpointConfig: endpoint }), BOUND));
  }
}
