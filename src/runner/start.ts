import { parseCommentEvent } from '../action/comment-event.ts';
import type { Inputs } from '../action/inputs.ts';
import { readEvent, readPayload } from '../action/read-event.ts';
import { parseRepository } from '../action/run-place.ts';
import type { RunEvent } from '../model/event.ts';
import { describeProblem, toProblem } from '../model/problem.ts';
import type { StageSelection } from '../model/stage.ts';
import type { Log } from '../run/doors.ts';
import type { CommandRun } from './command.ts';
import { openAccess } from './reporting.ts';

/** What a run begins with: what happened, and what is asked for because of it. */
export interface Start {
  readonly event: RunEvent;
  /** Null: what the inputs say, and without them what a change calls for. */
  readonly stages: StageSelection | null;
  /** Set when a comment asked for the run. */
  readonly command: CommandRun | null;
  readonly notices: readonly string[];
}

/** Reads the event; null when there is nothing to run. Throws `ProblemError`. */
export async function openStart(inputs: Inputs, log: Log): Promise<Start | null> {
  if (process.env['GITHUB_EVENT_NAME'] === 'issue_comment') return openCommandStart(inputs, log);
  const event = readEvent();
  // A schedule has no change to go by: whoever sets one up wants what is configured.
  if (event.name === 'schedule') return { event, stages: 'all', command: null, notices: [] };
  return event.name === 'push' ? joinPullRequest(event, inputs) : { event, stages: null, command: null, notices: [] };
}

async function openCommandStart(inputs: Inputs, log: Log): Promise<Start | null> {
  const comment = parseCommentEvent(readPayload(process.env));
  if ('ignored' in comment) {
    log.line(`Nothing to do: ${comment.ignored}.`);
    return null;
  }
  const { openCommand } = await import('./command.ts');
  const repository = parseRepository(process.env['GITHUB_REPOSITORY'] ?? null);
  const github = await openAccess(repository, inputs.token);
  const { checkName } = inputs;
  const command = await openCommand(comment, { github, checkName, environment: process.env, log });
  return command === null ? null : { event: command.event, stages: command.stages, command, notices: [] };
}

/** A push to the branch of exactly one open pull request is judged as that pull request is, and told there. */
async function joinPullRequest(event: RunEvent, inputs: Inputs): Promise<Start> {
  const alone = { event, stages: null, command: null, notices: [] };
  const { repository, branch } = event;
  if (!inputs.comment || repository === null || branch === null || branch === event.baseBranch) return alone;
  try {
    const { findPullRequests } = await import('../github/pull-request.ts');
    const github = await openAccess(repository, inputs.token);
    const found = await findPullRequests(github, { sha: event.headSha, from: `${repository.owner}:${branch}` });
    const [pull] = found;
    if (pull === undefined || found.length > 1) return alone;
    const base = { baseRef: pull.base.sha, baseIs: 'merge-base', baseBranch: pull.base.branch } as const;
    return { ...alone, event: { ...event, ...base, pullRequest: pull.number } };
  } catch (thrown) {
    const problem = toProblem(thrown, 'event.pull-requests', 'The pull request of this push could not be looked for');
    return { ...alone, notices: [describeProblem(problem)] };
  }
}
