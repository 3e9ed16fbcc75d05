import type { Keyword, SchemaView } from '../../normalise/schema-view.ts';
import { comparePatternTexts, type PatternRelation } from '../../patterns/compare-patterns.ts';
import type { SchemaPair } from '../schema-pair.ts';
import { reportConstraint } from './bounds.ts';

/** Formats whose values all fit the other one. */
const WIDER: Readonly<Record<string, string>> = { int32: 'int64', float: 'double' };
/** Patterns that match every text. */
const MATCHES_ALL = new Set(['', '.*', '^.*$', '^']);

/** Formats that every text has: they say how to show it, or that it is no text. */
const HINTS = new Set(['password', 'binary', 'string', 'boolean', 'object', 'array']);

/** Formats of JSON Schema 2020-12 and of OpenAPI's registry. What any other one asks of a value, only who made it up can tell. */
const REGISTERED = new Set(
  [
    'date date-time date-time-local time time-local duration http-date unixtime email idn-email hostname idn-hostname',
    'ipv4 ipv6 uri uri-reference uri-template iri iri-reference url uuid regex json-pointer relative-json-pointer',
    'int8 int16 int32 int64 uint8 uint16 uint32 uint64 single-int double-int float double decimal decimal128',
    'byte base64url char html commonmark media-range sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token',
  ].flatMap((line) => line.split(' ')),
);

/** The format that numbers of a type have where nothing is said: 64 bits are what everybody reads them into. */
const WIDEST: Readonly<Record<string, string>> = { integer: 'int64', number: 'double' };

function isWidest(view: SchemaView, format: Keyword<string>): boolean {
  const types = [...(view.types?.value ?? [])];
  return types.length > 0 && types.every((type) => WIDEST[type] === format.value);
}

const OF_NUMBERS = new Set(['int32', 'int64', 'float', 'double']);

/** Integers have formats of their own: where a number became an integer, or the other way, the type says it all. */
function isOfOtherNumbers({ base, head }: SchemaPair, formats: readonly (Keyword<string> | null)[]): boolean {
  const numbers = ({ types }: SchemaView) => [...(types?.value ?? [])].filter((type) => type in WIDEST).join();
  const [from, to] = [numbers(base), numbers(head)];
  return (
    from !== to && from !== '' && to !== '' && formats.every((each) => each === null || OF_NUMBERS.has(each.value))
  );
}

/** Where the numbers are listed on both sides, how wide they are says nothing new. */
function isOfListedNumbers({ base, head }: SchemaPair, formats: readonly (Keyword<string> | null)[]): boolean {
  const areListed = base.values !== null && head.values !== null;
  return areListed && formats.every((each) => each === null || OF_NUMBERS.has(each.value));
}

/** 3.1 calls the format of 3.0 by another keyword. */
function isBase64(view: SchemaView): boolean {
  return view.format?.value === 'byte' || view.plain.get('contentEncoding')?.value === 'base64';
}

/** A format that is called like the type, as many generators write it, says what the type says. */
function restricting({ format, types }: SchemaView): Keyword<string> | null {
  const isType = [...(types?.value ?? [])].some((type) => type === format?.value);
  return format === null || HINTS.has(format.value) || isType ? null : format;
}

export function compareFormat(pair: SchemaPair): void {
  if (isBase64(pair.base) && isBase64(pair.head)) return;
  const before = restricting(pair.base);
  const after = restricting(pair.head);
  if (before?.value === after?.value) return;
  if (isOfOtherNumbers(pair, [before, after]) || isOfListedNumbers(pair, [before, after])) return;
  const at = { base: before?.node ?? null, head: after?.node ?? null };
  const detail = `${before?.value} > ${after?.value}`;
  if ([before, after].some((each) => each !== null && !REGISTERED.has(each.value))) {
    pair.report('format.custom-changed', changeWords(pair.subjectAt(at), before, after), { ...at, detail });
    return;
  }
  const spelledOut = before === null || after === null ? (before ?? after) : null;
  if (spelledOut !== null && isWidest(before === null ? pair.head : pair.base, spelledOut)) {
    const how = before === null ? 'was written down' : 'was left out';
    pair.report('format.spelled-out', `Format ${spelledOut.value} of ${pair.subjectAt(at)} ${how}`, { ...at, detail });
  } else if (before === null) {
    pair.report('format.added', changeWords(pair.subjectAt(at), before, after), { ...at, detail });
  } else if (after === null) {
    pair.report('format.removed', changeWords(pair.subjectAt(at), before, after), { ...at, detail });
  } else {
    const isWider = WIDER[before.value] === after.value;
    const rule = isWider
      ? 'format.widened'
      : WIDER[after.value] === before.value
        ? 'format.narrowed'
        : 'format.changed';
    pair.report(rule, changeWords(pair.subjectAt(at), before, after), { ...at, detail });
  }
}

function changeWords(subject: string, before: Keyword<string> | null, after: Keyword<string> | null): string {
  if (before === null) return `Format of ${subject} was set to ${after?.value}`;
  if (after === null) return `Format ${before.value} of ${subject} was removed`;
  return `Format of ${subject} changed from ${before.value} to ${after.value}`;
}

/** What a text holds and how it is written: a format by another name. */
export function compareTextContent(pair: SchemaPair): void {
  for (const word of ['contentMediaType', 'contentEncoding']) {
    const before = pair.base.plain.get(word);
    const after = pair.head.plain.get(word);
    if (before?.value === after?.value) continue;
    if (word === 'contentEncoding' && isBase64(pair.base) && isBase64(pair.head)) continue;
    const at = {
      base: before?.node ?? null,
      head: after?.node ?? null,
      detail: `${word} ${before?.value} > ${after?.value}`,
    };
    const rule = before === undefined ? 'format.added' : after === undefined ? 'format.removed' : 'format.changed';
    const name = (keyword: Keyword<unknown> | undefined) => String(keyword?.value ?? 'none');
    pair.report(rule, `${word} of ${pair.subjectAt(at)} changed from ${name(before)} to ${name(after)}`, at);
  }
}

export function comparePatterns(pair: SchemaPair): void {
  const before = pair.base.patterns.filter((each) => !MATCHES_ALL.has(each.value));
  const after = pair.head.patterns.filter((each) => !MATCHES_ALL.has(each.value));
  const known = new Set(before.map((each) => each.value));
  const kept = new Set(after.map((each) => each.value));
  const removed = before.filter((each) => !kept.has(each.value));
  const added = after.filter((each) => !known.has(each.value));
  for (let index = 0; index < Math.max(removed.length, added.length); index++) {
    const old = removed[index];
    const now = added[index];
    const at = { base: old?.node ?? null, head: now?.node ?? null };
    const texts = { word: 'pattern', before: old?.value ?? null, after: now?.value ?? null, at };
    const relation = old === undefined || now === undefined ? null : relationOf(old.value, now.value);
    if (old === undefined || now === undefined) reportConstraint(pair, now !== undefined, texts);
    else if (relation === 'wider' || relation === 'narrower') reportConstraint(pair, relation === 'narrower', texts);
    else if (relation !== 'same') {
      const message = `Pattern of ${pair.subjectAt(at)} changed from ${old.value} to ${now.value}`;
      pair.report('pattern.changed', message, { ...at, detail: `${old.value} > ${now.value}` });
    }
  }
}

/** By what they match, or, where that cannot be decided, by how they are written. */
function relationOf(old: string, now: string): PatternRelation | null {
  const relation = comparePatternTexts(old, now);
  if (relation !== null) return relation;
  if (isAlternativeOf(old, now)) return 'wider';
  return isAlternativeOf(now, old) ? 'narrower' : null;
}

/** The new pattern offers the old one as it was, beside others. */
function isAlternativeOf(old: string, now: string): boolean {
  return (
    now.startsWith(`${old}|`) || now.startsWith(`(?:${old})|`) || now.endsWith(`|${old}`) || now.endsWith(`|(?:${old})`)
  );
}
