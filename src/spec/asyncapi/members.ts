import type { Comparison } from '../diff/comparison.ts';
import type { SpecNode } from '../node.ts';
import { canonical } from '../normalise/json-type.ts';
import { notAnalysed } from '../normalise/specification.ts';

type Kind = 'specification' | 'channel' | 'operation' | 'message';

const WORDS = ['title', 'summary', 'description', 'tags', 'externalDocs', 'examples'];

/** Members that are compared elsewhere, or that are only words for readers. */
const KNOWN: Readonly<Record<Kind, ReadonlySet<string>>> = {
  specification: new Set([
    ...WORDS,
    'asyncapi',
    'id',
    'info',
    'servers',
    'channels',
    'operations',
    'components',
    'defaultContentType',
  ]),
  channel: new Set([...WORDS, '$ref', 'address', 'messages', 'servers', 'parameters', 'publish', 'subscribe']),
  operation: new Set([
    ...WORDS,
    'action',
    'channel',
    'messages',
    'message',
    'reply',
    'security',
    'operationId',
    'traits',
  ]),
  message: new Set([
    ...WORDS,
    'name',
    'messageId',
    'payload',
    'headers',
    'contentType',
    'schemaFormat',
    'correlationId',
    'traits',
  ]),
};

interface Owners {
  /** The object, or the object and its traits. */
  readonly base: readonly SpecNode[];
  readonly head: readonly SpecNode[];
}

/** Says of every changed member that nobody compares, `bindings` above all, that it was not compared. */
export function compareMembers(comparison: Comparison, kind: Kind, { base, head }: Owners): void {
  const [shownFirst] = head;
  if (shownFirst === undefined || comparison.reportedMembers.has(shownFirst.value)) return;
  comparison.reportedMembers.add(shownFirst.value);
  const keys = new Set([...base, ...head].flatMap((owner) => owner.children()).map((each) => String(each.key)));
  for (const key of keys) {
    if (KNOWN[kind].has(key) || key.startsWith('x-')) continue;
    const [before, after] = [membersOf(base, key), membersOf(head, key)];
    const shown = after[0] ?? before[0];
    if (shown === undefined || textOf(before) === textOf(after)) continue;
    comparison.missed.push(notAnalysed(shown, `"${key}" of the ${kind}`, 'its changes are not compared'));
  }
}

function membersOf(owners: readonly SpecNode[], key: string): SpecNode[] {
  return owners.map((owner) => owner.child(key)).filter((node) => node !== null);
}

function textOf(nodes: readonly SpecNode[]): string {
  return canonical(nodes.map((node) => node.value));
}
