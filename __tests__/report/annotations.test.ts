import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import { renderCheckAnnotations, renderCommands } from '../../src/report/annotations.ts';
import { finding, problem, stage } from '../verdict/samples.ts';
import { readCase } from './cases.ts';

function resultWith(findings: readonly Finding[], over: Partial<RunResult> = {}): RunResult {
  return { ...readCase('no-change'), stages: [stage('changes', { outcome: 'failed', findings })], ...over };
}

const many = (count: number, severity: Finding['severity']) =>
  Array.from({ length: count }, (_, index) => finding({ severity, message: `${severity} ${index}` }));

describe('annotations of the check run', () => {
  test('put the worst first, whatever the order of the stages', () => {
    const findings = [...many(1, 'info'), ...many(1, 'breaking'), ...many(1, 'warning')];
    expect(renderCheckAnnotations(resultWith(findings)).map((note) => note.annotation_level)).toEqual([
      'failure',
      'warning',
      'notice',
    ]);
  });

  test.each([
    [499, 499],
    [500, 500],
    [501, 500],
    [1_200, 500],
  ])('of %d findings are %d, and the last counts what is missing', (findings, shown) => {
    const notes = renderCheckAnnotations(resultWith(many(findings, 'breaking')));
    expect(notes).toHaveLength(shown);
    const counted = /^(\d[\d\u202f]*) more$/u.exec(notes.at(-1)?.title ?? '')?.[1]?.replaceAll('\u202f', '');
    expect(findings > 500 ? Number(counted) + 499 : shown).toBe(findings);
  });

  test('point at the head: at the counterpart of what was removed, else at what lost it, else at its old line, in words', () => {
    const result = readCase('break');
    const [note] = renderCheckAnnotations(result);
    expect(note).toMatchObject({ path: 'openapi/payments.yaml', start_line: 88, title: 'response.property.removed' });
    expect(note?.message).toContain('It stood at openapi/payments.yaml:88 of the base.');
    const [changes] = result.stages;
    if (changes?.detail?.kind !== 'changes') throw new Error('the case `break` has changed');
    const head = { file: 'openapi/payments.yaml', line: 91, column: 3, side: 'head', pointer: '' } as const;
    const moved = changes.detail.changes.map((change) => ({ ...change, counterpart: head }));
    const withCounterpart = { ...result, stages: [{ ...changes, detail: { ...changes.detail, changes: moved } }] };
    expect(renderCheckAnnotations(withCounterpart)[0]).toMatchObject({ start_line: 91, end_line: 91 });
    const lost = changes.detail.changes.map((change) => ({ ...change, surroundings: { ...head, line: 80 } }));
    const withSurroundings = { ...result, stages: [{ ...changes, detail: { ...changes.detail, changes: lost } }] };
    expect(renderCheckAnnotations(withSurroundings)[0]).toMatchObject({ start_line: 80, end_line: 80 });
  });

  test('name consumers and what to do, as plain text', () => {
    const [note] = renderCheckAnnotations(readCase('break'));
    expect(note?.message.split('\n').slice(0, 3)).toEqual([
      'Property "user_id" of schema "Payment" was removed (in responses)',
      'Used by web-app (main, production), mobile-app (production).',
      'Keep user_id beside the new property until no consumer reads it, and mark it deprecated',
    ]);
  });

  test('leave out what has no line, and cut what nobody reads', () => {
    expect(renderCheckAnnotations(resultWith([finding({ location: null })]))).toEqual([]);
    const [note] = renderCheckAnnotations(
      resultWith([finding({ message: '🌈'.repeat(5_000), rule: 'r'.repeat(400) })]),
    );
    expect(Array.from(note?.message ?? '').length).toBeLessThanOrEqual(1_000);
    expect(Array.from(note?.title ?? '').length).toBeLessThanOrEqual(120);
    expect(note?.message.isWellFormed()).toBe(true);
  });

  test('show a mistake in the configuration at its line', () => {
    const where = { file: '.github/api-testing.yml', line: 23, column: 5 };
    const setup = [problem({ code: 'config.unknown-key', what: 'Unknown key `a`', where, todo: 'Did you mean `b`?' })];
    expect(renderCheckAnnotations(resultWith([], { setup }))).toEqual([
      {
        path: '.github/api-testing.yml',
        start_line: 23,
        end_line: 23,
        annotation_level: 'failure',
        title: 'config.unknown-key',
        message: 'Unknown key a\nDid you mean b?',
      },
    ]);
  });
});

describe('workflow commands', () => {
  test.each([9, 10, 11, 2_000])('are at most ten of a level for %d findings, the tenth counting the rest', (count) => {
    const commands = renderCommands(resultWith([...many(count, 'breaking'), ...many(count, 'warning')]));
    for (const level of ['error', 'warning'] as const) {
      const own = commands.filter((command) => command.level === level);
      expect(own).toHaveLength(Math.min(10, count));
      const counted = /^(\d[\d\u202f]*) more$/u.exec(own.at(-1)?.title ?? '')?.[1]?.replaceAll('\u202f', '');
      expect(count > 10 ? Number(counted) + 9 : own.length).toBe(count);
    }
  });

  test('tell a problem that has no line too', () => {
    const commands = renderCommands(resultWith([], { setup: [problem()] }));
    expect(commands).toEqual([{ level: 'error', title: 'docker.absent', message: 'Docker does not answer' }]);
  });
});
