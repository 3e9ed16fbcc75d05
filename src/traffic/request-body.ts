import type { ApiMedia, ApiOperation, JsonSchema } from '../model/api.ts';
import { essenceOf, isJson, isXml } from './media-type.ts';
import { BOUNDARY, serialiseMultipart } from './multipart.ts';
import type { Sampler } from './sample.ts';
import { serialiseForm } from './serialise.ts';
import { serialiseXml } from './xml-text.ts';

export interface Body {
  readonly text: string | null;
  /** The `Content-Type` header; null without a body. */
  readonly mediaType: string | null;
  /** What was serialised, and the content it is for; null without a body. */
  readonly written: { readonly media: ApiMedia; readonly value: unknown } | null;
}

const NO_BODY: Body = { text: null, mediaType: null, written: null };

interface BodyInput {
  readonly operation: ApiOperation;
  readonly sampler: Sampler;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** A body in the first form that can be written: JSON, a form, multipart, XML, text, bytes. */
export function writeBody(input: BodyInput): Body | { readonly why: string } {
  const [first] = writeBodies(input);
  return first ?? { why: 'no body' };
}

/** A body in every documented form that can be written, the likeliest first; or why there is none. */
export function writeBodies(input: BodyInput): readonly (Body | { readonly why: string })[] {
  const { requestBody } = input.operation;
  if (requestBody === null || requestBody.content.length === 0) return [NO_BODY];
  const ranked = requestBody.content.map((media) => ({ media, rank: rankOf(concrete(media.mediaType)) }));
  ranked.sort((a, b) => a.rank - b.rank);
  const tried = ranked.map(({ media }) => writeAs(media, input));
  const bodies = tried.filter((one) => 'text' in one);
  if (bodies.length > 0) return bodies;
  return requestBody.required ? tried.slice(0, 1) : [NO_BODY];
}

/** The body with each further example of its content that is valid, by the name of the example. */
export function writeExamples(input: BodyInput): readonly { readonly name: string; readonly text: string | null }[] {
  const [first] = writeBodies(input);
  const media = first !== undefined && 'written' in first ? first.written?.media : undefined;
  return (media?.otherExamples ?? []).flatMap(({ name, value }) => {
    if (input.sampler.isValid(media?.schema ?? null, value) !== true) return [];
    const body = writeAs({ ...(media as ApiMedia), example: value }, input);
    return 'why' in body ? [] : [{ name, text: body.text }];
  });
}

function writeAs(media: ApiMedia, { sampler, definitions }: BodyInput): Body | { readonly why: string } {
  const sampled = sampler.sample(media.schema, media.example);
  if (sampled.kind === 'none') return { why: `no valid body was found: ${sampled.why}` };
  const type = concrete(media.mediaType);
  const text = textOf(sampled.value, { media, type, definitions });
  if (text === null) return { why: `no value can be written for a body of ${media.mediaType}` };
  const multipart = essenceOf(type).startsWith('multipart/');
  const mediaType = multipart ? `${essenceOf(type)}; boundary=${BOUNDARY}` : type;
  return { text, mediaType, written: { media, value: sampled.value } };
}

const JSON_BODY = 0;
const FORM_BODY = 1;
const MULTIPART_BODY = 2;
const XML_BODY = 3;
const TEXT_BODY = 4;
const OTHER_BODY = 5;

function rankOf(type: string): number {
  const essence = essenceOf(type);
  if (isJson(essence)) return JSON_BODY;
  if (essence === 'application/x-www-form-urlencoded') return FORM_BODY;
  if (essence.startsWith('multipart/')) return MULTIPART_BODY;
  if (isXml(essence)) return XML_BODY;
  return essence.startsWith('text/') ? TEXT_BODY : OTHER_BODY;
}

/** A range in a specification stands for any type: JSON is one of them. */
function concrete(mediaType: string): string {
  if (mediaType === '*/*' || mediaType === 'application/*') return 'application/json';
  if (mediaType === 'text/*') return 'text/plain';
  return /^[a-z]+\/\*$/iu.test(mediaType) ? 'application/octet-stream' : mediaType;
}

interface Form {
  readonly media: ApiMedia;
  readonly type: string;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Null where the value has no form of that type. JSON is YAML too, and one line of it is NDJSON. */
function textOf(value: unknown, { media, type, definitions }: Form): string | null {
  switch (rankOf(type)) {
    case JSON_BODY:
      return JSON.stringify(value);
    case FORM_BODY:
      return serialiseForm(value);
    case MULTIPART_BODY:
      return serialiseMultipart(value, media, definitions);
    case XML_BODY:
      return serialiseXml(value, media.schema, definitions);
    case TEXT_BODY:
      return typeof value === 'string' ? value : JSON.stringify(value);
    default:
      if (typeof value === 'string') return value;
      return /yaml|json/iu.test(type) ? `${JSON.stringify(value)}\n` : null;
  }
}
