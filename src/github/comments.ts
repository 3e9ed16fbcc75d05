import type { Call, GitHub } from './client.ts';
import type { AnyComment } from './comment-order.ts';
import { asObject, readText, readWhole } from './shape.ts';

/** Comments on a pull request are comments on its issue; these are the calls for them. */
const ON_PULL_REQUEST = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const ONE = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Every comment on the conversation, oldest first. */
export function listComments(github: GitHub, pullRequest: number): Promise<readonly AnyComment[]> {
  return github.list({
    purpose: `read the comments on #${pullRequest}`,
    route: `GET ${ON_PULL_REQUEST}`,
    parameters: { issue_number: pullRequest },
    parse: parseComment,
  });
}

export function readComment(github: GitHub, id: number): Promise<AnyComment> {
  return github.send({
    ...onOne('GET', id),
    purpose: 'read the comment again',
    idempotency: 'read',
    parse: parseComment,
  });
}

export function createComment(github: GitHub, pullRequest: number, body: string): Promise<AnyComment> {
  return github.send({
    purpose: `write the comment on #${pullRequest}`,
    route: `POST ${ON_PULL_REQUEST}`,
    parameters: { issue_number: pullRequest, body },
    idempotency: 'create',
    status: 201,
    parse: parseComment,
  });
}

export function updateComment(github: GitHub, id: number, body: string): Promise<AnyComment> {
  const call = onOne('PATCH', id, { body });
  return github.send({ ...call, purpose: 'update the comment', idempotency: 'idempotent-write', parse: parseComment });
}

export function deleteComment(github: GitHub, id: number): Promise<null> {
  const call = { ...onOne('DELETE', id), status: 204 };
  return github.send({
    ...call,
    purpose: 'delete an older comment of ours',
    idempotency: 'idempotent-write',
    parse: () => null,
  });
}

function onOne(method: string, id: number, body: object = {}): Pick<Call<unknown>, 'route' | 'parameters' | 'status'> {
  return { route: `${method} ${ONE}`, parameters: { comment_id: id, ...body }, status: 200 };
}

function parseComment(data: unknown): AnyComment {
  const comment = asObject(data, 'the comment');
  const user = comment['user'] === null || comment['user'] === undefined ? null : asObject(comment['user'], '"user"');
  return {
    id: readWhole(comment, 'id'),
    url: readText(comment, 'html_url'),
    body: typeof comment['body'] === 'string' ? comment['body'] : '',
    author: user === null ? null : readText(user, 'login'),
  };
}
