import { coversMediaType, isSameMediaType, nearestMediaType } from '../media-types.ts';
import type { SpecNode } from '../node.ts';
import type { MediaView } from '../normalise/exchange.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import { compareEncoding } from './encoding.ts';
import { compareExamples } from './examples.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { compareFormFields } from './form-fields.ts';
import type { Flow } from './schema-pair.ts';
import { compareUnknownMembers } from './unknown-members.ts';

export interface ContentPair {
  readonly base: { readonly content: readonly MediaView[]; readonly node: SpecNode };
  readonly head: { readonly content: readonly MediaView[]; readonly node: SpecNode };
  readonly flow: Flow;
  /** Status of the response; null in requests. */
  readonly status: string | null;
  /** `request body`, `response 200`. */
  readonly what: string;
}

/** Media types of a body and what is in each of them. */
export function compareContent(pair: ExchangePair, content: ContentPair): void {
  const { base, head } = content;
  const origins = new Map(head.content.map((each) => [each, nearestMediaType(base.content, each)]));
  // A body that was never described has nothing to take away; what is described now narrows nothing that was promised.
  const added = new Set(head.content);
  for (const media of base.content) {
    const holder = nearestMediaType(head.content, media);
    // Where several describe a body, only the most specific counts: what holds this one now, and whatever it held before.
    const described = head.content.filter((each) => each === holder || origins.get(each) === media);
    for (const each of reportFate(pair, content, { media, described })) added.delete(each);
    for (const each of described) compareMedia(pair, content, { base: media, head: each });
  }
  for (const media of added) reportOne(pair, content, { rule: 'media-type.added', base: null, head: media });
}

/** Tells what became of a name; answers with the media types of the head that are told by it, or were there before. */
function reportFate(
  pair: ExchangePair,
  content: ContentPair,
  { media, described }: { readonly media: MediaView; readonly described: readonly MediaView[] },
): readonly MediaView[] {
  const isSame = (each: MediaView) => isSameMediaType(each.mediaType, media.mediaType);
  const holder = described.find(({ mediaType }) => coversMediaType(mediaType, media.mediaType));
  if (holder !== undefined) {
    const wasThere = content.base.content.some((each) => isSameMediaType(each.mediaType, holder.mediaType));
    if (!wasThere) reportRange(pair, content, { rule: 'media-type.widened', base: media, head: holder });
    return described.some(isSame) ? described.filter(isSame) : [holder];
  }
  const covered = content.head.content.filter((each) => coversMediaType(media.mediaType, each.mediaType));
  const [first] = described.length > 0 ? described : covered;
  if (first === undefined) reportOne(pair, content, { rule: 'media-type.removed', base: media, head: null });
  else reportRange(pair, content, { rule: 'media-type.narrowed', base: media, head: first });
  return covered;
}

type Lone =
  | { readonly rule: 'media-type.removed'; readonly base: MediaView; readonly head: null }
  | { readonly rule: 'media-type.added'; readonly base: null; readonly head: MediaView };

function reportOne(pair: ExchangePair, { flow, status, what }: ContentPair, { rule, base, head }: Lone): void {
  const { mediaType } = base ?? head;
  const message = `Media type ${mediaType} of ${what} was ${base === null ? 'added' : 'removed'}`;
  const nodes = { base: base?.node ?? null, head: head?.node ?? null };
  pair.report(rule, message, { direction: flow, ...nodes, part: { status, mediaType }, detail: mediaType });
}

function reportRange(
  pair: ExchangePair,
  { flow, status, what }: ContentPair,
  { rule, base, head }: { rule: 'media-type.widened' | 'media-type.narrowed'; base: MediaView; head: MediaView },
): void {
  const message = `Media type ${base.mediaType} of ${what} gave way to ${head.mediaType}`;
  const part = { status, mediaType: head.mediaType };
  pair.report(rule, message, { direction: flow, base: base.node, head: head.node, part, detail: base.mediaType });
}

function compareMedia(
  pair: ExchangePair,
  content: ContentPair,
  { base, head }: { base: MediaView; head: MediaView },
): void {
  const { flow, status, what } = content;
  const part = { status, mediaType: head.mediaType };
  const subject = `${head.mediaType} of ${what}`;
  if (base.schema !== null && head.schema !== null) pair.compareSchemas(base.schema, head.schema, { flow, part });
  else if (!isAnyBytes(base.schema ?? head.schema)) reportLoneSchema(pair, content, { base, head });
  if (base.itemSchema !== null && head.itemSchema !== null) {
    pair.compareSchemas(base.itemSchema, head.itemSchema, { flow, part: { ...part, property: ['*'] } });
  } else if (base.itemSchema !== head.itemSchema) {
    const [before, after] = [base.itemSchema?.[0]?.node ?? null, head.itemSchema?.[0]?.node ?? null];
    const at = { direction: flow, base: before, head: after, part };
    if (after === null) pair.report('body.schema-removed', `The schema of the items of ${subject} was removed`, at);
    else pair.report('body.schema-added', `The items of ${subject} got a schema`, at);
  }
  const isSwagger = base.schema?.[0]?.dialect === '2.0' || head.schema?.[0]?.dialect === '2.0';
  if (isSwagger) compareFormFields(pair, { base, head }, { flow, part });
  else {
    const nodes = { base: base.node, head: head.node };
    compareEncoding(pair, { base, head }, { flow, part });
    compareExamples(pair, nodes, { flow, part, subject });
  }
  compareUnknownMembers(pair.comparison, 'media type', { base: base.node, head: head.node });
}

/** Only one side says what is in it. */
function reportLoneSchema(
  pair: ExchangePair,
  { flow, status, what }: ContentPair,
  { base, head }: { base: MediaView; head: MediaView },
): void {
  const part = { status, mediaType: head.mediaType };
  const subject = `${head.mediaType} of ${what}`;
  if (base.schema !== null) {
    const at = { direction: flow, base: base.schema[0]?.node ?? base.node, head: null, part };
    pair.report('body.schema-removed', `The schema of ${subject} was removed`, at);
  } else if (head.schema !== null) {
    const at = { direction: flow, base: null, head: head.schema[0]?.node ?? head.node, part };
    pair.report('body.schema-added', `${subject} got a schema`, at);
  }
}

const SAYING_BYTES: Readonly<Record<string, string>> = { type: 'string', format: 'binary' };

/** `{ type: string, format: binary }` says in 3.0 what 3.1 says by no schema at all: the body is what the media type says. */
function isAnyBytes(schema: readonly SchemaPart[] | null): boolean {
  const [part, ...more] = schema ?? [];
  if (part === undefined || more.length > 0) return schema === null;
  const members = part.node.children().filter(({ key }) => key !== 'description' && key !== 'title');
  return members.length === 2 && members.every(({ key, value }) => SAYING_BYTES[key] === value);
}
