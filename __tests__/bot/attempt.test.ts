import { describe, expect, it } from 'vitest';
import { isOfNewestAttempt, judgeEarlier } from '../../src/bot/attempt.ts';
import type { FirstRun } from '../../src/bot/workflow-run.ts';
import type { JobExecution } from '../../src/github/run-jobs.ts';

const SECOND_MS = 1_000;
const at = (seconds: number) => 1_700_000_000_000 + seconds * SECOND_MS;
/** The second attempt began after 1 000 s. */
const RUN: FirstRun = {
  id: 7,
  attempt: 2,
  startedMs: at(1_000),
  event: 'pull_request',
  headSha: 'a'.repeat(40),
  headBranch: 'change',
  headRepository: 'stranger/shop',
  actor: 'stranger',
};

function job(name: string, from: number, to: number, step = 'Run a command'): JobExecution {
  return { name, fromMs: at(from), toMs: at(to), steps: [{ name: step, fromMs: at(from), toMs: at(to) }] };
}
const UPLOAD = 'Run actions/upload-artifact@v6';

describe('what the newest attempt uploaded', () => {
  it('is what was made after it began; in the first attempt everything', () => {
    expect(isOfNewestAttempt(at(1_001), RUN)).toBe(true);
    expect(isOfNewestAttempt(at(999), RUN)).toBe(false);
    expect(isOfNewestAttempt(at(1), { ...RUN, attempt: 1 })).toBe(true);
  });

  it('is not known where GitHub tells no times', () => {
    expect(isOfNewestAttempt(null, RUN)).toBe(false);
    expect(isOfNewestAttempt(at(1_001), { ...RUN, startedMs: null })).toBe(false);
    expect(judgeEarlier(null, RUN, [])).toBe('unknown');
  });
});

describe('what an earlier attempt uploaded', () => {
  it.each<[string, readonly JobExecution[], string]>([
    [
      'stands where its job was not run again',
      [job('api', 10, 90), job('lint', 100, 200), job('lint', 1_001, 1_100)],
      'stands',
    ],
    ['stands where GitHub copies the job into the new attempt', [job('api', 10, 90), job('api', 10, 90)], 'stands'],
    ['is superseded where its job was run again', [job('api', 10, 90), job('api', 1_001, 1_100)], 'superseded'],
    [
      'stands where a job beside it was run again, and the one that uploads was not',
      [job('api', 10, 90, UPLOAD), job('lint', 10, 90), job('lint', 1_001, 1_100)],
      'stands',
    ],
    [
      'is superseded where the one that uploads was run again, and a job beside it was not',
      [job('api', 10, 90, UPLOAD), job('api', 1_001, 1_100), job('lint', 10, 90)],
      'superseded',
    ],
    [
      'is of nobody knows which job where neither says that it uploads',
      [job('api', 10, 90), job('api', 1_001, 1_100), job('lint', 10, 90)],
      'unknown',
    ],
    ['is of nobody knows which job where none ran then', [job('api', 60, 90)], 'unknown'],
  ])('%s', (_, jobs, standing) => {
    expect(judgeEarlier(at(50), RUN, jobs)).toBe(standing);
  });
});
