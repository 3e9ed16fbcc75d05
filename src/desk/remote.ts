/** A repository at GitHub, or at a GitHub Enterprise Server. */
export interface Remote {
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/** The address of a git remote, in any of the forms that git takes; null when it names no host, owner and name. */
export function parseRemote(address: string): Remote | null {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/)(.+)$/.exec(address);
  const url = scp ? null : URL.parse(address);
  const host = scp?.[1] ?? (url && /^(?:https?|ssh|git):$/.test(url.protocol) ? url.hostname : '');
  const path = (scp?.[2] ?? url?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  const [owner, name, ...more] = path.split('/');
  if (!host || !owner || !name || more.length > 0) return null;
  // Port 443 of this host is GitHub's way through firewalls that close port 22.
  return { host: host === 'ssh.github.com' ? 'github.com' : host, owner, name };
}

/** Where the host answers requests: docs.github.com, getting started with the REST API. */
export function apiUrlOf({ host }: Remote): string {
  return host === 'github.com' ? 'https://api.github.com' : `https://${host}/api/v3`;
}
