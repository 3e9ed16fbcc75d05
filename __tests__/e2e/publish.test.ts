import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findForeign } from '../report/foreign.ts';
import type { Repository } from '../support/github/store.ts';
import { packZip } from '../support/zip.ts';
import { BREAK, type Json, leaveResult, packed, publish, publishEnded, READS, SECOND, WRITES } from './published.ts';
import { type OpenedPullRequest, openPullRequest } from './pull-request.ts';
import { BASE_SPEC } from './specs.ts';

describe('the result of a run for a fork', () => {
  it('becomes the comment and the check that the run had no right to write', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await publish(pull, await leaveResult(pull));
    expect(run.main.succeeded, run.log.join('\n')).toBe(true);
    expect(run.outputs['verdict']).toBe('failed');
    expect(pull.comments()).toHaveLength(1);
    expect(pull.comments()[0]?.body).toContain('breaking change');
    expect(pull.comments()[0]?.body).toContain('/api-test accept');
    expect(pull.check()).toMatchObject({ headSha: pull.headSha, status: 'completed', conclusion: 'failure' });
    expect(pull.check()?.detailsUrl).toBe(`${pull.server.serverUrl}/acme/shop/actions/runs/${run.first.id}`);
    expect(pull.server.violations).toEqual([]);
  });

  it('is published by its id as well, from any event', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const first = await publish(pull, result);
    const again = await pull.run({
      actionDirectory: SECOND,
      event: { name: 'workflow_dispatch', payload: {} },
      token: 'ghs_publish',
      inputs: { 'run-id': String(first.first.id) },
    });
    expect(again.outputs['verdict'], again.log.join('\n')).toBe('failed');
    expect(pull.comments()).toHaveLength(1);
    expect(pull.server.violations).toEqual([]);
    const wrong = await pull.run({ actionDirectory: SECOND, inputs: { 'run-id': '0x10' }, token: 'ghs_publish' });
    expect(wrong.main.succeeded).toBe(false);
  });

  it('is judged by the base: neither its own verdict, nor its own fail-on, nor an acceptance in it counts', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const green = structuredClone(result) as { verdict: Json; stages: { outcome: string; findings: Json[] }[] };
    green.verdict = { ...green.verdict, word: 'passed', conclusion: 'success', headline: 'Passed', failsStep: false };
    for (const stage of green.stages) {
      if (stage.findings.length > 0) stage.outcome = 'passed';
      for (const finding of stage.findings) {
        const { fingerprint } = finding;
        const why = { reason: 'ok', source: 'comment', by: 'ada', at: null, until: null, url: 'https://evil.example/' };
        finding['accepted'] = { fingerprint, severity: 'breaking', ...why };
      }
    }
    const run = await publish(pull, green);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
    expect(pull.comments()[0]?.body).not.toContain('evil.example');

    pull.pull.repository.contents.set(`${pull.baseSha}:.github/api-testing.yml`, 'version: 1\nfail-on: never\n');
    expect((await publish(pull, result)).outputs['verdict']).toBe('failed');
    expect(pull.check()).toMatchObject({ conclusion: 'neutral' });
  });

  it('that spared breaks by rules of its own is judged by the base’s, and begins with a warning', async () => {
    await using pull = await openPullRequest({
      base: BREAK.base,
      head: { ...BREAK.head, '.github/api-testing.yml': 'version: 1\nfail-on: consumer-breaking\n' },
      fork: true,
    });
    const result = (await leaveResult(pull)) as Json & {
      stages: { stage: string; outcome: string; findings: Json[] }[];
    };
    expect(result['failOn']).toBe('breaking');
    // As a run leaves it that goes by rules of its own.
    result['failOn'] = 'consumer-breaking';
    for (const stage of result.stages.filter((one) => one.stage === 'changes')) {
      stage.outcome = 'passed';
      for (const finding of stage.findings.filter(({ severity }) => severity === 'breaking')) {
        finding['severity'] = 'warning';
        finding['message'] = `Breaking, and no known consumer uses it: ${finding['message']}`;
      }
    }
    const run = await publish(pull, result);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
    expect(pull.comments()[0]?.body).toContain('This pull request edits `.github/api-testing.yml`');
  });

  it('is accepted by a comment of somebody who may write, and then published green', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const first = await publish(pull, result);
    const [command = ''] = /\/api-test accept [0-9a-f]{16}/.exec(first.summary) ?? [];
    await pull.command('ada', `${command} agreed`, { run: { id: 95 } });
    const again = await publish(pull, result);
    expect(again.outputs['verdict'], again.log.join('\n')).toBe('passed');
    expect(pull.check()).toMatchObject({ conclusion: 'success' });
  });
});

describe('several attempts of one run', () => {
  const NAME = 'api-testing-result';
  const HOUR_MS = 3_600_000;
  const later = (minutes = 0) => new Date(Date.now() + HOUR_MS + minutes * 60_000).toISOString();
  const earlier = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  /** A job that uploaded in the first attempt, and the same job run again. */
  const job = (name: string, attempt: number, upload = 'Run actions/upload-artifact@v6') => {
    const [startedAt, completedAt] = attempt === 1 ? [earlier(5), later(-50)] : [later(1), later(3)];
    const step = attempt === 1 ? { startedAt: earlier(1), completedAt: later(-59) } : { startedAt, completedAt };
    return { name, attempt, startedAt, completedAt, steps: [{ name: upload, ...step }] };
  };
  const green = (result: Json): Json => ({
    ...result,
    stages: (result['stages'] as Json[]).map((stage) =>
      stage['stage'] === 'changes'
        ? { ...stage, outcome: 'passed', findings: [], detail: { ...(stage['detail'] as Json), changes: [] } }
        : stage,
    ),
  });

  it('are told by the newest, and a late word on an older one changes nothing', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const { first } = await publish(pull, green(result));
    expect(pull.check()).toMatchObject({ conclusion: 'success' });
    const payload = pull.server.runEvent(first);
    pull.server.rerun(first, { startedAt: later(), artifacts: { [NAME]: packed(result) } });
    const second = await publishEnded(pull, first);
    expect(second.outputs['verdict'], second.log.join('\n')).toBe('failed');
    const checks = pull.server.checkRuns(pull.headSha).length;
    const late = await publishEnded(pull, first, { payload });
    expect(late.main.succeeded, late.log.join('\n')).toBe(true);
    expect(late.log.join('\n')).toContain('Nothing to publish: attempt 2 of the run');
    expect(pull.server.checkRuns(pull.headSha)).toHaveLength(checks);
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
    expect(pull.comments()[0]?.body).toContain('"attempt":2');
    expect(pull.server.violations).toEqual([]);
  });

  it.each([
    ['the job was run again and left nothing', ['API testing'], ['API testing'], 'broken'],
    ['only another job was run again', ['API testing', 'lint'], ['lint'], 'failed'],
    ['it is not known which job had left it', [], ['API testing'], 'broken'],
  ])('where %s', async (_, executed, again, verdict) => {
    await using pull = await openPullRequest(BREAK);
    const { first } = await publish(pull, await leaveResult(pull));
    first.jobs.push(...executed.map((name) => job(name, 1, name === 'lint' ? 'Run eslint' : undefined)));
    pull.server.rerun(first, { startedAt: later(), jobs: again.map((name) => job(name, 2)) });
    const run = await publishEnded(pull, first);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe(verdict);
    expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    if (verdict === 'broken') expect(pull.comments()[0]?.body).toContain('attempt 2');
    expect(pull.server.violations).toEqual([]);
  });

  it('and a newer run of the same commit: what an older run left is not told over it', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const older = await publish(pull, green(result));
    await publish(pull, result);
    const checks = pull.server.checkRuns(pull.headSha).length;
    const again = await publishEnded(pull, older.first);
    expect(again.log.join('\n')).toContain('Nothing to publish: a newer run');
    expect(pull.server.checkRuns(pull.headSha)).toHaveLength(checks);
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
  });
});

describe('a run that is not published', () => {
  it('could report by itself', async () => {
    await using pull = await openPullRequest({ ...BREAK, fork: false });
    const run = await publish(pull, {});
    expect(run.main.succeeded, run.log.join('\n')).toBe(true);
    expect(run.log.join('\n')).toContain('could report by itself');
    expect(pull.server.checkRuns()).toEqual([]);
  });

  it('is about a commit that is no longer the head', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const run = await publish(pull, result, { headSha: 'd'.repeat(40) });
    expect(run.main.succeeded, run.log.join('\n')).toBe(true);
    expect(pull.server.checkRuns()).toEqual([]);
    expect(pull.comments()).toEqual([]);
  });

  it('was started by another event', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await publish(pull, {}, { event: 'pull_request_target' });
    expect(run.log.join('\n')).toContain('Nothing to publish');
    expect(pull.server.checkRuns()).toEqual([]);
  });
});

describe('a commit that is the head of several pull requests', () => {
  const add = (pull: OpenedPullRequest, ref: string, from?: Repository) =>
    pull.server.addPullRequest(pull.pull.repository, {
      head: { sha: pull.headSha, ref: 'change', ...(from && { repository: from }) },
      base: { sha: pull.mainSha, ref },
    });

  it('to different branches is green for none of them, whichever the run was for', async () => {
    await using pull = await openPullRequest({ ...BREAK, head: { 'api/openapi.yaml': BASE_SPEC, 'README.md': 'x' } });
    pull.server.addToken('ghs_fork', READS);
    const own = await pull.run({ token: 'ghs_fork', run: { id: 40 } });
    const result = JSON.parse(readFileSync(own.outputs['result-file'] ?? '', 'utf8')) as Json;
    const { first } = await publish(pull, result);
    expect(pull.check()).toMatchObject({ conclusion: 'success' });
    add(pull, 'release', pull.pull.head.repository ?? undefined);
    const run = await publishEnded(pull, first);
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
    expect(run.summary).toContain('have one head commit, and go to different branches');
  });

  it('of which one is a branch of this repository: a copy of it in a fork does not get to write its check', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const branch = add(pull, 'main', pull.pull.repository);
    const run = await publish(pull, result);
    expect(run.log.join('\n')).toContain(`is also the head of #${branch.number}, a branch of this repository`);
    expect(pull.server.checkRuns(pull.headSha)).toEqual([]);
    expect(pull.server.comments(branch)).toEqual([]);
  });
});

describe('a hostile artifact', () => {
  it('is never believed about whose it is: another pull request gets nothing', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const other = pull.server.addPullRequest(pull.pull.repository, {
      head: { sha: 'e'.repeat(40), ref: 'other' },
      base: { sha: pull.baseSha },
    });
    const event = {
      ...(result['event'] as Json),
      pullRequest: other.number,
      repository: { owner: 'evil', name: 'evil' },
    };
    const run = await publish(pull, { ...result, event: { ...event, runUrl: 'https://evil.example/' } });
    expect(run.main.succeeded, run.log.join('\n')).toBe(true);
    expect(pull.server.comments(other)).toEqual([]);
    expect(pull.comments()).toHaveLength(1);
    expect(pull.comments()[0]?.body).not.toContain('evil');
  });

  const wrongSha = (result: Json) => ({ ...result, event: { ...(result['event'] as Json), headSha: 'a'.repeat(40) } });
  const zip = (content: string | Buffer, name = 'result.json') => packZip([{ name, content }]);
  it.each<[string, (result: Json) => Buffer, string]>([
    ['is about another commit', (result) => zip(JSON.stringify(wrongSha(result))), 'is about the commit'],
    ['leaves its folder', (result) => zip(JSON.stringify(result), '../result.json'), 'no result.json'],
    ['is no JSON', () => zip('<html>'), 'is no JSON'],
    ['is JSON of another kind', () => zip('{"version":1}'), 'schema of result.json'],
    ['has keys that no data has', () => zip('{"__proto__":{"polluted":true}}'), 'is no JSON'],
    [
      'is a bomb',
      () => packZip([{ name: 'result.json', content: Buffer.alloc(33 << 20), claimedBytes: 5 }]),
      'unpacked',
    ],
    ['is larger than any report', () => Buffer.alloc(6 << 20), 'larger than'],
    [
      'holds more than any report',
      (result) => {
        const [stage] = result['stages'] as Json[];
        const problem = { code: 'x', what: 'x', where: null, why: null, todo: null };
        return zip(JSON.stringify({ ...result, stages: [{ ...stage, problems: Array(50_001).fill(problem) }] }));
      },
      'more than 50000 findings',
    ],
    ['is no archive', () => Buffer.from('nothing'), 'no ZIP archive'],
  ])('that %s concludes the check as failed, and says why', async (_, make, why) => {
    await using pull = await openPullRequest(BREAK);
    const archive = make(await leaveResult(pull));
    const run = await publish(pull, null, { archive });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
    expect(pull.check()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(pull.comments()[0]?.body).toContain(why);
  });

  it('that is not there concludes the check as failed', async () => {
    await using pull = await openPullRequest(BREAK);
    const run = await publish(pull, {}, { artifact: 'something-else' });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('broken');
    expect(pull.check()).toMatchObject({ conclusion: 'failure' });
  });

  it('with Markdown, mentions and links in every text shows them as text', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const evil =
      '@acme/all ![x](https://evil.example/a.png) <img src=x> [y](https://evil.example) <!-- api-testing:z -->\n::error::x';
    const poison = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(poison);
      if (typeof value !== 'object' || value === null) return value;
      const texts = new Set(['message', 'todo', 'reason', 'what', 'why', 'file']);
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [
          key,
          texts.has(key) && typeof entry === 'string' ? `${entry} ${evil}` : poison(entry),
        ]),
      );
    };
    const run = await publish(pull, poison(result));
    expect(run.main.succeeded, run.log.join('\n')).toBe(true);
    const body = pull.comments()[0]?.body ?? '';
    expect(findForeign(body, (url) => url.startsWith(pull.server.serverUrl))).toEqual([]);
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('with ten thousand findings fits, and says how many there are', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = (await leaveResult(pull)) as { stages: { stage: string; findings: Json[] }[] };
    const changes = result.stages.find(({ stage }) => stage === 'changes');
    const [one] = changes?.findings ?? [];
    if (!changes || !one) throw new Error('the break has no finding');
    changes.findings = Array.from({ length: 10_000 }, (_, index) => ({
      ...one,
      message: `number ${index} of many`,
      fingerprint: index.toString(16).padStart(16, '0'),
    }));
    const run = await publish(pull, result);
    expect(run.outputs['verdict'], run.log.slice(-5).join('\n')).toBe('failed');
    expect([...(pull.comments()[0]?.body ?? '')].length).toBeLessThanOrEqual(65_536);
    expect(pull.check()?.annotations.length).toBeLessThanOrEqual(1_000);
    expect(pull.comments()[0]?.body).toMatch(/10.000 breaking changes/);
    expect(pull.server.violations).toEqual([]);
  });
});

describe('a command on a fork whose result was published', () => {
  const checks = (pull: OpenedPullRequest, name: string) =>
    pull.server.checkRuns(pull.headSha).filter((check) => check.name === name);

  /** As `publish`, then a command of somebody who may write; the run has the rights that are documented for it. */
  async function publishAndAccept(pull: OpenedPullRequest) {
    const published = await publish(pull, await leaveResult(pull));
    const [accept = ''] = /\/api-test accept [0-9a-f]{16}/.exec(published.summary) ?? [];
    expect(checks(pull, 'api-testing').at(-1)).toMatchObject({ conclusion: 'failure' });
    return accept;
  }

  it('follows at once: what is accepted turns the check of its own run green, what is taken back red', async () => {
    await using pull = await openPullRequest(BREAK);
    const accept = await publishAndAccept(pull);
    const run = await pull.command('ada', `${accept} agreed with all of them`, {
      token: 'ghs_publish',
      run: { id: 95 },
    });
    const log = run.log.join('\n');
    expect(run.reactions, log).toEqual(['eyes', '+1', 'rocket']);
    expect(checks(pull, 'api-testing').at(-1), log).toMatchObject({ status: 'completed', conclusion: 'success' });
    expect(checks(pull, 'api-testing: changes').at(-1), log).toMatchObject({ conclusion: 'success' });
    const ours = () => pull.comments().filter(({ author }) => author === 'github-actions[bot]');
    expect(ours()).toHaveLength(1);
    expect(ours()[0]?.body).toContain('accepted');
    const revoke = accept.replace('accept', 'revoke');
    await pull.command('ada', revoke, { token: 'ghs_publish', run: { id: 96 } });
    expect(checks(pull, 'api-testing').at(-1)).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(pull.server.checkRuns().filter(({ status }) => status !== 'completed')).toEqual([]);
    expect(pull.server.violations).toEqual([]);
  });

  it('is judged by what the workflow that published it goes by, not by the command’s own inputs', async () => {
    await using pull = await openPullRequest(BREAK);
    const result = await leaveResult(pull);
    const published = await publish(pull, result, { inputs: { 'fail-on': 'never' } });
    expect(published.outputs['verdict'], published.log.join('\n')).toBe('failed');
    expect(checks(pull, 'api-testing').at(-1)).toMatchObject({ conclusion: 'neutral' });
    const command = (inputs: Readonly<Record<string, string>>, id: number) =>
      pull.command('ada', `/api-test run ${pull.headSha}`, { token: 'ghs_publish', run: { id }, inputs });
    await command({ 'fail-on': 'breaking' }, 95);
    expect(checks(pull, 'api-testing').at(-1)).toMatchObject({ conclusion: 'neutral' });

    const strict = await publish(pull, result);
    expect(checks(pull, 'api-testing').at(-1), strict.log.join('\n')).toMatchObject({ conclusion: 'failure' });
    const weak = await command({ 'fail-on': 'never' }, 96);
    expect(checks(pull, 'api-testing').at(-1), weak.log.join('\n')).toMatchObject({ conclusion: 'failure' });
  });

  it.each([
    ['the job may not read runs', /actions\/runs$/, 403, 'actions: read'],
    ['GitHub does not answer', /actions\/runs$/, 500, 'Re-run the workflow that publishes'],
    ['the artifact cannot be had', /artifacts\/\d+\/zip$/, 404, 'Re-run the workflow that publishes'],
  ])('stays as it is where %s, and the report says what to do', async (_, path, status, todo) => {
    await using pull = await openPullRequest(BREAK);
    const accept = await publishAndAccept(pull);
    const before = checks(pull, 'api-testing').length;
    pull.server.fault({ path, kind: 'status', status, times: Number.POSITIVE_INFINITY });
    const run = await pull.command('ada', `${accept} agreed`, { token: 'ghs_publish', run: { id: 95 } });
    const log = run.log.join('\n');
    expect(run.reactions, log).toEqual(['eyes', '+1', 'rocket']);
    expect(checks(pull, 'api-testing'), log).toHaveLength(before);
    expect(checks(pull, 'api-testing: changes').at(-1), log).toMatchObject({ conclusion: 'success' });
    expect(pull.comments().at(0)?.body, log).toContain(todo);
    expect(log).toContain(todo);
  });

  it('is not made green by an older run where the newest of that workflow has left nothing', async () => {
    await using pull = await openPullRequest(BREAK);
    const accept = await publishAndAccept(pull);
    await publish(pull, {}, { artifact: 'something-else' });
    expect(checks(pull, 'api-testing').at(-1)).toMatchObject({ conclusion: 'failure' });
    const before = checks(pull, 'api-testing').length;
    const run = await pull.command('ada', `${accept} agreed`, { token: 'ghs_publish', run: { id: 95 } });
    const log = run.log.join('\n');
    expect(run.reactions, log).toEqual(['eyes', '+1', 'rocket']);
    expect(checks(pull, 'api-testing'), log).toHaveLength(before);
    expect(run.summary).toContain('the pull request’s own run has left no result');
  });

  it('says so where the fork’s own run has left nothing', async () => {
    await using pull = await openPullRequest(BREAK);
    pull.server.addToken('ghs_publish', WRITES);
    const run = await pull.command('ada', `/api-test run ${pull.headSha}`, { token: 'ghs_publish', run: { id: 95 } });
    expect(run.summary, run.log.join('\n')).toContain('the pull request’s own run has left no result');
    expect(checks(pull, 'api-testing')).toEqual([]);
  });
});
