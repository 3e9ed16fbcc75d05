import type { SpecNode } from '../node.ts';
import type { MediaView } from '../normalise/exchange.ts';
import type { ExchangePair } from './exchange-pair.ts';
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
    if (counterpart === null) {
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

/** The same media type, whatever its charset; else a range that covers it. */
function findMedia(content: readonly MediaView[], mediaType: string): MediaView | null {
  const name = mediaName(mediaType);
  const range = `${name.split('/')[0]}/*`;
  for (const wanted of [name, range, '*/*']) {
    const found = content.find((media) => mediaName(media.mediaType) === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

function mediaName(mediaType: string): string {
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
  else if (base.schema !== null) {
    const at = { direction: flow, base: base.schema[0]?.node ?? base.node, head: null, part };
    pair.report('body.schema-removed', `The schema of ${subject} was removed`, at);
  } else if (head.schema !== null) {
    const at = { direction: flow, base: null, head: head.schema[0]?.node ?? head.node, part };
    pair.report('body.schema-added', `${subject} got a schema`, at);
  }
  if (base.itemSchema !== null && head.itemSchema !== null) {
    pair.compareSchemas(base.itemSchema, head.itemSchema, { flow, part: { ...part, property: ['*'] } });
  } else if (base.itemSchema !== head.itemSchema) {
    const node = (head.itemSchema ?? base.itemSchema)?.[0]?.node ?? head.node;
    pair.comparison.missed.push({ location: node.location(), what: 'itemSchema', why: 'it stands on one side only' });
  }
  compareUnknownMembers(pair.comparison, 'media type', { base: base.node, head: head.node });
}
