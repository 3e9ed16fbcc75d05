import type { SpecNode } from '../node.ts';
import type { SpecSources } from '../resolve.ts';
import { canonical, commonTypes, isJsonType, type JsonType, tidyTypes, typeOfValue } from './json-type.ts';
import { leavesOf } from './leaves.ts';
import { parameterPart, type SchemaPart, schemaPart } from './schema-part.ts';
import {
  type Bound,
  isStricter,
  type Keyword,
  LOWER_LIMITS,
  type Members,
  type SchemaView,
  UPPER_LIMITS,
} from './schema-view.ts';

const LIMIT_WORDS: ReadonlySet<string> = new Set([...UPPER_LIMITS, ...LOWER_LIMITS]);
const PARAMETER_MEMBERS = new Set([
  'name',
  'in',
  'required',
  'description',
  'collectionFormat',
  'allowEmptyValue',
  'schema',
]);
const HELD = new Set([
  'type',
  'nullable',
  'x-nullable',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'pattern',
  'format',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'additionalItems',
  'allOf',
  'oneOf',
  'anyOf',
  '$ref',
]); // prettier-ignore

/** Builds the view of a schema from the parts that all have to hold. */
export function schemaView(sources: SpecSources, parts: readonly SchemaPart[]): SchemaView {
  const { leaves, groups, nullHint } = leavesOf(sources, parts);
  const view = new ViewBuilder(sources);
  for (const leaf of leaves) view.add(leaf);
  const node = (leaves[0] ?? parts[0])?.node;
  if (node === undefined) throw new Error('a schema has at least one part');
  return view.finish({ node, leaves, groups, nullHint });
}

class ViewBuilder {
  readonly #sources: SpecSources;
  #types: Keyword<ReadonlySet<JsonType>> | null = null;
  #values: Keyword<readonly unknown[]> | null = null;
  #nullByType = true;
  #nullByValues = true;
  #nullNode: SpecNode | null = null;
  #minimum: Bound | null = null;
  #maximum: Bound | null = null;
  readonly #limits = new Map<string, Keyword<number>>();
  readonly #patterns = new Map<string, Keyword<string>>();
  #format: Keyword<string> | null = null;
  readonly #properties = new Map<string, Members>();
  readonly #required = new Map<string, SpecNode>();
  #additional: SchemaView['additional'] = null;
  #items: Members | null = null;
  readonly #plain = new Map<string, Keyword<unknown>>();
  readonly #repeated = new Map<string, Keyword<unknown>[]>();

  constructor(sources: SpecSources) {
    this.#sources = sources;
  }

  add(leaf: SchemaPart): void {
    const { node } = leaf;
    if (node.value === false) this.#types = { value: new Set(), node };
    if (node.value === false) this.#nullByType = false;
    if (node.value === null || typeof node.value !== 'object') return;
    if (leaf.form === 'form-data') {
      this.#addForm(leaf);
      return;
    }
    this.#addTypes(leaf);
    this.#addValues(leaf);
    this.#addBounds(leaf);
    this.#addObject(leaf);
    this.#addItems(leaf);
    this.#addWords(leaf);
  }

  #addForm(leaf: SchemaPart): void {
    for (const field of leaf.fields ?? []) {
      const name = String(field.child('name')?.value);
      this.#properties.set(name, { parts: [parameterPart(field)], node: field });
      const required = field.child('required');
      if (required?.value === true) this.#required.set(name, required);
    }
    this.#types = { value: new Set(['object']), node: leaf.node };
    this.#nullByType = false;
  }

  #addTypes(leaf: SchemaPart): void {
    const node = leaf.node.child('type');
    if (node === null) return;
    const written = (Array.isArray(node.value) ? node.value : [node.value]).map((each) =>
      each === 'file' ? 'string' : each,
    );
    const types = tidyTypes(written.filter(isJsonType));
    const nullable = leaf.dialect === '3.1' ? null : (leaf.node.child('nullable') ?? leaf.node.child('x-nullable'));
    const hasNull = written.includes('null') || nullable?.value === true;
    if (!hasNull) this.#nullByType = false;
    this.#nullNode ??= nullable ?? node;
    this.#types =
      this.#types === null
        ? { value: types, node }
        : { value: commonTypes(this.#types.value, types), node: this.#types.node };
  }

  #addValues(leaf: SchemaPart): void {
    const constant = leaf.node.child('const');
    const list = leaf.node.child('enum');
    const written: unknown = constant !== null && leaf.dialect === '3.1' ? [constant.value] : list?.value;
    const node = constant !== null && leaf.dialect === '3.1' ? constant : list;
    if (node === null || !Array.isArray(written)) return;
    const saysNullable =
      leaf.dialect !== '3.1' && (leaf.node.child('nullable') ?? leaf.node.child('x-nullable'))?.value === true;
    if (!written.includes(null) && !saysNullable) this.#nullByValues = false;
    const values = written.filter((each) => each !== null);
    const held = this.#values?.value;
    const keys = new Set(values.map(canonical));
    this.#values = {
      value: held === undefined ? values : held.filter((each) => keys.has(canonical(each))),
      node: this.#values?.node ?? node,
    };
  }

  #addBounds(leaf: SchemaPart): void {
    for (const bound of boundsOf(leaf, 'minimum')) if (isStricter(bound, this.#minimum, 1)) this.#minimum = bound;
    for (const bound of boundsOf(leaf, 'maximum')) if (isStricter(bound, this.#maximum, -1)) this.#maximum = bound;
    for (const word of LIMIT_WORDS) {
      const node = leaf.node.child(word);
      if (node === null || typeof node.value !== 'number') continue;
      const isLower = word.startsWith('min');
      if (isLower && node.value <= 0) continue;
      const held = this.#limits.get(word);
      if (held === undefined || (isLower ? node.value > held.value : node.value < held.value)) {
        this.#limits.set(word, { value: node.value, node });
      }
    }
  }

  #addObject(leaf: SchemaPart): void {
    for (const node of this.#propertiesOf(leaf)) {
      const name = String(node.key);
      const part = schemaPart(node, leaf.dialect);
      const held = this.#properties.get(name);
      this.#properties.set(
        name,
        held === undefined ? { parts: [part], node } : { ...held, parts: [...held.parts, part] },
      );
    }
    const required = leaf.form === 'schema' ? leaf.node.child('required') : null;
    if (required !== null && Array.isArray(required.value)) {
      for (const node of required.children()) {
        if (typeof node.value === 'string' && !this.#required.has(node.value)) this.#required.set(node.value, node);
      }
    }
    const node = leaf.node.child('additionalProperties');
    if (node === null || this.#isClosed()) return;
    if (typeof node.value === 'boolean') {
      if (node.value === false || this.#additional === null) this.#additional = { value: node.value, node };
    } else {
      const part = schemaPart(node, leaf.dialect);
      const held = this.#additional;
      this.#additional =
        held !== null && 'parts' in held ? { ...held, parts: [...held.parts, part] } : { parts: [part], node };
    }
  }

  /** Many split the map itself out into a file of its own, which tools follow although it is not written down anywhere. */
  #propertiesOf(leaf: SchemaPart): readonly SpecNode[] {
    const written = leaf.node.child('properties');
    const map = written === null ? null : this.#sources.resolve(written);
    return map === null || Array.isArray(map.value) ? [] : map.children();
  }

  #isClosed(): boolean {
    return this.#additional !== null && 'value' in this.#additional && this.#additional.value === false;
  }

  #addItems(leaf: SchemaPart): void {
    const written = leaf.node.child('items');
    // Until draft 2019-09 a list said what 2020-12 calls prefixItems, and additionalItems what came after it.
    const isTuple = written !== null && Array.isArray(written.value);
    if (isTuple) this.#addPlain('prefixItems', written);
    const node = isTuple ? leaf.node.child('additionalItems') : written;
    if (node === null) return;
    // Swagger 2.0 gives the elements of a parameter its own, smaller kind of schema.
    const part = leaf.form === 'parameter' ? parameterPart(node) : schemaPart(node, leaf.dialect);
    this.#items =
      this.#items === null ? { parts: [part], node } : { ...this.#items, parts: [...this.#items.parts, part] };
  }

  #addWords(leaf: SchemaPart): void {
    const pattern = leaf.node.child('pattern');
    if (typeof pattern?.value === 'string') this.#patterns.set(pattern.value, { value: pattern.value, node: pattern });
    const format = leaf.node.child('format');
    if (typeof format?.value === 'string') this.#format ??= { value: format.value, node: format };
    for (const node of leaf.node.children()) {
      const word = String(node.key);
      if (HELD.has(word) || LIMIT_WORDS.has(word) || leaf.without.includes(word)) continue;
      const isInner = leaf.node.key === 'items' && word === 'collectionFormat';
      if (leaf.form === 'parameter' && PARAMETER_MEMBERS.has(word) && !isInner) continue;
      if (word === 'dependencies') this.#addDependencies(node);
      else this.#addPlain(word, node);
    }
  }

  /** One keyword until draft 7, which 2019-09 split in two: names of other properties, or a schema. */
  #addDependencies(node: SpecNode): void {
    const [names, schemas] = [true, false].map((isList) =>
      node.children().some((each) => Array.isArray(each.value) === isList),
    );
    if (names) this.#addPlain('dependentRequired', node);
    if (schemas) this.#addPlain('dependentSchemas', node);
  }

  #addPlain(word: string, node: SpecNode): void {
    const keyword = { value: node.value, node };
    if (this.#plain.has(word)) this.#repeated.set(word, [...(this.#repeated.get(word) ?? []), keyword]);
    else this.#plain.set(word, keyword);
  }

  finish(flat: Pick<SchemaView, 'node' | 'leaves' | 'groups'> & { readonly nullHint: SpecNode | null }): SchemaView {
    const inferred = this.#types === null ? this.#inferTypes() : null;
    const byType = inferred === null ? this.#nullByType : inferred.allowsNull;
    const types = this.#types ?? inferred?.types ?? null;
    const isInteger = types !== null && types.value.size === 1 && types.value.has('integer');
    return {
      node: flat.node,
      leaves: flat.leaves,
      groups: flat.groups,
      types,
      nullable: {
        value: (byType && this.#nullByValues) || flat.nullHint !== null,
        node: flat.nullHint ?? this.#nullNode,
      },
      values: this.#values,
      minimum: isInteger ? inclusive(this.#minimum, 1) : this.#minimum,
      maximum: isInteger ? inclusive(this.#maximum, -1) : this.#maximum,
      limits: this.#limits,
      patterns: [...this.#patterns.values()],
      format: this.#format,
      properties: this.#properties,
      required: this.#required,
      additional: this.#additional,
      items: this.#items,
      plain: this.#plain,
      repeated: this.#repeated,
    };
  }

  /** Nobody who writes `properties` without a type means that a number is fine too. */
  #inferTypes(): { types: Keyword<ReadonlySet<JsonType>>; allowsNull: boolean } | null {
    if (this.#values !== null) {
      const types = this.#values.value.map(typeOfValue).filter(isJsonType);
      return { types: { value: tidyTypes(types), node: this.#values.node }, allowsNull: true };
    }
    const [property] = this.#properties.values();
    if (property !== undefined) {
      const node = property.node.parent ?? property.node;
      return { types: { value: new Set(['object']), node }, allowsNull: false };
    }
    if (this.#items === null) return null;
    return { types: { value: new Set(['array']), node: this.#items.node }, allowsNull: false };
  }
}

/** Bounds of a leaf in either spelling: a boolean beside the bound before 3.1, a number of its own since. */
function boundsOf(leaf: SchemaPart, word: 'minimum' | 'maximum'): Bound[] {
  const node = leaf.node.child(word);
  const exclusive = leaf.node.child(word === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum');
  const bounds: Bound[] = [];
  if (typeof node?.value === 'number') bounds.push({ value: node.value, isExclusive: exclusive?.value === true, node });
  if (typeof exclusive?.value === 'number') bounds.push({ value: exclusive.value, isExclusive: true, node: exclusive });
  return bounds;
}

/** Above 0 and at least 1 are the same for integers. */
function inclusive(bound: Bound | null, sign: 1 | -1): Bound | null {
  if (bound === null || !bound.isExclusive || !Number.isInteger(bound.value)) return bound;
  return { value: bound.value + sign, isExclusive: false, node: bound.node };
}
