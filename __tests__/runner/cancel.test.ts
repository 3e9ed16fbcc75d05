import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Channels } from '../../src/github/channels.ts';
import type { Log } from '../../src/run/doors.ts';
import { endOnCancel } from '../../src/runner/cancel.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

let kept: ReadonlyMap<string, readonly unknown[]>;
let exitCode: typeof process.exitCode;

beforeEach(() => {
  // The bound on the end of the process must not end the one that tests.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  kept = new Map(SIGNALS.map((name) => [name, process.rawListeners(name)]));
  exitCode = process.exitCode;
});

afterEach(() => {
  vi.useRealTimers();
  process.exitCode = exitCode;
  for (const name of SIGNALS) {
    for (const listener of process.rawListeners(name)) {
      if (!kept.get(name)?.includes(listener)) process.off(name, listener as NodeJS.SignalsListener);
    }
  }
});

function listen(conclude: () => Promise<void>) {
  const cancel = new AbortController();
  const lines: string[] = [];
  const channels = { cancel: vi.fn(conclude) } as unknown as Channels;
  const log = { line: (text: string) => void lines.push(text) } as unknown as Log;
  endOnCancel(cancel, channels, log);
  return { cancel, lines, channels };
}

describe('a signal', () => {
  it.each(SIGNALS)('%s concludes the check before anything else is told to end', (name) => {
    const order: string[] = [];
    const { cancel, channels } = listen(async () => void order.push('check'));
    cancel.signal.addEventListener('abort', () => order.push('stages'));
    process.emit(name, name);
    expect(order).toEqual(['check', 'stages']);
    expect(channels.cancel).toHaveBeenCalledOnce();
    expect(process.exitCode).toBe(130);
  });

  it('that comes a second time does nothing twice', () => {
    const { channels, lines } = listen(async () => undefined);
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGTERM', 'SIGTERM');
    expect(channels.cancel).toHaveBeenCalledOnce();
    expect(lines).toHaveLength(1);
  });

  it('during which the check cannot be concluded says so, and ends all the same', async () => {
    const { cancel, lines } = listen(async () => {
      throw new Error('no network');
    });
    process.emit('SIGINT', 'SIGINT');
    await Promise.resolve();
    await Promise.resolve();
    expect(cancel.signal.aborted).toBe(true);
    expect(lines.join('\n')).toContain('no network');
  });
});
