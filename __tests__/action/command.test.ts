import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMAND_FORMS, parseCommand } from '../../src/action/command.ts';

const PRINT = '3f9a1c2b7d04e5f6';
const SHA = 'a'.repeat(40);

describe('a comment that is a command', () => {
  it.each([
    ['/api-test', { kind: 'help' }],
    ['/api-test help', { kind: 'help' }],
    ['/api-test status\r\nthanks!', { kind: 'status' }],
    ['/api-test rerun  ', { kind: 'rerun' }],
    ['/api-test run', { kind: 'run', stage: null, sha: null }],
    ['/api-test run load', { kind: 'run', stage: 'load', sha: null }],
    [`/api-test run ${SHA}`, { kind: 'run', stage: null, sha: SHA }],
    [`/api-test run smoke ${SHA}`, { kind: 'run', stage: 'smoke', sha: SHA }],
    [
      `/api-test accept ${PRINT} v1 is off, see #12`,
      { kind: 'accept', fingerprint: PRINT, reason: 'v1 is off, see #12' },
    ],
    [`/api-test revoke ${PRINT}`, { kind: 'revoke', fingerprint: PRINT }],
  ])('%j is read', (body, command) => {
    expect(parseCommand(body)).toEqual({ command, fault: null });
  });
});

describe('a comment that is none', () => {
  it.each([
    ['', 'nothing'],
    ['please /api-test run', 'a word before it'],
    [' /api-test run', 'a space before it'],
    ['\u00a0/api-test run', 'a no-break space'],
    ['\u200b/api-test run', 'a zero-width space'],
    ['\ufeff/api-test run', 'a byte order mark'],
    ['/\u0430pi-test run', 'a Cyrillic letter'],
    ['> /api-test run', 'a quote'],
    ['```\n/api-test run\n```', 'a code block'],
    ['thanks\n/api-test run', 'a second line'],
    ['/api-testing run', 'a longer word'],
    ['/api-test;run', 'no space'],
    ['/API-TEST run', 'capitals'],
    [`/api-test run ${'x'.repeat(262_144)}`, 'a text of 256 KiB'],
  ])('%j is not looked at: %s', (body) => {
    expect(parseCommand(body)).toBeNull();
  });
});

describe('a command that is written wrongly', () => {
  it.each([
    '/api-test run; rm -rf /',
    '/api-test run $(id)',
    '/api-test run load smoke',
    '/api-test run  load',
    '/api-test  run',
    `/api-test run ${'a '.repeat(200)}`,
    '/api-test run main',
    '/api-test run ABCDEF1',
    '/api-test run constructor',
    '/api-test constructor',
    '/api-test help me',
    '/api-test accept',
    `/api-test accept ${PRINT}`,
    `/api-test accept ${PRINT} <reason>`,
    `/api-test accept ${PRINT} a\u202eb`,
    `/api-test accept ${PRINT} a\u0000b`,
    `/api-test accept zzz because`,
    `/api-test accept ${PRINT} ${'long '.repeat(100)}`,
    '/api-test revoke',
    `/api-test revoke ${PRINT} now`,
  ])('%j says what is wrong and runs nothing', (body) => {
    const parsed = parseCommand(body);
    expect(parsed?.command).toBeNull();
    expect(parsed?.fault).toMatch(/\.$|\?$/);
  });

  it('names the command that was meant', () => {
    expect(parseCommand('/api-test rn')?.fault).toContain('`run`');
  });
});

describe('any text', () => {
  it('is read without throwing, and never gives an argument that is no plain word', () => {
    const words = fc.constantFrom('/api-test', 'run', 'accept', 'load', PRINT, SHA, ' ', '\n', '`', '$(x)', '--', '🌈');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 }))), (parts) => {
        const parsed = parseCommand(parts.join(' '));
        if (parsed?.command?.kind !== 'run') return;
        const { stage, sha } = parsed.command;
        expect(stage === null || /^[a-z]+$/.test(stage)).toBe(true);
        expect(sha === null || /^[0-9a-f]{7,64}$/.test(sha)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of ten thousand characters is read at once', () => {
    const started = performance.now();
    for (let index = 0; index < 1_000; index += 1) parseCommand(`/api-test accept ${PRINT} ${' '.repeat(3_900)}x`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('every form in the list begins with the command’s name', () => {
  for (const [form] of COMMAND_FORMS) expect(parseCommand(form)).not.toBeNull();
});
