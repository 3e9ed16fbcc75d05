import { type Automaton, automatonOf } from './automaton.ts';
import type { Span } from './characters.ts';

/** Steps that are tried: some 20 ms, where patterns of schemas need a few thousand. */
const MAX_STEPS = 100_000;
/** Kinds of characters that two patterns tell apart. */
const MAX_KINDS = 400;

export type PatternRelation = 'same' | 'wider' | 'narrower' | 'other';

/**
 * Which texts the second pattern matches, held against the first: the same, more, less, or neither. Null where that cannot be
 * decided: patterns that look around or refer back, and very large ones.
 */
export function comparePatternTexts(before: string, after: string): PatternRelation | null {
  const [from, to] = [automatonOf(before), automatonOf(after)];
  if (from === null || to === null) return null;
  const kinds = kindsOf(from, to);
  const grows = kinds === null ? null : isWithin(from, to, kinds);
  const shrinks = kinds === null ? null : isWithin(to, from, kinds);
  if (grows === null || shrinks === null) return null;
  if (grows) return shrinks ? 'same' : 'wider';
  return shrinks ? 'narrower' : 'other';
}

/** One character of every kind that the two tell apart. */
function kindsOf(...automatons: readonly Automaton[]): readonly number[] | null {
  const starts = new Set([0]);
  for (const { states } of automatons) {
    for (const [from, to] of states.flatMap(({ reading }) => reading.flatMap(({ spans }) => spans))) {
      starts.add(from);
      starts.add(to + 1);
    }
  }
  return starts.size > MAX_KINDS ? null : [...starts];
}

type Places = readonly number[];

/** Whether every text that the inner one matches is matched by the outer one; null when there is too much to look at. */
function isWithin(inner: Automaton, outer: Automaton, kinds: readonly number[]): boolean | null {
  const [left, right] = [new Walk(inner), new Walk(outer)];
  const seen = new Set<string>();
  let steps = 0;
  const open: { readonly left: Places; readonly right: Places; readonly isStart: boolean }[] = [
    { left: left.start(), right: right.start(), isStart: true },
  ];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    // From the outer one's last state on, it matches whatever follows.
    if (pair.right.includes(outer.last)) continue;
    if (left.isMatch(pair.left, pair.isStart) && !right.isMatch(pair.right, pair.isStart)) return false;
    steps += kinds.length * (pair.left.length + pair.right.length);
    if (steps > MAX_STEPS) return null;
    for (const kind of kinds) {
      const next = { left: left.step(pair.left, kind), right: right.step(pair.right, kind), isStart: false };
      const key = `${next.left.join()}|${next.right.join()}`;
      if (next.left.length === 0 || seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return true;
}

/** All the places that a text can have led to in one automaton. */
class Walk {
  readonly #automaton: Automaton;
  /** States from which the last one can be reached behind the first character. */
  readonly #hopeful: ReadonlySet<number>;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#hopeful = hopefulStates(automaton);
  }

  start(): Places {
    return this.#spread([this.#automaton.first], { isStart: true, isEnd: false });
  }

  /** Empty where no text that begins like this matches. */
  step(places: Places, character: number): Places {
    const reached = places.flatMap((place) =>
      (this.#automaton.states[place]?.reading ?? []).filter(({ spans }) => holds(spans, character)).map(({ to }) => to),
    );
    const spread = this.#spread(reached, { isStart: false, isEnd: false });
    return spread.filter((place) => this.#hopeful.has(place));
  }

  isMatch(places: Places, isStart: boolean): boolean {
    return this.#spread(places, { isStart, isEnd: true }).includes(this.#automaton.last);
  }

  /** With everything that is reached without a character. */
  #spread(from: Places, { isStart, isEnd }: { readonly isStart: boolean; readonly isEnd: boolean }): Places {
    const reached = new Set(from);
    for (const place of reached) {
      for (const { when, to } of this.#automaton.states[place]?.free ?? []) {
        if (when === 'always' || (when === 'at-start' && isStart) || (when === 'at-end' && isEnd)) reached.add(to);
      }
    }
    return [...reached].sort((one, other) => one - other);
  }
}

function hopefulStates({ states, last }: Automaton): ReadonlySet<number> {
  const before = states.map((): number[] => []);
  for (const [place, { free, reading }] of states.entries()) {
    for (const { when, to } of free) if (when !== 'at-start') before[to]?.push(place);
    for (const { to } of reading) before[to]?.push(place);
  }
  const hopeful = new Set([last]);
  for (const place of hopeful) for (const each of before[place] ?? []) hopeful.add(each);
  return hopeful;
}

function holds(spans: readonly Span[], character: number): boolean {
  return spans.some(([from, to]) => from <= character && character <= to);
}
