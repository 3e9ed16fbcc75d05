import type { Change } from '../model/change.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { StageResult } from '../model/stage.ts';
import { type Block, heading } from './blocks.ts';
import type { Composition } from './composition.ts';
import { headPlaces, renamesOf } from './head-place.ts';
import type { Limits } from './limits.ts';
import { renderMarkdown } from './markdown.ts';
import { describeStep } from './next-steps.ts';

/** What is told at lines, and whether what is missing from it is gone. */
export interface Review {
  readonly findings: readonly ReviewFinding[];
  /** Every stage looked: a finding of an earlier run that is not here any more is fixed. */
  readonly complete: boolean;
}

/** A finding as a reviewer is told of it at a line. Whether the line is in the diff is for `planReview` to say. */
export interface ReviewFinding {
  readonly fingerprint: string;
  readonly severity: Severity;
  /** Markdown: what, who, why, what to do. */
  readonly body: string;
  /** Lines to point at, the best one first. */
  readonly places: readonly ReviewPlace[];
  /** What a suggestion is made from; null where the finding is about no change. */
  readonly change: Change | null;
}

export interface ReviewPlace {
  /** As the head calls the file. */
  readonly path: string;
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
}

/** One comment says one thing: a screen of text beside a line. */
const AT_A_LINE: Pick<Limits, 'textLength'> = { textLength: 600 };

/** Every finding that somebody has to do something about and that has a line; what is only worth knowing stays in the report. */
export function renderReview(composition: Composition): readonly ReviewFinding[] {
  const { result } = composition;
  const placesOf = placeFinder(composition);
  const all = result.stages.flatMap((stage) => stage.findings.map((finding) => ({ finding, stage })));
  return all
    .filter(({ finding }) => finding.severity !== 'info' && !finding.accepted && finding.location !== null)
    .map(({ finding, stage }) => ({
      fingerprint: finding.fingerprint,
      severity: finding.severity,
      // Of thousands of findings only some are told at lines: the others are never written out.
      get body() {
        return renderMarkdown(writeFinding(composition, finding, stage), AT_A_LINE);
      },
      places: placesOf(finding),
      change: stage.stage === 'changes' ? composition.changeOf(finding) : null,
    }));
}

const SIGNS: Readonly<Record<Severity, string>> = { breaking: '❌ ', warning: '⚠️ Warning: ', info: '' };

/** Only a change of the API breaks somebody: a failed test of the team is called what it is. */
function signOf({ severity }: Finding, { stage }: StageResult): string {
  return severity === 'breaking' && stage === 'changes' ? '❌ Breaking: ' : SIGNS[severity];
}

function writeFinding(composition: Composition, finding: Finding, stage: StageResult): readonly Block[] {
  const { title, children } = describeStep(composition, { finding, stage });
  return [
    heading(4, signOf(finding, stage), ...title),
    { kind: 'list', ordered: false, items: children.map((spans) => ({ box: null, spans, children: [] })) },
  ];
}

/** What was removed is pointed at where it stood; else, and where the diff does not show that, at what has lost it. */
function placeFinder({ result, changeOf }: Composition): (finding: Finding) => readonly ReviewPlace[] {
  const headPlaceOf = headPlaces(result.stages);
  const renames = renamesOf(result.stages);
  return (finding) => {
    const { location } = headPlaceOf(finding);
    const base = changeOf(finding)?.location;
    const left = base?.side === 'base' ? [{ path: renames.get(base.file) ?? base.file, line: base.line }] : [];
    const hasHead = left.length === 0 || changeOf(finding)?.counterpart || changeOf(finding)?.surroundings;
    const right = location !== null && hasHead ? [{ path: location.file, line: location.line }] : [];
    return [
      ...left.map((place) => ({ ...place, side: 'LEFT' as const })),
      ...right.map((place) => ({ ...place, side: 'RIGHT' as const })),
    ];
  };
}
