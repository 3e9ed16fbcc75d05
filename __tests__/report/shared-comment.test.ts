import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VerdictWord } from '../../src/model/verdict.ts';
import { COMMENT_BUDGET, fits } from '../../src/report/budget.ts';
import { parseMarker, type SectionState } from '../../src/report/marker.ts';
import {
  mergeSections,
  parseSections,
  putSection,
  type Section,
  writeShared,
} from '../../src/report/shared-comment.ts';
import { nodesOf, parseMarkdown } from './foreign.ts';
import { hostileText } from './hostile.ts';

const HEAD = 'a'.repeat(40);
const OLD = 'b'.repeat(40);

function section(name: string, text: string | null, state: Partial<SectionState> = {}): Section {
  return {
    state: { name, head: HEAD, run: 5, attempt: 1, word: 'passed', length: 0, open: [], fixed: [], ...state },
    text,
  };
}

const word = fc.constantFrom<VerdictWord>('passed', 'failed', 'broken', 'no-change');
const name = fc.oneof(
  hostileText.map((text) => text.slice(0, 60)),
  fc.stringMatching(/^[a-z]{1,8}$/u),
);
const anySection = fc.record({
  name,
  word,
  text: hostileText.map((text) => `### ❌ One thing\n\n\`\`\`text\n${text}\n\`\`\``),
});

describe('a comment that jobs share', () => {
  test('gives every section back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySection, { selector: (one) => one.name, minLength: 1, maxLength: 6 }), (drawn) => {
        const sections = drawn.reduce<readonly Section[]>(
          (all, one) => putSection(all, section(one.name, one.text, { word: one.word })),
          [],
        );
        const body = writeShared('k', sections, HEAD);
        const read = parseSections(body, 'k');
        expect(read.map(({ text }) => text)).toEqual(sections.map(({ text }) => text?.trim()));
        expect(writeShared('k', read, HEAD)).toBe(body);
        expect(parseMarker(body, 'k')?.sections?.map((state) => state.name)).toEqual(
          sections.map(({ state }) => state.name),
        );
      }),
    );
  });

  test('begins with the open question of one job where all have passed', () => {
    const open = '### ❔ Not decided whether it is slower (1 of 1 comparison)';
    const body = writeShared('k', [section('a', '### ✅ Passed: all'), section('b', open)], HEAD);
    expect(body.split('\n')[1]).toBe(open);
  });

  test('of one job is that job’s report and nothing else', () => {
    const body = writeShared('k', [section('api', '### ✅ Passed: all\n\n- [x] Load')], HEAD);
    expect(body.slice(body.indexOf('\n') + 1)).toBe('### ✅ Passed: all\n\n- [x] Load\n');
  });

  test('begins with the worst verdict, and names every job', () => {
    const sections = [
      section('node-22', '### ✅ Passed: all'),
      section('node-24', '### ❌ 1 breaking change', { word: 'failed' }),
      section('node-26', '### ⚠️ Could not be checked: no Docker', { word: 'broken' }),
    ];
    const rows = writeShared('k', sections, HEAD).split('\n');
    expect(rows[1]).toBe('### ⚠️ Could not be checked: no Docker');
    expect(rows.slice(3, 8)).toEqual([
      '3 jobs report here:',
      '',
      '- **node-22**: ✅ Passed: all',
      '- **node-24**: ❌ 1 breaking change',
      '- **node-26**: ⚠️ Could not be checked: no Docker',
    ]);
  });

  test('shows the report of the worst job, where there is something to do, and folds the others', () => {
    const sections = [section('a', '### ✅ Passed: all'), section('b', '### ❌ Bad', { word: 'failed' })];
    const body = writeShared('k', sections, HEAD);
    expect(body).toContain('<details open>\n<summary>Report of b</summary>');
    expect(body).toContain('<details>\n<summary>Report of a</summary>');
    expect(parseSections(body, 'k').map(({ text }) => text)).toEqual(['### ✅ Passed: all', '### ❌ Bad']);
    const good = [section('a', '### ✅ Passed: all'), section('b', '### ✅ Passed: all')];
    expect(writeShared('k', good, HEAD)).not.toContain('<details open>');
  });

  test('gives a job of an earlier commit no say, and says that it is not finished', () => {
    const sections = [section('a', '### ✅ Passed: all'), section('b', '### ❌ Bad', { word: 'failed', head: OLD })];
    const body = writeShared('k', sections, HEAD);
    expect(body.split('\n')[1]).toBe('### ✅ Passed: all');
    expect(body).toContain('Not finished for this commit yet: b.');
    expect(body).not.toContain('Bad');
  });

  test('forgets the text of a section that a person edited, and keeps the others', () => {
    const sections = [section('a', '### ✅ Passed: all'), section('b', '### ❌ Bad', { word: 'failed' })];
    const edited = writeShared('k', sections, HEAD).replace(
      '### ✅ Passed: all\n\n</details>',
      '### ✅ Passed: everything\n\n</details>',
    );
    expect(parseSections(edited, 'k').map(({ text }) => text)).toEqual([null, '### ❌ Bad']);
  });

  test('keeps to the limit, keeps every verdict, and closes every fold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(100, 20_000, 60_000)), { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        (drawn, remembers) => {
          const open = remembers
            ? Array.from({ length: 20 }, () => ({ fingerprint: 'ab12', words: '🌈'.repeat(80) }))
            : [];
          const sections = drawn.map(([of, length], index) => ({
            ...section(`leg-${index}`, `### Headline ${index}\n\n${'x '.repeat(length / 2)}`, {
              word: of,
              open,
              fixed: open,
            }),
            shorter: `### Headline ${index}`,
          }));
          const body = writeShared('k', sections, HEAD);
          expect(fits(body, COMMENT_BUDGET)).toBe(true);
          for (const index of drawn.keys()) expect(body).toContain(`Headline ${index}`);
          const folds = nodesOf(parseMarkdown(body), 'html').map(({ value }) => value ?? '');
          expect(folds.filter((html) => html.includes('</details>'))).toHaveLength(
            folds.filter((html) => /<details(?: open)?>/u.test(html)).length,
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

test('of two readings the newer section of every job is kept', () => {
  const ours = [section('a', 'old', { run: 1 }), section('b', 'ours', { run: 9 })];
  const theirs = [section('a', 'new', { run: 2 }), section('b', 'theirs', { run: 3 }), section('c', 'more')];
  const merged = mergeSections(ours, theirs, (a, b) => (a.run ?? 0) > (b.run ?? 0));
  expect(merged.map(({ text }) => text)).toEqual(['new', 'ours', 'more']);
});
