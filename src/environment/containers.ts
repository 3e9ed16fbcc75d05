import type { ServiceConfig } from '../model/config.ts';
import { postgresProbe, redisProbe, type WireProbe } from './wire.ts';

/** Every container we start carries it, with a value of its own for each environment: nothing else is ever removed. */
export const ENVIRONMENT_LABEL = 'api-testing-action.environment';
/** Which run a container belongs to, for people who look at `docker ps`. */
export const SESSION_LABEL = 'api-testing-action.session';
export const SERVICE_LABEL = 'api-testing-action.service';

/** Last path components of images that speak these protocols. */
const POSTGRES_IMAGES = new Set(['postgres', 'postgresql', 'postgis', 'pgvector', 'timescaledb', 'timescaledb-ha']);
const REDIS_IMAGES = new Set(['redis', 'redis-stack', 'redis-stack-server', 'valkey', 'keydb', 'dragonfly']);
const POSTGRES_PORT = 5432;
const REDIS_PORT = 6379;

const LOOPBACK = '127.0.0.1';
const LOCAL_HOSTS = new Set(['localhost', LOOPBACK, '::1']);

/** The body of Docker's "create a container", as far as we use it. */
export interface ContainerOptions {
  readonly Image: string;
  readonly Env: string[];
  readonly Labels: Record<string, string>;
  readonly ExposedPorts: Record<string, Record<string, never>>;
  readonly HostConfig: { readonly PortBindings: Record<string, { HostIp: string; HostPort: string }[]> };
}

export interface ContainerPlan {
  readonly options: ContainerOptions;
  /** `5432/tcp`, as Docker names it. */
  readonly portKey: string;
  /** Asked of the service before it counts as ready; null: an open port that stays open is enough. */
  readonly probe: WireProbe | null;
}

export interface ContainerOwner {
  readonly session: string;
  readonly environment: string;
  /** Host name of the container runtime as seen from here. */
  readonly host: string;
}

/**
 * What Docker is asked for. The port is a free one that Docker chooses; where the runtime is this machine, it is
 * bound to loopback alone, so that a test database with a test password is not offered to the network.
 */
export function planContainer(service: ServiceConfig, owner: ContainerOwner): ContainerPlan {
  const portKey = `${service.port}/tcp`;
  const HostIp = LOCAL_HOSTS.has(owner.host) ? LOOPBACK : '';
  return {
    options: {
      Image: service.image,
      Env: Object.entries(service.env).map(([name, value]) => `${name}=${value}`),
      Labels: {
        [ENVIRONMENT_LABEL]: owner.environment,
        [SESSION_LABEL]: owner.session,
        [SERVICE_LABEL]: service.name,
      },
      ExposedPorts: { [portKey]: {} },
      HostConfig: { PortBindings: { [portKey]: [{ HostIp, HostPort: '0' }] } },
    },
    portKey,
    probe: chooseProbe(service),
  };
}

function chooseProbe(service: ServiceConfig): WireProbe | null {
  const name = imageName(service.image);
  if (POSTGRES_IMAGES.has(name) && service.port === POSTGRES_PORT) {
    return postgresProbe(service.env['POSTGRES_USER'] ?? 'postgres');
  }
  if (REDIS_IMAGES.has(name) && service.port === REDIS_PORT) return redisProbe;
  return null;
}

/** `ghcr.io/org/postgres:15@sha256:…` -> `postgres`. */
function imageName(image: string): string {
  const [withoutDigest = ''] = image.split('@');
  const last = withoutDigest.split('/').at(-1) ?? '';
  return last.split(':')[0] ?? '';
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

type PortBindings = Readonly<Record<string, readonly { HostIp: string; HostPort: string }[] | null | undefined>>;

/**
 * Where a container's port is reached from here; null while it is not mapped. IPv4 and IPv6 may be mapped to
 * different ports, so a local runtime is addressed as 127.0.0.1 with the IPv4 port, never as `localhost`.
 */
export function mappedAddress(ports: PortBindings, portKey: string, host: string): Address | null {
  const bindings = ports[portKey] ?? [];
  const ipv4 = bindings.find((binding) => !binding.HostIp.includes(':'));
  const chosen = host.includes(':') ? (bindings.find((binding) => binding.HostIp.includes(':')) ?? ipv4) : ipv4;
  const binding = chosen ?? bindings[0];
  if (!binding) return null;
  return { host: LOCAL_HOSTS.has(host) && ipv4 ? LOOPBACK : host, port: Number(binding.HostPort) };
}

/** The variables a service offers, `{host}` and `{port}` filled in. */
export function fillExpose(service: ServiceConfig, address: Address): Record<string, string> {
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  const fill = (value: string): string => value.replaceAll('{host}', host).replaceAll('{port}', String(address.port));
  return Object.fromEntries(Object.entries(service.expose).map(([name, value]) => [name, fill(value)]));
}

/** Docker's log stream of a container without a terminal: frames of [stream, 0, 0, 0, length as uint32] and bytes. */
export function readLogFrames(stream: Uint8Array): string {
  const bytes = Buffer.from(stream);
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
    sign: /unauthorized|denied|authentication required/iu,
    retry: false,
    todo: 'Check the name of the image; if it is private, log in to its registry before this step (docker/login-action)',
  },
  {
    sign: /manifest unknown|not found|no such image|invalid reference format/iu,
    retry: false,
    todo: 'Check the name and the tag of the image',
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
