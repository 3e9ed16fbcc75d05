import type { ToxicKind } from '../model/chaos.ts';

/** Random numbers in [0, 1). */
export type Random = () => number;

const BYTES_PER_KILOBYTE = 1000;
const MS_PER_SECOND = 1000;
/** A paced chunk is cut so that the receiver sees a flow instead of bursts. */
const PACE_MS = 10;

/** One step of a chunk's way: it may leave when `notBefore` has come. */
export interface Timed {
  readonly bytes: Uint8Array;
  /** On the clock that was handed in, milliseconds. */
  readonly notBefore: number;
}

/** How far the toxics of one direction of one connection have come. */
export interface Pace {
  /** When the last byte that was let through by a latency may leave. */
  readonly latest: number;
  /** Until when the bandwidth is used up. */
  readonly busyUntil: number;
  /** Bytes that `limit_data` has let pass. */
  readonly passed: number;
}

export const FRESH_PACE: Pace = { latest: 0, busyUntil: 0, passed: 0 };

export interface Scheduled {
  readonly pieces: readonly Timed[];
  readonly pace: Pace;
  /** True when a limit was reached with this chunk: nothing after it passes, and the connection is closed. */
  readonly ends: boolean;
}

/**
 * Decides in which pieces and when a chunk that arrived at `now` may leave, in the order of the toxics. Bytes keep
 * their order. `timeout`, `reset_peer` and `slow_close` are about the connection, not the bytes: they change nothing here.
 */
export function scheduleChunk(
  chunk: Uint8Array,
  toxics: readonly ToxicKind[],
  at: { readonly now: number; readonly pace: Pace; readonly random: Random },
): Scheduled {
  let pieces: readonly Timed[] = [{ bytes: chunk, notBefore: at.now }];
  let pace = at.pace;
  let ends = false;
  for (const toxic of toxics) {
    if (toxic.type === 'latency') {
      const drawn = toxic.latency + (toxic.jitter === 0 ? 0 : (at.random() * 2 - 1) * toxic.jitter);
      const latest = Math.max(pace.latest, at.now + Math.max(0, drawn));
      pace = { ...pace, latest };
      pieces = pieces.map((piece) => ({ ...piece, notBefore: Math.max(piece.notBefore, latest) }));
    }
    if (toxic.type === 'bandwidth') [pieces, pace] = throttle(pieces, toxic.rate, pace);
    if (toxic.type === 'slicer') pieces = slice(pieces, toxic, at.random);
    if (toxic.type === 'limit_data') {
      const left = Math.max(0, toxic.bytes - pace.passed);
      const kept = keepBytes(pieces, left);
      pace = { ...pace, passed: pace.passed + countBytes(kept) };
      ends = ends || pace.passed >= toxic.bytes;
      pieces = kept;
    }
  }
  return { pieces, pace, ends };
}

function throttle(pieces: readonly Timed[], rate: number, pace: Pace): [readonly Timed[], Pace] {
  const bytesPerMs = (rate * BYTES_PER_KILOBYTE) / MS_PER_SECOND;
  const size = Math.max(1, Math.round(bytesPerMs * PACE_MS));
  let busyUntil = pace.busyUntil;
  const paced = pieces.flatMap(({ bytes, notBefore }) =>
    cut(bytes, size).map((part) => {
      busyUntil = Math.max(busyUntil, notBefore) + part.length / bytesPerMs;
      return { bytes: part, notBefore: busyUntil };
    }),
  );
  return [paced, { ...pace, busyUntil }];
}

function slice(
  pieces: readonly Timed[],
  { averageSize, sizeVariation, delay }: Extract<ToxicKind, { type: 'slicer' }>,
  random: Random,
): readonly Timed[] {
  let wait = 0;
  return pieces.flatMap(({ bytes, notBefore }) => {
    const parts: Timed[] = [];
    for (let start = 0; start < bytes.length; ) {
      const size = Math.max(1, Math.round(averageSize + (random() * 2 - 1) * sizeVariation));
      parts.push({ bytes: bytes.subarray(start, start + size), notBefore: notBefore + wait });
      start += size;
      wait += delay / MS_PER_SECOND;
    }
    return parts;
  });
}

function keepBytes(pieces: readonly Timed[], limit: number): readonly Timed[] {
  const kept: Timed[] = [];
  let left = limit;
  for (const piece of pieces) {
    if (left <= 0) break;
    kept.push({ ...piece, bytes: piece.bytes.subarray(0, left) });
    left -= piece.bytes.length;
  }
  return kept;
}

function cut(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  if (bytes.length <= size) return [bytes];
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

function countBytes(pieces: readonly Timed[]): number {
  return pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
