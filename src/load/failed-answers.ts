import type { FailedAnswer } from '../model/stage.ts';
import { compareTexts } from '../model/text-order.ts';

/** Codes of k6 (`error_code`) for requests that got no status, as its documentation lists them. */
const WITHOUT_STATUS: ReadonlyMap<string, string> = new Map([
  ['1050', 'no answer in time'],
  ['1101', 'name not found'],
  ['1211', 'no connection in time'],
  ['1212', 'connection refused'],
  ['1220', 'connection reset'],
]);

/** Answers that a sentence names; the section on the load has all of them. */
const NAMED_ANSWERS = 3;

/** What a failed request got: its status, or why there is none. */
export function failedAnswer(tags: Readonly<Record<string, string>>): string {
  const { status = '0', error_code: code = '' } = tags;
  return status === '0' || status === '' ? (WITHOUT_STATUS.get(code) ?? 'no answer') : status;
}

/** The most frequent first. */
export function failedAnswersOf(counts: ReadonlyMap<string, number>): readonly FailedAnswer[] {
  const rows = [...counts].map(([answer, requests]) => ({ answer, requests }));
  return rows.sort((one, other) => other.requests - one.requests || compareTexts(one.answer, other.answer));
}

/** `; failed requests got 500 (32), no answer in time (8)`; nothing where none failed. */
export function failedAnswerWords(answers: readonly FailedAnswer[]): string {
  const named = answers.slice(0, NAMED_ANSWERS).map(({ answer, requests }) => `${answer} (${requests})`);
  if (named.length === 0) return '';
  const more = answers.length > NAMED_ANSWERS ? ', …' : '';
  return `; failed requests got ${named.join(', ')}${more}`;
}
