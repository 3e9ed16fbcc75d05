import { type Answer, type Call, notFound, repositoryOf } from './answers.ts';
import { nodeId } from './people.ts';
import type { Artifact, JobExecution, WorkflowRun } from './store.ts';

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

/** Every execution of every job, or of the latest attempt alone. */
export function listJobs(call: Call): Answer {
  const run = runOf(call);
  if (!run) return notFound();
  const isAll = call.query.get('filter') === 'all';
  const found = run.jobs.filter(({ attempt }) => isAll || attempt === run.attempt);
  return { status: 200, key: 'jobs', list: found.map((job, index) => renderJob(run, job, run.id * 100 + index)) };
}

function renderJob(run: WorkflowRun, job: JobExecution, id: number): object {
  const url = `https://api.github.example/jobs/${id}`;
  const ended = { status: 'completed', conclusion: 'success' };
  return {
    ...{ id, node_id: nodeId('Job', id), run_id: run.id, run_attempt: job.attempt, name: job.name },
    ...{ url, html_url: url, run_url: `${url}/run`, check_run_url: `${url}/check`, head_sha: run.headSha },
    ...{ head_branch: run.headBranch, workflow_name: 'api', labels: ['ubuntu-24.04'] },
    ...{ runner_id: 1, runner_name: 'r', runner_group_id: 1, runner_group_name: 'g' },
    ...{ created_at: job.startedAt, started_at: job.startedAt, completed_at: job.completedAt, ...ended },
    steps: job.steps.map(({ name, startedAt, completedAt }, index) => ({
      ...{ name, number: index + 1, started_at: startedAt, completed_at: completedAt, ...ended },
    })),
  };
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
    ...{ url, html_url: url, created_at: call.now, updated_at: call.now, run_started_at: run.startedAt },
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
    ...{ created_at: artifact.createdAt, expires_at: call.now, updated_at: artifact.createdAt },
    workflow_run: { id: run.id, head_sha: run.headSha },
  };
}

function runOf(call: Call): WorkflowRun | null {
  const run = call.store.runs.get(Number(call.path['run_id']));
  return run && run.repository === repositoryOf(call) ? run : null;
}
