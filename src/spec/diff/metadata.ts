import { textOf } from '../normalise/specification.ts';
import type { ExchangePair } from './exchange-pair.ts';

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
  const was = base.node.child('deprecated')?.value === true;
  const is = head.node.child('deprecated')?.value === true;
  if (was === is) return;
  const at = { base: base.node.child('deprecated') ?? base.node, head: head.node.child('deprecated') ?? head.node };
  if (is) pair.report('operation.deprecated', `${head.id} is deprecated`, { direction: 'none', ...at });
  else pair.report('operation.undeprecated', `${head.id} is no longer deprecated`, { direction: 'none', ...at });
}
