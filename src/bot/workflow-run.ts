import { Payload } from '../action/payload.ts';
import type { GitHub } from '../github/client.ts';

/** The run whose result is published, as GitHub tells it; nothing here comes from what the run left behind. */
export interface FirstRun {
  readonly id: number;
  readonly attempt: number;
  /** When this attempt began, milliseconds since the epoch; null where the server does not say. */
  readonly startedMs: number | null;
  /** `pull_request` for those that are published. */
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  /** `owner/name`; null when the fork was deleted. */
  readonly headRepository: string | null;
  /** Login of who started it; null when the account is gone. */
  readonly actor: string | null;
}

/** From the payload of a `workflow_run` event, or the API's answer about a run: both describe it alike. Throws `ProblemError`. */
export function parseWorkflowRun(value: unknown): FirstRun {
  const run = new Payload(value, 'workflow_run');
  const branch = run.at('head_branch').optionalText();
  const started = Date.parse(run.at('run_started_at').optionalText() ?? '');
  return {
    id: run.at('id').positiveInteger(),
    attempt: run.at('run_attempt').isPresent ? run.at('run_attempt').positiveInteger() : 1,
    startedMs: Number.isNaN(started) ? null : started,
    event: run.at('event').text(),
    headSha: run.at('head_sha').sha(),
    headBranch: branch,
    headRepository: run.at('head_repository').at('full_name').optionalText(),
    actor: run.at('actor').at('login').optionalText(),
  };
}

export function readWorkflowRun(github: GitHub, id: number): Promise<FirstRun> {
  return github.send({
    purpose: `read the workflow run ${id}`,
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
    parameters: { run_id: id },
    idempotency: 'read',
    status: 200,
    parse: parseWorkflowRun,
  });
}

/** A run, and the workflow that it is of. */
export interface HeadRun extends FirstRun {
  readonly workflow: number;
}

/** The ended runs of a commit for its pull request, newest first. */
export async function listHeadRuns(github: GitHub, headSha: string): Promise<readonly HeadRun[]> {
  return listRuns(github, headSha, { event: 'pull_request', status: 'completed' });
}

/** Events whose runs are for a commit that somebody who may write has brought here; of a pull request where its head is here. */
const WRITERS_EVENTS: ReadonlySet<string> = new Set([
  'push',
  'pull_request',
  'merge_group',
  'workflow_dispatch',
  'repository_dispatch',
  'deployment_status',
  'schedule',
]);

/** Any run of a commit, ended or not, that had the rights to report by itself; null where there is none. */
export async function findOwnRun(github: GitHub, headSha: string): Promise<HeadRun | null> {
  const { owner, name } = github.repository;
  const runs = await listRuns(github, headSha, {});
  return (
    runs.find((run) => WRITERS_EVENTS.has(run.event) && isOwn(run, `${owner}/${name}`) && !isDependabot(run)) ?? null
  );
}

async function listRuns(
  github: GitHub,
  headSha: string,
  only: Readonly<Record<string, string>>,
): Promise<readonly HeadRun[]> {
  const runs = await github.list({
    purpose: `list the workflow runs of ${headSha.slice(0, 7)}`,
    route: 'GET /repos/{owner}/{repo}/actions/runs',
    parameters: { head_sha: headSha, ...only },
    key: 'workflow_runs',
    parse: parseHeadRun,
  });
  return runs.filter((run) => run.headSha === headSha).sort((a, b) => b.id - a.id);
}

function parseHeadRun(value: unknown): HeadRun {
  const workflow = new Payload(value, 'workflow_run').at('workflow_id').positiveInteger();
  return { ...parseWorkflowRun(value), workflow };
}

/** The first of each workflow: of runs that begin with the newest, what was said last. */
export function newestOfEach(runs: readonly HeadRun[]): readonly HeadRun[] {
  return runs.filter((run, index) => runs.findIndex(({ workflow }) => workflow === run.workflow) === index);
}

/** Whether the run could not report by itself: GitHub gave it a token that only reads. */
export function needsPublishing(run: FirstRun, repository: string): boolean {
  if (run.event !== 'pull_request') return false;
  return !isOwn(run, repository) || isDependabot(run);
}

/** Whether the commit is of a branch of this repository, `owner/name`. */
export function isOwn({ headRepository }: FirstRun, repository: string): boolean {
  return headRepository?.toLowerCase() === repository.toLowerCase();
}

function isDependabot({ actor }: FirstRun): boolean {
  return actor?.toLowerCase() === 'dependabot[bot]';
}
