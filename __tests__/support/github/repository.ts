import { type Context, FOUNDED, nodeId, renderUser } from './people.ts';
import type { Repository } from './store.ts';

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

export function repositoryUrl(context: Context, repository: Repository): string {
  return `${context.api}/repos/${repository.owner}/${repository.name}`;
}

export function renderRepository(context: Context, repository: Repository): object {
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
