/** Which side of a pull request: the merge base, or the head. */
export type Side = 'base' | 'head';

/** A place in a text; line and column count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file of the repository. `file` is the path from the repository's root with forward slashes. */
export interface Location extends Position {
  readonly file: string;
}

/** A place in a specification, with the JSON pointer (RFC 6901) of the value that stands there. */
export interface SpecLocation extends Location {
  readonly side: Side;
  readonly pointer: string;
}
