import type { Acceptance } from '../model/acceptance.ts';
import { code, line, link, type Spans, strong } from './blocks.ts';
import type { Context } from './context.ts';

/** Who accepted, as what, and when or until when. */
export function describeAcceptance(
  context: Pick<Context, 'links'>,
  { by, at, until, severity, source, url }: Acceptance,
): Spans {
  if (source === 'configuration') {
    return line('As ', severity, ' in ', code('changes.accepted'), until === null ? '' : ` until ${until}`);
  }
  const when = at === null ? '' : ` on ${at.slice(0, 10)}`;
  const name = strong(by ?? 'somebody');
  const href = context.links.comment(url);
  return line('As ', severity, ' by ', href === null ? name : link(name, href), when);
}
