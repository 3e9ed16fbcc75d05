import type { Location } from '../model/location.ts';
import { ProblemError } from '../model/problem.ts';
import { type ParsedText, parseText } from '../yaml/parse.ts';
import type { Pact, PactInteraction } from './pact.ts';
import type { PactSource } from './source.ts';

/** Positions are read when the first finding asks for them: a pact without findings is parsed once. */
const PARSED = new WeakMap<Pact, ParsedText | null>();

/** Where a person looks for an interaction: its line in the pact file; null for a pact that lives in a broker. */
export function pactLocation(source: PactSource, interaction: PactInteraction | null): Location | null {
  const { origin, pact } = source;
  if (origin.kind !== 'file') return null;
  const parsed = interaction === null ? null : parsedOnce(pact, origin.path);
  const position = parsed === null || interaction === null ? START : parsed.positionAt(interaction.place, 'value');
  return { file: origin.path, line: position.line, column: position.column };
}

const START = { line: 1, column: 1 };

function parsedOnce(pact: Pact, path: string): ParsedText | null {
  const known = PARSED.get(pact);
  if (known !== undefined) return known;
  const parsed = parsedOrNull(pact.text, path);
  PARSED.set(pact, parsed);
  return parsed;
}

function parsedOrNull(text: string, path: string): ParsedText | null {
  try {
    return parseText(text, path);
  } catch (thrown) {
    // What JSON allows and this parser refuses, such as a key that is there twice, costs the line and nothing else.
    if (thrown instanceof ProblemError) return null;
    throw thrown;
  }
}
