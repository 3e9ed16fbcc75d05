/** One line of the record: something starts, a process has its group, something has ended. */
export type LeftoverLine =
  | { readonly id: string; readonly kind: 'process' | 'containers'; readonly state: 'starting' }
  | {
      readonly id: string;
      readonly kind: 'process';
      readonly state: 'running';
      readonly pgid: number;
      readonly startTime: string | null;
    }
  | { readonly id: string; readonly state: 'ended' };

/** Something that was started and not recorded as ended. */
export interface Leftover {
  readonly id: string;
  readonly kind: 'process' | 'containers';
  /** Null when the run was killed before it could write it, or for containers. */
  readonly pgid: number | null;
  /** With the pid it names one process for ever: a recycled pid has another one. */
  readonly startTime: string | null;
}

/** Ids are ours; anything else in the file is not to be acted on. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** What is still open, in the order it started. Lines that are no records (one may be cut in half) are passed over. */
export function parseLeftovers(text: string): readonly Leftover[] {
  const open = new Map<string, Leftover>();
  for (const line of text.split('\n')) {
    const record = parseLine(line);
    if (!record) continue;
    if (record.state === 'ended') open.delete(record.id);
    else if (record.state === 'starting') open.set(record.id, { ...EMPTY, id: record.id, kind: record.kind });
    else open.set(record.id, { id: record.id, kind: 'process', pgid: record.pgid, startTime: record.startTime });
  }
  return [...open.values()];
}

const EMPTY = { pgid: null, startTime: null } as const;

function parseLine(line: string): LeftoverLine | null {
  const value = parseObject(line);
  if (!value) return null;
  const { id, kind, state, pgid, startTime } = value;
  if (typeof id !== 'string' || !ID.test(id)) return null;
  if (state === 'ended') return { id, state };
  if (state === 'starting' && (kind === 'process' || kind === 'containers')) return { id, kind, state };
  if (state !== 'running' || kind !== 'process' || !isGroup(pgid)) return null;
  return { id, kind, state, pgid, startTime: typeof startTime === 'string' ? startTime : null };
}

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  if (line.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Half a line: the run was killed while it wrote, before it started anything.
    return null;
  }
}

/** 0 would be our own group and 1 the system's first process. */
function isGroup(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 1;
}
