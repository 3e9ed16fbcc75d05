import { percentDecoded } from '../model/percent-encoding.ts';
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
 * Why the broker chose a pact, for the selectors `mainBranch`, `environment` and `deployedOrReleased`: the link's metadata says how many
 * versions of which kind, the notice names them. Null where the two do not say the same, so that nothing is guessed from a sentence: then
 * each place is asked about by itself.
 */
export function readOccurrences(href: string, properties: JsonRecord): readonly Occurrence[] | null {
  if (properties.wip === true) return [];
  const groups = selectorGroups(href);
  const lines = criteriaLines(properties);
  if (groups === null || lines === null) return null;
  const kinds = groups.map(kindOf);
  const wanted = kinds.filter((kind) => kind !== null);
  const told = lines.flatMap(occurrencesIn);
  if (told.length !== wanted.length) return null;
  const occurrences: Occurrence[] = [];
  // Those that are named first: what is left for the others must not be one of them.
  for (const fits of wanted.toSorted((one, other) => one.rank - other.rank).map(({ fits }) => fits)) {
    const index = told.findIndex(({ place }) => fits(place));
    if (index < 0) return null;
    occurrences.push(...told.splice(index, 1));
  }
  return occurrences;
}

interface Kind {
  readonly rank: number;
  readonly fits: (place: string) => boolean;
}

/** What one selector found, by its metadata; null for one about a branch or a tag, which are no place. */
function kindOf(group: ReadonlyMap<string, string>): Kind | null {
  const environment = group.get('e');
  if (environment !== undefined) return { rank: 0, fits: (place) => place === environment };
  if (group.has('b') || group.has('t')) return null;
  if (group.get('l') === 'true') return { rank: 0, fits: (place) => place === MAIN_BRANCH };
  // `deployedOrReleased` leaves out where.
  return { rank: 1, fits: (place) => place !== MAIN_BRANCH };
}

const MAIN_LINE = /^latest version from the main branch '.*?' \((.+)\)$/;
const ENVIRONMENT_LINE = /^a consumer version in environment (.+)$/;
const EVERYWHERE_LINE = /^consumer version\(s\) (?:currently deployed to|released and supported in) (.+)$/;

/** Versions that one line of the notice names; none for a line about something else. */
function occurrencesIn(line: string): readonly Occurrence[] {
  const main = MAIN_LINE.exec(line)?.[1];
  if (main !== undefined) return [{ place: MAIN_BRANCH, version: main }];
  const list = (ENVIRONMENT_LINE.exec(line) ?? EVERYWHERE_LINE.exec(line))?.[1];
  return list === undefined ? [] : listedVersions(list);
}

/** `production (1.0) and test (1.1 (beta))`; the broker takes no environment with a space in its name. */
function listedVersions(list: string): readonly Occurrence[] {
  const part = /(\S+) \((.+?)\)(?:$|(?:, | and )(?=\S+ \())/y;
  const found: Occurrence[] = [];
  while (part.lastIndex < list.length) {
    const [, place, version] = part.exec(list) ?? [];
    if (place === undefined || version === undefined) return [];
    found.push({ place, version });
  }
  return found;
}

/** `s[][e]=production&s[][cv]=6&s[][l]=true&s[][cv]=7`: each selector ends with the consumer version it found. */
function selectorGroups(href: string): readonly ReadonlyMap<string, string>[] | null {
  const encoded = /\/metadata\/([^/?#]+)/.exec(href)?.[1];
  const decoded = encoded === undefined ? null : percentDecoded(encoded);
  if (decoded === null) return null;
  const text = Buffer.from(decoded, 'base64').toString('utf8');
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
