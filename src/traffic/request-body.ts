import type { ApiMedia, ApiOperation } from '../model/api.ts';
import { isJson } from './creators.ts';
import type { Sampler } from './sample.ts';
import { serialiseForm } from './serialise.ts';

export type Body = { readonly text: string | null; readonly mediaType: string | null } | { readonly why: string };

const NO_BODY: Body = { text: null, mediaType: null };

/** A body in the first form that can be written: JSON, a form, plain text. */
export function writeBody(operation: ApiOperation, sampler: Sampler): Body {
  const { requestBody } = operation;
  if (requestBody === null) return NO_BODY;
  const writable = requestBody.content
    .map((media) => ({ media, rank: rankOf(media.mediaType) }))
    .filter(({ rank }) => rank !== -1)
    .sort((a, b) => a.rank - b.rank);
  let why = `no value can be written for a body of ${requestBody.content.map((media) => media.mediaType).join(', ')}`;
  for (const { media } of writable) {
    const sampled = sampler.sample(media.schema, media.example);
    if (sampled.kind === 'value') return { text: textOf(media, sampled.value), mediaType: concrete(media.mediaType) };
    why = `no valid body was found: ${sampled.why}`;
  }
  return requestBody.required ? { why } : NO_BODY;
}

function rankOf(mediaType: string): number {
  const type = concrete(mediaType);
  if (isJson(type)) return 0;
  if (type.startsWith('application/x-www-form-urlencoded')) return 1;
  return type.startsWith('text/') && !type.startsWith('text/xml') ? 2 : -1;
}

/** A range in a specification stands for any type: JSON is one of them. */
function concrete(mediaType: string): string {
  if (mediaType === '*/*' || mediaType === 'application/*') return 'application/json';
  return mediaType === 'text/*' ? 'text/plain' : mediaType;
}

function textOf(media: ApiMedia, value: unknown): string {
  switch (rankOf(media.mediaType)) {
    case 0:
      return JSON.stringify(value);
    case 1:
      return serialiseForm(value);
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
