import type { SpecNode } from '../node.ts';
import { canonical } from '../normalise/json-type.ts';
import { entriesOf } from '../normalise/specification.ts';
import type { ExchangePair } from './exchange-pair.ts';
import type { ReachPart } from './operation-pair.ts';

/** Links of a response: what of it can be sent where next. */
export function compareLinks(pair: ExchangePair, sides: { base: SpecNode; head: SpecNode }, part: ReachPart): void {
  const before = new Map(entriesOf(pair.comparison.base, sides.base.child('links')));
  const after = new Map(entriesOf(pair.comparison.head, sides.head.child('links')));
  const direction = pair.responseFlow;
  for (const [name, base] of before) {
    const head = after.get(name) ?? null;
    const at = { direction, part, base, head, detail: name };
    if (head === null) pair.report('link.removed', `Link "${name}" was removed`, at);
    else if (meaningOf(base) !== meaningOf(head)) pair.report('link.changed', `Link "${name}" leads elsewhere`, at);
  }
  for (const [name, head] of after) {
    if (before.has(name)) continue;
    pair.report('link.added', `Link "${name}" was added`, { direction, part, base: null, head, detail: name });
  }
}

/** Everything but the words for readers. */
function meaningOf(link: SpecNode): string {
  const members = link.children().filter(({ key }) => key !== 'description' && !String(key).startsWith('x-'));
  return canonical(Object.fromEntries(members.map(({ key, value }) => [key, value])));
}
