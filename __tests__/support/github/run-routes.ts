import { type Answer, type Call, notFound, repositoryOf } from './answers.ts';
import { nodeId } from './people.ts';
import type { Artifact, WorkflowRun } from './store.ts';

export function readRun(call: Call): Answer {
  const run = runOf(call);
  return run ? { status: 200, body: renderRun(call, run) } : notFound();
}

/** Newest first, as GitHub lists them. */
export function listRuns(call: Call): Answer {
  const repository = repositoryOf(call);
  const [sha, event] = [call.query.get('head_sha'), call.query.get('event')];
  const found = [...call.store.runs.values()].filter(
    (run) =>
      run.repository === repository && (sha === null || run.headSha === sha) && (event === null || run.event === event),
  );
  const list = found.sort((a, b) => b.id - a.id).map((run) => renderRun(call, run));
  return { status: 200, key: 'workflow_runs', list };
}

export function listArtifacts(call: Call): Answer {
  const run = runOf(call);
  if (!run) return notFound();
  const name = call.query.get('name');
  const found = run.artifacts.filter((artifact) => name === null || artifact.name === name);
  return { status: 200, key: 'artifacts', list: found.map((artifact) => renderArtifact(call, run, artifact)) };
}

/** The bytes are elsewhere, at an address that is good for a minute. */
export function downloadArtifact(call: Call): Answer {
  const id = Number(call.path['artifact_id']);
  const known = [...call.store.runs.values()].some((run) => run.artifacts.some((artifact) => artifact.id === id));
  return known ? { status: 302, location: `/_storage/${id}` } : notFound();
}

export function renderRun(call: Pick<Call, 'resources' | 'now'>, run: WorkflowRun): object {
  const url = `https://api.github.example/runs/${run.id}`;
  const links = ['jobs', 'logs', 'check_suite', 'cancel', 'rerun', 'artifacts', 'workflow'];
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: 'api',
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: '.github/workflows/api.yml',
    display_title: 'Change',
    run_number: 1,
    run_attempt: run.attempt,
    event: run.event,
    status: 'completed',
    conclusion: run.conclusion,
    workflow_id: 1,
    ...{ url, html_url: url, created_at: call.now, updated_at: call.now, run_started_at: call.now },
    ...Object.fromEntries(links.map((link) => [`${link}_url`, `${url}/${link}`])),
    // Empty for heads in another repository.
    pull_requests: [],
    actor: call.resources.user(run.actor),
    triggering_actor: call.resources.user(run.actor),
    head_commit: null,
    repository: call.resources.repository(run.repository),
    head_repository: run.headRepository === null ? null : call.resources.repository(run.headRepository),
  };
}

function renderArtifact(call: Call, run: WorkflowRun, artifact: Artifact): object {
  const url = `https://api.github.example/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.archive.length,
    ...{ url, archive_download_url: `${url}/zip`, expired: artifact.expired },
    ...{ created_at: call.now, expires_at: call.now, updated_at: call.now },
    workflow_run: { id: run.id, head_sha: run.headSha },
  };
}

function runOf(call: Call): WorkflowRun | null {
  const run = call.store.runs.get(Number(call.path['run_id']));
  return run && run.repository === repositoryOf(call) ? run : null;
}
