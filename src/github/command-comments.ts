import type { GitHub } from './client.ts';
import { sendGraphQl } from './graphql.ts';
import { asList, asObject, type Json, readText, ShapeError } from './shape.ts';

/** A comment on a pull request, with what REST does not tell: whether it was edited, and what we ourselves said under it. */
export interface ConversationComment {
  readonly id: number;
  readonly url: string;
  readonly author: string;
  readonly body: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** By anybody; `updated_at` of REST moves without an edit as well. */
  readonly edited: boolean;
  /** Reactions of the account that this token writes as: nobody else can make or take them. */
  readonly ownReactions: ReadonlySet<string>;
}

/** 100 comments each: a conversation of 1 000 comments is read whole, a longer one is refused rather than read in part. */
const MAX_PAGES = 10;

const QUERY = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          url body createdAt lastEditedAt
          author { login __typename }
          reactionGroups { content viewerHasReacted }
        }
      }
    }
  }
}`;

interface Page {
  readonly comments: readonly ConversationComment[];
  readonly after: string | null;
}

/** Every comment of a person, oldest first. Throws GitHubError. */
export async function listConversation(github: GitHub, pullRequest: number): Promise<readonly ConversationComment[]> {
  const comments: ConversationComment[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page: Page = await readPage(github, pullRequest, after);
    comments.push(...page.comments);
    if (page.after === null) return comments;
    after = page.after;
  }
  throw new ShapeError(`#${pullRequest} has more than ${MAX_PAGES * 100} comments`);
}

function readPage(github: GitHub, number: number, after: string | null): Promise<Page> {
  const { owner, name } = github.repository;
  return sendGraphQl(github, {
    purpose: `read the conversation of #${number}`,
    query: QUERY,
    variables: { owner, name, number, after },
    idempotency: 'read',
    parse: (data) => {
      const repository = asObject(data['repository'], '"repository"');
      const pull = asObject(repository['pullRequest'], '"pullRequest"');
      return parsePage(asObject(pull['comments'], '"comments"'));
    },
  });
}

function parsePage(list: Json): Page {
  const info = asObject(list['pageInfo'], '"pageInfo"');
  const nodes = asList(list['nodes'], '"nodes"').map((node) => asObject(node, 'a comment'));
  return {
    comments: nodes.filter(isByPerson).map(parseComment),
    after: info['hasNextPage'] === true ? readText(info, 'endCursor') : null,
  };
}

/** Accounts that were deleted have no author; bots give no commands. */
function isByPerson(node: Json): boolean {
  return node['author'] !== null && asObject(node['author'], '"author"')['__typename'] === 'User';
}

function parseComment(node: Json): ConversationComment {
  const groups = asList(node['reactionGroups'] ?? [], '"reactionGroups"').map((group) => asObject(group, 'a reaction'));
  return {
    id: idOf(readText(node, 'url')),
    url: readText(node, 'url'),
    author: readText(asObject(node['author'], '"author"'), 'login'),
    body: readText(node, 'body'),
    createdAt: readText(node, 'createdAt'),
    edited: node['lastEditedAt'] !== null,
    ownReactions: new Set(
      groups.filter((group) => group['viewerHasReacted'] === true).map((group) => readText(group, 'content')),
    ),
  };
}

/** The number that REST knows the comment by. `databaseId` is of 32 bits, and comments are past that; what takes its place is not everywhere. */
function idOf(url: string): number {
  const id = /#issuecomment-(\d{1,15})$/u.exec(url)?.[1];
  if (id === undefined) throw new ShapeError('"url" names no comment');
  return Number(id);
}
