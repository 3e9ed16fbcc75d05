import { describe, expect, it } from 'vitest';
import { startAgain } from '../../src/chaos/start-again.ts';

const PATIENCE = { giveUpAfterMs: 200, everyMs: 5 };

function provider(failures: number) {
  const seen = { attempts: 0 };
  const refresh = async () => {
    seen.attempts += 1;
    if (seen.attempts <= failures) throw new Error('the database system is starting up');
  };
  return { seen, refresh };
}

describe('a provider that died', () => {
  const { signal } = new AbortController();

  it('is started again until what it needs is there again', async () => {
    const target = provider(3);
    const lines: string[] = [];
    await startAgain(target, { signal, log: (line) => lines.push(line) }, PATIENCE);
    expect(target.seen.attempts).toBe(4);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('the database system is starting up');
  });

  it('that never comes back is told with its last words', async () => {
    const target = provider(Number.POSITIVE_INFINITY);
    await expect(startAgain(target, { signal, log: () => undefined }, PATIENCE)).rejects.toThrow('is starting up');
    expect(target.seen.attempts).toBeGreaterThan(2);
  });

  it('is not waited for when the run is cancelled', async () => {
    const cancel = new AbortController();
    cancel.abort(new Error('cancelled'));
    const target = provider(9);
    await expect(startAgain(target, { signal: cancel.signal, log: () => undefined }, PATIENCE)).rejects.toThrow();
    expect(target.seen.attempts).toBe(1);
  });
});
