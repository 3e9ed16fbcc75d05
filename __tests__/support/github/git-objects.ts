import { createHash } from 'node:crypto';

/** The objects and branches of one repository, named as git names them. */
export interface GitObjects {
  readonly blobs: Map<string, Buffer>;
  readonly trees: Map<string, readonly TreeEntry[]>;
  readonly commits: Map<string, GitCommit>;
  /** Commit by branch. */
  readonly branches: Map<string, string>;
  /** Branches that refuse every update. */
  readonly protected: Set<string>;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
}

export interface GitCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  readonly at: string;
}

export function createObjects(): GitObjects {
  return { blobs: new Map(), trees: new Map(), commits: new Map(), branches: new Map(), protected: new Set() };
}

export function writeBlob(objects: GitObjects, content: Buffer): string {
  const sha = nameOf('blob', content);
  objects.blobs.set(sha, content);
  return sha;
}

export function writeTree(objects: GitObjects, entries: readonly TreeEntry[]): string {
  const sorted = entries.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const parts = sorted.flatMap(({ mode, path, sha }) => [Buffer.from(`${mode} ${path}\0`), Buffer.from(sha, 'hex')]);
  const sha = nameOf('tree', Buffer.concat(parts));
  objects.trees.set(sha, sorted);
  return sha;
}

export function writeCommit(objects: GitObjects, commit: GitCommit): string {
  const { tree, parents, author, at, message } = commit;
  const who = `${author} <${author}@users.noreply.github.example> ${Math.floor(Date.parse(at) / 1000)} +0000`;
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`, `committer ${who}`];
  const sha = nameOf('commit', Buffer.from(`${lines.join('\n')}\n\n${message}`));
  objects.commits.set(sha, commit);
  return sha;
}

function nameOf(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.byteLength}\0`).update(content).digest('hex');
}

/** Whether a branch at `from` may move to `to` without losing a commit. */
export function isFastForward(objects: GitObjects, from: string, to: string): boolean {
  const open = [to];
  const seen = new Set<string>();
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (sha === from) return true;
    if (seen.has(sha)) continue;
    seen.add(sha);
    open.push(...(objects.commits.get(sha)?.parents ?? []));
  }
  return false;
}

/** Text of a file on a branch; null where either is missing. */
export function readFile(objects: GitObjects, branch: string, path: string): string | null {
  const commit = objects.commits.get(objects.branches.get(branch) ?? '');
  const entry = objects.trees.get(commit?.tree ?? '')?.find((one) => one.path === path);
  return entry === undefined ? null : (objects.blobs.get(entry.sha)?.toString('utf8') ?? null);
}

/** A push of one file by somebody else, on top of the branch; begins it where it is missing. */
export function pushFile(
  objects: GitObjects,
  branch: string,
  { path, content, author = 'octocat' }: { path: string; content: string | Buffer; author?: string },
): string {
  const parent = objects.branches.get(branch);
  const before = objects.trees.get(objects.commits.get(parent ?? '')?.tree ?? '') ?? [];
  const sha = writeBlob(objects, Buffer.from(content));
  const tree = writeTree(objects, [...before.filter((one) => one.path !== path), { path, mode: '100644', sha }]);
  const parents = parent === undefined ? [] : [parent];
  const commit = writeCommit(objects, { tree, parents, message: 'Push', author, at: '2026-01-01T00:00:00Z' });
  objects.branches.set(branch, commit);
  return commit;
}
