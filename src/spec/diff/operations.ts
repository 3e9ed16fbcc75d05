import type { NotAnalysed } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import type { ExchangeView } from '../normalise/exchange.ts';
import { exchangeOf } from '../normalise/exchanges.ts';
import { listPaths, listWebhooks, type OperationNode, type PathNode } from '../normalise/operations.ts';
import type { RuleName } from '../rules.ts';
import { compareBodies } from './body.ts';
import type { Comparison } from './comparison.ts';
import { ExchangePair } from './exchange-pair.ts';
import { isRetired, isUnstable } from './lifecycle.ts';
import { compareMetadata } from './metadata.ts';
import { operationPlace } from './operation-place.ts';
import { type PathPair, pairPaths } from './pair-paths.ts';
import { compareParameters } from './parameters.ts';
import { Place } from './place.ts';
import { compareResponses } from './responses.ts';
import { compareSecurity } from './security.ts';
import { compareOwnServers } from './servers.ts';
import { compareUnknownMembers } from './unknown-members.ts';

/** Every path and webhook of both sides. */
export function compareOperations(comparison: Comparison): void {
  for (const list of [listPaths, listWebhooks]) {
    for (const pair of pairPaths(list(comparison.base), list(comparison.head))) comparePaths(comparison, pair);
  }
}

function comparePaths(comparison: Comparison, { base, head }: PathPair): void {
  if (comparison.mayBeUnstable) {
    for (const { id, node } of base?.operations ?? []) if (isUnstable(node)) comparison.edits.addUnstable(id);
  }
  if (base === null || head === null) {
    reportPath(comparison, base, head);
    return;
  }
  // What stands at the top of the file reaches operations whose own text is the same.
  const isSamePath = comparison.unchanged.isSame(base.pathItem, head.pathItem);
  if (isSamePath && base.path === head.path && !comparison.isRootChanged) return;
  const byMethod = new Map(head.operations.map((operation) => [operation.method, operation]));
  for (const operation of base.operations) {
    const counterpart = byMethod.get(operation.method);
    byMethod.delete(operation.method);
    if (counterpart === undefined) reportOperation(comparison, 'operation.removed', operation);
    else compareOperation(comparison, { base: operation, head: counterpart });
  }
  for (const operation of byMethod.values()) reportOperation(comparison, 'operation.added', operation);
  if (!isSamePath) compareUnknownMembers(comparison, 'path item', { base: base.pathItem, head: head.pathItem });
}

function compareOperation(
  comparison: Comparison,
  pair: { readonly base: OperationNode; readonly head: OperationNode },
): void {
  compareOwnServers(comparison, pair.base, pair.head);
  const missed: NotAnalysed[] = [];
  const base = exchangeOf(comparison.base, pair.base, missed);
  const head = exchangeOf(comparison.head, pair.head, comparison.missed);
  compareExchange(comparison, base, head);
}

function compareExchange(comparison: Comparison, base: ExchangeView, head: ExchangeView): void {
  const pair = new ExchangePair(base, head, comparison);
  const { unchanged, isRootChanged } = comparison;
  const isSharedText = unchanged.isShared(base.node, head.node);
  const renamed = comparison.renamedSchemes();
  const isSameSecurity = isSharedText && !isRootChanged && renamed.size === 0;
  if (head.sense === 'normal' && !isSameSecurity) compareSecurity(pair, renamed);
  const areParametersSame = comparison.areSameParameters(base, head);
  if (areParametersSame && unchanged.isSame(base.node, head.node)) return;
  if (!isSharedText) compareMetadata(pair);
  if (!areParametersSame) compareParameters(pair);
  compareBodies(pair);
  compareResponses(pair);
  compareCallbacks(comparison, base, head);
  compareUnknownMembers(comparison, 'operation', { base: base.node, head: head.node });
}

function compareCallbacks(comparison: Comparison, base: ExchangeView, head: ExchangeView): void {
  const byId = new Map(head.callbacks.map((each) => [callbackKey(each, head), each]));
  for (const callback of base.callbacks) {
    const counterpart = byId.get(callbackKey(callback, base));
    byId.delete(callbackKey(callback, base));
    if (counterpart === undefined) reportOperation(comparison, 'operation.removed', callback);
    else compareExchange(comparison, callback, counterpart);
  }
  for (const callback of byId.values()) reportOperation(comparison, 'operation.added', callback);
}

/** The id without the operation it belongs to, whose path may have been spelled anew. */
function callbackKey(callback: ExchangeView, owner: ExchangeView): string {
  return callback.id.slice(owner.id.length);
}

type Named = Pick<OperationNode, 'id' | 'node'>;

function reportOperation(
  comparison: Comparison,
  rule: 'operation.removed' | 'operation.added',
  operation: Named,
): void {
  const isRemoved = rule === 'operation.removed';
  const isAnnounced = isRemoved && isRetired(operation.node, comparison.today);
  const message = `${operation.id} was ${isRemoved ? 'removed' : 'added'}${isRemoved ? announcement(operation.node) : ''}`;
  report(comparison, isAnnounced ? 'operation.removed-after-deprecation' : rule, {
    message,
    node: operation.node,
    operations: [operation],
    isRemoved,
  });
}

/** What a reader of a removal wants to know: whether its end was announced, and for when. */
function announcement(node: SpecNode): string {
  if (node.child('deprecated')?.value !== true) return '';
  const sunset = node.child('x-sunset');
  return sunset === null ? ' after it was deprecated' : `, deprecated with the sunset date ${String(sunset.value)}`;
}

function reportPath(comparison: Comparison, base: PathNode | null, head: PathNode | null): void {
  const path = base ?? head;
  if (path === null || path.operations.length === 0) return;
  const isRemoved = head === null;
  const retired = isRemoved ? path.operations.filter(({ node }) => isRetired(node, comparison.today)) : [];
  // What was announced for some operations and not for others is told of each.
  if (retired.length > 0 && retired.length < path.operations.length) {
    for (const operation of path.operations) reportOperation(comparison, 'operation.removed', operation);
    return;
  }
  const what = path.sense === 'normal' ? 'Path' : 'Webhook';
  const ids = path.operations.map((operation) => operation.method).join(', ');
  const message = `${what} ${path.path} was ${isRemoved ? 'removed' : 'added'} (${ids})`;
  const removed: RuleName = retired.length > 0 ? 'path.removed-after-deprecation' : 'path.removed';
  const rule: RuleName = isRemoved ? removed : 'path.added';
  report(comparison, rule, { message, node: path.written, operations: path.operations, isRemoved });
}

function report(
  comparison: Comparison,
  rule: RuleName,
  what: { message: string; node: OperationNode['node']; operations: readonly Named[]; isRemoved: boolean },
): void {
  const place = new Place(null);
  for (const { id } of what.operations) place.reachedFrom(operationPlace(id), null);
  const sides = what.isRemoved ? { base: what.node, head: null } : { base: null, head: what.node };
  comparison.edits.add({
    rule,
    direction: 'none',
    message: what.message,
    ...sides,
    shownAt: what.isRemoved ? 'base' : 'head',
    place,
  });
}
