import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistoryText } from '../../src/history/follow.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import type { CompareDetail } from '../../src/model/stage.ts';
import { items, type Replay } from '../compare/support/replayed-comparison.ts';
import { temporaryFolder } from '../detect/repository.ts';
import { readFile } from '../support/github/git-objects.ts';
import { type OpenedPullRequest, openPullRequest } from './pull-request.ts';
import { BASE_SPEC, COMPATIBLE_SPEC } from './specs.ts';

/** A whole standard comparison, whose minutes are measured at once: what is real is everything but k6. */
const REPLAYED_K6 = resolve(import.meta.dirname, '../compare/support/replayed-k6.mjs');
const DEADLINE_MS = 120_000;
const BRANCH = 'api-testing-metrics';
const OPERATION = 'GET /orders/{id}';
const CONFIG_PATH = 'ci/api tests.yml';
const CONFIG = `version: 1
provider: { name: Orders, start: node server.cjs }
load: { smoke: false }
compare: { on-inconclusive: report }
history: { branch: ${BRANCH} }
`;
const SERVER = `require('node:http').createServer((_, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: 'o-1', user_id: 'u-1' }));
}).listen(process.env.PORT, '127.0.0.1');
`;

function open(): Promise<OpenedPullRequest> {
  return openPullRequest({
    base: { 'api/openapi.yaml': BASE_SPEC, [CONFIG_PATH]: CONFIG, 'server.cjs': SERVER },
    head: { 'api/openapi.yaml': COMPATIBLE_SPEC },
    permissions: { permissions: { contents: 'write', checks: 'write', pull_requests: 'write' } },
  });
}

/** The step's environment in which `k6` is what says that it measured this. */
function measuring(ratio: number, noise: number): Readonly<Record<string, string>> {
  const folder = temporaryFolder();
  const script = join(folder, 'measured.json');
  const replay: Replay = { starts: [items(ratio, { name: OPERATION, noise, count: 100 })] };
  writeFileSync(script, JSON.stringify(replay));
  const file = join(folder, 'k6');
  const lines = [
    '#!/bin/sh',
    'if [ "$1" = version ]; then echo "k6 v2.2.0 (go1.26.8, linux/amd64)"; exit; fi',
    `exec "${process.execPath}" "${REPLAYED_K6}" "${script}" "$@"`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  chmodSync(file, 0o755);
  return { PATH: `${folder}:${process.env['PATH']}` };
}

const inputs = { config: CONFIG_PATH };

/** The scheduled run of main: it has no change to judge, so it compares the base with itself. */
function runScheduled(pull: OpenedPullRequest, env: Readonly<Record<string, string>>) {
  const event = { name: 'schedule', payload: { schedule: '17 4 * * 1' } };
  return pull.run({ event, sha: pull.baseSha, ref: 'refs/heads/main', run: { id: 1 }, env, inputs });
}

function resultOf(pull: OpenedPullRequest): { readonly result: RunResult; readonly detail: CompareDetail } {
  const result = JSON.parse(readFileSync(join(pull.workspace, 'api-testing-report/result.json'), 'utf8')) as RunResult;
  const detail = result.stages.find(({ stage }) => stage === 'compare')?.detail;
  if (detail?.kind !== 'compare') throw new Error(`nothing compared: ${JSON.stringify(result.stages)}`);
  return { result, detail };
}

describe('the base against itself, on a schedule', () => {
  it(
    'is kept in the history, and stands beside the verdict of the next pull request',
    async () => {
      await using pull = await open();
      const scheduled = await runScheduled(pull, measuring(1.012, 0.01));
      const log = scheduled.log.join('\n');
      expect(scheduled.outputs, log).toMatchObject({ verdict: 'passed', comparison: '' });
      expect(scheduled.summary).toContain('base vs base');
      const own = resultOf(pull).detail;
      expect(own).toMatchObject({ mode: 'self', noiseFloor: null, measuredNoise: { falseAlarms: 0 } });
      expect(own.measuredNoise?.comparisons).toBeGreaterThanOrEqual(2);
      expect(own.measuredNoise?.spread).toBeCloseTo(0.012, 2);
      const { entries } = readHistoryText(readFile(pull.pull.repository.objects, BRANCH, 'history.jsonl') ?? '');
      expect(entries, log).toMatchObject([{ sha: pull.baseSha, event: 'schedule', noiseFloor: own.measuredNoise }]);

      const run = await pull.run({ run: { id: 2 }, env: measuring(1, 0.01), inputs });
      expect(run.outputs, run.log.join('\n')).toMatchObject({ verdict: 'passed', comparison: 'no-regression' });
      const { detail } = resultOf(pull);
      expect(detail).toMatchObject({ mode: 'standard', noiseFloor: own.measuredNoise, measuredNoise: null });
      const comment = pull.comments()[0]?.body ?? '';
      expect(comment).toMatch(/- \[x\] No regression: head vs base .* \(this runner class: ± 1\.\d+ %\)/u);
      expect(comment).toContain(`npx api-testing compare --base ${pull.baseSha} --config '${CONFIG_PATH}'`);
      expect(run.leftovers).toEqual([]);
      expect(pull.server.violations).toEqual([]);
    },
    DEADLINE_MS,
  );
});

describe('a comparison that cannot be decided, and may pass', () => {
  it(
    'says so first in the check, the comment and the outputs of the step',
    async () => {
      await using pull = await open();
      const run = await pull.run({ env: measuring(1.05, 0.4), inputs });
      expect(run.outputs, run.log.join('\n')).toMatchObject({ verdict: 'passed', comparison: 'inconclusive' });
      expect(pull.check()).toMatchObject({ conclusion: 'neutral' });
      const title = /^Not decided whether it is slower \(\d of \d comparisons?\)/u;
      expect(pull.check()?.output?.title).toMatch(title);
      const [, headline, ...rest] = (pull.comments()[0]?.body ?? '').split('\n');
      expect(headline).toMatch(/^### ❔ Not decided whether it is slower/u);
      expect(rest.join('\n')).toMatch(/- \[ \] No regression: .*inconclusive.* · \*\*not decided\*\*/u);
      expect(resultOf(pull).result.verdict).toMatchObject({ word: 'passed', comparison: 'inconclusive' });
    },
    DEADLINE_MS,
  );
});
