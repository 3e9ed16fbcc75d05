import { type Answer, type Call, invalid, notFound, problem, pullRequestOf, repositoryOf } from './answers.ts';
import type { Comment } from './store.ts';

/** GitHub counts what it calls characters; a character outside the basic plane is one of them. */
const COMMENT_MAX_CODE_POINTS = 65_536;

export function listComments(call: Call): Answer {
  const pull = pullRequestOf(call);
  if (!pull) return notFound();
  const comments = [...call.store.comments.values()].filter(
    (comment) => comment.repository === pull.repository && comment.issue === pull.number,
  );
  return { status: 200, list: comments.sort((a, b) => a.id - b.id).map(call.resources.comment) };
}

export function createComment(call: Call): Answer {
  const pull = pullRequestOf(call);
  if (!pull) return notFound();
  if (pull.locked) return { status: 403, body: problem('Unable to create comment because issue is locked.', '403') };
  const refused = refuseBody(call.body['body']);
  if (refused) return refused;
  const comment: Comment = {
    id: call.store.nextId(),
    repository: pull.repository,
    issue: pull.number,
    author: call.identity.login,
    app: call.identity.kind === 'app' ? call.identity.name : null,
    body: String(call.body['body']),
    createdAt: call.now,
    updatedAt: call.now,
    editedAt: null,
    reactions: [],
  };
  call.store.comments.set(comment.id, comment);
  return { status: 201, body: call.resources.comment(comment) };
}

function refuseBody(body: unknown): Answer | null {
  if (typeof body !== 'string' || body.trim() === '') {
    return invalid('Validation Failed', [{ resource: 'IssueComment', code: 'missing_field', field: 'body' }]);
  }
  if ([...body].length <= COMMENT_MAX_CODE_POINTS) return null;
  const message = `Body is too long (maximum is ${COMMENT_MAX_CODE_POINTS} characters)`;
  return invalid('Validation Failed', [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]);
}

export function commentOf(call: Call): Comment | null {
  const comment = call.store.comments.get(Number(call.path['comment_id']));
  return comment && comment.repository === repositoryOf(call) ? comment : null;
}

export function readComment(call: Call): Answer {
  const comment = commentOf(call);
  return comment ? { status: 200, body: call.resources.comment(comment) } : notFound();
}

export function updateComment(call: Call): Answer {
  const comment = commentOf(call);
  if (!comment) return notFound();
  const refused = refuseBody(call.body['body']);
  if (refused) return refused;
  comment.body = String(call.body['body']);
  comment.updatedAt = call.now;
  comment.editedAt = call.now;
  return { status: 200, body: call.resources.comment(comment) };
}

export function deleteComment(call: Call): Answer {
  const comment = commentOf(call);
  if (!comment) return notFound();
  call.store.comments.delete(comment.id);
  return { status: 204 };
}
