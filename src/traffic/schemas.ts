import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../model/api.ts';
import { pointerTokens } from '../model/json-pointer.ts';
import { listSome } from '../model/list-some.ts';
import { messageOf } from '../model/problem.ts';
import { guardedPattern } from './guarded-pattern.ts';
import { orientSchema, type SchemaSource } from './orient-schema.ts';

/** One way in which a value breaks a schema. */
export interface Violation {
  /** Steps from the value to the offending part, `['items', '0', 'price']`; empty for the value itself. */
  readonly path: readonly string[];
  /** What is expected there, in words. */
  readonly message: string;
  /** What stands there; undefined where something is missing. */
  readonly value: unknown;
}

export type Check =
  | { readonly kind: 'valid' }
  | { readonly kind: 'invalid'; readonly violations: readonly Violation[] }
  | { readonly kind: 'unchecked'; readonly why: string };

/** Schemas of one specification, read as a request sends or as a response carries them. */
export interface SchemaSet {
  check(schema: JsonSchema, value: unknown): Check;
}

/** Where the definitions live inside the validator: one place, compiled once for all operations. */
const DEFINITIONS_ID = 'http://definitions.invalid/';

/** Decimal digits to which `multipleOf` is exact: 19.99 is a multiple of 0.01, whatever binary fractions say. */
const MULTIPLE_OF_DIGITS = 9;

/** Compiles lazily and once per schema; a schema that cannot be compiled is `unchecked`, with the reason. */
export function openSchemas(source: SchemaSource): SchemaSet {
  const ajv = makeValidator(source);
  const compiled = new Map<JsonSchema, ValidateFunction | string>();
  return {
    check(schema, value) {
      let validate = compiled.get(schema);
      if (validate === undefined) {
        validate = compile(ajv, schema, source);
        compiled.set(schema, validate);
      }
      return typeof validate === 'string' ? { kind: 'unchecked', why: validate } : run(validate, value);
    },
  };
}

function makeValidator(source: SchemaSource): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    validateSchema: false,
    multipleOfPrecision: MULTIPLE_OF_DIGITS,
    code: { regExp: guardedPattern },
  });
  addFormats.default(ajv);
  const $defs = Object.fromEntries(
    Object.entries(source.definitions).map(([name, schema]) => [name, orientSchema(schema, source)]),
  );
  ajv.addSchema({ $id: DEFINITIONS_ID, $defs });
  return ajv;
}

function compile(ajv: Ajv2020, schema: JsonSchema, source: SchemaSource): ValidateFunction | string {
  try {
    return ajv.compile(orientSchema(schema, source, DEFINITIONS_ID));
  } catch (error) {
    return `the schema cannot be used: ${messageOf(error)}`;
  }
}

function run(validate: ValidateFunction, value: unknown): Check {
  try {
    if (validate(value)) return { kind: 'valid' };
  } catch (error) {
    return { kind: 'unchecked', why: messageOf(error) };
  }
  return { kind: 'invalid', violations: (validate.errors ?? []).filter(isCause).map(toViolation) };
}

/** The validator also reports the keyword around a failed branch; the branch's own errors say more. */
function isCause(error: ErrorObject, _index: number, all: readonly ErrorObject[]): boolean {
  return error.keyword !== 'if' || all.length === 1;
}

function toViolation(error: ErrorObject): Violation {
  const path = pointerTokens(error.instancePath) ?? [];
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'required':
    case 'dependentRequired':
      return { path: [...path, String(params.missingProperty)], message: 'is missing', value: undefined };
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(params.additionalProperty ?? params.unevaluatedProperty);
      return { path: [...path, name], message: 'is not in the schema', value: propertyOf(error.data, name) };
    }
    case 'enum':
      return { path, message: `must be one of ${wordsOf(params.allowedValues)}`, value: error.data };
    case 'const':
      return { path, message: `must be ${wordsOf([params.allowedValue])}`, value: error.data };
    default:
      return { path, message: error.message ?? `breaks "${error.keyword}"`, value: error.data };
  }
}

/** Allowed values that a message names before it says how many there are. */
const NAMED_VALUES = 5;

function wordsOf(values: unknown): string {
  return listSome(Array.isArray(values) ? values : [], NAMED_VALUES, (value) => JSON.stringify(value));
}

function propertyOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
