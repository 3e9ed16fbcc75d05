import type { SchemaPart } from './schema-part.ts';
import { type Bound, isStricter, type Keyword, LOWER_LIMITS, type SchemaView, UPPER_LIMITS } from './schema-view.ts';

export const LIMIT_WORDS: ReadonlySet<string> = new Set([...UPPER_LIMITS, ...LOWER_LIMITS]);

/** What the parts of a schema say of how large a value may be: where several say it, the strictest holds. */
export class StrictestLimits {
  #minimum: Bound | null = null;
  #maximum: Bound | null = null;
  readonly #limits = new Map<string, Keyword<number>>();

  add(leaf: SchemaPart): void {
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

  finish(isInteger: boolean): Pick<SchemaView, 'minimum' | 'maximum' | 'limits'> {
    return {
      minimum: isInteger ? inclusive(this.#minimum, 1) : this.#minimum,
      maximum: isInteger ? inclusive(this.#maximum, -1) : this.#maximum,
      limits: this.#limits,
    };
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
