import type { FlatSchema } from './flatten-schema.ts';
import { writePattern } from './pattern-text.ts';

/**
 * Twelve hexadecimal digits that stand in generated identifiers and mail addresses. The load script replaces them by
 * digits of their own for every iteration, so that what must be unique is: same length, still valid.
 */
export const UNIQUE_MARK = 'feedc0ffee00';

/** A value, or why there is none. */
export type Written<T> = { readonly value: T } | { readonly why: string };

const DEFAULT_TEXT = 'sample';

/** Formats with values that keep to them; `nth` makes different ones for lists of unique items. */
const FORMATS: Readonly<Record<string, (nth: number) => string>> = {
  uuid: (nth) => `${hex(nth, 8)}-0000-4000-8000-${UNIQUE_MARK}`,
  email: (nth) => `sample${nth || ''}-${UNIQUE_MARK}@example.com`,
  'idn-email': (nth) => `sample${nth || ''}-${UNIQUE_MARK}@example.com`,
  'date-time': (nth) => `2026-01-${twoDigits(nth)}T10:30:00Z`,
  'iso-date-time': (nth) => `2026-01-${twoDigits(nth)}T10:30:00Z`,
  date: (nth) => `2026-01-${twoDigits(nth)}`,
  time: (nth) => `10:${twoDigits(nth)}:00Z`,
  'iso-time': (nth) => `10:${twoDigits(nth)}:00Z`,
  duration: (nth) => `P${nth + 1}D`,
  hostname: (nth) => `host${nth || ''}.example.com`,
  'idn-hostname': (nth) => `host${nth || ''}.example.com`,
  ipv4: (nth) => `192.0.2.${(nth % 254) + 1}`,
  ipv6: (nth) => `2001:db8::${hex(nth + 1, 1)}`,
  uri: (nth) => `https://example.com/${nth || ''}`,
  url: (nth) => `https://example.com/${nth || ''}`,
  iri: (nth) => `https://example.com/${nth || ''}`,
  'uri-reference': (nth) => `/sample${nth || ''}`,
  'iri-reference': (nth) => `/sample${nth || ''}`,
  'uri-template': (nth) => `/sample${nth || ''}/{id}`,
  'json-pointer': (nth) => `/sample${nth || ''}`,
  'relative-json-pointer': (nth) => String(nth),
  'json-pointer-uri-fragment': (nth) => `#/sample${nth || ''}`,
  regex: (nth) => `sample${nth || ''}`,
  byte: (nth) => Buffer.from(`sample${nth || ''}`).toString('base64'),
  base64url: (nth) => Buffer.from(`sample${nth || ''}`).toString('base64url'),
  // Of OpenAPI's registry of formats: no validator knows them, servers do.
  decimal: (nth) => `${nth + 1}.50`,
  decimal128: (nth) => `${nth + 1}.50`,
  char: (nth) => String.fromCharCode(0x61 + (nth % 26)),
  'date-time-local': (nth) => `2026-01-${twoDigits(nth)}T10:30:00`,
  'time-local': (nth) => `10:${twoDigits(nth)}:00`,
  'http-date': (nth) => new Date(Date.UTC(2026, 0, (nth % 28) + 1, 10, 30)).toUTCString(),
  'media-range': () => 'application/json',
  int8: (nth) => String((nth % 127) + 1),
  int16: (nth) => String(nth + 1),
  int32: (nth) => String(nth + 1),
  int64: (nth) => String(nth + 1),
};

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

/** 01 to 28: a day of every month, and a minute of every hour. */
function twoDigits(nth: number): string {
  return String((nth % 28) + 1).padStart(2, '0');
}

/** A text of the schema's format, pattern and length. */
export function sampleString(schema: FlatSchema, nth: number): Written<string> {
  const minLength = numberOr(schema.minLength, 0);
  const maxLength = numberOr(schema.maxLength, Number.POSITIVE_INFINITY);
  if (minLength > maxLength) return { why: `minLength ${minLength} is above maxLength ${maxLength}` };
  if (typeof schema.pattern === 'string') {
    const text = writePattern({ pattern: schema.pattern, minLength, maxLength, nth });
    return text === null ? { why: `no text was found for the pattern ${schema.pattern}` } : { value: text };
  }
  const format = typeof schema.format === 'string' ? FORMATS[schema.format]?.(nth) : undefined;
  return { value: format ?? plainText(minLength, maxLength, nth) };
}

function plainText(minLength: number, maxLength: number, nth: number): string {
  const numbered = nth === 0 ? DEFAULT_TEXT : `${nth}-${DEFAULT_TEXT}`;
  const filled = numbered.length < minLength ? numbered.padEnd(minLength, 'x') : numbered;
  return filled.slice(0, Math.min(filled.length, maxLength));
}

/** A number of the schema's range and step: 1 where it fits, else the nearest one above the lower bound. */
export function sampleNumber(schema: FlatSchema, integer: boolean, nth: number): Written<number> {
  const lowest = bound(schema.minimum, schema.exclusiveMinimum, Math.max);
  const highest = bound(schema.maximum, schema.exclusiveMaximum, Math.min);
  const step = numberOr(schema.multipleOf, integer ? 1 : 0);
  const fits = (value: number): boolean =>
    aboveBound(schema, value) && belowBound(schema, value) && (!integer || Number.isInteger(value));
  const candidates = step > 0 ? steps(step, lowest, highest, nth) : between(lowest, highest, nth);
  for (const value of candidates) if (fits(value)) return { value };
  return { why: `no ${integer ? 'integer' : 'number'} lies between ${lowest ?? '-∞'} and ${highest ?? '∞'}` };
}

function bound(inclusive: unknown, exclusive: unknown, tighter: (a: number, b: number) => number): number | null {
  const given = [inclusive, exclusive].filter((value) => typeof value === 'number');
  return given.length === 0 ? null : given.reduce(tighter);
}

function aboveBound(schema: FlatSchema, value: number): boolean {
  if (typeof schema.minimum === 'number' && value < schema.minimum) return false;
  return !(typeof schema.exclusiveMinimum === 'number' && value <= schema.exclusiveMinimum);
}

function belowBound(schema: FlatSchema, value: number): boolean {
  if (typeof schema.maximum === 'number' && value > schema.maximum) return false;
  return !(typeof schema.exclusiveMaximum === 'number' && value >= schema.exclusiveMaximum);
}

/** Multiples tried from the bound on: integers that are multiples of 0.3 come every third time. */
const STEPS_TRIED = 100;
/** Decimal digits kept: 3 * 0.1 is 0.3, whatever binary fractions say. */
const DIGITS = 12;

function* steps(step: number, lowest: number | null, highest: number | null, nth: number): Iterable<number> {
  const exact = (count: number): number => Number((count * step).toPrecision(DIGITS));
  const whole = Math.round(1 / step) * step;
  if (nth === 0 && Math.abs(whole - 1) < Number.EPSILON) yield 1;
  const from = lowest !== null ? Math.ceil(lowest / step) : highest !== null && highest < step ? null : 1;
  for (let at = 0; at < STEPS_TRIED; at += 1) {
    yield exact(from === null ? Math.floor(Number(highest) / step) - nth - at : from + nth + at);
  }
  yield 0;
}

function* between(lowest: number | null, highest: number | null, nth: number): Iterable<number> {
  yield 1 + nth;
  if (lowest !== null && highest !== null) {
    yield lowest + ((highest - lowest) * (nth + 1)) / (nth + 2);
    yield lowest;
    yield highest;
  }
  if (lowest !== null) yield lowest + 1 + nth;
  if (highest !== null) yield highest - 1 - nth;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
