import type { ValueTree } from '../../yaml/value-tree.ts';
import type { SpecDocument, SpecNode } from '../node.ts';
import { type Inheritance, inheritanceOf } from '../normalise/inheritance.ts';
import { dialectOf, type Specification } from '../normalise/specification.ts';
import type { SpecSources } from '../resolve.ts';

/**
 * Tells, without reading what they mean, that two written values say the same: equal texts whose references lead to equal
 * texts, or that have none where they moved to another file. Nearly all of a pull request's specification is settled this way,
 * which is what makes comparing fast.
 */
export class Unchanged {
  /** Written references, by canonical file, that lead to something else than before. */
  readonly #changed: ReadonlySet<string>;
  readonly #isUsable: boolean;
  readonly #base: SpecSources;
  readonly #head: SpecSources;
  /** What is known of objects that both sides share. */
  readonly #targets = new Map<unknown, boolean>();
  readonly #sums = new Map<SpecDocument, Int32Array>();

  constructor(base: Specification, head: Specification) {
    this.#base = base.sources;
    this.#head = head.sources;
    // The same text means something else in another dialect, so nothing can be skipped then.
    this.#isUsable = dialectOf(base.version) === dialectOf(head.version);
    this.#changed = this.#isUsable ? changedReferences(base, head) : new Set();
  }

  isSame(base: SpecNode | null, head: SpecNode | null): boolean {
    if (!this.#isUsable) return false;
    if (base === null || head === null) return base === head;
    // An object that both sides have stands in the same file, and is asked about again and again.
    const known = base.value === head.value ? this.#targets.get(base.value) : undefined;
    if (known !== undefined) return known;
    const file = canonicalFile(this.#base, base.document);
    if (file !== canonicalFile(this.#head, head.document))
      return isBoundToFile(base.value) ? false : isEqual(base.value, head.value);
    const isSame = (reference: string) => !this.#changed.has(keyOf(file, reference));
    return isEqual(base.value, head.value, {
      reference: isSame,
      shared: (value) => this.#hasSameTargets(value, head.document, isSame),
    });
  }

  /** Whether both sides have the same object in the same file, so that only what its references lead to can differ. */
  isShared(base: SpecNode, head: SpecNode): boolean {
    if (!this.#isUsable || base.value !== head.value || base.value === null || typeof base.value !== 'object')
      return false;
    return canonicalFile(this.#base, base.document) === canonicalFile(this.#head, head.document);
  }

  /** Keys of members of a shared object from which some reference leads to something else than before. */
  changedMembers({ document, value }: SpecNode): string[] {
    const { tree } = document.parsed;
    const place = value === null || typeof value !== 'object' ? undefined : tree.placeOf(value);
    if (place === undefined) return [];
    const file = canonicalFile(this.#head, document);
    const isSame = (reference: string) => !this.#changed.has(keyOf(file, reference));
    const changed: string[] = [];
    let index = 0;
    tree.forEach(place, (member, key) => {
      if (tree.isContainer(member) && !haveSameTargets(tree, member, isSame)) changed.push(key ?? String(index));
      index++;
    });
    return changed;
  }

  /** Whether every reference below an object that both sides share leads to the same as before. */
  #hasSameTargets(value: object, document: SpecDocument, isSame: (reference: string) => boolean): boolean {
    const { tree } = document.parsed;
    const known = this.#targets.get(value);
    if (known !== undefined) return known;
    const place = tree.placeOf(value);
    const range = this.#head.allReferences(document)?.rangeOf(place) ?? null;
    const has = range === null ? haveSameTargets(tree, place, isSame) : this.#isSameRange(document, range);
    this.#targets.set(value, has);
    return has;
  }

  /** Whether none of the references with these numbers leads to something else than before. */
  #isSameRange(document: SpecDocument, [start, end]: readonly [number, number]): boolean {
    let sums = this.#sums.get(document);
    if (sums === undefined) {
      sums = this.#sumUp(document);
      this.#sums.set(document, sums);
    }
    return sums[start] === sums[end];
  }

  /** How many of a document's references lead to something else than before, up to each of them. */
  #sumUp(document: SpecDocument): Int32Array {
    const file = canonicalFile(this.#head, document);
    const written = this.#head.allReferences(document)?.written ?? [];
    const sums = new Int32Array(written.length + 1);
    let sum = 0;
    for (const [index, { reference }] of written.entries()) {
      if (this.#changed.has(keyOf(file, reference))) sum++;
      sums[index + 1] = sum;
    }
    return sums;
  }
}

/** Decides about what is written the same: references, and objects that both sides share. */
interface SameTargets {
  reference(reference: string): boolean;
  shared(value: object): boolean;
}

/** The entry file may have been renamed; its own references still lead to itself. */
function canonicalFile(sources: SpecSources, document: SpecDocument): string {
  return document === sources.entry.document ? '' : document.file;
}

/**
 * Deep equality, order of keys aside; `same` decides about equal `$ref`s, which all are the same without it. Both sides share
 * the objects that are written the same in both.
 */
function isEqual(left: unknown, right: unknown, same: SameTargets | null = null): boolean {
  if (left === right) return same === null || left === null || typeof left !== 'object' || same.shared(left);
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((each, index) => isEqual(each, right[index], same));
  }
  if (Array.isArray(right)) return false;
  let count = 0;
  for (const key in left) {
    if (!Object.hasOwn(left, key)) continue;
    count++;
    if (!Object.hasOwn(right, key)) return false;
    const one: unknown = left[key as keyof typeof left];
    if (!isEqual(one, right[key as keyof typeof right], same)) return false;
    if (isReference(key) && typeof one === 'string' && same?.reference(one) === false) return false;
  }
  return count === Object.keys(right).length;
}

/** Words whose values, or those of members below them, lead somewhere from the file that they stand in. */
const LEADING = new Set(['$ref', '$dynamicRef', '$id', 'discriminator']);

/** Whether a text may say something else in another file. */
function isBoundToFile(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(isBoundToFile);
  return Object.entries(value).some(([key, each]) => LEADING.has(key) || isBoundToFile(each));
}

function haveSameTargets<Place>(
  tree: ValueTree<Place>,
  place: Place,
  isSameReference: (reference: string) => boolean,
): boolean {
  if (!tree.isContainer(place) || !tree.mayRefer(place)) return true;
  let isSame = true;
  tree.forEach(place, (member, key) => {
    if (!isSame) return;
    if (tree.isContainer(member)) isSame = haveSameTargets(tree, member, isSameReference);
    else if (key !== null && isReference(key)) {
      const reference = tree.text(member);
      isSame = reference === null || isSameReference(reference);
    }
  });
  return isSame;
}

/** References whose target differs, directly or through further references. */
function changedReferences(base: Specification, head: Specification): Set<string> {
  const changed = new Set<string>();
  const usedBy = new Map<string, string[]>();
  const families = { base: inheritanceOf(base), head: inheritanceOf(head) };
  // Nothing but references leads from one schema to another then.
  const arePlain = families.base.size + families.head.size === 0;
  const sides = { base: base.sources, head: head.sources };
  for (const document of head.sources.documents.values()) {
    const file = canonicalFile(head.sources, document);
    const before = baseDocument(base.sources, file);
    const hidden = file === '' ? subtypeReferences(families.head) : [];
    for (const reference of [...head.sources.references(document), ...hidden]) {
      const key = keyOf(file, reference);
      const inner = arePlain ? innerOfShared(sides, reference, [before, document]) : null;
      if (inner !== null) {
        for (const each of inner) addTo(usedBy, each, key);
        continue;
      }
      const target = head.sources.follow(reference, document);
      const old = before === undefined ? null : base.sources.follow(reference, before);
      if (target === null || old === null || !isSameTarget(base.sources, head.sources, [old, target])) changed.add(key);
      else if (!haveSameSubtypes(families.base, families.head, [old, target])) changed.add(key);
      else for (const inner of innerReferences(head.sources, families.head, target)) addTo(usedBy, inner, key);
    }
  }
  for (const key of changed) for (const user of usedBy.get(key) ?? []) changed.add(user);
  return changed;
}

/** References below the one text that both sides refer to; null where they do not, as far as that is told without reading it. */
function innerOfShared(
  { base, head }: { readonly base: SpecSources; readonly head: SpecSources },
  reference: string,
  [before, after]: readonly [SpecDocument | undefined, SpecDocument],
): string[] | null {
  const old = before === undefined ? null : base.locate(reference, before);
  const now = old === null ? null : head.locate(reference, after);
  if (old === null || now === null) return null;
  const file = canonicalFile(head, now.document);
  if (canonicalFile(base, old.document) !== file) return null;
  if (!now.document.parsed.tree.isShared(now.place, old.document.parsed.tree, old.place)) return null;
  const below = head.allReferences(now.document)?.at(now.place) ?? null;
  return below === null ? null : below.map((each) => keyOf(file, each.reference));
}

function isSameTarget(base: SpecSources, head: SpecSources, [old, target]: readonly [SpecNode, SpecNode]): boolean {
  if (canonicalFile(base, old.document) !== canonicalFile(head, target.document)) return false;
  return isEqual(old.value, target.value);
}

function haveSameSubtypes(base: Inheritance, head: Inheritance, [old, target]: readonly [SpecNode, SpecNode]): boolean {
  const before = [...(base.get(old.value)?.keys() ?? [])].sort();
  const after = [...(head.get(target.value)?.keys() ?? [])].sort();
  return before.join('\n') === after.join('\n');
}

/** Schemas that extend others are led to by nothing that is written as a reference. */
function subtypeReferences(inheritance: Inheritance): string[] {
  return [...inheritance.values()].flatMap((subtypes) => [...subtypes.values()].map((node) => `#${node.pointer()}`));
}

function baseDocument(base: SpecSources, file: string): SpecDocument | undefined {
  return file === '' ? base.entry.document : base.documents.get(file);
}

function innerReferences(sources: SpecSources, inheritance: Inheritance, target: SpecNode): string[] {
  const file = canonicalFile(sources, target.document);
  const subtypes = [...(inheritance.get(target.value)?.values() ?? [])].map((node) => `#${node.pointer()}`);
  return [...sources.referencesBelow(target).map(({ reference }) => reference), ...subtypes].map((each) =>
    keyOf(file, each),
  );
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** A reference as it is written in a file; the entry file has no name here. */
function keyOf(file: string, reference: string): string {
  return file === '' ? reference : `${file}\n${reference}`;
}

function isReference(key: string): boolean {
  return key === '$ref' || key === '$dynamicRef';
}
