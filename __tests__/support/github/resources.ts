import type { CheckRun, Comment, Identity, PullRequest, Repository, Review, ReviewComment, Store } from './store.ts';
import { userOf } from './store.ts';

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

/** When accounts, apps and repositories of the server were made: a fixed day, so that answers repeat. */
const FOUNDED = '2024-01-02T03:04:05Z';

const REPOSITORY_LINKS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

const USER_LINKS = {
  events_url: '/events{/privacy}',
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  organizations_url: '/orgs',
  received_events_url: '/received_events',
  repos_url: '/repos',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
};

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

interface Context {
  readonly store: Store;
  readonly api: string;
  readonly web: string;
}

function repositoryUrl(context: Context, repository: Repository): string {
  return `${context.api}/repos/${repository.owner}/${repository.name}`;
}

function renderUser(context: Context, login: string): object {
  const user = userOf(context.store, login);
  const url = `${context.api}/users/${encodeURIComponent(login)}`;
  const page = login.endsWith('[bot]') ? `apps/${login.slice(0, -'[bot]'.length)}` : login;
  return {
    login,
    id: user.id,
    node_id: nodeId('User', user.id),
    avatar_url: `${context.web}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${context.web}/${page}`,
    ...Object.fromEntries(Object.entries(USER_LINKS).map(([key, suffix]) => [key, url + suffix])),
    type: user.type,
    site_admin: false,
  };
}

function renderViewer(context: Context, identity: Identity): object {
  const unknown = { name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null };
  const counts = { public_repos: 1, public_gists: 0, followers: 0, following: 0 };
  return {
    ...renderUser(context, identity.login),
    ...unknown,
    ...counts,
    created_at: FOUNDED,
    updated_at: FOUNDED,
    user_view_type: 'public',
  };
}

function renderRepository(context: Context, repository: Repository): object {
  const url = repositoryUrl(context, repository);
  const page = `${context.web}/${repository.owner}/${repository.name}`;
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    private: repository.private,
    owner: renderUser(context, repository.owner),
    html_url: page,
    description: null,
    fork: repository.fork,
    url,
    ...Object.fromEntries(Object.entries(REPOSITORY_LINKS).map(([key, suffix]) => [key, url + suffix])),
    clone_url: `${page}.git`,
    git_url: `git:${page.slice(page.indexOf(':') + 1)}.git`,
    ssh_url: `git@localhost:${repository.owner}/${repository.name}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: repository.defaultBranch,
    visibility: repository.private ? 'private' : 'public',
    ...{ forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0, size: 1 },
    ...{ open_issues: 0, open_issues_count: 0, network_count: 0, subscribers_count: 0, topics: [] },
    ...{
      has_issues: true,
      has_projects: false,
      has_wiki: false,
      has_pages: false,
      has_downloads: true,
      has_discussions: false,
    },
    ...{ archived: false, disabled: false, allow_forking: true, is_template: false },
    ...{ pushed_at: FOUNDED, created_at: FOUNDED, updated_at: FOUNDED },
  };
}

function renderPullRequest(context: Context, pull: PullRequest): object {
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

function renderFiles(context: Context, pull: PullRequest): object[] {
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

function renderComment(context: Context, comment: Comment): object {
  const repository = repositoryUrl(context, comment.repository);
  const page = `${context.web}/${comment.repository.owner}/${comment.repository.name}/pull/${comment.issue}`;
  const url = `${repository}/issues/comments/${comment.id}`;
  const votes = { '+1': 0, '-1': 0, laugh: 0, confused: 0, heart: 0, hooray: 0, eyes: 0, rocket: 0 };
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
    reactions: { url: `${url}/reactions`, total_count: 0, ...votes },
  };
}

function renderApp(context: Context, slug: string): object {
  const { id } = userOf(context.store, `${slug}[bot]`);
  return {
    id,
    client_id: `Iv1.${String(id).padStart(16, '0')}`,
    slug,
    node_id: nodeId('App', id),
    owner: renderUser(context, 'github'),
    name: slug,
    description: '',
    ...{ external_url: `${context.web}/features/actions`, html_url: `${context.web}/apps/${slug}` },
    ...{ created_at: FOUNDED, updated_at: FOUNDED },
    permissions: { checks: 'write', contents: 'read', metadata: 'read', pull_requests: 'write' },
    events: [],
  };
}

function renderCheckRun(context: Context, run: CheckRun): object {
  const repository = repositoryUrl(context, run.repository);
  const url = `${repository}/check-runs/${run.id}`;
  const page = `${context.web}/${run.repository.owner}/${run.repository.name}`;
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId ?? '',
    url,
    html_url: `${page}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    ...{ started_at: run.startedAt, completed_at: run.completedAt },
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: 1 },
    app: renderApp(context, run.app),
    pull_requests: [],
  };
}

function renderAnnotations(context: Context, run: CheckRun): object[] {
  const page = `${context.web}/${run.repository.owner}/${run.repository.name}/blob/${run.headSha}`;
  return run.annotations.map((annotation) => ({
    ...{ start_column: null, end_column: null, title: null, raw_details: null },
    ...annotation,
    blob_href: `${page}/${encodeURI(annotation.path)}`,
  }));
}

/** The older field knows four words: `maintain` counts as write there, `triage` as read. */
const LEGACY_PERMISSION: Readonly<Record<string, string>> = { maintain: 'write', triage: 'read' };

function renderPermission(context: Context, repository: Repository, login: string): object {
  const role = repository.collaborators.get(login) ?? (repository.private ? 'none' : 'read');
  const permission = LEGACY_PERMISSION[role] ?? role;
  const may = {
    admin: role === 'admin',
    maintain: role === 'maintain',
    push: permission === 'write',
    triage: true,
    pull: true,
  };
  return { permission, role_name: role, user: { ...renderUser(context, login), role_name: role, permissions: may } };
}

function renderReview(context: Context, review: Review): object {
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

function renderReviewComment(context: Context, review: Review, comment: ReviewComment): object {
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

function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}
