import type { WaitedService } from '../model/config.ts';
import type { Address } from '../model/part.ts';
import { ENVIRONMENT_LABEL } from '../tools/docker.ts';
import { familyOf } from '../tools/image-client.ts';
import { LOCAL_HOSTS, LOOPBACK, portKey } from '../tools/mapped-address.ts';
import { postgresProbe, redisProbe, type WireProbe } from './wire.ts';

/** Which run a container belongs to, for people who look at `docker ps`. */
export const SESSION_LABEL = 'api-testing-action.session';
export const SERVICE_LABEL = 'api-testing-action.service';

/** Which process started it (see `owner.ts`): what a dead process left behind may be removed by the next run. */
export const OWNER_LABEL = 'api-testing-action.owner';

const POSTGRES_PORT = 5432;
const REDIS_PORT = 6379;

/** The body of Docker's "create a container", as far as we use it. */
export interface ContainerOptions {
  readonly Image: string;
  readonly Cmd?: string[];
  readonly Env: string[];
  readonly Labels: Record<string, string>;
  readonly ExposedPorts: Record<string, Record<string, never>>;
  readonly HostConfig: {
    readonly PortBindings: Record<string, { HostIp: string; HostPort: string }[]>;
    readonly Mounts?: { Type: 'bind'; Source: string; Target: string; ReadOnly: true }[];
    readonly NetworkMode?: string;
  };
  readonly NetworkingConfig?: { readonly EndpointsConfig: Record<string, { Aliases: string[] }> };
}

/** One container as it is wanted, a service or the provider. */
export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[] | null;
  readonly env: Readonly<Record<string, string>>;
  /** Port inside the container that is mapped; null: none. */
  readonly port: number | null;
  /** Ports inside that are mapped beside it. Absent: none. */
  readonly morePorts?: readonly number[];
  /** Absolute paths on the machine, each read-only at its target. */
  readonly mounts: readonly { readonly source: string; readonly target: string }[];
}

/** Where containers of one environment are started, and how they are recognised. */
export interface ContainerOwner {
  readonly session: string;
  readonly environment: string;
  /** Text that names our process for good; null where the system does not tell. */
  readonly owner: string | null;
  /** Host name of the container runtime as seen from here. */
  readonly host: string;
  /** Network in which containers reach each other by name; null: they need not. */
  readonly network: string | null;
}

/** On everything that one environment consists of: containers, networks, volumes, images. */
export function ownLabels({ environment, session, owner }: Omit<ContainerOwner, 'host' | 'network'>) {
  return {
    [ENVIRONMENT_LABEL]: environment,
    [SESSION_LABEL]: session,
    ...(owner !== null && { [OWNER_LABEL]: owner }),
  };
}

/**
 * What Docker is asked for. The port is a free one that Docker chooses; where the runtime is this machine, it is
 * bound to loopback alone, so that a test database with a test password is not offered to the network.
 */
export function planContainer(spec: ContainerSpec, owner: ContainerOwner): ContainerOptions {
  const ports = [spec.port, ...(spec.morePorts ?? [])];
  const keys = [...new Set(ports.map(portKey).filter((key) => key !== null))];
  const binding = { HostIp: loopbackFor(owner.host), HostPort: '0' };
  const mounts = spec.mounts.map(({ source, target }) => ({
    Type: 'bind' as const,
    Source: source,
    Target: target,
    ReadOnly: true as const,
  }));
  return {
    Image: spec.image,
    ...(spec.command !== null && { Cmd: [...spec.command] }),
    Env: Object.entries(spec.env).map(([name, value]) => `${name}=${value}`),
    Labels: { ...ownLabels(owner), [SERVICE_LABEL]: spec.name },
    ExposedPorts: Object.fromEntries(keys.map((key) => [key, {}])),
    HostConfig: {
      PortBindings: Object.fromEntries(keys.map((key) => [key, [binding]])),
      ...(mounts.length > 0 && { Mounts: mounts }),
      ...(owner.network !== null && { NetworkMode: owner.network }),
    },
    ...(owner.network !== null && {
      NetworkingConfig: { EndpointsConfig: { [owner.network]: { Aliases: [spec.name] } } },
    }),
  };
}

/** Address that a mapped port is bound to: loopback alone where the runtime is this machine. */
export function loopbackFor(host: string): string {
  return LOCAL_HOSTS.has(host) ? LOOPBACK : '';
}

/** What is asked of a service before it counts as ready; null: an open port that stays open is enough. */
export function chooseProbe(image: string, port: number, env: Readonly<Record<string, string>>): WireProbe | null {
  const family = familyOf(image);
  if (family === 'postgres' && port === POSTGRES_PORT) return postgresProbe(env['POSTGRES_USER'] ?? 'postgres');
  return family === 'redis' && port === REDIS_PORT ? redisProbe : null;
}

/** The variables a service offers, `{host}` and `{port}` filled in. */
export function fillExpose(service: Pick<WaitedService, 'expose'>, address: Address): Record<string, string> {
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  const fill = (value: string): string => value.replaceAll('{host}', host).replaceAll('{port}', String(address.port));
  return Object.fromEntries(Object.entries(service.expose).map(([name, value]) => [name, fill(value)]));
}

/** Docker's log stream of a container, mostly frames of [stream, 0, 0, 0, length as uint32] and bytes. */
export function readLogFrames(stream: Uint8Array): string {
  const bytes = Buffer.from(stream);
  // With a terminal there are no frames: the bytes are the text.
  const isFramed = bytes.length < 8 || (bytes.readUInt32BE(0) & 0xff_ff_ff) === 0;
  if (!isFramed) return bytes.toString('utf8');
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at + 4);
    parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Docker's own words (registry, daemon) to what a person can do about them; the first that matches. */
const DOCKER_ADVICE: readonly { readonly sign: RegExp; readonly retry: boolean; readonly todo: string }[] = [
  {
    sign: /toomanyrequests|rate limit|\b429\b/iu,
    retry: true,
    todo: 'Log in to the registry before this step (docker/login-action): anonymous pulls are limited',
  },
  {
    sign: /no space left on device|ENOSPC/iu,
    retry: false,
    todo: 'Free disk space on the runner; `docker system df` shows what uses it',
  },
  {
    sign: /no matching manifest/iu,
    retry: false,
    todo: "Choose an image that is built for the runner's platform",
  },
  {
    sign: /unauthorized|denied|authentication required|no basic auth credentials/iu,
    retry: false,
    todo: 'Check the name of the image; if it is private, log in to its registry before this step (docker/login-action)',
  },
  {
    sign: /no such container/iu,
    retry: false,
    todo: 'Something else removed it while it was needed; run the job again',
  },
  {
    sign: /\b(?:ECONNREFUSED|ECONNRESET|EPIPE|socket hang up)\b|ENOENT .*\.sock/iu,
    retry: true,
    todo: 'Docker stopped answering: see whether its daemon was restarted, and run the job again',
  },
  {
    sign: /manifest unknown|not found|no such image|invalid reference format/iu,
    retry: false,
    todo: 'Check the name and the tag of the image',
  },
  {
    sign: /bind source path does not exist/iu,
    retry: false,
    todo: 'Docker does not see the checkout (the job runs in a container, or Docker on another machine): copy files with `init` instead of `mounts`',
  },
  {
    sign: /address pool/iu,
    retry: false,
    todo: 'Docker has no free network addresses; remove unused networks (`docker network prune`)',
  },
  {
    sign: /port is already allocated|address already in use/iu,
    retry: false,
    todo: 'Another program took the port; run the job again',
  },
];

/** Whether trying again may help, and what to do when it did not. */
export function adviseOnDockerError(message: string): { readonly retry: boolean; readonly todo: string | null } {
  const advice = DOCKER_ADVICE.find(({ sign }) => sign.test(message));
  return advice ? { retry: advice.retry, todo: advice.todo } : { retry: true, todo: null };
}
