import { isObject } from '../../model/object.ts';
import { type SchemaPart, schemaPart } from '../normalise/schema-part.ts';
import { referenceOf } from '../reference-targets.ts';
import type { SpecSources } from '../resolve.ts';

type Side = 'base' | 'head';

/** Keywords whose schemas are taken together with what stands beside them. */
const COMBINING = ['allOf', 'oneOf', 'anyOf'] as const;

/** Names schemas by what they are made of, so that they are known again wherever they are reached from. */
export class SchemaIdentities {
  readonly #sources: Readonly<Record<Side, SpecSources>>;
  readonly #known = new WeakMap<object, number>();
  #next = 0;

  constructor(sources: Readonly<Record<Side, SpecSources>>) {
    this.#sources = sources;
  }

  /** The same for parts that are made of the same. */
  of(parts: readonly SchemaPart[]): string {
    return parts.map((part) => `${part.form[0]}${this.#ofValue(part)}-${part.without.join()}`).join('+');
  }

  /** The same for parts that say the same: what a reference leads to stands for it. */
  ofMeaning(side: Side, parts: readonly SchemaPart[]): string {
    const named = this.named(side, parts);
    return this.of(named === null ? parts : [named]);
  }

  /** The one schema that the parts are, or are nothing but a reference to; null where there is more to them. */
  named(side: Side, [part, ...more]: readonly SchemaPart[]): SchemaPart | null {
    if (part === undefined || more.length > 0) return null;
    const reference = part.form === 'schema' && part.without.length === 0 ? referenceOf(part.node) : null;
    if (reference === null) return part;
    const target = this.#sources[side].follow(reference, part.node.document);
    if (target === null || referenceOf(target) !== null || !isObject(target.value)) return null;
    // Since 3.1 a reference holds beside what it leads to, which matters where there are alternatives.
    const isAlone = Object.keys(part.node.value as object).length === 1;
    const isWhole = isAlone && COMBINING.every((word) => target.child(word) === null);
    return part.dialect === '3.1' && !isWhole ? null : schemaPart(target, part.dialect);
  }

  #ofValue({ node }: SchemaPart): string | number {
    const { value } = node;
    // `true` has no identity of its own; the place it is written at has.
    if (value === null || typeof value !== 'object')
      return `${node.document.side}:${node.document.file}#${node.pointer()}`;
    let identity = this.#known.get(value);
    if (identity === undefined) {
      identity = this.#next++;
      this.#known.set(value, identity);
    }
    return identity;
  }
}
