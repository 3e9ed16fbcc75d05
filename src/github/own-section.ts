import type { VerdictWord } from '../model/verdict.ts';
import type { Remembered, SectionState } from '../report/marker.ts';
import type { Section } from '../report/shared-comment.ts';
import type { RunStamp } from './comment-order.ts';

/** The section of one job. */
export interface CommentSection {
  /** Tells jobs and legs of a matrix apart: the name of the check. */
  readonly name: string;
  readonly word: VerdictWord;
  /** Findings that are open, for the next run to tell which of them are fixed. */
  readonly open: readonly Remembered[];
  /** Every stage looked: what the last run remembers and this one does not find is fixed. */
  readonly complete: boolean;
  /** The texts with what was fixed since the last run. */
  readonly write: (fixed: readonly Remembered[]) => { readonly body: string; readonly shorterBody: string };
}

/** Findings that are remembered for the next run; the line they stand in has to fit too. */
const MAX_REMEMBERED = 20;

interface Writing {
  readonly run: RunStamp;
  /** Sections of all jobs, as they were last seen. */
  readonly sections: readonly Section[];
  readonly which: 'body' | 'shorterBody';
}

/** This run's section, with what it fixed of what the last one left open. */
export function ownSection(
  { name, word, open, complete, write }: CommentSection,
  { run, sections, which }: Writing,
): Section {
  const { headSha, id, attempt } = run;
  const before = sections.find(({ state }) => state.name === name)?.state ?? null;
  const fixed = complete ? findFixed(before, { open, headSha }) : [];
  const texts = write(fixed);
  const kept = complete ? open : [...open, ...missing(before?.open ?? [], open)].slice(0, MAX_REMEMBERED);
  const state = { name, word, head: headSha, run: id, attempt, length: 0, open: kept, fixed };
  return { state, text: texts[which], shorter: texts.shorterBody };
}

/** What was open before and is not any more; on the same commit, what a run before said of it still holds. */
function findFixed(
  before: SectionState | null,
  now: { readonly open: readonly Remembered[]; readonly headSha: string },
): readonly Remembered[] {
  if (before === null) return [];
  const earlier = before.head === now.headSha ? [...before.fixed, ...before.open] : before.open;
  return missing(earlier, now.open).slice(0, MAX_REMEMBERED);
}

function missing(from: readonly Remembered[], present: readonly Remembered[]): readonly Remembered[] {
  return from.filter((one) => !present.some(({ fingerprint }) => fingerprint === one.fingerprint));
}
