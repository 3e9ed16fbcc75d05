import { cleanLine } from './clean.ts';

/** Changes with their intervals, side by side on one scale. What it shows stands in a table beside it. */
export interface IntervalPicture {
  readonly title: string;
  /** A change from which on it counts, as a share: drawn as a line. */
  readonly limit: number;
  readonly groups: readonly IntervalGroup[];
  /** One sentence that says what the lines and bands are. */
  readonly legend: string;
}

export interface IntervalGroup {
  /** May hold text from outside. */
  readonly name: string;
  readonly rows: readonly IntervalRow[];
}

/** How a row looks: `bad` a claim against head, `doubtful` a smaller one, `open` none, `good` one for it. */
export type IntervalTone = 'bad' | 'doubtful' | 'open' | 'good';

export interface IntervalRow {
  readonly name: string;
  /** `+14.2 % [+9.8, +18.9]` */
  readonly figures: string;
  /** What is claimed: for who cannot see the picture. */
  readonly verdict: string;
  readonly tone: IntervalTone;
  /** Shares: 0.1 is +10 %. Null: nothing was measured. */
  readonly change: number | null;
  /** Null: not bounded. Absent: there is no interval, only an estimate. */
  readonly interval?: { readonly low: number | null; readonly high: number | null };
  /** Changes up to it, either way, of which nothing is claimed; null: none. */
  readonly margin: number | null;
  /** The same change as several measurements saw it, each by itself. */
  readonly parts: readonly number[];
}

/** Every row in words: for a screen reader, and where nothing can be drawn. */
export function describeIntervals({ groups }: IntervalPicture): string {
  const rows = groups.flatMap(({ name, rows: own }) =>
    own.map((row) => `${cleanLine(name)} ${row.name} ${row.figures}, ${row.verdict}`),
  );
  return rows.join('; ');
}
