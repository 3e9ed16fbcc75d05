/** What puts one target back, whoever reads it: data only, so that the last step of the job can do it after a kill. */
export type Undo =
  /** The container runs again and is not paused. */
  | { readonly kind: 'container'; readonly containerId: string }
  /** The container is in these networks again. */
  | {
      readonly kind: 'networks';
      readonly containerId: string;
      readonly networks: Readonly<Record<string, { readonly aliases: readonly string[] }>>;
    }
  /** It may use what it might before; 0 is without a limit, as Docker has it. Quota in microseconds of 100 ms, memory in bytes. */
  | {
      readonly kind: 'limits';
      readonly containerId: string;
      readonly cpuQuota: number;
      readonly memory: number;
    }
  /** Redis takes so many clients again. */
  | { readonly kind: 'redis-clients'; readonly containerId: string; readonly maxClients: number }
  /** The process group goes on; the start time names the leader for good. */
  | { readonly kind: 'process'; readonly pgid: number; readonly startTime: string }
  /** A proxy of the team's Toxiproxy is as it was. */
  | {
      readonly kind: 'toxiproxy';
      readonly url: string;
      readonly proxy: string;
      readonly enabled: boolean;
      readonly toxics: readonly Readonly<Record<string, unknown>>[];
    };

/** Undoes a fault; once is enough, twice is fine. Throws where the target cannot be put back. */
export type UndoFault = () => Promise<void>;

export type UndoLine =
  | { readonly id: string; readonly state: 'open'; readonly undo: Undo }
  | { readonly id: string; readonly state: 'done' };

export interface OpenUndo {
  readonly id: string;
  readonly undo: Undo;
}

/** What is still to be undone, last first. A line that is cut off was written before anything was done. */
export function parseUndoLines(text: string): readonly OpenUndo[] {
  const open = new Map<string, Undo>();
  for (const line of text.split('\n')) {
    const parsed = parseLine(line);
    if (parsed === null) continue;
    if (parsed.state === 'done') open.delete(parsed.id);
    else open.set(parsed.id, parsed.undo);
  }
  return [...open].map(([id, undo]) => ({ id, undo })).toReversed();
}

const KINDS: ReadonlySet<string> = new Set<Undo['kind']>([
  'container',
  'networks',
  'limits',
  'redis-clients',
  'process',
  'toxiproxy',
]);

function parseLine(line: string): UndoLine | null {
  if (line.trim() === '') return null;
  try {
    const value: Partial<UndoLine> & { undo?: { kind?: unknown } } = JSON.parse(line);
    if (typeof value?.id !== 'string') return null;
    if (value.state === 'done') return { id: value.id, state: 'done' };
    const isKnown = typeof value.undo?.kind === 'string' && KINDS.has(value.undo.kind);
    return value.state === 'open' && isKnown ? (value as UndoLine) : null;
  } catch {
    // Half a line: the run was killed while it wrote.
    return null;
  }
}
