import type { Side } from '../model/location.ts';
import type { Sample } from '../traffic/samples.ts';

/** Answers of one side to one operation within one block. */
export interface Cell {
  /** Latencies of answers that count as success, milliseconds. */
  readonly latencies: number[];
  failed: number;
  /** How often each status was answered; `0` is no answer. */
  readonly statuses: Map<string, number>;
}

/** One block of wall time, as k6 measured it. */
export interface Block {
  /** Number within its start, from 0; blocks of the warm-up come first. */
  readonly number: number;
  /** Rounds that k6 left out, because no user was free. */
  dropped: number;
  readonly cells: Map<string, Readonly<Record<Side, Cell>>>;
  /** First and last sample, milliseconds since 1970 by the machine's clock, which may jump. */
  fromMs: number;
  toMs: number;
}

export interface Recorder {
  take(sample: Sample): void;
  /** Hands on what is complete; everything, where the run came to its planned end. */
  end(complete: boolean): void;
}

/** Metrics that a recorder reads. */
export const RECORDED_METRICS: readonly string[] = ['http_req_duration', 'dropped_iterations'];
/**
 * A request belongs to the block in which its pair began. Each of the two gets a block's time before it has failed, so that the
 * second ends at the latest in the block after the next.
 */
const OPEN_BLOCKS = 3;

/** Sorts samples into blocks, and hands on each block once it is over, in order. Samples of one start only. */
export function openRecorder(onBlock: (block: Block) => void): Recorder {
  const open = new Map<number, Block>();
  let newest = 0;
  let next = 0;

  const blockOf = (number: number, timeMs: number): Block => {
    const known = open.get(number);
    if (known) return known;
    const made: Block = { number, dropped: 0, cells: new Map(), fromMs: timeMs, toMs: timeMs };
    open.set(number, made);
    return made;
  };
  const close = (until: number): void => {
    for (; next < until; next += 1) {
      const block = open.get(next);
      open.delete(next);
      // A block in which nothing was sent is one in which everything was left out.
      onBlock(block ?? { number: next, dropped: 1, cells: new Map(), fromMs: 0, toMs: 0 });
    }
  };

  return {
    take(sample) {
      const { block: tag, side, operation, status } = sample.tags;
      if (sample.metric === 'dropped_iterations') {
        // It has no block of its own: it stands among the samples of its time, whatever the clock says.
        if (newest >= next) blockOf(newest, sample.timeMs).dropped += sample.value;
        return;
      }
      if (tag === undefined || operation === undefined || (side !== 'base' && side !== 'head')) return;
      const number = Number(tag);
      if (!Number.isInteger(number)) return;
      if (number < next) {
        // Later than anything can be: k6 itself stood still, and what it measured meanwhile is not to be trusted.
        blockOf(Math.max(newest, next), sample.timeMs).dropped += 1;
        return;
      }
      newest = Math.max(newest, number);
      const block = blockOf(number, sample.timeMs);
      block.toMs = sample.timeMs;
      const cell = cellOf(block, operation)[side];
      cell.statuses.set(status ?? '0', (cell.statuses.get(status ?? '0') ?? 0) + 1);
      if (sample.tags.expected_response === 'true') cell.latencies.push(sample.value);
      else cell.failed += 1;
      close(number - OPEN_BLOCKS + 1);
    },
    end: (complete) => close(complete ? newest + 1 : newest - OPEN_BLOCKS + 1),
  };
}

function cellOf(block: Block, operation: string): Readonly<Record<Side, Cell>> {
  const known = block.cells.get(operation);
  if (known) return known;
  const made = { base: emptyCell(), head: emptyCell() };
  block.cells.set(operation, made);
  return made;
}

function emptyCell(): Cell {
  return { latencies: [], failed: 0, statuses: new Map() };
}
