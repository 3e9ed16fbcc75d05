import { describe, expect, it } from 'vitest';
import type { Fared } from '../../src/chaos/figures.ts';
import { whyUnsteady } from '../../src/chaos/steady-state.ts';

/** 20 answers a second for 5 s. */
function answers({ durationMs = 20, failed = 0 }): Fared {
  const samples = Array.from({ length: 100 }, (_, at) => ({
    endMs: 50 * at,
    durationMs,
    failed: at < failed,
  })) as unknown as Fared['fared'];
  return { fared: samples, answered: samples };
}

const STEADY = { steadyState: { http_req_failed: ['rate<0.05'] }, during: {}, observeMs: 5_000 };

describe('whether a fault may be injected', () => {
  it('where the steady state holds', () => {
    expect(whyUnsteady(answers({}), STEADY)).toBeNull();
  });

  it('not where it does not, or nothing was measured', () => {
    expect(whyUnsteady(answers({ failed: 10 }), STEADY)).toBe('http_req_failed rate<0.05 does not hold (measured 0.1)');
    expect(whyUnsteady({ fared: [], answered: [] }, STEADY)).toBe(
      'http_req_failed rate<0.05 does not hold (nothing was measured)',
    );
  });

  it('not where a limit on the time of the fault is crossed without it: the fault would be blamed', () => {
    const during = { http_req_failed: ['rate<0.5'], http_req_duration: ['p(95)<1000'] };
    expect(whyUnsteady(answers({ durationMs: 1_958 }), { ...STEADY, during })).toBe(
      '`during` http_req_duration p(95)<1000 does not hold without a fault either (measured 1958 ms)',
    );
    expect(whyUnsteady(answers({ durationMs: 900 }), { ...STEADY, during })).toBeNull();
  });

  it('where `during` expects that the fault is felt, or counts requests of another length of time', () => {
    const during = { http_req_failed: ['rate>0.5'], http_reqs: ['count<50'] };
    expect(whyUnsteady(answers({}), { ...STEADY, during })).toBeNull();
  });
});
