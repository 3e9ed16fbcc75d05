import type { SpecNode } from '../node.ts';
import type { SpecSources } from '../resolve.ts';
import { parameterPart, type SchemaPart, schemaPart } from './schema-part.ts';
import type { Members, SchemaView } from './schema-view.ts';

/** What the parts of a schema say of an object's properties: each has to be all that any of them says of it. */
export class JoinedMembers {
  readonly #sources: SpecSources;
  readonly properties = new Map<string, Members>();
  readonly required = new Map<string, SpecNode>();
  additional: SchemaView['additional'] = null;

  constructor(sources: SpecSources) {
    this.#sources = sources;
  }

  add(leaf: SchemaPart): void {
    for (const node of this.#propertiesOf(leaf)) {
      const name = String(node.key);
      const part = schemaPart(node, leaf.dialect);
      const held = this.properties.get(name);
      this.properties.set(
        name,
        held === undefined ? { parts: [part], node } : { ...held, parts: [...held.parts, part] },
      );
    }
    const required = leaf.form === 'schema' ? leaf.node.child('required') : null;
    if (required !== null && Array.isArray(required.value)) {
      for (const node of required.children()) {
        if (typeof node.value === 'string' && !this.required.has(node.value)) this.required.set(node.value, node);
      }
    }
    const node = leaf.node.child('additionalProperties');
    if (node === null || this.#isClosed()) return;
    if (typeof node.value === 'boolean') {
      if (node.value === false || this.additional === null) this.additional = { value: node.value, node };
    } else {
      const part = schemaPart(node, leaf.dialect);
      const held = this.additional;
      this.additional =
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
    return this.additional !== null && 'value' in this.additional && this.additional.value === false;
  }

  /** The fields of a form, which Swagger 2.0 writes as parameters. */
  addFields(leaf: SchemaPart): void {
    for (const field of leaf.fields ?? []) {
      const name = String(field.child('name')?.value);
      this.properties.set(name, { parts: [parameterPart(field)], node: field });
      const required = field.child('required');
      if (required?.value === true) this.required.set(name, required);
    }
  }
}
