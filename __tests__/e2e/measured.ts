import { vi } from 'vitest';
import { parseEvent } from '../../src/action/event.ts';
import type { Inputs } from '../../src/action/inputs.ts';
import { type Effort, STANDARD } from '../../src/compare/method.ts';
import { openDoors } from '../../src/doors.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import type { Doors } from '../../src/run/doors.ts';
import { run } from '../../src/run.ts';
import { claimsOf, historyOf } from '../../src/runner/reporting.ts';
import { temporaryFolder } from '../detect/repository.ts';
import { TEST_TOKEN } from '../support/github-server.ts';
import type { OpenedPullRequest } from './pull-request.ts';

/** As a standard comparison, in blocks of less than a second, and one block short of the first look: the next attempt takes it. */
export const ALMOST: Effort = { ...STANDARD, blockMs: 800, warmUpMs: 1_000, cap: 15 };
/** Few blocks, and enough for a verdict on a large difference; more where a busy machine lets few requests through. */
export const BRIEF: Effort = { blockMs: 500, warmUpMs: 500, starts: 2, planned: 14, cap: 160 };

export interface Attempt {
  /** What survives from one attempt to the next. */
  readonly toolCache: string;
  readonly effort: Effort;
  /** Default: the pull request's. */
  readonly event?: { readonly name: string; readonly payload: unknown; readonly sha: string; readonly ref: string };
  readonly attempt?: number;
}

/**
 * One run of the Action's pipeline in this process, with its real doors and GitHub, and with shorter blocks than its configuration has:
 * what a standard comparison measures in minutes.
 */
export async function attemptBriefly(pull: OpenedPullRequest, asked: Attempt): Promise<RunResult> {
  vi.stubEnv('GITHUB_API_URL', pull.server.apiUrl);
  try {
    return await run(requestOf(pull, asked), doorsOf(asked));
  } finally {
    vi.unstubAllEnvs();
  }
}

function requestOf(pull: OpenedPullRequest, { event, effort, attempt = 1 }: Attempt): Parameters<typeof run>[0] {
  const environment = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: String(attempt),
    ...(event && { GITHUB_SHA: event.sha, GITHUB_REF: event.ref }),
  };
  const happened = event ?? { name: 'pull_request', payload: pull.server.pullRequestEvent(pull.pull) };
  return {
    event: parseEvent({ ...happened, environment }),
    configPath: null,
    stages: happened.name === 'schedule' ? 'all' : null,
    baseUrl: null,
    compare: { mode: null, operations: null, effort },
    failOn: null,
    checkName: 'api-testing',
    broker: { baseUrl: null, token: null, username: null, password: null },
    workspace: pull.workspace,
    fetch: { token: TEST_TOKEN, serverUrl: pull.server.serverUrl },
  };
}

function doorsOf({ toolCache }: Attempt): Doors {
  const inputs = { token: TEST_TOKEN } as Inputs;
  return openDoors({
    log: { line: () => {}, warning: () => {}, group: () => () => {} },
    conceal: () => {},
    signal: new AbortController().signal,
    environment: process.env,
    workDirectory: temporaryFolder(),
    toolCache,
    session: 'test',
    readAcceptances: claimsOf({ command: null }, inputs),
    openHistoryBranch: historyOf(inputs),
  });
}
