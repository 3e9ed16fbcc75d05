import type { LoadConfig } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { isLoopback } from '../traffic/target.ts';

/** How requests of a script are kept from hosts that nobody allowed. */
export interface HostGuard {
  /** Networks that k6 itself refuses to reach; empty where names are allowed, whose addresses nobody knows. */
  readonly blockedNetworks: readonly string[];
  /** Hosts that are reached beside this machine; null where there is nothing to keep, or nothing that keeps it. */
  readonly onlyHosts: readonly string[] | null;
}

export interface GuardInput {
  readonly baseUrl: string;
  readonly config: Pick<LoadConfig, 'allowHosts' | 'allowImports'>;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
}

/** All of IPv4 but 127.0.0.0/8, and of IPv6 what is routed anywhere: unicast, local and link-local networks, multicast, NAT64. */
const NOT_LOOPBACK: readonly string[] = [
  ...[
    '0.0.0.0/2',
    '64.0.0.0/3',
    '96.0.0.0/4',
    '112.0.0.0/5',
    '120.0.0.0/6',
    '124.0.0.0/7',
    '126.0.0.0/8',
    '128.0.0.0/1',
  ],
  ...['2000::/3', '4000::/2', '8000::/1', '64:ff9b::/96'],
];

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];

/** Where only this machine may be reached, addresses decide; else names do, unless a proxy has to be passed to reach them. */
export function guardHosts({ baseUrl, config, parentEnvironment }: GuardInput): HostGuard {
  const { hostname } = new URL(baseUrl);
  const allowed = [...(isLoopback(hostname) ? [] : [hostname]), ...config.allowHosts];
  if (allowed.length === 0) return { blockedNetworks: NOT_LOOPBACK, onlyHosts: null };
  const isBehindProxy = PROXIES.some((name) => (parentEnvironment[name] ?? '') !== '');
  return { blockedNetworks: [], onlyHosts: isBehindProxy ? null : [...allowed, ...(config.allowImports ?? [])] };
}

/** What k6 says of a request that one of the two kept back, with the address that was asked for where the protocol has one. */
const REFUSED = /\bIP \((?<ip>[^)]+)\) is in a blacklisted range|proxyconnect tcp: dial tcp 127\.0\.0\.1:9:/u;
const ASKED = /"[a-z]+:\/\/(?<host>[^/"\s]+)/u;
/** Hosts that the problem names. */
const NAMED_HOSTS = 5;

/** That a script sends to hosts nobody allowed; null where it does not. */
export function refusedHosts(script: string, said: string): Problem | null {
  const hosts = new Set<string>();
  for (const line of said.split('\n')) {
    const refused = REFUSED.exec(line);
    const host = refused === null ? undefined : (ASKED.exec(line)?.groups?.['host'] ?? refused.groups?.['ip']);
    if (host !== undefined) hosts.add(host);
  }
  if (hosts.size === 0) return null;
  const named = [...hosts].slice(0, NAMED_HOSTS).join(', ');
  return {
    code: 'load.team-script.host',
    what: `${script} sends requests to ${named}`,
    where: { file: script, line: 1, column: 1 },
    why: 'load reaches this machine, the provider and hosts of load.allow-hosts, and no other; those requests were not sent',
    todo: 'If they may be called, add them to load.allow-hosts; a pull request uses the hosts that its base branch lists too.',
  };
}
