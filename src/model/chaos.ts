/** Bytes of which direction: to the target, or its answers. */
export type Direction = 'upstream' | 'downstream';

/** What a fault of the network does to the bytes of one direction; names and attributes are Toxiproxy's. Times in milliseconds. */
export type ToxicKind =
  | { readonly type: 'latency'; readonly latency: number; readonly jitter: number }
  /** `rate` in kilobytes (1000 bytes) per second. */
  | { readonly type: 'bandwidth'; readonly rate: number }
  | { readonly type: 'slow_close'; readonly delay: number }
  /** Nothing passes; the connection is closed after `timeout`, or with 0 when the toxic is taken away. */
  | { readonly type: 'timeout'; readonly timeout: number }
  /** The connection is reset after `timeout`. */
  | { readonly type: 'reset_peer'; readonly timeout: number }
  /** Sizes in bytes, `delay` between two slices in microseconds. */
  | {
      readonly type: 'slicer';
      readonly averageSize: number;
      readonly sizeVariation: number;
      readonly delay: number;
    }
  /** The connection is closed after so many bytes. */
  | { readonly type: 'limit_data'; readonly bytes: number };

export interface Toxic {
  readonly kind: ToxicKind;
  readonly direction: Direction;
  /** Share of the connections it works on, 0 to 1. */
  readonly toxicity: number;
}

/** What is done to the target. */
export type FaultAction =
  | { readonly kind: 'pause' | 'stop' | 'kill' | 'restart' | 'disconnect' }
  /** `share` of one processor that is left. */
  | { readonly kind: 'cpu'; readonly share: number }
  /** `share` of the memory in use that is left as its limit. */
  | { readonly kind: 'memory'; readonly share: number }
  /** All connections that it allows are taken; PostgreSQL and Redis. */
  | { readonly kind: 'connections' }
  /** Its port refuses connections. */
  | { readonly kind: 'down' }
  | { readonly kind: 'toxic'; readonly toxic: Toxic };

export interface FaultConfig {
  /** Name of a service, or `provider`. */
  readonly target: string;
  /** As it was written: `pause`, `latency`. */
  readonly type: string;
  readonly action: FaultAction;
  readonly forMs: number;
  /** After the first fault of the experiment. */
  readonly afterMs: number;
}

export interface ProbeConfig {
  readonly path: string;
  /** Null: any of 200 to 299. */
  readonly status: number | null;
  readonly withinMs: number;
}

/** k6 thresholds by metric. */
export type Thresholds = Readonly<Record<string, readonly string[]>>;

export interface ExperimentConfig {
  readonly name: string;
  /** At least one. */
  readonly faults: readonly FaultConfig[];
  readonly steadyState: Thresholds;
  readonly probes: readonly ProbeConfig[];
  /** Empty: nothing is expected while the fault lasts. */
  readonly during: Thresholds;
  /** From the end of the last fault. */
  readonly recoverWithinMs: number;
  /** Shell command; null: none. */
  readonly verify: string | null;
  /** Requests per second. */
  readonly rate: number;
  /** How long it is watched before the fault, and after recovery. */
  readonly observeMs: number;
}

export interface ChaosConfig {
  readonly experiments: readonly ExperimentConfig[];
  /** Globs of Chaos Toolkit experiments. */
  readonly toolkit: readonly string[];
  /** Globs of what Chaos Mesh or Litmus say of their experiments. */
  readonly results: readonly string[];
  /** Address of the team's own Toxiproxy; null: the proxies of this run. */
  readonly toxiproxy: string | null;
}

/** What was seen of the steady load in one phase. */
export interface PhaseFigures {
  readonly requests: number;
  readonly failed: number;
  /** Milliseconds; null where nothing was measured. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

/** One second of an experiment. */
export interface TimelinePoint {
  /** Seconds from the first request. */
  readonly second: number;
  readonly requests: number;
  readonly failed: number;
  readonly p95Ms: number | null;
}

/** What one experiment showed. */
export interface ExperimentResult {
  readonly name: string;
  /** Whose experiment: written in the configuration, a file of Chaos Toolkit, or what a cluster says of its own. */
  readonly source: 'configuration' | 'toolkit' | 'cluster';
  /** `pause db for 5 s` */
  readonly faults: readonly string[];
  /** `broken`: nothing can be said, no steady state before, or not everything could be measured. */
  readonly outcome: 'passed' | 'failed' | 'broken';
  /** One line, never empty. */
  readonly reason: string;
  /** Null where it did not get so far, or where somebody else measured. */
  readonly before: PhaseFigures | null;
  readonly during: PhaseFigures | null;
  readonly after: PhaseFigures | null;
  /** From the end of the fault until answers were good again, milliseconds; null: they were not, or nobody saw. */
  readonly recoveredMs: number | null;
  readonly recoverWithinMs: number | null;
  /** Second by second; empty where somebody else measured. */
  readonly timeline: readonly TimelinePoint[];
  /** Seconds from the first request; null where no fault was injected. */
  readonly fault: { readonly fromSecond: number; readonly toSecond: number } | null;
  /** What to do about it, from what was seen; null where it held. */
  readonly advice: string | null;
  /** Whether everything is again as it was; null where nothing was changed. */
  readonly restored: boolean | null;
}

export interface ChaosDetail {
  readonly kind: 'chaos';
  readonly experiments: readonly ExperimentResult[];
  /** Experiments that were not begun, each with the reason. */
  readonly notRun: readonly { readonly name: string; readonly reason: string }[];
  /** Null where no experiment of the configuration ran. */
  readonly k6Version: string | null;
}
