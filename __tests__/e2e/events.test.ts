import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPullRequest } from './pull-request.ts';
import { BASE_SPEC, BREAK, COMPATIBLE_SPEC } from './specs.ts';

const REPOSITORY = { full_name: 'acme/shop', default_branch: 'main', owner: { login: 'acme' }, name: 'shop' };

describe('every event that is supported', () => {
  it('merge_group compares with the base tip, concludes a check, and says that there is no comment', async () => {
    await using pull = await openPullRequest(BREAK);
    const payload = {
      action: 'checks_requested',
      merge_group: {
        head_sha: pull.headSha,
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-abc',
        base_sha: pull.baseSha,
        base_ref: 'refs/heads/main',
      },
      repository: REPOSITORY,
      sender: { login: 'ada' },
    };
    const run = await pull.run({ event: { name: 'merge_group', payload }, sha: pull.headSha });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
    expect(pull.comments()).toEqual([]);
    expect(run.log.join('\n')).toContain('No comment: a merge_group event has no pull request.');
  });

  it('push compares with the commit before it', async () => {
    await using pull = await openPullRequest(BREAK);
    const payload = {
      ref: 'refs/heads/main',
      before: pull.baseSha,
      after: pull.headSha,
      deleted: false,
      repository: REPOSITORY,
      sender: { login: 'ada' },
    };
    const run = await pull.run({ event: { name: 'push', payload }, sha: pull.headSha, ref: 'refs/heads/main' });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.outputs['breaking-changes']).toBe('1');
    expect(pull.comments()).toEqual([]);
  });

  it('workflow_dispatch on a branch compares with the default branch', async () => {
    await using pull = await openPullRequest(BREAK);
    const payload = { ref: 'refs/heads/change', inputs: {}, repository: REPOSITORY, sender: { login: 'ada' } };
    const run = await pull.run({
      event: { name: 'workflow_dispatch', payload },
      sha: pull.headSha,
      ref: 'refs/heads/change',
    });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.outputs['breaking-changes']).toBe('1');
  });

  it('an event that cannot be judged is refused, with the ones that can', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await pull.run({ event: { name: 'issues', payload: { action: 'opened', repository: REPOSITORY } } });
    expect(run.main.succeeded).toBe(false);
    expect(run.log.join('\n')).toMatch(/pull_request.*merge_group|merge_group.*pull_request/);
  });

  it('a pull request of a fork gets its verdict in the summary, with a token that may not write', async () => {
    const permissions = { permissions: { pull_requests: 'read', contents: 'read', metadata: 'read' } } as const;
    await using pull = await openPullRequest({ ...BREAK, fork: true, permissions });
    const run = await pull.run({ inputs: { 'pact-broker-base-url': 'http://127.0.0.1:1/' } });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.summary).toContain('needs a secret');
  });
});

describe('a pull request that changes the configuration', () => {
  const CONFIG = '.github/api-testing.yml';

  it('decides nothing in a run that holds secrets: the base’s configuration counts, and nothing is started', async () => {
    const started = join(tmpdir(), `api-testing-started-${randomUUID()}`);
    const hostile = `version: 1\nfail-on: never\nprovider: { name: Shop, start: 'touch ${started}' }\n`;
    await using pull = await openPullRequest({ ...BREAK, head: { ...BREAK.head, [CONFIG]: hostile }, fork: true });
    const payload = pull.server.pullRequestEvent(pull.pull);
    const run = await pull.run({ event: { name: 'pull_request_target', payload }, inputs: { stages: 'all' } });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.main.succeeded).toBe(false);
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
    expect(existsSync(started)).toBe(false);
  });
});

describe('the base', () => {
  it('is the merge base: what main did since is not blamed on the branch', async () => {
    await using pull = await openPullRequest({
      base: { 'api/openapi.yaml': BASE_SPEC, 'README.md': 'shop' },
      head: { 'README.md': 'shop!' },
      mainMovesOn: { 'api/openapi.yaml': COMPATIBLE_SPEC },
    });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('no-change');
  });

  it('is fetched by itself into a checkout of one commit', async () => {
    await using pull = await openPullRequest({ ...BREAK, depth: 1 });
    const run = await pull.run();
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.outputs['breaking-changes']).toBe('1');
  });

  it('cannot be fetched: the error names the line of the workflow to change', async () => {
    await using pull = await openPullRequest({ ...BREAK, depth: 1 });
    pull.forgetOrigin();
    const run = await pull.run();
    expect(run.outputs['verdict']).toBe('broken');
    expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(run.log.join('\n')).toContain('fetch-depth: 0');
    expect(pull.comments()[0]?.body).toContain('fetch');
  });
});

describe('inputs that cannot be used', () => {
  it('conclude the check as failed, with the input and what it takes', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await pull.run({ inputs: { stages: 'contrat' } });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
    expect(run.main.succeeded).toBe(false);
    expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(run.summary).toContain('contract');
  });
});

describe('a schedule', () => {
  const BROKEN = { base: { 'api/openapi.yaml': BASE_SPEC, '.github/api-testing.yml': 'version: 2\n' }, head: {} };
  const SOUND = { base: { 'api/openapi.yaml': BASE_SPEC }, head: {} };
  const RIGHTS = { contents: 'read', checks: 'write', issues: 'write', pull_requests: 'write' } as const;

  it('keeps one issue if asked: opened, updated in place, closed when it is green again', async () => {
    await using pull = await openPullRequest({ ...SOUND, permissions: { permissions: RIGHTS } });
    const onMain = { event: { name: 'schedule', payload: { schedule: '0 5 * * *' } }, sha: pull.baseSha };
    const run = (id: number, inputs = {}) =>
      pull.run({ ...onMain, ref: 'refs/heads/main', run: { id }, inputs: { issue: 'true', ...inputs } });
    const first = await run(10, { config: 'missing.yml' });
    expect(first.outputs['verdict'], first.log.join('\n')).toBe('broken');
    expect(pull.server.issues()).toMatchObject([{ state: 'open', title: 'api-testing fails on main' }]);
    await run(12, { config: 'missing.yml' });
    await run(11, { config: 'missing.yml' });
    expect(pull.server.issues()).toHaveLength(1);
    expect(pull.server.issues()[0]?.body).toContain('"run":12');
    const green = await run(13);
    expect(green.main.succeeded, green.log.join('\n')).toBe(true);
    expect(pull.server.issues()).toMatchObject([{ state: 'closed' }]);
    expect(pull.server.violations).toEqual([]);
  });

  it('makes none unasked', async () => {
    await using pull = await openPullRequest({ ...BROKEN, permissions: { permissions: RIGHTS } });
    const event = { name: 'schedule', payload: { schedule: '0 5 * * *' } };
    await pull.run({ event, sha: pull.baseSha, ref: 'refs/heads/main' });
    expect(pull.server.issues()).toEqual([]);
  });

  it('without the right says which lines to add, and keeps its verdict', async () => {
    await using pull = await openPullRequest(BROKEN);
    const event = { name: 'schedule', payload: { schedule: '0 5 * * *' } };
    const options = { event, sha: pull.baseSha, ref: 'refs/heads/main', inputs: { issue: 'true' } };
    pull.server.addToken('ghs_less', { permissions: { contents: 'read', checks: 'write', issues: 'read' } });
    const run = await pull.run({ ...options, token: 'ghs_less' });
    expect(run.outputs['verdict']).toBe('broken');
    expect(run.log.join('\n')).toContain('issues: write');
  });
});

describe('a push to a branch', () => {
  const push = (pull: { baseSha: string; headSha: string }) => ({
    event: {
      name: 'push',
      payload: {
        ref: 'refs/heads/change',
        before: pull.headSha,
        after: pull.headSha,
        deleted: false,
        repository: REPOSITORY,
        sender: { login: 'ada' },
      },
    },
    sha: pull.headSha,
    ref: 'refs/heads/change',
  });

  it('with one open pull request is judged and told as that pull request', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await pull.run(push(pull));
    expect(run.outputs['breaking-changes'], run.log.join('\n')).toBe('1');
    expect(pull.comments()).toHaveLength(1);
    expect(pull.server.violations).toEqual([]);
  });

  it('with two open pull requests comments on neither', async () => {
    await using pull = await openPullRequest(BREAK);
    const second = pull.server.addPullRequest(pull.pull.repository, {
      head: { sha: pull.headSha, ref: 'change' },
      base: { sha: pull.baseSha, ref: 'next' },
    });
    const run = await pull.run(push(pull));
    expect(run.main.exitCode, run.log.join('\n')).not.toBeNull();
    expect([...pull.comments(), ...pull.server.comments(second)]).toEqual([]);
  });
});
