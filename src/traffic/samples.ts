import { ProblemError } from '../model/problem.ts';

/** One row of `k6 --out csv=`. */
export interface Sample {
  readonly metric: string;
  /** Milliseconds since 1970, with fractions: k6 writes microseconds. */
  readonly timeMs: number;
  readonly value: number;
  /** System tags that are columns (`status`, `scenario`, …; empty ones left out) and the script's own (`operation`, …). The same object for rows with the same tags. */
  readonly tags: Readonly<Record<string, string>>;
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
/** Different sets of tags remembered: operations × statuses × sides are some hundreds. */
const MAX_KNOWN_TAGS = 4_096;

/** A reader of k6's CSV in constant memory: a chunk, the rest of a row, and the tags that were seen. Throws `ProblemError` where it is no CSV of k6. */
export function openSampleReader({ metrics, onSample }: SampleRequest): SampleReader {
  const wanted = metrics.map((metric) => ({ metric, bytes: Buffer.from(`${metric},`) }));
  let columns: Columns | null = null;
  let rest: Buffer = Buffer.alloc(0);
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

  return {
    push(chunk) {
      const buffer = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, chunk]);
      const quoted = buffer.includes(QUOTE);
      let from = 0;
      for (let to = endOfRow(buffer, from, quoted); to !== -1; to = endOfRow(buffer, from, quoted)) {
        if (to > from) take(buffer, from, to);
        from = to + 1;
      }
      rest = Buffer.from(buffer.subarray(from));
      if (rest.length > MAX_ROW_BYTES) throw unreadable(`a row is longer than ${MAX_ROW_BYTES} bytes`);
    },
    end: () => ({ rows, cut: rest.length > 0 }),
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
  readonly names: readonly string[];
  readonly known: Map<string, Readonly<Record<string, string>>>;
}

/** `metric_name,timestamp,metric_value,<system tags…>,extra_tags,metadata` */
function parseHeader(line: string): Columns {
  const names = parseFields(line);
  const [metric, timestamp, value] = names;
  if (metric !== 'metric_name' || timestamp !== 'timestamp' || value !== 'metric_value') {
    throw unreadable('it does not begin with the header of k6');
  }
  return { names: names.slice(3), known: new Map() };
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
  const micros = Number(buffer.toString('latin1', from, afterTime));
  const value = Number(buffer.toString('latin1', afterTime + 1, afterValue));
  if (!Number.isFinite(micros) || Number.isNaN(value)) throw unreadable('a row has no time or no value');
  return {
    metric,
    timeMs: micros / 1_000,
    value,
    tags: tagsOf(buffer.toString('latin1', afterValue + 1, to), columns),
  };
}

/** Parsing tags costs more than all the rest, and there are few different ones. `text` holds bytes as characters. */
function tagsOf(text: string, { names, known }: Columns): Readonly<Record<string, string>> {
  const seen = known.get(text);
  if (seen) return seen;
  const fields = parseFields(Buffer.from(text, 'latin1').toString('utf8'));
  const tags = Object.fromEntries(
    fields.flatMap((field, at) => {
      const name = names[at];
      if (name === undefined || field === '' || name === 'metadata') return [];
      return name === 'extra_tags' ? field.split('&').map(parseTag) : [[name, field] as const];
    }),
  );
  if (known.size >= MAX_KNOWN_TAGS) known.clear();
  known.set(text, tags);
  return tags;
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
