import type { Violation } from './schemas.ts';

/** Characters of a foreign value that a sentence shows; the rest is cut. */
const SHOWN_CHARACTERS = 60;

/** `items[0].price must be number, it is "12"`; the value is cut to a length that a sentence can hold. */
export function wordsOfViolation(violation: Violation | undefined): string {
  if (violation === undefined) return 'it does not match the schema';
  const place = pathText(violation.path);
  const found = violation.value === undefined ? '' : `, it is ${shortValue(violation.value)}`;
  return `${place === '' ? 'the value' : place} ${violation.message}${found}`;
}

function pathText(path: readonly string[]): string {
  return path.map((step, at) => (/^\d+$/u.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

export function shortValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  const characters = [...text];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
}
