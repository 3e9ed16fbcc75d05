import type { GitObjects } from './git-objects.ts';

/** What the server remembers: plain records, changed by the routes and by tests. */

export type Permission = 'read' | 'write' | 'admin';

/** Who a token speaks for. An `app` is an installation (GITHUB_TOKEN is one), a `user` is a personal access token. */
export interface TokenOptions {
  readonly kind?: 'app' | 'user';
  /** Slug of the app, or login of the user; `github-actions` by default. */
  readonly name?: string;
  /** With the names of the API: `checks`, `contents`, `issues`, `pull_requests`, `metadata`. */
  readonly permissions?: Readonly<Record<string, Permission>>;
}

export interface Identity {
  readonly kind: 'app' | 'user' | 'anonymous';
  readonly name: string;
  readonly login: string;
  readonly permissions: Readonly<Record<string, Permission>>;
}

export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

export interface Repository {
  readonly id: number;
  owner: string;
  name: string;
  readonly fork: boolean;
  readonly private: boolean;
  readonly defaultBranch: string;
  /** Permission by login, as GitHub names it in `role_name`. */
  readonly collaborators: Map<string, string>;
  readonly commits: Set<string>;
  /** Texts of files by `commit:path`. */
  readonly contents: Map<string, string>;
  /** Inputs of `on: workflow_dispatch` by the workflow's file; null where it does not listen. */
  readonly workflows: ReadonlyMap<string, readonly string[] | null>;
  /** What the Git data API serves: branches of their own, apart from the commits above. */
  readonly objects: GitObjects;
}

export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly author: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
}

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly archive: Buffer;
  /** ISO 8601. */
  readonly createdAt: string;
  expired: boolean;
}

/** One execution of a job: a job that is run again has one for each attempt. */
export interface JobExecution {
  readonly name: string;
  readonly attempt: number;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly steps: readonly { readonly name: string; readonly startedAt: string; readonly completedAt: string }[];
}

export interface WorkflowRun {
  readonly id: number;
  readonly repository: Repository;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: Repository | null;
  readonly actor: string;
  attempt: number;
  readonly conclusion: string;
  readonly artifacts: Artifact[];
  /** Of its latest attempt. */
  startedAt: string;
  readonly jobs: JobExecution[];
}

export interface ChangedFile {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly previousFilename?: string;
  /** Unified diff of the file without its header; absent for binary and oversized files. */
  readonly patch?: string;
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly title: string;
  readonly author: string;
  readonly labels: readonly string[];
  readonly draft: boolean;
  head: { sha: string; ref: string; repository: Repository | null };
  base: { sha: string; ref: string };
  state: 'open' | 'closed';
  merged: boolean;
  locked: boolean;
  files: readonly ChangedFile[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface Comment {
  readonly id: number;
  readonly repository: Repository;
  readonly issue: number;
  readonly author: string;
  /** Slug of the app it was written through, or null. */
  readonly app: string | null;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  /** When its text was last changed by somebody, or null. */
  editedAt: string | null;
  /** Who reacted with what. */
  readonly reactions: { readonly login: string; readonly content: ReactionContent }[];
}

export type ReactionContent = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes';

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckRun {
  readonly id: number;
  readonly repository: Repository;
  readonly app: string;
  readonly headSha: string;
  name: string;
  externalId: string | null;
  detailsUrl: string | null;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  startedAt: string | null;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Annotation[];
}

/** A comment that begins a thread. */
export interface ReviewComment {
  readonly id: number;
  readonly review: number;
  readonly path: string;
  /** Null for a comment on the file as a whole. */
  readonly line: number | null;
  readonly side: 'LEFT' | 'RIGHT';
  body: string;
  readonly replies: { readonly author: string; readonly body: string }[];
  /** Login of who resolved the thread; null while it is open. */
  resolvedBy: string | null;
}

export interface Review {
  readonly id: number;
  readonly pullRequest: PullRequest;
  readonly author: string;
  readonly body: string;
  readonly state: string;
  readonly commitId: string;
  readonly submittedAt: string;
  readonly comments: readonly ReviewComment[];
}

/** A workflow that somebody has started. */
export type Dispatch =
  | {
      readonly kind: 'repository_dispatch';
      readonly repository: string;
      readonly type: string;
      readonly payload: object;
    }
  | {
      readonly kind: 'workflow_dispatch';
      readonly repository: string;
      readonly workflow: string;
      readonly ref: string;
      readonly inputs: Readonly<Record<string, string>>;
    };

/** What a commit says of itself beside its checks. */
export interface CommitStatus {
  readonly repository: Repository;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
}

export interface Store {
  readonly tokens: Map<string, Identity>;
  readonly users: Map<string, User>;
  readonly repositories: Map<string, Repository>;
  /** Old full name to repository: what a rename leaves behind. */
  readonly renamed: Map<string, Repository>;
  readonly pullRequests: PullRequest[];
  readonly comments: Map<number, Comment>;
  readonly checkRuns: Map<number, CheckRun>;
  readonly reviews: Map<number, Review>;
  readonly runs: Map<number, WorkflowRun>;
  readonly issues: Issue[];
  readonly dispatches: Dispatch[];
  readonly statuses: Map<number, CommitStatus>;
  nextId(): number;
}

/** Ids of GitHub are large and rising; starting high finds code that mixes them up with numbers of pull requests. */
const FIRST_ID = 1_000_001;

export function createStore(): Store {
  let last = FIRST_ID;
  return {
    tokens: new Map(),
    users: new Map(),
    repositories: new Map(),
    renamed: new Map(),
    pullRequests: [],
    comments: new Map(),
    checkRuns: new Map(),
    reviews: new Map(),
    runs: new Map(),
    issues: [],
    dispatches: [],
    statuses: new Map(),
    nextId: () => last++,
  };
}

/** A copy of all records, which refer to each other; the answer puts a copy of that copy back. */
export function keepStore(store: Store): () => void {
  const { nextId: _, ...records } = store;
  const kept = structuredClone(records);
  return () => {
    const fresh = structuredClone(kept);
    for (const name of ['tokens', 'users', 'repositories', 'renamed'] as const) refill(store[name], fresh[name]);
    for (const name of ['comments', 'checkRuns', 'reviews', 'runs', 'statuses'] as const)
      refill(store[name], fresh[name]);
    store.pullRequests.splice(0, Number.POSITIVE_INFINITY, ...fresh.pullRequests);
    store.issues.splice(0, Number.POSITIVE_INFINITY, ...fresh.issues);
    store.dispatches.splice(0, Number.POSITIVE_INFINITY, ...fresh.dispatches);
  };
}

function refill<Key>(map: Map<Key, unknown>, from: ReadonlyMap<Key, unknown>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}

/** The user with this login, made when it is first spoken of; logins that end in `[bot]` are apps. */
export function userOf(store: Store, login: string): User {
  const known = store.users.get(login);
  if (known) return known;
  const user: User = { id: store.nextId(), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
  store.users.set(login, user);
  return user;
}

export function identityOf(options: TokenOptions): Identity {
  const kind = options.kind ?? 'app';
  const name = options.name ?? 'github-actions';
  const permissions = options.permissions ?? { contents: 'read', checks: 'write', pull_requests: 'write' };
  return {
    kind,
    name,
    login: kind === 'app' ? `${name}[bot]` : name,
    permissions: { metadata: 'read', ...permissions },
  };
}

export function findPullRequest(store: Store, repository: Repository, number: number): PullRequest | null {
  return store.pullRequests.find((pull) => pull.repository === repository && pull.number === number) ?? null;
}
