import { describe, expect, it } from 'vitest';
import { AUDIT_FORMATS, AUDIT_HELP, parseAuditArguments } from '../../src/desk/audit-arguments.ts';
import { ProblemError } from '../../src/model/problem.ts';

function problemOf(...words: readonly string[]) {
  try {
    parseAuditArguments(words);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
  throw new Error(`${words.join(' ')} was taken`);
}

describe('the words of audit', () => {
  it('may be missing: text, and what the configuration says', () => {
    expect(parseAuditArguments([])).toEqual({ kind: 'audit', format: 'text', config: null, failOn: null });
  });

  it.each(AUDIT_FORMATS)('take --format %s, and the help names it', (format) => {
    expect(parseAuditArguments(['--format', format]).format).toBe(format);
    expect(AUDIT_HELP).toContain(format);
  });

  it.each(['certain', 'likely', 'hint', 'never'] as const)('take --fail-on %s, and the help names it', (failOn) => {
    expect(parseAuditArguments([`--fail-on=${failOn}`]).failOn).toBe(failOn);
    expect(AUDIT_HELP).toContain(failOn);
  });

  it('take a configuration, also one whose name begins with a dash', () => {
    expect(parseAuditArguments(['--config', 'api.yml']).config).toBe('api.yml');
    expect(parseAuditArguments(['--config=-odd.yml']).config).toBe('-odd.yml');
  });

  it.each([
    [['--format', 'jsno'], '--format is one of text, json, sarif, markdown, not jsno', 'Did you mean'],
    [['--format', 'JSON'], '--format is one of', null],
    [['--fail-on', 'likley'], '--fail-on is one of certain, likely, hint, never, not likley', 'Did you mean'],
    [['--fail-on'], '--fail-on', '--help'],
    [['--config'], '--config', '--help'],
    [['--verbose'], '--verbose', '--help'],
    [['src', 'lib'], '`audit` takes no words, and got src lib', '--help'],
    [['--', '--format'], '`audit` takes no words, and got --format', '--help'],
  ])('are refused with what fits: %j', (words, what, todo) => {
    const problem = problemOf(...words);
    expect(problem.code).toBe('desk.usage');
    expect(problem.what).toContain(what);
    if (todo !== null) expect(problem.todo).toContain(todo);
  });
});
