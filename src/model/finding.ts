import type { Acceptance } from './acceptance.ts';
import type { Location } from './location.ts';

/** How bad a finding is: somebody's calls fail, somebody's calls may fail, worth knowing. */
export type Severity = 'breaking' | 'warning' | 'info';

/** A consumer that uses what a finding is about. */
export interface ConsumerUse {
  readonly consumer: string;
  /** Version of the consumer whose pact says so; null when the pact came from a file. */
  readonly version: string | null;
  /** Where that version is: `main`, or names of environments; empty when the pact came from a file. */
  readonly where: readonly string[];
  /** Descriptions of the interactions that use it. */
  readonly interactions: readonly string[];
}

/** One thing a stage found. The same shape in the comment, the check, the summary and `result.json`. */
export interface Finding {
  /** Dotted, lower case, stable: also the title of the annotation and the heading in `docs/rules.md`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence, plain words first. May hold text from outside: whoever shows it encodes it. */
  readonly message: string;
  /** What to do about it, one sentence; null when the message says it. */
  readonly todo: string | null;
  /** Line of the head (or of the base, for what was removed) that a person would point at. */
  readonly location: Location | null;
  /** Operations it reaches, `GET /orders/{id}`; empty when it is about none. */
  readonly operations: readonly string[];
  /** Who uses what it is about; empty when nobody is known to. */
  readonly consumers: readonly ConsumerUse[];
  /** Same finding, same text, whatever moved above it. Hexadecimal. */
  readonly fingerprint: string;
  /** Of the same thing found worse: whoever accepted one of those has accepted this as well. Absent: none. */
  readonly coveredBy?: readonly string[];
  /** Set when somebody accepted it: it is told, and fails nothing. */
  readonly accepted?: Acceptance;
}
