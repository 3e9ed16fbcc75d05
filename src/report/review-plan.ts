import type { Severity } from '../model/finding.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { encodeCode } from './markdown.ts';
import { findLine, type Hunk } from './patch.ts';
import type { ReviewFinding, ReviewPlace } from './review.ts';
import { renderReviewMarker } from './review-marker.ts';
import { type Suggestion, suggest } from './suggestion.ts';

/** A comment at a line of the diff, as GitHub's API takes it. */
export interface LineComment {
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly body: string;
  readonly fingerprints: readonly string[];
}

/** A comment on a file as a whole: where its lines were refused. */
export interface FileComment {
  readonly path: string;
  readonly body: string;
  readonly fingerprints: readonly string[];
}

export interface ReviewPlan {
  readonly comments: readonly LineComment[];
  /** Fingerprints of findings that stay in the report alone: their lines are not in the diff, or there are too many. */
  readonly elsewhere: readonly string[];
  /** Fingerprints that an earlier comment tells. */
  readonly known: readonly string[];
}

export interface ReviewSource {
  readonly key: string;
  readonly findings: readonly ReviewFinding[];
  /** Hunks by path of the head; a file without a patch is not in here. */
  readonly patches: ReadonlyMap<string, readonly Hunk[]>;
  /** Fingerprints that comments of ours tell already. */
  readonly told: ReadonlySet<string>;
}

/** Comments of one review: more of them bury a pull request, and the report has them all. */
const MAX_COMMENTS = 30;
/** Findings of one line that are told there: more are no hint any more. */
const MAX_FINDINGS_PER_LINE = 50;
/** Ours; GitHub's own limit is the one of comments, 65 536. */
const BODY_CODE_POINTS = 30_000;

const RANK: Readonly<Record<Severity, number>> = { breaking: 0, warning: 1, info: 2 };

/** Which finding goes to which line. Every finding ends in exactly one of the three lists. */
export function planReview(source: ReviewSource): ReviewPlan {
  const fresh = source.findings.filter(({ fingerprint }) => !source.told.has(fingerprint));
  const known = source.findings.filter(({ fingerprint }) => source.told.has(fingerprint));
  const placed = fresh.map((finding) => ({ finding, ...findPlace(finding, source.patches) }));
  const groups = groupByPlace(placed);
  const told = groups.slice(0, MAX_COMMENTS);
  const shown = told.map((group) => writeComment(source.key, group.slice(0, MAX_FINDINGS_PER_LINE)));
  const left = [...told.map((group) => group.slice(MAX_FINDINGS_PER_LINE)), ...groups.slice(MAX_COMMENTS)];
  const hidden = left.flat().map(({ finding }) => finding.fingerprint);
  const off = placed.filter(({ place }) => place === null).map(({ finding }) => finding.fingerprint);
  return { comments: shown, elsewhere: [...off, ...hidden], known: known.map(({ fingerprint }) => fingerprint) };
}

interface Placed {
  readonly finding: ReviewFinding;
  readonly place: ReviewPlace | null;
  readonly suggestion: Suggestion | null;
}

/** A suggestion has to stand at the line it replaces; without one, the first place that the diff shows. */
function findPlace(finding: ReviewFinding, patches: ReviewSource['patches']): Omit<Placed, 'finding'> {
  const [first] = finding.places;
  const hunks = first === undefined ? [] : (patches.get(first.path) ?? []);
  const suggestion = finding.change === null || first === undefined ? null : suggest(finding.change, hunks);
  if (suggestion !== null && first !== undefined) {
    return { place: { path: first.path, line: suggestion.line, side: 'RIGHT' }, suggestion };
  }
  const place = finding.places.find(({ path, side, line }) => findLine(patches.get(path) ?? [], side, line) !== null);
  return { place: place ?? null, suggestion: null };
}

/** Findings of one line share a comment, and the worst lines come first. */
function groupByPlace(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    if (one.place === null) continue;
    const key = `${one.place.side} ${one.place.line} ${one.place.path}`;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  const worst = (group: readonly Placed[]) => Math.min(...group.map(({ finding }) => RANK[finding.severity]));
  return [...groups.values()].sort((a, b) => worst(a) - worst(b));
}

function writeComment(key: string, group: readonly Placed[]): LineComment {
  const place = group[0]?.place ?? { path: '', line: 1, side: 'RIGHT' as const };
  const fingerprints = [...new Set(group.map(({ finding }) => finding.fingerprint))];
  const suggestion = renderSuggestion(group.flatMap((one) => one.suggestion ?? []));
  const bodies = group.map(({ finding }) => finding.body);
  return { ...place, body: fitBody(renderReviewMarker(key, fingerprints), bodies, suggestion), fingerprints };
}

/** Whole findings or none: half a fence would spoil everything below it. */
function fitBody(marker: string, bodies: readonly string[], suggestion: string): string {
  for (let shown = bodies.length; shown > 0; shown -= 1) {
    const hidden = bodies.length - shown;
    const more = hidden > 0 ? [`… and ${formatNumberOf(hidden, 'more finding')} here, in the report.`] : [];
    const body = [marker, ...bodies.slice(0, shown), ...more, suggestion].filter((part) => part !== '').join('\n\n');
    if (body.length <= BODY_CODE_POINTS) return body;
  }
  return [marker, `${formatNumberOf(bodies.length, 'finding')} here, too long for this place: see the report.`].join(
    '\n\n',
  );
}

/** Blocks that are all put before the same line are one suggestion; of others the first, since the rest would undo it. */
function renderSuggestion(suggestions: readonly Suggestion[]): string {
  const [first] = suggestions;
  if (first === undefined) return '';
  const restored = suggestions.every(({ restores }) => restores !== null)
    ? [...new Map(suggestions.map((one) => [one.lines.join('\n'), one.restores ?? []])).values()].flat()
    : null;
  const lines = restored === null ? first.lines : [...restored, first.lines.at(-1) ?? ''];
  const longest = Math.max(0, ...lines.flatMap((row) => (row.match(/`+/gu) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const taken = restored === null ? [first] : suggestions;
  const names = [...new Set(taken.flatMap(({ relist }) => relist ?? []))].map((name) => encodeCode(name, false));
  const also = names.length === 0 ? [] : ['', `And list ${names.join(', ')} in \`required\` again.`];
  return ['A compatible way:', '', `${fence}suggestion`, ...lines, fence, ...also].join('\n');
}

/** For lines that GitHub refused after all: one comment per file, each finding with its line in words. */
export function planFileComments(key: string, refused: readonly LineComment[]): readonly FileComment[] {
  const paths = [...new Set(refused.map(({ path }) => path))];
  return paths.map((path) => {
    const own = refused.filter((comment) => comment.path === path);
    const fingerprints = [...new Set(own.flatMap((comment) => comment.fingerprints))];
    const bodies = own.map(({ line, side, body }) => {
      const words = body.slice(body.indexOf('-->') + 3).replace(/\n\nA compatible way:\n\n[\s\S]*$/u, '');
      return `${side === 'LEFT' ? 'Line of the base' : 'Line'} ${line}:\n\n${words.trim()}`;
    });
    return { path, body: fitBody(renderReviewMarker(key, fingerprints), bodies, ''), fingerprints };
  });
}
