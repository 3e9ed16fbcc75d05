import { fragmentTokens, pointerTokens, unescapeToken } from '../model/json-pointer.ts';
import { percentDecoded } from '../model/percent-encoding.ts';
import { ProblemError } from '../model/problem.ts';
import { type SpecDocument, SpecNode } from './node.ts';
import { referenceTarget } from './reference-target.ts';
import { type SchemaNames, schemaNames } from './schema-names.ts';

/** References that lead to references: nobody writes more on purpose, and each costs a look-up at every use. */
const MAX_REFERENCE_CHAIN = 100;

/** Where a reference leads, whose value may not have been made yet. */
export interface LocatedTarget {
  readonly document: SpecDocument;
  /** In the tree of the document. */
  readonly place: unknown;
}

/** Where the references of files that were read lead; each is looked up once. */
export class ReferenceTargets {
  readonly #documents: ReadonlyMap<string, SpecDocument>;
  readonly #followed = new Map<SpecDocument, Map<string, SpecNode | null>>();
  readonly #located = new Map<SpecDocument, Map<string, LocatedTarget | null>>();
  readonly #names = new Map<SpecDocument, SchemaNames>();

  /** Files may be added while the others are read. */
  constructor(documents: ReadonlyMap<string, SpecDocument>) {
    this.#documents = documents;
  }

  /** Where a reference leads by its pointer alone; null where that does not tell. */
  locate(reference: string, from: SpecDocument): LocatedTarget | null {
    let located = this.#located.get(from);
    if (located === undefined) {
      located = new Map();
      this.#located.set(from, located);
    }
    let target = located.get(reference);
    if (target === undefined) {
      target = this.#lookUp(reference, from);
      located.set(reference, target);
    }
    return target;
  }

  #lookUp(reference: string, from: SpecDocument): LocatedTarget | null {
    const target = referenceTarget(reference, from.file);
    const document = target.kind === 'refused' ? undefined : this.#documents.get(target.file);
    const tokens = target.kind === 'refused' ? null : pointerTokens(target.pointer);
    if (document === undefined || tokens === null) return null;
    const { tree } = document.parsed;
    let place: unknown = tree.root;
    for (const token of tokens) {
      place = tree.member(place, token);
      if (place === undefined) return null;
    }
    return { document, place };
  }

  /** What a reference names; null where it leads to nothing. */
  follow(reference: string, from: SpecDocument): SpecNode | null {
    let followed = this.#followed.get(from);
    if (followed === undefined) {
      followed = new Map();
      this.#followed.set(from, followed);
    }
    let node = followed.get(reference);
    if (node === undefined) {
      // Known as nothing while it is looked for: a pointer through itself would look forever.
      followed.set(reference, null);
      node = this.#find(reference, from);
      followed.set(reference, node);
    }
    return node;
  }

  #find(reference: string, from: SpecDocument): SpecNode | null {
    const target = referenceTarget(reference, from.file);
    const document = target.kind === 'refused' ? undefined : this.#documents.get(target.file);
    if (target.kind === 'refused' || document === undefined) return this.named(reference, from);
    const tokens = pointerTokens(target.pointer);
    if (tokens === null) return this.namesOf(document).anchors.get(target.pointer) ?? null;
    return this.#below(SpecNode.root(document), tokens);
  }

  /** A schema by its `$id`, and what is below it; null where no schema of this document has that id. */
  named(reference: string, from: SpecDocument): SpecNode | null {
    const [id = '', fragment = ''] = reference.split('#', 2);
    const names = this.namesOf(from);
    const named = id === '' ? undefined : names.ids.get(id);
    if (named === undefined) return null;
    const tokens = fragmentTokens(`#${fragment}`);
    return tokens === null ? (names.anchors.get(fragment) ?? null) : this.#below(named, tokens);
  }

  /** The names of its schemas, read once. */
  namesOf(document: SpecDocument): SchemaNames {
    let names = this.#names.get(document);
    if (names === undefined) {
      names = schemaNames(document);
      this.#names.set(document, names);
    }
    return names;
  }

  #below(start: SpecNode, tokens: readonly string[]): SpecNode | null {
    let node: SpecNode | null = start;
    for (const token of tokens) {
      // A pointer may lead through an object that is itself a reference.
      node = (node?.child(token) ?? (node === null ? null : this.resolve(node)?.child(token))) || null;
    }
    return node;
  }

  /** The node itself, or what it refers to at the end of a chain of references; null where that is nothing. */
  resolve(node: SpecNode): SpecNode | null {
    let current: SpecNode | null = node;
    for (let steps = 0; current !== null; steps++) {
      const reference = referenceOf(current);
      if (reference === null) return current;
      if (steps >= MAX_REFERENCE_CHAIN) throw chainTooLong(node);
      current = this.follow(reference, current.document);
    }
    return null;
  }
}

/** The text of a node's `$ref`, or of its `$dynamicRef`; null where it has none. */
export function referenceOf(node: SpecNode): string | null {
  const { value } = node;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const key = Object.hasOwn(value, '$ref') ? '$ref' : '$dynamicRef';
  if (!Object.hasOwn(value, key)) return null;
  const reference = (value as Readonly<Record<string, unknown>>)[key];
  return typeof reference === 'string' ? reference : null;
}

/** What a node's reference calls its target, `orders.yaml#/components/schemas/My%20Order` → My Order; null where it has no reference. */
export function referredName(node: SpecNode): string | null {
  const last = referenceOf(node)?.split('/').at(-1);
  return last === undefined ? null : unescapeToken(percentDecoded(last) ?? last);
}

function chainTooLong(node: SpecNode): ProblemError {
  const { file, line, column } = (node.child('$ref') ?? node).location();
  return new ProblemError({
    code: 'spec.reference',
    what: `The reference "${referenceOf(node)}" never ends`,
    where: { file, line, column },
    why: `it leads to another reference more than ${MAX_REFERENCE_CHAIN} times`,
    todo: 'Point it at what is meant.',
  });
}
