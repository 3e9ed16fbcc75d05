import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommandReader, parseCommand } from './runner-commands.ts';

const NAMES = new Set(['error', 'warning', 'add-mask', 'set-output']);

describe('the grammar at the start of a line', () => {
  it.each([
    ['::error::text', { name: 'error', properties: {}, data: 'text' }],
    ['  ::error::after spaces', { name: 'error', properties: {}, data: 'after spaces' }],
    ['::ERROR::in capitals', { name: 'error', properties: {}, data: 'in capitals' }],
    ['::error file=a.yaml,line=3::m', { name: 'error', properties: { file: 'a.yaml', line: '3' }, data: 'm' }],
    ['::error title=a%3Ab%2Cc%25::x%0Ay%25', { name: 'error', properties: { title: 'a:b,c%' }, data: 'x\ny%' }],
    ['::error file=::empty', { name: 'error', properties: { file: '' }, data: 'empty' }],
    ['::error::', { name: 'error', properties: {}, data: '' }],
  ])('reads %j', (line, command) => {
    expect(parseCommand(line, NAMES)).toEqual(command);
  });

  it.each(['text ::error::x', '::unknown::x', '::error', ':: error::x', ''])('does not read %j', (line) => {
    expect(parseCommand(line, NAMES)).toBeNull();
  });
});

describe('the older grammar', () => {
  it.each([
    ['##[error]text', { name: 'error', properties: {}, data: 'text' }],
    ['anything before ##[error]text', { name: 'error', properties: {}, data: 'text' }],
    ['##[error file=a;line=3]m%0An', { name: 'error', properties: { file: 'a', line: '3' }, data: 'm\nn' }],
  ])('reads %j wherever it stands', (line, command) => {
    expect(parseCommand(line, NAMES)).toEqual(command);
  });

  it.each(['##[unknown]x', '##[error', '## [error]x'])('does not read %j', (line) => {
    expect(parseCommand(line, NAMES)).toBeNull();
  });
});

describe('a step’s output', () => {
  function read(...lines: string[]): ReturnType<typeof createCommandReader> & { shown: (string | null)[] } {
    const reader = createCommandReader(['token']);
    return Object.assign(reader, { shown: lines.map((line) => reader.read(line)) });
  }

  it('keeps ten annotations of each kind', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `::error line=${index + 1}::e${index}`);
    const reader = read(...lines, '::warning::w');
    expect(reader.annotations.map(({ message }) => message)).toEqual([
      'e0',
      'e1',
      'e2',
      'e3',
      'e4',
      'e5',
      'e6',
      'e7',
      'e8',
      'e9',
      'w',
    ]);
    expect(reader.dropped).toHaveLength(2);
  });

  it('cuts the message of an annotation at 4096', () => {
    expect(read(`::error::${'x'.repeat(5_000)}`).annotations[0]?.message).toHaveLength(4096);
  });

  it('masks each line of a secret from then on', () => {
    const reader = read('before one', '::add-mask::one%0Atwo', 'after one and two and token');
    expect(reader.shown).toEqual(['before one', null, 'after *** and *** and ***']);
  });

  it('stops commands until the token comes by', () => {
    const reader = read('::stop-commands::pause', '::error::no', '##[error]no', '::pause::', '::error::yes');
    expect(reader.annotations.map(({ message }) => message)).toEqual(['yes']);
    expect(reader.shown).toEqual([null, '::error::no', '##[error]no', null, '##[error]yes']);
  });

  it('fails the step for a disabled command', () => {
    expect(() => read('::set-env name=PATH::/evil')).toThrow('disabled');
  });

  it('survives any line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        parseCommand(line, NAMES);
      }),
    );
  });
});
