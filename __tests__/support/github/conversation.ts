import { type Context, nodeId, renderApp, renderUser } from './people.ts';
import { repositoryUrl } from './repository.ts';
import type { Comment, Review, ReviewComment } from './store.ts';

export const REACTIONS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const;

export function renderComment(context: Context, comment: Comment): object {
  const repository = repositoryUrl(context, comment.repository);
  const page = `${context.web}/${comment.repository.owner}/${comment.repository.name}/pull/${comment.issue}`;
  const url = `${repository}/issues/comments/${comment.id}`;
  const count = (content: string) => comment.reactions.filter((reaction) => reaction.content === content).length;
  const votes = Object.fromEntries(REACTIONS.map((content) => [content, count(content)]));
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${repository}/issues/${comment.issue}`,
    body: comment.body,
    user: renderUser(context, comment.author),
    ...{ created_at: comment.createdAt, updated_at: comment.updatedAt },
    author_association: 'NONE',
    performed_via_github_app: comment.app === null ? null : renderApp(context, comment.app),
    reactions: { url: `${url}/reactions`, total_count: comment.reactions.length, ...votes },
  };
}

export function renderReview(context: Context, review: Review): object {
  const { repository, number } = review.pullRequest;
  const page = `${context.web}/${repository.owner}/${repository.name}/pull/${number}#pullrequestreview-${review.id}`;
  const url = `${repositoryUrl(context, repository)}/pulls/${number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: renderUser(context, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    _links: { html: { href: page }, pull_request: { href: url } },
    submitted_at: review.submittedAt,
    commit_id: review.commitId,
    author_association: 'NONE',
  };
}

export function renderReviewComment(context: Context, review: Review, comment: ReviewComment): object {
  const { repository, number } = review.pullRequest;
  const root = repositoryUrl(context, repository);
  const page = `${context.web}/${repository.owner}/${repository.name}/pull/${number}#discussion_r${comment.id}`;
  const url = `${root}/pulls/comments/${comment.id}`;
  return {
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    url,
    pull_request_review_id: review.id,
    diff_hunk: '',
    path: comment.path,
    ...{ line: comment.line ?? 1, side: comment.side, subject_type: comment.line === null ? 'file' : 'line' },
    ...{ commit_id: review.commitId, original_commit_id: review.commitId },
    user: renderUser(context, review.author),
    body: comment.body,
    ...{ created_at: review.submittedAt, updated_at: review.submittedAt },
    html_url: page,
    pull_request_url: `${root}/pulls/${number}`,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: `${root}/pulls/${number}` } },
  };
}
