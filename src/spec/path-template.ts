import { percentDecoded } from '../model/percent-encoding.ts';

/** A path of a specification, `/orders/{id}`, taken apart once. */
export interface PathTemplate {
  readonly segments: readonly Segment[];
}

interface Segment {
  readonly text: string;
  readonly decoded: string;
  /** Texts around its templates; null for a concrete segment. */
  readonly pieces: readonly string[] | null;
}

export function parseTemplate(path: string): PathTemplate {
  return { segments: segmentsOf(path).map(parseSegment) };
}

/** Segments of a path; a slash at its end makes no segment. */
export function segmentsOf(path: string): string[] {
  return path.replace(/^\/|\/$/g, '').split('/');
}

function parseSegment(text: string): Segment {
  const pieces = text.split(/\{[^}]*\}/);
  return { text, decoded: percentDecoded(text) ?? text, pieces: pieces.length > 1 ? pieces : null };
}

/** One digit per segment, 0 for concrete and 1 for templated, so that the smallest text is the best fit; null for no fit. */
export function rankTemplate({ segments }: PathTemplate, given: readonly string[]): string | null {
  if (segments.length !== given.length) return null;
  let rank = '';
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? '';
    if (segment.text === value || segment.decoded === (percentDecoded(value) ?? value)) rank += '0';
    else if (fitsSegment(segment, value)) rank += '1';
    else return null;
  }
  return rank;
}

/** Whether `template` names paths more exactly than `other`: at the first difference it has the concrete segment. */
export function isMoreConcrete(template: PathTemplate, other: PathTemplate): boolean {
  for (const [index, { pieces }] of template.segments.entries()) {
    const theirs = other.segments[index]?.pieces ?? null;
    if ((pieces === null) !== (theirs === null)) return pieces === null;
  }
  return false;
}

/**
 * `{id}`, `{id}.json`, `v{major}`: each template takes at least one character. Literal pieces are looked for from the left,
 * because a pattern built from a foreign template could be made to backtrack for ever.
 */
function fitsSegment({ pieces }: Segment, value: string): boolean {
  const [first = '', ...rest] = pieces ?? [];
  const last = rest.pop();
  if (last === undefined || !value.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = value.indexOf(piece, at + 1);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return value.length - last.length > at && value.endsWith(last);
}
