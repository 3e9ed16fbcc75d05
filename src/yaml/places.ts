/** Where the entries of objects and the elements of lists stand. */
export interface Places {
  /** Offset of a key or a value, or null where the container has no such entry. */
  offsetOf(container: object, key: string | number, part: 'key' | 'value'): number | null;
}
