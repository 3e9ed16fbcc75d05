import type { PactBody, PactRequest, PactResponse } from './pact.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

const ABSENT_STATUS = 200; // the verifier's own default

/** How a pact writes bodies: as they are up to version 3, and from version 4 on wrapped, `{ content, contentType, encoded }`. */
export type BodyForm = 'bare' | 'wrapped';

/** The request of an interaction of any version; null when it has no path. */
export function parseRequest(value: unknown, form: BodyForm): PactRequest | null {
  const request = asRecord(value);
  if (request === null || typeof request.path !== 'string') return null;
  const headers = headersOf(request.headers);
  return {
    method: textOr(request.method, 'GET').toUpperCase(),
    path: request.path,
    query: queryNames(request.query),
    headers: [...headers.keys()],
    cookies: cookieNames(headers.get('cookie')),
    body: bodyOf(request, headers, form),
  };
}

/** The response of an interaction of any version; null when it is none. */
export function parseResponse(value: unknown, form: BodyForm): PactResponse | null {
  const response = asRecord(value);
  if (response === null) return null;
  const headers = headersOf(response.headers);
  const status = typeof response.status === 'number' ? response.status : ABSENT_STATUS;
  return { status, headers: [...headers.keys()], body: bodyOf(response, headers, form) };
}

/** A message as a response without a status line: only its body is of interest. */
export function messageContents(raw: JsonRecord, form: BodyForm): PactResponse | null {
  const first = asRecord(asArray(raw.response)?.[0]) ?? raw;
  const body = bodyOf({ body: first.contents }, new Map(), form);
  return body === null ? null : { status: 0, headers: [], body };
}

/** Values are a text up to version 3, a list of texts in version 4. */
function headersOf(value: unknown): Map<string, string> {
  const entries = Object.entries(asRecord(value) ?? {});
  return new Map(entries.map(([name, held]) => [name.toLowerCase(), [held].flat().join(', ')]));
}

function cookieNames(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.split('=')[0]?.trim() ?? '')
    .filter((name) => name !== '');
}

function queryNames(value: unknown): readonly string[] {
  if (typeof value === 'string') return [...new Set(new URLSearchParams(value).keys())];
  return Object.keys(asRecord(value) ?? {});
}

function bodyOf(part: JsonRecord, headers: ReadonlyMap<string, string>, form: BodyForm): PactBody | null {
  if (part.body === undefined || part.body === null || part.body === '') return null;
  const declared = essence(headers.get('content-type'));
  const wrapped = asRecord(part.body);
  if (form === 'wrapped' && wrapped && 'content' in wrapped) {
    return { mediaType: essence(textOr(wrapped.contentType, undefined)) ?? declared, value: decode(wrapped) };
  }
  return { mediaType: declared, value: part.body };
}

function decode(wrapped: JsonRecord): unknown {
  const { content, encoded } = wrapped;
  if (typeof content !== 'string' || encoded === false || encoded === undefined) return content;
  if (typeof encoded === 'string' && encoded.toLowerCase() === 'base64') {
    const text = Buffer.from(content, 'base64').toString('utf8');
    return parsedOr(text);
  }
  return parsedOr(content);
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A body that is no JSON stands for itself.
    return text;
  }
}

function essence(contentType: string | undefined): string | null {
  const name = contentType?.split(';')[0]?.trim().toLowerCase();
  return name ? name : null;
}
