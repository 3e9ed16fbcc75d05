import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  code,
  heading,
  item,
  line,
  link,
  paragraph,
  prose,
  strong,
  table,
  text,
} from '../../src/report/blocks.ts';
import { cleanLine, cleanLines } from '../../src/report/clean.ts';
import { encodeCode, encodeText, renderFence, renderMarkdown } from '../../src/report/markdown.ts';
import { findForeign, nodesOf, parseMarkdown, visibleText } from './foreign.ts';
import { hostileText } from './hostile.ts';

const OPTIONS = { textLength: 10_000 };
const OURS = 'https://github.com/acme/payments';
const isOurs = (url: string) => url === OURS;
/** Inserted by the encoder, and invisible. */
const oneSpaced = (words: string) => words.replaceAll('\u200b', '').replace(/ +/gu, ' ').trim();
const END = ' (end)';
const RUNS = { numRuns: 250 };

/** Every place outside text is shown in. */
const POSITIONS: Readonly<Record<string, (words: string) => Block>> = {
  paragraph: (words) => paragraph(words),
  'paragraph after text': (words) => paragraph('1', words),
  'paragraph between code': (words) => paragraph(code('a'), words, code('b')),
  'code in a paragraph': (words) => paragraph('See ', code(words), '.'),
  'code at the start': (words) => paragraph(code(words), code(words)),
  heading: (words) => heading(4, words),
  'code in a heading': (words) => heading(4, code(words)),
  strong: (words) => paragraph('It is ', strong(words), '.'),
  'link label': (words) => paragraph('It is ', link(code(words), OURS), '.'),
  'text before a link': (words) => paragraph(words, link('here', OURS)),
  prose: (words) => paragraph(...prose(words)),
  'list item': (words) => ({ kind: 'list', ordered: false, items: [item(line(words))] }),
  'checklist row': (words) => ({ kind: 'list', ordered: false, items: [item(line(words), [], 'open')] }),
  'child of a list item': (words) => ({ kind: 'list', ordered: true, items: [item(line('a'), [line(words)])] }),
  'table cell': (words) => table(['Title', 'Other>'], [[line(words), line('b')]]),
  'code in a table': (words) => table(['Title', 'Other>'], [[line('b'), [code(words)]]]),
  'prose in a table': (words) => table(['Title', 'Other>'], [[line('b'), prose(words)]]),
  summary: (words) => ({ kind: 'details', summary: line(words), blocks: [paragraph('a')] }),
  'code in a summary': (words) => ({ kind: 'details', summary: [code(words)], blocks: [paragraph(words)] }),
  fence: (words) => ({ kind: 'fence', language: 'text', text: words }),
};

describe('outside text stays text', () => {
  test.each(Object.entries(POSITIONS))('in a %s', (_, place) => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const markdown = renderMarkdown([paragraph('before'), place(words), paragraph('after')], OPTIONS);
        expect(findForeign(markdown, isOurs)).toEqual([]);
        expect(markdown.isWellFormed()).toBe(true);
      }),
      RUNS,
    );
  });

  test('renders as exactly the characters it had', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const root = parseMarkdown(`a ${encodeText(words)} b`);
        expect(root.children).toHaveLength(1);
        expect(oneSpaced(visibleText(root))).toBe(oneSpaced(`a ${cleanLine(words)} b`));
      }),
      RUNS,
    );
  });

  test('renders code as exactly the characters it had, in a table too', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (words, inTable) => {
        const written = encodeCode(words, inTable);
        const root = parseMarkdown(inTable ? `| t |\n| - |\n| ${written} |` : `${written}${END}`);
        const shown = visibleText(inTable ? (nodesOf(root, 'tableCell')[1] ?? root) : root);
        expect(oneSpaced(shown)).toBe(oneSpaced(`${cleanLine(words)}${inTable ? '' : END}`));
      }),
      RUNS,
    );
  });

  test('never adds a row, a cell or a list item', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, two) => {
        const rows = [[line(one), [code(two)], prose(one)]];
        const root = parseMarkdown(renderMarkdown([table(['A', 'B', 'C'], rows), paragraph('after')], OPTIONS));
        expect(nodesOf(root, 'tableRow').map((row) => row.children?.length)).toEqual([3, 3]);
        const list: Block = { kind: 'list', ordered: true, items: [item(line(one), [line(two)]), item([code(one)])] };
        expect(nodesOf(parseMarkdown(renderMarkdown([list], OPTIONS)), 'listItem')).toHaveLength(3);
      }),
      RUNS,
    );
  });

  test('measures a fence on what is shown, not on what is taken out of it', () => {
    const shown = renderFence('text', '``\u202e```');
    expect(parseMarkdown(shown).children?.map((node) => node.value)).toEqual(['`````']);
  });

  test('never closes a fence', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const root = parseMarkdown(`${renderFence('text', words)}\n\nafter`);
        expect(root.children?.map((node) => node.type)).toEqual(['code', 'paragraph']);
        expect(root.children?.[0]?.value).toBe(cleanLines(words));
      }),
      RUNS,
    );
  });
});

describe('readable Markdown', () => {
  test('leaves plain words alone', () => {
    const words = 'web-app (main, production), p95 2.1 s; it’s 87 % of "all" operations: 12.4 ms';
    expect(encodeText(words)).toBe(words);
  });

  test('backticks of a sentence set off code, and an odd one is a backtick', () => {
    expect(prose('a `b` c')).toEqual([text('a '), code('b'), text(' c')]);
    expect(prose('a `b` c ` d')).toEqual([text('a '), code('b'), text(' c ` d')]);
    expect(prose('`')).toEqual([text('`')]);
  });

  test('cuts at a whole character and says so', () => {
    expect(renderMarkdown([paragraph('🌈🌈🌈🌈')], { textLength: 3 })).toBe('🌈🌈…');
  });
});
