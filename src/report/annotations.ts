import type { Finding, Severity } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import { formatCount, formatNumberOf } from '../verdict/figures.ts';
import { cleanLine, clip } from './clean.ts';
import { nameHits } from './consumers.ts';
import { type HeadPlace, headPlaces } from './head-place.ts';

/** An annotation of a check run, with the keys of GitHub's API. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** An annotation made by a workflow command; `file` is absent where there is no line to point at. */
export interface WorkflowAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Ours: GitHub names no total, and a reader opens no more. */
const CHECK_ANNOTATIONS = 500;
/** GitHub allows 255 characters. */
const TITLE_CODE_POINTS = 120;
/** GitHub allows 64 KB; nobody reads more than a screen beside a line. */
const MESSAGE_CODE_POINTS = 1_000;
/** The runner keeps ten of each level per step and drops the others without a word. */
const COMMANDS_PER_LEVEL = 10;

interface Note {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly location: Location | null;
}

const RANK: Readonly<Record<Severity, number>> = { breaking: 0, warning: 1, info: 2 };
const CHECK_LEVELS = { breaking: 'failure', warning: 'warning', info: 'notice' } as const;
const COMMAND_LEVELS = { breaking: 'error', warning: 'warning', info: 'notice' } as const;

/** Annotations of the check run, the worst first; the last one says how many did not fit. */
export function renderCheckAnnotations(result: RunResult): readonly CheckAnnotation[] {
  const located = findNotes(result).flatMap((note) =>
    note.location === null ? [] : [toCheckAnnotation(note, note.location)],
  );
  if (located.length <= CHECK_ANNOTATIONS) return located;
  const shown = located.slice(0, CHECK_ANNOTATIONS);
  const hidden = located.length - shown.length;
  return shown.with(-1, countHidden(shown.at(-1), hidden + 1));
}

/** Annotations by workflow command: at most ten of each level, the tenth counting the ones beyond. */
export function renderCommands(result: RunResult): readonly WorkflowAnnotation[] {
  const notes = findNotes(result);
  return (['breaking', 'warning', 'info'] as const).flatMap((severity) => {
    const own = notes.filter((note) => note.severity === severity);
    if (own.length <= COMMANDS_PER_LEVEL) return own.map(toCommand);
    const hidden = own.length - COMMANDS_PER_LEVEL + 1;
    const message = `${formatCount(hidden)} more findings of this kind are in the report.`;
    return [
      ...own.slice(0, COMMANDS_PER_LEVEL - 1).map(toCommand),
      { level: COMMAND_LEVELS[severity], title: `${formatCount(hidden)} more`, message },
    ];
  });
}

function countHidden(last: CheckAnnotation | undefined, hidden: number): CheckAnnotation {
  const { path = '', start_line = 1, annotation_level = 'notice' } = last ?? {};
  const title = `${formatCount(hidden)} more`;
  const message = `${formatNumberOf(hidden, 'finding')} from here on did not fit: see the report.`;
  return { path, start_line, end_line: start_line, annotation_level, title, message };
}

function findNotes(result: RunResult): readonly Note[] {
  const problems = [...result.setup, ...result.stages.flatMap((stage) => stage.problems)].map(noteOfProblem);
  const placeAtHead = headPlaces(result.stages);
  const findings = result.stages
    .flatMap((stage) => stage.findings.filter((finding) => isAboutRun(stage, finding)))
    .map((finding) => noteOfFinding(finding, placeAtHead(finding)));
  return [...problems, ...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** What nobody tests was so before this pull request: it stands in the report, and beside a line only where it fails. */
function isAboutRun({ stage }: StageResult, { severity }: Finding): boolean {
  return stage !== 'audit' || severity === 'breaking';
}

function noteOfProblem(problem: Problem): Note {
  const message = [problem.what, problem.why, problem.todo].filter((words) => words !== null).join('\n');
  return { severity: 'breaking', title: problem.code, message, location: problem.where };
}

function noteOfFinding(finding: Finding, { location, base }: HeadPlace): Note {
  const hits = nameHits(finding.consumers);
  const lines = [
    finding.message,
    hits.length > 0 ? `Used by ${hits.join(', ')}.` : null,
    finding.todo,
    base === null ? null : `It stood at ${base.file}:${base.line} of the base.`,
  ];
  const message = lines.filter((words) => words !== null).join('\n');
  // What somebody accepted is told, and no longer as a failure.
  return { severity: finding.accepted ? 'info' : finding.severity, title: finding.rule, message, location };
}

function toCheckAnnotation(note: Note, location: Location): CheckAnnotation {
  const line = Math.max(1, Math.trunc(location.line) || 1);
  return {
    path: location.file,
    start_line: line,
    end_line: line,
    annotation_level: CHECK_LEVELS[note.severity],
    title: clip(cleanLine(note.title), TITLE_CODE_POINTS),
    message: plainMessage(note.message),
  };
}

function toCommand(note: Note): WorkflowAnnotation {
  const { location } = note;
  return {
    level: COMMAND_LEVELS[note.severity],
    title: clip(cleanLine(note.title), TITLE_CODE_POINTS),
    message: plainMessage(note.message),
    ...(location === null
      ? {}
      : { file: location.file, line: Math.max(1, location.line), column: Math.max(1, location.column) }),
  };
}

/** Annotations are shown as plain text: backticks would stand there as they are. */
function plainMessage(message: string): string {
  const lines = message.split('\n').map((words) => cleanLine(words.replaceAll('`', '')));
  return clip(lines.join('\n').trim(), MESSAGE_CODE_POINTS) || 'No further words.';
}
