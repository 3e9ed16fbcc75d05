import { type Answer, type Call, invalid, notFound, problem, repositoryOf } from './answers.ts';
import { type GitObjects, isFastForward, type TreeEntry, writeBlob, writeCommit, writeTree } from './git-objects.ts';
import { nodeId } from './people.ts';

/** The Git data API: docs.github.com/rest/git. */

/** docs.github.com, "Get a blob". */
const MAX_BLOB_BYTES = 100_000_000;

const URL = 'https://api.github.example/git';

export function readRef(call: Call): Answer {
  const branch = branchOf(call.path['ref'] ?? '');
  const sha = objectsOf(call).branches.get(branch);
  return sha === undefined ? notFound() : { status: 200, body: renderRef(branch, sha) };
}

export function createRef(call: Call): Answer {
  const objects = objectsOf(call);
  const [ref, sha] = [String(call.body['ref']), String(call.body['sha'])];
  if (!ref.startsWith('refs/heads/')) return invalid('Reference name is not valid');
  const branch = branchOf(ref.slice('refs/'.length));
  if (!objects.commits.has(sha)) return invalid('Object does not exist');
  if (objects.protected.has(branch)) return refuse(branch);
  if (objects.branches.has(branch)) return invalid('Reference already exists');
  objects.branches.set(branch, sha);
  return { status: 201, body: renderRef(branch, sha) };
}

export function updateRef(call: Call): Answer {
  const objects = objectsOf(call);
  const branch = branchOf(call.path['ref'] ?? '');
  const [now, sha] = [objects.branches.get(branch), String(call.body['sha'])];
  if (call.body['force'] === true) return { ...invalid('Forced'), violation: 'a branch was moved by force' };
  if (now === undefined) return invalid('Reference does not exist');
  if (!objects.commits.has(sha)) return invalid('Object does not exist');
  if (objects.protected.has(branch)) return refuse(branch);
  if (!isFastForward(objects, now, sha)) return invalid('Update is not a fast forward');
  objects.branches.set(branch, sha);
  return { status: 200, body: renderRef(branch, sha) };
}

function refuse(branch: string): Answer {
  return invalid(`Repository rule violations found\n\nCannot update this protected ref ${branch}.`);
}

export function readGitCommit(call: Call): Answer {
  const sha = call.path['commit_sha'] ?? '';
  return objectsOf(call).commits.has(sha) ? { status: 200, body: renderCommit(objectsOf(call), sha) } : notFound();
}

export function createCommit(call: Call): Answer {
  const objects = objectsOf(call);
  const parents = (call.body['parents'] as readonly string[] | undefined) ?? [];
  const tree = String(call.body['tree']);
  if (!objects.trees.has(tree)) return invalid('Tree SHA does not exist');
  if (parents.some((parent) => !objects.commits.has(parent))) return invalid('Parent SHA does not exist');
  const { login: author } = call.identity;
  const sha = writeCommit(objects, { tree, parents, message: String(call.body['message']), author, at: call.now });
  return { status: 201, body: renderCommit(objects, sha) };
}

export function readTree(call: Call): Answer {
  const sha = call.path['tree_sha'] ?? '';
  return objectsOf(call).trees.has(sha) ? { status: 200, body: renderTree(objectsOf(call), sha) } : notFound();
}

export function createTree(call: Call): Answer {
  const objects = objectsOf(call);
  const base = call.body['base_tree'];
  const before = base === undefined ? [] : objects.trees.get(String(base));
  if (before === undefined) return invalid('base_tree is not a valid tree oid');
  const added = call.body['tree'] as readonly TreeEntry[];
  if (added.some(({ sha }) => !objects.blobs.has(sha))) return invalid('tree.sha is not a valid blob');
  const kept = before.filter(({ path }) => !added.some((one) => one.path === path));
  return { status: 201, body: renderTree(objects, writeTree(objects, [...kept, ...added])) };
}

export function readBlob(call: Call): Answer {
  const sha = call.path['file_sha'] ?? '';
  const content = objectsOf(call).blobs.get(sha);
  if (content === undefined) return notFound();
  if (content.byteLength > MAX_BLOB_BYTES) {
    const body = problem('This API returns blobs up to 100 MB in size. The requested blob is too large.', '403');
    return { status: 403, body };
  }
  // As GitHub does, in lines.
  const encoded = content.toString('base64').replace(/.{60}/gu, '$&\n');
  const blob = { content: encoded, encoding: 'base64', size: content.byteLength };
  return { status: 200, body: { sha, node_id: nodeId('Blob', 1), url: `${URL}/blobs/${sha}`, ...blob } };
}

export function createBlob(call: Call): Answer {
  const encoding = call.body['encoding'] === 'base64' ? 'base64' : 'utf8';
  const sha = writeBlob(objectsOf(call), Buffer.from(String(call.body['content']), encoding));
  return { status: 201, body: { sha, url: `${URL}/blobs/${sha}` } };
}

function objectsOf(call: Call): GitObjects {
  return repositoryOf(call).objects;
}

function branchOf(ref: string): string {
  return ref.replace(/^heads\//u, '');
}

function renderRef(branch: string, sha: string): object {
  const object = { type: 'commit', sha, url: `${URL}/commits/${sha}` };
  return { ref: `refs/heads/${branch}`, node_id: nodeId('Ref', 1), url: `${URL}/refs/heads/${branch}`, object };
}

function renderCommit({ commits }: GitObjects, sha: string): object {
  const commit = commits.get(sha);
  const url = `${URL}/commits/${sha}`;
  const who = { date: commit?.at, email: `${commit?.author}@users.noreply.github.example`, name: commit?.author };
  return {
    ...{ sha, node_id: nodeId('Commit', 1), url, html_url: url, author: who, committer: who },
    tree: { sha: commit?.tree, url: `${URL}/trees/${commit?.tree}` },
    message: commit?.message,
    parents: commit?.parents.map((parent) => ({ sha: parent, url, html_url: url })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}

function renderTree({ trees, blobs }: GitObjects, sha: string): object {
  const entries = trees.get(sha)?.map((entry) => ({
    ...entry,
    type: 'blob',
    size: blobs.get(entry.sha)?.byteLength ?? 0,
    url: `${URL}/blobs/${entry.sha}`,
  }));
  return { sha, url: `${URL}/trees/${sha}`, truncated: false, tree: entries };
}
