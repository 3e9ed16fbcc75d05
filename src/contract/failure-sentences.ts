import { compareTexts } from '../model/text-order.ts';
import type { PactInteraction } from './pact.ts';
import { pluginTransport } from './plugin-faults.ts';
import type { ReportedError, ReportedInteraction } from './verifier-report.ts';

/** Errors that a plugin gives in place of mismatches are dropped by the verifier: its debug log alone has them. */
export function sentencesOf(error: ReportedError | null, interaction: PactInteraction): readonly string[] {
  if (error === null) return ['the verifier reports a failure without a reason'];
  const sentences = [...error.mismatches.toSorted(byImportance), ...(error.fault ? [error.fault] : [])];
  if (sentences.length > 0) return sentences;
  const transport = pluginTransport(interaction);
  return [
    transport === null
      ? 'it failed without a mismatch'
      : `it failed over \`${transport}\`, and the plugin gave no reason`,
  ];
}

/** The verifier has no option for it, and its report does not say that it asked twice. */
export function redirectHint({ response }: PactInteraction, mismatches: readonly string[]): readonly string[] {
  const isRedirect = response !== null && response.status >= 300 && response.status < 400;
  if (!isRedirect || !mismatches.some((sentence) => sentence.startsWith('status:'))) return [];
  return ['pact verifier follows redirects: this is the answer of where the provider’s led'];
}

/** What makes the rest of an answer differ comes first. */
const FIRST_WORDS = ['status:', 'media type:', 'header '];

/** The verifier lists them in any order; the same answer gets the same report. */
function byImportance(left: string, right: string): number {
  const rank = (sentence: string) => FIRST_WORDS.findIndex((word) => sentence.startsWith(word)) + 1 || Infinity;
  const [one, other] = [rank(left), rank(right)];
  if (one !== other) return one < other ? -1 : 1;
  return compareTexts(left, right);
}

/** The provider failed where the consumer expects an answer: nothing of what follows compares one with the other. */
export function isServerError({ response }: PactInteraction, mismatches: readonly string[]): boolean {
  const isExpected = response !== null && response.status >= 500;
  return !isExpected && mismatches.some((sentence) => SERVER_ERROR.test(sentence));
}

const SERVER_ERROR = /^status: expected \d+ but was 5\d\d$/;

/** The verifier has one message for a closed port and for an answer that is late; the time it took tells them apart. */
export function noAnswer(reported: ReportedInteraction, providerAnswerMs: number): string {
  const late = reported.durationMs !== null && reported.durationMs >= providerAnswerMs;
  return late
    ? `the provider did not answer within ${providerAnswerMs} ms`
    : 'the provider refused or cut the connection';
}
