import { describe, expect, it } from 'vitest';
import { type Answer, good, hang, runLive } from './support/live-experiment.ts';

const DEADLINE_MS = 90_000;
const late =
  (ms: number): Answer =>
  (response) =>
    void setTimeout(() => response.end('{}'), ms);

describe('with k6: requests that hang', { timeout: DEADLINE_MS, concurrent: true }, () => {
  it('after the fault are no recovery, though every answer that comes is good', async () => {
    const after: Answer = (response, nth) => {
      if (nth % 3 !== 0) response.end('{}');
    };
    const { result, findings } = await runLive({ during: good, after });
    expect(result).toMatchObject({ outcome: 'failed', recoveredMs: null });
    expect(findings.map(({ rule }) => rule)).toEqual(['chaos.not-recovered']);
    expect(result.after?.failed).toBeGreaterThan(10);
    expect(result.advice).toMatch(/^Requests were still waiting/);
  });

  it('since the fault are failures of the fault, also when the experiment is over before they are', async () => {
    const { result } = await runLive({
      after: good,
      during: hang,
      // So much is borne that it has recovered at once.
      experiment: { steadyState: { http_req_failed: ['rate<0.6'] }, during: { http_req_failed: ['rate<0.5'] } },
    });
    expect(result.recoveredMs).toBeLessThan(1_000);
    expect(result.during?.failed).toBeGreaterThan(7);
    expect(result.reason).toMatch(/while the fault lasted, http_req_failed rate<0.5 did not hold/);
  });

  it('since the fault put recovery off until their callers have given up', async () => {
    const { result } = await runLive({ after: good, during: hang, experiment: { recoverWithinMs: 12_000 } });
    expect(result.outcome, result.reason).toBe('passed');
    expect(result.recoveredMs).toBeGreaterThan(8_000);
  });

  it('before the fault are no steady state', async () => {
    const before: Answer = (response, nth) => {
      if (nth % 4 !== 0) response.end('{}');
    };
    const { result, problem } = await runLive({ before, after: good });
    expect(result).toMatchObject({ outcome: 'broken', during: null });
    expect(problem?.why).toMatch(/^http_req_failed rate<0.05 does not hold/);
  });

  it('one of many, as rare as the steady state bears, are borne', async () => {
    const after: Answer = (response, nth) => {
      if (nth !== 12) response.end('{}');
    };
    const { result } = await runLive({ during: good, after });
    expect(result.outcome, result.reason).toBe('passed');
    expect(result.after?.failed).toBe(1);
  });

  it('are told from slow ones: a provider that takes its time before as after has recovered', async () => {
    const slow = late(1_800);
    const { result } = await runLive({
      before: slow,
      during: slow,
      after: slow,
      experiment: { recoverWithinMs: 4_000 },
    });
    expect(result.outcome, result.reason).toBe('passed');
    expect(result.after?.failed).toBe(0);
  });

  it('at one request a second are seen, too', async () => {
    const after: Answer = (response, nth) => {
      if (nth % 2 !== 0) response.end('{}');
    };
    const { result } = await runLive({
      during: good,
      after,
      experiment: { rate: 1, observeMs: 4_000, recoverWithinMs: 3_000 },
    });
    expect(result).toMatchObject({ outcome: 'failed', recoveredMs: null });
  });
});
