import type { VerdictWord } from '../model/verdict.ts';
import { formatList, formatNumberOf } from '../verdict/figures.ts';
import { COMMENT_BUDGET, fits } from './budget.ts';
import { encodeHtml, encodeText } from './markdown.ts';
import { encodeKey, parseMarker, renderMarker, type SectionState } from './marker.ts';

/** One job's part of the comment that all jobs share. */
export interface Section {
  readonly state: SectionState;
  /** Markdown; null where it is not known: a person edited it, or it is of another commit. */
  readonly text: string | null;
  /** What to say in its place when there is no room for all. */
  readonly shorter?: string;
}

/** The worst first: what could not be checked is worse than what was, because nobody knows what it hides. */
const RANK: Readonly<Record<VerdictWord, number>> = { broken: 0, failed: 1, passed: 2, 'no-change': 3 };

/** The sections of a comment, each with its text as it was written. */
export function parseSections(body: string, key: string): readonly Section[] {
  const marker = parseMarker(body, key);
  const states = marker?.sections ?? [];
  const alone = standsAlone(states, marker?.head ?? '');
  let at = body.indexOf('\n') + 1;
  return states.map((state) => {
    if (state.length === 0) return { state, text: null };
    const closing = alone ? '' : CLOSING;
    const from = alone ? at : endOfOpening(body, state.name, at);
    if (from === -1) return { state, text: null };
    const text = body.slice(from, from + state.length);
    if (text.length < state.length || !body.startsWith(closing, from + state.length)) return { state, text: null };
    at = from + state.length;
    return { state, text };
  });
}

/** Where the text of a section begins, folded or not; -1 where it does not stand there. */
function endOfOpening(body: string, name: string, at: number): number {
  for (const opening of [openingOf(name, 'folded'), openingOf(name, 'open')]) {
    const start = body.indexOf(opening, at);
    if (start !== -1) return start + opening.length;
  }
  return -1;
}

/** One section of this commit, and no other that says anything: then it is the comment. */
function standsAlone(states: readonly SectionState[], head: string): boolean {
  const current = states.filter((state) => state.head === head);
  return current.length === 1 && states.filter(({ length }) => length > 0).length === 1;
}

/** One section in place of its earlier one, the others as they are; in the order of their names. */
export function putSection(sections: readonly Section[], own: Section): readonly Section[] {
  const others = sections.filter(({ state }) => state.name !== own.state.name);
  return [...others, own].sort((a, b) => (a.state.name < b.state.name ? -1 : 1));
}

/** Of two readings of the comment the newer one of every section. */
export function mergeSections(
  ours: readonly Section[],
  theirs: readonly Section[],
  isNewer: (a: SectionState, b: SectionState) => boolean,
): readonly Section[] {
  return theirs.reduce((all, section) => {
    const known = all.find(({ state }) => state.name === section.state.name);
    return known !== undefined && !isNewer(section.state, known.state) ? all : putSection(all, section);
  }, ours);
}

/**
 * The whole comment: the worst verdict of the sections in the first line, then one row per section, then their reports. A
 * section of another commit has no say: it is named as not finished. Where there is one section, it is the comment.
 */
export function writeShared(key: string, sections: readonly Section[], head: string): string {
  for (const tried of shrink(sections.map((section) => withoutStale(section, head)))) {
    const body = write(key, tried, head);
    if (fits(body, COMMENT_BUDGET)) return body;
  }
  const bare = sections.map((section) => forget({ ...section, text: null }));
  return write(key, bare, head);
}

function withoutStale(section: Section, head: string): Section {
  return section.state.head === head ? section : { state: section.state, text: null };
}

/** Ever less: first the longest texts shorter, then without, at last nothing remembered. */
function* shrink(sections: readonly Section[]): Generator<readonly Section[]> {
  yield sections;
  const order = sections.map((_, index) => index).sort((a, b) => lengthOf(sections[b]) - lengthOf(sections[a]));
  let current = [...sections];
  for (const shorten of [toShorter, toHeadline]) {
    for (const index of order) {
      const section = current[index];
      if (section !== undefined) current = current.with(index, shorten(section));
      yield current;
    }
  }
  yield current.map(forget);
}

function lengthOf(section: Section | undefined): number {
  return section?.text?.length ?? 0;
}

function toShorter(section: Section): Section {
  return section.shorter === undefined ? section : { ...section, text: section.shorter.trim() };
}

function toHeadline(section: Section): Section {
  if (section.text === null) return section;
  const rest = `The rest of it is in the check ${encodeText(section.state.name)}: it did not fit here.`;
  return { ...section, text: `${headlineOf(section)}\n\n${rest}` };
}

function forget(section: Section): Section {
  return { ...section, state: { ...section.state, open: [], fixed: [] } };
}

function write(key: string, sections: readonly Section[], head: string): string {
  const trimmed = sections.map(({ state, text }) => {
    const own = text === null ? null : text.trim();
    return { text: own, state: { ...state, length: own?.length ?? 0 } };
  });
  const newest = [...trimmed].sort(
    (a, b) => (b.state.run ?? 0) - (a.state.run ?? 0) || (b.state.attempt ?? 0) - (a.state.attempt ?? 0),
  )[0];
  const { run = null, attempt = null } = newest?.state ?? {};
  const marker = renderMarker(key, { head, run, attempt, sections: trimmed.map(({ state }) => state) });
  return `${[marker, ...writeBody(trimmed, head)].join('\n')}\n`;
}

function writeBody(sections: readonly Section[], head: string): readonly string[] {
  const current = sections.filter(({ state }) => state.head === head);
  const written = sections.filter(({ text }) => text !== null);
  const waiting = sections.filter(({ state }) => state.head !== head).map(({ state }) => encodeText(state.name));
  const open = waiting.length === 0 ? [] : ['', `Not finished for this commit yet: ${formatList(waiting)}.`];
  const states = sections.map(({ state }) => state);
  if (standsAlone(states, head)) return [written[0]?.text ?? '', ...open];
  const worst = [...current].sort(
    (a, b) => RANK[a.state.word] - RANK[b.state.word] || Number(isTicked(a)) - Number(isTicked(b)),
  )[0];
  const rows = current.map(
    (section) => `- **${encodeText(section.state.name)}**: ${headlineOf(section).replace(/^#+ /u, '')}`,
  );
  return [
    ...(worst === undefined ? [] : [headlineOf(worst), '']),
    `${formatNumberOf(current.length, 'job')} report here:`,
    '',
    ...rows,
    ...open,
    '',
    ...written.map((section) => {
      const { state, text } = section;
      // Of the worst one everybody reads what to do; where all is well there is nothing to do.
      const isShown = section === worst && (state.word === 'failed' || state.word === 'broken');
      return `${openingOf(state.name, isShown ? 'open' : 'folded')}${text}${CLOSING}\n`;
    }),
  ];
}

const SIGNED: Readonly<Record<VerdictWord, string>> = {
  broken: '⚠️ Could not be checked',
  failed: '❌ Failed',
  passed: '✅ Passed',
  'no-change': '✅ No API change',
};

/** Of two that passed the one with an open question is told first. */
function isTicked(section: Section): boolean {
  return headlineOf(section).startsWith('### ✅');
}

/** The first line of a section's own report. */
function headlineOf({ text, state }: Section): string {
  const [first = ''] = (text ?? '').split('\n');
  return first.startsWith('### ') ? first : `### ${SIGNED[state.word]}`;
}

function openingOf(name: string, fold: 'folded' | 'open'): string {
  const details = fold === 'open' ? '<details open>' : '<details>';
  return `<!-- api-testing-section:${encodeKey(name)} -->\n${details}\n<summary>Report of ${encodeHtml(name)}</summary>\n\n`;
}

const CLOSING = '\n\n</details>';
