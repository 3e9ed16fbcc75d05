import type { Address } from '../model/part.ts';

export const LOOPBACK = '127.0.0.1';
/** Names under which a container runtime on this machine is known. */
export const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', LOOPBACK, '::1']);

/** `5432/tcp`, as Docker names it. */
export function portKey(port: number | null): string | null {
  return port === null ? null : `${port}/tcp`;
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
