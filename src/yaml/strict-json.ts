import { TextFault } from './text-fault.ts';

const POSITION_IN_MESSAGE = / at position (\d+)/;

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

/** The engine names no position for a cut-off text (its end) and for short ones (its first wrong character). */
function offsetWithoutPosition(text: string, message: string): number {
  if (message.startsWith('Unexpected end')) return text.trimEnd().length;
  const token = /^Unexpected token '(.+?)'/su.exec(message)?.[1];
  return token === undefined ? 0 : Math.max(0, text.lastIndexOf(token));
}
