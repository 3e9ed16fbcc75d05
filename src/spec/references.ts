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

/** One `$ref`, with the object it stands in. */
export interface WrittenReference {
  readonly reference: string;
  readonly container: object;
}

/** Every `$ref` of a document that has a meaning there: not those in examples, defaults and extensions. */
export function writtenReferences(root: unknown): WrittenReference[] {
  const found: WrittenReference[] = [];
  const seen = new Set<object>();
  const visit = (value: unknown, isNameMap: boolean): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const each of value) visit(each, false);
      return;
    }
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue;
      const member = value[key as keyof typeof value] as unknown;
      if (typeof member === 'string') {
        if (key === '$ref') found.push({ reference: member, container: value });
      } else if (isNameMap) visit(member, false);
      else if (!isData(key, member)) visit(member, NAME_MAPS.has(key));
    }
  };
  visit(root, false);
  return found;
}

/** `examples` is a list of data in a schema, and a map of objects that may be references everywhere else. */
function isData(key: string, member: unknown): boolean {
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
