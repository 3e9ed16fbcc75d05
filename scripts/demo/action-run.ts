import { type CheckRun, startGitHubServer } from '../../__tests__/support/github-server.ts';
import { type ActionRun, runAction } from '../../__tests__/support/runner.ts';
import { PROJECT, toolCacheOf } from './place.ts';
import { runProgram } from './programs.ts';
import type { DemoRepository } from './repository.ts';

export const PULL_REQUEST = 7;
const OWNER = 'acme';
const NAME = 'payments';
const AUTHOR = 'robin';
const TOKEN = 'ghs_demo';

export interface ActionRequest {
  readonly repository: DemoRepository;
  /** Null where pacts come from files. */
  readonly brokerUrl: string | null;
  readonly onLine: (line: string) => void;
  /** Aborted when the user ends the demo: the step is cancelled as a runner does it. */
  readonly cancel: AbortSignal;
}

export interface ActionResult {
  readonly run: ActionRun;
  /** Texts of all comments on the pull request. */
  readonly comments: readonly string[];
  /** Check runs on the head commit. */
  readonly checks: readonly CheckRun[];
  /** Requests that GitHub's own description of its API does not allow. */
  readonly violations: readonly string[];
}

/** Opens the pull request on a local GitHub server and runs the Action for it, as a step of a job. */
export async function runOnPullRequest(request: ActionRequest): Promise<ActionResult> {
  const { repository, brokerUrl } = request;
  await using github = await startGitHubServer({ tokens: { [TOKEN]: {} } });
  const commits = [repository.baseSha, repository.headSha, repository.mergeSha];
  const repo = github.addRepository({ owner: OWNER, name: NAME, commits, collaborators: { [AUTHOR]: 'write' } });
  const pull = github.addPullRequest(repo, {
    number: PULL_REQUEST,
    title: repository.title,
    author: AUTHOR,
    head: { sha: repository.headSha, ref: repository.branch },
    base: { sha: repository.baseSha, ref: 'main' },
    files: await listChangedFiles(repository),
  });
  const run = await runAction({
    actionDirectory: PROJECT,
    event: { name: 'pull_request', payload: github.pullRequestEvent(pull, 'opened') },
    workspace: repository.workspace,
    repository: `${OWNER}/${NAME}`,
    token: TOKEN,
    apiUrl: github.apiUrl,
    serverUrl: github.serverUrl,
    sha: repository.mergeSha,
    ref: `refs/pull/${PULL_REQUEST}/merge`,
    actor: AUTHOR,
    toolCache: toolCacheOf(process.env),
    env: brokerUrl === null ? {} : { PACT_BROKER_BASE_URL: brokerUrl },
    onLine: request.onLine,
    cancelWhen: request.cancel,
  });
  return {
    run,
    comments: github.comments(pull).map(({ body }) => body),
    checks: github.checkRuns(repository.headSha),
    violations: github.violations,
  };
}

const STATUS = { A: 'added', M: 'modified', D: 'removed' } as const;

async function listChangedFiles({ workspace, baseSha, headSha }: DemoRepository) {
  const args = ['diff', '--no-renames', '--name-status', '-z', baseSha, headSha];
  const { exitCode, output } = await runProgram('git', args, { cwd: workspace, env: process.env });
  if (exitCode !== 0) throw new Error(`git diff failed: ${output}`);
  const fields = output.split('\0').filter((field) => field !== '');
  return fields.flatMap((field, index) => {
    const filename = fields[index + 1];
    const status = STATUS[field as keyof typeof STATUS];
    return index % 2 === 0 && filename !== undefined && status !== undefined ? [{ filename, status }] : [];
  });
}
