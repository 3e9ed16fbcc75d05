import * as core from '@actions/core';
import type { Inputs } from '../action/inputs.ts';
import { LEFT_FOR_POST } from '../action/state.ts';
import type { Channels } from '../github/channels.ts';
import type { GitHubOptions } from '../github/client.ts';
import type { RunEvent } from '../model/event.ts';
import { ProblemError } from '../model/problem.ts';

/** Comment and check of this run; the GitHub client is a chunk of its own, read beside the first work of the run. */
export async function openReporting(event: RunEvent, inputs: Inputs): Promise<Channels> {
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
    wantsComment: inputs.comment,
    remember: (check, concluded) => {
      core.saveState(LEFT_FOR_POST.check, check);
      core.saveState(LEFT_FOR_POST.concluded, concluded);
    },
  });
}

function accessOf(event: RunEvent, token: string): GitHubOptions {
  if (event.repository === null) {
    throw new ProblemError({
      code: 'event.no-repository',
      what: 'GITHUB_REPOSITORY is not set',
      todo: 'Run the action inside a GitHub Actions job, or use `npx api-testing run` at a desk.',
    });
  }
  const apiUrl = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  return { token, apiUrl, repository: event.repository, log: core.debug };
}
