import type { OperationPair } from '../diff/operation-pair.ts';
import type { Flow } from '../diff/schema-pair.ts';
import type { SpecNode } from '../node.ts';
import { canonical } from '../normalise/json-type.ts';
import { notAnalysed } from '../normalise/specification.ts';
import { compareMembers } from './members.ts';
import type { MessageView, OperationView } from './views.ts';

export interface MessageLists {
  readonly base: readonly MessageView[];
  readonly head: readonly MessageView[];
  readonly flow: Flow;
  /** `` or ` of the reply`. */
  readonly of: string;
}

/** Messages of an operation, or of its reply, and what is in them. */
export function compareMessages(pair: OperationPair<OperationView>, lists: MessageLists): void {
  const { base, head, flow, of } = lists;
  const { pairs, removed, added } = pairMessages(base, head);
  for (const each of pairs) compareMessage(pair, { ...each, flow });
  for (const message of removed) {
    const at = { direction: flow, base: message.node, head: null, detail: nameOf(message) };
    pair.report('message.removed', `Message ${nameOf(message)}${of} was removed from ${pair.head.id}`, at);
  }
  for (const message of added) {
    const at = { direction: flow, base: null, head: message.node, detail: nameOf(message) };
    pair.report('message.added', `Message ${nameOf(message)}${of} was added to ${pair.head.id}`, at);
  }
}

interface Paired {
  readonly pairs: readonly { readonly base: MessageView; readonly head: MessageView }[];
  readonly removed: readonly MessageView[];
  readonly added: readonly MessageView[];
}

/** By any of their names; one that is left over on each side is the same message under another name. */
function pairMessages(base: readonly MessageView[], head: readonly MessageView[]): Paired {
  const added = new Set(head);
  const pairs: { base: MessageView; head: MessageView }[] = [];
  const removed: MessageView[] = [];
  for (const message of base) {
    const found = [...added].find((each) => each.names.some((name) => message.names.includes(name)));
    if (found === undefined) removed.push(message);
    else {
      pairs.push({ base: message, head: found });
      added.delete(found);
    }
  }
  const [left, ...moreLeft] = removed;
  const [right, ...moreRight] = added;
  if (left !== undefined && right !== undefined && moreLeft.length + moreRight.length === 0) {
    return { pairs: [...pairs, { base: left, head: right }], removed: [], added: [] };
  }
  return { pairs, removed, added: [...added] };
}

function nameOf(message: MessageView): string {
  return message.names[0] === undefined ? '(without a name)' : `"${message.names[0]}"`;
}

interface MessagePair {
  readonly base: MessageView;
  readonly head: MessageView;
  readonly flow: Flow;
}

function compareMessage(pair: OperationPair<OperationView>, messages: MessagePair): void {
  const { base, head, flow } = messages;
  const part = { mediaType: head.contentType === '' ? null : head.contentType };
  compareEncoding(pair, messages);
  compareCorrelation(pair, messages);
  const name = nameOf(head);
  for (const kind of ['payload', 'headers'] as const) {
    const [before, after] = [base[kind], head[kind]];
    const at = { direction: flow, base: before[0]?.node ?? base.node, head: after[0]?.node ?? head.node };
    const reach = kind === 'headers' ? { parameter: 'headers' } : part;
    if (before.length > 0 && after.length > 0) pair.compareSchemas(before, after, { flow, part: reach });
    else if (base.foreign !== null || head.foreign !== null) continue;
    else if (before.length > 0)
      pair.report(
        'body.schema-removed',
        `The ${kind} of message ${name} ${kind === 'headers' ? 'are' : 'is'} no longer described`,
        {
          ...at,
          head: null,
        },
      );
    else if (after.length > 0)
      pair.report(
        'body.schema-added',
        `The ${kind} of message ${name} ${kind === 'headers' ? 'are' : 'is'} described now`,
        { ...at, base: null },
      );
  }
  compareMembers(pair.comparison, 'message', { base: base.owners, head: head.owners });
}

/** Media type, and a payload that is described in another language than JSON Schema. */
function compareEncoding(pair: OperationPair<OperationView>, { base, head, flow }: MessagePair): void {
  if (base.contentType !== head.contentType && base.contentType !== '' && head.contentType !== '') {
    const message = `Message ${nameOf(head)} is ${head.contentType} instead of ${base.contentType}`;
    const [from, to] = [sayingType(base), sayingType(head)];
    const detail = `${base.contentType} > ${head.contentType}`;
    pair.report('message.content-type-changed', message, { direction: flow, base: from, head: to, detail });
  }
  if (base.foreign === null && head.foreign === null) return;
  const isSame =
    base.foreign?.format === head.foreign?.format &&
    canonical(base.foreign?.node.value ?? null) === canonical(head.foreign?.node.value ?? null);
  const shown = head.foreign ?? base.foreign;
  if (isSame || shown === null) return;
  const what = `the payload of message ${nameOf(head)}`;
  pair.comparison.missed.push(notAnalysed(shown.node, what, `schemas in ${shown.format} are not compared`));
}

/** Where the media type is written: in the message, in a trait, or nowhere in it. */
function sayingType({ owners, node }: MessageView): SpecNode {
  return owners.map((owner) => owner.child('contentType')).find((child) => child !== null) ?? node;
}

function compareCorrelation(pair: OperationPair<OperationView>, { base, head, flow }: MessagePair): void {
  const [before, after] = [base.correlation, head.correlation];
  if (before === null || after === null || before.value === after.value) return;
  const message = `The correlation id of message ${nameOf(head)} is at ${String(after.value)} instead of ${String(before.value)}`;
  const detail = `${String(before.value)} > ${String(after.value)}`;
  pair.report('message.correlation-changed', message, { direction: flow, base: before, head: after, detail });
}
