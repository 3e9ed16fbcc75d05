/** How much of a report is written: the smaller the room, the fewer rows. What is left out is always counted. */
export interface Limits {
  /** Rows of each table. */
  readonly rows: number;
  /** Rows of the checklist, and of the lists beside it. */
  readonly checklist: number;
  /** Items under "What to do next". */
  readonly steps: number;
  /** Last lines of a log. */
  readonly logLines: number;
  /** Longest text in one place, code points. */
  readonly textLength: number;
  readonly charts: boolean;
  /** Whether a drawing of our own can be shown; GitHub draws Mermaid and nothing else. */
  readonly drawings: boolean;
  /** Whether the tables per stage are written at all. */
  readonly details: boolean;
  /** Where what is left out can be read. */
  readonly rest: 'report' | 'result.json';
}

/** Everything. Texts are still cut where no reader would follow. */
const UNLIMITED: Limits = {
  rows: Number.POSITIVE_INFINITY,
  checklist: Number.POSITIVE_INFINITY,
  steps: Number.POSITIVE_INFINITY,
  logLines: Number.POSITIVE_INFINITY,
  textLength: 1_000,
  charts: true,
  drawings: false,
  details: true,
  rest: 'result.json',
};

const COMFORTABLE: Limits = {
  rows: 50,
  checklist: 40,
  steps: 10,
  logLines: 60,
  textLength: 600,
  charts: true,
  drawings: false,
  details: true,
  rest: 'report',
};

/** A comment or a check: from comfortable down to what fits whatever it holds. */
export const SHRINKING: readonly Limits[] = [
  COMFORTABLE,
  { ...COMFORTABLE, rows: 20, logLines: 30, textLength: 400 },
  { ...COMFORTABLE, rows: 8, logLines: 12, textLength: 240, charts: false },
  { ...COMFORTABLE, rows: 3, checklist: 30, logLines: 5, steps: 5, textLength: 160, charts: false },
  { ...COMFORTABLE, checklist: 20, steps: 5, textLength: 120, details: false },
  { ...COMFORTABLE, checklist: 8, steps: 3, textLength: 60, details: false },
];

/** The job summary holds more than a comment, and shrinks the same way when it must. */
export const SUMMARY_SHRINKING: readonly Limits[] = [
  { ...COMFORTABLE, rows: 1_000, steps: 10, logLines: 500, textLength: 1_000 },
  { ...COMFORTABLE, rows: 200, logLines: 200 },
  ...SHRINKING,
];

/** The report as a file, `report.md`. */
export const FILE_SHRINKING: readonly Limits[] = [
  { ...UNLIMITED, steps: 200 },
  { ...UNLIMITED, rows: 1_000, steps: 100, logLines: 500, textLength: 600 },
  ...SHRINKING.map((limits): Limits => ({ ...limits, rest: 'result.json' })),
];

/** The page in a browser: as much as it can filter without a pause. */
export const HTML: Limits = { ...UNLIMITED, drawings: true, rows: 2_000, checklist: 500, steps: 50, logLines: 2_000 };

/** A terminal scrolls, and nobody scrolls far. */
export const TERMINAL: Limits = { ...COMFORTABLE, rows: 100 };

/** The comment that is tried when GitHub refuses the first one: no tables. */
export const SHORT: readonly Limits[] = SHRINKING.filter((limits) => !limits.details);
