import type { HeaderView } from '../normalise/exchange.ts';
import { compareExamples } from './examples.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { compareUnknownMembers } from './unknown-members.ts';

export interface HeaderLists {
  readonly base: readonly HeaderView[];
  readonly head: readonly HeaderView[];
  readonly status: string;
}

/** Headers of one response, without regard to case. */
export function compareHeaders(pair: ExchangePair, { base, head, status }: HeaderLists): void {
  const direction = pair.responseFlow;
  const after = new Map(head.map((each) => [each.name.toLowerCase(), each]));
  for (const header of base) {
    const counterpart = after.get(header.name.toLowerCase());
    after.delete(header.name.toLowerCase());
    if (counterpart !== undefined) compareHeader(pair, { base: header, head: counterpart, status });
    else {
      const at = { direction, base: header.node, head: null, part: reachPart(header, status), detail: header.name };
      pair.report('header.removed', `Header ${header.name} of response ${status} was removed`, at);
    }
  }
  for (const header of after.values()) {
    const isAsked = header.required && direction === 'request';
    const rule = isAsked ? 'header.required-added' : 'header.added';
    const subject = `${isAsked ? 'Required header' : 'Header'} ${header.name}`;
    const at = { direction, base: null, head: header.node, part: reachPart(header, status), detail: header.name };
    pair.report(rule, `${subject} of response ${status} was added`, at);
  }
}

function reachPart(header: HeaderView, status: string): { status: string; parameter: string } {
  return { status, parameter: `header:${header.name}` };
}

function compareHeader(
  pair: ExchangePair,
  { base, head, status }: { base: HeaderView; head: HeaderView; status: string },
): void {
  const flow = pair.responseFlow;
  const part = reachPart(head, status);
  const at = {
    direction: flow,
    base: base.node.child('required') ?? base.node,
    head: head.node.child('required') ?? head.node,
    part,
  };
  const subject = `Header ${head.name} of response ${status}`;
  if (!base.required && head.required) pair.report('header.became-required', `${subject} became required`, at);
  if (base.required && !head.required) pair.report('header.became-optional', `${subject} became optional`, at);
  const isText = base.node.child('content') === null && head.node.child('content') === null;
  if (base.schema !== null && head.schema !== null)
    pair.compareSchemas(base.schema, head.schema, { flow, part, isText });
  compareWriting(pair, { base, head, status });
  const nodes = { base: base.node, head: head.node };
  compareExamples(pair, nodes, { flow, part, subject: `header ${head.name} of response ${status}` });
  compareUnknownMembers(pair.comparison, 'header', { base: base.node, head: head.node });
}

/** Whether the value is plain or of a media type, and how lists and objects in it are joined. */
function compareWriting(
  pair: ExchangePair,
  { base, head, status }: { base: HeaderView; head: HeaderView; status: string },
): void {
  const direction = pair.responseFlow;
  const part = reachPart(head, status);
  const subject = `Header ${head.name} of response ${status}`;
  const [from, to] = [mediaTypeOf(base), mediaTypeOf(head)];
  if (from !== to) {
    const at = { base: base.node.child('content') ?? base.node, head: head.node.child('content') ?? head.node };
    const message = `${subject} is written as ${to ?? 'a plain value'} instead of ${from ?? 'a plain value'}`;
    pair.report('header.content-changed', message, { direction, part, ...at });
    return;
  }
  const [was, is] = [base, head].map(({ node }) => node.child('explode')?.value === true);
  if (was === is || !isList(pair, base, 'base') || !isList(pair, head, 'head')) return;
  const at = { base: base.node.child('explode') ?? base.node, head: head.node.child('explode') ?? head.node };
  const message = `Objects in ${subject.charAt(0).toLowerCase()}${subject.slice(1)} are written in another way`;
  pair.report('header.content-changed', message, { direction, part, ...at, detail: 'explode' });
}

function mediaTypeOf({ node }: HeaderView): string | null {
  const first = node.child('content')?.children()[0];
  return first === undefined ? null : String(first.key);
}

/** Lists are joined with commas either way; of objects the names are written beside the values, or before them. */
function isList(pair: ExchangePair, { schema }: HeaderView, side: 'base' | 'head'): boolean {
  const types = schema === null ? undefined : pair.comparison.schemas.view(side, schema).types?.value;
  return types === undefined || types.has('object');
}
