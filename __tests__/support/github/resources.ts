import { renderAnnotations, renderCheckRun } from './check-run.ts';
import { renderComment, renderReview, renderReviewComment } from './conversation.ts';
import { renderPermission, renderUser, renderViewer } from './people.ts';
import { renderFiles, renderPullRequest } from './pull-request.ts';
import { renderRepository } from './repository.ts';
import type { CheckRun, Comment, Identity, PullRequest, Repository, Review, ReviewComment, Store } from './store.ts';

/** Turns records of the store into the JSON that GitHub answers, with every property its description requires. */
export interface Resources {
  user(login: string): object;
  viewer(identity: Identity): object;
  repository(repository: Repository): object;
  pullRequest(pull: PullRequest): object;
  changedFiles(pull: PullRequest): object[];
  comment(comment: Comment): object;
  checkRun(run: CheckRun): object;
  annotations(run: CheckRun): object[];
  permission(repository: Repository, login: string): object;
  review(review: Review): object;
  reviewComment(review: Review, comment: ReviewComment): object;
}

/** `api` is the base of the API's addresses, `web` of the pages for humans, both without a trailing slash. */
export function createResources(store: Store, api: string, web: string): Resources {
  const context = { store, api, web };
  return {
    user: (login) => renderUser(context, login),
    viewer: (identity) => renderViewer(context, identity),
    repository: (repository) => renderRepository(context, repository),
    pullRequest: (pull) => renderPullRequest(context, pull),
    changedFiles: (pull) => renderFiles(context, pull),
    comment: (comment) => renderComment(context, comment),
    checkRun: (run) => renderCheckRun(context, run),
    annotations: (run) => renderAnnotations(context, run),
    permission: (repository, login) => renderPermission(context, repository, login),
    review: (review) => renderReview(context, review),
    reviewComment: (review, comment) => renderReviewComment(context, review, comment),
  };
}
