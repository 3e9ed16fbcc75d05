import { parseText } from '../yaml/parse.ts';
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

/** One `$ref` or `$dynamicRef`, with the object it stands in. */
export interface WrittenReference {
  readonly reference: string;
  readonly container: object;
}

/** Every `$ref` of a document, and which of them stand below the larger parts of it. */
export interface DocumentReferences {
  readonly written: readonly WrittenReference[];
  /** Where the references below an object begin and end in the list, for objects that no map of names is. */
  readonly ranges: ReadonlyMap<object, readonly [start: number, end: number]>;
}

/** Levels from the root whose objects are remembered: paths and operations, schemas and other components. */
const REMEMBERED_LEVELS = 3;

/** Every `$ref` of a value that has a meaning there: not those in examples, defaults and extensions. */
export function writtenReferences(root: unknown): readonly WrittenReference[] {
  return documentReferences(root).written;
}

/**
 * The same with what is below which part. Parts that `beside`, the other side of the document, has too are not looked through
 * again, nor is what `isWithout` says has none.
 */
export function documentReferences(
  root: unknown,
  beside: DocumentReferences | null = null,
  isWithout: (value: object) => boolean = () => false,
): DocumentReferences {
  const written: WrittenReference[] = [];
  const ranges = new Map<object, readonly [number, number]>();
  const visit = (value: object, isNameMap: boolean, level: number): void => {
    const isPart = level <= REMEMBERED_LEVELS && !isNameMap;
    const start = written.length;
    const known = isPart ? beside?.ranges.get(value) : undefined;
    if (beside !== null && known !== undefined) written.push(...beside.written.slice(...known));
    else if (!isWithout(value)) visitMembers(value, isNameMap, level + 1);
    if (isPart) ranges.set(value, [start, written.length]);
  };
  const visitMembers = (value: object, isNameMap: boolean, level: number): void => {
    if (Array.isArray(value)) {
      for (const each of value) if (each !== null && typeof each === 'object') visit(each, false, level);
      return;
    }
    for (const key in value) {
      const member = value[key as keyof typeof value] as unknown;
      if (typeof member === 'string') {
        if (key === '$ref' || key === '$dynamicRef') written.push({ reference: member, container: value });
      } else if (member === null || typeof member !== 'object') continue;
      else if (isNameMap) visit(member, false, level);
      else if (!isData(key, member)) visit(member, NAME_MAPS.has(key), level);
    }
  };
  if (root !== null && typeof root === 'object') visit(root, false, 0);
  return { written, ranges };
}

/** `examples` is a list of data in a schema, and a map of objects that may be references everywhere else. */
export function isData(key: string, member: unknown): boolean {
  return DATA.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(member));
}

/**
 * Paths of the repository that a document's references lead to, sorted, itself left out. References that are refused are
 * left out too: reading the specification reports them. Throws `ProblemError` when the text cannot be parsed.
 */
export function externalReferences(text: string, file: string): readonly string[] {
  const files = new Set<string>();
  for (const { reference } of writtenReferences(parseText(text, file).value)) {
    const target = referenceTarget(reference, file);
    if (target.kind === 'target' && target.file !== file) files.add(target.file);
  }
  return [...files].sort();
}
