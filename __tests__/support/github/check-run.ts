import { type Context, nodeId, renderApp } from './people.ts';
import { repositoryUrl } from './repository.ts';
import type { CheckRun } from './store.ts';

export function renderCheckRun(context: Context, run: CheckRun): object {
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

export function renderAnnotations(context: Context, run: CheckRun): object[] {
  const page = `${context.web}/${run.repository.owner}/${run.repository.name}/blob/${run.headSha}`;
  return run.annotations.map((annotation) => ({
    ...{ start_column: null, end_column: null, title: null, raw_details: null },
    ...annotation,
    blob_href: `${page}/${encodeURI(annotation.path)}`,
  }));
}
