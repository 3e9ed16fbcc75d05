import { parseText } from '../yaml/parse.ts';
import { type ValueTree, WholeTree } from '../yaml/value-tree.ts';
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
]); // prettier-ignore

/** Members that hold data of the API and not parts of the specification: a `$ref` in them means nothing. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value', 'dataValue', 'mapping']);

/** One `$ref` or `$dynamicRef`. */
export interface WrittenReference {
  readonly reference: string;
  readonly key: '$ref' | '$dynamicRef';
  /** The object it stands in. */
  readonly container: object;
}

/** Every `$ref` of a document, and which of them stand below the larger parts of it. */
export interface DocumentReferences {
  readonly written: readonly WrittenReference[];
  /** The references below an object; null where it is not one of the larger parts. */
  below(container: object): readonly WrittenReference[] | null;
}

/** Levels from the root whose objects are remembered: paths and operations, schemas and other components. */
const REMEMBERED_LEVELS = 3;

/** Every `$ref` of a value that has a meaning there: not those in examples, defaults and extensions. */
export function writtenReferences(root: unknown): readonly WrittenReference[] {
  return documentReferences(new WholeTree(root)).written;
}

/** The same with what is below which part. */
export function documentReferences<Place>(tree: ValueTree<Place>): DocumentReferences {
  const walk = new ReferenceWalk(tree);
  walk.visit(tree.root, false, 0);
  return walk;
}

class ReferenceWalk<Place> implements DocumentReferences {
  readonly written: WrittenReference[] = [];
  readonly #tree: ValueTree<Place>;
  /** Where the references below an object begin and end in the list, for objects that no map of names is. */
  readonly #ranges = new Map<Place, readonly [start: number, end: number]>();

  constructor(tree: ValueTree<Place>) {
    this.#tree = tree;
  }

  visit(place: Place, isNameMap: boolean, level: number): void {
    const start = this.written.length;
    if (this.#tree.isContainer(place) && this.#tree.mayRefer(place)) {
      this.#tree.forEach(place, (member, key) => this.#member({ place, member, key }, isNameMap, level + 1));
    }
    if (level <= REMEMBERED_LEVELS && !isNameMap) this.#ranges.set(place, [start, this.written.length]);
  }

  #member(
    { place, member, key }: { readonly place: Place; readonly member: Place; readonly key: string | null },
    isNameMap: boolean,
    level: number,
  ): void {
    const tree = this.#tree;
    if (tree.isContainer(member)) {
      if (key === null || isNameMap) this.visit(member, false, level);
      else if (!isData(key, tree.isList(member))) this.visit(member, NAME_MAPS.has(key), level);
    } else if (key === '$ref' || key === '$dynamicRef') {
      const reference = tree.text(member);
      if (reference !== null) this.written.push(new Written(reference, key, () => tree.value(place)));
    }
  }

  below(container: object): readonly WrittenReference[] | null {
    const place = this.#tree.placeOf(container);
    const range = place === undefined ? undefined : this.#ranges.get(place);
    return range === undefined ? null : this.written.slice(...range);
  }
}

/** Most references lead somewhere, and nobody asks for the object they stand in. */
class Written implements WrittenReference {
  readonly reference: string;
  readonly key: '$ref' | '$dynamicRef';
  readonly #container: () => unknown;

  constructor(reference: string, key: '$ref' | '$dynamicRef', container: () => unknown) {
    this.reference = reference;
    this.key = key;
    this.#container = container;
  }

  get container(): object {
    return this.#container() as object;
  }
}

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
