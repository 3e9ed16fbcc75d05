import { canonical } from '../../normalise/json-type.ts';
import type { Keyword } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { reportConstraint } from './bounds.ts';
import { compareSubSchemas, holdsSchemas } from './sub-schemas.ts';

/** Words for readers and tools: they say nothing about which values are allowed. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'example',
  'examples',
  'externalDocs',
  'xml',
  '$comment',
  '$defs',
  'definitions',
  '$schema',
  '$id',
  '$anchor',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'discriminator',
  'collectionFormat',
  'contentEncoding',
  'contentMediaType',
]); // prettier-ignore

/** Keywords that, when they come, allow less, and when they go, allow more. How they change is not looked into. */
const ASSERTIONS = new Set([
  'not',
  'if',
  'then',
  'else',
  'contains',
  'minContains',
  'maxContains',
  'propertyNames',
  'patternProperties',
  'dependentRequired',
  'dependentSchemas',
  'dependencies',
  'prefixItems',
  'unevaluatedItems',
  'unevaluatedProperties',
  'uniqueItems',
  'multipleOf',
  'contentSchema',
]); // prettier-ignore

/** Values that say the same as leaving the keyword out. */
const EMPTY: Readonly<Record<string, string>> = {
  uniqueItems: 'false',
  unevaluatedItems: 'true',
  unevaluatedProperties: 'true',
  minContains: '1',
};

/** Every keyword that no other part compares: known ones by coming and going, the rest is said to be not analysed. */
export function compareKeywords(pair: SchemaPair): void {
  for (const word of new Set([...pair.base.plain.keys(), ...pair.head.plain.keys()])) {
    if (ANNOTATIONS.has(word) || word.startsWith('x-')) continue;
    const before = present(word, pair.base.plain.get(word));
    const after = present(word, pair.head.plain.get(word));
    if (before === null && after === null) continue;
    if (before !== null && after !== null && canonical(before.value) === canonical(after.value)) continue;
    const shown = after ?? before;
    if (shown === null) continue;
    if (!ASSERTIONS.has(word)) pair.miss(shown.node, `keyword "${word}"`, 'it is not known here');
    else if (before !== null && after !== null && holdsSchemas(word)) compareSubSchemas(pair, word, { before, after });
    else if (word === 'multipleOf' && before !== null && after !== null) compareMultiples(pair, before, after);
    else if (before === null || after === null) {
      const at = { base: before?.node ?? null, head: after?.node ?? null };
      reportConstraint(pair, after !== null, {
        word,
        before: before && nameValue(before),
        after: after && nameValue(after),
        at,
      });
    } else pair.miss(after.node, `keyword "${word}"`, 'whether it allows less or more than before is not decided');
  }
}

function present(word: string, keyword: Keyword<unknown> | undefined): Keyword<unknown> | null {
  return keyword === undefined || EMPTY[word] === canonical(keyword.value) ? null : keyword;
}

function nameValue(keyword: Keyword<unknown>): string {
  return typeof keyword.value === 'object' ? 'a schema' : canonical(keyword.value);
}

/** Multiples of 10 are multiples of 5. */
function compareMultiples(pair: SchemaPair, before: Keyword<unknown>, after: Keyword<unknown>): void {
  const from = Number(before.value);
  const to = Number(after.value);
  const change = {
    word: 'multipleOf',
    before: String(from),
    after: String(to),
    at: { base: before.node, head: after.node },
  };
  reportConstraint(pair, !Number.isInteger(from / to), change);
}
