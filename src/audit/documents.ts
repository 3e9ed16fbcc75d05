import type { Position } from '../model/location.ts';
import { isObject } from '../model/object.ts';
import { type ParsedText, parseText } from '../yaml/parse.ts';

/** Every document of a YAML file, each with the places it has in the file. Throws `ProblemError` for the first that is none. */
export function parseDocuments(text: string, file: string): readonly ParsedText[] {
  if (file.toLowerCase().endsWith('.json') || !/^---(?:\s|$)/m.test(text)) return [parseText(text, file)];
  const documents: ParsedText[] = [];
  let before = 0;
  let piece: string[] = [];
  const finish = () => {
    const own = piece.join('\n');
    if (own.replace(/^\s*#.*$/gm, '').trim() !== '') documents.push(parseText('\n'.repeat(before) + own, file));
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (!/^---(?:\s|$)/.test(line)) {
      piece.push(line);
      continue;
    }
    finish();
    before = index + 1;
    piece = [];
  }
  finish();
  return documents;
}

/** A member of an object; null for what is none, or has none. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Where the first line of a script stands: under the `|` of a block, else where the value begins. */
export function scriptStart(parsed: ParsedText, text: string, path: readonly (string | number)[]): Position {
  const at = parsed.positionAt(path, 'value');
  const line = text.split('\n', at.line)[at.line - 1] ?? '';
  return /^[|>]/.test(line.slice(at.column - 1)) ? { line: at.line + 1, column: 1 } : at;
}
