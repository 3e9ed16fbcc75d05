import { buildSchema, graphqlSync } from 'graphql';
import { REACTIONS } from './conversation.ts';
import { nodeId } from './people.ts';
import {
  type Comment,
  findPullRequest,
  type Identity,
  type PullRequest,
  type ReviewComment,
  type Store,
} from './store.ts';

/** The part of GitHub's GraphQL schema that review threads are read and settled with, with its names and its types. */
const SCHEMA = buildSchema(`
  type Query { repository(owner: String!, name: String!): Repository }
  type Repository { pullRequest(number: Int!): PullRequest }
  type PullRequest {
    reviewThreads(first: Int, after: String): PullRequestReviewThreadConnection!
    comments(first: Int, after: String): IssueCommentConnection!
  }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
  type IssueComment {
    url: String! body: String! createdAt: String! lastEditedAt: String
    author: Actor reactionGroups: [ReactionGroup!]
  }
  type ReactionGroup { content: ReactionContent! viewerHasReacted: Boolean! }
  enum ReactionContent { THUMBS_UP THUMBS_DOWN LAUGH CONFUSED HEART HOORAY ROCKET EYES }
  type PullRequestReviewThreadConnection { nodes: [PullRequestReviewThread] pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type PullRequestReviewThread {
    id: ID! isResolved: Boolean! viewerCanResolve: Boolean! viewerCanUnresolve: Boolean! resolvedBy: Actor
    comments(first: Int): PullRequestReviewCommentConnection!
  }
  type PullRequestReviewCommentConnection { nodes: [PullRequestReviewComment] totalCount: Int! }
  type PullRequestReviewComment { id: ID! body: String! viewerDidAuthor: Boolean! author: Actor }
  interface Actor { login: String! }
  type User implements Actor { login: String! }
  type Bot implements Actor { login: String! }
  input ResolveReviewThreadInput { threadId: ID! }
  input UnresolveReviewThreadInput { threadId: ID! }
  input UpdatePullRequestReviewCommentInput { pullRequestReviewCommentId: ID! body: String! }
  type CommentPayload { pullRequestReviewComment: PullRequestReviewComment }
  type ThreadPayload { thread: PullRequestReviewThread }
  type Mutation {
    resolveReviewThread(input: ResolveReviewThreadInput!): ThreadPayload
    unresolveReviewThread(input: UnresolveReviewThreadInput!): ThreadPayload
    updatePullRequestReviewComment(input: UpdatePullRequestReviewCommentInput!): CommentPayload
  }
`);

/** Answers like GitHub: 200 with `errors` for what is refused. */
export function answerGraphQl(store: Store, identity: Identity, body: unknown): object {
  const { query = '', variables = {} } = (body ?? {}) as { query?: string; variables?: Record<string, unknown> };
  const settle = (id: string, resolvedBy: string | null) => {
    if (!mayResolve(identity)) throw new Error('Resource not accessible by integration');
    const comment = threadsOf(store, () => true).find((one) => threadId(one.comment) === id)?.comment;
    if (!comment) throw new Error(`Could not resolve to a node with the global id of '${id}'`);
    comment.resolvedBy = resolvedBy;
    return { thread: { id, isResolved: resolvedBy !== null } };
  };
  const edit = (id: string, text: string) => {
    const found = threadsOf(store, () => true).find((one) => commentId(one.comment) === id);
    if (!found) throw new Error(`Could not resolve to a node with the global id of '${id}'`);
    const isOwn = found.author === identity.login;
    if (identity.permissions['pull_requests'] !== 'write' || !isOwn) {
      throw new Error('Resource not accessible by integration');
    }
    found.comment.body = text;
    return { pullRequestReviewComment: { id, body: text } };
  };
  return graphqlSync({
    schema: SCHEMA,
    source: query,
    variableValues: variables,
    rootValue: {
      repository: ({ owner, name }: { owner: string; name: string }) =>
        findRepository(store, identity, `${owner}/${name}`),
      resolveReviewThread: ({ input }: { input: { threadId: string } }) => settle(input.threadId, identity.login),
      unresolveReviewThread: ({ input }: { input: { threadId: string } }) => settle(input.threadId, null),
      updatePullRequestReviewComment: ({ input }: { input: { pullRequestReviewCommentId: string; body: string } }) =>
        edit(input.pullRequestReviewCommentId, input.body),
    },
  });
}

/** Closing a conversation takes the right to write files, though it writes none: github.com/orgs/community/discussions/44650. */
function mayResolve({ permissions }: Identity): boolean {
  return permissions['pull_requests'] === 'write' && permissions['contents'] === 'write';
}

function commentId(comment: ReviewComment): string {
  return nodeId('PullRequestReviewComment', comment.id);
}

function threadId(comment: ReviewComment): string {
  return nodeId('PullRequestReviewThread', comment.id);
}

function findRepository(store: Store, identity: Identity, fullName: string) {
  const repository = store.repositories.get(fullName.toLowerCase());
  if (!repository) throw new Error(`Could not resolve to a Repository with the name '${fullName}'.`);
  return {
    pullRequest: ({ number }: { number: number }) => {
      const pull = findPullRequest(store, repository, number);
      if (!pull) throw new Error(`Could not resolve to a PullRequest with the number of ${number}.`);
      const onPull = [...store.comments.values()].filter(
        (comment) => comment.repository === repository && comment.issue === number,
      );
      return {
        reviewThreads: (page: Page) => renderThreads(store, { identity, pull, page }),
        comments: (page: Page) =>
          cutPage(
            onPull.map((comment) => renderComment(comment, identity)),
            page,
          ),
      };
    },
  };
}

interface Page {
  readonly first?: number;
  readonly after?: string | null;
}

function renderThreads(store: Store, of: { identity: Identity; pull: PullRequest; page: Page }) {
  const all = threadsOf(store, (pull) => pull === of.pull);
  const start = Number(of.page.after ?? 0);
  const nodes = all.slice(start, start + (of.page.first ?? 100));
  const end = start + nodes.length;
  return {
    totalCount: all.length,
    pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
    nodes: nodes.map(({ comment, author }) => renderThread(comment, author, of.identity)),
  };
}

function threadsOf(store: Store, wanted: (pull: PullRequest) => boolean) {
  const reviews = [...store.reviews.values()].filter((review) => wanted(review.pullRequest));
  return reviews.flatMap(({ comments, author }) => comments.map((comment) => ({ comment, author })));
}

/** An app's login has no `[bot]` here. */
function renderThread(comment: ReviewComment, author: string, viewer: Identity) {
  const said = [{ id: commentId(comment), author, body: comment.body }, ...comment.replies];
  return {
    id: threadId(comment),
    isResolved: comment.resolvedBy !== null,
    viewerCanResolve: comment.resolvedBy === null && mayResolve(viewer),
    viewerCanUnresolve: comment.resolvedBy !== null && mayResolve(viewer),
    resolvedBy: comment.resolvedBy === null ? null : actor(comment.resolvedBy),
    comments: ({ first = 100 }: { first?: number }) => ({
      totalCount: said.length,
      nodes: said.slice(0, first).map((one, index) => ({
        id: 'id' in one ? one.id : `${commentId(comment)}-${index}`,
        body: one.body,
        viewerDidAuthor: one.author === viewer.login,
        author: actor(one.author),
      })),
    }),
  };
}

function actor(login: string): { __typename: string; login: string } {
  return { __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: login.replace(/\[bot\]$/u, '') };
}

function cutPage<Node>(all: readonly Node[], page: Page) {
  const start = Number(page.after ?? 0);
  const nodes = all.slice(start, start + (page.first ?? 100));
  const end = start + nodes.length;
  return { totalCount: all.length, pageInfo: { hasNextPage: end < all.length, endCursor: String(end) }, nodes };
}

/** GraphQL has other words for the reactions of REST. */
const CONTENTS: Readonly<Record<(typeof REACTIONS)[number], string>> = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  confused: 'CONFUSED',
  heart: 'HEART',
  hooray: 'HOORAY',
  rocket: 'ROCKET',
  eyes: 'EYES',
};

function renderComment(comment: Comment, viewer: Identity) {
  const { owner, name } = comment.repository;
  return {
    url: `https://github.example/${owner}/${name}/pull/${comment.issue}#issuecomment-${comment.id}`,
    body: comment.body,
    createdAt: comment.createdAt,
    lastEditedAt: comment.editedAt,
    author: actor(comment.author),
    reactionGroups: REACTIONS.map((content) => ({
      content: CONTENTS[content],
      viewerHasReacted: comment.reactions.some((one) => one.login === viewer.login && one.content === content),
    })),
  };
}
