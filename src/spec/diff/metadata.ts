import type { SpecNode } from '../node.ts';
import { textOf } from '../normalise/specification.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { compareStability, compareSunset } from './lifecycle.ts';

/** What an operation says about itself that generated clients or readers notice. */
export function compareMetadata(pair: ExchangePair): void {
  const { base, head } = pair;
  const before = textOf(base.node, 'operationId');
  const after = textOf(head.node, 'operationId');
  if (before !== after) {
    const at = { base: base.node.child('operationId') ?? base.node, head: head.node.child('operationId') ?? head.node };
    const message = `operationId of ${head.id} changed from ${before ?? 'none'} to ${after ?? 'none'}`;
    pair.report('operation.id-changed', message, { direction: 'none', ...at, detail: `${before} > ${after}` });
  }
  const report: Parameters<typeof compareSunset>[2] = (rule, message, at) =>
    pair.report(rule, message, { direction: 'none', ...at });
  compareSunset(head.id, { base: base.node, head: head.node }, report);
  compareStability(head.id, { base: base.node, head: head.node }, report);
  compareTags(pair);
  const was = base.node.child('deprecated')?.value === true;
  const is = head.node.child('deprecated')?.value === true;
  if (was === is) return;
  const at = { base: base.node.child('deprecated') ?? base.node, head: head.node.child('deprecated') ?? head.node };
  if (is) pair.report('operation.deprecated', `${head.id} is deprecated`, { direction: 'none', ...at });
  else pair.report('operation.undeprecated', `${head.id} is no longer deprecated`, { direction: 'none', ...at });
}

/** Generated clients sort their functions by tag. */
function compareTags(pair: ExchangePair): void {
  const [before, after] = [pair.base.node.child('tags'), pair.head.node.child('tags')];
  const [from, to] = [tagsOf(before), tagsOf(after)];
  const removed = from.filter((tag) => !to.includes(tag));
  const added = to.filter((tag) => !from.includes(tag));
  if (removed.length + added.length === 0) return;
  const at = { base: elementOf(before, removed), head: elementOf(after, added), detail: `${from} > ${to}` };
  const changes = [...removed.map((tag) => `no longer "${tag}"`), ...added.map((tag) => `now "${tag}"`)];
  pair.report('operation.tags-changed', `${pair.head.id} is tagged ${changes.join(', ')}`, {
    direction: 'none',
    ...at,
  });
}

function tagsOf(node: SpecNode | null): string[] {
  return Array.isArray(node?.value) ? node.value.filter((tag) => typeof tag === 'string') : [];
}

function elementOf(node: SpecNode | null, tags: readonly string[]): SpecNode | null {
  return node?.children().find((each) => each.value === tags[0]) ?? node;
}
