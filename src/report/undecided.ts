import type { StageResult } from '../model/stage.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { type Block, code, paragraph, prose, strong } from './blocks.ts';

/** Why nobody knows whether the head is slower, what helps, and what the check makes of it. */
export function undecidedBlocks(stages: readonly StageResult[]): readonly Block[] {
  const open = stages.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'compare.inconclusive'));
  const [first] = open;
  if (first === undefined) return [];
  const others = open.length - 1;
  const more = others > 0 ? `, and so ${others === 1 ? 'is' : 'are'} ${formatNumberOf(others, 'more operation')}` : '';
  const todos = [...new Set(open.flatMap(({ todo }) => todo ?? []))].join(' ');
  return [
    paragraph(
      strong('It is not known whether the head is slower.'),
      ' ',
      ...prose(first.message),
      `${more}${endings(stages)}.`,
    ),
    paragraph(strong('What to do:'), ' ', ...prose(todos)),
    paragraph(
      'The check concludes neutral: it blocks nothing and is no pass, because ',
      code('compare.on-inconclusive'),
      ' is ',
      code('report'),
      '; ',
      code('fail'),
      ' lets it wait for an answer.',
    ),
  ];
}

/** What ended the measurement, and how much of it did not count. */
function endings(stages: readonly StageResult[]): string {
  const all = stages.flatMap(({ detail }) => (detail?.kind === 'compare' ? (detail.measurement ?? []) : []));
  const [measurement] = all;
  if (all.length !== 1 || measurement === undefined) return '';
  const { ended, blocks, voidBlocks } = measurement;
  const inVain =
    voidBlocks > 0 ? `; ${voidBlocks} of ${formatNumberOf(blocks + voidBlocks, 'block')} did not count` : '';
  return `. The measurement ended because ${ended}${inVain}`;
}
