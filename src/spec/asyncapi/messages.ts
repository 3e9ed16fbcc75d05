import type { SpecNode } from '../node.ts';
import { type SchemaPart, schemaPart } from '../normalise/schema-part.ts';
import { memberOf, textOf } from '../normalise/specification.ts';
import { referredName } from '../reference-targets.ts';
import type { AsyncDocument } from './document.ts';
import { withTraits } from './traits.ts';
import type { MessageView } from './views.ts';

/** Schema formats that are JSON Schema or nearly so; every other one is foreign. */
const JSON_SCHEMA_FORMAT =
  /^application\/(?:vnd\.aai\.asyncapi|schema|vnd\.oai\.openapi)(?:\+(?:json|yaml))?(?:;.*)?$/i;

/** Reads a message. `written` may be a reference, whose last part is the message's name where nothing else says it. */
export function messageView(document: AsyncDocument, written: SpecNode): MessageView | null {
  const { specification } = document;
  const node = specification.sources.resolve(written);
  if (node === null || node.value === null || typeof node.value !== 'object') return null;
  const owners = withTraits(document, node);
  const payload = node.child('payload');
  const format = schemaFormat(node, payload);
  const isForeign = format !== null && !JSON_SCHEMA_FORMAT.test(format);
  return {
    names: namesOf(written, node),
    payload: payload === null || isForeign ? [] : [schemaPart(plainSchema(payload), '3.1')],
    headers: owners.flatMap((owner) => headersOf(owner)),
    contentType: contentTypeOf(document, owners),
    foreign: isForeign && payload !== null ? { format, node: payload } : null,
    correlation: correlationOf(document, owners),
    owners,
    node,
  };
}

/** Keys that are lists' indexes or members of an operation are no names. */
function namesOf(written: SpecNode, node: SpecNode): string[] {
  const keys = [written, node].map((each) => (NAMED_IN.has(String(each.parent?.key)) ? String(each.key) : null));
  const names = [keys[0], referredName(written), keys[1], textOf(node, 'messageId'), textOf(node, 'name')];
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

const NAMED_IN = new Set(['messages']);

function headersOf(owner: SpecNode): SchemaPart[] {
  const headers = owner.child('headers');
  return headers === null ? [] : [schemaPart(plainSchema(headers), '3.1')];
}

/** Version 3 may wrap a schema together with the name of its format. */
function plainSchema(node: SpecNode): SpecNode {
  return node.child('schemaFormat') === null ? node : (node.child('schema') ?? node);
}

function schemaFormat(message: SpecNode, payload: SpecNode | null): string | null {
  return textOf(message, 'schemaFormat') ?? (payload === null ? null : textOf(payload, 'schemaFormat'));
}

function contentTypeOf({ specification }: AsyncDocument, owners: readonly SpecNode[]): string {
  const own = owners.map((owner) => textOf(owner, 'contentType')).find((text) => text !== null);
  return (own ?? textOf(specification.root, 'defaultContentType') ?? '').toLowerCase();
}

function correlationOf({ specification }: AsyncDocument, owners: readonly SpecNode[]): SpecNode | null {
  for (const owner of owners) {
    const correlation = memberOf(specification, owner, 'correlationId');
    if (correlation !== null) return correlation.child('location') ?? correlation;
  }
  return null;
}
