import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/desk/arguments.ts';

const DEFAULT = {
  kind: 'history',
  metric: 'p95',
  operation: null,
  format: 'text',
  out: '.api-testing',
  config: null,
  branch: null,
  file: null,
};

describe('words behind `history`', () => {
  it('are none, or say what is drawn and how', () => {
    expect(parseArguments(['history'])).toEqual(DEFAULT);
    expect(parseArguments(['history', '--metric', 'coverage', '--html', '--out', 'x'])).toEqual({
      ...DEFAULT,
      ...{ metric: 'coverage', format: 'html', out: 'x' },
    });
    expect(parseArguments(['history', '--operation', 'GET /a', '--format', 'json', '--file', 'm.jsonl'])).toEqual({
      ...DEFAULT,
      ...{ operation: 'GET /a', format: 'json', file: 'm.jsonl' },
    });
    const integration = parseArguments(['history', '--metric', 'coverage-integration']);
    expect(integration).toEqual({ ...DEFAULT, metric: 'coverage-integration' });
    expect(parseArguments(['history', '--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['--metric', 'p59'], '--metric is one of p95, p50'],
    [['--metric', 'coverage', '--operation', 'GET /a'], '--operation has no coverage'],
    [['--branch', 'a', '--file', 'b'], 'two places'],
    [['--html', '--format', 'json'], 'two forms'],
    [['--format', 'xml'], '--format is text or json'],
    [['p95'], 'takes no words'],
    [['--metrics', 'p95'], '--metrics'],
  ])('that do not fit are refused: %j', (words, what) => {
    expect(() => parseArguments(['history', ...words])).toThrow(what);
  });
});
