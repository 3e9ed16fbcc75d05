import { percentDecoded } from './percent-encoding.ts';

/** The tokens of a JSON pointer (RFC 6901), `/paths/~1orders` → paths, /orders; null where it is none. */
export function pointerTokens(pointer: string): string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return null;
  return pointer.slice(1).split('/').map(unescapeToken);
}

/** What a token of a JSON pointer stands for. */
export function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A token as it stands in a JSON pointer. */
export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The tokens of a reference into its own document, `#/$defs/My%20Order` → $defs, My Order; null for any other reference. */
export function fragmentTokens(reference: string): string[] | null {
  if (!reference.startsWith('#')) return null;
  const fragment = reference.slice(1);
  return pointerTokens(percentDecoded(fragment) ?? fragment);
}
