import type { ComparatorResult } from './comparator.ts';
import type { PactInteraction } from './pact.ts';
import { asRecord } from './shape.ts';

const FORM = 'application/x-www-form-urlencoded';

const SPELLS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  boolean: /^(?:true|false)$/,
};

/** A form is text: the comparator takes it apart, and then misses the number that its texts spell. */
export function isTextOfForm({ code, message, mockDetails }: ComparatorResult, { request }: PactInteraction): boolean {
  const { mediaType = null, value } = request?.body ?? {};
  if (code !== 'request.body.incompatible' || mediaType !== FORM || typeof value !== 'string') return false;
  const kind = /must be (integer|number|boolean)$/.exec(message)?.[1];
  const name = /\.request\.body\.([^.]+)$/.exec(mockDetails?.location ?? '')?.[1];
  if (kind === undefined || name === undefined) return false;
  return new URLSearchParams(value).getAll(name).every((text) => SPELLS[kind]?.test(text));
}

/** Whether the provider's state makes the path that is sent: then the example never leaves the pact. */
export function isPathMade({ raw }: PactInteraction): boolean {
  const request = asRecord(raw.request);
  return asRecord(asRecord(request?.generators)?.path) !== null;
}
