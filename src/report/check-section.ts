import type { FailOn } from '../model/config.ts';
import { percentDecoded } from '../model/percent-encoding.ts';
import type { VerdictWord } from '../model/verdict.ts';
import { encodeKey, type SectionState } from './marker.ts';
import type { Section } from './shared-comment.ts';

/** What a job's check says of the section that the job writes into the comment. */
export interface CheckSection {
  readonly pullRequest: number;
  readonly word: VerdictWord;
}

/** At the very end of the summary, which we write ourselves: what is quoted further up cannot be taken for it. */
const MARKER = /\n\n<!-- api-testing-section:(?<pull>[1-9][0-9]{0,9}) (?<word>passed|failed|broken|no-change) -->\s*$/u;

/**
 * The summary of a check, with a line nobody sees: this job writes its section into the comment of that pull request. Checks are made
 * one per job and cannot overwrite each other, so the comment can be held against them.
 */
export function markSection(summary: string, { pullRequest, word }: CheckSection): string {
  return `${summary}\n\n<!-- api-testing-section:${pullRequest} ${word} -->`;
}

/** What a verdict was decided by, where that came from trusted hands: the workflow that concluded the check. */
export interface JudgedBy {
  readonly failOn: FailOn;
  /** Path of the configuration, where another than the default was named. */
  readonly configPath: string | null;
}

const JUDGED =
  /\n\n<!-- api-testing-judged:(?<failOn>breaking|consumer-breaking|warning|never)(?: (?<path>[A-Za-z0-9._%-]+))? -->(?=\s*$|\n\n<!-- api-testing-section:[^\n]*-->\s*$)/u;

/** The summary with what its verdict was decided by, for whoever decides it again; goes before the mark of a section. */
export function markJudged(summary: string, { failOn, configPath }: JudgedBy): string {
  return `${summary}\n\n<!-- api-testing-judged:${failOn}${configPath === null ? '' : ` ${encodeKey(configPath)}`} -->`;
}

/** Null where a check does not say it: it is of an older version of the action, or was not concluded by a run that judged. */
export function readJudged(summary: string): JudgedBy | null {
  const groups = JUDGED.exec(summary)?.groups;
  if (!groups) return null;
  const { failOn, path } = groups;
  // No bad escape is ours: somebody edited the path then, and the default holds.
  return { failOn: failOn as FailOn, configPath: path === undefined ? null : percentDecoded(path) };
}

/** The section that a check stands for; null where its job writes none into the comment of `pullRequest`. */
export function sectionOfCheck(
  check: { readonly name: string; readonly summary: string },
  of: Pick<SectionState, 'head' | 'run' | 'attempt'> & { readonly pullRequest: number },
): Section | null {
  const groups = MARKER.exec(check.summary)?.groups;
  if (!groups || Number(groups['pull']) !== of.pullRequest) return null;
  const { head, run, attempt } = of;
  const text = check.summary.replace(JUDGED, '').replace(MARKER, '').trim();
  const word = groups['word'] as VerdictWord;
  const state = { name: check.name, head, run, attempt, word, length: 0, open: [], fixed: [], restored: true };
  return { state, text: `${text}\n\n${TABLES_ELSEWHERE}` };
}

const TABLES_ELSEWHERE = 'The tables are in the check of this name.';

/** Sections that a comment lacks or has of an earlier run, of those that checks stand for. */
export function findLost(
  sections: readonly SectionState[],
  fromChecks: readonly Section[],
  isOlder: (a: SectionState, b: SectionState) => boolean,
): readonly Section[] {
  return fromChecks.filter(({ state }) => {
    const known = sections.find(({ name }) => name === state.name);
    // A job without a change of the API makes no section; it corrects the one that it has.
    return known === undefined ? state.word !== 'no-change' : isOlder(known, state);
  });
}
