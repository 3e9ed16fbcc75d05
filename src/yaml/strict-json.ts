import { TextFault } from './text-fault.ts';

const POSITION_IN_MESSAGE = / at position (\d+)/;
const WRONG_CHARACTER = 'Unexpected token';

/** What people write that JSON does not have, with the place that has to be mended. */
interface Mistake {
  readonly reason: string;
  readonly matches: (text: string, offset: number) => boolean;
  readonly place: (text: string, offset: number) => number;
}

const here = (_text: string, offset: number): number => offset;
const beforeSpace = (text: string, offset: number): number => text.slice(0, offset).trimEnd().length - 1;

const KNOWN_MISTAKES: readonly Mistake[] = [
  { reason: 'JSON has no comments', matches: (text, at) => /^(?:\/[/*]|#)/.test(text.slice(at, at + 2)), place: here },
  {
    reason: 'a comma stands before a closing bracket',
    matches: (text, at) => /[\]}]/.test(text.charAt(at)) && text.charAt(beforeSpace(text, at)) === ',',
    place: beforeSpace,
  },
  { reason: 'texts stand in double quotes', matches: (text, at) => text.charAt(at) === "'", place: here },
  {
    reason: 'it ends before every quote and bracket is closed',
    matches: (text, at) => at >= text.trimEnd().length,
    place: here,
  },
];

/** Refuses a `.json` file that only a YAML parser would take: comments, trailing commas, a cut-off end. Throws `TextFault`. */
export function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const written = POSITION_IN_MESSAGE.exec(error.message)?.[1];
    const offset = written === undefined ? offsetWithoutPosition(text, error.message) : Number(written);
    const reason = error.message.replace(/ in JSON at position .*$/, '').replace(/, (?:\.\.\.)?".*$/s, '');
    // No YAML begins with a comment of JavaScript.
    if (!/^\s*(?:[[{]|\/[/*])/.test(text)) throw new TextFault('text.json-is-yaml', offset, reason);
    const known = KNOWN_MISTAKES.find(({ matches }) => matches(text, offset));
    throw new TextFault('text.json', known?.place(text, offset) ?? offset, known?.reason ?? reason);
  }
}

/** The engine names no position for a cut-off text (its end) and for a wrong character. */
function offsetWithoutPosition(text: string, message: string): number {
  return message.startsWith(WRONG_CHARACTER) ? wrongCharacterOffset(text) : text.trimEnd().length;
}

/** The shortest beginning of the text that holds the wrong character ends with it; a shorter one is only cut off. */
function wrongCharacterOffset(text: string): number {
  let shortest = 1;
  let longest = text.length;
  while (shortest < longest) {
    const middle = Math.floor((shortest + longest) / 2);
    if (hasWrongCharacter(text.slice(0, middle))) longest = middle;
    else shortest = middle + 1;
  }
  return longest - 1;
}

function hasWrongCharacter(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && error.message.startsWith(WRONG_CHARACTER);
  }
}
