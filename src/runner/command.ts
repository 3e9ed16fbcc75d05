import type { Command } from '../action/command.ts';
import type { CommentEvent } from '../action/comment-event.ts';
import { parseRepository, parseRun } from '../action/run-place.ts';
import { decideCommandTrust } from '../action/trust.ts';
import { readAcceptances, recordAcceptance, revokeAcceptances } from '../bot/acceptances.ts';
import { helpBlocks, refusalBlocks, renderAnswer, statusBlocks } from '../bot/answers.ts';
import { type CommandPlan, decideCommand } from '../bot/decide-command.ts';
import type { GitHub } from '../github/client.ts';
import { listHeadChecks } from '../github/head-checks.ts';
import { mayWrite } from '../github/permission.ts';
import { publishAnswer } from '../github/publish-answer.ts';
import { type PullRequestFacts, readPullRequest } from '../github/pull-request.ts';
import { addReaction } from '../github/reactions.ts';
import type { Acceptance, AcceptanceClaim } from '../model/acceptance.ts';
import type { RunEvent } from '../model/event.ts';
import { describeProblem, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { Block } from '../report/blocks.ts';
import { COMMENT_KEY } from '../report/marker.ts';
import type { Log } from '../run/doors.ts';

/** Where a command is answered. */
export interface CommandPlace {
  readonly github: GitHub;
  /** Name of the check. */
  readonly checkName: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
}

/** A run that a command asked for. */
export interface CommandRun extends Omit<Extract<CommandPlan, { kind: 'run' }>, 'kind'> {
  readonly event: RunEvent;
  /** What the command itself accepts, until its comment says so to later runs. */
  readonly claim: AcceptanceClaim | null;
  /** Keeps what the command decided, before anything is published; what did not go as planned, in sentences. */
  record(result: RunResult): Promise<readonly string[]>;
  /** Says under the comment how it went, once the report is published. */
  settle(result: RunResult): Promise<void>;
}

/** Takes a command to its answer, or to the run it asks for; null when there is nothing left to do. Throws GitHubError. */
export async function openCommand(comment: CommentEvent, place: CommandPlace): Promise<CommandRun | null> {
  const { github, log } = place;
  if (!(await mayWrite(github, comment.author))) {
    // Nothing is said where a stranger could see it: whoever is answered asks again.
    log.line(`Not answered: ${comment.author} may not write to this repository.`);
    return null;
  }
  await react(comment, 'eyes', place);
  const pull = await readPullRequest(github, comment.pullRequest);
  const { command, fault } = comment.parsed;
  if (command === null) return refuse([...refusalBlocks(fault), ...helpBlocks()], { comment, pull, place });
  const event = eventOf(comment, pull, place);
  const plan = decideCommand(command, { ...event, state: pull.state });
  const asked: Asked = { comment, pull, place };
  if (plan.kind === 'refuse') return refuse(refusalBlocks(plan.why), asked);
  if (plan.kind === 'answer') return tell(plan.with, asked);
  if (command.kind === 'revoke') {
    const count = await revokeAcceptances(github, pull.number, command.fingerprint);
    if (count === 0) return refuse(refusalBlocks(notAccepted(command.fingerprint)), asked);
  }
  return {
    ...plan,
    event,
    claim: command.kind === 'accept' ? toClaim(command, comment, pull) : null,
    record: (result) => record(command, result, asked),
    settle: (result) => settle(command, result, asked),
  };
}

interface Asked {
  readonly comment: CommentEvent;
  readonly pull: PullRequestFacts;
  readonly place: CommandPlace;
}

function eventOf(comment: CommentEvent, pull: PullRequestFacts, { environment }: CommandPlace): RunEvent {
  const repository = environment['GITHUB_REPOSITORY'] ?? null;
  const { trust, reason } = decideCommandTrust({
    repository,
    headRepository: pull.head.repository,
    author: pull.author,
  });
  return {
    name: 'pull_request',
    repository: parseRepository(repository),
    headSha: pull.headSha,
    baseRef: pull.base.sha,
    baseIs: 'merge-base',
    branch: pull.head.branch,
    baseBranch: pull.base.branch,
    pullRequest: pull.number,
    trust,
    trustReason: reason,
    ...parseRun(repository, environment),
    command: { by: comment.author, text: firstLine(comment.body) },
  };
}

function firstLine(body: string): string {
  return (body.split(/\r?\n/, 1)[0] ?? '').trimEnd();
}

function notAccepted(fingerprint: string): string {
  return `No comment accepts \`${fingerprint}\` now. What \`changes.accepted\` of the configuration accepts is taken back there.`;
}

/** A reaction is a courtesy: without it the command is carried out all the same. */
async function react(
  comment: CommentEvent,
  content: 'eyes' | '+1' | 'confused',
  { github, log }: CommandPlace,
): Promise<void> {
  try {
    await addReaction(github, comment.id, content);
  } catch (thrown) {
    log.warning(toProblem(thrown, 'command.no-reaction', 'The command could not be reacted to'));
  }
}

async function refuse(blocks: readonly Block[], { comment, pull, place }: Asked): Promise<null> {
  await react(comment, 'confused', place);
  await answer(blocks, { comment, pull, place });
  return null;
}

async function tell(what: 'help' | 'status', asked: Asked): Promise<null> {
  await answer(what === 'help' ? helpBlocks() : await readStatus(asked), asked);
  await react(asked.comment, '+1', asked.place);
  return null;
}

async function readStatus({ pull, place }: Asked): Promise<readonly Block[]> {
  const checks = await listHeadChecks(place.github, pull.headSha, place.checkName);
  const accepted = await readAcceptances(place.github, pull.number);
  return statusBlocks({ headSha: pull.headSha, checks, ...accepted });
}

async function answer(blocks: readonly Block[], { comment, pull, place }: Asked): Promise<void> {
  const { github, log } = place;
  const text = renderAnswer(firstLine(comment.body), comment.author, blocks);
  const request = { pullRequest: pull.number, headSha: pull.headSha, marker: COMMENT_KEY, answer: text };
  const url = await publishAnswer(github, request);
  log.line(url === null ? `The comment has no room for the answer:\n${text}` : `Answered in ${url}`);
}

function toClaim(
  { fingerprint, reason }: Extract<Command, { kind: 'accept' }>,
  { author, id }: CommentEvent,
  pull: PullRequestFacts,
): AcceptanceClaim {
  const url = `${pull.url}#issuecomment-${id}`;
  return { fingerprint, reason, severity: 'as-found', source: 'comment', by: author, at: null, until: null, url };
}

/** An acceptance is recorded under its comment, for every later run to find; what did not go as planned, in sentences. */
async function record(command: Command, result: RunResult, { comment, place }: Asked): Promise<readonly string[]> {
  const accepted = command.kind === 'accept' ? findAccepted(command.fingerprint, result) : null;
  if (accepted === null) return [];
  try {
    await recordAcceptance(place.github, comment.id, accepted.severity);
    return [];
  } catch (thrown) {
    const problem = toProblem(thrown, 'command.not-recorded', 'The acceptance could not be recorded');
    return [`${describeProblem(problem)} It holds for this run only.`];
  }
}

/** The last word under the comment, once the report stands. */
async function settle(command: Command, result: RunResult, asked: Asked): Promise<void> {
  if (command.kind !== 'accept') return react(asked.comment, '+1', asked.place);
  if (findAccepted(command.fingerprint, result) !== null) return;
  try {
    await refuse(refusalBlocks(describeMissing(command.fingerprint)), asked);
  } catch (thrown) {
    // The verdict stands, whether this could be said or not.
    asked.place.log.warning(toProblem(thrown, 'command.not-answered', 'The command could not be answered'));
  }
}

function findAccepted(wanted: string, result: RunResult): Acceptance | null {
  const accepted = result.stages.flatMap(({ findings }) => findings).flatMap((finding) => finding.accepted ?? []);
  return accepted.find(({ fingerprint }) => fingerprint === wanted) ?? null;
}

function describeMissing(fingerprint: string): string {
  return `No breaking change, no regression and no warning of this pull request has the fingerprint \`${fingerprint}\`; the report names the command for each.`;
}
