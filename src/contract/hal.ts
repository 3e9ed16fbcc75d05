import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

/** A HAL link (draft-kelly-json-hal): where something is, and what the broker calls it. */
export interface Link {
  readonly href: string;
  readonly name: string | null;
}

export function linksOf(document: JsonRecord, relation: string): readonly Link[] {
  const value = asRecord(document._links)?.[relation];
  const candidates = asArray(value) ?? [value];
  return candidates.flatMap((candidate) => {
    const link = asRecord(candidate);
    return typeof link?.href === 'string' ? [{ href: link.href, name: textOr(link.name, null) }] : [];
  });
}

export function linkOf(document: JsonRecord, relation: string): Link | null {
  return linksOf(document, relation)[0] ?? null;
}

export function embedded(document: JsonRecord, collection: string): readonly JsonRecord[] | null {
  const items = asArray(asRecord(document._embedded)?.[collection]);
  if (items === null) return null;
  return items.map(asRecord).filter((item) => item !== null);
}

/** The broker's own words for what went wrong, in any of the forms it has; null when it says nothing. */
export function brokerErrorText(answer: unknown): string | null {
  const document = asRecord(answer);
  if (document === null) return null;
  const texts = [...textsIn(document.error), ...textsIn(document.errors)];
  return texts.length > 0 ? texts.join('; ') : null;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const fields = asRecord(value);
  if (fields === null) return [];
  if (typeof fields.message === 'string') return [fields.message];
  return Object.entries(fields).flatMap(([name, held]) => textsIn(held).map((text) => `${name} ${text}`));
}
