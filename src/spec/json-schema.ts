import type { JsonSchema } from '../model/api.ts';
import { escapeToken } from '../model/json-pointer.ts';
import { ONE_SCHEMA, SCHEMA_LIST, SCHEMA_MAP } from '../model/schema-keywords.ts';
import { setOwn } from '../yaml/set-own.ts';
import type { SpecNode } from './node.ts';
import type { Inheritance } from './normalise/inheritance.ts';
import type { SchemaPart } from './normalise/schema-part.ts';
import type { Dialect } from './normalise/specification.ts';
import { referenceOf } from './reference-targets.ts';
import type { SpecSources } from './resolve.ts';

type Written = Record<string, unknown>;

const SCHEMA_MEMBERS = new Set([...ONE_SCHEMA, 'contentSchema']);
const SCHEMA_LISTS = new Set(SCHEMA_LIST);
/** Until draft 7 `$defs` was called `definitions`. */
const SCHEMA_MAPS = new Set([...SCHEMA_MAP, 'definitions']);

/** Members of OpenAPI's schema object that JSON Schema does not have, and those of other dialects that are rewritten. */
const DROPPED = new Set([
  'externalDocs',
  'example',
  'nullable',
  '$schema',
  '$id',
  '$anchor',
  '$ref',
  '$dynamicRef',
  '$dynamicAnchor',
]);
/** Members of a Swagger 2.0 parameter that are no schema keywords. */
const PARAMETER_MEMBERS = new Set(['name', 'in', 'required', 'description', 'collectionFormat', 'allowEmptyValue']);
/** 2020-12 has no boolean form of these. */
const LIMITS = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

/** Turns written schemas into JSON Schema 2020-12 and collects what they refer to under `#/$defs`. */
export class JsonSchemas {
  readonly definitions: Record<string, JsonSchema> = {};
  readonly #sources: SpecSources;
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  #waiting: { name: string; node: SpecNode; dialect: Dialect }[] = [];

  readonly #extending: Inheritance;

  /** `extending`: which schemas may stand for one with a discriminator that lists none. */
  constructor(sources: SpecSources, extending: Inheritance = new Map()) {
    this.#sources = sources;
    this.#extending = extending;
  }

  /** One schema from its parts; null for none. Definitions it needs are complete after `finish`. */
  convert(parts: readonly SchemaPart[] | null): JsonSchema | null {
    if (parts === null) return null;
    const schemas = parts.map((part) => this.#part(part));
    return schemas.length === 1 ? (schemas[0] ?? true) : { allOf: schemas };
  }

  /** Converts everything that was referred to, and what that refers to, until nothing is left. */
  finish(): void {
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const { name, node, dialect } of waiting) setOwn(this.definitions, name, this.#schema(node, dialect));
    }
  }

  #part(part: SchemaPart): JsonSchema {
    if (part.form === 'schema') return this.#schema(part.node, part.dialect);
    if (part.form === 'parameter') return this.#parameter(part.node);
    const properties: Written = {};
    const required: string[] = [];
    for (const field of part.fields ?? []) {
      const name = String(field.child('name')?.value);
      setOwn(properties, name, this.#parameter(field));
      if (field.child('required')?.value === true) required.push(name);
    }
    return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
  }

  #parameter(node: SpecNode): JsonSchema {
    const schema = this.#schema(node, '2.0', PARAMETER_MEMBERS);
    return schema;
  }

  #schema(node: SpecNode, dialect: Dialect, ignored?: ReadonlySet<string>): JsonSchema {
    const { value } = node;
    if (typeof value === 'boolean') return value;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
    const reference = referenceOf(node);
    const target = reference === null ? null : this.#reference(node, reference, dialect);
    // Before 3.1, whatever stands beside a reference has no meaning.
    if (reference !== null && dialect !== '3.1') return target ?? true;
    const result: Written = {};
    if (target !== null) Object.assign(result, target);
    for (const child of node.children()) {
      const key = String(child.key);
      if (DROPPED.has(key) || key.startsWith('x-') || ignored?.has(key)) continue;
      const member = key === 'discriminator' ? this.#discriminator(node, dialect) : this.#member(child, key, dialect);
      if (member !== undefined) setOwn(result, key, member);
    }
    if ('example' in value && result['examples'] === undefined) result['examples'] = [value.example];
    return dialect === '3.1' ? result : modernise(result, value as Written);
  }

  #member(child: SpecNode, key: string, dialect: Dialect): unknown {
    const { value } = child;
    if (SCHEMA_MEMBERS.has(key)) return this.#schema(child, dialect);
    if (SCHEMA_LISTS.has(key)) {
      return Array.isArray(value) ? child.children().map((each) => this.#schema(each, dialect)) : undefined;
    }
    if (SCHEMA_MAPS.has(key)) {
      const map: Written = {};
      for (const each of child.children()) setOwn(map, String(each.key), this.#schema(each, dialect));
      return map;
    }
    if (key === 'required' && !Array.isArray(value)) return undefined;
    return value;
  }

  /**
   * Which value of the property names which schema, written out: what the mapping says, and else the names of the schemas. It asserts
   * nothing (OpenAPI forbids that), and tells whoever makes a value what to write.
   */
  #discriminator(node: SpecNode, dialect: Dialect): Written | undefined {
    const written = node.child('discriminator');
    const property = typeof written?.value === 'string' ? written.value : written?.child('propertyName')?.value;
    if (typeof property !== 'string') return undefined;
    const mapping: Record<string, string> = {};
    const add = (name: string, target: { $ref: string } | null, isNamed: boolean) => {
      if (target === null || (!isNamed && Object.values(mapping).includes(target.$ref))) return;
      setOwn(mapping, name, target.$ref);
    };
    for (const { key, value } of written?.child('mapping')?.children() ?? []) {
      const reference = /[#/.]/u.test(String(value)) ? String(value) : `#/components/schemas/${value}`;
      add(String(key), this.#reference(node, reference, dialect), true);
    }
    const branches = [node.child('oneOf'), node.child('anyOf')].flatMap((list) => list?.children() ?? []);
    for (const branch of branches) {
      const reference = referenceOf(branch);
      const target = reference === null ? null : this.#sources.follow(reference, branch.document);
      if (target !== null) add(String(target.key), this.#define(target, dialect), false);
    }
    for (const [name, target] of this.#extending.get(node.value) ?? []) {
      add(name, this.#define(target, dialect), false);
    }
    return { propertyName: property, mapping };
  }

  #reference(node: SpecNode, reference: string, dialect: Dialect): { $ref: string } | null {
    const target = this.#sources.follow(reference, node.document);
    return target === null ? null : this.#define(target, dialect);
  }

  #define(target: SpecNode, dialect: Dialect): { $ref: string } {
    const identity = `${target.document.file}#${target.pointer()}`;
    let name = this.#names.get(identity);
    if (name === undefined) {
      name = this.#freeName(target);
      this.#names.set(identity, name);
      this.#waiting.push({ name, node: target, dialect });
    }
    return { $ref: `#/$defs/${encodeURIComponent(escapeToken(name))}` };
  }

  #freeName(target: SpecNode): string {
    const last = String(
      target.key ||
        target.document.file
          .split('/')
          .at(-1)
          ?.replace(/\.[^.]*$/, '') ||
        'schema',
    );
    let name = last;
    for (let count = 2; this.#taken.has(name); count++) name = `${last}-${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** Keywords of OpenAPI 2.0 and 3.0 in the words of 2020-12. */
function modernise(schema: Written, written: Written): JsonSchema {
  for (const [exclusive, inclusive] of LIMITS) {
    if (typeof schema[exclusive] !== 'boolean') continue;
    const isExclusive = schema[exclusive] === true && typeof schema[inclusive] === 'number';
    delete schema[exclusive];
    if (!isExclusive) continue;
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  }
  if (schema['type'] === 'file') {
    schema['type'] = 'string';
    schema['format'] = 'binary';
  }
  return written['nullable'] === true || written['x-nullable'] === true ? nullable(schema) : schema;
}

function nullable(schema: Written): JsonSchema {
  if (typeof schema['type'] === 'string') {
    const { enum: values } = schema;
    const withNull = Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
    return { ...schema, type: [schema['type'], 'null'], ...withNull };
  }
  const isUnbounded = !['allOf', 'anyOf', 'oneOf', '$ref', 'enum', 'not'].some((key) => key in schema);
  return isUnbounded ? schema : { anyOf: [schema, { type: 'null' }] };
}
