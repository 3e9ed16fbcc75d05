import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  type CheckRun,
  type Comment,
  type GitHubServer,
  type PullRequest,
  startGitHubServer,
  TEST_TOKEN,
} from '../support/github-server.ts';
import { type ActionRun, type RunActionOptions, runAction } from '../support/runner.ts';

export const ACTION_DIRECTORY = resolve(import.meta.dirname, '../..');

/** Files of one side: a folder whose content is the tree, or texts by path. */
export type Tree = string | Readonly<Record<string, string>>;

export interface PullRequestOptions {
  readonly base: Tree;
  /** The head's tree: laid over the base; a path with null is removed. */
  readonly head: Tree | Readonly<Record<string, string | null>>;
  /** Paths that the head does not have any more. */
  readonly remove?: readonly string[];
  /** Commits of history in the checkout; all of them by default. */
  readonly depth?: number;
  /** Commits on main after the branch began: the merge base is not its tip. */
  readonly mainMovesOn?: Readonly<Record<string, string>>;
  /** What `pushLater` adds to the branch. */
  readonly later?: Readonly<Record<string, string>>;
  readonly fork?: boolean;
  readonly labels?: readonly string[];
  readonly permissions?: NonNullable<Parameters<GitHubServer['addToken']>[1]>;
}

/** A pull request that exists for real in git, and on the local GitHub server; checked out as the runner does. */
export interface OpenedPullRequest extends AsyncDisposable {
  readonly server: GitHubServer;
  readonly pull: PullRequest;
  readonly workspace: string;
  readonly baseSha: string;
  readonly headSha: string;
  /** The tip of main, and what merging the branch into it would be. */
  readonly mainSha: string;
  readonly mergeSha: string;
  run(options?: Partial<RunActionOptions>): Promise<ActionRun>;
  /** Pushes these files (or `later`) to the branch and checks its merge commit out. */
  pushLater(tree?: Readonly<Record<string, string>>): Promise<string>;
  /** Checks out the default branch with one commit, as `actions/checkout` does where the event is no pull request's. */
  checkOutMain(): void;
  /** Somebody comments, and the workflow for comments runs. */
  command(author: string, body: string, options?: Partial<RunActionOptions>): Promise<CommandedRun>;
  /** Nothing can be fetched any more. */
  forgetOrigin(): void;
  comments(): readonly Comment[];
  check(): CheckRun | undefined;
  /** What `run` hands to the runner, for who runs it otherwise. */
  act(overrides?: Partial<RunActionOptions>): RunActionOptions;
}

/** A run for a comment, and what was said under it. */
export interface CommandedRun extends ActionRun {
  readonly comment: Comment;
  readonly reactions: readonly string[];
}

export async function openPullRequest(options: PullRequestOptions): Promise<OpenedPullRequest> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-e2e-'));
  const commits = buildRepository(folder, options);
  const server = await startGitHubServer();
  if (options.permissions) server.addToken(TEST_TOKEN, options.permissions);
  const repository = server.addRepository({
    owner: 'acme',
    name: 'shop',
    commits: [commits.base, commits.mainTip, commits.head, commits.merge],
    collaborators: { ada: 'write', grace: 'maintain', reader: 'read', triager: 'triage' },
  });
  const fork = options.fork
    ? server.addRepository({ owner: 'stranger', name: 'shop', fork: true, commits: [commits.head] })
    : null;
  const pull = server.addPullRequest(repository, {
    head: { sha: commits.head, ref: 'change', ...(fork && { repository: fork }) },
    base: { sha: commits.mainTip, ref: 'main' },
    files: commits.changedFiles(commits.head),
    ...(options.labels && { labels: options.labels }),
  });
  let current = { head: commits.head, merge: commits.merge };
  const act = (overrides: Partial<RunActionOptions> = {}): RunActionOptions => ({
    actionDirectory: ACTION_DIRECTORY,
    event: { name: 'pull_request', payload: server.pullRequestEvent(pull) },
    workspace: commits.workspace,
    repository: 'acme/shop',
    token: TEST_TOKEN,
    apiUrl: server.apiUrl,
    serverUrl: server.serverUrl,
    sha: current.merge,
    ref: `refs/pull/${pull.number}/merge`,
    ...overrides,
  });
  return {
    server,
    pull,
    act,
    workspace: commits.workspace,
    baseSha: commits.base,
    headSha: commits.head,
    mainSha: commits.mainTip,
    mergeSha: commits.merge,
    pushLater: async (tree = options.later ?? {}) => {
      const later = commits.pushLater(tree);
      server.push(pull, later.head);
      pull.files = commits.changedFiles(later.head);
      current = later;
      return later.head;
    },
    forgetOrigin: () => runGit(commits.workspace, ['remote', 'set-url', 'origin', 'file:///nowhere']),
    comments: () => server.comments(pull),
    check: () => server.checkRuns(current.head).at(-1),
    run: (overrides = {}) => runAction(act(overrides)),
    checkOutMain: () => commits.checkOutMain(),
    command: async (author, body, overrides = {}) => {
      const comment = server.addComment(pull, { author, body });
      commits.checkOutMain();
      const event = { name: 'issue_comment', payload: server.commentEvent(comment) };
      const onMain = { event, sha: commits.mainTip, ref: 'refs/heads/main', actor: author };
      const run = await runAction(act({ ...onMain, ...overrides }));
      return { ...run, comment, reactions: comment.reactions.map(({ content }) => content) };
    },
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function buildRepository(folder: string, options: PullRequestOptions) {
  const author = join(folder, 'author');
  const workspace = join(folder, 'workspace');
  mkdirSync(author);
  const git = (...args: string[]) => runGit(author, args);
  git('init', '--quiet', '--initial-branch=main');
  writeTree(author, options.base);
  const base = commit(git, 'Base');
  git('switch', '--quiet', '--create', 'change');
  writeTree(author, options.head);
  for (const path of options.remove ?? []) rmSync(join(author, path));
  const head = commit(git, 'Change');
  git('switch', '--quiet', 'main');
  if (options.mainMovesOn) writeTree(author, options.mainMovesOn);
  const mainTip = options.mainMovesOn ? commit(git, 'Main moves on') : base;
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const depth = options.depth ?? null;
  const merge = mergeIntoMain(git);
  checkOut({ author, workspace, merge, depth });
  const pushLater = (tree: Readonly<Record<string, string>>) => {
    git('switch', '--quiet', 'change');
    writeTree(author, tree);
    const later = { head: commit(git, 'More'), merge: mergeIntoMain(git) };
    rmSync(workspace, { recursive: true });
    checkOut({ author, workspace, merge: later.merge, depth });
    return later;
  };
  const checkOutMain = () => {
    rmSync(workspace, { recursive: true });
    mkdirSync(workspace);
    const own = (...args: string[]) => runGit(workspace, args);
    own('init', '--quiet', '--initial-branch=main');
    own('remote', 'add', 'origin', `file://${author}`);
    own('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', '+refs/heads/main:refs/remotes/origin/main');
    own('checkout', '--quiet', '--force', '-B', 'main', 'refs/remotes/origin/main');
  };
  const changedFiles = (to: string) => listChanges(git, base, to);
  return { workspace, base, head, mainTip, merge, pushLater, changedFiles, checkOutMain };
}

const STATUSES = { A: 'added', D: 'removed', M: 'modified' } as const;

/** What GitHub lists of a pull request: each file with its patch, without the header of the file. */
function listChanges(git: (...args: string[]) => string, from: string, to: string) {
  const rows = git('diff', '--no-renames', '--name-status', from, to)
    .split('\n')
    .filter((row) => row !== '');
  return rows.map((row) => {
    const [status = 'M', filename = ''] = row.split('\t');
    const diff = git('diff', '--no-renames', from, to, '--', filename);
    const start = diff.indexOf('\n@@ ');
    const patch = start === -1 ? {} : { patch: diff.slice(start + 1) };
    return { filename, status: STATUSES[status as keyof typeof STATUSES], ...patch };
  });
}

/** The commit that GitHub makes for every pull request: it is on no branch. */
function mergeIntoMain(git: (...args: string[]) => string): string {
  git('switch', '--quiet', '--detach', 'main');
  git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  const merge = git('rev-parse', 'HEAD');
  git('update-ref', 'refs/pull/1/merge', merge);
  git('switch', '--quiet', 'main');
  return merge;
}

/** What `actions/checkout` does for a pull request: the merge commit, with as much history as asked for. */
function checkOut(from: { author: string; workspace: string; merge: string; depth: number | null }): void {
  mkdirSync(from.workspace);
  const git = (...args: string[]) => runGit(from.workspace, args);
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', `file://${from.author}`);
  const depth = from.depth === null ? [] : [`--depth=${from.depth}`];
  const branches = from.depth === null ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  git('fetch', '--quiet', '--no-tags', ...depth, 'origin', ...branches, `+${from.merge}:refs/remotes/pull/1/merge`);
  git('checkout', '--quiet', '--force', 'refs/remotes/pull/1/merge');
}

function commit(git: (...args: string[]) => string, message: string): string {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
  return git('rev-parse', 'HEAD');
}

function writeTree(folder: string, tree: PullRequestOptions['head']): void {
  if (typeof tree === 'string') {
    if (existsSync(tree))
      for (const name of readdirSync(tree)) cpSync(join(tree, name), join(folder, name), { recursive: true });
    return;
  }
  for (const [path, text] of Object.entries(tree)) {
    const file = join(folder, path);
    if (text === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

function runGit(cwd: string, args: readonly string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
  };
  const dates = { GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z' };
  const env = { ...process.env, ...identity, ...dates, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
