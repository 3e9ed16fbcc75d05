import type { Reach } from '../../model/change.ts';
import type { Place, ProtoComparison } from './comparison.ts';
import { missCustomOptions } from './custom-options.ts';
import {
  type Cardinality,
  cardinalityOf,
  featureOf,
  featurePlace,
  fileOf,
  holdsMessage,
  levelsOf,
  optionOf,
} from './features.ts';
import type { ProtoField, ProtoMessage, ProtoSide } from './model.ts';
import { resolveType } from './names.ts';
import type { ProtoRuleName } from './rules.ts';
import { type Compatibility, type FieldSides, typeCompatibility } from './type-compatibility.ts';

/** One field on both sides, under the same number. */
export interface FieldPair {
  readonly base: ProtoField;
  readonly head: ProtoField;
  /** Null for extensions, which stand in no message. */
  readonly owners: { readonly base: ProtoMessage; readonly head: ProtoMessage } | null;
  /** Oneofs of the base whose removal is told on its own. */
  readonly goneOneofs: ReadonlySet<string>;
}

export function compareField(comparison: ProtoComparison, pair: FieldPair): void {
  const { base, head, owners } = pair;
  const owner = owners?.head.fullName ?? head.extendee?.text ?? '';
  const about = `${owner}/${head.name}`;
  // Looked up for what is found only: nearly all fields of a pull request are as they were.
  const reachesOfField = () => (owners === null ? [] : comparison.reaches.head.of(owner, [head.name]));
  const field: Reporter = (rule, message, at = {}) =>
    comparison.report(rule, { message, base, head, about, reaches: reachesOfField(), ...at });
  compareNames(pair, owner, field);
  const isAlike = compareTypes(comparison, pair, { field, about });
  if (isAlike) compareCardinality(comparison, pair, { field, about });
  compareOneof(pair, { field, about });
  compareOptions(comparison, pair, { field, about });
  missCustomOptions(comparison, { base, head }, about);
}

type Reporter = (
  rule: ProtoRuleName,
  message: string,
  at?: { readonly base?: Place; readonly head?: Place; readonly detail?: string; readonly reaches?: readonly Reach[] },
) => void;

interface Reporting {
  readonly field: Reporter;
  readonly about: string;
}

function compareNames({ base, head }: FieldPair, owner: string, field: Reporter): void {
  if (base.name !== head.name) {
    const message = `Field ${head.number} of ${owner} is called ${head.name} instead of ${base.name}`;
    field('FIELD_SAME_NAME', message, { detail: `${base.name} > ${head.name}` });
    return;
  }
  const [before, after] = [jsonNameOf(base), jsonNameOf(head)];
  if (before === after) return;
  const message = `Field ${head.name} of ${owner} is called "${after}" in JSON instead of "${before}"`;
  field('FIELD_SAME_JSON_NAME', message, { ...optionPlaces(base, head, 'json_name'), detail: `${before} > ${after}` });
}

/** `order_id` is `orderId` in JSON where nothing else is said. */
function jsonNameOf({ name, options }: ProtoField): string {
  return (
    optionOf(options, 'json_name') ??
    name.replace(/_+([a-zA-Z0-9])/g, (_, next: string) => next.toUpperCase()).replace(/_+$/, '')
  );
}

function optionPlaces(base: ProtoField, head: ProtoField, option: string): { base: Place; head: Place } {
  const place = (field: ProtoField) => field.options.findLast((each) => each.name === option) ?? field;
  return { base: place(base), head: place(head) };
}

const TYPE_RULES: Readonly<Record<Exclude<Compatibility, 'same'>, ProtoRuleName>> = {
  'wire-and-json': 'FIELD_SAME_TYPE',
  wire: 'FIELD_WIRE_JSON_COMPATIBLE_TYPE',
  none: 'FIELD_WIRE_COMPATIBLE_TYPE',
};

/** Whether the types are the same kind of thing: where they are not, how often there is a value says nothing more. */
function compareTypes(comparison: ProtoComparison, { base, head }: FieldPair, { field, about }: Reporting): boolean {
  // A map that became something else is another cardinality, which says it all.
  if ((base.mapKey === null) !== (head.mapKey === null)) return true;
  const sides: FieldSides = {
    base: { side: comparison.base, field: base },
    head: { side: comparison.head, field: head },
  };
  let isAlike = true;
  for (const key of ['mapKey', 'type'] as const) {
    const compatibility = typeCompatibility(sides, key);
    const [from, to] = [base[key], head[key]];
    if (compatibility === 'same' || from === null || to === null) continue;
    if (compatibility === 'none') isAlike = base.label === 'repeated' || head.label === 'repeated';
    const what = key === 'mapKey' ? 'keys of field' : base.mapKey === null ? 'field' : 'values of field';
    // Two types of one name, as where a message moved out of another: only the whole names tell them apart.
    const isSameText = from.text === to.text;
    const before = isSameText ? resolveType(comparison.base, from).name : from.text;
    const after = isSameText ? resolveType(comparison.head, to).name : to.text;
    const message = `Type of ${what} ${about} changed from ${before} to ${after}`;
    field(TYPE_RULES[compatibility], message, { base: from, head: to, detail: `${from.text} > ${to.text}` });
  }
  return isAlike;
}

const WORDS: Readonly<Record<Cardinality, string>> = {
  map: 'a map',
  repeated: 'a list',
  required: 'required',
  explicit: 'a value that may be absent',
  implicit: 'a value that is always there',
};

function compareCardinality(comparison: ProtoComparison, pair: FieldPair, { field, about }: Reporting): void {
  const { base, head, owners } = pair;
  // A type that only one side finds the definition of, as another import is needed for it, is what it is there.
  const kinds = [holdsMessage(comparison.base, base), holdsMessage(comparison.head, head)] as const;
  const [was, is] = [kinds[0] ?? kinds[1] ?? false, kinds[1] ?? kinds[0] ?? false];
  const before = cardinalityOf(comparison.base, owners?.base ?? null, { field: base, isMessage: was });
  const after = cardinalityOf(comparison.head, owners?.head ?? null, { field: head, isMessage: is });
  // Going into a oneof, or out of one, changes how absence is told too.
  const isOneofMove = base.oneof !== head.oneof && isSingular(before) && isSingular(after);
  if (before === after || isOneofMove) return;
  const message = `Field ${about} is ${WORDS[after]} instead of ${WORDS[before]}`;
  const several = (cardinality: Cardinality) => cardinality === 'map' || cardinality === 'repeated';
  const rule: ProtoRuleName =
    several(before) !== several(after)
      ? 'FIELD_WIRE_COMPATIBLE_CARDINALITY'
      : several(before)
        ? 'FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY'
        : before === 'required' || after === 'required'
          ? 'MESSAGE_SAME_REQUIRED_FIELDS'
          : 'FIELD_SAME_CARDINALITY';
  const places = { base: featurePlace(base, 'field_presence'), head: featurePlace(head, 'field_presence') };
  field(rule, message, { ...places, detail: `${before} > ${after}` });
}

function isSingular(cardinality: Cardinality): boolean {
  return cardinality === 'explicit' || cardinality === 'implicit';
}

function compareOneof({ base, head, goneOneofs }: FieldPair, { field, about }: Reporting): void {
  if (base.oneof === head.oneof || (base.oneof !== null && goneOneofs.has(base.oneof))) return;
  const words = (oneof: string | null) => (oneof === null ? 'no oneof' : `oneof ${oneof}`);
  const message = `Field ${about} is in ${words(head.oneof)} instead of ${words(base.oneof)}`;
  field('FIELD_SAME_ONEOF', message, { detail: `${base.oneof} > ${head.oneof}` });
}

/** Options that mean something on their own, and what they are when nothing is said. */
const OPTIONS: readonly (readonly [option: string, unset: string, rule: ProtoRuleName])[] = [
  ['default', '', 'FIELD_SAME_DEFAULT'],
  ['jstype', 'JS_NORMAL', 'FIELD_SAME_JSTYPE'],
  ['ctype', 'STRING', 'FIELD_SAME_CPP_STRING_TYPE'],
];

function compareOptions(
  comparison: ProtoComparison,
  { base, head, owners }: FieldPair,
  { field, about }: Reporting,
): void {
  for (const [option, unset, rule] of OPTIONS) {
    const [before, after] = [optionOf(base.options, option) ?? unset, optionOf(head.options, option) ?? unset];
    if (before === after) continue;
    const message = `Option ${option} of field ${about} changed from ${before || 'none'} to ${after || 'none'}`;
    field(rule, message, { ...optionPlaces(base, head, option), detail: `${before} > ${after}` });
  }
  const isText = base.type.text === 'string' && head.type.text === 'string';
  const utf8 = (side: ProtoSide, each: ProtoField, owner: ProtoMessage | undefined) =>
    featureOf('utf8_validation', fileOf(side, each), [
      each.options,
      ...(owner === undefined ? [] : levelsOf(side, owner.fullName)),
    ]);
  const before = utf8(comparison.base, base, owners?.base);
  const after = utf8(comparison.head, head, owners?.head);
  if (isText && before !== after) {
    const words = (validation: string) => (validation === 'VERIFY' ? 'has to be' : 'need not be');
    field('FIELD_SAME_UTF8_VALIDATION', `Text of field ${about} ${words(after)} UTF-8`, {
      detail: `${before} > ${after}`,
    });
  }
  const checks = [javaCheck(comparison.base, base), javaCheck(comparison.head, head)];
  if (isText && checks[0] !== checks[1]) {
    const message = `Java ${checks[1] === 'VERIFY' ? 'checks' : 'no longer checks'} on its own that the text of field ${about} is UTF-8`;
    field('FIELD_SAME_JAVA_UTF8_VALIDATION', message, { detail: checks.join(' > ') });
  }
  if (optionOf(base.options, 'deprecated') !== 'true' && optionOf(head.options, 'deprecated') === 'true') {
    const at = optionPlaces(base, head, 'deprecated').head;
    field('DEFINITION_DEPRECATED', `Field ${about} is deprecated`, { base, head: at });
  }
}

/** What Java does whatever the other languages do: an option of the file, and a feature since there are editions. */
function javaCheck(side: ProtoSide, field: ProtoField): string {
  const file = fileOf(side, field);
  const feature = 'features.(pb.java).utf8_validation';
  const written = optionOf(field.options, feature) ?? optionOf(file.options, feature);
  return written ?? (optionOf(file.options, 'java_string_check_utf8') === 'true' ? 'VERIFY' : 'DEFAULT');
}
