import type { SpecNode } from '../node.ts';
import type { BodyView, ExchangeView } from '../normalise/exchange.ts';
import { compareContent } from './content.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { passSameContent } from './same-content.ts';
import { compareUnknownMembers } from './unknown-members.ts';

export function compareBodies(pair: ExchangePair): void {
  const base = pair.base.body;
  const head = pair.head.body;
  const direction = pair.requestFlow;
  if (base === null && head === null) return;
  if (base === null) {
    const rule = head?.required ? 'body.required-added' : 'body.added';
    const message = head?.required ? 'A required request body was added' : 'An optional request body was added';
    pair.report(rule, message, { direction, base: null, head: head?.node ?? null, owners: ownersOf(pair.head) });
    return;
  }
  if (head === null) {
    pair.report('body.removed', 'The request body was removed', {
      direction,
      base: base.node,
      head: null,
      owners: ownersOf(pair.base),
    });
    return;
  }
  const { unchanged, isRootChanged } = pair.comparison;
  const isSwagger = pair.comparison.head.version === '2.0';
  if (!isSwagger && !isRootChanged && unchanged.isSame(base.node, head.node)) return;
  if (passSameContent(pair, { base: base.node, head: head.node, flow: direction, status: null })) return;
  // A form of Swagger 2.0 is as required as its fields, which are compared one by one.
  const isForm = head.content.some((media) => media.schema?.[0]?.form === 'form-data');
  if (!isForm) {
    compareRequired(pair, base, head);
    compareUnknownMembers(pair.comparison, 'request body', { base: base.node, head: head.node });
  }
  compareContent(pair, { base, head, flow: direction, status: null, what: 'request body' });
}

function ownersOf({ node }: ExchangeView): (SpecNode | null)[] {
  return [node.child('requestBody')];
}

function compareRequired(pair: ExchangePair, base: BodyView, head: BodyView): void {
  const at = {
    direction: pair.requestFlow,
    base: base.node.child('required') ?? base.node,
    head: head.node.child('required') ?? head.node,
  };
  if (!base.required && head.required) pair.report('body.became-required', 'The request body became required', at);
  if (base.required && !head.required) pair.report('body.became-optional', 'The request body became optional', at);
}
