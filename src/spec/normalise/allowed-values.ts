import type { SpecNode } from '../node.ts';
import { canonical, commonTypes, isJsonType, type JsonType, tidyTypes, typeOfValue } from './json-type.ts';
import type { SchemaPart } from './schema-part.ts';
import type { Keyword, SchemaView } from './schema-view.ts';

/** Types of a schema that writes none, and whether null is one of its values. */
export interface InferredTypes {
  readonly types: Keyword<ReadonlySet<JsonType>>;
  readonly allowsNull: boolean;
}

/** What the parts of a schema say of its types and values: what all of them allow. */
export class AllowedValues {
  #types: Keyword<ReadonlySet<JsonType>> | null = null;
  #values: Keyword<readonly unknown[]> | null = null;
  #nullByType = true;
  #nullByValues = true;
  #nullNode: SpecNode | null = null;

  /** From now on these types and no others, null neither. */
  allowOnly(types: ReadonlySet<JsonType>, node: SpecNode): void {
    this.#types = { value: types, node };
    this.#nullByType = false;
  }

  add(leaf: SchemaPart): void {
    this.#addTypes(leaf);
    this.#addValues(leaf);
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

  /** `infer` reads the types off the other words of the schema: they count where it writes no type and no values. */
  finish(
    nullHint: SpecNode | null,
    infer: () => InferredTypes | null,
  ): Pick<SchemaView, 'types' | 'nullable' | 'values'> {
    const stand = this.#types === null ? (this.#typesOfValues() ?? infer()) : null;
    const byType = stand === null ? this.#nullByType : stand.allowsNull;
    return {
      types: this.#types ?? stand?.types ?? null,
      nullable: { value: (byType && this.#nullByValues) || nullHint !== null, node: nullHint ?? this.#nullNode },
      values: this.#values,
    };
  }

  #typesOfValues(): InferredTypes | null {
    if (this.#values === null) return null;
    const types = this.#values.value.map(typeOfValue).filter(isJsonType);
    return { types: { value: tidyTypes(types), node: this.#values.node }, allowsNull: true };
  }
}
