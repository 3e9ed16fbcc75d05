import type { Language } from './generated.ts';

/** A text as a literal of the language. JSON's escapes mean the same in all of them; TypeScript prefers single quotes. */
export function textLiteral(text: string, language: Language): string {
  const json = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  if (language !== 'typescript') return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** JSON data as a literal of TypeScript or Python, over several lines. */
export function dataLiteral(value: unknown, language: 'typescript' | 'python', depth = 0): string {
  const pad = indentation(language).repeat(depth + 1);
  const end = indentation(language).repeat(depth);
  if (Array.isArray(value)) {
    if (value.every((item) => item === null || typeof item !== 'object'))
      return `[${value.map((item) => dataLiteral(item, language)).join(', ')}]`;
    return `[\n${value.map((item) => `${pad}${dataLiteral(item, language, depth + 1)},\n`).join('')}${end}]`;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) return '{}';
    const lines = entries.map(
      ([name, item]) => `${pad}${keyLiteral(name, language)}: ${dataLiteral(item, language, depth + 1)},\n`,
    );
    return `{\n${lines.join('')}${end}}`;
  }
  if (typeof value === 'string') return textLiteral(value, language);
  if (language === 'typescript') return JSON.stringify(value);
  return value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : JSON.stringify(value);
}

export function keyLiteral(name: string, language: 'typescript' | 'python'): string {
  const bare = language === 'typescript' && /^[A-Za-z_$][\w$]*$/u.test(name) && name !== '__proto__';
  return bare ? name : textLiteral(name, language);
}

function indentation(language: 'typescript' | 'python'): string {
  return language === 'python' ? '    ' : '  ';
}

/** Text for a comment: one line, whatever it was. */
export function comment(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll('*/', '* /');
}
