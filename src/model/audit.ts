import type { Location } from './location.ts';

/** certain: read from a file that says so · likely: what it says has one usual reading · hint: worth a look. */
export const CONFIDENCES = ['certain', 'likely', 'hint'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Something that nobody tests, or a test that proves nothing. */
export interface AuditGap {
  /** Id of the rule, `audit.database-mocked`. */
  readonly rule: string;
  readonly confidence: Confidence;
  /** One sentence. May hold text of the repository. */
  readonly message: string;
  readonly why: string;
  readonly todo: string;
  /** Command that writes what is missing; null where no command can. */
  readonly command: string | null;
  readonly location: Location | null;
  /** `GET /orders/{id}`; empty where it is about none. */
  readonly operations: readonly string[];
  readonly fingerprint: string;
}

export interface AuditConfig {
  /** `off`: the stage does not run; `auto`: it runs where a specification changed, or where it is asked for. */
  readonly mode: 'auto' | 'off';
  /** Gaps that are at least so sure fail the run; `never`: none does. */
  readonly failOn: Confidence | 'never';
  /** Ids of rules that are not looked at. */
  readonly ignore: readonly string[];
  /** Globs of files that are not looked at. */
  readonly exclude: readonly string[];
}
