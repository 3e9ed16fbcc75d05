import { parseText } from '../yaml/parse.ts';
import { type ReferringVisitor, type ValueTree, WholeTree } from '../yaml/value-tree.ts';
import { referenceTarget } from './reference-target.ts';

/** Objects whose keys are names that the author chose: below them `example` is a property and not an example. */
const NAME_MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'schemas',
  'parameters',
  'responses',
  'headers',
  'requestBodies',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
  'paths',
  'webhooks',
  'content',
  'mediaTypes',
  'encoding',
  'additionalOperations',
  'variables',
  'securityDefinitions',
  'examples',
  'channels',
  'operations',
  'messages',
  'servers',
  'replies',
  'operationTraits',
  'messageTraits',
]);

/** Members that hold data of the API and not parts of the specification: a `$ref` in them means nothing. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value', 'dataValue', 'mapping']);

/** One `$ref` or `$dynamicRef`. */
export interface WrittenReference {
  readonly reference: string;
  readonly key: '$ref' | '$dynamicRef';
  /** The object it stands in. */
  readonly container: object;
}

/** Levels from the root whose objects are remembered: paths and operations, schemas and other components. */
const REMEMBERED_LEVELS = 3;

/** Every `$ref` of a value that has a meaning there: not those in examples, defaults and extensions. */
export function writtenReferences(root: unknown): readonly WrittenReference[] {
  return root !== null && typeof root === 'object' ? documentReferences(new WholeTree(root)).written : [];
}

/** The same with what is below which part; `beside` has those of the text that this one was read beside. */
export function documentReferences<Place>(
  tree: ValueTree<Place>,
  beside: DocumentReferences<Place> | null = null,
): DocumentReferences<Place> {
  const references = new DocumentReferences(tree, beside);
  if (tree.isContainer(tree.root)) references.visit(tree.root);
  return references;
}

/** Every `$ref` of a document, and which of them stand below the larger parts of it. */
export class DocumentReferences<Place = unknown> implements ReferringVisitor<Place> {
  readonly written: WrittenReference[] = [];
  readonly #tree: ValueTree<Place>;
  readonly #beside: DocumentReferences<Place> | null;
  /** Where the references below an object begin and end in the list, for objects that no map of names is. */
  readonly #ranges = new Map<Place, readonly [start: number, end: number]>();

  /** The containers that are being looked through, from the outermost. */
  readonly #open: { readonly place: Place; readonly isNameMap: boolean; readonly start: number }[] = [];

  constructor(tree: ValueTree<Place>, beside: DocumentReferences<Place> | null) {
    this.#tree = tree;
    this.#beside = beside;
  }

  /** Collects what is below an object or list. */
  visit(place: Place): void {
    this.#begin(place, false);
    if (this.#tree.mayRefer(place)) this.#tree.walkReferring(place, this);
    this.leave();
  }

  enter(place: Place, key: string | null, isList: boolean): boolean {
    const owner = this.#open.at(-1);
    const isPlain = key === null || owner?.isNameMap === true;
    if (!isPlain && isData(key, isList)) return false;
    const isNameMap = !isPlain && NAME_MAPS.has(key);
    const isPart = this.#open.length <= REMEMBERED_LEVELS && !isNameMap;
    const known = isPart ? this.#belowBeside(place) : null;
    if (known === null) {
      this.#begin(place, isNameMap);
      return true;
    }
    const start = this.written.length;
    for (const each of known) this.written.push(each);
    this.#ranges.set(place, [start, this.written.length]);
    return false;
  }

  leave(): void {
    const left = this.#open.pop();
    if (left === undefined || left.isNameMap || this.#open.length > REMEMBERED_LEVELS) return;
    this.#ranges.set(left.place, [left.start, this.written.length]);
  }

  scalar(place: Place, key: string): void {
    const owner = this.#open.at(-1);
    if (owner === undefined || (key !== '$ref' && key !== '$dynamicRef')) return;
    const reference = this.#tree.text(place);
    if (reference !== null) this.written.push(new Written(reference, key, this.#tree, owner.place));
  }

  #begin(place: Place, isNameMap: boolean): void {
    this.#open.push({ place, isNameMap, start: this.written.length });
  }

  /** Where the references below an object begin and end among all; null where it is not one of the larger parts. */
  rangeOf(place: Place): readonly [start: number, end: number] | null {
    return this.#ranges.get(place) ?? null;
  }

  /** The references below a place. */
  at(place: Place): readonly WrittenReference[] {
    if (!this.#tree.isContainer(place)) return [];
    const known = this.#belowPlace(place) ?? this.#belowBeside(place);
    if (known !== null) return known;
    const below = new DocumentReferences(this.#tree, null);
    below.visit(place);
    return below.written;
  }

  /** The references below an object; null where it is not one of the larger parts. */
  below(container: object): readonly WrittenReference[] | null {
    const place = this.#tree.placeOf(container);
    return place === undefined ? null : (this.#belowPlace(place) ?? this.#belowBeside(place));
  }

  #belowPlace(place: Place): readonly WrittenReference[] | null {
    if (this.#tree.isContainer(place) && !this.#tree.mayRefer(place)) return [];
    const range = this.#ranges.get(place);
    return range === undefined ? null : this.written.slice(...range);
  }

  #belowBeside(place: Place): readonly WrittenReference[] | null {
    if (this.#beside === null) return null;
    const beside = this.#tree.placeBeside(place);
    return beside === undefined ? null : this.#beside.#belowPlace(beside);
  }
}

/** Most references lead somewhere, and nobody asks for the object they stand in. */
class Written<Place> implements WrittenReference {
  readonly reference: string;
  readonly key: '$ref' | '$dynamicRef';
  readonly #tree: ValueTree<Place>;
  readonly #place: Place;

  constructor(...[reference, key, tree, place]: WrittenParts<Place>) {
    this.reference = reference;
    this.key = key;
    this.#tree = tree;
    this.#place = place;
  }

  get container(): object {
    return this.#tree.value(this.#place) as object;
  }
}

type WrittenParts<Place> = [reference: string, key: '$ref' | '$dynamicRef', tree: ValueTree<Place>, place: Place];

/** `examples` is a list of data in a schema, and a map of objects that may be references everywhere else. */
export function isData(key: string, isList: boolean): boolean {
  return DATA.has(key) || key.startsWith('x-') || (key === 'examples' && isList);
}

/**
 * Paths of the repository that a document's references lead to, sorted, itself left out. References that are refused are
 * left out too: reading the specification reports them. Throws `ProblemError` when the text cannot be parsed.
 */
export function externalReferences(text: string, file: string): readonly string[] {
  const files = new Set<string>();
  for (const { reference } of documentReferences(parseText(text, file).tree).written) {
    const target = referenceTarget(reference, file);
    if (target.kind === 'target' && target.file !== file) files.add(target.file);
  }
  return [...files].sort();
}
