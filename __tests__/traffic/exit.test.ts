import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../src/tools/exec.ts';
import { classifyEnd } from '../../src/traffic/exit.ts';

const RESULT: CommandResult = {
  exitCode: 0,
  signal: null,
  spawnError: null,
  timedOut: false,
  aborted: false,
  stdout: '',
  stderr: '',
  truncated: false,
  durationMs: 1,
};

function codeOf(changes: Partial<CommandResult>): string {
  const end = classifyEnd({ ...RESULT, ...changes });
  return end.kind === 'broken' ? end.problem.code : `ran${end.thresholdsCrossed ? ' crossed' : ''}`;
}

describe('classifyEnd', () => {
  it.each([
    [0, 'ran'],
    [99, 'ran crossed'],
    [100, 'load.k6.setup-timed-out'],
    [101, 'load.k6.teardown-timed-out'],
    [102, 'load.k6.timed-out'],
    [103, 'load.k6.stopped'],
    [104, 'load.k6.invalid-options'],
    [105, 'load.cancelled'],
    [106, 'load.k6.port-taken'],
    [107, 'load.k6.script-failed'],
    [108, 'load.k6.aborted'],
    [109, 'load.k6.crashed'],
    [110, 'load.k6.marked-failed'],
    [137, 'load.k6.killed'],
    [255, 'load.k6.not-run'],
    [1, 'load.k6.failed'],
    [97, 'load.k6.failed'],
  ])('tells exit code %i apart: %s', (exitCode, code) => {
    expect(codeOf({ exitCode })).toBe(code);
  });

  it('tells signals, time limits, cancellation and a program that never started apart', () => {
    expect(codeOf({ exitCode: null, signal: 'SIGKILL' })).toBe('load.k6.killed');
    expect(codeOf({ exitCode: null, signal: 'SIGSEGV' })).toBe('load.k6.failed');
    expect(codeOf({ exitCode: 105, timedOut: true })).toBe('load.k6.timed-out');
    expect(codeOf({ exitCode: 105, aborted: true })).toBe('load.cancelled');
    expect(codeOf({ exitCode: null, spawnError: 'k6: no such program' })).toBe('load.k6.not-started');
  });

  it('carries the last words of k6, few and cut', () => {
    const stderr = `${'first\n'.repeat(50)}${'x'.repeat(5_000)}\nlast words\n`;
    const end = classifyEnd({ ...RESULT, exitCode: 107, stderr });
    const why = end.kind === 'broken' ? end.problem.why : null;
    expect(why?.endsWith('last words')).toBe(true);
    expect(why?.length).toBeLessThan(500);
  });
});
