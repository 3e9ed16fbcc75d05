import type { GitHub } from './client.ts';
import { asList, asObject, type Json, readText, readTime } from './shape.ts';

/** A stretch of time by GitHub's clock, milliseconds since the epoch; null where it is not known. */
export interface Stretch {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/** One execution of a job; one that was run again has several. */
export interface JobExecution extends Stretch {
  readonly name: string;
  readonly steps: readonly (Stretch & { readonly name: string })[];
}

/** Every execution of every job of a run, of all its attempts. Needs `actions: read`. Throws GitHubError. */
export function listJobExecutions(github: GitHub, runId: number): Promise<readonly JobExecution[]> {
  return github.list({
    purpose: `list the jobs of the run ${runId}`,
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
    parameters: { run_id: runId, filter: 'all' },
    key: 'jobs',
    parse: parseJob,
  });
}

function parseJob(data: unknown): JobExecution {
  const job = asObject(data, 'the job');
  const steps = asList(job['steps'] ?? [], '"steps"').map((step) => asObject(step, 'the step'));
  return { ...parseStretch(job), steps: steps.map(parseStretch) };
}

function parseStretch(data: Json): Stretch & { readonly name: string } {
  return { name: readText(data, 'name'), fromMs: readTime(data, 'started_at'), toMs: readTime(data, 'completed_at') };
}
