import type { Confidence } from '../model/audit.ts';
import type { Location } from '../model/location.ts';
import type { Repository } from './repository.ts';

/** One thing that a rule found. */
export interface Found {
  readonly confidence: Confidence;
  /** One sentence without its full stop; backticks set off code. */
  readonly message: string;
  /** Why it matters here, where the rule's own words are not enough. */
  readonly why?: string;
  readonly location: Location | null;
  readonly operations?: readonly string[];
  /** What `generate` is asked for, `integration`; null where it writes nothing of the kind. */
  readonly generate: string | null;
  /** What makes it the same finding when lines move. */
  readonly key: readonly string[];
}

/** One row of the table: what is looked for, and what it means. */
export interface AuditRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly todo: string;
  /** Nothing is found in what cannot be known: a false alarm is worse than a miss. */
  find(repository: Repository): readonly Found[];
}
