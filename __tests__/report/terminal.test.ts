import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, heading, item, line, paragraph, strong, table } from '../../src/report/blocks.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { hostileText } from './hostile.ts';

test('draws headings, lists and tables as plain text', () => {
  const written = renderTerminal([
    heading(3, 'Passed'),
    { kind: 'list', ordered: false, items: [item(line(strong('a'), ' b'), [line('c')], 'ticked')] },
    table(
      ['Name', 'ms>'],
      [
        [[code('GET /a')], line('12.4')],
        [line('✅ b'), line('7')],
      ],
    ),
  ]);
  expect(written).toBe(
    [
      'Passed',
      '══════',
      '',
      '- [x] a b',
      '  c',
      '',
      'Name      ms',
      '──────  ────',
      'GET /a  12.4',
      '✅ b       7',
      '',
    ].join('\n'),
  );
});

test('leaves a chart to readers that draw it', () => {
  expect(renderTerminal([{ kind: 'fence', language: 'mermaid', text: 'xychart-beta' }, paragraph('a')])).not.toContain(
    'xychart',
  );
});

test('leaves no empty lines where a picture is left out', () => {
  const picture = { kind: 'fence', language: 'mermaid', text: 'xychart-beta' } as const;
  expect(renderTerminal([paragraph('a'), picture, picture, paragraph('b')])).toBe('a\n\nb\n');
});

test('never moves the cursor, hides text or speaks to the runner', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      const blocks = [paragraph(words), table(['A', 'B'], [[line(words), [code(words)]]])];
      const written = renderTerminal([...blocks, { kind: 'fence', language: 'text', text: words }]);
      expect(written).not.toMatch(/^\s*::|##\[|(?![\n\t])\p{Cc}|\p{Bidi_Control}/mu);
      expect(written.isWellFormed()).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
