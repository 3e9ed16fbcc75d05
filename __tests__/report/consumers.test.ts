import { describe, expect, it } from 'vitest';
import type { ConsumerUse } from '../../src/model/finding.ts';
import { paragraph } from '../../src/report/blocks.ts';
import { describeHits, nameHits } from '../../src/report/consumers.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';

const use = (over: Partial<ConsumerUse>): ConsumerUse => ({
  consumer: 'web-app',
  version: null,
  where: [],
  interactions: [],
  ...over,
});
const told = (uses: readonly ConsumerUse[]) =>
  renderMarkdown([paragraph(...describeHits(uses))], { textLength: 1_000 });

describe('the consumers that a change hits', () => {
  it('are named with the versions that use it, and what is more is counted', () => {
    const uses = Array.from({ length: 8 }, (_, index) => use({ version: `1.${index}`, where: ['main'] }));
    expect(told(uses)).toBe(
      `**web-app** ${[0, 1, 2, 3, 4, 5].map((minor) => `\`1.${minor}\` (main)`).join(', ')}, and 2 more`,
    );
  });

  it('may be tens of thousands, which a result that somebody else made may hold', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => use({ consumer: `app ${index}`, version: '1' }));
    expect(told(many)).toMatch(/and 39.994 more$/u);
    expect(nameHits(many)).toHaveLength(40_000);
    const versions = many.map((_, index) => use({ version: String(index) }));
    expect(told(versions)).toMatch(/and 39.994 more$/u);
  });
});
