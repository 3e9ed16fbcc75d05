import type { FailOn } from './config.ts';
import type { RunEvent } from './event.ts';
import type { HistoryReport } from './history.ts';
import type { GoalResult, Metrics, OperationCoverage } from './metrics.ts';
import type { Problem } from './problem.ts';
import type { StageResult, StageSelection } from './stage.ts';
import type { Verdict } from './verdict.ts';

/** Everything a run found out: the only thing a report is made from, and what `result.json` holds. */
export interface RunResult {
  readonly event: RunEvent;
  /** Commit that was compared with; null where there was none. */
  readonly baseSha: string | null;
  readonly checkName: string;
  /** Path of the configuration from the repository's root, where another than the default was named: a command that repeats the run names it. */
  readonly configPath?: string;
  /** Stages that were asked for whatever changed: a command that repeats the run names them; absent: none were. */
  readonly asked?: StageSelection;
  readonly verdict: Verdict;
  /** What the verdict was decided by; absent where the run did not get so far as to know. */
  readonly failOn?: FailOn;
  /** What kept the run from getting to its stages: the configuration, the checkout. Each one makes the verdict `broken`. */
  readonly setup: readonly Problem[];
  readonly stages: readonly StageResult[];
  readonly metrics: Metrics;
  readonly goals: readonly GoalResult[];
  /** What coverage is made of; null or absent where it was not measured. */
  readonly coverage?: OperationCoverage | null;
  /** Null or absent where none is configured, or nothing was measured. */
  readonly history?: HistoryReport | null;
  /** `found` counts those at the head; null where no file changed that can hold one, so that nobody looked for any. */
  readonly specs: { readonly found: number | null; readonly changed: number };
  /** Blocks of the configuration that would make the stages run that nobody configured, in order. */
  readonly toConfigure: readonly string[];
  /** Facts a reader needs beside the findings, one sentence each: history deepened, what an event cannot have, … */
  readonly notices: readonly string[];
  readonly durationMs: number;
  /** Why the whole result may be worth nothing, one sentence each: told before anything else. Only what is published for another run has any. */
  readonly cautions?: readonly string[];
}
