import { isObject } from '../model/object.ts';

/** Readers for answers of GitHub: each takes what came and returns what we rely on, or throws `ShapeError`. */

export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

export type Json = { readonly [key: string]: unknown };

export function asObject(value: unknown, what: string): Json {
  if (isObject(value)) return value;
  throw new ShapeError(`${what} is ${nameOf(value)}, not an object`);
}

export function asList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new ShapeError(`${what} is ${nameOf(value)}, not a list`);
}

export function readText(object: Json, key: string): string {
  const value = object[key];
  if (typeof value === 'string') return value;
  throw new ShapeError(`"${key}" is ${nameOf(value)}, not text`);
}

/** Ids and counts: whole numbers from 0 that JavaScript holds exactly. */
export function readWhole(object: Json, key: string): number {
  const value = object[key];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new ShapeError(`"${key}" is ${nameOf(value)}, not a whole number`);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return value === null ? 'null' : 'missing';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

/** Milliseconds since the epoch; null where the server does not say, or says nothing that is a time. */
export function readTime(data: Json, key: string): number | null {
  const value = data[key];
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
