import type { SpecFile } from '../model/spec.ts';

export interface SpecSides {
  /** Null for a specification that was added. */
  readonly base: SpecFile | null;
  /** Null for one that was deleted. */
  readonly head: SpecFile | null;
}
