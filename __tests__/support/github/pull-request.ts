import { type Context, nodeId, renderUser } from './people.ts';
import { renderRepository, repositoryUrl } from './repository.ts';
import type { Comment, PullRequest, Repository } from './store.ts';

export function renderPullRequest(context: Context, pull: PullRequest): object {
  const repository = repositoryUrl(context, pull.repository);
  const page = `${context.web}/${pull.repository.owner}/${pull.repository.name}/pull/${pull.number}`;
  const comments = [...context.store.comments.values()].filter((comment) => isOn(comment, pull)).length;
  return {
    ...pullRequestLinks(repository, page, pull),
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: pull.state,
    locked: pull.locked,
    title: pull.title,
    user: renderUser(context, pull.author),
    body: null,
    labels: pull.labels.map((name) => renderLabel(context, pull.repository, name)),
    milestone: null,
    active_lock_reason: null,
    ...{ assignee: null, assignees: [], requested_reviewers: [], requested_teams: [] },
    ...{
      created_at: pull.createdAt,
      updated_at: pull.updatedAt,
      closed_at: pull.state === 'closed' ? pull.updatedAt : null,
    },
    merged_at: pull.merged ? pull.updatedAt : null,
    merge_commit_sha: null,
    head: renderSide(context, pull.head),
    base: renderSide(context, { ...pull.base, repository: pull.repository }),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    draft: pull.draft,
    ...{ merged: pull.merged, mergeable: true, rebaseable: true, mergeable_state: 'clean', merged_by: null },
    ...{ comments, review_comments: 0, maintainer_can_modify: false, commits: 1 },
    ...countLines(pull),
    changed_files: pull.files.length,
  };
}

function isOn(comment: Comment, pull: PullRequest): boolean {
  return comment.repository === pull.repository && comment.issue === pull.number;
}

function pullRequestLinks(repository: string, page: string, pull: PullRequest): object {
  const url = `${repository}/pulls/${pull.number}`;
  const issue = `${repository}/issues/${pull.number}`;
  const links = {
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repository}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repository}/statuses/${pull.head.sha}`,
  };
  const named = {
    self: url,
    html: page,
    issue,
    comments: links.comments_url,
    review_comments: links.review_comments_url,
  };
  const rest = { review_comment: links.review_comment_url, commits: links.commits_url, statuses: links.statuses_url };
  const hypertext = Object.entries({ ...named, ...rest }).map(([key, href]) => [key, { href }]);
  return {
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    ...links,
    _links: Object.fromEntries(hypertext),
  };
}

function renderSide(context: Context, side: { sha: string; ref: string; repository: Repository | null }): object {
  const owner = side.repository?.owner ?? 'ghost';
  const repo = side.repository ? renderRepository(context, side.repository) : null;
  return { label: `${owner}:${side.ref}`, ref: side.ref, sha: side.sha, user: renderUser(context, owner), repo };
}

function renderLabel(context: Context, repository: Repository, name: string): object {
  const url = `${repositoryUrl(context, repository)}/labels/${encodeURIComponent(name)}`;
  return { id: 1, node_id: nodeId('Label', 1), url, name, description: null, color: 'ededed', default: false };
}

function countLines(pull: PullRequest): { additions: number; deletions: number } {
  const lines = pull.files.flatMap((file) => (file.patch ?? '').split('\n'));
  return {
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
  };
}

export function renderFiles(context: Context, pull: PullRequest): object[] {
  const repository = repositoryUrl(context, pull.repository);
  const page = `${context.web}/${pull.repository.owner}/${pull.repository.name}`;
  return pull.files.map((file) => {
    const { additions, deletions } = countLines({ ...pull, files: [file] });
    return {
      sha: pull.head.sha,
      filename: file.filename,
      status: file.status,
      ...{ additions, deletions, changes: additions + deletions },
      blob_url: `${page}/blob/${pull.head.sha}/${encodeURI(file.filename)}`,
      raw_url: `${page}/raw/${pull.head.sha}/${encodeURI(file.filename)}`,
      contents_url: `${repository}/contents/${encodeURI(file.filename)}?ref=${pull.head.sha}`,
      ...(file.patch === undefined ? {} : { patch: file.patch }),
      ...(file.previousFilename === undefined ? {} : { previous_filename: file.previousFilename }),
    };
  });
}
