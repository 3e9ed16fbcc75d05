import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePinning, planPinning } from '../../src/compare/pinning.ts';
import { chooseRate, usersFor } from '../../src/compare/rate.ts';
import { renderScript } from '../../src/compare/script.ts';

const PROBE = { roundMs: 10, rounds: 100, busy: null, cores: 2, requests: 1 };

describe('the rate of a measurement', () => {
  it('is half of what one user reaches where nothing is known of the processor', () => {
    expect(chooseRate(PROBE)).toBe(50);
  });

  it('is lower where a side or the machine would be busy for more than half of its time', () => {
    // 100 rounds took 2 s of the side, 2 s of the machine: a core does 50 rounds a second, half of it 25.
    expect(chooseRate({ ...PROBE, busy: { side: 2, machine: 2 } })).toBe(25);
    expect(chooseRate({ ...PROBE, busy: { side: 0.1, machine: 10 } })).toBe(10);
  });

  it('lets rounds overlap where the sides wait more than they work', () => {
    expect(chooseRate({ ...PROBE, roundMs: 400, rounds: 10, busy: { side: 0.01, machine: 0.05 } })).toBe(5);
  });

  it('never keeps a side busier than 60 %, whatever the probe said', () => {
    const probe = fc.record({
      roundMs: fc.double({ min: 0.1, max: 2_000, noNaN: true }),
      rounds: fc.integer({ min: 1, max: 5_000 }),
      side: fc.double({ min: 0.001, max: 10, noNaN: true }),
      machine: fc.double({ min: 0.001, max: 20, noNaN: true }),
      cores: fc.integer({ min: 1, max: 64 }),
      requests: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(probe, ({ side, machine, ...rest }) => {
        const rate = chooseRate({ ...rest, busy: { side, machine } });
        if (rate === null) return;
        expect((rate * side) / rest.rounds).toBeLessThanOrEqual(0.6);
        expect((rate * machine) / rest.rounds / rest.cores).toBeLessThanOrEqual(0.6);
      }),
    );
  });

  it('is none where not a single round was completed, or one takes seconds', () => {
    expect(chooseRate({ ...PROBE, rounds: 0 })).toBeNull();
    expect(chooseRate({ ...PROBE, roundMs: 5_000 })).toBeNull();
  });

  it('has users ready for rounds that take longer than in the probe', () => {
    expect(usersFor(50, 100)).toEqual({ ready: 12, most: 48 });
  });
});

describe('pinning', () => {
  it('keeps k6 on a core of its own and both sides on the same others, where there are four', () => {
    const pinning = planPinning(4, true);
    expect(pinning).toEqual({ k6: [0], sides: [1, 2, 3] });
    expect(describePinning(pinning, true, 4)).toBe('k6 on core 0, both sides on cores 1 to 3');
    expect(describePinning(pinning, false, 4)).toBe('k6 on core 0, the sides not pinned');
  });

  it('is left to the scheduler on fewer cores, and said so', () => {
    expect(planPinning(2, true)).toBeNull();
    expect(planPinning(8, false)).toBeNull();
    expect(describePinning(null, false, 2)).toBe('not pinned: 2 cores for everything');
  });
});

describe('the script', () => {
  it('is the same for the same requests, and names neither values of credentials nor addresses', () => {
    const input = { provider: 'Shop\n// x', requests: [], credentials: { 'X-Key': 'SHOP_KEY' }, timeoutMs: 5_000 };
    const text = renderScript(input);
    expect(text).toBe(renderScript(input));
    expect(text.split('\n')[0]).toContain('Shop // x');
    expect(text).toContain('["X-Key","SHOP_KEY"]');
  });
});
