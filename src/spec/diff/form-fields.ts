import type { SpecNode } from '../node.ts';
import type { MediaView } from '../normalise/exchange.ts';
import { textOf } from '../normalise/specification.ts';
import type { ExchangePair } from './exchange-pair.ts';
import type { ReachPart } from './operation-pair.ts';
import type { Flow } from './schema-pair.ts';

/** How Swagger 2.0 joins the values of a form's fields. */
export function compareFormFields(
  pair: ExchangePair,
  media: { readonly base: MediaView; readonly head: MediaView },
  { flow, part }: { readonly flow: Flow; readonly part: ReachPart },
): void {
  const before = fieldsOf(media.base);
  for (const [name, head] of fieldsOf(media.head)) {
    const base = before.get(name);
    if (base === undefined || textOf(head, 'type') !== 'array') continue;
    const [from, to] = [formatOf(base), formatOf(head)];
    if (from === to) continue;
    const at = { base: base.child('collectionFormat') ?? base, head: head.child('collectionFormat') ?? head };
    const message = `The encoding changed: values of the field "${name}" are joined as ${to} instead of ${from}`;
    const where = { direction: flow, part: { ...part, property: [name] }, ...at, detail: `${from} > ${to}` };
    pair.report('encoding.changed', message, where);
  }
}

function formatOf(field: SpecNode): string {
  return textOf(field, 'collectionFormat') ?? 'csv';
}

function fieldsOf({ schema }: MediaView): Map<string, SpecNode> {
  const fields = schema?.[0]?.fields ?? [];
  return new Map(fields.map((field) => [textOf(field, 'name') ?? '', field]));
}
