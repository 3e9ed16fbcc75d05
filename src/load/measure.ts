import type { LoadWindow } from '../model/stage.ts';
import type { Sample } from '../traffic/samples.ts';
import { failedAnswer } from './failed-answers.ts';
import { Histogram } from './histogram.ts';
import type { LatencyLimit } from './profiles.ts';

/** Metrics of k6 that the measurement is made from: a duration knows its operation, its time, and whether it was a success. */
export const MEASURED_METRICS: readonly string[] = ['http_req_duration', 'dropped_iterations'];

/** Windows of a run that a chart and a table can show. */
const WINDOWS = 40;
/** Shortest window, milliseconds: k6 itself looks at rates by the second. */
const SHORTEST_WINDOW_MS = 1_000;
/** Operations, or names of requests in scripts of the team, that are told apart; the others are counted together. */
const MAX_OPERATIONS = 500;
const OTHER_OPERATIONS = '(others)';

export interface MeasureInput {
  /** How long the profile takes. */
  readonly durationMs: number;
  /** Limit that "within the latency" is counted by. */
  readonly latency: LatencyLimit | null;
  /** Length of the windows, where they have to be those of a growing load. */
  readonly windowMs?: number;
  /** Tags, as they are in samples, to operations; other tags are taken as they are. */
  readonly operations: ReadonlyMap<string, string>;
  /** Taken off requests that are known by their address alone: it has another port in every run. Absent: nothing is. */
  readonly baseUrl?: string;
}

/** What was measured of some requests. */
export interface Cell {
  readonly durations: Histogram;
  failed: number;
  within: number;
}

export interface WindowCell extends Cell {
  /** By operation. */
  readonly operations: Map<string, Cell>;
  dropped: number;
}

/** Takes samples as they come; what it holds does not grow with their number. */
export class Measure {
  readonly total: Cell = newCell();
  readonly operations = new Map<string, Cell>();
  readonly windows: WindowCell[] = [];
  readonly windowMs: number;
  dropped = 0;
  /** What failed requests got, with how many of them. */
  readonly failedAnswers = new Map<string, number>();
  /** Start of the first request and end of the last, milliseconds since 1970. */
  firstMs: number | null = null;
  lastMs: number | null = null;
  readonly #input: MeasureInput;
  readonly #maxWindows: number;

  constructor(input: MeasureInput) {
    this.#input = input;
    this.windowMs =
      input.windowMs ?? Math.max(SHORTEST_WINDOW_MS, Math.ceil(input.durationMs / WINDOWS / 1_000) * 1_000);
    // The graceful stop may take as long again as a short profile; what comes later is counted in the last window.
    this.#maxWindows = 2 * Math.max(WINDOWS, Math.ceil(input.durationMs / this.windowMs)) + 1;
  }

  take({ metric, timeMs, value, tags }: Sample): void {
    const tag = tags['operation'];
    // Requests of `setup` come before the load.
    if (tag === 'setup' || isOutsideOfRounds(tags)) return;
    if (metric === 'dropped_iterations') {
      this.dropped += value;
      if (this.firstMs !== null) this.#windowAt(timeMs).dropped += value;
      return;
    }
    const startMs = timeMs - value;
    this.firstMs ??= startMs;
    this.lastMs = Math.max(this.lastMs ?? 0, timeMs);
    const operation = this.#operationOf(tag ?? tags['name'] ?? '');
    const window = this.#windowAt(startMs);
    const cells = [this.total, cellOf(this.operations, operation), window, cellOf(window.operations, operation)];
    const failed = tags['expected_response'] === 'false';
    this.#count(cells, value, failed);
    if (!failed) return;
    const answer = failedAnswer(tags);
    this.failedAnswers.set(answer, (this.failedAnswers.get(answer) ?? 0) + 1);
  }

  #count(cells: readonly Cell[], durationMs: number, failed: boolean): void {
    const { latency } = this.#input;
    const within = !failed && latency !== null && isWithin(durationMs, latency);
    for (const cell of cells) {
      cell.durations.add(durationMs);
      if (failed) cell.failed += 1;
      if (within) cell.within += 1;
    }
  }

  #operationOf(tag: string): string {
    const { operations, baseUrl } = this.#input;
    const isAddress = baseUrl !== undefined && tag.startsWith(`${baseUrl}/`);
    const operation = operations.get(tag) ?? (isAddress ? tag.slice(baseUrl.length) : tag);
    return this.operations.has(operation) || this.operations.size < MAX_OPERATIONS ? operation : OTHER_OPERATIONS;
  }

  #windowAt(timeMs: number): WindowCell {
    const at = Math.max(0, Math.floor((timeMs - (this.firstMs ?? timeMs)) / this.windowMs));
    const index = Math.min(at, this.#maxWindows - 1);
    while (this.windows.length <= index) this.windows.push({ ...newCell(), operations: new Map(), dropped: 0 });
    return this.windows[index] as WindowCell;
  }

  /** The run over time; empty where nothing was measured. */
  overTime(): readonly LoadWindow[] {
    return this.windows.map(({ durations, failed }, at) => ({
      atMs: at * this.windowMs,
      durationMs: this.windowMs,
      requests: durations.count,
      failed,
      p95Ms: durations.percentile(95),
    }));
  }
}

/** k6 puts `setup` and `teardown`, and groups within them, into groups of these names; a group of a round has a scenario beside it. */
function isOutsideOfRounds({ group = '', scenario }: Sample['tags']): boolean {
  return scenario === undefined && /^::(?:setup|teardown)(?:::|$)/u.test(group);
}

function newCell(): Cell {
  return { durations: new Histogram(), failed: 0, within: 0 };
}

function cellOf(cells: Map<string, Cell>, name: string): Cell {
  const known = cells.get(name);
  if (known) return known;
  const cell = newCell();
  cells.set(name, cell);
  return cell;
}

function isWithin(durationMs: number, { limitMs, inclusive }: LatencyLimit): boolean {
  return inclusive ? durationMs <= limitMs : durationMs < limitMs;
}
