import type { Resources } from './resources.ts';
import { findPullRequest, type Identity, type PullRequest, type Repository, type Store } from './store.ts';

/** One request on its way to a route. */
export interface Call {
  readonly store: Store;
  readonly resources: Resources;
  readonly identity: Identity;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: { readonly [key: string]: unknown };
  readonly now: string;
}

/** What a route answers; `list` is cut into pages, under `key` where the API wraps lists. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly list?: readonly object[];
  readonly key?: string;
  /** Where else to go, from the server's root. */
  readonly location?: string;
  /** What the client got wrong that its request's schema does not say; recorded as a violation. */
  readonly violation?: string;
}

export function notFound(): Answer {
  return { status: 404, body: problem('Not Found', '404') };
}

export function problem(message: string, status: string): object {
  return { message, documentation_url: 'https://docs.github.com/rest', status };
}

export function invalid(message: string, errors: readonly unknown[] = []): Answer {
  const details = errors.length > 0 ? { errors } : {};
  return { status: 422, body: { ...problem(message, '422'), ...details } };
}

/** The repository of the path; routes are only reached when it exists. */
export function repositoryOf(call: Call): Repository {
  const repository = call.store.repositories.get(`${call.path['owner']}/${call.path['repo']}`.toLowerCase());
  if (!repository) throw new Error('a route was reached without its repository');
  return repository;
}

export function pullRequestOf(call: Call): PullRequest | null {
  return findPullRequest(call.store, repositoryOf(call), Number(call.path['pull_number'] ?? call.path['issue_number']));
}
