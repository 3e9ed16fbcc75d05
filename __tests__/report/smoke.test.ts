import { expect, it } from 'vitest';
import type { RunResult } from '../../src/model/run-result.ts';
import type { SmokeCall } from '../../src/model/stage.ts';
import { decide } from '../../src/verdict/verdict.ts';
import { stage } from '../verdict/samples.ts';
import { readCase, reportOf } from './cases.ts';

const call = { operation: 'GET /orders', status: 200, problem: null, durationMs: 3 };

function commentOf(calls: readonly SmokeCall[]): string {
  const stages = [stage('smoke', { outcome: 'failed', detail: { kind: 'smoke', calls, notCalled: [] } })];
  const verdict = decide({ setup: [], stages, goals: [], failOn: 'breaking', changed: true });
  const result: RunResult = { ...readCase('no-change'), stages, verdict };
  return reportOf(result).comment;
}

it('a call that went wrong is written down to be repeated, as text that nothing inside can close', () => {
  const repeat = `curl -i -X GET "$BASE_URL"'/orders?q=\`\`\`' -H 'Accept: */*'`;
  const comment = commentOf([call, { ...call, asked: 'with ?q', status: 500, problem: 'answered 500', repeat }]);
  expect(comment).toContain("To repeat what went wrong, with the provider's address in `BASE_URL`:");
  expect(comment).toContain(`\`\`\`\`sh\n${repeat}\n\`\`\`\``);
});

it('of many that went wrong the first five are', () => {
  const wrong = Array.from({ length: 7 }, (_, at) => ({ ...call, problem: 'no', repeat: `curl ${at}` }));
  const comment = commentOf(wrong);
  expect(comment).toContain('To repeat what went wrong, the first 5 of 7, with');
  expect(comment.match(/^curl \d$/gmu)).toHaveLength(5);
});

it('a refusal that fails nothing is neither good nor bad', () => {
  const comment = commentOf([call, { ...call, asked: 'with ?q', status: 400, note: 'refused, which fails nothing' }]);
  expect(comment).toMatch(/\| `GET \/orders` with \?q *\| *400 \| ➖ refused, which fails nothing/u);
  expect(comment).not.toContain('To repeat');
});

it('counts operations in words that agree', () => {
  const bad = { ...call, problem: 'no' };
  expect(commentOf([call])).toContain('1 of 1 operation answers as specified');
  expect(commentOf([bad])).toContain('0 of 1 operation answers as specified');
  expect(commentOf([bad, { ...bad, operation: 'POST /orders' }])).toContain('0 of 2 operations answer as specified');
});
