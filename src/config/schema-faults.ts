import type { ErrorObject } from 'ajv';
import { pointerTokens } from '../model/json-pointer.ts';
import { didYouMean } from '../tools/did-you-mean.ts';

/** One thing that is wrong with the configuration, by path; the place in the file is added later. */
export interface Fault {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  readonly what: string;
  readonly why: string | null;
  readonly todo: string | null;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly not?: { readonly const?: unknown };
}

/** Ajv's errors in words. `value` is the configuration they are about. */
export function describeSchemaErrors(errors: readonly ErrorObject[], value: unknown): readonly Fault[] {
  const wrongType = new Set(errors.filter(({ keyword }) => keyword === 'type').map((error) => error.instancePath));
  return errors
    .filter((error) => error.keyword === 'type' || !wrongType.has(error.instancePath))
    .map((error) => describeError(error, value));
}

function describeError(error: ErrorObject, root: unknown): Fault {
  const { path, found } = follow(root, error.instancePath);
  const schema = (error.parentSchema ?? {}) as Schema;
  const { params } = error;
  if (error.keyword === 'additionalProperties') return unknownKey(path, String(params['additionalProperty']), schema);
  if (error.keyword === 'required') return missingKey(path, String(params['missingProperty']), schema);
  const name = nameOf(path);
  const what = found === null ? `${name} is empty` : `${name} is ${show(found)}`;
  const why = `expected ${expected(schema, error)}`;
  return { code: codeOf(error), path, part: 'value', what, why, todo: advise(schema, found) };
}

function unknownKey(path: readonly (string | number)[], key: string, schema: Schema): Fault {
  const known = Object.keys(schema.properties ?? {});
  const list = known.map((name) => `\`${name}\``).join(', ');
  return {
    code: 'config.unknown-key',
    path: [...path, key],
    part: 'key',
    what: `Unknown key \`${key.slice(0, 80)}\`${path.length === 0 ? '' : ` in ${nameOf(path)}`}`,
    why: known.length === 0 ? 'no keys are expected here' : `expected one of ${list}`,
    todo: didYouMean(key, known),
  };
}

function missingKey(path: readonly (string | number)[], key: string, schema: Schema): Fault {
  const property = (schema.properties?.[key] ?? {}) as Schema;
  const example = property.examples?.[0];
  return {
    code: 'config.missing-key',
    path,
    part: 'key',
    what: `${nameOf(path)} has no \`${key}\``,
    why: property.description?.replace(/\.$/, '') ?? null,
    todo: example === undefined ? `Add \`${key}\`.` : `Add it, for example \`${key}: ${String(example)}\`.`,
  };
}

function codeOf(error: ErrorObject): string {
  switch (error.keyword) {
    case 'type':
      return 'config.type';
    case 'enum':
    case 'const':
      return 'config.choice';
    default:
      return 'config.value';
  }
}

function expected(schema: Schema, error: ErrorObject): string {
  if (schema.enum) return `one of ${schema.enum.map((choice) => `\`${String(choice)}\``).join(', ')}`;
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.not?.const === true) return '`{}` for the defaults, or `false`';
  if (error.keyword === 'maxLength') return `at most ${String(error.params['limit'])} characters`;
  const type = [schema.type ?? 'another value'].flat().map((name) => TYPE_WORDS[name] ?? name);
  const words = type.join(' or ');
  if (schema.minimum !== undefined) return `${words} from ${schema.minimum} to ${schema.maximum}`;
  const example = schema.examples?.[0];
  if (example !== undefined) return `${words} such as \`${String(example)}\``;
  return error.keyword === 'minItems' ? `${words} with at least one entry` : words;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object with keys',
  array: 'a list',
};

function advise(schema: Schema, found: unknown): string | null {
  if (schema.enum && typeof found === 'string') return didYouMean(found, schema.enum.map(String));
  if (schema.type === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
    const wantsUnit = schema.examples?.[0] === '10s';
    return wantsUnit ? `Write a unit, for example \`${String(found)}s\`.` : `Put it in quotes: \`'${String(found)}'\`.`;
  }
  if (schema.type === 'array' && typeof found === 'string') {
    return `Put it in brackets: \`[${JSON.stringify(found).slice(0, 80)}]\`.`;
  }
  if (schema.type === 'integer' && typeof found === 'string' && /^\d+$/.test(found)) {
    return `Write it without quotes: \`${found}\`.`;
  }
  if (found !== null || ![schema.type].flat().includes('object')) return null;
  if (schema.required) return `Add ${schema.required.map((key) => `\`${key}\``).join(', ')}, or remove the key.`;
  return 'Write `{}` for the defaults, or remove the key.';
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return `\`${JSON.stringify(value).slice(0, 80)}\``;
}

/** `load.load.stages[0].duration` */
export function nameOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'The configuration';
  const name = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return `\`${name.replace(/^\./, '')}\``;
}

/** Ajv's JSON pointer as a path, with numbers for the indexes of lists. */
function follow(root: unknown, pointer: string): { path: (string | number)[]; found: unknown } {
  const path: (string | number)[] = [];
  let found = root;
  for (const key of pointerTokens(pointer) ?? []) {
    path.push(Array.isArray(found) ? Number(key) : key);
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  }
  return { path, found };
}
