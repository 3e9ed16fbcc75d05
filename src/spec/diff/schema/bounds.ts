import { type Bound, isStricter, LOWER_LIMITS, type SchemaView, UPPER_LIMITS } from '../../normalise/schema-view.ts';
import type { SchemaPair } from '../schema-pair.ts';

/** Smallest and greatest number, in whichever spelling. */
export function compareBounds(pair: SchemaPair): void {
  compareBound(pair, 'minimum', 1);
  compareBound(pair, 'maximum', -1);
}

function compareBound(pair: SchemaPair, word: 'minimum' | 'maximum', sign: 1 | -1): void {
  const isCount = word === 'minimum' && !hasNumbers(pair.base) && !hasNumbers(pair.head);
  const before = isCount ? aboveNone(pair.base[word]) : pair.base[word];
  const after = isCount ? aboveNone(pair.head[word]) : pair.head[word];
  const isTighter = after !== null && isStricter(after, before, sign);
  const isLooser = before !== null && isStricter(before, after, sign);
  if (!isTighter && !isLooser) return;
  const change = { word, before: nameBound(before), after: nameBound(after) };
  reportConstraint(pair, isTighter, { ...change, at: { base: before?.node ?? null, head: after?.node ?? null } });
}

/** Of a list or a text, a bound is meant for its length, whatever the keyword: none is below 0. */
function aboveNone(bound: Bound | null): Bound | null {
  return bound !== null && bound.value <= 0 && !bound.isExclusive ? null : bound;
}

function hasNumbers({ types }: SchemaView): boolean {
  return types === null || types.value.has('number') || types.value.has('integer');
}

function nameBound(bound: Bound | null): string | null {
  return bound === null ? null : `${bound.value}${bound.isExclusive ? ' (exclusive)' : ''}`;
}

/** Lengths and counts. */
export function compareLimits(pair: SchemaPair): void {
  for (const word of [...LOWER_LIMITS, ...UPPER_LIMITS]) {
    const before = pair.base.limits.get(word);
    const after = pair.head.limits.get(word);
    if (before?.value === after?.value) continue;
    const isLower = word.startsWith('min');
    const isTighter =
      before === undefined ||
      (after !== undefined && (isLower ? after.value > before.value : after.value < before.value));
    const change = {
      word,
      before: before === undefined ? null : String(before.value),
      after: after === undefined ? null : String(after.value),
    };
    reportConstraint(pair, isTighter, { ...change, at: { base: before?.node ?? null, head: after?.node ?? null } });
  }
}

export interface ConstraintChange {
  readonly word: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly at: Parameters<SchemaPair['report']>[2];
}

/** One constraint that allows less, or more. */
export function reportConstraint(pair: SchemaPair, isTighter: boolean, change: ConstraintChange): void {
  const { word, before, after, at } = change;
  const how =
    before === null
      ? `set to ${after}`
      : after === null
        ? `removed (was ${before})`
        : `changed from ${before} to ${after}`;
  const message = `Constraint ${word} of ${pair.subjectAt(at)} was ${how}`;
  const detail = `${word} ${before} > ${after}`;
  pair.report(isTighter ? 'constraint.tightened' : 'constraint.relaxed', message, { ...at, detail });
}
