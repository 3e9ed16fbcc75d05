import { describe, expect, it } from 'vitest';
import { DISPATCH_PAYLOAD } from '../../src/contract/webhook.ts';
import { startVerification } from '../../src/github/start-verification.ts';
import type { WorkflowStart } from '../../src/model/event.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { json, startServer } from '../contract/support/servers.ts';
import { type GitHubServer, startGitHubServer, type TokenOptions } from '../support/github-server.ts';

const TOKEN = 'ghp_of-the-consumer';
const INPUTS = Object.keys(DISPATCH_PAYLOAD);
const PAYLOAD = Object.fromEntries(INPUTS.map((name) => [name, name === 'branch' ? '' : `the ${name}`]));
const BY_REPOSITORY: WorkflowStart = { kind: 'repository_dispatch', type: 'contract_x' };
const BY_WORKFLOW: WorkflowStart = { kind: 'workflow_dispatch', workflow: 'contracts.yml', ref: 'main' };

async function serverWith(permissions: TokenOptions['permissions'] | null): Promise<GitHubServer> {
  const server = await startGitHubServer();
  if (permissions) server.addToken(TOKEN, { kind: 'user', name: 'web-app-bot', permissions });
  const workflows = { 'contracts.yml': INPUTS, 'ci.yml': null, 'other.yml': ['pact_url'] };
  server.addRepository({ owner: 'acme', name: 'orders', private: true, workflows });
  return server;
}

function start(server: GitHubServer, how: WorkflowStart, name = 'orders') {
  const access = { token: TOKEN, apiUrl: server.apiUrl, serverUrl: server.serverUrl };
  return startVerification({ access, repositoryUrl: `${server.serverUrl}/acme/${name}`, how, payload: PAYLOAD });
}

async function problemOf(work: Promise<unknown>): Promise<ProblemError['problem']> {
  const thrown = await work.catch((error: unknown) => error);
  if (thrown instanceof ProblemError) return thrown.problem;
  throw new Error(`expected a ProblemError, got ${String(thrown)}`);
}

describe('the workflow of a provider', () => {
  it('is started with a repository_dispatch by a token that may write contents', async () => {
    await using server = await serverWith({ contents: 'write' });
    await start(server, BY_REPOSITORY);
    expect(server.dispatches()).toEqual([
      { kind: 'repository_dispatch', repository: 'acme/orders', type: 'contract_x', payload: PAYLOAD },
    ]);
    expect(server.violations).toEqual([]);
  });

  it('is started with a workflow_dispatch by a token that may write actions, and no contents', async () => {
    await using server = await serverWith({ actions: 'write' });
    await start(server, BY_WORKFLOW);
    expect(server.dispatches()).toEqual([
      {
        kind: 'workflow_dispatch',
        repository: 'acme/orders',
        workflow: 'contracts.yml',
        ref: 'main',
        inputs: PAYLOAD,
      },
    ]);
    expect(server.violations).toEqual([]);
  });

  it('is started too by a server that answers with the run', async () => {
    await using server = await startServer((_, response) => json(response, 200, { workflow_run_id: 1 }));
    const access = { token: TOKEN, apiUrl: server.url, serverUrl: 'https://github.com' };
    await startVerification({
      access,
      repositoryUrl: 'https://github.com/acme/orders',
      how: BY_WORKFLOW,
      payload: PAYLOAD,
    });
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /repos/acme/orders/actions/workflows/contracts.yml/dispatches',
    ]);
  });

  it.each<[string, WorkflowStart, TokenOptions['permissions'] | null, string, number, string]>([
    ['unknown', BY_REPOSITORY, null, 'orders', 401, 'contents: write'],
    ['for actions alone', BY_REPOSITORY, { actions: 'write' }, 'orders', 403, 'contents: write'],
    ['for contents alone', BY_WORKFLOW, { contents: 'write' }, 'orders', 403, 'actions: write'],
    ['for another repository', BY_REPOSITORY, { contents: 'write' }, 'bills', 404, 'contents: write'],
  ])('is not started by a token that is %s, and the right that it lacks is named', async (...row) => {
    const [, how, permissions, name, status, right] = row;
    await using server = await serverWith(permissions);
    const problem = await problemOf(start(server, how, name));
    expect(problem).toMatchObject({
      code: 'github.may-not-dispatch',
      what: `The workflow of acme/${name} could not be started`,
      why: `the token may not: GitHub answered ${status}`,
    });
    expect(problem.todo).toContain(`\`${right}\` on acme/${name} as the input \`dispatch-token\``);
    expect(JSON.stringify(problem)).not.toContain(TOKEN);
    expect(server.dispatches()).toEqual([]);
  });

  it.each<[string, Partial<WorkflowStart>, string, string]>([
    ['is not there', { workflow: 'gone.yml' }, 'github.may-not-dispatch', 'or there is no workflow gone.yml'],
    ['does not listen', { workflow: 'ci.yml' }, 'github.workflow-unfit', "does not have 'workflow_dispatch' trigger"],
    ['lacks inputs', { workflow: 'other.yml' }, 'github.workflow-unfit', 'Unexpected inputs provided: ["provider"'],
    ['has no such branch', { ref: 'trunk' }, 'github.workflow-unfit', 'No ref found for: trunk'],
  ])('that %s is not started, and GitHub’s reason is told', async (_, differs, code, why) => {
    await using server = await serverWith({ actions: 'write' });
    const problem = await problemOf(start(server, { ...BY_WORKFLOW, ...differs } as WorkflowStart));
    expect(problem.code).toBe(code);
    expect(problem.why).toContain(why);
    expect(server.dispatches()).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  it('is never asked for at another server than the job’s', async () => {
    await using server = await serverWith({ contents: 'write' });
    const access = { token: TOKEN, apiUrl: server.apiUrl, serverUrl: 'https://github.com' };
    const repositoryUrl = 'https://github.evil.example/acme/orders';
    const problem = await problemOf(startVerification({ access, repositoryUrl, how: BY_REPOSITORY, payload: PAYLOAD }));
    expect(problem).toMatchObject({ code: 'github.repository-elsewhere', why: 'it is no repository on github.com' });
    expect(server.requests).toEqual([]);
  });
});
