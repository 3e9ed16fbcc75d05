import { encodeReviewKey, parseReviewMarker } from '../report/review-marker.ts';
import type { GitHub } from './client.ts';
import { type GraphQlCall, sendGraphQl } from './graphql.ts';
import { asList, asObject, type Json, readText, ShapeError } from './shape.ts';

/** A conversation at a line that we began. */
export interface OwnThread {
  /** Id of GraphQL. */
  readonly id: string;
  /** Whether this job began it, and not another one of the same pull request. */
  readonly own: boolean;
  /** Fingerprints of the findings that its first comment tells. */
  readonly fingerprints: readonly string[];
  readonly resolved: boolean;
  /** Whether we closed it ourselves, so that we may open it again. */
  readonly resolvedByUs: boolean;
  /** Whether anybody else said something in it. */
  readonly answered: boolean;
  /** Whether this token may close and open conversations: GitHub wants `contents: write` for that, and `pull-requests: write` is not enough. */
  readonly mayResolve: boolean;
  /** Its first comment, ours. */
  readonly first: { readonly id: string; readonly body: string };
}

/** Pages of a hundred; more conversations than that nobody has on one pull request. */
const MAX_PAGES = 10;

const THREADS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          isResolved
          viewerCanResolve
          viewerCanUnresolve
          resolvedBy { login }
          comments(first: 20) { totalCount nodes { id body viewerDidAuthor author { login } } }
        }
      }
    }
  }
}`;

/** The threads that begin with a comment of ours: written by the token's own user, with our marker at its first byte. */
export async function listOwnThreads(
  github: GitHub,
  { pullRequest, key }: { readonly pullRequest: number; readonly key: string },
): Promise<readonly OwnThread[]> {
  const threads: OwnThread[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const call: GraphQlCall<Page> = {
      purpose: `read the review threads of #${pullRequest}`,
      query: THREADS,
      variables: { ...github.repository, number: pullRequest, after },
      idempotency: 'read',
      parse: (data) => parsePage(data, key),
    };
    const page: Page = await sendGraphQl(github, call);
    threads.push(...page.threads);
    if (page.next === null) break;
    after = page.next;
  }
  return threads;
}

/** Closes and opens threads, all in one request. */
export async function settleThreads(
  github: GitHub,
  { resolve, reopen }: { readonly resolve: readonly string[]; readonly reopen: readonly string[] },
): Promise<void> {
  const wanted = [
    ...resolve.map((id) => ({ id, mutation: 'resolveReviewThread' })),
    ...reopen.map((id) => ({ id, mutation: 'unresolveReviewThread' })),
  ];
  if (wanted.length === 0) return;
  const names = wanted.map((_, index) => `$id${index}: ID!`).join(', ');
  const fields = wanted.map(
    ({ mutation }, index) => `m${index}: ${mutation}(input: { threadId: $id${index} }) { thread { isResolved } }`,
  );
  await sendGraphQl(github, {
    purpose: 'resolve the threads of what was fixed',
    query: `mutation (${names}) {\n  ${fields.join('\n  ')}\n}`,
    variables: Object.fromEntries(wanted.map(({ id }, index) => [`id${index}`, id])),
    idempotency: 'idempotent-write',
    parse: () => null,
  });
}

/** Edits comments of ours, all in one request. */
export async function editComments(
  github: GitHub,
  comments: readonly { readonly id: string; readonly body: string }[],
): Promise<void> {
  if (comments.length === 0) return;
  const names = comments.map((_, index) => `$id${index}: ID!, $body${index}: String!`).join(', ');
  const fields = comments.map(
    (_, index) =>
      `m${index}: updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id${index}, body: $body${index} }) { pullRequestReviewComment { id } }`,
  );
  const values = comments.flatMap(({ id, body }, index) => [
    [`id${index}`, id],
    [`body${index}`, body],
  ]);
  await sendGraphQl(github, {
    purpose: 'mark what was fixed in the comments at lines',
    query: `mutation (${names}) {\n  ${fields.join('\n  ')}\n}`,
    variables: Object.fromEntries(values),
    idempotency: 'idempotent-write',
    parse: () => null,
  });
}

interface Page {
  readonly threads: readonly OwnThread[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

function parsePage(data: Json, key: string): Page {
  const pull = asObject(asObject(data['repository'], '"repository"')['pullRequest'], '"pullRequest"');
  const list = asObject(pull['reviewThreads'], '"reviewThreads"');
  const info = asObject(list['pageInfo'], '"pageInfo"');
  const next = info['hasNextPage'] === true ? readText(info, 'endCursor') : null;
  const threads = asList(list['nodes'], '"nodes"').flatMap((node) => parseThread(node, key) ?? []);
  return { threads, next };
}

function parseThread(data: unknown, key: string): OwnThread | null {
  const thread = asObject(data, 'the thread');
  const comments = asObject(thread['comments'], '"comments"');
  const all = asList(comments['nodes'], '"nodes"').map((comment) => asObject(comment, 'the comment'));
  const [first] = all;
  if (first === undefined || first['viewerDidAuthor'] !== true) return null;
  const body = readText(first, 'body');
  const marker = parseReviewMarker(body);
  if (marker === null) return null;
  const total = comments['totalCount'];
  if (typeof total !== 'number') throw new ShapeError('"totalCount" is not a number');
  const resolvedBy = loginOf(thread['resolvedBy']);
  return {
    id: readText(thread, 'id'),
    own: marker.key === encodeReviewKey(key),
    fingerprints: marker.fingerprints,
    resolved: thread['isResolved'] === true,
    mayResolve: thread[thread['isResolved'] === true ? 'viewerCanUnresolve' : 'viewerCanResolve'] === true,
    first: { id: readText(first, 'id'), body },
    resolvedByUs: resolvedBy !== null && resolvedBy === loginOf(first['author']),
    answered: total > all.length || all.some((comment) => comment['viewerDidAuthor'] !== true),
  };
}

/** Without `[bot]`, which GraphQL leaves out for some fields and not for others; null for accounts that are gone. */
function loginOf(actor: unknown): string | null {
  if (actor === null || actor === undefined) return null;
  return readText(asObject(actor, 'the author'), 'login').replace(/\[bot\]$/u, '');
}
