import type { SpecNode } from '../../node.ts';
import { type SchemaPart, schemaPart } from '../../normalise/schema-part.ts';
import { referenceOf } from '../../reference-targets.ts';
import type { Flow, PairActions } from '../schema-pair.ts';
import type { Unchanged } from '../unchanged.ts';

/** A schema on both sides, and the property that leads there. */
export interface Onward {
  readonly parts: readonly [base: SchemaPart, head: SchemaPart];
  readonly step: string | null;
}

export interface SharedPair {
  readonly base: SchemaPart;
  readonly head: SchemaPart;
  /** The direction in which the values go. */
  readonly flow: Flow;
}

/** Keywords that say the same on both sides where they are written the same, whatever references lead to. */
const LOCAL = new Set([
  'type',
  'nullable',
  'format',
  'pattern',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'title',
  'description',
  '$comment',
  'example',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'xml',
]);

/** Keywords of a property that decide where else has to be looked for what it says of itself. */
const ELSEWHERE = ['$ref', '$dynamicRef', 'allOf', 'oneOf', 'anyOf'] as const;

/**
 * The schemas below one that both sides share of which a reference leads to something else than before, in the order in which
 * the comparison of such schemas finds them; null where more than its members may have changed.
 */
export function onwardFromShared(pair: SharedPair, actions: PairActions, unchanged: Unchanged): Onward[] | null {
  const { base, head } = pair;
  const isPlain = base.form === 'schema' && head.form === 'schema' && base.without.length + head.without.length === 0;
  if (!isPlain || !unchanged.isShared(base.node, head.node)) return null;
  const words = Object.keys(base.node.value as object);
  if (!words.every((word) => LOCAL.has(word) || BELOW.has(word) || word.startsWith('x-'))) return null;
  const changed = new Set(unchanged.changedMembers(head.node));
  const onward: Onward[] = [];
  for (const [word, lead] of BELOW) {
    if (!changed.has(word)) continue;
    const found = lead(pair, { actions, unchanged });
    if (found === null) return null;
    onward.push(...found);
  }
  return onward;
}

interface Tools {
  readonly actions: PairActions;
  readonly unchanged: Unchanged;
}

type Lead = (pair: SharedPair, tools: Tools) => Onward[] | null;

/** Keywords below which there are schemas, in the order in which they are compared. */
const BELOW: ReadonlyMap<string, Lead> = new Map([
  ['properties', properties],
  ['additionalProperties', (pair: SharedPair) => single(pair, 'additionalProperties')],
  ['items', (pair: SharedPair) => single(pair, 'items')],
]);

function properties(pair: SharedPair, { actions, unchanged }: Tools): Onward[] | null {
  const maps = [pair.base.node.child('properties'), pair.head.node.child('properties')] as const;
  if (maps[0] === null || maps[1] === null || Array.isArray(maps[1].value) || referenceOf(maps[1]) !== null)
    return null;
  const onward: Onward[] = [];
  for (const name of unchanged.changedMembers(maps[1])) {
    const parts = partsAt(pair, [maps[0].child(name), maps[1].child(name)]);
    if (parts === null) return null;
    const [was, is] = isHidden(parts, pair.flow, actions);
    // That it belongs to the other direction now is the edit.
    if (was !== is) return null;
    if (!is) onward.push({ parts, step: name });
  }
  return onward;
}

/** Whether either side takes no part in this direction. */
function isHidden(parts: Onward['parts'], flow: Flow, actions: PairActions): readonly [base: boolean, head: boolean] {
  const word = flow === 'request' ? 'readOnly' : 'writeOnly';
  const [base, head] = parts;
  if (ELSEWHERE.every((each) => head.node.child(each) === null)) {
    const own = head.node.child(word)?.value === true;
    return [own, own];
  }
  const says = (side: 'base' | 'head', part: SchemaPart) => actions.view(side, [part]).plain.get(word)?.value === true;
  return [says('base', base), says('head', head)];
}

function single(pair: SharedPair, word: string): Onward[] | null {
  const parts = partsAt(pair, [pair.base.node.child(word), pair.head.node.child(word)]);
  return parts === null ? null : [{ parts, step: '*' }];
}

/** Null for what is no schema object: a list has another meaning. */
function partsAt({ base, head }: SharedPair, [before, after]: readonly (SpecNode | null)[]): Onward['parts'] | null {
  if (before == null || after == null || Array.isArray(after.value)) return null;
  return [schemaPart(before, base.dialect), schemaPart(after, head.dialect)];
}
