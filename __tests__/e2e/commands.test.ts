import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActionRun } from '../support/runner.ts';
import { type OpenedPullRequest, openPullRequest } from './pull-request.ts';
import { BREAK } from './specs.ts';

/** The command that the report names for its breaking change. */
function acceptCommand(run: ActionRun): string {
  const [command] = /\/api-test accept [0-9a-f]{16}/.exec(run.summary) ?? [];
  if (command === undefined) throw new Error(`no command in the report:\n${run.summary}`);
  return command;
}

function ours(pull: OpenedPullRequest) {
  return pull.comments().filter(({ author }) => author === 'github-actions[bot]');
}

describe('who may give a command', () => {
  it.each(['mallory', 'reader', 'triager'])('not %s: nothing is said, and nothing is run', async (author) => {
    await using pull = await openPullRequest(BREAK);
    const run = await pull.command(author, '/api-test run');
    expect(run.main.succeeded, run.log.join('\n')).toBe(true);
    expect(run.reactions).toEqual([]);
    expect(ours(pull)).toEqual([]);
    expect(pull.server.checkRuns()).toEqual([]);
    expect(pull.server.requests.map(({ method }) => method)).toEqual(['GET']);
    expect(run.log.join('\n')).toContain(`${author} may not write`);
  });

  it('somebody who maintains: a reaction first, then the one comment and the check', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await pull.command('grace', '/api-test run');
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.reactions).toEqual(['eyes', '+1']);
    expect(pull.check()).toMatchObject({ headSha: pull.headSha, conclusion: 'failure' });
    expect(ours(pull)).toHaveLength(1);
    expect(ours(pull)[0]?.body).toContain('Run by a command of grace');
    expect(pull.server.violations).toEqual([]);
  });

  it('a rights question that GitHub does not answer runs nothing, and says so in the log', async () => {
    await using pull = await openPullRequest(BREAK);
    pull.server.fault({ path: /collaborators/, kind: 'status', status: 500, times: 9 });
    const run = await pull.command('ada', '/api-test run');
    expect(run.main.succeeded).toBe(false);
    expect(run.reactions).toEqual([]);
    expect(pull.server.checkRuns()).toEqual([]);
  });
});

describe('what is no command', () => {
  it.each([
    ['edited', '/api-test run'],
    ['deleted', '/api-test run'],
    ['created', 'looks good'],
  ])('a comment that was %s (%s) asks GitHub nothing at all', async (action, body) => {
    await using pull = await openPullRequest(BREAK);
    const comment = pull.server.addComment(pull.pull, { author: 'ada', body });
    const event = { name: 'issue_comment', payload: pull.server.commentEvent(comment, action) };
    const run = await pull.run({ event });
    expect(run.main.succeeded, run.log.join('\n')).toBe(true);
    expect(pull.server.requests).toEqual([]);
    expect(run.log.join('\n')).toContain('Nothing to do');
  });
});

describe('answers', () => {
  it('help, status and a mistake end in the one comment, which the next report keeps', async () => {
    await using pull = await openPullRequest(BREAK);
    const help = await pull.command('ada', '/api-test help');
    expect(help.reactions, help.log.join('\n')).toEqual(['eyes', '+1']);
    expect(ours(pull)[0]?.body).toContain(
      '/api-test accept &lt;fingerprint&gt;'.replace('&lt;', '<').replace('&gt;', '>'),
    );
    await pull.command('ada', '/api-test run', { run: { id: 5 } });
    const status = await pull.command('ada', '/api-test status', { run: { id: 6 } });
    expect(status.reactions).toEqual(['eyes', '+1']);
    const mistake = await pull.command('ada', '/api-test rn; rm -rf /', { run: { id: 7 } });
    expect(mistake.reactions).toEqual(['eyes', 'confused']);
    expect(ours(pull)).toHaveLength(1);
    expect(ours(pull)[0]?.body).toContain('breaking change');
    expect(ours(pull)[0]?.body).toContain('There is no such command');
    expect(pull.server.violations).toEqual([]);
  });

  it('status names the check of the head and what it concluded', async () => {
    await using pull = await openPullRequest(BREAK);
    await pull.run({ run: { id: 1 } });
    await pull.command('ada', '/api-test status', { run: { id: 2 } });
    expect(ours(pull)[0]?.body).toMatch(/asked .*status.*:[\s\S]*api-testing.*failure/);
  });
});

describe('a command on a fork', () => {
  const FORK = { ...BREAK, fork: true };

  it('names the commit in full, or is refused with the command to write', async () => {
    await using pull = await openPullRequest(FORK);
    for (const body of ['/api-test run', `/api-test run ${pull.headSha.slice(0, 7)}`]) {
      const run = await pull.command('ada', body);
      expect(run.reactions, run.log.join('\n')).toEqual(['eyes', 'confused']);
      expect(ours(pull)[0]?.body).toContain(`/api-test run ${pull.headSha}`);
    }
    expect(pull.server.checkRuns()).toEqual([]);
  });

  it('that names another commit than the head is refused: the head moved on', async () => {
    await using pull = await openPullRequest(FORK);
    const run = await pull.command('ada', `/api-test run ${'a'.repeat(40)}`);
    expect(run.reactions).toEqual(['eyes', 'confused']);
    expect(ours(pull)[0]?.body).toContain(`The head is `);
  });

  it('compares the specifications and runs none of its code, whatever its configuration says', async () => {
    const started = join(tmpdir(), `api-testing-started-${randomUUID()}`);
    const hostile = `version: 1\nfail-on: never\nprovider: { name: Shop, start: 'touch ${started}' }\n`;
    const head = { ...BREAK.head, '.github/api-testing.yml': hostile };
    await using pull = await openPullRequest({ ...FORK, head });
    const run = await pull.command('ada', `/api-test run ${pull.headSha}`);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    // A name of its own: it must not replace a check that more stages stand behind.
    expect(pull.check()).toMatchObject({ name: 'api-testing: changes', headSha: pull.headSha, conclusion: 'failure' });
    expect(existsSync(started)).toBe(false);
    const load = await pull.command('ada', `/api-test run smoke ${pull.headSha}`);
    expect(load.reactions).toEqual(['eyes', 'confused']);
    expect(existsSync(started)).toBe(false);
  });
});

describe('a command on a branch of the repository', () => {
  it('runs the head, in files of its own beside the checkout of the default branch', async () => {
    const marker = join(tmpdir(), `api-testing-head-${randomUUID()}`);
    const config = `version: 1\nprovider: { name: Shop, start: 'cp which.txt ${marker}; exit 3', ready-within: 5s }\n`;
    const base = { ...BREAK.base, 'which.txt': 'base' };
    const head = { ...BREAK.head, 'which.txt': 'head', '.github/api-testing.yml': config };
    await using pull = await openPullRequest({ base, head });
    const run = await pull.command('ada', '/api-test run smoke');
    expect(existsSync(marker), run.log.join('\n')).toBe(true);
    expect(readFileSync(marker, 'utf8')).toBe('head');
  });

  it('a commit that is not the head any more is refused', async () => {
    await using pull = await openPullRequest({ ...BREAK, later: { 'README.md': 'more' } });
    await pull.pushLater();
    const run = await pull.command('ada', `/api-test run ${pull.headSha.slice(0, 10)}`);
    expect(run.reactions, run.log.join('\n')).toEqual(['eyes', 'confused']);
    expect(pull.server.checkRuns()).toEqual([]);
  });
});

describe('accepting a change', () => {
  it('counts in the merge group that the pull request waits for, and in no other', async () => {
    await using pull = await openPullRequest(BREAK);
    const accept = acceptCommand(await pull.run({ run: { id: 1 } }));
    await pull.command('ada', `${accept} the last consumer is gone`, { run: { id: 2 } });
    await pull.pushLater({});
    const group = (number: number) => ({
      head_sha: pull.mergeSha,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${pull.mainSha}`,
      base_sha: pull.mainSha,
      base_ref: 'refs/heads/main',
    });
    const repository = { full_name: 'acme/shop', default_branch: 'main', owner: { login: 'acme' }, name: 'shop' };
    const queue = (number: number, id: number) => {
      const payload = { action: 'checks_requested', merge_group: group(number), repository, sender: { login: 'ada' } };
      return pull.run({ event: { name: 'merge_group', payload }, sha: pull.mergeSha, run: { id } });
    };
    const own = await queue(pull.pull.number, 3);
    expect(own.outputs['verdict'], own.log.join('\n')).toBe('passed');
    expect(own.summary).toContain('the last consumer is gone');
    const other = await queue(pull.pull.number + 1, 4);
    expect(other.outputs['verdict'], other.log.join('\n')).toBe('failed');
  });

  it('turns the check green with who and why, survives a push that does not touch it, and is taken back', async () => {
    await using pull = await openPullRequest({ ...BREAK, later: { 'README.md': 'more' } });
    const first = await pull.run({ run: { id: 1 } });
    const accept = acceptCommand(first);
    const accepted = await pull.command('ada', `${accept} v1 clients are gone`, { run: { id: 2 } });
    expect(accepted.outputs['verdict'], accepted.log.join('\n')).toBe('passed');
    expect(accepted.reactions).toEqual(['eyes', '+1', 'rocket']);
    expect(pull.check()).toMatchObject({ conclusion: 'success' });
    expect(ours(pull)).toHaveLength(1);
    expect(ours(pull)[0]?.body).toMatch(/v1 clients are gone/);

    await pull.pushLater();
    const later = await pull.run({ run: { id: 3 } });
    expect(later.outputs['verdict'], later.log.join('\n')).toBe('passed');
    expect(later.summary).toContain('ada');

    const revoked = await pull.command('grace', accept.replace('accept', 'revoke'), { run: { id: 4 } });
    expect(revoked.outputs['verdict'], revoked.log.join('\n')).toBe('failed');
    expect(revoked.reactions).toEqual(['eyes', '+1']);
    const after = await pull.run({ run: { id: 5 } });
    expect(after.outputs['verdict']).toBe('failed');
    expect(pull.server.violations).toEqual([]);
  });

  it('counts only what the bot acknowledged, nobody edited, and a writer wrote', async () => {
    await using pull = await openPullRequest(BREAK);
    const accept = acceptCommand(await pull.run({ run: { id: 1 } }));
    const planted = pull.server.addComment(pull.pull, { author: 'mallory', body: `${accept} trust me` });
    planted.reactions.push({ login: 'mallory', content: '+1' }, { login: 'mallory', content: 'rocket' });
    pull.server.addComment(pull.pull, { author: 'ada', body: `${accept} never acknowledged` });
    expect((await pull.run({ run: { id: 2 } })).outputs['verdict']).toBe('failed');

    const real = await pull.command('ada', `${accept} fine`, { run: { id: 3 } });
    expect(real.outputs['verdict']).toBe('passed');
    pull.server.editComment(real.comment, `${accept} fine, really`);
    const edited = await pull.run({ run: { id: 4 } });
    expect(edited.outputs['verdict']).toBe('failed');
    expect(edited.log.join('\n')).toContain('was edited');
  });

  it('falls with the rights of who accepted it', async () => {
    await using pull = await openPullRequest(BREAK);
    const accept = acceptCommand(await pull.run({ run: { id: 1 } }));
    expect((await pull.command('ada', `${accept} fine`, { run: { id: 2 } })).outputs['verdict']).toBe('passed');
    pull.pull.repository.collaborators.set('ada', 'read');
    expect((await pull.run({ run: { id: 3 } })).outputs['verdict']).toBe('failed');
  });

  it('of a fingerprint that no change has is refused, and what was found stays', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await pull.command('ada', '/api-test accept 0123456789abcdef because');
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(run.reactions).toEqual(['eyes', 'confused']);
    expect(ours(pull)[0]?.body).toContain('0123456789abcdef');
  });

  it('in the configuration holds until its last day', async () => {
    await using asked = await openPullRequest(BREAK);
    const [, fingerprint] = /accept ([0-9a-f]{16})/.exec(acceptCommand(await asked.run())) ?? [];
    const accepted = (until: string) =>
      `version: 1\nchanges: { accepted: [{ fingerprint: '${fingerprint}', reason: agreed, until: ${until} }] }\n`;
    const withConfig = (until: string) => ({
      ...BREAK,
      head: { ...BREAK.head, '.github/api-testing.yml': accepted(until) },
    });
    await using held = await openPullRequest(withConfig("'2999-01-31'"));
    const now = await held.run();
    expect(now.outputs['verdict'], now.log.join('\n')).toBe('passed');
    await using ended = await openPullRequest(withConfig("'2020-01-31'"));
    const late = await ended.run();
    expect(late.outputs['verdict']).toBe('failed');
    expect(late.log.join('\n')).toContain('ended on 2020-01-31');
    await using forked = await openPullRequest({ ...withConfig("'2999-01-31'"), fork: true });
    expect((await forked.run()).outputs['verdict']).toBe('failed');
  });
});
