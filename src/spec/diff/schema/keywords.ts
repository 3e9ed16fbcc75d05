import { canonical, isSameJson } from '../../normalise/json-type.ts';
import type { Keyword, SchemaView } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { reportConstraint } from './bounds.ts';
import { compareCondition } from './conditions.ts';
import { compareNames } from './dependent-required.ts';
import { compareSubSchemas, holdsSchemas, isByName, partAt, reportSubSchemas } from './sub-schemas.ts';
import { capital } from './types.ts';

/** Words for readers and tools, and what other parts compare. */
const COMPARED_ELSEWHERE = new Set([
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
  'id',
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
  '$vocabulary',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'discriminator',
  'contentEncoding',
  'contentMediaType',
]);

/** Keywords that, when they come, allow less, and when they go, allow more. */
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
  'prefixItems',
  'unevaluatedItems',
  'unevaluatedProperties',
  'uniqueItems',
  'multipleOf',
  'contentSchema',
]);

/** Values that say the same as leaving the keyword out. */
const EMPTY: ReadonlyMap<string, readonly string[]> = new Map([
  ['uniqueItems', ['false']],
  ['unevaluatedItems', ['true', '{}']],
  ['unevaluatedProperties', ['true', '{}']],
  ['propertyNames', ['true', '{}']],
  ['contentSchema', ['true', '{}']],
  ['then', ['true', '{}']],
  ['else', ['true', '{}']],
  ['not', ['false']],
  ['dependentRequired', ['{}']],
  ['dependentSchemas', ['{}']],
  ['patternProperties', ['{}']],
  ['prefixItems', ['[]']],
  ['collectionFormat', ['"csv"']],
]);

type Instance = Keyword<unknown>;
type Matched = readonly (readonly [base: Instance | null, head: Instance | null])[];

/** Every keyword that no other part compares; the unknown ones are said to be not analysed. */
export function compareKeywords(pair: SchemaPair): void {
  for (const word of new Set([...pair.base.plain.keys(), ...pair.head.plain.keys()])) {
    if (COMPARED_ELSEWHERE.has(word) || word.startsWith('x-')) continue;
    for (const [before, after] of matchInstances(instances(pair.base, word), instances(pair.head, word))) {
      compareInstances(pair, word, [before, after]);
    }
  }
}

/** An allOf may say a keyword several times, and all of them hold. */
function instances(view: SchemaView, word: string): Instance[] {
  const [first, ...rest] = [view.plain.get(word), ...(view.repeated.get(word) ?? [])];
  const all = first === undefined ? rest : [first, ...rest];
  return all.filter((each): each is Instance => each !== undefined && !saysNothing(word, view, each));
}

function saysNothing(word: string, view: SchemaView, { value }: Instance): boolean {
  if (EMPTY.get(word)?.includes(canonical(value)) === true) return true;
  // A condition without branches says nothing, and neither do branches without a condition.
  if (word === 'if') return !view.plain.has('then') && !view.plain.has('else');
  if (word === 'then' || word === 'else') return !view.plain.has('if');
  // How many elements have to be contained means nothing where nothing has to.
  return /^(?:min|max)Contains$/.test(word) && !view.plain.has('contains');
}

/** Equal ones first, then in the written order. */
function matchInstances(base: readonly Instance[], head: readonly Instance[]): Matched {
  const [removed, added] = [[...base], [...head]];
  const matched: [Instance | null, Instance | null][] = [];
  for (const isAlike of [(left: Instance, right: Instance) => isSameText(left, right), () => true]) {
    for (const before of [...removed]) {
      const after = added.find((each) => isAlike(before, each));
      if (after === undefined) continue;
      matched.push([before, after]);
      removed.splice(removed.indexOf(before), 1);
      added.splice(added.indexOf(after), 1);
    }
  }
  return [...matched, ...removed.map((each) => [each, null] as const), ...added.map((each) => [null, each] as const)];
}

function isSameText(left: Instance, right: Instance): boolean {
  return isSameJson(left.value, right.value);
}

function compareInstances(pair: SchemaPair, word: string, [before, after]: Matched[number]): void {
  const shown = after ?? before;
  if (shown === null) return;
  if (word === 'collectionFormat') compareJoining(pair, before, after);
  else if (!ASSERTIONS.has(word)) {
    const isSame = before !== null && after !== null && isSameText(before, after);
    if (!isSame) pair.miss(shown.node, `keyword "${word}"`, 'it is not known here');
  } else if (before === null || after === null) compareLoneKeyword(pair, word, { before, after });
  else compareKeyword(pair, word, { before, after });
}

/** Swagger 2.0 joins the elements of a list inside a list in a way of its own, with commas unless said otherwise. */
function compareJoining(pair: SchemaPair, before: Instance | null, after: Instance | null): void {
  const [from, to] = [String(before?.value ?? 'csv'), String(after?.value ?? 'csv')];
  if (from === to) return;
  const at = { base: before?.node ?? null, head: after?.node ?? null, detail: `${from} > ${to}` };
  pair.report('parameter.style-changed', `${capital(pair.subject())} are joined as ${to} instead of ${from}`, at);
}

function compareLoneKeyword(
  pair: SchemaPair,
  word: string,
  { before, after }: { before: Instance | null; after: Instance | null },
): void {
  // Branches that come or go with their condition are told with it.
  if ((word === 'then' || word === 'else') && pair.base.plain.has('if') !== pair.head.plain.has('if')) return;
  if (word === 'dependentRequired') compareNames(pair, { before, after });
  else if (word === 'minContains') compareNumbers(pair, word, { before, after });
  else if (isByName(word)) reportSubSchemas(pair, word, { before, after });
  else {
    const at = { base: before?.node ?? null, head: after?.node ?? null };
    const change = { word, before: before && nameValue(before), after: after && nameValue(after), at };
    reportConstraint(pair, after !== null, change);
  }
}

/** A keyword that both sides have. Equal texts may still refer to what changed. */
function compareKeyword(
  pair: SchemaPair,
  word: string,
  { before, after }: { before: Instance; after: Instance },
): void {
  if (holdsSchemas(word)) compareSubSchemas(pair, word, { before, after });
  else if (word === 'not')
    pair.actions.descendNegated([partAt(pair.base, before.node)], [partAt(pair.head, after.node)], 'not');
  else if (word === 'if') compareCondition(pair, before.node, after.node);
  else if (isSameText(before, after)) return;
  else if (word === 'dependentRequired') compareNames(pair, { before, after });
  else if (word === 'multipleOf') compareMultiples(pair, before, after);
  else compareNumbers(pair, word, { before, after });
}

function nameValue(keyword: Instance): string {
  return typeof keyword.value === 'object' ? 'a schema' : canonical(keyword.value);
}

/** `minContains`, which is 1 unless said, and `maxContains`: below and above. */
function compareNumbers(
  pair: SchemaPair,
  word: string,
  { before, after }: { before: Instance | null; after: Instance | null },
): void {
  const [from, to] = [Number(before?.value ?? 1), Number(after?.value ?? 1)];
  if (from === to) return;
  const at = { base: before?.node ?? null, head: after?.node ?? null };
  const isTighter = word === 'minContains' ? to > from : to < from;
  reportConstraint(pair, isTighter, { word, before: String(from), after: String(to), at });
}

/** Multiples of 10 are multiples of 5. */
function compareMultiples(pair: SchemaPair, before: Instance, after: Instance): void {
  const from = Number(before.value);
  const to = Number(after.value);
  const at = { base: before.node, head: after.node };
  const change = { word: 'multipleOf', before: String(from), after: String(to), at };
  if (isMultiple(from, to)) reportConstraint(pair, false, change);
  else if (isMultiple(to, from)) reportConstraint(pair, true, change);
  else {
    // Neither holds the other: some values are refused, others are new.
    reportConstraint(pair, true, change);
    reportConstraint(pair, false, change);
  }
}

/** 0.3 is a multiple of 0.1, though floating point says otherwise. */
function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}
