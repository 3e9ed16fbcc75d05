import type { HistoryStore } from '../history/store.ts';
import type { AcceptanceClaim } from '../model/acceptance.ts';
import type { Config } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Problem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';

/**
 * The world as the run sees it: one record of functions, wired in `src/doors.ts`, replaced in tests.
 * Each heavy room is read from disk only when its function is called for the first time.
 */
export interface Doors {
  /** Milliseconds of a clock that never jumps. */
  now(): number;
  /** Today's date in UTC, `2026-01-31`. */
  today(): string;
  log: Log;
  /** From now on this text is hidden wherever the run is told of. */
  conceal(secret: string): void;
  /** Aborted when the runner cancels: every stage ends its children and returns. */
  readonly signal: AbortSignal;
  /** Environment that children may inherit from, through the allow-list only. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder for this run's scripts, summaries and records; ours alone. */
  readonly workDirectory: string;
  /** Labels everything this run starts, so that only what is ours is ever ended. */
  readonly session: string;
  /** Folder that survives runs on a self-hosted runner, for pinned binaries. */
  readonly toolCache: string;

  /** Changes of this pull request that people accepted in comments; asked for only when there is a change to accept. */
  readonly readAcceptances: (event: RunEvent) => Promise<AcceptanceClaims>;

  /** The line of a result, measured here and now; null where it measured nothing. */
  readonly makeHistoryEntry: (result: RunResult) => Promise<HistoryEntry | null>;
  /** The processor of this machine, named as the comparison names it. */
  readonly describeProcessor: () => Promise<string>;
  /** The history on a branch; at a desk it can only be read. */
  readonly openHistoryBranch: (branch: string, event: RunEvent) => Promise<HistoryStore>;
  readonly openHistoryFile: (root: string, file: string) => Promise<HistoryStore>;
  readonly readHistoryText: Lazy<typeof import('../history/follow.ts').readHistoryText>;
  readonly openHistoryChange: Lazy<typeof import('../history/follow.ts').openHistoryChange>;
  readonly tellHistory: Lazy<typeof import('../history/follow.ts').tellHistory>;

  readonly openGit: typeof import('../detect/git.ts').openGit;
  readonly parseConfig: (text: string, file: string) => Promise<Config>;
  readonly defaultConfig: () => Promise<Config>;
  readonly detectChangedSpecs: (
    input: Omit<import('../detect/changed-specs.ts').DetectionInput, 'references'>,
  ) => Promise<import('../detect/changed-specs.ts').Detection>;
  readonly readSpec: typeof import('../spec/read.ts').readSpec;
  readonly readMessageSpec: typeof import('../spec/asyncapi/read-messages.ts').readMessageSpec;
  readonly diffSpecs: typeof import('../spec/diff.ts').diffSpecs;
  readonly startEnvironment: typeof import('../environment/start.ts').startEnvironment;
  readonly runIntegration: typeof import('../environment/stage.ts').runIntegration;
  readonly runContract: typeof import('../contract/stage.ts').runContract;
  readonly openWorktree: typeof import('../detect/worktree.ts').openWorktree;
  readonly readWorkingFiles: typeof import('../detect/working-files.ts').readWorkingFiles;
  readonly runConsumerContract: typeof import('../contract/consumer-stage.ts').runConsumerContract;
  readonly startVerification: typeof import('../github/start-verification.ts').startVerification;
  readonly recordVersions: typeof import('../contract/record.ts').recordVersions;
  readonly attachConsumers: (
    ...args: Parameters<typeof import('../contract/impact.ts').attachConsumers>
  ) => Promise<ReturnType<typeof import('../contract/impact.ts').attachConsumers>>;
  readonly runSmoke: typeof import('../load/stage.ts').runSmoke;
  readonly runLoad: typeof import('../load/stage.ts').runLoad;
  readonly readChaosResults: typeof import('../chaos/stage.ts').readChaosResults;
  readonly runChaos: typeof import('../chaos/stage.ts').runChaos;
  /** Proxies that faults of the network are put on, in front of every service from its start on. */
  readonly openInterposer: () => Promise<import('../chaos/target.ts').Interposer>;
  readonly runAudit: typeof import('../audit/stage.ts').runAudit;
  readonly runCompare: typeof import('../compare/stage.ts').runCompare;
  /** A number that nobody can guess, to draw from. */
  readonly drawSeed: () => number;
  readonly runStress: typeof import('../load/stage.ts').runStress;
  /** Told where a long stage is, at most every 10 seconds, in one line; absent: nobody is told. */
  readonly progress?: (words: string) => void;
  readonly obtainPact: () => Promise<{ readonly file: string; readonly version: string }>;
  readonly obtainK6: () => Promise<{ readonly file: string; readonly version: string }>;
}

/** The same function, in a room that is read when it is first called. */
type Lazy<Call extends (...args: never[]) => unknown> = (...args: Parameters<Call>) => Promise<ReturnType<Call>>;

/** What comments accept, and what a reader has to know of those that do not count. */
export interface AcceptanceClaims {
  readonly acceptances: readonly AcceptanceClaim[];
  readonly notices: readonly string[];
}

/** Writes to the step's log. Text from outside is neutralised and redacted by whoever wires it. */
export interface Log {
  line(text: string): void;
  warning(problem: Problem): void;
  /** What only somebody who looks for a fault reads; absent: nobody can. */
  readonly debug?: (text: string) => void;
  /** Everything written until the returned function is called folds under `title`. */
  group(title: string): () => void;
}
