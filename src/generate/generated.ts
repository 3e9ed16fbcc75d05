/** A file that a generator wrote, by its path from the repository's root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

export interface Generated {
  readonly files: readonly GeneratedFile[];
  /** What was left out or has to be decided by a person, one sentence each. */
  readonly notes: readonly string[];
  /** Commands that come next, in their order. */
  readonly next: readonly string[];
}

export const LANGUAGES = ['typescript', 'python', 'java', 'go'] as const;
export type Language = (typeof LANGUAGES)[number];
