import { type Answer, type Call, notFound, repositoryOf } from './answers.ts';
import { nodeId } from './people.ts';
import type { Issue } from './store.ts';

export function listIssues(call: Call): Answer {
  const state = call.query.get('state') ?? 'open';
  const own = call.store.issues.filter((issue) => issue.repository === repositoryOf(call));
  return {
    status: 200,
    list: own.filter((issue) => state === 'all' || issue.state === state).map((issue) => render(call, issue)),
  };
}

export function createIssue(call: Call): Answer {
  const issue: Issue = {
    id: call.store.nextId(),
    number: 500 + call.store.issues.length,
    repository: repositoryOf(call),
    author: call.identity.login,
    title: String(call.body['title']),
    body: String(call.body['body']),
    state: 'open',
  };
  call.store.issues.push(issue);
  return { status: 201, body: render(call, issue) };
}

export function updateIssue(call: Call): Answer {
  const issue = call.store.issues.find(({ number }) => number === Number(call.path['issue_number']));
  if (!issue) return notFound();
  for (const key of ['title', 'body'] as const) if (call.body[key] !== undefined) issue[key] = String(call.body[key]);
  if (call.body['state'] === 'open' || call.body['state'] === 'closed') issue.state = call.body['state'];
  return { status: 200, body: render(call, issue) };
}

function render(call: Call, issue: Issue): object {
  const url = `https://api.github.example/issues/${issue.number}`;
  const links = ['labels', 'comments', 'events', 'html', 'repository'];
  return {
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    url,
    ...Object.fromEntries(links.map((link) => [`${link}_url`, url])),
    user: call.resources.user(issue.author),
    labels: [],
    ...{ assignee: null, milestone: null, locked: false, comments: 0 },
    ...{ closed_at: null, created_at: call.now, updated_at: call.now, author_association: 'NONE' },
  };
}
