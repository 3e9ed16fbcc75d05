import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistoryText } from '../../src/history/follow.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import type { CompareDetail, StageResult } from '../../src/model/stage.ts';
import { composeReport } from '../../src/report/report.ts';
import { temporaryFolder } from '../detect/repository.ts';
import { readFile } from '../support/github/git-objects.ts';
import { ALMOST, attemptBriefly, BRIEF } from './measured.ts';
import { ACTION_DIRECTORY, type OpenedPullRequest, openPullRequest } from './pull-request.ts';
import { BASE_SPEC, COMPATIBLE_SPEC } from './specs.ts';

/** It ends within a minute and a half, and goes on where a busy machine leaves it undecided. */
const DEADLINE_MS = 600_000;
const BRANCH = 'api-testing-metrics';
const WRITER = { permissions: { contents: 'write', checks: 'write', pull_requests: 'write' } } as const;

const CONFIG = `version: 1
provider: { name: Orders, start: node server.cjs, base: 'cat side.txt' }
load: { smoke: false }
compare: {}
history: { branch: ${BRANCH} }
`;

/** Waits 2 ms for what would be a database, and works for as long as its own commit says. */
function server(workMs: number): string {
  return `
const { createServer } = require('node:http');
createServer((request, response) => {
  setTimeout(() => {
    const end = performance.now() + ${workMs};
    while (performance.now() < end);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
  }, 2);
}).listen(process.env.PORT, '127.0.0.1');
`;
}

function change(head: Readonly<Record<string, string>>) {
  return openPullRequest({
    base: {
      'api/openapi.yaml': BASE_SPEC,
      '.github/api-testing.yml': CONFIG,
      'server.cjs': server(0.1),
      'side.txt': 'the base of the branch\n',
    },
    head: { 'api/openapi.yaml': COMPATIBLE_SPEC, ...head },
    permissions: WRITER,
  });
}

function comparedIn({ stages }: Pick<RunResult, 'stages'>): StageResult & { readonly detail: CompareDetail } {
  const stage = stages.find((one) => one.stage === 'compare');
  if (stage?.detail?.kind !== 'compare') throw new Error(`nothing compared: ${stage?.reason}`);
  return { ...stage, detail: stage.detail };
}

/** What the Action left in its report of this run. */
function reportedBy(pull: OpenedPullRequest): RunResult {
  return JSON.parse(readFileSync(join(pull.workspace, 'api-testing-report/result.json'), 'utf8')) as RunResult;
}

const commentOf = (pull: OpenedPullRequest) =>
  pull.comments().find(({ author }) => author === 'github-actions[bot]')?.body ?? '';
const renderComment = (result: RunResult) =>
  composeReport(result, { key: 'api-testing', redact: (text) => text }).comment;

/** The scheduled run of main, which has no change to judge. */
function scheduled(pull: OpenedPullRequest) {
  return { name: 'schedule', payload: { schedule: '0 5 * * *' }, sha: pull.baseSha, ref: 'refs/heads/main' };
}

describe('with k6: a pull request that makes an operation slower', () => {
  it(
    'fails with how much and how sure, adds to earlier attempts, and passes once it is accepted, until it is worse',
    async () => {
      await using pull = await change({ 'server.cjs': server(1.6) });
      const toolCache = temporaryFolder();

      const main = await attemptBriefly(pull, {
        toolCache,
        effort: { ...BRIEF, starts: 1, planned: 4, cap: 4 },
        event: scheduled(pull),
      });
      const noise = comparedIn(main).detail.measuredNoise;
      expect(main.verdict.word, JSON.stringify(main.stages)).toBe('passed');
      const { entries } = readHistoryText(readFile(pull.pull.repository.objects, BRANCH, 'history.jsonl') ?? '');
      expect(entries).toMatchObject([{ sha: pull.baseSha, event: 'schedule', noiseFloor: noise }]);

      const first = comparedIn(await attemptBriefly(pull, { toolCache, effort: ALMOST }));
      expect(first.detail.measurement, first.reason).toMatchObject({ earlierBlocks: 0 });
      const run = await pull.run({ toolCache, run: { id: 1, attempt: 2 } });
      const log = run.log.join('\n');
      expect(run.outputs['verdict'], log).toBe('failed');
      expect(pull.check()).toMatchObject({ conclusion: 'failure' });
      const { detail, findings } = comparedIn(reportedBy(pull));
      expect(detail.measurement).toMatchObject({ earlierBlocks: first.detail.measurement?.blocks });
      expect(detail.measurement).not.toHaveProperty('notAdded');
      expect(detail.comparisons[0]).toMatchObject({
        operation: 'GET /orders/{id}',
        metric: 'p50',
        verdict: 'regressed',
      });
      expect(detail.comparisons[0]?.change).toBeGreaterThan(0.25);
      const slower = findings.filter(({ rule }) => rule === 'compare.regressed');
      expect(slower).toHaveLength(1);
      const [{ fingerprint } = { fingerprint: '' }] = slower;
      const comment = commentOf(pull);
      expect(comment).toMatch(
        /- \[ \] No regression: head vs base \w+ \+\d+\.\d % \\\[\+\d+\.\d, \+\d+\.\d\\\] \(this runner class: ± [\d.]+ %\) · \*\*failed\*\*/u,
      );
      expect(comment).toContain(`npx api-testing compare --base ${pull.baseSha} --operation 'GET /orders/{id}'`);
      expect(comment).toContain(`/api-test accept ${fingerprint} <reason>`);
      expect(comment).toMatch(/\d+ of them from an earlier attempt/u);
      expect(comment).toMatch(/\| Verdict \(this runner class: ± [\d.]+ %\) \|/u);
      expect(log).toContain('the base of the branch');
      expect(log).not.toContain('aborted');
      expect(run.leftovers).toEqual([]);

      await attemptBriefly(pull, { toolCache, effort: { ...ALMOST, cap: 7 } });
      const accepted = await pull.command('ada', `/api-test accept ${fingerprint} it checks every order now`, {
        toolCache,
        run: { id: 2 },
      });
      expect(accepted.outputs['verdict'], accepted.log.join('\n')).toBe('passed');
      expect(accepted.reactions, accepted.log.join('\n')).toEqual(['eyes', '+1', 'rocket']);
      expect(pull.check()).toMatchObject({ conclusion: 'success' });
      const third = comparedIn(reportedBy(pull)).detail.measurement;
      expect(third?.earlierBlocks).toBeGreaterThanOrEqual(detail.measurement?.blocks ?? Number.NaN);
      expect(third?.blocks).toBeGreaterThan(third?.earlierBlocks ?? Number.NaN);
      expect(commentOf(pull)).toMatch(/- \[x\] No regression: head vs base .* %.*, accepted/u);
      expect(commentOf(pull)).toContain('it checks every order now');

      await pull.pushLater({ 'README.md': 'Orders' });
      const next = await attemptBriefly(pull, { toolCache, effort: BRIEF });
      expect(next.verdict, JSON.stringify(comparedIn(next).detail)).toMatchObject({
        word: 'passed',
        conclusion: 'success',
      });
      // A shorter measurement may see another step of the slowdown, with a fingerprint of its own that the accepted one covers.
      expect(comparedIn(next).findings[0]).toMatchObject({ accepted: { by: 'ada' } });
      expect(renderComment(next)).toMatch(/- \[x\] No regression: .*, accepted/u);

      await pull.pushLater({ 'server.cjs': server(8) });
      const worse = await attemptBriefly(pull, { toolCache, effort: BRIEF });
      expect(worse.verdict, JSON.stringify(comparedIn(worse).detail)).toMatchObject({
        word: 'failed',
        conclusion: 'failure',
      });
      expect(comparedIn(worse).findings[0]).toMatchObject({ rule: 'compare.regressed' });
      expect(comparedIn(worse).findings[0]?.accepted).toBeUndefined();
      expect(pull.server.violations).toEqual([]);
    },
    DEADLINE_MS,
  );
});

describe('with k6: a pull request that does the same work', () => {
  it(
    'is never called slower, and a further attempt that finds nothing to add to says so',
    async () => {
      await using pull = await change({ 'README.md': 'Orders' });
      const toolCache = temporaryFolder();
      const again = await attemptBriefly(pull, { toolCache, effort: { ...BRIEF, cap: 14 }, attempt: 2 });
      expect(again.verdict.word, comparedIn(again).reason).toBe('passed');
      expect(comparedIn(again).findings.filter(({ severity }) => severity === 'breaking')).toEqual([]);
      expect(again.notices.join('\n')).toContain('adds to no earlier attempt: no block of one was found');
      expect(readdirSync(join(toolCache, 'compare'))).toHaveLength(1);
      // What the steps of docs/compare.md carry over to a runner that has nothing else.
      const page = readFileSync(join(ACTION_DIRECTORY, 'docs/compare.md'), 'utf8');
      expect(page.match(/path: \$\{\{ runner\.tool_cache \}\}\/compare\n/gu)).toHaveLength(2);
      const fresh = temporaryFolder();
      cpSync(join(toolCache, 'compare'), join(fresh, 'compare'), { recursive: true });
      const third = await attemptBriefly(pull, { toolCache: fresh, effort: { ...BRIEF, cap: 1 }, attempt: 3 });
      expect(third.notices.join('\n')).not.toContain('earlier attempt');
      expect(comparedIn(third).detail.measurement?.earlierBlocks).toBe(comparedIn(again).detail.measurement?.blocks);
    },
    DEADLINE_MS,
  );
});

describe('the base of a comparison', () => {
  const MARKED = CONFIG.replace('cat side.txt', 'cat side.txt; exit 3').replace(/history.*\n/u, '');
  const open = () =>
    openPullRequest({
      base: {
        'api/openapi.yaml': BASE_SPEC,
        '.github/api-testing.yml': MARKED,
        'side.txt': 'where the branch began\n',
      },
      head: { 'api/openapi.yaml': COMPATIBLE_SPEC },
      mainMovesOn: { 'side.txt': 'the tip of main\n' },
    });

  it('is the merge base of a pull request', async () => {
    await using pull = await open();
    await pull.run();
    const { reason, detail } = comparedIn(reportedBy(pull));
    expect(reason).toContain('the base could not be built or started');
    expect(detail.logTail.join('\n')).toContain('where the branch began');
  });

  it('is the merge base of a pull request that a comment runs, whose head is in a folder of its own', async () => {
    await using pull = await open();
    await pull.command('ada', '/api-test run compare');
    const { reason, detail } = comparedIn(reportedBy(pull));
    expect(reason).toContain('the base could not be built or started');
    expect(detail.logTail.join('\n')).toContain('where the branch began');
  });

  it('is the tip that a merge group is built on', async () => {
    await using pull = await open();
    const group = {
      head_sha: pull.mergeSha,
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-abc',
      base_sha: pull.mainSha,
      base_ref: 'refs/heads/main',
    };
    const repository = { full_name: 'acme/shop', default_branch: 'main', owner: { login: 'acme' }, name: 'shop' };
    const payload = { action: 'checks_requested', merge_group: group, repository, sender: { login: 'ada' } };
    const run = await pull.run({ event: { name: 'merge_group', payload }, sha: pull.mergeSha });
    expect(run.outputs['verdict'], run.log.join('\n')).toBe('passed');
    const result = reportedBy(pull);
    expect(result.baseSha).toBe(pull.mainSha);
    expect(comparedIn(result).detail.logTail.join('\n')).toContain('the tip of main');
  });
});
