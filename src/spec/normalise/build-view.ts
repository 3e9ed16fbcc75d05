import type { SpecNode } from '../node.ts';
import type { SpecSources } from '../resolve.ts';
import { AllowedValues, type InferredTypes } from './allowed-values.ts';
import { JoinedMembers } from './joined-members.ts';
import { leavesOf } from './leaves.ts';
import { parameterPart, type SchemaPart, schemaPart } from './schema-part.ts';
import type { Keyword, Members, SchemaView } from './schema-view.ts';
import { LIMIT_WORDS, StrictestLimits } from './strictest-limits.ts';

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
]);

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
  readonly #allowed = new AllowedValues();
  readonly #limits = new StrictestLimits();
  readonly #members: JoinedMembers;
  #items: Members | null = null;
  readonly #patterns = new Map<string, Keyword<string>>();
  #format: Keyword<string> | null = null;
  readonly #plain = new Map<string, Keyword<unknown>>();
  readonly #repeated = new Map<string, Keyword<unknown>[]>();

  constructor(sources: SpecSources) {
    this.#members = new JoinedMembers(sources);
  }

  add(leaf: SchemaPart): void {
    const { node } = leaf;
    if (node.value === false) this.#allowed.allowOnly(new Set(), node);
    if (node.value === null || typeof node.value !== 'object') return;
    if (leaf.form === 'form-data') {
      this.#members.addFields(leaf);
      this.#allowed.allowOnly(new Set(['object']), node);
      return;
    }
    this.#allowed.add(leaf);
    this.#limits.add(leaf);
    this.#members.add(leaf);
    this.#addItems(leaf);
    this.#addWords(leaf);
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
    const allowed = this.#allowed.finish(flat.nullHint, () => this.#inferTypes());
    const types = allowed.types?.value;
    const { properties, required, additional } = this.#members;
    return {
      node: flat.node,
      leaves: flat.leaves,
      groups: flat.groups,
      ...allowed,
      ...this.#limits.finish(types?.size === 1 && types.has('integer')),
      patterns: [...this.#patterns.values()],
      format: this.#format,
      properties,
      required,
      additional,
      items: this.#items,
      plain: this.#plain,
      repeated: this.#repeated,
    };
  }

  /** Nobody who writes `properties` without a type means that a number is fine too. */
  #inferTypes(): InferredTypes | null {
    const [property] = this.#members.properties.values();
    if (property !== undefined) {
      const node = property.node.parent ?? property.node;
      return { types: { value: new Set(['object']), node }, allowsNull: false };
    }
    if (this.#items === null) return null;
    return { types: { value: new Set(['array']), node: this.#items.node }, allowsNull: false };
  }
}
