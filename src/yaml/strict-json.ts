import { TextFault } from './text-fault.ts';

const POSITION_IN_MESSAGE = / at position (\d+)/;
const WRONG_CHARACTER = 'Unexpected token';

/** Refuses a `.json` file that only a YAML parser would take: comments, trailing commas, a cut-off end. Throws `TextFault`. */
export function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const written = POSITION_IN_MESSAGE.exec(error.message)?.[1];
    const offset = written === undefined ? offsetWithoutPosition(text, error.message) : Number(written);
    const reason = error.message.replace(/ in JSON at position .*$/, '').replace(/, (?:\.\.\.)?".*$/s, '');
    const isJsonLike = /^\s*[[{]/.test(text);
    throw new TextFault(isJsonLike ? 'text.json' : 'text.json-is-yaml', offset, reason);
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
