import type { JobExecution, Stretch } from '../github/run-jobs.ts';
import type { FirstRun } from './workflow-run.ts';

/** Whether what was uploaded stands for the newest attempt of its run. */
export type Standing = 'stands' | 'superseded' | 'unknown';

/** GitHub tells times of jobs in seconds, and steps end a little after what they did. */
const SLACK_MS = 2_000;
/** How the runner names a step that nobody named, and how people do. */
const UPLOADS = /upload/iu;

/** Whether no job can have been run again since: then it is of the newest attempt. */
export function isOfNewestAttempt(createdMs: number | null, { attempt, startedMs }: FirstRun): boolean {
  if (attempt === 1) return true;
  return createdMs !== null && startedMs !== null && createdMs >= startedMs;
}

/**
 * What an earlier attempt uploaded stands as long as its job was not run again ("Re-run failed jobs" leaves the others as they are).
 * GitHub does not say which job uploaded it: it is one that ran at that moment, and of several the one with a step that uploads. Times
 * are GitHub's own; nothing here is said by the run itself.
 */
export function judgeEarlier(createdMs: number | null, run: FirstRun, jobs: readonly JobExecution[]): Standing {
  if (createdMs === null || run.startedMs === null) return 'unknown';
  const startedMs = run.startedMs;
  const again = new Set(jobs.filter(({ fromMs }) => fromMs !== null && fromMs >= startedMs).map(({ name }) => name));
  const then = jobs.filter((job) => covers(job, createdMs));
  const uploading = then.filter(({ steps }) =>
    steps.some((step) => UPLOADS.test(step.name) && covers(step, createdMs)),
  );
  const standing = standingOf(then, again);
  return standing === 'unknown' ? standingOf(uploading, again) : standing;
}

function standingOf(candidates: readonly JobExecution[], again: ReadonlySet<string>): Standing {
  if (candidates.length === 0) return 'unknown';
  const repeated = candidates.filter(({ name }) => again.has(name)).length;
  if (repeated === 0) return 'stands';
  return repeated === candidates.length ? 'superseded' : 'unknown';
}

function covers({ fromMs, toMs }: Stretch, atMs: number): boolean {
  return fromMs !== null && toMs !== null && fromMs - SLACK_MS <= atMs && atMs <= toMs + SLACK_MS;
}
