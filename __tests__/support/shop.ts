import { type GitHub, openGitHub } from '../../src/github/client.ts';
import type { GitHubLimits } from '../../src/github/limits.ts';
import {
  type GitHubServer,
  type GitHubServerOptions,
  type PullRequest,
  type Repository,
  startGitHubServer,
  TEST_TOKEN,
} from './github-server.ts';

/** The limits of a client in a test: waits are short, deadlines are long enough for a busy machine. */
export const FAST: GitHubLimits = {
  readDeadlineMs: 10_000,
  writeDeadlineMs: 10_000,
  budgetMs: 60_000,
  maxRequests: 100,
  attempts: 3,
  retryBaseMs: 5,
  maxWaitMs: 1_500,
  unknownWaitMs: 20,
  maxPages: 5,
};

/** For answers that never come: soon given up, and still long enough for the answer that comes next. */
export const IMPATIENT = { readDeadlineMs: 1_500, writeDeadlineMs: 1_500 };

export const HEAD = 'a'.repeat(40);
export const BASE = 'b'.repeat(40);
export const LATER_HEAD = 'c'.repeat(40);

export interface Shop extends AsyncDisposable {
  readonly server: GitHubServer;
  readonly repository: Repository;
  readonly pull: PullRequest;
  connect(options?: { token?: string; limits?: Partial<GitHubLimits>; signal?: AbortSignal; apiUrl?: string }): GitHub;
}

/** A server with one repository and one open pull request, for tests of the client. */
export async function openShop(options: GitHubServerOptions = {}): Promise<Shop> {
  const server = await startGitHubServer(options);
  const repository = server.addRepository({ owner: 'acme', name: 'shop' });
  const pull = server.addPullRequest(repository, {
    number: 7,
    head: { sha: HEAD, ref: 'rename' },
    base: { sha: BASE },
  });
  return {
    server,
    repository,
    pull,
    connect: ({ token = TEST_TOKEN, limits = {}, signal, apiUrl = server.apiUrl } = {}) =>
      openGitHub({
        token,
        apiUrl,
        repository: { owner: 'acme', name: 'shop' },
        limits: { ...FAST, ...limits },
        ...(signal === undefined ? {} : { signal }),
      }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
