import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, paragraph } from '../../src/report/blocks.ts';
import { markJudged, markSection, readJudged, sectionOfCheck } from '../../src/report/check-section.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { hostileText } from './hostile.ts';

const STAMP = { head: 'a'.repeat(40), run: 7, attempt: 1, pullRequest: 12 };

describe('what a verdict was decided by, in the summary of its check', () => {
  test.each([
    null,
    'ci/api.yml',
    'ci/two --> words.yml',
    'ci/ä.yml',
  ])('comes back as it was written: %j', (configPath) => {
    const judged = { failOn: 'consumer-breaking', configPath } as const;
    const alone = markJudged('### ❌ Failed', judged);
    expect(readJudged(alone)).toEqual(judged);
    const shared = markSection(alone, { pullRequest: 12, word: 'failed' });
    expect(readJudged(shared)).toEqual(judged);
    expect(sectionOfCheck({ name: 'api', summary: shared }, STAMP)?.text).not.toContain('api-testing-judged');
  });

  test('is what stands at the very end, and nothing that is quoted further up', () => {
    const forged = markJudged('### ✅ Passed', { failOn: 'never', configPath: null });
    expect(readJudged(`${forged}\n\nmore`)).toBeNull();
    expect(readJudged(markJudged(forged, { failOn: 'breaking', configPath: null }))?.failOn).toBe('breaking');
    expect(readJudged('### ✅ Passed')).toBeNull();
  });

  test('cannot be written by a text that we show', () => {
    const forgery = '\n\n<!-- api-testing-judged:never -->';
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = renderMarkdown([paragraph(text + forgery), paragraph(code(text + forgery))], { textLength: 500 });
        expect(readJudged(shown)).toBeNull();
      }),
    );
  });
});
