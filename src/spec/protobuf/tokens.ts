import type { Position } from '../../model/location.ts';

export interface Token {
  /** As written, quotes included; empty at the end of the file. */
  readonly text: string;
  readonly at: Position;
}

/** Comments and blank space are skipped; everything else is a text, a word or number, or one character. */
const TOKEN =
  /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\.?\d[\w.]*(?:(?<=[eE])[+-]\d+)?|[A-Za-z_]\w*|\n|[^\S\n]+|[\s\S]/g;

/** Every token of a text that is known to be valid, with its place. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  const lineFeed = (index: number) => {
    line += 1;
    lineStart = index + 1;
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('/*')) {
      for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) lineFeed(index + at);
    } else if (token === '\n') lineFeed(index);
    else if (!token.startsWith('//') && token.trim() !== '' && token !== '\uFEFF') {
      tokens.push({ text: token, at: { line, column: index - lineStart + 1 } });
    }
  }
  return tokens;
}

/** A text without its quotes; escapes stay as they are written. */
export function unquote(token: string): string {
  return /^["']/.test(token) ? token.slice(1, -1) : token;
}

/** Decimal, hexadecimal and octal. */
export function parseNumber(token: string): number {
  const isOctal = /^0[0-7]+$/.test(token);
  return isOctal ? Number.parseInt(token, 8) : Number(token);
}
