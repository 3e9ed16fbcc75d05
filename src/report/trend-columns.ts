/** Values side by side, each column one value or the range of several that have no room of their own. */
export interface Column {
  /** Index of the first value in it. */
  readonly from: number;
  readonly lowest: number;
  readonly middle: number;
  readonly highest: number;
}

/** At most `limit` columns, as even as can be; none is empty. */
export function columnsOf(values: readonly number[], limit: number): readonly Column[] {
  const count = Math.min(limit, values.length);
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * values.length) / count);
    const own = Float64Array.from(values.slice(from, Math.floor(((at + 1) * values.length) / count))).sort();
    const lowest = own[0] ?? 0;
    return { from, lowest, middle: own[(own.length - 1) >> 1] ?? lowest, highest: own.at(-1) ?? lowest };
  });
}

/** Column that holds the value of this index. */
export function columnAt(columns: readonly Column[], index: number): number {
  const next = columns.findIndex(({ from }) => from > index);
  return (next === -1 ? columns.length : next) - 1;
}
