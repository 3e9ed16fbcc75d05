/** Recognises an API description by its top-level key, without parsing what may be megabytes of something else. */

/** A line that may hold the key: what `git grep` looks for before a file is read. */
export const SPEC_LINE_PATTERN = `(openapi|swagger)["']?[[:space:]]*:`;

/** Extensions of files that may be descriptions, or parts of them. */
export const SPEC_GLOBS: readonly string[] = [':(icase)*.yaml', ':(icase)*.yml', ':(icase)*.json'];

export function maySpecify(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}

const BLOCK_KEY = /^(?:openapi|swagger|'(?:openapi|swagger)'|"(?:openapi|swagger)")[ \t]*:(?=[ \t\r\n]|$)/m;
const FLOW_KEY = /^(?:openapi|swagger)$/;

/**
 * Whether the text has `openapi` or `swagger` as a key of its outermost object. In block YAML such a key starts in the
 * first column, where neither nested keys nor multi-line texts can stand; JSON and flow YAML are read by their brackets.
 */
export function declaresSpec(text: string): boolean {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const start = skipBlank(body);
  return body[start] === '{' ? hasFlowKey(body, start) : BLOCK_KEY.test(body);
}

/** Index of the first character of the document itself, after blank space, comments, directives and `---`. */
function skipBlank(text: string): number {
  let index = 0;
  while (index < text.length) {
    const character = text[index] ?? '';
    if (BLANK.includes(character)) index += 1;
    else if (character === '#' || character === '%') index = endOfLine(text, index);
    else if (text.startsWith('---', index)) index += 3;
    else break;
  }
  return index;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Reads brackets and quoted texts only; the keys of the outermost object are all that matters. */
function hasFlowKey(text: string, start: number): boolean {
  let depth = 0;
  let token = '';
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (token === '' && (character === '"' || character === "'")) {
      const close = endOfString(text, index);
      token = text.slice(index + 1, close);
      index = close;
    } else if (character === ':' && depth === 1 && FLOW_KEY.test(token.trimEnd())) return true;
    else if (STRUCTURE.includes(character)) {
      token = '';
      depth += DEPTH_CHANGE[character] ?? 0;
      if (depth === 0) return false;
    } else if (token !== '' || !BLANK.includes(character)) token += character;
  }
  return false;
}

const STRUCTURE = '{}[],:';
const BLANK = ' \t\r\n';
const DEPTH_CHANGE: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let index = start + 1; index < text.length; index += 1) {
    if (quote === '"' && text[index] === '\\') index += 1;
    else if (text[index] === quote) return index;
  }
  return text.length;
}
