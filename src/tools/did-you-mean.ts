import { closest, distance } from 'fastest-levenshtein';

/** Part of a word that may be mistyped before another word is no help any more. */
const LARGEST_SHARE = 0.4;

/** `Did you mean …?` with the nearest of the known words; null when none is near. */
export function didYouMean(written: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const word = written.toLowerCase();
  const nearest = closest(word, [...known]);
  const edits = distance(word, nearest.toLowerCase());
  return edits <= Math.max(1, Math.round(nearest.length * LARGEST_SHARE)) ? `Did you mean \`${nearest}\`?` : null;
}
