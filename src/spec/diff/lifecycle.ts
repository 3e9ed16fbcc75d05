import type { SpecNode } from '../node.ts';
import { textOf } from '../normalise/specification.ts';
import type { RuleName } from '../rules.ts';

/** RFC 3339: a day, or a day and a time. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?$/;
/** Says how much something promises to stay as it is. */
export const STABILITY = 'x-stability-level';
/** From the weakest promise to the strongest, which is also what nothing said means. */
const LEVELS = ['draft', 'alpha', 'beta', 'stable'];
/** Levels that promise nothing: whatever changes, its consumers were told. */
const UNSTABLE = new Set(['draft', 'alpha']);

type Report = (rule: RuleName, message: string, at: { base: SpecNode | null; head: SpecNode | null }) => void;

/**
 * Whether something could be removed: deprecated, and its sunset date, where it has one, has come. `today` is an ISO date; null
 * where nobody knows it, and then no date has come.
 */
export function isRetired(node: SpecNode, today: string | null): boolean {
  if (node.child('deprecated')?.value !== true) return false;
  const sunset = node.child('x-sunset');
  if (sunset === null) return true;
  const end = timeOf(sunset);
  return end !== null && today !== null && end <= Date.parse(today);
}

export function isUnstable(node: SpecNode): boolean {
  return UNSTABLE.has(textOf(node, STABILITY) ?? '');
}

/** The announced end of an operation, a parameter or a schema. */
export function compareSunset(subject: string, sides: { base: SpecNode; head: SpecNode }, report: Report): void {
  const before = sides.base.child('x-sunset');
  const after = sides.head.child('x-sunset');
  if (String(before?.value) === String(after?.value)) return;
  const [from, to] = [timeOf(before), timeOf(after)];
  if (after === null) {
    const isStillDeprecated = sides.head.child('deprecated')?.value === true;
    const at = { base: before, head: sides.head.child('deprecated') };
    if (isStillDeprecated) report('sunset.removed', `The sunset date of ${subject} was removed`, at);
  } else {
    const at = { base: before, head: after };
    const text = String(after.value);
    if (to === null) report('sunset.unreadable', `The sunset date "${text}" of ${subject} is no date`, at);
    else if (from !== null && to < from)
      report('sunset.earlier', `The sunset date of ${subject} is ${text} already`, at);
    else if (from !== to) report('sunset.set', `The sunset date of ${subject} is ${text}`, at);
  }
}

function timeOf(node: SpecNode | null): number | null {
  const text = String(node?.value);
  const time = DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** How much an operation promises to stay as it is. */
export function compareStability(subject: string, sides: { base: SpecNode; head: SpecNode }, report: Report): void {
  const before = sides.base.child(STABILITY);
  const after = sides.head.child(STABILITY);
  const [from, to] = [String(before?.value ?? 'stable'), String(after?.value ?? 'stable')];
  if (from === to) return;
  const at = { base: before, head: after ?? (before === null ? sides.head : null) };
  const [old, now] = [LEVELS.indexOf(from), LEVELS.indexOf(to)];
  if (now === -1) report('stability.unreadable', `The stability level "${to}" of ${subject} is none`, at);
  else if (now < old) report('stability.decreased', `${subject} is ${to} instead of ${from}`, at);
  else {
    const level = old === -1 ? `"${from}", which is no level` : from;
    report('stability.increased', `${subject} is ${to} instead of ${level}`, at);
  }
}
