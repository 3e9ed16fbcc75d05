// [door] what faults are injected into: parts of the environment, and what stands in front of them.
import type { Address, ProviderPart, ServicePart } from '../model/part.ts';
import { within } from '../tools/deadline.ts';
import { connectRuntime, DOCKER_CALL_DEADLINE_MS, type Runtime } from '../tools/docker.ts';
import { mappedAddress, portKey } from '../tools/mapped-address.ts';
import { readProcess } from '../tools/process-tree.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { type Container, findOwn } from './own-container.ts';
import { readProxy } from './toxiproxy.ts';

/** A service or the provider. */
export interface FaultTarget {
  readonly name: string;
  /** Null: the provider as a process. */
  readonly containerId: string | null;
  readonly image: string | null;
  readonly proxy: FaultProxy;
  readonly provider: ProviderPart | null;
  /** After it came back: its address may be another one. */
  refresh(): Promise<void>;
}

/** Proxies in front of services from their start on; the provider gets their addresses instead. */
export interface Interposer extends AsyncDisposable {
  interpose(part: ServicePart): Promise<Address>;
  targets(): readonly FaultTarget[];
}

export function openInterposer(): Interposer {
  const targets: FaultTarget[] = [];
  return {
    interpose: async (part) => {
      const proxy = await startFaultProxy(part.address);
      targets.push(serviceTarget(part, proxy));
      return proxy.address;
    },
    targets: () => targets,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(targets.map(({ proxy }) => proxy[Symbol.asyncDispose]()));
    },
  };
}

function serviceTarget(part: ServicePart, proxy: FaultProxy): FaultTarget {
  const { name, containerId, image, port } = part;
  return {
    name,
    containerId,
    image,
    proxy,
    provider: null,
    // Docker maps a port that nobody chose anew whenever the container starts.
    refresh: async () => {
      const runtime = await connectRuntime();
      const { NetworkSettings } = await inspect(runtime.container.getById(containerId));
      const { host } = runtime.info.containerRuntime;
      const address = mappedAddress(NetworkSettings.Ports, portKey(port) ?? '', host);
      if (address !== null) proxy.setUpstream(address);
    },
  };
}

/** The provider, with a proxy between it and whoever asks it. The caller disposes of the proxy. */
export async function openProviderTarget(part: ProviderPart, baseUrl: string): Promise<FaultTarget> {
  const { hostname, port } = new URL(baseUrl);
  const proxy = await startFaultProxy({ host: hostname.replaceAll(/[[\]]/gu, ''), port: Number(port) });
  return {
    name: 'provider',
    containerId: part.containerId,
    image: null,
    proxy,
    provider: part,
    refresh: async () => proxy.setUpstream(await part.restart()),
  };
}

/** What a target is like, as far as a fault may change it: compared before and after. */
export type TargetState = Readonly<Record<string, unknown>>;

/** `toxiproxy`: address of the team's, whose proxy of the target's name belongs to it; null: none. */
export async function readState(target: FaultTarget, toxiproxy: string | null): Promise<TargetState> {
  const { enabled, toxics } = target.proxy.state();
  const teams = toxiproxy === null ? null : await readProxy(toxiproxy, target.name);
  const network = { enabled, toxics, ...(teams && { toxiproxy: teams }) };
  if (target.containerId === null) {
    const pid = target.provider?.pid() ?? null;
    const state = pid === null ? null : (readProcess(pid)?.state ?? null);
    // T: stopped by a signal (proc(5)).
    return { ...network, running: state !== null, paused: state === 'T' };
  }
  const runtime = await connectRuntime();
  const container = await findOwn(runtime, target.containerId);
  return { ...network, ...(container === null ? { running: false } : await containerState(runtime, container)) };
}

async function containerState(runtime: Runtime, container: Container): Promise<TargetState> {
  const { State, HostConfig, NetworkSettings } = await inspect(container);
  const { MemTotal } = await within(runtime.container.dockerode.info(), BOUND);
  const memory = HostConfig.Memory ?? 0;
  return {
    running: State.Running,
    paused: State.Paused,
    networks: Object.entries(NetworkSettings.Networks)
      .map(([name, { Aliases, IPAMConfig }]) =>
        [name, ...(Aliases ?? []).toSorted(), IPAMConfig?.IPv4Address, IPAMConfig?.IPv6Address]
          .filter(Boolean)
          .join(' '),
      )
      .sort(),
    // -1 is what an undone quota looks like, and all of the memory is what an undone limit does.
    cpuQuota: Math.max(0, HostConfig.CpuQuota ?? 0),
    cpuPeriod: HostConfig.CpuPeriod ?? 0,
    nanoCpus: HostConfig.NanoCpus ?? 0,
    memory: memory >= MemTotal ? 0 : memory,
  };
}

export function inspect(container: Container) {
  return within(container.inspect(), BOUND);
}

const BOUND = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Looking at a container' };
