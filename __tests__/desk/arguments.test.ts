import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/desk/arguments.ts';

describe('words of the command line', () => {
  it('reads both commands with their options', () => {
    expect(parseArguments(['diff', 'a.yaml', 'main:a.yaml', '--format', 'json'])).toEqual({
      kind: 'diff',
      base: 'a.yaml',
      head: 'main:a.yaml',
      format: 'json',
    });
    expect(
      parseArguments(['run', '--base', 'main', '--stages', 'load, smoke', '--base-url', 'http://localhost:1/']),
    ).toEqual({
      kind: 'run',
      base: 'main',
      config: null,
      stages: ['smoke', 'load'],
      baseUrl: 'http://localhost:1',
      out: '.api-testing',
    });
  });

  it('reads a comparison as a run of that stage alone, with its mode and its operations', () => {
    const words = ['compare', '--base', 'main', '--operation', 'GET /a', '--operation', '/b', '--mode', 'strict'];
    expect(parseArguments(words)).toEqual({
      kind: 'run',
      base: 'main',
      config: null,
      stages: ['compare'],
      baseUrl: null,
      out: '.api-testing',
      compare: { mode: 'strict', operations: ['GET /a', '/b'] },
    });
    expect(parseArguments(['compare'])).toMatchObject({ base: null, compare: { mode: null, operations: null } });
  });

  it.each([
    [['compare', '--mode', 'strickt'], '--mode is one of standard, strict, self, not strickt'],
    [['compare', 'main'], '`compare` takes no words, and got main'],
    [['compare', '--stages', 'load'], '`compare` has no option --stages'],
    [['run', '--operation', 'GET /a'], '`run` has no option --operation'],
  ])('refuses %j', (words, what) => {
    expect(() => parseArguments(words)).toThrow(what);
  });

  it.each([[[]], [['help']], [['--help']], [['diff', '-h']]])('gives help for %j', (words) => {
    expect(parseArguments(words)).toEqual({ kind: 'help' });
  });

  it.each([
    [['diff', 'a.yaml'], '`diff` takes two specifications, and got 1'],
    [['diff', 'a', 'b', 'c'], 'got 3'],
    [['diff', 'a', 'b', '--format', 'xml'], '--format is text or json, not xml'],
    [['diff', 'a', 'b', '--base', 'main'], '`diff` has no option --base'],
    [['run', '--format', 'json'], '`run` has no option --format'],
    [['run', 'main'], '`run` takes no words, and got main'],
    [['run', '--stages', ','], '--stages names no stage'],
    [['run', '--stages', 'smok'], 'Did you mean `smoke`?'],
    [['run', '--base-url', 'localhost'], '--base-url'],
    [['run', '--nonsense'], '--nonsense'],
    [['dif', 'a', 'b'], 'Did you mean `diff`?'],
  ])('refuses %j and says why', (words, text) => {
    expect(() => parseArguments(words)).toThrow(text);
  });
});
