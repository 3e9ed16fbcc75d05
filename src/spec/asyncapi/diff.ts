import type { SpecDiff } from '../../model/change.ts';
import type { ReadSibling } from '../../model/spec.ts';
import { type Comparison, newComparison } from '../diff/comparison.ts';
import { operationPlace } from '../diff/operation-place.ts';
import { Place } from '../diff/place.ts';
import { compareSecurity } from '../diff/security.ts';
import { compareSecuritySchemes } from '../diff/security-schemes.ts';
import type { SpecNode } from '../node.ts';
import type { SecurityView } from '../normalise/exchange.ts';
import { sortNotAnalysed } from '../not-analysed.ts';
import type { SpecSides } from '../spec-sides.ts';
import { compareChannels } from './compare-operations.ts';
import { type AsyncDocument, readAsyncApi } from './document.ts';
import { compareMembers } from './members.ts';
import { listChannels } from './operations.ts';
import { securityOf } from './security.ts';
import { listServers } from './servers.ts';
import { wholeDocument } from './whole.ts';

/** Compares both sides of an AsyncAPI document. Throws `ProblemError` when a side cannot be read. */
export async function diffAsyncApi(
  pair: SpecSides,
  read: { readonly base: ReadSibling; readonly head: ReadSibling },
): Promise<SpecDiff> {
  const base = pair.base === null ? null : await readAsyncApi(pair.base, 'base', read.base);
  const head = pair.head === null ? null : await readAsyncApi(pair.head, 'head', read.head);
  if (base !== null && head !== null) return compare(base, head);
  if (base !== null) return wholeDocument(base, 'specification.removed');
  if (head !== null) return wholeDocument(head, 'channel.added');
  return { changes: [], notAnalysed: [], touched: [] };
}

function compare(base: AsyncDocument, head: AsyncDocument): SpecDiff {
  const comparison = newComparison(base.specification, head.specification);
  compareServers(comparison, base, head);
  const sides = { base, head };
  compareSecuritySchemes(comparison, (side, scheme) => operationsUsing(sides[side], scheme));
  compareChannels(comparison, base, head);
  comparison.schemas.run();
  const roots = { base: [base.specification.root], head: [head.specification.root] };
  compareMembers(comparison, 'specification', roots);
  const { edits, missed } = comparison;
  const unread = [base, head].flatMap(({ specification }) => specification.sources.notAnalysed);
  const callable = new Set([...listChannels(head).values()].flat().map((operation) => operation.id));
  const touched = [...edits.operations()].filter((id) => callable.has(id)).sort();
  return { changes: edits.changes(), notAnalysed: sortNotAnalysed([...missed, ...unread]), touched };
}

/** Addresses that clients were given, and the credentials that are asked for there. */
function compareServers(comparison: Comparison, base: AsyncDocument, head: AsyncDocument): void {
  const [before, after] = [listServers(base), listServers(head)];
  const report = (rule: 'server.removed' | 'server.added', url: string, node: SpecNode) => {
    const isRemoved = rule === 'server.removed';
    comparison.edits.add({
      rule,
      direction: 'none',
      message: `Server ${url} was ${isRemoved ? 'removed' : 'added'}`,
      base: isRemoved ? node : null,
      head: isRemoved ? null : node,
      shownAt: isRemoved ? 'base' : 'head',
      place: everything(isRemoved ? base : head),
      detail: url,
    });
  };
  for (const [url, node] of before) {
    const counterpart = after.get(url);
    if (counterpart === undefined) report('server.removed', url, node);
    else compareServerSecurity(comparison, { document: base, node }, { document: head, node: counterpart });
  }
  for (const [url, node] of after) if (!before.has(url)) report('server.added', url, node);
}

interface ServerSide {
  readonly document: AsyncDocument;
  readonly node: SpecNode;
}

function compareServerSecurity(comparison: Comparison, base: ServerSide, head: ServerSide): void {
  compareSecurity({
    base: { security: securityOf(base.document, [base.node]) },
    head: { security: securityOf(head.document, [head.node]) },
    report: (rule, message, { direction, base: from, head: to, detail = '' }) =>
      comparison.edits.add({
        rule,
        direction,
        message,
        base: from ?? base.node,
        head: to ?? head.node,
        shownAt: 'head',
        place: everything(head.document),
        detail,
      }),
  });
}

/** Those that ask for it themselves; all of them where a server does. */
function operationsUsing(document: AsyncDocument, scheme: string): string[] {
  const operations = [...listChannels(document).values()].flat();
  const asks = ({ alternatives }: SecurityView) => alternatives.some((each) => Object.hasOwn(each, scheme));
  const isForAll = [...listServers(document).values()].some((server) => asks(securityOf(document, [server])));
  return operations.filter(({ security }) => isForAll || asks(security)).map(({ id }) => id);
}

function everything(document: AsyncDocument): Place {
  const place = new Place(null);
  for (const { id } of [...listChannels(document).values()].flat()) place.reachedFrom(operationPlace(id), null);
  return place;
}
