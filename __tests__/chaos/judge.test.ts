import { describe, expect, it } from 'vitest';
import { CHAOS_BUDGET_MS, chooseExperiments } from '../../src/chaos/budget.ts';
import { faultWords } from '../../src/chaos/fault-words.ts';
import type { RequestSample } from '../../src/chaos/figures.ts';
import { judgeExperiment, type Observed } from '../../src/chaos/judge.ts';
import { assertOwnDocker, assertOwnToxiproxy } from '../../src/chaos/own-place.ts';
import type { ExperimentConfig } from '../../src/model/chaos.ts';

const EXPERIMENT: ExperimentConfig = {
  name: 'database pauses',
  faults: [{ target: 'db', type: 'pause', action: { kind: 'pause' }, forMs: 3_000, afterMs: 0 }],
  steadyState: { http_req_failed: ['rate<0.05'] },
  probes: [],
  during: {},
  recoverWithinMs: 2_000,
  verify: null,
  rate: 20,
  observeMs: 3_000,
};

interface Shape {
  readonly badUntil: number;
  readonly durationMs?: number;
  readonly last?: number;
}

/** A fault from second 5 to 8; bad answers from 5 s to `badUntil`. */
function seen({ badUntil, durationMs = 5, last = 20_000 }: Shape, over: Partial<Observed> = {}): Observed {
  const samples: RequestSample[] = Array.from({ length: last / 50 }, (_, index) => {
    const endMs = index * 50;
    const failed = endMs >= 5_000 && endMs < badUntil;
    return { operation: 'GET /a', endMs, durationMs: failed ? durationMs : 5, failed };
  });
  return {
    samples,
    waiting: [],
    unsent: [],
    startMs: 0,
    injectedMs: 5_000,
    undoneMs: 8_000,
    endMs: last,
    probesBefore: [],
    probesAfter: [],
    verifyFailed: null,
    notRestored: [],
    providerEnded: null,
    problem: null,
    ...over,
  };
}

describe('an experiment', () => {
  it('says of a probe that fails when it failed, and nothing of one that a dead provider could not answer', () => {
    const probesAfter = ['/health did not answer'];
    const messages = (over: Partial<Observed>, badUntil = 8_700) =>
      judgeExperiment(EXPERIMENT, seen({ badUntil }, { probesAfter, ...over })).findings.map(({ message }) => message);
    expect(messages({})).toEqual([expect.stringContaining('after recovery /health did not answer')]);
    expect(messages({}, 20_000)).toEqual([
      expect.stringContaining('not recovered within'),
      expect.stringContaining('after the fault /health did not answer'),
    ]);
    expect(messages({ providerEnded: 'exited with code 1' }, 20_000)).toEqual([
      expect.stringContaining('the provider ended: exited with code 1'),
    ]);
  });

  it('passes when it recovers in time, with what was seen in each phase', () => {
    const { result, findings } = judgeExperiment(EXPERIMENT, seen({ badUntil: 8_700 }));
    expect(findings).toEqual([]);
    expect(result).toMatchObject({
      outcome: 'passed',
      reason: 'recovered after 700 ms',
      recoveredMs: 700,
      restored: true,
      fault: { fromSecond: 5, toSecond: 8 },
    });
    expect(result.before?.requests).toBe(100);
    expect(result.during).toMatchObject({ requests: 61, failed: 61 });
    expect(result.after?.failed).toBe(0);
  });

  it('fails when it recovers too late, and says by how much', () => {
    const { result, findings } = judgeExperiment(EXPERIMENT, seen({ badUntil: 11_000 }));
    expect(result.outcome).toBe('failed');
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['chaos.not-recovered', 'database pauses: recovered after 3 s (limit 2 s)'],
    ]);
  });

  it('fails when it never recovers, and names a pool that keeps dead connections', () => {
    const { result } = judgeExperiment(EXPERIMENT, seen({ badUntil: 20_000 }));
    expect(result).toMatchObject({ outcome: 'failed', reason: 'not recovered within 2 s', recoveredMs: null });
    expect(result.advice).toContain('pool');
  });

  it('tells a hang from a refusal', () => {
    const during = { ...EXPERIMENT, during: { http_req_failed: ['rate<0.05'] } };
    const hang = judgeExperiment(during, seen({ badUntil: 8_100, durationMs: 3_000 })).result;
    const refusal = judgeExperiment(during, seen({ badUntil: 8_100, durationMs: 3 })).result;
    expect(hang.advice).toContain('timeout');
    expect(refusal.advice).toContain('retry');
  });

  it('tells a dependency that is slow from one that does not answer', () => {
    const kind = { type: 'latency', latency: 200, jitter: 0 } as const;
    const action = { kind: 'toxic', toxic: { kind, direction: 'downstream', toxicity: 1 } } as const;
    const faults = [{ target: 'db', type: 'latency', action, forMs: 3_000, afterMs: 0 }] as const;
    const slow = { ...EXPERIMENT, faults, during: { http_req_failed: ['rate<0.05'] } };
    const { advice } = judgeExperiment(slow, seen({ badUntil: 8_100, durationMs: 3_000 })).result;
    expect(advice).toContain('waited behind each other while db was slow');
  });

  it('holds what it says must hold during the fault', () => {
    const { findings } = judgeExperiment(
      { ...EXPERIMENT, during: { http_req_failed: ['rate<0.5'] } },
      seen({ badUntil: 8_100 }),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      'database pauses: while the fault lasted, http_req_failed rate<0.5 did not hold (measured 1)',
    ]);
  });

  it('counts what the fault made wait, though it is over only after it', () => {
    const quick = seen({ badUntil: 0 }).samples.filter(({ endMs }) => endMs < 5_000 || endMs > 8_400);
    const hung = Array.from({ length: 60 }, (_, index) => ({
      operation: 'GET /a',
      endMs: 8_100 + 5 * index,
      durationMs: 3_000 - 40 * index,
      failed: false,
    }));
    const limited = { ...EXPERIMENT, during: { http_req_duration: ['p(95)<1000'] } };
    const judged = judgeExperiment(limited, { ...seen({ badUntil: 0 }), samples: [...quick, ...hung] });
    expect(judged.findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /: while the fault lasted, http_req_duration p\(95\)<1000 did not hold \(measured \d+ ms\)$/u,
      ),
    ]);
    expect(judged.findings[0]?.todo).toBe(judged.result.advice);
    expect(judged.result.advice).toContain('Requests hung while db did not answer');
    expect(judged.result.during).toMatchObject({ requests: 60 });
    expect(judged.result.after?.p95Ms).toBe(5);
  });

  it('is drawn to its end, silence included, and without the second that was cut short', () => {
    const { samples } = seen({ badUntil: 0 });
    const silent = samples.filter(({ endMs }) => endMs < 10_200);
    const { timeline } = judgeExperiment(EXPERIMENT, {
      ...seen({ badUntil: 0 }),
      samples: silent,
      endMs: 13_400,
    }).result;
    expect(timeline.map(({ requests }) => requests)).toEqual([...Array(10).fill(20), 4, 0, 0]);
  });

  it('counts answers for a rate of answers while they come, not while they are waited for', () => {
    const slow = seen({ badUntil: 0 }).samples.map((sample) => ({ ...sample, durationMs: 2_000 }));
    const limited = { ...EXPERIMENT, during: { http_reqs: ['count<=60'] } };
    expect(judgeExperiment(limited, { ...seen({ badUntil: 0 }), samples: slow }).findings).toEqual([]);
  });

  it('is broken without a steady state before, and no fault was injected', () => {
    const problem = {
      code: 'chaos.no-steady-state',
      what: 'There was no steady state',
      where: null,
      why: 'rate',
      todo: null,
    };
    const judged = judgeExperiment(EXPERIMENT, { ...seen({ badUntil: 0 }), injectedMs: null, undoneMs: null, problem });
    expect(judged.result).toMatchObject({ outcome: 'broken', restored: null, fault: null });
    expect(judged.findings).toEqual([]);
    expect(judged.problem).toEqual(problem);
  });

  it('is loudest about what is not as it was, whatever else it found', () => {
    const judged = judgeExperiment(
      EXPERIMENT,
      seen({ badUntil: 20_000 }, { notRestored: ['db: paused was false and is true'] }),
    );
    expect(judged.findings[0]).toMatchObject({
      rule: 'chaos.not-restored',
      message: 'database pauses: NOT RESTORED: db: paused was false and is true',
    });
    expect(judged.result.restored).toBe(false);
  });

  it('says so too where the fault did not come to last, so that nothing else is begun', () => {
    const notRestored = ['db: the toxic is still there'];
    const { result } = judgeExperiment(EXPERIMENT, seen({ badUntil: 0 }, { injectedMs: null, notRestored }));
    expect(result).toMatchObject({ outcome: 'failed', restored: false });
  });

  it('does not pass when the run broke off after the fault', () => {
    const problem = { code: 'k6', what: 'k6 crashed', where: null, why: null, todo: null };
    const judged = judgeExperiment(EXPERIMENT, seen({ badUntil: 8_100 }, { problem }));
    expect(judged.result.outcome).toBe('broken');
    expect(judged.problem).toEqual(problem);
  });

  it('fails when the provider ended, when the check after it fails, and when a probe is not answered', () => {
    const rules = (over: Partial<Observed>) =>
      judgeExperiment(EXPERIMENT, seen({ badUntil: 8_100 }, over)).findings.map(({ rule }) => rule);
    expect(rules({ providerEnded: 'exited with code 1' })).toEqual(['chaos.provider-died']);
    expect(rules({ verifyFailed: '`check` ended with code 1: 3 orders lost' })).toEqual(['chaos.verify']);
    expect(rules({ probesAfter: ['/health answered with 503'] })).toEqual(['chaos.not-recovered']);
  });

  it('keeps its fingerprint however long the recovery took', () => {
    const print = (badUntil: number) => judgeExperiment(EXPERIMENT, seen({ badUntil })).findings[0]?.fingerprint;
    expect(print(11_000)).toBe(print(12_000));
  });
});

describe('the budget', () => {
  it('begins what fits and tells of the rest', () => {
    const long = { ...EXPERIMENT, faults: [{ ...EXPERIMENT.faults[0], forMs: 300_000 } as never] };
    const { chosen, left } = chooseExperiments([EXPERIMENT, { ...long, name: 'long' }, { ...long, name: 'too long' }]);
    expect(chosen.map(({ name }) => name)).toEqual(['database pauses', 'long']);
    expect(left).toEqual([{ name: 'too long', reason: expect.stringContaining('more than 6 min') }]);
    expect(CHAOS_BUDGET_MS).toBe(360_000);
  });
});

describe('places that are not ours', () => {
  it.each(['tcp://10.0.0.5:2375', 'ssh://build@example.com', 'https://docker.example.com'])('refuses %s', (host) => {
    expect(() => assertOwnDocker({ DOCKER_HOST: host })).toThrow('another machine');
  });

  it.each(['unix:///run/user/1000/docker.sock', 'tcp://127.0.0.1:2375', ''])('takes %s', (host) => {
    expect(() => assertOwnDocker({ DOCKER_HOST: host })).not.toThrow();
  });

  it('refuses a Toxiproxy elsewhere', () => {
    expect(() => assertOwnToxiproxy('http://toxiproxy.example.com:8474')).toThrow('another machine');
    expect(() => assertOwnToxiproxy('http://localhost:8474')).not.toThrow();
  });
});

describe('what is done, in words', () => {
  it('names fault, target, how much and how long', () => {
    const of = (action: unknown, type = 'pause') =>
      faultWords({ target: 'db', type, action, forMs: 5_000, afterMs: 0 } as never);
    const toxic = (kind: unknown, toxicity = 1) =>
      of({ kind: 'toxic', toxic: { kind, direction: 'downstream', toxicity } });
    expect(of({ kind: 'pause' })).toBe('pause db for 5 s');
    expect(of({ kind: 'cpu', share: 0.05 })).toBe('leave db 5 % of a processor for 5 s');
    expect(toxic({ type: 'latency', latency: 200, jitter: 50 })).toBe('answers of db 200 ms ± 50 ms later for 5 s');
    expect(toxic({ type: 'reset_peer', timeout: 0 }, 0.5)).toBe(
      'connections of db reset on 50 % of the connections for 5 s',
    );
  });
});
