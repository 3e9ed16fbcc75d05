import { type Answer, type Call, invalid, notFound, pullRequestOf } from './answers.ts';
import type { PullRequest, Review, ReviewComment } from './store.ts';

const STATE_OF_EVENT: Readonly<Record<string, string>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

interface Draft {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: 'LEFT' | 'RIGHT';
}

export function createReview(call: Call): Answer {
  const pull = pullRequestOf(call);
  if (!pull) return notFound();
  const drafts = (call.body['comments'] as readonly Draft[] | undefined) ?? [];
  // One comment off the diff loses the whole review, and the answer does not say which one.
  if (drafts.some((draft) => !isInDiff(pull, draft))) {
    return invalid('Unprocessable Entity', ['Pull request review thread line must be part of the diff']);
  }
  const id = call.store.nextId();
  const comments = drafts.map((draft) => toComment(call, id, draft));
  const review: Review = {
    id,
    pullRequest: pull,
    author: call.identity.login,
    body: String(call.body['body'] ?? ''),
    state: STATE_OF_EVENT[String(call.body['event'])] ?? 'PENDING',
    commitId: String(call.body['commit_id'] ?? pull.head.sha),
    submittedAt: call.now,
    comments,
  };
  call.store.reviews.set(id, review);
  return { status: 200, body: call.resources.review(review) };
}

export function listReviews(call: Call): Answer {
  const pull = pullRequestOf(call);
  return pull ? { status: 200, list: reviewsOf(call, pull).map(call.resources.review) } : notFound();
}

export function listReviewComments(call: Call): Answer {
  const pull = pullRequestOf(call);
  if (!pull) return notFound();
  const comments = reviewsOf(call, pull).flatMap((review) =>
    review.comments.map((comment) => call.resources.reviewComment(review, comment)),
  );
  return { status: 200, list: comments };
}

function reviewsOf(call: Call, pull: PullRequest): Review[] {
  return [...call.store.reviews.values()].filter((review) => review.pullRequest === pull);
}

function toComment(call: Call, review: number, draft: Draft): ReviewComment {
  const { path, body, line = null, side = 'RIGHT' } = draft;
  return { id: call.store.nextId(), review, path, line, side, body, replies: [], resolvedBy: null };
}

/** A comment outside of a review is a review of its own to GitHub; ours are on files as a whole. */
export function createReviewComment(call: Call): Answer {
  const pull = pullRequestOf(call);
  if (!pull) return notFound();
  const draft = call.body as unknown as Draft;
  const whole = call.body['subject_type'] === 'file';
  const known = pull.files.some((file) => file.filename === draft.path);
  if (!known || !(whole || isInDiff(pull, draft))) return invalid('Validation Failed', ['path could not be resolved']);
  const id = call.store.nextId();
  const comment = toComment(call, id, whole ? { path: draft.path, body: draft.body } : draft);
  const review: Review = {
    id,
    pullRequest: pull,
    author: call.identity.login,
    body: '',
    state: 'COMMENTED',
    commitId: String(call.body['commit_id']),
    submittedAt: call.now,
    comments: [comment],
  };
  call.store.reviews.set(id, review);
  return { status: 201, body: call.resources.reviewComment(review, comment) };
}

/** Whether the line stands in a hunk of the file's patch, on the side it names. */
function isInDiff(pull: PullRequest, draft: Draft): boolean {
  const file = pull.files.find((candidate) => candidate.filename === draft.path);
  if (!file?.patch || draft.line === undefined) return false;
  return linesOf(file.patch, draft.side ?? 'RIGHT').has(draft.line);
}

function linesOf(patch: string, side: 'LEFT' | 'RIGHT'): Set<number> {
  const lines = new Set<number>();
  const foreign = side === 'LEFT' ? '+' : '-';
  let next = 0;
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (hunk) next = Number(side === 'LEFT' ? hunk[1] : hunk[2]);
    else if (!text.startsWith(foreign) && !text.startsWith('\\')) lines.add(next++);
  }
  return lines;
}
