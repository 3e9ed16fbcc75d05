import type { SpecNode } from '../node.ts';
import type { ExchangeView, ResponseView } from '../normalise/exchange.ts';
import { referenceOf } from '../reference-targets.ts';
import { compareContent } from './content.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { compareHeaders } from './headers.ts';
import { compareLinks } from './links.ts';
import { isSuccess, isWithoutBody, pairResponses, type ResponsePair } from './pair-responses.ts';
import { passSameContent } from './same-content.ts';
import { compareUnknownMembers } from './unknown-members.ts';

/** Statuses, and body and headers of each. */
export function compareResponses(pair: ExchangePair): void {
  const { pairs, removed, added } = pairResponses({ base: pair.base.responses, head: pair.head.responses });
  for (const each of pairs) compareResponse(pair, each);
  const successor = successorOf(removed, added);
  for (const response of removed) {
    reportRemoved(pair, response, isSuccess(response.status) ? successor : null);
    compareWithDefault(pair, response);
  }
  for (const response of added) if (response !== successor) reportAdded(pair, response);
}

/** The one success that came where one went: a status that was exchanged is one edit. */
function successorOf(removed: readonly ResponseView[], added: readonly ResponseView[]): ResponseView | null {
  const [gone, ...others] = removed.filter((each) => isSuccess(each.status));
  const [come, ...more] = added.filter((each) => isSuccess(each.status));
  const isExchange = gone !== undefined && others.length === 0 && more.length === 0;
  return isExchange && come !== undefined ? come : null;
}

function reportRemoved(pair: ExchangePair, response: ResponseView, successor: ResponseView | null): void {
  const { status } = response;
  const hasSuccess = pair.base.responses.some((each) => isSuccess(each.status));
  // Where nothing else is described, `default` is the answer.
  const isExpected = isSuccess(status) || (status === 'default' && !hasSuccess);
  const rule = isExpected ? 'status.removed' : 'status.error-removed';
  const owners = [pair.base.node.child('responses')];
  const at = {
    direction: pair.responseFlow,
    base: response.node,
    head: null,
    part: { status },
    detail: status,
    owners,
  };
  if (successor === null) {
    pair.report(rule, `Response ${status} was removed`, at);
    return;
  }
  const losesBody = response.content.length > 0 && isWithoutBody(successor.status);
  const message = `Response ${status} gave way to ${successor.status}${losesBody ? ', which has no body' : ''}`;
  const base = writtenAt(pair.base, response);
  pair.report(rule, message, { ...at, base, head: writtenAt(pair.head, successor), shownAt: 'base' });
  const hasBody = !isWithoutBody(status) && !isWithoutBody(successor.status);
  if (hasBody && isSameKind(response, successor)) compareResponse(pair, { base: response, head: successor, hasBody });
}

/**
 * An error that is named no longer looks as `default` says, where that says anything; headers such as `Retry-After` belong to the
 * status alone.
 */
function compareWithDefault(pair: ExchangePair, base: ResponseView): void {
  const { status } = base;
  const head = pair.head.responses.find((each) => each.status === 'default');
  if (isSuccess(status) || status === 'default' || head === undefined || head.content.length === 0) return;
  // What is described for the answer to a HEAD is what GET would have sent; none of it is.
  if (pair.head.method === 'HEAD') return;
  compareContent(pair, { base, head, flow: pair.responseFlow, status, what: `response ${status}` });
}

/** The status of the operation, whether its response is written there or referred to. */
function writtenAt({ node }: ExchangeView, response: ResponseView): SpecNode {
  return node.child('responses')?.child(response.status) ?? response.node;
}

/** Whether what is answered now may be what was answered before: a schema of another name is another answer altogether. */
function isSameKind(before: ResponseView, after: ResponseView): boolean {
  const names = (response: ResponseView) =>
    response.content.map(({ schema }) => (schema?.[0] === undefined ? null : referenceOf(schema[0].node)));
  return names(before).every((name) => names(after).includes(name));
}

function reportAdded(pair: ExchangePair, response: ResponseView): void {
  const { status, node } = response;
  const owners = [pair.head.node.child('responses')];
  const at = { direction: pair.responseFlow, base: null, head: node, part: { status }, detail: status, owners };
  pair.report('status.added', `Response ${status} was added`, at);
}

function compareResponse(pair: ExchangePair, { base, head, hasBody }: ResponsePair): void {
  if (pair.comparison.unchanged.isSame(base.node, head.node) && !pair.comparison.isRootChanged) return;
  const flow = pair.responseFlow;
  // What is described for the answer to a HEAD is what GET would have sent; none of it is.
  const isRead = hasBody && pair.head.method !== 'HEAD';
  if (isRead && passSameContent(pair, { base: base.node, head: head.node, flow, status: head.status })) return;
  if (isRead) compareContent(pair, { base, head, flow, status: head.status, what: `response ${head.status}` });
  const owners = { base: base.node, head: head.node };
  const carrier = { flow, of: `response ${head.status}`, part: { status: head.status }, owners };
  compareHeaders(pair, { base: base.headers, head: head.headers, ...carrier });
  compareLinks(pair, { base: base.node, head: head.node }, { status: head.status });
  compareUnknownMembers(pair.comparison, 'response', { base: base.node, head: head.node });
}
