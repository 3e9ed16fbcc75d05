import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPullRequest } from './pull-request.ts';
import { BREAK, COMPATIBLE_SPEC } from './specs.ts';

describe('the comment', () => {
  it('is found again behind thirty-five others and a planted marker, and updated in place', async () => {
    await using pull = await openPullRequest(BREAK);
    pull.server.addComment(pull.pull, { author: 'mallory', body: '<!-- api-testing:api-testing {} -->\nall green' });
    for (let index = 0; index < 35; index += 1) {
      pull.server.addComment(pull.pull, { author: 'ada', body: `remark ${index}` });
    }
    await pull.run({ run: { id: 1 } });
    await pull.run({ run: { id: 2 } });
    const written = pull.comments().filter((comment) => comment.author === 'github-actions[bot]');
    expect(written).toHaveLength(1);
    expect(written[0]?.body).toContain('"run":2');
    expect(pull.comments()).toHaveLength(37);
    expect(pull.server.violations).toEqual([]);
  });

  it('is corrected when the break is gone, and left out when there never was one', async () => {
    await using pull = await openPullRequest({ ...BREAK, later: { 'api/openapi.yaml': COMPATIBLE_SPEC } });
    await pull.run({ run: { id: 1 } });
    expect(pull.comments()[0]?.body).toContain('- [ ]');
    await pull.pushLater();
    const run = await pull.run({ run: { id: 2 } });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    expect(pull.comments()).toHaveLength(1);
    expect(pull.comments()[0]?.body).not.toContain('- [ ]');
  });

  it('of a newer run stays when an older run ends last', async () => {
    await using pull = await openPullRequest(BREAK);
    await pull.run({ run: { id: 9 } });
    await pull.run({ run: { id: 8 } });
    expect(pull.comments()).toHaveLength(1);
    expect(pull.comments()[0]?.body).toContain('"run":9');
  });
});

describe('jobs that share a pull request', () => {
  it('write one comment, with the worst verdict first, and a check each', async () => {
    await using pull = await openPullRequest({ ...BREAK, later: { 'api/openapi.yaml': COMPATIBLE_SPEC } });
    await pull.run({ inputs: { 'check-name': 'api (node 22)' }, run: { id: 1 } });
    await pull.run({ inputs: { 'check-name': 'api (node 24)', 'fail-on': 'never' }, run: { id: 1 } });
    const [comment, ...others] = pull.comments();
    expect(others).toEqual([]);
    expect(comment?.body).toContain('2 jobs report here:');
    expect(comment?.body.split('\n')[1]).toMatch(/^### ❌ 1 breaking change/u);
    expect(pull.server.checkRuns(pull.headSha).map(({ name }) => name)).toEqual(['api (node 22)', 'api (node 24)']);
    await pull.pushLater();
    await pull.run({ inputs: { 'check-name': 'api (node 22)' }, run: { id: 2 } });
    const { body = '' } = pull.comments()[0] ?? {};
    expect(body).toContain('**Fixed since the last run**');
    expect(body).toContain('Not finished for this commit yet: api (node 24).');
    expect(pull.server.violations).toEqual([]);
  });
});

describe('legs of a matrix that end together', () => {
  it('write one comment with all their reports', async () => {
    await using pull = await openPullRequest(BREAK);
    const legs = ['20', '22', '24', '26'].map((version) => `api (node ${version})`);
    const run = (name: string) => {
      const workspace = `${pull.workspace}-${name.replaceAll(/\W/g, '')}`;
      cpSync(pull.workspace, workspace, { recursive: true });
      return pull.run({ inputs: { 'check-name': name }, run: { id: 1 }, workspace });
    };
    const runs = await Promise.all(legs.map(run));
    const log = runs.flatMap((run) => run.log).join('\n');
    expect(
      runs.map((run) => run.outputs['verdict']),
      log,
    ).toEqual(legs.map(() => 'failed'));
    expect(pull.comments(), log).toHaveLength(1);
    for (const name of legs) expect(pull.comments()[0]?.body, log).toContain(`Report of ${name}`);
    expect(pull.server.violations).toEqual([]);
  });
});

describe('comments at lines', () => {
  it('stand at the removed line with the way back, are told once, and are resolved when it is fixed', async () => {
    await using pull = await openPullRequest({
      ...BREAK,
      later: { 'api/openapi.yaml': COMPATIBLE_SPEC },
      permissions: { permissions: { contents: 'write', checks: 'write', pull_requests: 'write' } },
    });
    await pull.run({ run: { id: 1 } });
    await pull.run({ run: { id: 2 } });
    const comments = pull.server.reviewComments(pull.pull);
    expect(pull.server.reviews(pull.pull)).toHaveLength(1);
    expect(comments[0]).toMatchObject({ path: 'api/openapi.yaml', resolvedBy: null });
    expect(comments[0]?.body).toContain('**Do:**');
    await pull.pushLater();
    await pull.run({ run: { id: 3 } });
    expect(comments.map(({ resolvedBy }) => resolvedBy)).toEqual(comments.map(() => 'github-actions[bot]'));
    expect(pull.server.violations).toEqual([]);
  });

  it('say that it is fixed where the job may not close conversations, which takes `contents: write`', async () => {
    await using pull = await openPullRequest({ ...BREAK, later: { 'api/openapi.yaml': COMPATIBLE_SPEC } });
    await pull.run({ run: { id: 1 } });
    const head = await pull.pushLater();
    const run = await pull.run({ run: { id: 2 } });
    const bodies = pull.server.reviewComments(pull.pull).map(({ body }) => body);
    expect(bodies).toEqual(bodies.map(() => expect.stringContaining(`✅ **Fixed** as of \`${head.slice(0, 7)}\``)));
    expect(run.log.join('\n')).toMatch(/marked as fixed and stays? open/);
    expect(run.outputs['verdict']).toBe('passed');
    expect(pull.server.violations).toEqual([]);
  });

  it('are left out when the workflow says so', async () => {
    await using pull = await openPullRequest(BREAK);
    await pull.run({ inputs: { 'review-comments': 'false' } });
    expect(pull.server.reviews(pull.pull)).toEqual([]);
    expect(pull.comments()).toHaveLength(1);
  });
});

describe('what GitHub refuses does not change the verdict', () => {
  const expectBreak = (run: { outputs: Readonly<Record<string, string>>; main: { succeeded: boolean } }) => {
    expect(run.outputs['verdict']).toBe('failed');
    expect(run.main.succeeded).toBe(false);
  };

  it('tells it in the check when the comment may not be written, and names the permission', async () => {
    await using pull = await openPullRequest({
      ...BREAK,
      permissions: { permissions: { checks: 'write', pull_requests: 'read', contents: 'read', metadata: 'read' } },
    });
    const run = await pull.run();
    expectBreak(run);
    expect(pull.comments()).toEqual([]);
    expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(run.log.join('\n')).toContain('pull-requests: write');
  });

  it('tells it in the comment, with annotations, when there may be no check', async () => {
    await using pull = await openPullRequest({
      ...BREAK,
      permissions: { permissions: { pull_requests: 'write', contents: 'read', metadata: 'read' } },
    });
    const run = await pull.run();
    expectBreak(run);
    expect(pull.comments()).toHaveLength(1);
    expect(run.annotations).toContainEqual(expect.objectContaining({ file: 'api/openapi.yaml' }));
    expect(run.log.join('\n')).toContain('checks: write');
  });

  it('tells it in the job summary when nothing may be written', async () => {
    await using pull = await openPullRequest({
      ...BREAK,
      permissions: { permissions: { pull_requests: 'read', contents: 'read', metadata: 'read' } },
    });
    const run = await pull.run();
    expectBreak(run);
    expect(run.summary).toContain('user');
    expect(run.outputs['comment-url']).toBe('');
    expect(run.outputs['check-url']).toBe('');
  });

  const FAULTS = [
    { kind: 'truncate', times: 9 },
    { kind: 'html', status: 502, times: 9 },
    { kind: 'wrong-type', times: 9 },
    { kind: 'reset-after-request', times: 1 },
    { kind: 'status', status: 422, times: 9 },
  ] as const;
  for (const fault of FAULTS) {
    it(`writes one comment at the most when comments answer with "${fault.kind}"`, async () => {
      await using pull = await openPullRequest(BREAK);
      pull.server.fault({ path: /\/issues\/\d+\/comments/, ...fault });
      const run = await pull.run();
      expectBreak(run);
      expect(pull.comments().length).toBeLessThanOrEqual(1);
      expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    });
  }
});

describe('the report as a file', () => {
  it('follows no link of the checkout to another place', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'api-testing-elsewhere-'));
    try {
      writeFileSync(join(elsewhere, 'keys'), 'mine');
      await using pull = await openPullRequest(BREAK);
      const folder = join(pull.workspace, 'api-testing-report');
      symlinkSync(elsewhere, folder);
      const linked = await pull.run();
      expect(linked.outputs['verdict'], linked.log.join('\n')).toBe('failed');
      expect(linked.annotations.map(({ message }) => message).join('\n')).toContain('is a symbolic link');
      rmSync(folder);
      mkdirSync(folder);
      symlinkSync(join(elsewhere, 'keys'), join(folder, 'report.md'));
      await pull.run();
      expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('breaking');
      expect(readFileSync(join(elsewhere, 'keys'), 'utf8')).toBe('mine');
      expect(readdirSync(elsewhere)).toEqual(['keys']);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});
