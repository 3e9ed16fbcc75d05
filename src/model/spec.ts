/** One side of a specification: its entry file at one commit. */
export interface SpecFile {
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
  /** Commit the text was read at, or null at the desk for a plain file. */
  readonly commit: string | null;
  /** Its other files, where files make up one specification without referring to each other: GraphQL types, a protobuf package. */
  readonly parts?: readonly SpecPart[];
}

export interface SpecPart {
  readonly path: string;
  readonly text: string;
}

/** A specification that a pull request changed, both sides. `base` is null for an added one, `head` for a deleted one. */
export interface SpecPair {
  readonly base: SpecFile | null;
  readonly head: SpecFile | null;
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed';
  /** Name of the provider whose specification it is; null when no provider claims it. */
  readonly provider: string | null;
}

/** Reads another file of the same side, for `$ref`; null when there is none. Never leaves the repository. */
export type ReadSibling = (path: string) => Promise<string | null>;
