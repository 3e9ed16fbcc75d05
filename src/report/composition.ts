import type { RunResult } from '../model/run-result.ts';
import type { ChangeIndex } from '../verdict/change-index.ts';
import { heading, prose } from './blocks.ts';
import { PARTS, type PartName, renderDocument } from './document.ts';
import type { Limits } from './limits.ts';
import type { Links } from './links.ts';
import { renderMarkdown } from './markdown.ts';

/** A redacted result, the addresses it may point at, and its parts as Markdown: what every output is put together from. */
export interface Composition {
  readonly result: RunResult;
  readonly links: Links;
  readonly changeOf: ChangeIndex;
  /** Markdown of every part within these limits; written once, because several outputs ask for the same. */
  readonly parts: (limits: Limits) => Parts;
}

type Parts = Readonly<Record<PartName, string>>;

/** Longest headline where nothing else fits, code points. */
const BARE_HEADLINE_CODE_POINTS = 200;

export function openComposition(source: Omit<Composition, 'parts'>): Composition {
  const written = new Map<Limits, Parts>();
  const parts = (limits: Limits): Parts => {
    const known = written.get(limits) ?? writeAllParts(source, limits);
    written.set(limits, known);
    return known;
  };
  return { ...source, parts };
}

function writeAllParts(source: Omit<Composition, 'parts'>, limits: Limits): Parts {
  const document = renderDocument({ ...source, limits });
  const entries = PARTS.map((name) => [name, renderMarkdown(document[name], { textLength: limits.textLength })]);
  return Object.fromEntries(entries);
}

/** Markdown of the named parts in their order, within the limits. */
export function writeParts(composition: Composition, limits: Limits, names: readonly PartName[] = PARTS): string {
  const parts = composition.parts(limits);
  return names
    .map((name) => parts[name])
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The verdict alone, for when a report cannot be made to fit. */
export function writeHeadlineAlone(composition: Composition): string {
  const headline = heading(3, ...prose(composition.result.verdict.headline));
  return renderMarkdown([headline], { textLength: BARE_HEADLINE_CODE_POINTS });
}
