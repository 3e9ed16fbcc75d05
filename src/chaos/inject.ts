// [door] injects one fault, after it is written down how to undo it.
import { randomUUID } from 'node:crypto';
import type { FaultAction, FaultConfig } from '../model/chaos.ts';
import { ProblemError } from '../model/problem.ts';
import { type Bound, within } from '../tools/deadline.ts';
import { connectRuntime, DOCKER_CALL_DEADLINE_MS } from '../tools/docker.ts';
import { familyOf } from '../tools/image-client.ts';
import { readProcess, sendSignal } from '../tools/process-tree.ts';
import { takeConnections } from './connections.ts';
import { type Container, findOwn, unless } from './own-container.ts';
import { type FaultTarget, inspect } from './target.ts';
import { addToxic, readProxy, setProxyEnabled } from './toxiproxy.ts';
import { recordUndo, undoRecorded } from './undo-journal.ts';
import type { NetworkPlace, Undo, UndoFault } from './undo-lines.ts';

export interface InjectPlace {
  /** Folder of the record of what has to be undone. */
  readonly directory: string;
  /** Address of the team's Toxiproxy; null: our own proxies. */
  readonly toxiproxy: string | null;
}

const BOUND: Bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Injecting a fault' };
const CPU_PERIOD_US = 100_000;
/** Docker's own minimum. */
const LEAST_QUOTA_US = 1_000;
const NANO_CPUS_OF_ONE = 1_000_000_000;
const LEAST_NANO_CPUS = NANO_CPUS_OF_ONE / 100;
const LEAST_MEMORY_BYTES = 6 * 1024 * 1024;

/**
 * Throws where nothing was done, or all of it was undone; `LeftDisturbed` where it was not. From the moment that something may have been done,
 * the record on disk says how to undo it.
 */
export async function injectFault(fault: FaultConfig, target: FaultTarget, place: InjectPlace): Promise<UndoFault> {
  const { action } = fault;
  if (isNetworkFault(action)) return disturbNetwork(action, target, place);
  if (target.containerId !== null) return disturbContainer(fault, target.containerId, { target, place });
  return disturbProcess(action, target, place);
}

export function isNetworkFault(action: FaultAction): action is NetworkAction {
  return action.kind === 'toxic' || action.kind === 'down';
}

type NetworkAction = Extract<FaultAction, { kind: 'toxic' | 'down' }>;

async function disturbNetwork(action: NetworkAction, target: FaultTarget, place: InjectPlace): Promise<UndoFault> {
  const { toxiproxy: url } = place;
  if (url !== null && target.provider === null) {
    return disturbToxiproxy(action, { url, proxy: target.name, place });
  }
  // Our own proxy ends with this process, so nothing has to be written down.
  const before = target.proxy.state().toxics;
  if (action.kind === 'down') {
    await target.proxy.setEnabled(false);
    return () => target.proxy.setEnabled(true);
  }
  target.proxy.setToxics([...before, action.toxic]);
  return async () => target.proxy.setToxics(target.proxy.state().toxics.filter((toxic) => toxic !== action.toxic));
}

interface TeamProxy {
  readonly url: string;
  readonly proxy: string;
  readonly place: InjectPlace;
}

async function disturbToxiproxy(action: NetworkAction, { url, proxy, place }: TeamProxy): Promise<UndoFault> {
  // Asked first: where it does not answer, nothing is recorded and nothing is done.
  const before = await readProxy(url, proxy);
  if (action.kind === 'down') {
    const undo: Undo = { kind: 'toxiproxy', url, proxy, toxic: null, enabled: before.enabled };
    return recorded(place, undo, () => setProxyEnabled(url, proxy, false));
  }
  const toxic = `api-testing-${randomUUID()}`;
  const undo: Undo = { kind: 'toxiproxy', url, proxy, toxic, enabled: null };
  return recorded(place, undo, () => addToxic({ url, proxy, name: toxic }, action.toxic));
}

interface Where {
  readonly target: FaultTarget;
  readonly place: InjectPlace;
}

async function disturbContainer(fault: FaultConfig, containerId: string, { target, place }: Where): Promise<UndoFault> {
  const runtime = await connectRuntime();
  const container = await findOwn(runtime, containerId);
  if (container === null) throw gone(target);
  const { action } = fault;
  switch (action.kind) {
    case 'pause':
      return recorded(place, { kind: 'container', containerId }, () => unless([409], within(container.pause(), BOUND)));
    case 'stop':
    case 'kill':
    case 'restart': {
      const { kind } = action;
      const undo = await recorded(place, { kind: 'container', containerId }, () => end(container, kind, target));
      return async () => {
        await undo();
        await target.refresh();
      };
    }
    case 'disconnect':
      return disconnect(container, containerId, { target, place });
    case 'cpu':
      return limitCpu(container, action.share, { containerId, target, place });
    case 'memory':
      return limitMemory(container, action.share, { containerId, target, place });
    case 'connections':
      return takeConnections(container, {
        family: target.image === null ? null : familyOf(target.image),
        name: target.name,
        containerId,
        forMs: fault.forMs,
        recorded: (undo, work) => recorded(place, undo, work),
      });
    default:
      throw unsupported(target, action.kind);
  }
}

async function end(container: Container, how: 'stop' | 'kill' | 'restart', target: FaultTarget): Promise<void> {
  if (how === 'restart') {
    await within(container.restart({ t: 0 }), BOUND);
    await target.refresh();
  } else if (target.provider !== null) await target.provider.kill();
  else if (how === 'kill') await unless([409], within(container.kill(), BOUND));
  else await unless([304], within(container.stop({ t: 1 }), BOUND));
}

async function disconnect(container: Container, containerId: string, { target, place }: Where): Promise<UndoFault> {
  const { NetworkSettings } = await inspect(container);
  const networks = Object.fromEntries(
    Object.entries(NetworkSettings.Networks).map(([name, endpoint]) => [name, placeOf(endpoint)]),
  );
  const { dockerode } = (await connectRuntime()).container;
  const undo = await recorded(place, { kind: 'networks', containerId, networks }, async () => {
    for (const name of Object.keys(networks)) {
      await within(dockerode.getNetwork(name).disconnect({ Container: containerId, Force: true }), BOUND);
    }
  });
  return async () => {
    await undo();
    await target.refresh();
  };
}

type Endpoint = Awaited<ReturnType<typeof inspect>>['NetworkSettings']['Networks'][string];

function placeOf({ Aliases, Links, IPAMConfig, ...rest }: Endpoint): NetworkPlace {
  return {
    aliases: Aliases ?? [],
    links: Links ?? [],
    ipv4: IPAMConfig?.IPv4Address || null,
    ipv6: IPAMConfig?.IPv6Address || null,
    driverOptions: (Reflect.get(rest, 'DriverOpts') as Readonly<Record<string, string>> | null | undefined) ?? {},
  };
}

interface LimitPlace {
  readonly containerId: string;
  readonly place: InjectPlace;
}

async function limitCpu(
  container: Container,
  share: number,
  { containerId, target, place }: LimitPlace & Where,
): Promise<UndoFault> {
  const { HostConfig } = await inspect(container);
  const nanoCpus = HostConfig.NanoCpus ?? 0;
  const quotaUs = Math.max(0, HostConfig.CpuQuota ?? 0);
  const periodUs = HostConfig.CpuPeriod || CPU_PERIOD_US;
  const has = nanoCpus > 0 ? nanoCpus / NANO_CPUS_OF_ONE : quotaUs / periodUs;
  if (has > 0 && share >= has) throw noLess(target, `${share} of a processor are asked for, and it has ${has}`);
  // Docker refuses a quota where the container was started with a number of processors; the period stays what it was.
  const limits =
    nanoCpus > 0
      ? { NanoCpus: Math.max(LEAST_NANO_CPUS, Math.round(share * NANO_CPUS_OF_ONE)) }
      : { CpuQuota: Math.max(LEAST_QUOTA_US, Math.round(share * periodUs)) };
  const undo: Undo = { kind: 'cpu', containerId, quotaUs, nanoCpus };
  return recorded(place, undo, () => within(container.update(limits), BOUND));
}

async function limitMemory(
  container: Container,
  share: number,
  { containerId, target, place }: LimitPlace & Where,
): Promise<UndoFault> {
  const { HostConfig } = await inspect(container);
  const { memory_stats } = await within(container.stats({ stream: false, 'one-shot': true }), BOUND);
  const bytes = Math.max(LEAST_MEMORY_BYTES, Math.round(memory_stats.usage * share));
  const has = HostConfig.Memory ?? 0;
  if (has > 0 && bytes >= has) throw noLess(target, `its limit would be ${bytes} bytes, and it is ${has} already`);
  const before: Undo = { kind: 'memory', containerId, memory: has, memorySwap: HostConfig.MemorySwap ?? 0 };
  const undo = await recorded(place, before, async () => {
    try {
      await within(container.update({ Memory: bytes, MemorySwap: bytes }), BOUND);
    } catch (error) {
      throw refused(target, bytes, error as Error);
    }
  });
  return async () => {
    await undo();
    // Too little memory may have ended it, and what is started again may be reached elsewhere.
    await target.refresh();
  };
}

async function disturbProcess(action: FaultAction, target: FaultTarget, place: InjectPlace): Promise<UndoFault> {
  const { provider } = target;
  const pgid = provider?.pid() ?? null;
  if (provider === null || pgid === null) throw gone(target);
  if (action.kind === 'pause') {
    const startTime = readProcess(pgid)?.startTime ?? '';
    return recorded(place, { kind: 'process', pgid, startTime }, async () => sendSignal(-pgid, 'SIGSTOP'));
  }
  if (action.kind === 'kill' || action.kind === 'stop' || action.kind === 'restart') {
    await provider.kill();
    if (action.kind === 'restart') await target.refresh();
    return () => target.refresh();
  }
  throw unsupported(target, action.kind);
}

/** A fault failed on its way, and what was done of it could not be undone: `undo` tries again, `cause` is what failed first. */
export class LeftDisturbed extends Error {
  readonly undo: UndoFault;

  constructor(undo: UndoFault, causes: { readonly first: unknown; readonly then: unknown }) {
    super(causes.then instanceof Error ? causes.then.message : String(causes.then), { cause: causes.first });
    this.undo = undo;
  }
}

/** Writes down how to undo it, then does it. Work that fails may be half done, so it is undone at once. */
async function recorded({ directory }: InjectPlace, undo: Undo, work: () => Promise<unknown>): Promise<UndoFault> {
  const id = recordUndo(directory, undo);
  const putBack: UndoFault = () => undoRecorded(directory, { id, undo });
  try {
    await work();
  } catch (first) {
    await putBack().catch((then: unknown) => {
      throw new LeftDisturbed(putBack, { first, then });
    });
    throw first;
  }
  return putBack;
}

/** With cgroups of version 1 the kernel takes nothing away that it cannot swap out. */
function refused({ name }: FaultTarget, bytes: number, { message }: Error): ProblemError {
  return new ProblemError({
    code: 'chaos.refused',
    what: `The engine does not limit ${name} to ${bytes} bytes of memory`,
    why: /unable to set memory limit[^)]*\)?/u.exec(message)?.[0] ?? message,
    todo: 'Take a larger `share`: not every kernel takes away memory that is in use.',
  });
}

function gone({ name }: FaultTarget): ProblemError {
  return new ProblemError({
    code: 'chaos.target-gone',
    what: `${name} is not there any more`,
    why: 'it ended before the fault was injected',
    todo: 'Its log is in the report of the stage integration.',
  });
}

/** A limit above the one it has would be a relief, and its experiment green for nothing. */
function noLess({ name }: FaultTarget, why: string): ProblemError {
  return new ProblemError({
    code: 'chaos.no-less',
    what: `The fault would leave ${name} more than it has`,
    why,
    todo: 'Set a smaller `share`.',
  });
}

function unsupported({ name, provider }: FaultTarget, kind: string): ProblemError {
  const what = provider === null ? 'a service' : 'a provider that runs as a process';
  return new ProblemError({
    code: 'chaos.unsupported',
    what: `\`${kind}\` cannot be injected into ${name}`,
    why: `it is ${what}`,
    todo:
      provider === null ? null : 'For a process there are `pause`, `kill`, `restart` and the faults of the network.',
  });
}
