import type { SpecNode } from '../node.ts';
import type { MediaView } from '../normalise/exchange.ts';
import { isSameJson } from '../normalise/json-type.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import type { ExchangePair, ReachPart } from './exchange-pair.ts';
import type { Flow } from './schema-pair.ts';

/** How one field of a form is written; what is left out is the default. */
interface FieldEncoding {
  /** Null: what follows from the type of the field. */
  readonly contentTypes: readonly string[] | null;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** `encoding` of a form: which media types a field may have, and how lists and objects in it are joined. */
export function compareEncoding(
  pair: ExchangePair,
  media: { readonly base: MediaView; readonly head: MediaView },
  { flow, part }: { readonly flow: Flow; readonly part: ReachPart },
): void {
  const nodes = { base: media.base.node, head: media.head.node };
  for (const word of ['prefixEncoding', 'itemEncoding']) missPositional(pair, word, nodes);
  const [before, after] = [nodes.base.child('encoding'), nodes.head.child('encoding')];
  const fields = new Set([...(before?.children() ?? []), ...(after?.children() ?? [])].map(({ key }) => String(key)));
  for (const field of fields) {
    const sides = fieldSides(pair, media, field);
    if (sides === null) continue;
    const [base, head] = [before?.child(field) ?? null, after?.child(field) ?? null];
    const [from, to] = [encodingOf(base), encodingOf(head)];
    const what = differenceOf(from, to, sides.areJoined);
    if (what === null) continue;
    const at = { direction: flow, part: { ...part, property: [field] }, base, head, detail: what };
    const message = `${what} of the field "${field}"`;
    if (isOnlyWider(from, to)) pair.report('encoding.widened', `More is accepted: ${message}`, at);
    else pair.report('encoding.changed', `The encoding changed: ${message}`, at);
  }
}

/** A field that both sides have, and whether lists or objects may be sent in it; null where one side does not have it. */
function fieldSides(
  pair: ExchangePair,
  media: { readonly base: MediaView; readonly head: MediaView },
  field: string,
): { readonly areJoined: boolean } | null {
  const membersOf = (side: 'base' | 'head') => {
    const { schema } = media[side];
    return schema === null ? undefined : pair.comparison.schemas.view(side, schema).properties.get(field);
  };
  const [base, head] = [membersOf('base'), membersOf('head')];
  if (base === undefined || head === undefined) return null;
  return { areJoined: mayBeJoined(pair, 'base', base.parts) && mayBeJoined(pair, 'head', head.parts) };
}

/** Alternatives of alternatives: deeper than this they must be going in circles. */
const MAX_ALTERNATIVES = 8;

function mayBeJoined(pair: ExchangePair, side: 'base' | 'head', parts: readonly SchemaPart[], depth = 0): boolean {
  const { types, groups } = pair.comparison.schemas.view(side, parts);
  if (types !== null) return types.value.has('array') || types.value.has('object');
  const variants = groups.flatMap((group) => group.variants);
  if (variants.length === 0 || depth >= MAX_ALTERNATIVES) return true;
  return variants.some((variant) => mayBeJoined(pair, side, [variant], depth + 1));
}

/** 3.2 has encodings by position as well. */
function missPositional(pair: ExchangePair, word: string, media: { base: SpecNode; head: SpecNode }): void {
  const [before, after] = [media.base.child(word), media.head.child(word)];
  const shown = after ?? before;
  if (shown === null || isSameJson(before?.value ?? null, after?.value ?? null)) return;
  pair.comparison.missed.push({ location: shown.location(), what: `"${word}"`, why: 'its changes are not compared' });
}

function encodingOf(node: SpecNode | null): FieldEncoding {
  const text = node?.child('contentType')?.value;
  const style = node?.child('style')?.value;
  const explode = node?.child('explode')?.value;
  return {
    contentTypes: typeof text === 'string' ? text.split(',').map((each) => each.trim().toLowerCase()) : null,
    style: typeof style === 'string' ? style : 'form',
    explode: typeof explode === 'boolean' ? explode : style === undefined || style === 'form',
    allowReserved: node?.child('allowReserved')?.value === true,
  };
}

/** How values are joined says nothing of a single one. */
function differenceOf(from: FieldEncoding, to: FieldEncoding, areJoined: boolean): string | null {
  const name = (types: readonly string[] | null) => types?.join(' or ') ?? 'the default';
  if (name(from.contentTypes) !== name(to.contentTypes))
    return `media type ${name(to.contentTypes)} instead of ${name(from.contentTypes)}`;
  if (areJoined && from.style !== to.style) return `style ${to.style} instead of ${from.style}`;
  if (areJoined && from.explode !== to.explode)
    return to.explode ? 'values one by one instead of joined' : 'values joined instead of one by one';
  if (from.allowReserved !== to.allowReserved)
    return `reserved characters ${to.allowReserved ? 'as they are' : 'escaped'}`;
  return null;
}

/** Whether whatever was written in the old way can still be written so. */
function isOnlyWider(from: FieldEncoding, to: FieldEncoding): boolean {
  if (from.style !== to.style || from.explode !== to.explode || (from.allowReserved && !to.allowReserved)) return false;
  const before = from.contentTypes;
  return (
    before === to.contentTypes ||
    (before !== null && to.contentTypes !== null && before.every((each) => to.contentTypes?.includes(each)))
  );
}
