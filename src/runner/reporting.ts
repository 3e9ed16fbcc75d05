import * as core from '@actions/core';
import type { Inputs } from '../action/inputs.ts';
import { LEFT_FOR_POST } from '../action/state.ts';
import type { Channels } from '../github/channels.ts';
import type { GitHub, GitHubOptions } from '../github/client.ts';
import { HISTORY_FILE } from '../history/store.ts';
import type { AcceptanceClaim } from '../model/acceptance.ts';
import type { RunEvent } from '../model/event.ts';
import { describeProblem, ProblemError, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { Doors } from '../run/doors.ts';

/** Comment and check of this run; the GitHub client is a chunk of its own, read beside the first work of the run. */
export async function openReporting(
  event: RunEvent,
  inputs: Inputs,
  which: 'own' | 'again' = 'own',
): Promise<Channels> {
  const { openChannels } = await import('../github/channels.ts');
  const { openGitHub } = await import('../github/client.ts');
  const { HURRIED_LIMITS } = await import('../github/limits.ts');
  const access = accessOf(event, inputs.token);
  return openChannels({
    github: openGitHub(access),
    hurried: openGitHub({ ...access, limits: HURRIED_LIMITS }),
    event,
    checkName: inputs.checkName,
    key: inputs.checkName,
    now: () => performance.now(),
    wantsComment: inputs.comment,
    wantsReview: inputs.reviewComments,
    remember: (check, concluded) => {
      core.saveState(LEFT_FOR_POST[which === 'own' ? 'check' : 'checkAgain'], check);
      core.saveState(LEFT_FOR_POST[which === 'own' ? 'concluded' : 'concludedAgain'], concluded);
    },
  });
}

/** What a webhook of the broker asked for is told where the consumer's pull request shows it; what became of that, or null. */
export async function tellRequester(
  result: RunResult,
  { token, redact }: { readonly token: string; readonly redact: (text: string) => string },
): Promise<string | null> {
  if (!result.event.dispatch) return null;
  const { openGitHub } = await import('../github/client.ts');
  const { tellConsumer } = await import('./consumer-status.ts');
  const access = accessOf(result.event, token);
  const serverUrl = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return tellConsumer({ result, serverUrl, redact, open: (repository) => openGitHub({ ...access, repository }) });
}

/** Keeps the issue of a run that no pull request tells of; a sentence about it, or null. The verdict does not depend on it. */
export async function keepIssue(result: RunResult, body: string, inputs: Inputs): Promise<string | null> {
  const { event, verdict } = result;
  if (!inputs.issue || event.pullRequest !== null || event.name === 'merge_group') return null;
  const { publishIssue } = await import('../github/publish-issue.ts');
  try {
    const url = await publishIssue(await openAccess(event.repository, inputs.token), {
      key: `issue:${inputs.checkName}`,
      title: `${inputs.checkName} fails on ${event.branch ?? event.headSha.slice(0, 7)}`,
      body,
      failed: verdict.conclusion === 'failure',
      run: { headSha: event.headSha, id: event.runId?.id ?? 0, attempt: event.runId?.attempt ?? 0 },
    });
    return url === null ? null : `The issue of these runs: ${url}`;
  } catch (thrown) {
    return describeProblem(toProblem(thrown, 'github.no-issue', 'The issue could not be kept'));
  }
}

/** Asks for what comments accept, and adds what the comment that started this run accepts. */
export function claimsOf(
  { command }: { readonly command: { readonly claim: AcceptanceClaim | null } | null },
  inputs: Inputs,
): Doors['readAcceptances'] {
  return async ({ pullRequest, queued, repository }) => {
    const conversation = pullRequest ?? queued ?? null;
    if (conversation === null) return { acceptances: [], notices: [] };
    const { readAcceptances } = await import('../bot/acceptances.ts');
    const claims = await readAcceptances(await openAccess(repository, inputs.token), conversation);
    const own = command?.claim ?? null;
    return { ...claims, acceptances: own === null ? claims.acceptances : [own, ...claims.acceptances] };
  };
}

/** The history on a branch of this repository, read and written through the API: no checkout of it is needed. */
export function historyOf(inputs: Inputs): Doors['openHistoryBranch'] {
  return async (branch, event) => {
    const { openGitHub } = await import('../github/client.ts');
    const { LARGE_FILE_LIMITS } = await import('../github/limits.ts');
    const { readBranchFile, updateBranchFile } = await import('../github/branch-file.ts');
    const github = openGitHub({ ...accessOf(event, inputs.token), limits: LARGE_FILE_LIMITS });
    const place = { branch, file: HISTORY_FILE, message: `Add the metrics of ${event.headSha.slice(0, 7)}` };
    return {
      place: `branch ${branch}`,
      read: () => readBranchFile(github, place),
      update: (change) => updateBranchFile(github, place, change),
    };
  };
}

/** The GitHub of this job, for what is asked before there is anything to report. */
export async function openAccess(repository: RunEvent['repository'], token: string): Promise<GitHub> {
  const { openGitHub } = await import('../github/client.ts');
  return openGitHub(accessOf({ repository }, token));
}

function accessOf({ repository }: Pick<RunEvent, 'repository'>, token: string): GitHubOptions {
  if (repository === null) {
    throw new ProblemError({
      code: 'event.no-repository',
      what: 'GITHUB_REPOSITORY is not set',
      todo: 'Run the action inside a GitHub Actions job, or use `npx api-testing run` at a desk.',
    });
  }
  const apiUrl = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  return { token, apiUrl, repository, log: core.debug };
}
