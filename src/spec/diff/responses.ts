import type { ResponseView } from '../normalise/exchange.ts';
import { compareContent } from './content.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { compareHeaders } from './headers.ts';
import { compareLinks } from './links.ts';
import { passSameContent } from './same-content.ts';
import { compareUnknownMembers } from './unknown-members.ts';

/** Answers that never have a body (RFC 9110), whatever is described for them. */
const WITHOUT_BODY = /^(?:1\d\d|204|205|304)$/;

/** Statuses, and body and headers of each. */
export function compareResponses(pair: ExchangePair): void {
  const added = new Set(pair.head.responses);
  for (const response of pair.base.responses) {
    const counterparts = findResponses(pair, response.status);
    if (counterparts.length === 0) reportRemoved(pair, response);
    for (const counterpart of counterparts) {
      added.delete(counterpart);
      compareResponse(pair, response, counterpart);
    }
  }
  for (const response of added) reportAdded(pair, response);
}

/** The status as written, or the range that it belongs to; of a range that is gone, what is named of it now. */
function findResponses({ base, head }: ExchangePair, status: string): readonly ResponseView[] {
  const found =
    head.responses.find((each) => each.status === status) ??
    head.responses.find((each) => each.status === `${status[0]}XX`);
  if (found !== undefined) return [found];
  if (!/^[1-5]XX$/.test(status)) return [];
  const own = new Set(base.responses.map((each) => each.status));
  return head.responses.filter((each) => each.status[0] === status[0] && !own.has(each.status));
}

function reportRemoved(pair: ExchangePair, response: ResponseView): void {
  const hasSuccess = pair.base.responses.some((each) => isSuccess(each.status));
  // Where nothing else is described, `default` is the answer.
  const isExpected = isSuccess(response.status) || (response.status === 'default' && !hasSuccess);
  const rule = isExpected ? 'status.removed' : 'status.error-removed';
  const message = `Response ${response.status} was removed`;
  const at = { direction: pair.responseFlow, base: response.node, head: null, part: { status: response.status } };
  pair.report(rule, message, { ...at, detail: response.status });
}

function reportAdded(pair: ExchangePair, response: ResponseView): void {
  const at = { direction: pair.responseFlow, base: null, head: response.node, part: { status: response.status } };
  pair.report('status.added', `Response ${response.status} was added`, { ...at, detail: response.status });
}

/** Everything below 400: redirects are answers that consumers wait for. */
function isSuccess(status: string): boolean {
  return /^[123]/.test(status);
}

function compareResponse(pair: ExchangePair, base: ResponseView, head: ResponseView): void {
  if (pair.comparison.unchanged.isSame(base.node, head.node) && !pair.comparison.isRootChanged) return;
  const flow = pair.responseFlow;
  const hasBody = !WITHOUT_BODY.test(base.status) || !WITHOUT_BODY.test(head.status);
  if (hasBody && passSameContent(pair, { base: base.node, head: head.node, flow, status: head.status })) return;
  if (hasBody) compareContent(pair, { base, head, flow, status: head.status, what: `response ${head.status}` });
  const carrier = { flow, of: `response ${head.status}`, part: { status: head.status } };
  compareHeaders(pair, { base: base.headers, head: head.headers, ...carrier });
  compareLinks(pair, { base: base.node, head: head.node }, { status: head.status });
  compareUnknownMembers(pair.comparison, 'response', { base: base.node, head: head.node });
}
