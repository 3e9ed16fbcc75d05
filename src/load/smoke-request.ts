import type { AddressPart, SmokeRequest } from '../traffic/planned-request.ts';
import { UNIQUE_MARK } from '../traffic/sample-scalar.ts';
import { encode } from '../traffic/serialise.ts';

export interface Filling {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: ReadonlyMap<string, string>;
  /** Ids that earlier requests created, by operation. */
  readonly created: ReadonlyMap<string, string>;
  /** What takes the place of the mark in generated identifiers, of the same length. */
  readonly digits: string;
}

export interface ComposedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A planned request with everything that only this run knows: ids, credentials, what must be unique. */
export function composeRequest(request: SmokeRequest, filling: Filling): ComposedRequest {
  const fill = (text: string): string => text.replaceAll(UNIQUE_MARK, filling.digits);
  const path = fill(request.address.map((part) => partText(part, filling.created)).join(''));
  const headers: Record<string, string> = { 'User-Agent': 'api-testing-action (smoke)' };
  for (const [name, value] of request.headers) headers[name] = fill(value);
  const open = request.purpose.kind === 'failure' && request.purpose.failure === 'no-credentials';
  const query: string[] = [];
  if (!open) {
    for (const [name, variable] of Object.entries(filling.headers)) {
      headers[name] = filling.credentials.get(variable) ?? '';
    }
    for (const { in: place, name, scheme, variable } of request.credentials) {
      const value = `${scheme === null ? '' : `${scheme} `}${filling.credentials.get(variable) ?? ''}`;
      if (place === 'header') headers[name] = value;
      else if (place === 'query') query.push(`${encode(name)}=${encode(value)}`);
      else headers['Cookie'] = [headers['Cookie'], `${name}=${value}`].filter((one) => one !== undefined).join('; ');
    }
  }
  const joiner = path.includes('?') ? '&' : '?';
  return {
    method: request.method,
    url: filling.baseUrl.replace(/\/+$/u, '') + path + (query.length === 0 ? '' : joiner + query.join('&')),
    headers,
    body: request.body === null ? null : fill(request.body),
  };
}

function partText(part: AddressPart, created: ReadonlyMap<string, string>): string {
  if (typeof part === 'string') return part;
  const id = created.get(part.createdBy);
  return id === undefined ? part.otherwise : encode(id);
}
