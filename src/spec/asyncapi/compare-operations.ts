import { templateShape } from '../../model/template-shape.ts';
import type { Comparison } from '../diff/comparison.ts';
import { OperationPair } from '../diff/operation-pair.ts';
import { operationPlace } from '../diff/operation-place.ts';
import { Place } from '../diff/place.ts';
import { compareSecurity } from '../diff/security.ts';
import type { SpecNode } from '../node.ts';
import type { RuleName } from '../rules.ts';
import { compareChannelServers } from './compare-channel-servers.ts';
import { compareMessages } from './compare-messages.ts';
import { compareChannelParameters } from './compare-parameters.ts';
import type { AsyncDocument } from './document.ts';
import { compareMembers } from './members.ts';
import { listChannels } from './operations.ts';
import type { ChannelView, OperationView } from './views.ts';

type Channels = ReadonlyMap<ChannelView, readonly OperationView[]>;

/** Every channel and operation of both sides. */
export function compareChannels(comparison: Comparison, base: AsyncDocument, head: AsyncDocument): void {
  const [before, after] = [listChannels(base), listChannels(head)];
  const pairs = pairOperations([...before.values()].flat(), [...after.values()].flat());
  const paired = new Set(pairs.flatMap((pair) => [pair.base, pair.head]));
  for (const pair of pairs) compareOperation(comparison, pair.base, pair.head);
  const seen = new Set<unknown>();
  for (const { base: left, head: right } of pairs) {
    if (seen.has(right.channel.node.value)) continue;
    seen.add(right.channel.node.value);
    const channels = { base: left.channel, head: right.channel, operations: after.get(right.channel) ?? [] };
    compareChannelServers(comparison, { base, head }, channels);
  }
  reportUnpaired(comparison, { channels: before, paired, isRemoved: true });
  reportUnpaired(comparison, { channels: after, paired, isRemoved: false });
  compareSilentChannels(comparison, before, after);
}

interface Paired {
  readonly base: OperationView;
  readonly head: OperationView;
}

/** The same thing done at the same address; then the same name, wherever it is done now. */
function pairOperations(base: readonly OperationView[], head: readonly OperationView[]): Paired[] {
  const left = new Set(base);
  const right = new Set(head);
  const pairs: Paired[] = [];
  const isSameName = (one: OperationView, other: OperationView) => one.name !== null && one.name === other.name;
  const isSamePlace = (one: OperationView, other: OperationView) =>
    one.flow === other.flow && shapeOf(one.channel) === shapeOf(other.channel);
  const matches = [
    (one: OperationView, other: OperationView) => isSamePlace(one, other) && isSameName(one, other),
    isSamePlace,
    (one: OperationView, other: OperationView) => one.flow === other.flow && isSameName(one, other),
  ];
  for (const isMatch of matches) {
    for (const one of left) {
      const other = [...right].find((each) => isMatch(one, each));
      if (other === undefined) continue;
      pairs.push({ base: one, head: other });
      left.delete(one);
      right.delete(other);
    }
  }
  return pairs;
}

/** Names of parameters are only names. */
function shapeOf({ address }: ChannelView): string {
  return templateShape(address);
}

function compareOperation(comparison: Comparison, base: OperationView, head: OperationView): void {
  const pair = new OperationPair(base, head, comparison);
  compareSecurity(pair, comparison.renamedSchemes());
  compareNames(pair);
  compareAddress(pair);
  compareChannelParameters(pair);
  compareMessages(pair, { base: base.messages, head: head.messages, flow: head.flow, of: '' });
  compareReplies(pair);
  compareMembers(comparison, 'operation', { base: base.owners, head: head.owners });
  compareMembers(comparison, 'channel', { base: [base.channel.node], head: [head.channel.node] });
}

function compareNames(pair: OperationPair<OperationView>): void {
  const [before, after] = [pair.base.name, pair.head.name];
  if (before === null || after === null || before === after) return;
  const at = {
    base: pair.base.node.child('operationId') ?? pair.base.node,
    head: pair.head.node.child('operationId') ?? pair.head.node,
  };
  const message = `The name of ${pair.head.id} changed from ${before} to ${after}`;
  pair.report('operation.id-changed', message, { direction: 'none', ...at, detail: `${before} > ${after}` });
}

function compareAddress(pair: OperationPair<OperationView>): void {
  const [before, after] = [pair.base.channel, pair.head.channel];
  if (shapeOf(before) === shapeOf(after)) return;
  pair.report('channel.address-changed', `${pair.base.id} is at ${after.address} now`, {
    direction: 'none',
    base: before.node.child('address') ?? before.written,
    head: after.node.child('address') ?? after.written,
    detail: `${before.address} > ${after.address}`,
  });
}

function compareReplies(pair: OperationPair<OperationView>): void {
  const [before, after] = [pair.base.reply, pair.head.reply];
  // Who asked gets the reply.
  const flow = pair.head.flow === 'request' ? 'response' : 'request';
  if (before === null || after === null) {
    const at = { direction: flow, base: before?.node ?? null, head: after?.node ?? null } as const;
    if (before !== null) pair.report('reply.removed', `The reply of ${pair.head.id} was removed`, at);
    if (after !== null) pair.report('reply.added', `A reply was added to ${pair.head.id}`, at);
    return;
  }
  if (before.address !== after.address && before.address !== '') {
    const message = `The reply of ${pair.head.id} goes to ${after.address || 'no fixed address'} instead of ${before.address}`;
    const detail = `${before.address} > ${after.address}`;
    pair.report('reply.address-changed', message, { direction: flow, base: before.node, head: after.node, detail });
  }
  compareMessages(pair, { base: before.messages, head: after.messages, flow, of: ' of the reply' });
}

interface Unpaired {
  readonly channels: Channels;
  readonly paired: ReadonlySet<OperationView>;
  readonly isRemoved: boolean;
}

/** A channel of which nothing is left is one finding, not one per operation. */
function reportUnpaired(comparison: Comparison, { channels, paired, isRemoved }: Unpaired): void {
  const words = isRemoved ? 'removed' : 'added';
  for (const [channel, operations] of channels) {
    const alone = operations.filter((operation) => !paired.has(operation));
    if (alone.length > 0 && alone.length === operations.length) {
      const rule = isRemoved ? 'channel.removed' : 'channel.added';
      const message = `Channel ${channel.address} was ${words} (${alone.map(({ id }) => id.split(' ')[0]).join(', ')})`;
      report(comparison, { rule, message, node: channel.written, operations: alone, isRemoved });
    } else {
      const rule = isRemoved ? 'operation.removed' : 'operation.added';
      for (const operation of alone) {
        const message = `${operation.id} was ${words}`;
        report(comparison, { rule, message, node: operation.node, operations: [operation], isRemoved });
      }
    }
  }
}

interface Reported {
  readonly rule: RuleName;
  readonly message: string;
  readonly node: SpecNode;
  readonly operations: readonly OperationView[];
  readonly isRemoved: boolean;
}

function report(comparison: Comparison, { rule, message, node, operations, isRemoved }: Reported): void {
  const place = new Place(null);
  for (const { id } of operations) place.reachedFrom(operationPlace(id), null);
  const sides = isRemoved ? { base: node, head: null } : { base: null, head: node };
  comparison.edits.add({ rule, direction: 'none', message, ...sides, shownAt: isRemoved ? 'base' : 'head', place });
}

/** Nobody says whether the application sends or receives there, so no change of it has a direction. */
function compareSilentChannels(comparison: Comparison, base: Channels, head: Channels): void {
  const silent = (channels: Channels) => [...channels].filter(([, operations]) => operations.length === 0);
  const after = new Map(silent(head).map(([channel]) => [shapeOf(channel), channel]));
  for (const [channel] of silent(base)) {
    const counterpart = after.get(shapeOf(channel));
    if (counterpart !== undefined && comparison.unchanged.isSame(channel.node, counterpart.node)) continue;
    const { written, address } = counterpart ?? channel;
    const why = 'no operation says who sends its messages';
    comparison.missed.push({ location: written.location(), what: `the changed channel ${address}`, why });
  }
}
