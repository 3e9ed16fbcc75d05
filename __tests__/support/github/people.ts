import type { Identity, Repository, Store } from './store.ts';
import { userOf } from './store.ts';

/** When accounts, apps and repositories of the server were made: a fixed day, so that answers repeat. */
export const FOUNDED = '2024-01-02T03:04:05Z';

const USER_LINKS = {
  events_url: '/events{/privacy}',
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  organizations_url: '/orgs',
  received_events_url: '/received_events',
  repos_url: '/repos',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
};

export interface Context {
  readonly store: Store;
  readonly api: string;
  readonly web: string;
}

export function renderUser(context: Context, login: string): object {
  const user = userOf(context.store, login);
  const url = `${context.api}/users/${encodeURIComponent(login)}`;
  const page = login.endsWith('[bot]') ? `apps/${login.slice(0, -'[bot]'.length)}` : login;
  return {
    login,
    id: user.id,
    node_id: nodeId('User', user.id),
    avatar_url: `${context.web}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${context.web}/${page}`,
    ...Object.fromEntries(Object.entries(USER_LINKS).map(([key, suffix]) => [key, url + suffix])),
    type: user.type,
    site_admin: false,
  };
}

export function renderViewer(context: Context, identity: Identity): object {
  const unknown = { name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null };
  const counts = { public_repos: 1, public_gists: 0, followers: 0, following: 0 };
  return {
    ...renderUser(context, identity.login),
    ...unknown,
    ...counts,
    created_at: FOUNDED,
    updated_at: FOUNDED,
    user_view_type: 'public',
  };
}

export function renderApp(context: Context, slug: string): object {
  const { id } = userOf(context.store, `${slug}[bot]`);
  return {
    id,
    client_id: `Iv1.${String(id).padStart(16, '0')}`,
    slug,
    node_id: nodeId('App', id),
    owner: renderUser(context, 'github'),
    name: slug,
    description: '',
    ...{ external_url: `${context.web}/features/actions`, html_url: `${context.web}/apps/${slug}` },
    ...{ created_at: FOUNDED, updated_at: FOUNDED },
    permissions: { checks: 'write', contents: 'read', metadata: 'read', pull_requests: 'write' },
    events: [],
  };
}

/** The older field knows four words: `maintain` counts as write there, `triage` as read. */
const LEGACY_PERMISSION: Readonly<Record<string, string>> = { maintain: 'write', triage: 'read' };

export function renderPermission(context: Context, repository: Repository, login: string): object {
  const role = repository.collaborators.get(login) ?? (repository.private ? 'none' : 'read');
  const permission = LEGACY_PERMISSION[role] ?? role;
  const may = {
    admin: role === 'admin',
    maintain: role === 'maintain',
    push: permission === 'write',
    triage: true,
    pull: true,
  };
  return { permission, role_name: role, user: { ...renderUser(context, login), role_name: role, permissions: may } };
}

export function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}
