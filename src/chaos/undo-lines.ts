/** What puts one target back, whoever reads it: data only, so that the last step of the job can do it after a kill. */
export type Undo =
  /** The container runs again and is not paused. */
  | { readonly kind: 'container'; readonly containerId: string }
  /** The container is in these networks again, under the names and addresses it had. */
  | {
      readonly kind: 'networks';
      readonly containerId: string;
      readonly networks: Readonly<Record<string, NetworkPlace>>;
    }
  /** It may use as much processor as before: microseconds of each period, or billionths where it was started with such; 0 is all. */
  | { readonly kind: 'cpu'; readonly containerId: string; readonly quotaUs: number; readonly nanoCpus: number }
  /** It may use as much memory as before, bytes; 0 is all. It runs again where the limit ended it. */
  | { readonly kind: 'memory'; readonly containerId: string; readonly memory: number; readonly memorySwap: number }
  /** Redis takes so many clients again. */
  | { readonly kind: 'redis-clients'; readonly containerId: string; readonly maxClients: number }
  /** Our sessions in PostgreSQL are over. */
  | { readonly kind: 'postgres-sessions'; readonly containerId: string }
  /** The process group goes on; the start time names the leader for good. */
  | { readonly kind: 'process'; readonly pgid: number; readonly startTime: string }
  /** A proxy of the team's Toxiproxy is without our toxic, or switched as it was; null: that was not touched. */
  | {
      readonly kind: 'toxiproxy';
      readonly url: string;
      readonly proxy: string;
      readonly toxic: string | null;
      readonly enabled: boolean | null;
    }
  /** The rollbacks of an experiment of Chaos Toolkit were played. */
  | ToolkitUndo;

export interface ToolkitUndo {
  readonly kind: 'toolkit';
  /** Path of the experiment from the workspace: its name in what is told. */
  readonly file: string;
  /** Absolute paths: what `chaos` is started in, its journal, and an experiment of the rollbacks alone; null: it declares none. */
  readonly cwd: string;
  readonly journal: string;
  readonly rollbacks: string | null;
  /** What it was started with beside what every child gets. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface NetworkPlace {
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  /** The addresses that were chosen for it; null where the network gave them. */
  readonly ipv4: string | null;
  readonly ipv6: string | null;
  readonly driverOptions: Readonly<Record<string, string>>;
}

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
  'cpu',
  'memory',
  'redis-clients',
  'postgres-sessions',
  'process',
  'toxiproxy',
  'toolkit',
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
