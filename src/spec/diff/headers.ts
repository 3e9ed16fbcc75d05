import type { SpecNode } from '../node.ts';
import type { HeaderView } from '../normalise/exchange.ts';
import { compareExamples } from './examples.ts';
import type { ExchangePair } from './exchange-pair.ts';
import type { ReachPart } from './operation-pair.ts';
import type { Flow } from './schema-pair.ts';
import { compareUnknownMembers } from './unknown-members.ts';

export interface HeaderLists {
  readonly base: readonly HeaderView[];
  readonly head: readonly HeaderView[];
  /** Who sends them. */
  readonly flow: Flow;
  /** What carries them: `response 200`, `the part "file"`. */
  readonly of: string;
  readonly part: ReachPart;
  /** What the headers of each side belong to. */
  readonly owners: { readonly base: SpecNode | null; readonly head: SpecNode | null };
}

type Carrier = Omit<HeaderLists, 'base' | 'head'>;

/** Headers of a response or of a part of a body, without regard to case. */
export function compareHeaders(pair: ExchangePair, { base, head, ...carrier }: HeaderLists): void {
  const { flow: direction, of } = carrier;
  const after = new Map(head.map((each) => [each.name.toLowerCase(), each]));
  for (const header of base) {
    const counterpart = after.get(header.name.toLowerCase());
    after.delete(header.name.toLowerCase());
    if (counterpart !== undefined) compareHeader(pair, { base: header, head: counterpart, ...carrier });
    else {
      const at = { direction, base: header.node, head: null, part: reachPart(header, carrier), detail: header.name };
      const owners = [carrier.owners.base?.child('headers') ?? null];
      pair.report('header.removed', `Header ${header.name} of ${of} was removed`, { ...at, owners });
    }
  }
  for (const header of after.values()) {
    const isAsked = header.required && direction === 'request';
    const rule = isAsked ? 'header.required-added' : 'header.added';
    const subject = `${isAsked ? 'Required header' : 'Header'} ${header.name}`;
    const at = { direction, base: null, head: header.node, part: reachPart(header, carrier), detail: header.name };
    const owners = [carrier.owners.head?.child('headers') ?? null];
    pair.report(rule, `${subject} of ${of} was added`, { ...at, owners });
  }
}

function reachPart({ name }: HeaderView, { part }: Carrier): ReachPart {
  return { ...part, parameter: `header:${name}` };
}

function compareHeader(
  pair: ExchangePair,
  { base, head, ...carrier }: Carrier & { base: HeaderView; head: HeaderView },
): void {
  const { flow, of } = carrier;
  const part = reachPart(head, carrier);
  const at = {
    direction: flow,
    base: base.node.child('required') ?? base.node,
    head: head.node.child('required') ?? head.node,
    part,
  };
  const subject = `Header ${head.name} of ${of}`;
  if (!base.required && head.required) pair.report('header.became-required', `${subject} became required`, at);
  if (base.required && !head.required) pair.report('header.became-optional', `${subject} became optional`, at);
  compareDeprecation(pair, { base, head, ...carrier });
  const isText = base.node.child('content') === null && head.node.child('content') === null;
  if (base.schema !== null && head.schema !== null)
    pair.compareSchemas(base.schema, head.schema, { flow, part, isText });
  compareWriting(pair, { base, head, ...carrier });
  const nodes = { base: base.node, head: head.node };
  compareExamples(pair, nodes, { flow, part, subject: `header ${head.name} of ${of}` });
  compareUnknownMembers(pair.comparison, 'header', { base: base.node, head: head.node });
}

function compareDeprecation(
  pair: ExchangePair,
  { base, head, ...carrier }: Carrier & { base: HeaderView; head: HeaderView },
): void {
  const [before, after] = [base.node.child('deprecated'), head.node.child('deprecated')];
  const [was, is] = [before?.value === true, after?.value === true];
  if (was === is) return;
  const at = { base: before ?? base.node, head: after ?? head.node, part: reachPart(head, carrier) };
  const subject = `Header ${head.name} of ${carrier.of}`;
  const direction = carrier.flow;
  if (is) pair.report('schema.deprecated', `${subject} is deprecated`, { direction, ...at });
  else pair.report('schema.undeprecated', `${subject} is no longer deprecated`, { direction, ...at });
}

/** Whether the value is plain or of a media type, and how lists and objects in it are joined. */
function compareWriting(
  pair: ExchangePair,
  { base, head, ...carrier }: Carrier & { base: HeaderView; head: HeaderView },
): void {
  const { flow: direction, of } = carrier;
  const part = reachPart(head, carrier);
  const subject = `Header ${head.name} of ${of}`;
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
