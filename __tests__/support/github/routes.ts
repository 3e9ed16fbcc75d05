import { type Answer, type Call, notFound, problem, pullRequestOf, repositoryOf } from './answers.ts';
import { createCheckRun, listAnnotations, listCheckRuns, readCheckRun, updateCheckRun } from './check-routes.ts';
import { createComment, deleteComment, listComments, readComment, updateComment } from './comment-routes.ts';
import { readContent } from './content-routes.ts';
import { dispatchRepository, dispatchWorkflow } from './dispatch-routes.ts';
import {
  createBlob,
  createCommit,
  createRef,
  createTree,
  readBlob,
  readGitCommit,
  readRef,
  readTree,
  updateRef,
} from './git-routes.ts';
import { createIssue, listIssues, updateIssue } from './issue-routes.ts';
import { addReaction, listReactions } from './reaction-routes.ts';
import { createReview, createReviewComment, listReviewComments, listReviews } from './review-routes.ts';
import { downloadArtifact, listArtifacts, listJobs, listRuns, readRun } from './run-routes.ts';
import { createStatus } from './status-routes.ts';
import type { Permission } from './store.ts';

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
  { method: 'GET', template: `${REPOSITORY}/issues`, needs: [{ issues: 'read' }], handle: listIssues },
  { method: 'POST', template: `${REPOSITORY}/issues`, needs: [{ issues: 'write' }], handle: createIssue },
  {
    method: 'PATCH',
    template: `${REPOSITORY}/issues/{issue_number}`,
    needs: [{ issues: 'write' }],
    handle: updateIssue,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/pulls`,
    needs: [{ pull_requests: 'read' }],
    handle: listPullRequests,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/contents/{path}`,
    needs: [{ contents: 'read' }],
    handle: readContent,
  },
  {
    method: 'POST',
    template: `${REPOSITORY}/dispatches`,
    needs: [{ contents: 'write' }],
    handle: dispatchRepository,
  },
  {
    method: 'POST',
    template: `${REPOSITORY}/actions/workflows/{workflow_id}/dispatches`,
    needs: [{ actions: 'write' }],
    handle: dispatchWorkflow,
  },
  {
    method: 'POST',
    template: `${REPOSITORY}/statuses/{sha}`,
    needs: [{ statuses: 'write' }],
    handle: createStatus,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/actions/runs`,
    needs: [{ actions: 'read' }],
    handle: listRuns,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/actions/runs/{run_id}`,
    needs: [{ actions: 'read' }],
    handle: readRun,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/actions/runs/{run_id}/jobs`,
    needs: [{ actions: 'read' }],
    handle: listJobs,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/actions/runs/{run_id}/artifacts`,
    needs: [{ actions: 'read' }],
    handle: listArtifacts,
  },
  {
    method: 'GET',
    template: `${REPOSITORY}/actions/artifacts/{artifact_id}/{archive_format}`,
    needs: [{ actions: 'read' }],
    handle: downloadArtifact,
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
    method: 'POST',
    template: `${REPOSITORY}/pulls/{pull_number}/comments`,
    needs: [{ pull_requests: 'write' }],
    handle: createReviewComment,
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
  {
    method: 'GET',
    template: `${REPOSITORY}/issues/comments/{comment_id}/reactions`,
    needs: READ_DISCUSSION,
    handle: listReactions,
  },
  {
    method: 'POST',
    template: `${REPOSITORY}/issues/comments/{comment_id}/reactions`,
    needs: WRITE_DISCUSSION,
    handle: addReaction,
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
  ...gitRoutes(),
];

/** References, commits, trees and blobs; writing any of them takes the right to push. */
function gitRoutes(): readonly Route[] {
  const read = [{ contents: 'read' }] as const;
  const write = [{ contents: 'write' }] as const;
  const git = `${REPOSITORY}/git`;
  return [
    { method: 'GET', template: `${git}/ref/{ref}`, needs: read, handle: readRef },
    { method: 'POST', template: `${git}/refs`, needs: write, handle: createRef },
    { method: 'PATCH', template: `${git}/refs/{ref}`, needs: write, handle: updateRef },
    { method: 'GET', template: `${git}/commits/{commit_sha}`, needs: read, handle: readGitCommit },
    { method: 'POST', template: `${git}/commits`, needs: write, handle: createCommit },
    { method: 'GET', template: `${git}/trees/{tree_sha}`, needs: read, handle: readTree },
    { method: 'POST', template: `${git}/trees`, needs: write, handle: createTree },
    { method: 'GET', template: `${git}/blobs/{file_sha}`, needs: read, handle: readBlob },
    { method: 'POST', template: `${git}/blobs`, needs: write, handle: createBlob },
  ];
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

function listPullRequests(call: Call): Answer {
  const repository = repositoryOf(call);
  const [state, head] = [call.query.get('state') ?? 'open', call.query.get('head')];
  const found = call.store.pullRequests.filter(
    (pull) =>
      pull.repository === repository &&
      (state === 'all' || pull.state === state) &&
      (head === null || `${pull.head.repository?.owner}:${pull.head.ref}` === head),
  );
  return { status: 200, list: found.map((pull) => call.resources.pullRequest(pull)) };
}
