import type { SpecNode } from '../node.ts';
import type { HeaderView, MediaView } from '../normalise/exchange.ts';
import { isSameJson } from '../normalise/json-type.ts';
import { headerViews } from '../normalise/parameters.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import type { Specification } from '../normalise/specification.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { compareHeaders } from './headers.ts';
import type { ReachPart } from './operation-pair.ts';
import type { Flow } from './schema-pair.ts';

/** How one field of a form is written; what is left out is the default. */
interface FieldEncoding {
  /** Null: what follows from the type of the field. */
  readonly contentTypes: readonly string[] | null;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** One encoding on both sides, either of which may be missing, and what is written that way. */
interface EncodingPair {
  readonly base: SpecNode | null;
  readonly head: SpecNode | null;
  /** `the field "file"`, `element 1`. */
  readonly of: string;
  readonly flow: Flow;
  readonly part: ReachPart;
  /** Whether lists or objects may be sent. */
  readonly areJoined: boolean;
  /** Media types that hold where none is said; null where they depend on more than the type. */
  readonly defaults: { readonly base: string | null; readonly head: string | null };
}

interface MediaPair {
  readonly base: MediaView;
  readonly head: MediaView;
}

/** `encoding` of a form: which media types a field may have, and how lists and objects in it are joined. */
export function compareEncoding(
  pair: ExchangePair,
  media: MediaPair,
  { flow, part }: { readonly flow: Flow; readonly part: ReachPart },
): void {
  const nodes = { base: media.base.node, head: media.head.node };
  for (const each of membersOf(nodes, 'encoding')) {
    if (pair.comparison.unchanged.isSame(each.base, each.head)) continue;
    const sides = fieldSides(pair, media, each.name);
    const own = { ...part, property: [each.name] };
    if (sides !== null) compareOne(pair, { ...each, ...sides, of: `the field "${each.name}"`, flow, part: own });
  }
  const element = { flow, part: { ...part, property: ['*'] }, areJoined: true, defaults: NO_DEFAULTS };
  for (const each of membersOf(nodes, 'prefixEncoding')) {
    if (!isElement(pair, media, Number(each.name))) continue;
    compareOne(pair, { ...each, ...element, of: `element ${Number(each.name) + 1}` });
  }
  const [base, head] = [nodes.base.child('itemEncoding'), nodes.head.child('itemEncoding')];
  compareOne(pair, { base, head, ...element, of: 'every further element' });
}

/** An element that one side does not have came or went with its schema; without schemas every position is one. */
function isElement(pair: ExchangePair, media: MediaPair, index: number): boolean {
  return (['base', 'head'] as const).every((side) => {
    const { schema } = media[side];
    const list = schema === null ? undefined : pair.comparison.schemas.view(side, schema).plain.get('prefixItems');
    return list === undefined || list.node.child(index) !== null;
  });
}

const NO_DEFAULTS = { base: null, head: null } as const;

/** Members of a map or list of encodings, by name or position. */
function membersOf(nodes: { base: SpecNode; head: SpecNode }, word: string) {
  const [before, after] = [nodes.base.child(word), nodes.head.child(word)];
  const names = new Set([...(before?.children() ?? []), ...(after?.children() ?? [])].map(({ key }) => String(key)));
  return [...names].map((name) => ({ name, base: before?.child(name) ?? null, head: after?.child(name) ?? null }));
}

function compareOne(pair: ExchangePair, encoding: EncodingPair): void {
  const { base, head, of, flow, part, areJoined, defaults } = encoding;
  if (base === null && head === null) return;
  const [from, to] = withDefaults(encodingOf(base), encodingOf(head), defaults);
  const what = differenceOf(from, to, areJoined);
  if (what !== null) {
    const at = { direction: flow, part, base, head, detail: what };
    const message = `${what} of ${of}`;
    if (isOnlyWider(from, to)) pair.report('encoding.widened', `More is accepted: ${message}`, at);
    else pair.report('encoding.changed', `The encoding changed: ${message}`, at);
  }
  const { comparison } = pair;
  const lists = { base: headersOf(comparison.base, base), head: headersOf(comparison.head, head) };
  compareHeaders(pair, { ...lists, flow, of, part, owners: { base, head } });
  missNested(pair, base, head);
}

function headersOf(specification: Specification, node: SpecNode | null): HeaderView[] {
  return node === null ? [] : headerViews(specification, node);
}

/** What is left out is what follows from the type, which somebody else may have written down. */
function withDefaults(
  from: FieldEncoding,
  to: FieldEncoding,
  defaults: EncodingPair['defaults'],
): [FieldEncoding, FieldEncoding] {
  const isOneSided = (from.contentTypes === null) !== (to.contentTypes === null);
  const fill = (encoding: FieldEncoding, text: string | null): FieldEncoding =>
    encoding.contentTypes === null && text !== null ? { ...encoding, contentTypes: [text] } : encoding;
  return isOneSided ? [fill(from, defaults.base), fill(to, defaults.head)] : [from, to];
}

/** A field that both sides have: whether lists or objects may be sent in it, and as what; null where one side does not have it. */
function fieldSides(
  pair: ExchangePair,
  media: MediaPair,
  field: string,
): Pick<EncodingPair, 'areJoined' | 'defaults'> | null {
  const membersOf = (side: 'base' | 'head') => {
    const { schema } = media[side];
    return schema === null ? undefined : pair.comparison.schemas.view(side, schema).properties.get(field);
  };
  const [base, head] = [membersOf('base'), membersOf('head')];
  if (base === undefined || head === undefined) return null;
  return {
    areJoined: mayBeJoined(pair, 'base', base.parts) && mayBeJoined(pair, 'head', head.parts),
    defaults: { base: defaultType(pair, 'base', base.parts), head: defaultType(pair, 'head', head.parts) },
  };
}

/** Media type of a field of which nothing else is said; null where it has several types or none. */
function defaultType(
  pair: ExchangePair,
  side: 'base' | 'head',
  parts: readonly SchemaPart[],
  depth = 0,
): string | null {
  const { types, format, plain, items } = pair.comparison.schemas.view(side, parts);
  const [type, ...more] = types?.value ?? [];
  if (type === undefined || more.length > 0) return null;
  if (type === 'object') return 'application/json';
  if (type === 'array') {
    return items === null || depth >= MAX_ALTERNATIVES ? null : defaultType(pair, side, items.parts, depth + 1);
  }
  const isBinary = format?.value === 'binary' || format?.value === 'base64' || plain.has('contentEncoding');
  return type === 'string' && isBinary ? 'application/octet-stream' : 'text/plain';
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

/** 3.2 lets an encoding hold encodings of what is inside. */
function missNested(pair: ExchangePair, base: SpecNode | null, head: SpecNode | null): void {
  for (const word of ['encoding', 'prefixEncoding', 'itemEncoding']) {
    const [before, after] = [base?.child(word) ?? null, head?.child(word) ?? null];
    const shown = after ?? before;
    if (shown === null || isSameJson(before?.value ?? null, after?.value ?? null)) continue;
    const what = `"${word}" of an encoding`;
    pair.comparison.missed.push({ location: shown.location(), what, why: 'its changes are not compared' });
  }
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
