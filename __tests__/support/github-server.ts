import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type RecordedRequest, type Running } from './github/exchange.ts';
import { createFaults, type Fault } from './github/faults.ts';
import { createObjects } from './github/git-objects.ts';
import { openDescription } from './github/openapi.ts';
import { createResources } from './github/resources.ts';
import { renderRun } from './github/run-routes.ts';
import {
  type Artifact,
  type ChangedFile,
  type CheckRun,
  type Comment,
  type CommitStatus,
  createStore,
  type Dispatch,
  type Issue,
  identityOf,
  keepStore,
  type PullRequest,
  type Repository,
  type Review,
  type ReviewComment,
  type Store,
  type TokenOptions,
  userOf,
  type WorkflowRun,
} from './github/store.ts';

export type { RecordedRequest } from './github/exchange.ts';
export type { Fault } from './github/faults.ts';
export type {
  CheckRun,
  Comment,
  PullRequest,
  Repository,
  Review,
  ReviewComment,
  TokenOptions,
} from './github/store.ts';

type NewRun = Omit<WorkflowRun, 'id' | 'artifacts' | 'startedAt' | 'jobs'> &
  Partial<Pick<WorkflowRun, 'startedAt' | 'jobs'>>;

/** A further attempt of a run; its artifacts are as old as its start. */
interface NewAttempt extends Partial<Pick<WorkflowRun, 'jobs'>> {
  readonly startedAt: string;
  readonly artifacts?: Readonly<Record<string, Buffer>>;
}

export interface GitHubServerOptions {
  /** `''` as on api.github.com, or `/api/v3` as on GitHub Enterprise Server. */
  readonly basePath?: string;
  /** GitHub Enterprise Server has rate limits off and sends no headers about them. */
  readonly rateLimits?: boolean;
  /** Tokens the server knows; others get 401. */
  readonly tokens?: Readonly<Record<string, TokenOptions>>;
}

export interface NewRepository {
  readonly owner: string;
  readonly name: string;
  readonly fork?: boolean;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** Login to role: `admin`, `maintain`, `write`, `triage`, `read`. */
  readonly collaborators?: Readonly<Record<string, string>>;
  readonly commits?: readonly string[];
  /** Inputs of `on: workflow_dispatch` by the workflow's file; null where it does not listen. */
  readonly workflows?: Readonly<Record<string, readonly string[] | null>>;
}

export interface NewPullRequest {
  readonly number?: number;
  readonly title?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
  readonly draft?: boolean;
  /** `repository: null` is a fork that was deleted; left out, it is the same repository. */
  readonly head: { readonly sha: string; readonly ref: string; readonly repository?: Repository | null };
  readonly base: { readonly sha: string; readonly ref?: string };
  readonly files?: readonly ChangedFile[];
}

/** A GitHub that remembers, checks every exchange against GitHub's own description, and fails on request. */
export interface GitHubServer extends AsyncDisposable {
  /** What GITHUB_API_URL is set to. */
  readonly apiUrl: string;
  /** What GITHUB_SERVER_URL is set to. */
  readonly serverUrl: string;
  readonly requests: readonly RecordedRequest[];
  /** Exchanges that GitHub's description does not allow. Tests assert that it is empty. */
  readonly violations: readonly string[];
  addToken(token: string, options?: TokenOptions): void;
  addRepository(options: NewRepository): Repository;
  addPullRequest(repository: Repository, options: NewPullRequest): PullRequest;
  /** Moves the head of a pull request, as a push or a force-push does. */
  push(pull: PullRequest, sha: string): void;
  /** Leaves a redirect at the old name. */
  rename(repository: Repository, name: string): void;
  /** Writes a comment as someone else: a person, or a bot whose login ends in `[bot]`. */
  addComment(pull: PullRequest, comment: { author: string; body: string }): Comment;
  deleteComment(id: number): void;
  deleteCheckRun(id: number): void;
  /** As if no job had run yet. */
  forgetChecks(): void;
  /** All of them, oldest first; records that `keep` brought back are new ones. */
  pullRequests(): readonly PullRequest[];
  comments(pull: PullRequest): readonly Comment[];
  /** Check runs on one commit, or all; oldest first. */
  checkRuns(sha?: string): readonly CheckRun[];
  reviews(pull: PullRequest): readonly Review[];
  /** Comments at lines and on files, in the order they were written. */
  reviewComments(pull: PullRequest): readonly ReviewComment[];
  /** The payload of a `pull_request` event, made from what the server knows. */
  pullRequestEvent(pull: PullRequest, action?: string): { readonly [key: string]: unknown };
  /** Workflows that somebody has started, oldest first. */
  dispatches(): readonly Dispatch[];
  /** Statuses of commits, of all repositories, oldest first. */
  statuses(): readonly CommitStatus[];
  /** Issues that are no pull requests, oldest first. */
  issues(): readonly Issue[];
  /** A workflow run, with what it uploaded. */
  addRun(run: NewRun, artifacts: Readonly<Record<string, Buffer>>): WorkflowRun;
  /** Somebody runs it again: `artifacts` is what the new attempt leaves beside those of the ones before. */
  rerun(run: WorkflowRun, attempt: NewAttempt): void;
  /** The payload of a `workflow_run` event. */
  runEvent(run: WorkflowRun): { readonly [key: string]: unknown };
  /** The payload of an `issue_comment` event on a pull request. */
  commentEvent(comment: Comment, action?: string): { readonly [key: string]: unknown };
  /** Changes a comment as its author or a maintainer does on the page. */
  editComment(comment: Comment, body: string): void;
  fault(fault: Fault): void;
  clearFaults(): void;
  /** Keeps everything the server knows by now; the answer brings it back, as often as it is called, and forgets requests and faults. */
  keep(): () => void;
}

/** Used where a test does not care who it is. */
export const TEST_TOKEN = 'ghs_test';

/** Starts a server on a free port of 127.0.0.1, with `TEST_TOKEN` as its GITHUB_TOKEN. */
export async function startGitHubServer(options: GitHubServerOptions = {}): Promise<GitHubServer> {
  const store = createStore();
  const running: Running = {
    options: { basePath: options.basePath ?? '', rateLimits: options.rateLimits ?? true },
    store,
    faults: createFaults(),
    openApi: openDescription(),
    requests: [],
    violations: [],
    startedAt: performance.now(),
    resources: createResources(store, '', ''),
    apiUrl: '',
  };
  const http = createServer((request, response) => {
    answer(running, request, response).catch((thrown: unknown) => {
      running.violations.push(`the server itself failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const serverUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  running.apiUrl = serverUrl + running.options.basePath;
  running.resources = createResources(store, running.apiUrl, serverUrl);
  for (const [token, who] of Object.entries({ [TEST_TOKEN]: {}, ...options.tokens }))
    store.tokens.set(token, identityOf(who));
  return makeServer(running, http, serverUrl);
}

function makeServer(running: Running, http: Server, serverUrl: string): GitHubServer {
  const { store, faults, requests, violations, apiUrl } = running;
  return {
    apiUrl,
    serverUrl,
    requests,
    violations,
    addToken: (token, options = {}) => void store.tokens.set(token, identityOf(options)),
    addRepository: (options) => addRepository(store, options),
    addPullRequest: (repository, options) => addPullRequest(store, repository, options),
    push(pull, sha) {
      pull.head = { ...pull.head, sha };
      pull.repository.commits.add(sha);
    },
    rename: (repository, name) => rename(store, repository, name),
    addComment: (pull, comment) => addComment(store, pull, comment),
    deleteComment: (id) => void store.comments.delete(id),
    deleteCheckRun: (id) => void store.checkRuns.delete(id),
    forgetChecks: () => store.checkRuns.clear(),
    pullRequests: () => store.pullRequests,
    comments: (pull) =>
      [...store.comments.values()].filter(
        (comment) => comment.repository === pull.repository && comment.issue === pull.number,
      ),
    checkRuns: (sha) => [...store.checkRuns.values()].filter((run) => sha === undefined || run.headSha === sha),
    reviews: (pull) => [...store.reviews.values()].filter((review) => review.pullRequest === pull),
    reviewComments: (pull) =>
      [...store.reviews.values()].filter((review) => review.pullRequest === pull).flatMap(({ comments }) => comments),
    pullRequestEvent: (pull, action = 'synchronize') => ({
      action,
      number: pull.number,
      pull_request: running.resources.pullRequest(pull),
      repository: running.resources.repository(pull.repository),
      sender: running.resources.user(pull.author),
    }),
    dispatches: () => store.dispatches,
    statuses: () => [...store.statuses.values()],
    issues: () => store.issues,
    addRun({ startedAt = new Date().toISOString(), jobs = [], ...options }, artifacts) {
      const uploaded = Object.entries(artifacts).map(([name, archive]) => artifactOf(store, { name, archive }));
      const run: WorkflowRun = { id: store.nextId(), ...options, artifacts: uploaded, startedAt, jobs: [...jobs] };
      store.runs.set(run.id, run);
      return run;
    },
    rerun(run, { startedAt, jobs = [], artifacts = {} }) {
      run.attempt += 1;
      run.startedAt = startedAt;
      run.jobs.push(...jobs);
      run.artifacts.push(
        ...Object.entries(artifacts).map(([name, archive]) =>
          artifactOf(store, { name, archive, createdAt: startedAt }),
        ),
      );
    },
    runEvent: (run) => ({
      action: 'completed',
      workflow_run: renderRun({ resources: running.resources, now: new Date().toISOString() }, run),
      repository: running.resources.repository(run.repository),
      sender: running.resources.user(run.actor),
    }),
    commentEvent: (comment, action = 'created') => ({
      action,
      issue: { number: comment.issue, pull_request: { url: `${apiUrl}/pulls/${comment.issue}` } },
      comment: running.resources.comment(comment),
      repository: running.resources.repository(comment.repository),
      sender: running.resources.user(comment.author),
    }),
    editComment(comment, body) {
      comment.body = body;
      comment.editedAt = new Date().toISOString();
    },
    fault: faults.add,
    clearFaults: faults.clear,
    keep() {
      const kept = keepStore(store);
      return () => {
        kept();
        faults.clear();
        requests.length = 0;
        violations.length = 0;
      };
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      await closed;
    },
  };
}

function addRepository(store: Store, options: NewRepository): Repository {
  const repository: Repository = {
    id: store.nextId(),
    owner: options.owner,
    name: options.name,
    fork: options.fork ?? false,
    private: options.private ?? false,
    defaultBranch: options.defaultBranch ?? 'main',
    collaborators: new Map(Object.entries(options.collaborators ?? {})),
    commits: new Set(options.commits),
    contents: new Map(),
    workflows: new Map(Object.entries(options.workflows ?? {})),
    objects: createObjects(),
  };
  store.repositories.set(`${repository.owner}/${repository.name}`.toLowerCase(), repository);
  return repository;
}

function addPullRequest(store: Store, repository: Repository, options: NewPullRequest): PullRequest {
  const now = new Date().toISOString();
  const taken = store.pullRequests.filter((pull) => pull.repository === repository).map((pull) => pull.number);
  const head = options.head.repository === undefined ? repository : options.head.repository;
  const pull: PullRequest = {
    id: store.nextId(),
    number: options.number ?? Math.max(0, ...taken) + 1,
    repository,
    title: options.title ?? `Merge ${options.head.ref}`,
    author: options.author ?? 'octocat',
    labels: options.labels ?? [],
    draft: options.draft ?? false,
    head: { sha: options.head.sha, ref: options.head.ref, repository: head },
    base: { sha: options.base.sha, ref: options.base.ref ?? repository.defaultBranch },
    ...{ state: 'open', merged: false, locked: false },
    files: options.files ?? [],
    ...{ createdAt: now, updatedAt: now },
  };
  // The head of a fork is reachable in the base repository as well, through refs/pull/<n>/head.
  for (const sha of [pull.head.sha, pull.base.sha]) repository.commits.add(sha);
  store.pullRequests.push(pull);
  return pull;
}

function rename(store: Store, repository: Repository, name: string): void {
  const old = `${repository.owner}/${repository.name}`.toLowerCase();
  store.repositories.delete(old);
  store.renamed.set(old, repository);
  repository.name = name;
  store.repositories.set(`${repository.owner}/${name}`.toLowerCase(), repository);
}

function addComment(store: Store, pull: PullRequest, { author, body }: { author: string; body: string }): Comment {
  const now = new Date().toISOString();
  const app = author.endsWith('[bot]') ? author.slice(0, -'[bot]'.length) : null;
  const where = { repository: pull.repository, issue: pull.number };
  userOf(store, author);
  const comment: Comment = {
    id: store.nextId(),
    ...where,
    author,
    app,
    body,
    ...{ createdAt: now, updatedAt: now, editedAt: null, reactions: [] },
  };
  store.comments.set(comment.id, comment);
  return comment;
}

function artifactOf(store: Store, uploaded: Pick<Artifact, 'name' | 'archive'> & Partial<Artifact>): Artifact {
  return { id: store.nextId(), createdAt: new Date().toISOString(), expired: false, ...uploaded };
}
