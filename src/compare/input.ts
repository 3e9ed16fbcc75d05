import type { ApiSpec } from '../model/api.ts';
import type { CompareConfig, LoadConfig } from '../model/config.ts';
import type { Side } from '../model/location.ts';
import type { NoiseFloor } from '../model/stage.ts';
import type { Effort } from './method.ts';

/** One side, running; disposing ends it with its services. */
export interface StartedSide extends AsyncDisposable {
  readonly baseUrl: string;
  readonly tail: (lines: number) => readonly string[];
  /** How it ended although it should run; null while it runs. */
  readonly exited: () => string | null;
  readonly usage: () => Promise<SideUsage | null>;
  readonly pin: (cores: readonly number[]) => Promise<boolean>;
}

export interface CompareStore {
  readonly directory: string;
  readonly key: readonly string[];
  /** Whether this is a further attempt, so that a reader has to know when there is nothing to add to. */
  readonly again: boolean;
}

export interface SideUsage {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

export interface CompareInput {
  /** Name of the provider; empty where the repository has none. */
  readonly provider: string;
  readonly config: CompareConfig;
  /** What requests are made with: data and credentials. */
  readonly traffic: LoadConfig;
  readonly specs: readonly ApiSpec[];
  /** Ids of the operations that both sides may have, the most wanted first. */
  readonly operations: readonly string[];
  /** Operations that only one side has, or that are left out, each with the reason. */
  readonly leftOut: readonly { readonly operation: string; readonly reason: string }[];
  /** Makes the base ready to be started. Throws with the end of its log where that fails. */
  readonly prepareBase: () => Promise<void>;
  /** Starts a side with services and state of its own, its provider on this port where it is a process of this machine. */
  readonly startSide: (side: Side, port: number) => Promise<StartedSide>;
  readonly effort: Effort;
  /** Milliseconds of the run that chooses the rate. */
  readonly probeMs: number;
  readonly seed: number;
  /** Names what is compared: blocks of an earlier attempt at the same are added to. Null: each run stands by itself. */
  readonly store: CompareStore | null;
  readonly noiseFloor: NoiseFloor | null;
  readonly obtainK6: () => Promise<{ readonly file: string; readonly version: string }>;
  /** Root of the checkout: the command of `load.auth` runs there. */
  readonly workspace: string;
  readonly workDirectory: string;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}
