import { type Answer, problem } from './answers.ts';
import type { Matched } from './matching.ts';
import type { Route } from './routes.ts';
import type { Identity, Permission, Store } from './store.ts';

export function identify(store: Store, authorization: string): Identity | null {
  const token = /^(?:token|bearer) (.+)$/i.exec(authorization)?.[1];
  if (token !== undefined) return store.tokens.get(token) ?? null;
  return {
    kind: 'anonymous',
    name: '',
    login: '',
    permissions: { metadata: 'read', contents: 'read', issues: 'read', pull_requests: 'read', checks: 'read' },
  };
}

const RANK: Readonly<Record<Permission, number>> = { read: 1, write: 2, admin: 3 };

export function authorize(store: Store, identity: Identity, { route: found, path }: Matched): Answer | null {
  const writes = found.method !== 'GET';
  if (identity.kind === 'anonymous' && writes) return { status: 401, body: problem('Requires authentication', '401') };
  if (path['owner'] !== undefined) {
    const repository = store.repositories.get(`${path['owner']}/${path['repo']}`.toLowerCase());
    if (!repository || (repository.private && identity.kind === 'anonymous'))
      return { status: 404, body: problem('Not Found', '404') };
    if (!repository.private && !writes) return null;
  }
  if (found.needs.length === 0 || found.needs.some((set) => holds(identity, set))) return null;
  const subject = identity.kind === 'user' ? 'personal access token' : 'integration';
  return { status: 403, body: problem(`Resource not accessible by ${subject}`, '403') };
}

function holds(identity: Identity, needed: Readonly<Record<string, Permission>>): boolean {
  return Object.entries(needed).every(
    ([name, level]) =>
      RANK[identity.permissions[name] ?? 'read'] >= RANK[level] && identity.permissions[name] !== undefined,
  );
}

/** Commas mean "and", semicolons mean "or": docs.github.com/rest/overview/permissions-required-for-github-apps. */
export function describeNeeds(found: Route): string {
  return found.needs
    .map((set) =>
      Object.entries(set)
        .map(([name, level]) => `${name}=${level}`)
        .join(','),
    )
    .join('; ');
}
