import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Folds, renderForTerminal } from '../../scripts/demo/terminal.ts';

const shown = (markdown: string, folds: Folds = 'closed') =>
  stripVTControlCharacters(renderForTerminal(markdown, folds));

describe('a comment in the terminal', () => {
  it('shows the boxes of the checklist, and plain items as plain items', () => {
    expect(shown('- [x] Load passed\n- [ ] Contract tests\n- Metrics')).toBe(
      '✔ Load passed\n✘ Contract tests\n• Metrics\n',
    );
  });

  it('shows text as GitHub does: entities read, code without marks, links as their words', () => {
    expect(shown('**Where:** [`a_b.yaml:3`](https://x.example/) p95 &lt; 500 \\_')).toBe(
      'Where: a_b.yaml:3 p95 < 500 _\n',
    );
  });

  it('leaves out what is meant for machines', () => {
    expect(shown('<!-- state {"run":1} -->\n### Title 5e1c\u200b0f7a')).toBe('Title 5e1c0f7a\n');
  });

  it('aligns the columns of a table and cuts what is too wide for one', () => {
    const lines = shown(`| Name | ms |\n| :- | -: |\n| a | 12 |\n| ${'w'.repeat(80)} | 1234 |`).split('\n');
    expect(lines[2]).toBe(`  a${' '.repeat(59)}    12`);
    expect(lines[3]).toBe(`  ${'w'.repeat(59)}…  1234`);
  });

  const FOLDED = '<details>\n<summary>Load: 2 &amp; more</summary>\n\nInside.\n\n</details>\n\n';

  it('shows closed folds line by line, and what follows them', () => {
    expect(shown(`${FOLDED}${FOLDED}After.`)).toBe('▸ Load: 2 & more\n▸ Load: 2 & more\n\nAfter.\n');
  });

  it('keeps folds within a closed fold closed', () => {
    expect(shown(`<details>\n<summary>Outer</summary>\n\n${FOLDED}</details>\n\nAfter.`)).toBe('▸ Outer\n\nAfter.\n');
  });

  it('opens folds when it is asked to', () => {
    expect(shown(FOLDED, 'open')).toBe('▸ Load: 2 & more\n\nInside.\n');
  });
});
