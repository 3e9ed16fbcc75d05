import { ProblemError } from '../model/problem.ts';
import { parseDecimal } from './decimal.ts';
import { type KnownTags, openKnownTags, type Tags } from './known-tags.ts';

/** One row of `k6 --out csv=`. */
export interface Sample {
  readonly metric: string;
  /** Milliseconds since 1970, with fractions: k6 writes microseconds. */
  readonly timeMs: number;
  readonly value: number;
  /** System tags that are columns (`status`, `scenario`, …; empty ones left out) and the script's own (`operation`, …). The same object for rows with the same tags. */
  readonly tags: Tags;
}

export interface SampleReader {
  /** Takes the next bytes of the file, wherever they end. */
  push(chunk: Uint8Array): void;
  /** The last row, where nothing ends it: k6 was killed while it wrote. Such a row is counted in `cut` and not handed on. */
  end(): { readonly rows: number; readonly cut: boolean };
}

export interface SampleRequest {
  /** Names of metrics whose rows are wanted; the others are passed over without being read. */
  readonly metrics: readonly string[];
  readonly onSample: (sample: Sample) => void;
}

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
/** Longest row kept over the end of a chunk; k6's are some hundred bytes. */
const MAX_ROW_BYTES = 1_000_000;
/** The rest of a row and a chunk: grown where chunks are larger. */
const HELD_BYTES = 1 << 16;

/** A reader of k6's CSV in constant memory: one buffer for the rest of a row and a chunk, and the tags that were seen. Throws `ProblemError` where it is no CSV of k6. */
export function openSampleReader({ metrics, onSample }: SampleRequest): SampleReader {
  const wanted = metrics.map((metric) => ({ metric, bytes: Buffer.from(`${metric},`) }));
  let columns: Columns | null = null;
  let held = Buffer.alloc(HELD_BYTES);
  let rest = 0;
  let rows = 0;

  const take = (buffer: Buffer, from: number, to: number): void => {
    if (columns === null) {
      columns = parseHeader(buffer.toString('utf8', from, to));
      return;
    }
    rows += 1;
    const found = wanted.find(({ bytes }) => startsWith(buffer, from, bytes));
    if (found) onSample(readRow({ buffer, from: from + found.bytes.length, to, columns, metric: found.metric }));
  };

  /** What is left of the last chunk, and this one behind it, in a buffer that is used again and again. */
  const join = (chunk: Uint8Array): Buffer => {
    if (rest === 0) return asBuffer(chunk);
    grow(rest + chunk.length);
    held.set(chunk, rest);
    return held.subarray(0, rest + chunk.length);
  };
  const grow = (bytes: number): void => {
    if (bytes <= held.length) return;
    const larger = Buffer.alloc(bytes * 2);
    held.copy(larger, 0, 0, rest);
    held = larger;
  };

  return {
    push(chunk) {
      const buffer = join(chunk);
      const quoted = buffer.includes(QUOTE);
      let from = 0;
      for (let to = endOfRow(buffer, from, quoted); to !== -1; to = endOfRow(buffer, from, quoted)) {
        if (to > from) take(buffer, from, to);
        from = to + 1;
      }
      const left = buffer.length - from;
      if (left > MAX_ROW_BYTES) throw unreadable(`a row is longer than ${MAX_ROW_BYTES} bytes`);
      rest = 0;
      grow(left);
      buffer.copy(held, 0, from);
      rest = left;
    },
    end: () => ({ rows, cut: rest > 0 }),
  };
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** A newline inside quotes is part of a value: a tag may hold any text. -1 where the row goes on in the next chunk. */
function endOfRow(buffer: Buffer, from: number, quoted: boolean): number {
  let end = buffer.indexOf(NEWLINE, from);
  if (!quoted) return end;
  let quotes = 0;
  let counted = from;
  while (end !== -1) {
    for (; counted < end; counted += 1) if (buffer[counted] === QUOTE) quotes += 1;
    if (quotes % 2 === 0) return end;
    end = buffer.indexOf(NEWLINE, end + 1);
  }
  return -1;
}

function startsWith(buffer: Buffer, from: number, bytes: Buffer): boolean {
  // Metrics differ at their ends: looked at from behind, other rows are told apart by the first byte.
  for (let at = bytes.length - 1; at >= 0; at -= 1) if (buffer[from + at] !== bytes[at]) return false;
  return true;
}

interface Columns {
  readonly tags: KnownTags;
}

/** `metric_name,timestamp,metric_value,<system tags…>,extra_tags,metadata` */
function parseHeader(line: string): Columns {
  const names = parseFields(line);
  const [metric, timestamp, value] = names;
  if (metric !== 'metric_name' || timestamp !== 'timestamp' || value !== 'metric_value') {
    throw unreadable('it does not begin with the header of k6');
  }
  const columns = names.slice(3);
  return { tags: openKnownTags((text) => parseTags(text, columns)) };
}

interface Row {
  readonly buffer: Buffer;
  /** Where the metric's name and its comma end. */
  readonly from: number;
  readonly to: number;
  readonly columns: Columns;
  readonly metric: string;
}

function readRow({ buffer, from, to, columns, metric }: Row): Sample {
  const afterTime = buffer.indexOf(COMMA, from);
  const afterValue = buffer.indexOf(COMMA, afterTime + 1);
  if (afterTime === -1 || afterValue === -1 || afterValue > to) throw unreadable('a row has too few columns');
  const micros = parseDecimal(buffer, from, afterTime);
  const value = parseDecimal(buffer, afterTime + 1, afterValue);
  if (!Number.isFinite(micros) || Number.isNaN(value)) throw unreadable('a row has no time or no value');
  return { metric, timeMs: micros / 1_000, value, tags: columns.tags.find(buffer, afterValue + 1, to) };
}

function parseTags(text: string, names: readonly string[]): Tags {
  return Object.fromEntries(
    parseFields(text).flatMap((field, at) => {
      const name = names[at];
      if (name === undefined || field === '' || name === 'metadata') return [];
      return name === 'extra_tags' ? field.split('&').map(parseTag) : [[name, field] as const];
    }),
  );
}

function parseTag(pair: string): readonly [name: string, value: string] {
  const at = pair.indexOf('=');
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** One row of CSV (RFC 4180): fields in quotes hold commas, newlines and doubled quotes. */
function parseFields(line: string): readonly string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (quoted && character === '"' && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else if (character !== '\r' || quoted) field += character;
  }
  return [...fields, field];
}

function unreadable(why: string): ProblemError {
  const what = 'The samples that k6 wrote cannot be read';
  return new ProblemError({ code: 'load.samples.unreadable', what, why, todo: 'Run again.' });
}
