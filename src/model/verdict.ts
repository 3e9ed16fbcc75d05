/** What the whole run says. `no-change`: no specification changed, and nothing else was asked for. */
export type VerdictWord = 'passed' | 'failed' | 'broken' | 'no-change';

export interface Verdict {
  readonly word: VerdictWord;
  /**
   * What the check run concludes. `neutral` blocks nothing and is no pass: findings under `fail-on: never`, and a comparison that could not
   * be decided under `on-inconclusive: report`.
   */
  readonly conclusion: 'success' | 'failure' | 'neutral';
  /** The first line of the comment, in words. */
  readonly headline: string;
  /** Number of breaking changes of specifications. */
  readonly breakingChanges: number;
  /**
   * Whether the head is slower, of everything that was compared with the base: `no-regression` only where that was shown, `inconclusive`
   * where nobody knows. Null or absent: not compared.
   */
  readonly comparison?: 'regressed' | 'suspect' | 'inconclusive' | 'no-regression' | null;
  /** Whether the step exits with 1. */
  readonly failsStep: boolean;
}
