import type { FlatSchema } from './flatten-schema.ts';
import { guardedPattern } from './guarded-pattern.ts';
import { isSchemaObject } from './orient-schema.ts';

export interface NamesInput {
  readonly flat: FlatSchema;
  /** Names of a value that is there already; null where one is made. */
  readonly given: readonly string[] | null;
  /** Whether the configuration names a value for a property. */
  readonly isNamed: (name: string) => boolean;
  /** Whether an optional property is filled in. */
  readonly isWanted: (name: string) => boolean;
  /** Whether a value that is there already gets the optional properties that it lacks. */
  readonly fills: boolean;
  /** Whether the object is the whole body. */
  readonly whole: boolean;
}

/** The properties an object gets: required ones, those with a known value, and as many as the schema counts. */
export function propertyNames(input: NamesInput): readonly string[] {
  const { flat, given, isNamed, isWanted } = input;
  const declared = isSchemaObject(flat.properties) ? Object.keys(flat.properties) : [];
  const isAdded = (name: string) => isNamed(name) || (input.fills && isWanted(name));
  if (given) return unique([...given, ...declared.filter(isAdded)]);
  const wanted = unique([...listOf(flat.required), ...declared.filter((name) => isNamed(name) || isWanted(name))]);
  // An empty body asks for nothing (a PATCH without a change): what can be filled in, is.
  const names = wanted.length === 0 && input.whole ? declared : wanted;
  return withDependents(flat, padded(names, declared, flat.minProperties));
}

function padded(names: readonly string[], declared: readonly string[], least: unknown): readonly string[] {
  const missing = Math.max(0, (typeof least === 'number' ? least : 0) - names.length);
  const free = declared.filter((name) => !names.includes(name)).slice(0, missing);
  const invented = Array.from({ length: missing - free.length }, (_, at) => `property${at + 1}`);
  return [...names, ...free, ...invented];
}

function withDependents(flat: FlatSchema, names: readonly string[]): readonly string[] {
  const rules = isSchemaObject(flat.dependentRequired) ? flat.dependentRequired : {};
  const all = new Set(names);
  for (const name of all) for (const other of listOf(rules[name])) all.add(other);
  return [...all];
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** The schema of a property that is not declared: of a pattern its name fits, else of all additional ones. */
export function undeclaredSchema(flat: FlatSchema, name: string): unknown {
  const patterns = isSchemaObject(flat.patternProperties) ? Object.entries(flat.patternProperties) : [];
  const fitting = patterns.find(([pattern]) => guardedPattern(pattern, 'u').test(name));
  return fitting ? fitting[1] : (flat.additionalProperties ?? true);
}
