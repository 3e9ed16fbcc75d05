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

/** Says of every changed member that nobody compares, `bindings` above all, that it was not compared. */
export function compareMembers(
  comparison: Comparison,
  kind: Kind,
  { base, head }: { readonly base: SpecNode; readonly head: SpecNode },
): void {
  if (comparison.reportedMembers.has(head.value)) return;
  comparison.reportedMembers.add(head.value);
  const keys = new Set([...base.children(), ...head.children()].map((each) => String(each.key)));
  for (const key of keys) {
    if (KNOWN[kind].has(key) || key.startsWith('x-')) continue;
    const [before, after] = [base.child(key), head.child(key)];
    const shown = after ?? before;
    if (shown === null || canonical(before?.value ?? null) === canonical(after?.value ?? null)) continue;
    comparison.missed.push(notAnalysed(shown, `"${key}" of the ${kind}`, 'its changes are not compared'));
  }
}
