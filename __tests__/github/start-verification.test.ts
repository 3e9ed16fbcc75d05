import { describe, expect, it } from 'vitest';
import { startVerification } from '../../src/github/start-verification.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { json, startServer, type TestServer } from '../contract/support/servers.ts';

const TOKEN = 'ghp_of-the-consumer';

function start(server: TestServer, repositoryUrl = 'https://github.com/acme/orders') {
  const access = { token: TOKEN, apiUrl: server.url, serverUrl: 'https://github.com' };
  return startVerification({ access, repositoryUrl, eventType: 'contract_x', payload: { sha: 'abc' } });
}

async function problemOf(work: Promise<unknown>): Promise<ProblemError['problem']> {
  const thrown = await work.catch((error: unknown) => error);
  if (thrown instanceof ProblemError) return thrown.problem;
  throw new Error(`expected a ProblemError, got ${String(thrown)}`);
}

describe('the workflow of a provider', () => {
  it('is started with a repository_dispatch', async () => {
    await using server = await startServer((_, response) => response.writeHead(204).end());
    await start(server);
    expect(server.seen.map(({ method, url, body }) => [method, url, JSON.parse(body)])).toEqual([
      ['POST', '/repos/acme/orders/dispatches', { event_type: 'contract_x', client_payload: { sha: 'abc' } }],
    ]);
    expect(server.seen[0]?.headers.authorization).toContain(TOKEN);
  });

  it.each([401, 403, 404])('is not started by a token that may not (%i), and the input is named', async (status) => {
    await using server = await startServer((_, response) => json(response, status, { message: 'no' }));
    const problem = await problemOf(start(server));
    expect(problem).toMatchObject({
      code: 'github.may-not-dispatch',
      what: 'The workflow of acme/orders could not be started',
      why: `the token may not: GitHub answered ${status}`,
    });
    expect(problem.todo).toContain('`dispatch-token`');
    expect(JSON.stringify(problem)).not.toContain(TOKEN);
  });

  it('is never asked for at another server than the job’s', async () => {
    await using server = await startServer((_, response) => response.writeHead(204).end());
    const problem = await problemOf(start(server, 'https://github.evil.example/acme/orders'));
    expect(problem).toMatchObject({ code: 'github.repository-elsewhere', why: 'it is no repository on github.com' });
    expect(server.seen).toEqual([]);
  });
});
