import type { StageResult } from '../../model/stage.ts';
import { describeAcceptance } from '../acceptance-words.ts';
import { type Block, code, heading, item, line, prose, text } from '../blocks.ts';
import { type Context, take } from '../context.ts';
import { moreRows } from './fitting-table.ts';

/** What was accepted: the change, by whom, when, why, and until when. */
export function acceptedBlocks(context: Context, stage: StageResult): readonly Block[] {
  const rows = stage.findings.flatMap(({ message, accepted }) => (accepted ? [{ message, accepted }] : []));
  if (rows.length === 0) return [];
  const { shown, hidden } = take(rows, context.limits.rows);
  const items = shown.map(({ message, accepted }) =>
    item(line(code(accepted.fingerprint), ' ', ...prose(message)), [
      line(...describeAcceptance(context, accepted), ': ', text(accepted.reason)),
    ]),
  );
  return [heading(4, 'Accepted'), { kind: 'list', ordered: false, items }, ...moreRows(context, hidden)];
}
