import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference, Measure } from './measure.ts';

/** A difference that a person looked at and stands by, with the reason why the corpus is wrong there. */
export interface Disagreement {
  readonly case: string;
  readonly what: string;
  readonly reason: string;
}

const LIST = join(import.meta.dirname, 'disagreements.json');

export function readDisagreements(): readonly Disagreement[] {
  return JSON.parse(readFileSync(LIST, 'utf8')) as readonly Disagreement[];
}

export interface Review {
  /** Differences that nobody argued. */
  readonly unexplained: readonly Difference[];
  /** Entries of the list that are no difference any more. */
  readonly outdated: readonly Disagreement[];
}

/** Holds what was measured against the reviewed list. */
export function reviewMeasures(measures: readonly Measure[], list: readonly Disagreement[]): Review {
  const keyOf = (each: Difference | Disagreement) => `${each.case} | ${each.what}`;
  const argued = new Set(list.map(keyOf));
  const differences = measures.flatMap((measure) => measure.differences);
  const real = new Set(differences.map(keyOf));
  return {
    unexplained: differences.filter((each) => !argued.has(keyOf(each))),
    outdated: list.filter((each) => !real.has(keyOf(each))),
  };
}
