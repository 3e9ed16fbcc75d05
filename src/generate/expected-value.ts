import type { JsonSchema } from '../model/api.ts';
import { flattenSchema } from '../traffic/flatten-schema.ts';
import { isSchemaObject } from '../traffic/orient-schema.ts';
import { sampleNumber, sampleString, UNIQUE_MARK } from '../traffic/sample-scalar.ts';

/** What a consumer expects at one place of a body: an example, and what else would do. */
export type ExpectedValue =
  | { readonly kind: 'object'; readonly entries: readonly (readonly [name: string, value: ExpectedValue])[] }
  | { readonly kind: 'each'; readonly item: ExpectedValue }
  | { readonly kind: 'text'; readonly example: string }
  | { readonly kind: 'integer' | 'decimal'; readonly example: number }
  | { readonly kind: 'boolean'; readonly example: boolean }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly example: string }
  /** Filled in by the provider's state where it answers with a value of that name. */
  | { readonly kind: 'state'; readonly name: string; readonly example: string }
  | { readonly kind: 'exactly'; readonly value: unknown };

/** Deeper than that, optional parts are left out and recursion ends. */
const MAX_DEPTH = 8;
/** RFC 3339 date-times, whatever their fraction and offset. */
const DATE_TIME = String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$`;
const FORMATS: Readonly<Record<string, { readonly pattern: string; readonly example: string }>> = {
  'date-time': { pattern: DATE_TIME, example: '2026-01-31T12:00:00Z' },
  date: { pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, example: '2026-01-31' },
  uuid: {
    pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
    example: '3f9a1c2b-7d04-4e5f-8a6b-0c1d2e3f4a5b',
  },
};

export interface ExpectationInput {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** Of the specification; undefined where there is none. */
  readonly example: unknown;
  readonly depth?: number;
}

/** A response as its schema describes it: required properties (all, where none is required), each by its type. */
export function expectedValue(schema: unknown, input: ExpectationInput): ExpectedValue {
  const { definitions, depth = 0 } = input;
  const flat = flattenSchema(schema ?? {}, { definitions, branch: 0 }) ?? {};
  const example = input.example ?? hintOf(flat);
  const type = typeOf(flat, example);
  if (depth > MAX_DEPTH) return { kind: 'exactly', value: null };
  if (type === 'object') return expectedObject(flat, { ...input, example, depth });
  if (type === 'array') {
    const first = Array.isArray(example) ? example[0] : undefined;
    return { kind: 'each', item: expectedValue(flat.items ?? {}, { definitions, example: first, depth: depth + 1 }) };
  }
  return expectedScalar(flat, type, example);
}

function expectedObject(flat: Readonly<Record<string, unknown>>, input: ExpectationInput): ExpectedValue {
  const { definitions, depth = 0 } = input;
  const properties = isSchemaObject(flat.properties) ? flat.properties : {};
  const example = isSchemaObject(input.example) ? input.example : {};
  const required = Array.isArray(flat.required) ? flat.required.filter((name) => typeof name === 'string') : [];
  const names = required.length > 0 ? required : Object.keys(properties);
  const entries = names.flatMap((name): [string, ExpectedValue][] => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : {};
    if (flattenSchema(schema, { definitions, branch: 0 })?.writeOnly === true) return [];
    const known = Object.hasOwn(example, name) ? example[name] : undefined;
    return [[name, expectedValue(schema, { definitions, example: known, depth: depth + 1 })]];
  });
  return { kind: 'object', entries };
}

function expectedScalar(flat: Readonly<Record<string, unknown>>, type: string, example: unknown): ExpectedValue {
  switch (type) {
    case 'integer':
    case 'number': {
      const written = sampleNumber(flat, type === 'integer', 0);
      const value = typeof example === 'number' ? example : 'value' in written ? written.value : 1;
      return { kind: type === 'integer' ? 'integer' : 'decimal', example: value };
    }
    case 'boolean':
      return { kind: 'boolean', example: typeof example === 'boolean' ? example : true };
    case 'null':
      return { kind: 'exactly', value: null };
    default:
      return expectedText(flat, typeof example === 'string' ? example : null);
  }
}

function expectedText(flat: Readonly<Record<string, unknown>>, example: string | null): ExpectedValue {
  if (typeof flat.const === 'string') return { kind: 'exactly', value: flat.const };
  const words = Array.isArray(flat.enum) ? flat.enum.filter((word) => typeof word === 'string') : [];
  const first = words[0];
  if (first !== undefined) {
    const pattern = `^(${words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})$`;
    return { kind: 'pattern', pattern, example: example !== null && words.includes(example) ? example : first };
  }
  const format = typeof flat.format === 'string' ? FORMATS[flat.format] : undefined;
  const written = sampleString(flat, 0);
  const sampled = example ?? ('value' in written ? written.value.replaceAll(UNIQUE_MARK, '0a1b2c3d4e5f') : 'text');
  if (typeof flat.pattern === 'string' && isCommonPattern(flat.pattern) && new RegExp(flat.pattern, 'u').test(sampled))
    return { kind: 'pattern', pattern: flat.pattern, example: sampled };
  if (format) {
    const fits = example !== null && new RegExp(format.pattern).test(example);
    return { kind: 'pattern', pattern: format.pattern, example: fits ? example : format.example };
  }
  return { kind: 'text', example: sampled === '' ? 'text' : sampled };
}

/** Patterns mean the same to ECMAScript, Rust, Java and Go only without look-around, back references and classes of properties. */
function isCommonPattern(pattern: string): boolean {
  if (/\(\?[=!<]|\\[1-9kpPcu]/.test(pattern)) return false;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    // Not a pattern of ECMAScript: then the type alone is expected.
    return false;
  }
}

function hintOf(flat: Readonly<Record<string, unknown>>): unknown {
  const examples = Array.isArray(flat.examples) ? flat.examples : [];
  return flat.example ?? examples[0] ?? flat.default;
}

function typeOf(flat: Readonly<Record<string, unknown>>, example: unknown): string {
  const types = [flat.type].flat().filter((type) => typeof type === 'string');
  const named = types.find((type) => type !== 'null') ?? types[0];
  if (named !== undefined) return named;
  if (isSchemaObject(flat.properties)) return 'object';
  if (flat.items !== undefined) return 'array';
  if (Array.isArray(example)) return 'array';
  if (isSchemaObject(example)) return 'object';
  return typeof example === 'number' ? 'number' : typeof example === 'boolean' ? 'boolean' : 'string';
}

/** A value that is sent or expected exactly as it is; properties whose id a state may choose are taken from it. */
export function exactValue(value: unknown, fromState: ReadonlySet<string>): ExpectedValue {
  if (!isSchemaObject(value)) return { kind: 'exactly', value };
  const entries = Object.entries(value).map(([name, inner]): [string, ExpectedValue] =>
    fromState.has(name) && typeof inner === 'string'
      ? [name, { kind: 'state', name, example: inner }]
      : [name, { kind: 'exactly', value: inner }],
  );
  return { kind: 'object', entries };
}

/** The example as plain data. */
export function exampleOf(value: ExpectedValue): unknown {
  switch (value.kind) {
    case 'object':
      return Object.fromEntries(value.entries.map(([name, inner]) => [name, exampleOf(inner)]));
    case 'each':
      return [exampleOf(value.item)];
    case 'exactly':
      return value.value;
    default:
      return value.example;
  }
}
