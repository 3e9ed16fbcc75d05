import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference, Measure } from './measure.ts';

/** A difference that a person looked at and stands by, with the reason why the corpus is wrong there. */
export interface Disagreement {
  readonly case: string;
  readonly what: string;
  readonly reason: string;
}

/** A kind of change on which the differ and a peer are of two minds, in whatever case it comes. */
export interface DisagreementClass {
  readonly corpus: 'oasdiff' | 'netcracker' | 'lines';
  /** What the peer calls breaking and the differ does not, the other way round, or another line. */
  readonly what: 'missed' | 'flagged' | 'line';
  /** What the peer calls it. */
  readonly theirs: readonly string[];
  /** Rules of the differ that say it instead; empty where there is nothing to say. */
  readonly ours: readonly string[];
  /** A case of the corpus that shows it; null where it comes beside other changes alone. */
  readonly example: string | null;
  readonly reason: string;
}

export interface ReviewedList {
  readonly classes: readonly DisagreementClass[];
  /** What belongs to no class: the text of the case itself has to be looked at. */
  readonly cases: readonly Disagreement[];
}

const LIST = join(import.meta.dirname, 'disagreements.json');

export function readDisagreements(): ReviewedList {
  return JSON.parse(readFileSync(LIST, 'utf8')) as ReviewedList;
}

export interface Review {
  /** Differences that nobody argued. */
  readonly unexplained: readonly Difference[];
  /** Entries of the list that are no difference any more, though their case was compared. */
  readonly outdated: readonly (Disagreement | DisagreementClass)[];
}

/** Holds what was measured against the reviewed list. */
export function reviewMeasures(measures: readonly Measure[], list: ReviewedList): Review {
  const differences = measures.flatMap((measure) => measure.differences);
  const compared = new Set(measures.flatMap((measure) => measure.compared));
  const known = new Set(differences.map(keyOf));
  const shown = new Set(
    differences.flatMap((each) => classesOf(each, list.classes).filter(({ example }) => example === each.case)),
  );
  return {
    unexplained: differences.filter((each) => !isArgued(each, list)),
    outdated: [
      ...list.cases.filter((each) => compared.has(each.case) && !known.has(keyOf(each))),
      ...list.classes.filter((each) => each.example !== null && compared.has(each.example) && !shown.has(each)),
    ],
  };
}

/** Whether the list has a reason for all that a difference is about. */
export function isArgued(difference: Difference, { classes, cases }: ReviewedList): boolean {
  if (cases.some((each) => keyOf(each) === keyOf(difference))) return true;
  const own = classesOf(difference, classes);
  // Where the differ is stricter, each of its findings needs the reason; where it is milder, each of the peer's.
  if (difference.what === 'flagged') {
    return difference.ours.breaking.every((rule) => own.some(({ ours }) => ours.includes(rule)));
  }
  return (
    difference.theirs.length > 0 && difference.theirs.every((name) => own.some((each) => each.theirs.includes(name)))
  );
}

function classesOf(difference: Difference, classes: readonly DisagreementClass[]): DisagreementClass[] {
  const what = difference.what === 'missed' || difference.what === 'flagged' ? difference.what : 'line';
  return classes.filter(
    (each) =>
      each.what === what &&
      difference.case.startsWith(each.corpus) &&
      each.theirs.some((name) => difference.theirs.includes(name)) &&
      (each.ours.length === 0 || each.ours.some((rule) => difference.ours.rules.includes(rule))),
  );
}

function keyOf(each: Pick<Disagreement, 'case' | 'what'>): string {
  return `${each.case} | ${each.what}`;
}
