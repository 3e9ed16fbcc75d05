import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

/** One version of a consumer that has a pact, and where that version is. */
export interface Occurrence {
  /** `main`, or the name of an environment. */
  readonly place: string;
  readonly version: string;
}

/** The place that stands for each consumer's main branch. */
export const MAIN_BRANCH = 'main';

/**
 * Why the broker chose a pact, for the selectors `mainBranch` and `environment`: places come from the link's metadata, versions from the
 * notice, which has one line for each. Null where the two do not say the same, so that nothing is guessed from a sentence: then each place is
 * asked about by itself.
 */
export function readOccurrences(href: string, properties: JsonRecord): readonly Occurrence[] | null {
  if (properties.wip === true) return [];
  const groups = selectorGroups(href);
  const lines = criteriaLines(properties);
  if (groups === null || lines === null || groups.length !== lines.length) return null;
  const left = [...lines];
  const occurrences: Occurrence[] = [];
  for (const group of groups) {
    const place = placeOf(group);
    if (place === null && !group.has('b') && !group.has('t')) return null;
    if (place === null) continue;
    const index = left.findIndex((line) => versionIn(line, place) !== null);
    const version = versionIn(left[index] ?? '', place);
    if (version === null) return null;
    left.splice(index, 1);
    occurrences.push({ place: place.name, version });
  }
  return occurrences;
}

interface ChosenFor {
  readonly name: string;
  readonly isMain: boolean;
}

function placeOf(group: ReadonlyMap<string, string>): ChosenFor | null {
  const environment = group.get('e');
  if (environment !== undefined) return { name: environment, isMain: false };
  const latest = group.get('l') === 'true' && !group.has('b') && !group.has('t');
  return latest ? { name: MAIN_BRANCH, isMain: true } : null;
}

function versionIn(line: string, place: ChosenFor): string | null {
  const start = place.isMain
    ? /^latest version from the main branch '.*?' \(/.exec(line)?.[0]
    : `a consumer version in environment ${place.name} (`;
  if (start === undefined || !line.startsWith(start) || !line.endsWith(')')) return null;
  return line.slice(start.length, -1);
}

/** `s[][e]=production&s[][cv]=6&s[][l]=true&s[][cv]=7`: each selector ends with the consumer version it found. */
function selectorGroups(href: string): readonly ReadonlyMap<string, string>[] | null {
  const encoded = /\/metadata\/([^/?#]+)/.exec(href)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(decodeURIComponent(encoded), 'base64').toString('utf8');
  const groups: Map<string, string>[] = [];
  let current = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) {
    const name = /^s\[\]\[(\w+)\]$/.exec(key)?.[1];
    if (name === undefined) continue;
    current.set(name, value);
    if (name !== 'cv') continue;
    groups.push(current);
    current = new Map();
  }
  return current.size === 0 ? groups : null;
}

/** The list in the notice before a verification: one line for each selector that found a version. */
function criteriaLines(properties: JsonRecord): readonly string[] | null {
  for (const entry of asArray(properties.notices) ?? []) {
    const notice = asRecord(entry);
    const [head = '', ...lines] = textOr(notice?.text, '').split('\n    * ');
    if (notice?.when === 'before_verification' && lines.length > 0 && head.includes('is being verified because'))
      return lines;
  }
  return null;
}
