import { coversMediaType } from '../spec/media-types.ts';

/** `200`, `4XX`, `default`; the last covers what nothing else names, so it may cover anything. */
export function statusCovers(written: string, status: number): boolean {
  if (written === 'default') return true;
  return (
    written.length === 3 &&
    [...written.toUpperCase()].every((digit, index) => digit === 'X' || digit === String(status)[index])
  );
}

/** Media ranges of a specification (`application/*`, `application/*+json`); unknown on either side may be anything. */
export function mediaTypeCovers(range: string | null, mediaType: string | null): boolean {
  if (range === null || mediaType === null) return true;
  return coversMediaType(range.split(';')[0] ?? '', mediaType);
}

/** Whether an example holds a value at a property path; `*` is any element, or any value of a map. */
export function hasPath(value: unknown, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) {
    // A path that does not spell out the array still means its elements.
    return value.some((element) => hasPath(element, step === '*' ? rest : path));
  }
  if (Object.hasOwn(value, step)) return hasPath((value as Record<string, unknown>)[step], rest);
  return step === '*' && Object.values(value).some((held) => hasPath(held, rest));
}
