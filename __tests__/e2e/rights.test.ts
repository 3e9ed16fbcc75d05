import { describe, expect, it } from 'vitest';
import { startGitHubServer, TEST_TOKEN } from '../support/github-server.ts';
import { openPullRequest } from './pull-request.ts';
import { BREAK } from './specs.ts';

const ALL = { contents: 'read', metadata: 'read', pull_requests: 'write', checks: 'write' } as const;

describe('a right that is missing', () => {
  it.each([
    ['checks', { ...ALL, checks: 'read' } as const, 'checks: write'],
    ['pull_requests', { ...ALL, pull_requests: 'read' } as const, 'pull-requests: write'],
  ])('%s: the log names the lines to add, the next channel has the report, the verdict stays', async (_, rights, line) => {
    await using pull = await openPullRequest({ ...BREAK, permissions: { permissions: rights } });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.main.exitCode).toBe(1);
    const log = run.log.join('\n');
    expect(log).toContain(line);
    expect(log).toMatch(/permissions: \{ contents: read, pull-requests: write, checks: write \}/);
    expect(run.summary).toContain('breaking change');
    expect(pull.comments().length + pull.server.checkRuns().length).toBe(1);
  });

  it('every one of them: job summary and annotations tell it', async () => {
    const rights = { contents: 'read', metadata: 'read', pull_requests: 'read', checks: 'read' } as const;
    await using pull = await openPullRequest({ ...BREAK, permissions: { permissions: rights } });
    const run = await pull.run();
    expect(run.outputs['verdict']).toBe('failed');
    expect(run.summary).toContain('breaking change');
    expect(run.annotations.some(({ level, file }) => level === 'error' && file === 'api/openapi.yaml')).toBe(true);
  });

  it('to react: a command is carried out all the same', async () => {
    await using pull = await openPullRequest(BREAK);
    pull.server.fault({ method: 'POST', path: /reactions/, kind: 'status', status: 403, times: 9 });
    const run = await pull.command('ada', '/api-test run');
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments().filter(({ author }) => author === 'github-actions[bot]')).toHaveLength(1);
  });

  it('to ask for acceptances: none counts, and the report says so', async () => {
    await using pull = await openPullRequest(BREAK);
    pull.server.fault({ method: 'POST', path: /graphql/, kind: 'status', status: 404, times: 99 });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.comments()[0]?.body).toContain('None of them counts');
  });
});

describe('GitHub Enterprise Server', () => {
  it('is spoken to at the address of the environment, GraphQL beside REST', async () => {
    await using pull = await openPullRequest(BREAK);
    await using server = await startGitHubServer({ basePath: '/api/v3', rateLimits: false });
    const repository = server.addRepository({
      owner: 'acme',
      name: 'shop',
      commits: [pull.baseSha, pull.headSha],
      collaborators: { ada: 'write' },
    });
    const own = server.addPullRequest(repository, {
      number: 1,
      head: { sha: pull.headSha, ref: 'change' },
      base: { sha: pull.baseSha, ref: 'main' },
    });
    const run = await pull.run({
      apiUrl: server.apiUrl,
      serverUrl: server.serverUrl,
      token: TEST_TOKEN,
      event: { name: 'pull_request', payload: server.pullRequestEvent(own) },
    });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(server.comments(own)).toHaveLength(1);
    expect(server.requests.some(({ path }) => path.endsWith('/graphql'))).toBe(true);
    expect(server.violations).toEqual([]);
  });
});
