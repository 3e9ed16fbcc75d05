import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLineSplitter } from '../../src/tools/lines.ts';
import { neutralise, relayLine } from '../../src/tools/neutralise.ts';
import { createCommandReader } from '../support/runner-commands.ts';
import { findCommands } from './command-grammar.ts';

const COLOUR = new RegExp(`${'\u001b'}\\[[0-9;:]*m`, 'gu');
const CONTROL = /[\p{Cc}--[\t\n]]/v;

/** Pieces of commands beside arbitrary characters, so that half of all texts nearly are one. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...['::', ':', '##[', '##', '#', '[', ']', '\r', '\n', '\r\n', ' ', '\t', '\u00a0', '\u200b', '\u00ad', '\ufeff'],
    ...['\u001b[31m', '\u001b[0m', '\u001b[', '\u001b', '\u001b]8;;x\u0007', '\u0007', '\u009b', '\u0085', '\u2028'],
    ...['error', 'add-mask', 'stop-commands', 'set-output name=x', 'endgroup', 'token', '│ '],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const hostileText = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
const hostileBytes = fc.oneof(
  hostileText.map((text) => Buffer.from(text, 'utf8')),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
);

describe('neutralise', () => {
  it.each([
    ['::error file=a.ts::broken', '│ ::error file=a.ts::broken'],
    ['  \t::add-mask::x', '│   \t::add-mask::x'],
    ['\u200b::stop-commands::x', '│ \u200b::stop-commands::x'],
    ['build ##[group]x', 'build ## [group]x'],
    ['###[error]', '### [error]'],
    ['#\u200b#[error]', '#\u200b# [error]'],
    ['10%\r20%\r\n', '10% 20%'],
    ['\u001b[31mred\u001b[0m', '\u001b[31mred\u001b[0m'],
    ['a\u001b[2Jb\u001b[1Ac', 'abc'],
    ['\u001b]8;;https://elsewhere\u0007link\u001b]8;;\u0007', 'link'],
    ['\u001b]0;never ends', '0;never ends'],
    ['std::vector<int>', 'std::vector<int>'],
    ['#[derive(Debug)]', '#[derive(Debug)]'],
    ['', ''],
  ])('turns %j into %j', (line, expected) => {
    expect(neutralise(line)).toBe(expected);
  });

  it('leaves no command to the runner, whatever bytes a child writes and however they are cut', () => {
    fc.assert(
      fc.property(hostileBytes, fc.array(fc.nat(64), { maxLength: 6 }), (bytes, cuts) => {
        const shown: string[] = [];
        const splitter = makeLineSplitter((line) => shown.push(neutralise(line)));
        for (const chunk of cutAt(bytes, cuts)) splitter.push(chunk);
        splitter.end();
        const output = Buffer.from(`${shown.join('\n')}\n`, 'utf8').toString('utf8');
        expect(findCommands(output)).toEqual([]);
        const reader = createCommandReader([]);
        for (const line of output.split(/\r\n|\r|\n/u)) reader.read(line);
        expect(reader.commands).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves no command in text of several lines, and nothing that moves the cursor', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const safe of [neutralise(text), relayLine(text)]) {
          expect(findCommands(safe)).toEqual([]);
          expect(safe.replaceAll(COLOUR, '')).not.toMatch(CONTROL);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('changes nothing when it is applied twice', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(neutralise(neutralise(text))).toBe(neutralise(text));
        expect(neutralise(relayLine(text))).toBe(relayLine(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes no time for a long line of characters that show nothing', () => {
    const line = `${'\ufeff'.repeat(20_000)}#\u200b${'#\u200b'.repeat(20_000)}x`;
    expect(neutralise(line)).toBe(line);
  });

  it('would find the commands it guards against', () => {
    expect(findCommands('a\n ::error::x\n\u200b##[group]\rok\r::y::')).toHaveLength(3);
  });
});

describe('relayLine', () => {
  it('marks every line of a child', () => {
    expect(relayLine('hello\nworld\n')).toBe('│ hello\n│ world');
  });
});

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}
