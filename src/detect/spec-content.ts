/** Recognises an API description by its top-level key, without parsing what may be megabytes of something else. */

/** A line that may hold the key: what `git grep` looks for before a file is read. */
export const SPEC_LINE_PATTERN = `(openapi|swagger|asyncapi)["']?[[:space:]]*:`;

/** Extensions of files that may be descriptions, or parts of them. */
export const SPEC_GLOBS: readonly string[] = [':(icase)*.yaml', ':(icase)*.yml', ':(icase)*.json'];

export function maySpecify(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) || maySpecifyTogether(path);
}

/** Languages whose specifications are made of files that do not refer to each other. */
const TOGETHER = /\.(?:graphqls?|gql|proto)$/i;
/** Folders whose schemas are somebody else's, or only there to test with. */
const ASIDE =
  /(?:^|\/)(?:node_modules|vendor|third_party|__tests__|__fixtures__|__mocks__|tests?|testdata|fixtures)\//i;

/** Whether the file may be one of those that make up a specification together. */
export function maySpecifyTogether(path: string): boolean {
  return TOGETHER.test(path) && !ASIDE.test(path);
}

/** Whether the file is written in one of those languages, wherever it stands. */
export function isWrittenTogether(path: string): boolean {
  return TOGETHER.test(path);
}

const BLOCK_KEY =
  /^(?:(openapi|swagger|asyncapi)|'(openapi|swagger|asyncapi)'|"(openapi|swagger|asyncapi)")[ \t]*:(?=[ \t\r\n]|$)/m;
const FLOW_KEY = /^(?:openapi|swagger|asyncapi)$/;

/**
 * Which specification the text is by the key of its outermost object; null for none. In block YAML such a key starts in the
 * first column, where neither nested keys nor multi-line texts can stand; JSON and flow YAML are read by their brackets.
 */
export function topLevelFormat(text: string): 'openapi' | 'asyncapi' | null {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const start = skipBlank(body);
  const key = body[start] === '{' ? findFlowKey(body, start) : findBlockKey(body);
  if (key === null) return null;
  return key === 'asyncapi' ? 'asyncapi' : 'openapi';
}

/** Whether the text is a specification by such a key. */
export function declaresSpec(text: string): boolean {
  return topLevelFormat(text) !== null;
}

function findBlockKey(body: string): string | null {
  const found = BLOCK_KEY.exec(body);
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null);
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
function findFlowKey(text: string, start: number): string | null {
  let depth = 0;
  let token = '';
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (token === '' && (character === '"' || character === "'")) {
      const close = endOfString(text, index);
      token = text.slice(index + 1, close);
      index = close;
    } else if (character === ':' && depth === 1 && FLOW_KEY.test(token.trimEnd())) return token.trimEnd();
    else if (STRUCTURE.includes(character)) {
      token = '';
      depth += DEPTH_CHANGE[character] ?? 0;
      if (depth === 0) return null;
    } else if (token !== '' || !BLANK.includes(character)) token += character;
  }
  return null;
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
