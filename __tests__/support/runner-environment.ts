import type { RunActionOptions } from './runner-options.ts';

/** What the runner's own process hands on: this process's environment without what belongs to another job or to the test runner. */
export function inherited(): Record<string, string> {
  const foreign = /^(GITHUB_|INPUT_|STATE_|RUNNER_|ACTIONS_|NODE_OPTIONS$|NODE_CHANNEL|VITEST|TEST$|npm_)/;
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !foreign.test(name));
  return Object.fromEntries(kept) as Record<string, string>;
}

export function contextVariables(options: RunActionOptions): Record<string, string> {
  const [owner = ''] = options.repository.split('/');
  const serverUrl = options.serverUrl ?? new URL(options.apiUrl).origin;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: options.actionDirectory,
    GITHUB_ACTOR: options.actor ?? 'octocat',
    GITHUB_TRIGGERING_ACTOR: options.actor ?? 'octocat',
    GITHUB_API_URL: options.apiUrl,
    GITHUB_GRAPHQL_URL: `${options.apiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_EVENT_NAME: options.event.name,
    GITHUB_JOB: 'api',
    GITHUB_REF: options.ref ?? 'refs/heads/main',
    GITHUB_REPOSITORY: options.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(options.run?.attempt ?? 1),
    GITHUB_RUN_ID: String(options.run?.id ?? 1),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SHA: options.sha ?? '0'.repeat(40),
    GITHUB_WORKFLOW: 'API',
    GITHUB_WORKSPACE: options.workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'emulator',
    RUNNER_OS: 'Linux',
    // JavaScript actions are given these; whoever hands them on to a child hands on the job.
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job',
    ACTIONS_RUNTIME_URL: 'http://127.0.0.1:1/',
    ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
    ACTIONS_CACHE_URL: 'http://127.0.0.1:1/',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id-token-of-the-job',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/',
  };
}
