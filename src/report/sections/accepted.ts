import type { Acceptance } from '../../model/acceptance.ts';
import type { StageResult } from '../../model/stage.ts';
import { type Block, code, heading, item, line, link, prose, type Spans, strong, text } from '../blocks.ts';
import { type Context, take } from '../context.ts';
import { moreRows } from './fitting-table.ts';

/** What was accepted: the change, by whom, when, why, and until when. */
export function acceptedBlocks(context: Context, stage: StageResult): readonly Block[] {
  const rows = stage.findings.flatMap(({ message, accepted }) => (accepted ? [{ message, accepted }] : []));
  if (rows.length === 0) return [];
  const { shown, hidden } = take(rows, context.limits.rows);
  const items = shown.map(({ message, accepted }) =>
    item(line(code(accepted.fingerprint), ' ', ...prose(message)), [
      line(...describeWho(context, accepted), ': ', text(accepted.reason)),
    ]),
  );
  return [heading(4, 'Accepted'), { kind: 'list', ordered: false, items }, ...moreRows(context, hidden)];
}

function describeWho(context: Context, { by, at, until, severity, source, url }: Acceptance): Spans {
  if (source === 'configuration') {
    return line('As ', severity, ' in ', code('changes.accepted'), until === null ? '' : ` until ${until}`);
  }
  const when = at === null ? '' : ` on ${at.slice(0, 10)}`;
  const name = strong(by ?? 'somebody');
  const href = context.links.comment(url);
  return line('As ', severity, ' by ', href === null ? name : link(name, href), when);
}
