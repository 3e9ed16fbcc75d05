import { existsSync } from 'node:fs';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { explainGitFailure, noCheckout, notFetched, unknownRevision } from './git-faults.ts';
import { type ChangedFile, parseRawDiff, parseTree, splitNul, type TreeEntry } from './git-output.ts';
import { GitFailure, type GitPlace, type GitRun, runGit } from './git-process.ts';
import { type GitObject, ObjectReader } from './object-reader.ts';
import { decodeFile } from './repository-text.ts';

/** Files that renames are looked for among; beyond it git compares by content no more, which costs time squared. */
const RENAME_LIMIT = 1_000;

const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const REMOTE_BRANCH = 'refs/remotes/origin/';

export interface GitOptions {
  readonly log: (line: string) => void;
  /** What git may inherit from, through the allow-list; our own environment where it is not given. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Fetches when the checkout kept no credentials of its own (`persist-credentials: false`). */
  readonly token?: string | null;
  /** Address that the token belongs to, `https://github.com`. */
  readonly serverUrl?: string;
}

export interface FetchRequest {
  /** Full commit ids, or remote branches as `refs/remotes/origin/main`. */
  readonly names: readonly string[];
  /** Commits of history, `full`, or null to leave the depth as it is. */
  readonly depth: number | 'full' | null;
}

/** The repository's objects. Nothing here reads the working tree. Every method throws `ProblemError`. */
export interface Git extends AsyncDisposable {
  /** Absolute path of the checkout's top folder. */
  readonly root: string;
  /** Id of the commit that a revision names here; null when it names none. Never fetches. */
  resolve(revision: string): Promise<string | null>;
  /** The same, fetched from `origin` when it is missing. */
  obtain(revision: string): Promise<string>;
  /** Null when the two have no common ancestor, as far as the history reaches. */
  mergeBase(one: string, other: string): Promise<string | null>;
  isShallow(): Promise<boolean>;
  fetch(request: FetchRequest): Promise<void>;
  changedFiles(base: string, head: string): Promise<readonly ChangedFile[]>;
  /** Every file of a commit by path, submodules and symbolic links included. */
  tree(commit: string): Promise<ReadonlyMap<string, TreeEntry>>;
  /** Null when there is no such object. */
  readObject(objectId: string): Promise<GitObject | null>;
  /** Text of one file; null when it does not exist. Throws for what is no readable file of the repository. */
  readText(revision: string, path: string): Promise<string | null>;
  /** Paths below the globs whose content has a line that the extended regular expression matches. */
  grep(commit: string, pattern: string, globs: readonly string[]): Promise<readonly string[]>;
}

/** Opens the checkout that holds `directory`. Throws `ProblemError` when there is none, or no git. */
export async function openGit(directory: string, options: GitOptions): Promise<Git> {
  const root = findCheckout(resolvePath(directory));
  if (root === null) throw noCheckout(directory);
  const environment = childEnvironment(options.environment ?? process.env, {});
  const git = new Checkout({ directory: root, safeDirectory: root, environment }, options);
  await git.check();
  return git;
}

function findCheckout(directory: string): string | null {
  if (!existsSync(directory)) return null;
  if (existsSync(join(directory, '.git'))) return directory;
  const parent = dirname(directory);
  return parent === directory ? null : findCheckout(parent);
}

class Checkout implements Git {
  readonly root: string;
  readonly #place: GitPlace;
  readonly #options: GitOptions;
  readonly #trees = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>();
  #objects: ObjectReader | null = null;

  constructor(place: GitPlace, options: GitOptions) {
    this.root = place.directory;
    this.#place = place;
    this.#options = options;
  }

  /** One command that fails for everything that makes the checkout useless: no git, a broken repository, no permission. */
  async check(): Promise<void> {
    await this.#git(['rev-parse', '--git-dir']);
  }

  async resolve(revision: string): Promise<string | null> {
    if (FULL_SHA.test(revision) || revision.startsWith(REMOTE_BRANCH)) {
      const object = await this.readObject(`${revision}^{commit}`);
      return object?.objectId ?? null;
    }
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const output = await this.#git(args, { accept: [1, 128] });
    const id = output.toString('utf8').trim();
    return FULL_SHA.test(id) ? id : null;
  }

  async obtain(revision: string): Promise<string> {
    const local = await this.resolve(revision);
    if (local !== null) return local;
    if (!isFetchable(revision)) throw unknownRevision(revision);
    await this.fetch({ names: [revision], depth: (await this.isShallow()) ? 1 : null });
    const fetched = await this.resolve(revision);
    if (fetched === null) throw notFetched(revision, null);
    return fetched;
  }

  async mergeBase(one: string, other: string): Promise<string | null> {
    const output = await this.#git(['merge-base', '--end-of-options', checkSha(one), checkSha(other)], { accept: [1] });
    return output.toString('utf8').trim() || null;
  }

  async isShallow(): Promise<boolean> {
    const output = await this.#git(['rev-parse', '--is-shallow-repository']);
    return output.toString('utf8').trim() === 'true';
  }

  async fetch(request: FetchRequest): Promise<void> {
    const depth = request.depth === null ? [] : [request.depth === 'full' ? '--unshallow' : `--depth=${request.depth}`];
    const refspecs = request.names.filter(isFetchable).map(toRefspec);
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...depth];
    this.#options.log(`git fetch ${[...depth, 'origin', ...refspecs].join(' ')}`);
    const command = [...args, '--upload-pack=git-upload-pack', '--end-of-options', 'origin', ...refspecs];
    try {
      await runGit(this.#place, command).catch((error: unknown) => this.#fetchWithToken(command, error));
    } catch (error) {
      throw notFetched(request.names.join(', '), error);
    }
  }

  /** Second try: the checkout's credentials were refused, or it kept none. */
  async #fetchWithToken(command: readonly string[], first: unknown): Promise<Buffer> {
    const { token, serverUrl } = this.#options;
    if (!token || !serverUrl || !(first instanceof GitFailure) || first.spawnError !== null) throw first;
    const key = `http.${new URL(serverUrl).origin}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    // An empty value resets the list first: two Authorization headers are an error to GitHub.
    const extraEnvironment = {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: key,
      GIT_CONFIG_VALUE_0: '',
      GIT_CONFIG_KEY_1: key,
      GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
    };
    return runGit(this.#place, command, { extraEnvironment });
  }

  async changedFiles(base: string, head: string): Promise<readonly ChangedFile[]> {
    const renames = ['-M', `-l${RENAME_LIMIT}`];
    const safe = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=none', '--no-abbrev'];
    const sides = ['--end-of-options', checkSha(base), checkSha(head)];
    return parseRawDiff(await this.#git(['diff-tree', '-r', '--raw', '-z', ...renames, ...safe, ...sides]));
  }

  tree(commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
    const known = this.#trees.get(commit);
    if (known) return known;
    const read = this.#readTree(commit, []);
    this.#trees.set(commit, read);
    return read;
  }

  async #readTree(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, TreeEntry>> {
    const recurse = paths.length === 0 ? ['-r'] : [];
    const output = await this.#git(['ls-tree', '-z', '--full-tree', ...recurse, checkSha(commit), '--', ...paths]);
    return new Map(parseTree(output).map((entry) => [entry.path, entry]));
  }

  readObject(name: string): Promise<GitObject | null> {
    this.#objects ??= new ObjectReader(this.#place);
    return this.#objects.read(name).catch((error: unknown) => {
      throw explainGitFailure(error);
    });
  }

  async readText(revision: string, path: string): Promise<string | null> {
    const commit = await this.obtain(revision);
    const entry = (await this.#readTree(commit, [path])).get(path);
    if (entry === undefined) return null;
    const decoded = decodeFile(entry, await this.readObject(entry.objectId));
    if (decoded.problem !== null) throw new ProblemError(decoded.problem);
    return decoded.text;
  }

  async grep(commit: string, pattern: string, globs: readonly string[]): Promise<readonly string[]> {
    const how = ['-l', '-z', '-I', '-E', '--full-name', '--no-textconv', '--no-recurse-submodules', '--no-color'];
    const args = ['grep', ...how, '-e', pattern, checkSha(commit), '--', ...globs];
    // The globs are ours, not the repository's: only here they may have a meaning.
    const output = await this.#git(args, { accept: [1], extraEnvironment: { GIT_LITERAL_PATHSPECS: '0' } });
    return splitNul(output).map((line) => line.slice(commit.length + 1));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#objects?.[Symbol.asyncDispose]();
  }

  async #git(args: readonly string[], options: GitRun = {}): Promise<Buffer> {
    try {
      return await runGit(this.#place, args, options);
    } catch (error) {
      throw explainGitFailure(error);
    }
  }
}

function isFetchable(name: string): boolean {
  return FULL_SHA.test(name) || name.startsWith(REMOTE_BRANCH);
}

function toRefspec(name: string): string {
  if (!name.startsWith(REMOTE_BRANCH)) return name;
  return `+refs/heads/${name.slice(REMOTE_BRANCH.length)}:${name}`;
}

function checkSha(name: string): string {
  if (!FULL_SHA.test(name)) throw new TypeError('not a full commit id');
  return name;
}
