import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { EVERYTHING, type Span, spansOf } from './characters.ts';
import { NotRegular } from './not-regular.ts';

/** States of one automaton: patterns of schemas have dozens, `{1,4000}` would have thousands. */
const MAX_STATES = 600;
/** The parser goes down into each group: it has room for some four thousand of them. */
const MAX_CHARACTERS = 2_000;

/** Where a step without a character may be taken: anywhere, before the first character, behind the last one. */
type When = 'always' | 'at-start' | 'at-end';

interface State {
  readonly free: { readonly when: When; readonly to: number }[];
  readonly reading: { readonly spans: readonly Span[]; readonly to: number }[];
}

/** What a pattern finds somewhere in a text, as states and steps: a text matches where the last state can be reached. */
export class Automaton {
  readonly states: State[] = [];
  readonly first: number;
  readonly last: number;

  /** Throws `NotRegular`. */
  constructor(pattern: AST.Pattern) {
    this.first = this.#add();
    // A pattern that is not anchored matches in the middle of a text as well.
    this.#read(this.first, EVERYTHING, this.first);
    this.last = this.#alternatives(pattern.alternatives, this.first);
    this.#read(this.last, EVERYTHING, this.last);
  }

  #add(): number {
    if (this.states.length >= MAX_STATES) throw new NotRegular();
    return this.states.push({ free: [], reading: [] }) - 1;
  }

  #free(from: number, to: number, when: When = 'always'): void {
    this.states[from]?.free.push({ when, to });
  }

  #read(from: number, spans: readonly Span[], to: number): void {
    this.states[from]?.reading.push({ spans, to });
  }

  /** Each of these answers the state behind what it read. */
  #alternatives(alternatives: readonly AST.Alternative[], from: number): number {
    const end = this.#add();
    for (const alternative of alternatives) {
      let at = this.#add();
      this.#free(from, at);
      for (const element of alternative.elements) at = this.#element(element, at);
      this.#free(at, end);
    }
    return end;
  }

  #element(element: AST.Element, from: number): number {
    switch (element.type) {
      case 'Group':
        if (element.modifiers !== null) throw new NotRegular();
        return this.#alternatives(element.alternatives, from);
      case 'CapturingGroup':
        return this.#alternatives(element.alternatives, from);
      case 'Quantifier':
        return this.#quantifier(element, from);
      case 'Assertion':
        return this.#assertion(element, from);
      default: {
        const to = this.#add();
        this.#read(from, spansOf(element), to);
        return to;
      }
    }
  }

  #quantifier({ element, min, max }: AST.Quantifier, from: number): number {
    let at = from;
    for (let count = 0; count < min; count++) at = this.#element(element, at);
    if (max === Number.POSITIVE_INFINITY) {
      const loop = this.#add();
      this.#free(at, loop);
      this.#free(this.#element(element, loop), loop);
      return loop;
    }
    const end = this.#add();
    for (let count = min; count < max; count++) {
      this.#free(at, end);
      at = this.#element(element, at);
    }
    this.#free(at, end);
    return end;
  }

  #assertion(assertion: AST.Assertion, from: number): number {
    if (assertion.kind !== 'start' && assertion.kind !== 'end') throw new NotRegular();
    const to = this.#add();
    this.#free(from, to, assertion.kind === 'start' ? 'at-start' : 'at-end');
    return to;
  }
}

/** Null where nothing can be said: no pattern of ECMAScript, one that looks around, or a very long one. */
export function automatonOf(source: string): Automaton | null {
  if (source.length > MAX_CHARACTERS) return null;
  const pattern = parse(source, true) ?? parse(source, false);
  try {
    return pattern === null ? null : new Automaton(pattern);
  } catch (error) {
    if (error instanceof NotRegular) return null;
    throw error;
  }
}

function parse(source: string, unicode: boolean): AST.Pattern | null {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
