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
  const { base, head, flow, status, what } = content;
  // A body that was never described has nothing to take away; what is described now narrows nothing that was promised.
  const added = new Set(head.content);
  for (const media of base.content) {
    const counterpart = findMedia(head.content, media.mediaType);
    const part = { status, mediaType: media.mediaType };
    const covered = counterpart === null ? head.content.filter((each) => isInRange(each, media)) : [];
    if (covered.length > 0) {
      reportRange(pair, content, { rule: 'media-type.narrowed', base: media, head: covered[0] ?? media });
      for (const each of covered) {
        added.delete(each);
        compareMedia(pair, content, { base: media, head: each });
      }
    } else if (counterpart === null) {
      const message = `Media type ${media.mediaType} of ${what} was removed`;
      pair.report('media-type.removed', message, {
        direction: flow,
        base: media.node,
        head: null,
        part,
        detail: media.mediaType,
      });
    } else {
      added.delete(counterpart);
      if (!isSameName(media, counterpart))
        reportRange(pair, content, { rule: 'media-type.widened', base: media, head: counterpart });
      compareMedia(pair, content, { base: media, head: counterpart });
    }
  }
  for (const media of added) {
    const message = `Media type ${media.mediaType} of ${what} was added`;
    const part = { status, mediaType: media.mediaType };
    pair.report('media-type.added', message, {
      direction: flow,
      base: null,
      head: media.node,
      part,
      detail: media.mediaType,
    });
  }
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

function isSameName(left: MediaView, right: MediaView): boolean {
  return mediaName(left.mediaType) === mediaName(right.mediaType);
}

/** `image/png` is one of `image/*`. */
function isInRange(media: MediaView, range: MediaView): boolean {
  const name = mediaName(range.mediaType);
  return name === '*/*' || (name.endsWith('/*') && mediaName(media.mediaType).startsWith(name.slice(0, -1)));
}

/** The same media type as it is written, else whatever its charset; else a range that covers it. */
function findMedia(content: readonly MediaView[], mediaType: string): MediaView | null {
  const same = content.find((media) => media.mediaType === mediaType);
  if (same !== undefined) return same;
  const name = mediaName(mediaType);
  const range = `${name.split('/')[0]}/*`;
  for (const wanted of [name, range, '*/*']) {
    const found = content.find((media) => mediaName(media.mediaType) === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

/** What names a media type: its charset says nothing about what is in it. */
export function mediaName(mediaType: string): string {
  const [name = '', ...parameters] = mediaType.toLowerCase().split(';');
  const kept = parameters.map((each) => each.trim()).filter((each) => each !== '' && !each.startsWith('charset='));
  return [name.trim(), ...kept.sort()].join(';');
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
