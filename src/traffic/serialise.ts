import type { ApiParameter } from '../model/api.ts';
import { isJson } from './media-type.ts';

/** A value at its place in a request, written as the parameter's `style` and `explode` say (RFC 6570 forms), or as its content type does. */
export function serialiseParameter(parameter: ApiParameter, given: unknown): string {
  const { name, style, explode, mediaType } = parameter;
  const value = mediaType !== undefined && isJson(mediaType) ? JSON.stringify(given) : given;
  switch (parameter.in) {
    case 'path':
      return serialisePath(name, { style, explode }, value);
    case 'query':
      return serialiseQuery(name, { style, explode }, value);
    default:
      // Headers and cookies carry the text itself; what no header may hold is taken out by whoever sends it.
      return flatList(value, explode, scalarText).join(',');
  }
}

interface Form {
  readonly style: string;
  readonly explode: boolean;
}

function serialisePath(name: string, form: Form, value: unknown): string {
  const parts = flatList(value, form.explode, encode);
  switch (form.style) {
    case 'label':
      return `.${parts.join(form.explode ? '.' : ',')}`;
    case 'matrix':
      return matrix(name, form, value, parts);
    default:
      return parts.join(',');
  }
}

function matrix(name: string, form: Form, value: unknown, parts: readonly string[]): string {
  const key = encode(name);
  if (!form.explode || !isCompound(value)) return `;${key}=${parts.join(',')}`;
  return Array.isArray(value)
    ? parts.map((part) => `;${key}=${part}`).join('')
    : parts.map((part) => `;${part}`).join('');
}

function serialiseQuery(name: string, form: Form, value: unknown): string {
  const key = encode(name);
  if (!isCompound(value)) return `${key}=${encode(value)}`;
  if (form.style === 'deepObject') return deepObject(key, value);
  const parts = flatList(value, form.explode, encode);
  if (form.explode) return Array.isArray(value) ? parts.map((part) => `${key}=${part}`).join('&') : parts.join('&');
  return `${key}=${parts.join(SEPARATORS[form.style] ?? ',')}`;
}

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '%7C' };

function deepObject(key: string, value: object): string {
  return Object.entries(value)
    .flatMap(([name, item]) => {
      const inner = `${key}%5B${encode(name)}%5D`;
      if (Array.isArray(item)) return item.map((one) => `${inner}=${encode(one)}`);
      return isCompound(item) ? [deepObject(inner, item)] : [`${inner}=${encode(item)}`];
    })
    .join('&');
}

/** `[1,2]` → 1, 2; `{a:1}` → `a=1` exploded, `a`, `1` otherwise; a scalar → itself. */
function flatList(value: unknown, explode: boolean, write: (value: unknown) => string): readonly string[] {
  if (Array.isArray(value)) return value.map(write);
  if (!isCompound(value)) return [write(value)];
  return Object.entries(value).flatMap(([name, item]) =>
    explode ? [`${write(name)}=${write(item)}`] : [write(name), write(item)],
  );
}

function isCompound(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function scalarText(value: unknown): string {
  return isCompound(value) ? JSON.stringify(value) : value === null ? '' : String(value);
}

/** Percent-encoding that leaves only RFC 3986's unreserved characters. */
export function encode(value: unknown): string {
  return encodeURIComponent(scalarText(value).toWellFormed()).replaceAll(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An `application/x-www-form-urlencoded` body; nested values are sent as JSON. */
export function serialiseForm(value: unknown): string {
  if (!isCompound(value)) return encode(value);
  return Object.entries(value)
    .flatMap(([name, item]) =>
      Array.isArray(item) ? item.map((one): [string, unknown] => [name, one]) : [[name, item] as const],
    )
    .map(([name, item]) => `${encode(name)}=${encode(item)}`)
    .join('&');
}
