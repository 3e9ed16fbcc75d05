/** `PaymentService`, `web-app`, `GET /orders/{id}` → their words in lower case. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export function kebab(text: string): string {
  return wordsOf(text).join('-') || 'api';
}

export function snake(text: string): string {
  return identifier(wordsOf(text).join('_'));
}

export function pascal(text: string): string {
  return identifier(wordsOf(text).map(capitalised).join(''));
}

export function camel(text: string): string {
  const name = pascal(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A name is ASCII in all four languages here, and does not begin with a digit. */
function identifier(name: string): string {
  const ascii = name.replaceAll(/[^A-Za-z0-9_]/g, '');
  return ascii === '' || /^\d/.test(ascii) ? `api${ascii}` : ascii;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `payments` → `payment`, `policies` → `policy`. */
export function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.replace(/es$/, '');
  return /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, '');
}

export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) && !/^(?:uni|use|eu)/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Each name once: what is there already gets a number. */
export function uniqueNames(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}${count}`;
  };
}
