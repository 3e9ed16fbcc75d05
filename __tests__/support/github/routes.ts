import { createCheckRun, listAnnotations, listCheckRuns, readCheckRun, updateCheckRun } from './check-routes.ts';
import type { Resources } from './resources.ts';
import { createReview, listReviewComments, listReviews } from './review-routes.ts';
import {
  type Comment,
  findPullRequest,
  type Identity,
  type Permission,
  type PullRequest,
  type Repository,
  type Store,
} from './store.ts';

/** One request on its way to a route. */
export interface Call {
  readonly store: Store;
  readonly resources: Resources;
  readonly identity: Identity;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: { readonly [key: string]: unknown };
  readonly now: string;
}

/** What a route answers; `list` is cut into pages, under `key` where the API wraps lists. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly list?: readonly object[];
  readonly key?: string;
  /** What the client got wrong that its request's schema does not say; recorded as a violation. */
  readonly violation?: string;
}

export interface Route {
  readonly method: string;
  readonly template: string;
  /** Alternatives of needed permissions, `[{ checks: 'write' }]`; what the header of the answer says. */
  readonly needs: readonly Readonly<Record<string, Permission>>[];
  readonly handle: (call: Call) => Answer;
}

const REPOSITORY = '/repos/{owner}/{repo}';
const READ_DISCUSSION = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const WRITE_DISCUSSION = [{ issues: 'write' }, { pull_requests: 'write' }] as const;

export const ROUTES: readonly Route[] = [
  { method: 'GET', template: '/user', needs: [], handle: readViewer },
  { method: 'GET', template: '/rate_limit', needs: [], handle: readRateLimit },
  { method: 'GET', template: REPOSITORY, needs: [{ metadata: 'read' }], handle: readRepository },
  {
    method: 'GET',
    template: `${REPOSITORY}/collaborators/{username}/permission`,
    needs: [{ metadata: 'read' }],
    handle: readPermission,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/pulls/{pull_number}`,
    needs: [{ pull_requests: 'read' }],
    handle: readPullRequest,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/pulls/{pull_number}/files`,
    needs: [{ pull_requests: 'read' }],
    handle: listFiles,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/pulls/{pull_number}/reviews`,
    needs: [{ pull_requests: 'read' }],
    handle: listReviews,
  },
  {
    method: 'POST',
    template: `${REPOSITORY}/pulls/{pull_number}/reviews`,
    needs: [{ pull_requests: 'write' }],
    handle: createReview,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/pulls/{pull_number}/comments`,
    needs: [{ pull_requests: 'read' }],
    handle: listReviewComments,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/issues/{issue_number}/comments`,
    needs: READ_DISCUSSION,
    handle: listComments,
  },
  {
    method: 'POST',
    template: `${REPOSITORY}/issues/{issue_number}/comments`,
    needs: WRITE_DISCUSSION,
    handle: createComment,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/issues/comments/{comment_id}`,
    needs: READ_DISCUSSION,
    handle: readComment,
  },
  {
    method: 'PATCH',
    template: `${REPOSITORY}/issues/comments/{comment_id}`,
    needs: WRITE_DISCUSSION,
    handle: updateComment,
  },
  {
    method: 'DELETE',
    template: `${REPOSITORY}/issues/comments/{comment_id}`,
    needs: WRITE_DISCUSSION,
    handle: deleteComment,
  },
  { method: 'POST', template: `${REPOSITORY}/check-runs`, needs: [{ checks: 'write' }], handle: createCheckRun },
  {
    method: 'GET',
    template: `${REPOSITORY}/check-runs/{check_run_id}`,
    needs: [{ checks: 'read' }],
    handle: readCheckRun,
  },
  {
    method: 'PATCH',
    template: `${REPOSITORY}/check-runs/{check_run_id}`,
    needs: [{ checks: 'write' }],
    handle: updateCheckRun,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/check-runs/{check_run_id}/annotations`,
    needs: [{ checks: 'read' }],
    handle: listAnnotations,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/commits/{ref}/check-runs`,
    needs: [{ checks: 'read' }],
    handle: listCheckRuns,
  },
];

/** GitHub counts what it calls characters; a character outside the basic plane is one of them. */
const COMMENT_MAX_CODE_POINTS = 65_536;

export function notFound(): Answer {
  return { status: 404, body: problem('Not Found', '404') };
}

export function problem(message: string, status: string): object {
  return { message, documentation_url: 'https://docs.github.com/rest', status };
}

export function invalid(message: string, errors: readonly unknown[] = []): Answer {
  const details = errors.length > 0 ? { errors } : {};
  return { status: 422, body: { ...problem(message, '422'), ...details } };
}

/** The repository of the path; routes are only reached when it exists. */
export function repositoryOf(call: Call): Repository {
  const repository = call.store.repositories.get(`${call.path['owner']}/${call.path['repo']}`.toLowerCase());
  if (!repository) throw new Error('a route was reached without its repository');
  return repository;
}

export function pullRequestOf(call: Call): PullRequest | null {
  return findPullRequest(call.store, repositoryOf(call), Number(call.path['pull_number'] ?? call.path['issue_number']));
}

function readViewer(call: Call): Answer {
  if (call.identity.kind === 'app')
    return { status: 403, body: problem('Resource not accessible by integration', '403') };
  return { status: 200, body: call.resources.viewer(call.identity) };
}

function readRateLimit(): Answer {
  const limit = { limit: 1000, used: 0, remaining: 1000, reset: 0 };
  return { status: 200, body: { resources: { core: limit, search: limit }, rate: limit } };
}

function readRepository(call: Call): Answer {
  return { status: 200, body: call.resources.repository(repositoryOf(call)) };
}

function readPermission(call: Call): Answer {
  return { status: 200, body: call.resources.permission(repositoryOf(call), call.path['username'] ?? '') };
}

function readPullRequest(call: Call): Answer {
  const pull = pullRequestOf(call);
  return pull ? { status: 200, body: call.resources.pullRequest(pull) } : notFound();
}

function listFiles(call: Call): Answer {
  const pull = pullRequestOf(call);
  return pull ? { status: 200, list: call.resources.changedFiles(pull) } : notFound();
}

function listComments(call: Call): Answer {
  const pull = pullRequestOf(call);
  if (!pull) return notFound();
  const comments = [...call.store.comments.values()].filter(
    (comment) => comment.repository === pull.repository && comment.issue === pull.number,
  );
  return { status: 200, list: comments.sort((a, b) => a.id - b.id).map(call.resources.comment) };
}

function createComment(call: Call): Answer {
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

function commentOf(call: Call): Comment | null {
  const comment = call.store.comments.get(Number(call.path['comment_id']));
  return comment && comment.repository === repositoryOf(call) ? comment : null;
}

function readComment(call: Call): Answer {
  const comment = commentOf(call);
  return comment ? { status: 200, body: call.resources.comment(comment) } : notFound();
}

function updateComment(call: Call): Answer {
  const comment = commentOf(call);
  if (!comment) return notFound();
  const refused = refuseBody(call.body['body']);
  if (refused) return refused;
  comment.body = String(call.body['body']);
  comment.updatedAt = call.now;
  return { status: 200, body: call.resources.comment(comment) };
}

function deleteComment(call: Call): Answer {
  const comment = commentOf(call);
  if (!comment) return notFound();
  call.store.comments.delete(comment.id);
  return { status: 204 };
}
