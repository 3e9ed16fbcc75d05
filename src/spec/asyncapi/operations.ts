import type { Flow } from '../diff/schema-pair.ts';
import type { SpecNode } from '../node.ts';
import { schemaPart } from '../normalise/schema-part.ts';
import { entriesOf, memberOf, textOf } from '../normalise/specification.ts';
import type { AsyncDocument } from './document.ts';
import { messageView } from './messages.ts';
import { securityOf } from './security.ts';
import { withTraits } from './traits.ts';
import type { ChannelParameter, ChannelView, MessageView, OperationView, ReplyView } from './views.ts';

/** Every channel in the written order, with what the application does there. */
export function listChannels(document: AsyncDocument): Map<ChannelView, OperationView[]> {
  const { specification, major } = document;
  const map = memberOf(specification, specification.root, 'channels');
  const channels = new Map<ChannelView, OperationView[]>();
  for (const [key, node] of entriesOf(specification, map)) {
    const channel = channelView(document, { key, node, written: map?.child(key) ?? node });
    channels.set(channel, major === 2 ? ownOperations(document, channel) : []);
  }
  if (major === 3) addOperations(document, channels);
  return channels;
}

function channelView(
  document: AsyncDocument,
  { key, node, written }: { readonly key: string; readonly node: SpecNode; readonly written: SpecNode },
): ChannelView {
  const address = document.major === 2 ? key : (textOf(node, 'address') ?? key);
  return { address, node, written, parameters: parametersOf(document, node) };
}

function parametersOf({ specification, major }: AsyncDocument, channel: SpecNode): ChannelParameter[] {
  return entriesOf(specification, memberOf(specification, channel, 'parameters')).map(([name, node]) => {
    const schema = major === 2 ? node.child('schema') : node;
    // Where the value stands in the message is no keyword of a schema.
    const part = schema === null ? null : { ...schemaPart(schema, '3.1'), without: ['location'] };
    return { name, node, schema: part === null ? null : [part] };
  });
}

/** Version 2 says what others do: where they `publish`, the application receives. */
const FLOWS_OF_2: readonly (readonly [string, Flow])[] = [
  ['publish', 'request'],
  ['subscribe', 'response'],
];

function ownOperations(document: AsyncDocument, channel: ChannelView): OperationView[] {
  return FLOWS_OF_2.flatMap(([key, flow]) => {
    const node = memberOf(document.specification, channel.node, key);
    if (node === null) return [];
    const message = memberOf(document.specification, node, 'message');
    const written = message?.child('oneOf')?.children() ?? [node.child('message')];
    const messages = written.flatMap((each) => (each === null ? [] : (messageView(document, each) ?? [])));
    const owners = withTraits(document, node);
    const owner = { flow, channel, name: textOf(node, 'operationId'), reply: null, owners, node };
    return [{ ...owner, id: operationId(flow, channel), messages, security: securityOf(document, owners) }];
  });
}

/** `SEND address`, `RECEIVE address`: what the application does. */
function operationId(flow: Flow, { address }: ChannelView): string {
  return `${flow === 'request' ? 'RECEIVE' : 'SEND'} ${address}`;
}

function addOperations(document: AsyncDocument, channels: Map<ChannelView, OperationView[]>): void {
  const { specification } = document;
  const byValue = new Map([...channels.keys()].map((channel) => [channel.node.value, channel]));
  for (const [name, node] of entriesOf(specification, memberOf(specification, specification.root, 'operations'))) {
    const target = memberOf(specification, node, 'channel');
    const channel = target === null ? undefined : byValue.get(target.value);
    if (channel === undefined) continue;
    const flow: Flow = textOf(node, 'action') === 'send' ? 'response' : 'request';
    const owners = withTraits(document, node);
    channels.get(channel)?.push({
      id: operationId(flow, channel),
      flow,
      channel,
      name,
      messages: messagesOf(document, node, channel.node),
      reply: replyOf(document, node),
      security: securityOf(document, owners),
      owners,
      node,
    });
  }
}

/** The listed ones, or all of the channel where nothing is listed. */
function messagesOf(document: AsyncDocument, owner: SpecNode, channel: SpecNode | null): MessageView[] {
  const listed = owner.child('messages');
  const written =
    listed === null
      ? (channel?.child('messages')?.children() ?? [])
      : listed.children().map((each) => named(document, each));
  return written.flatMap((each) => messageView(document, each) ?? []);
}

/** An operation's list leads to the channel's messages, whose keys are the names. */
function named({ specification }: AsyncDocument, written: SpecNode): SpecNode {
  const reference = textOf(written, '$ref');
  return (reference === null ? null : specification.sources.follow(reference, written.document)) ?? written;
}

function replyOf(document: AsyncDocument, operation: SpecNode): ReplyView | null {
  const node = memberOf(document.specification, operation, 'reply');
  if (node === null) return null;
  const channel = memberOf(document.specification, node, 'channel');
  const address = memberOf(document.specification, node, 'address');
  const written = address === null ? null : textOf(address, 'location');
  const fixed = channel === null ? null : textOf(channel, 'address');
  return { address: fixed ?? written ?? '', messages: messagesOf(document, node, channel), node };
}
