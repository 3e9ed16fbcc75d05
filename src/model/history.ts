import type { GoalResult, Metrics } from './metrics.ts';
import type { CompareVerdict, NoiseFloor } from './stage.ts';
import type { VerdictWord } from './verdict.ts';

/** What the main branch was measured at, commit by commit: the words that reading, drawing and reporting share. */

/** What figures of time depend on. They are only held against figures of the same kind of runner. */
export interface RunnerKind {
  /** Model of the processor, as the system names it. */
  readonly cpu: string;
  readonly cores: number;
  /** `ubuntu24` on a hosted runner, else the system and its release. */
  readonly image: string;
  /** Version of k6; null where nothing was called with it. */
  readonly k6: string | null;
}

export interface HistoryLoad {
  readonly requests: number;
  readonly failed: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

export interface HistoryComparison {
  /** Null: of all operations together. */
  readonly operation: string | null;
  readonly metric: string;
  readonly change: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: CompareVerdict;
}

/** One commit of the main branch. */
export interface HistoryEntry {
  readonly sha: string;
  /** When it was measured, ISO 8601 in UTC. */
  readonly at: string;
  readonly event: string;
  /** Workflow run that measured it: rises with the order of the pushes. Null at a desk. */
  readonly run: { readonly id: number; readonly attempt: number } | null;
  readonly verdict: VerdictWord;
  /** Commits it stands for: more than 1 once its neighbours were left out. */
  readonly covers: number;
  readonly metrics: Metrics;
  readonly runner: RunnerKind;
  /** Version of the image, `20260101.1`: changes every week, and tells what else changed with a figure. */
  readonly imageVersion: string | null;
  /** The load stage; null where it did not run to its end. */
  readonly load: HistoryLoad | null;
  /** The load stage by operation; behind the name of its provider where there are several. */
  readonly operations: Readonly<Record<string, HistoryLoad>>;
  readonly comparisons: readonly HistoryComparison[];
  readonly noiseFloor: NoiseFloor | null;
}

export type HistoryMetric = GoalResult['metric'] | 'p50';

/** Where head is among the commits of the main branch. */
export interface Standing {
  readonly metric: GoalResult['metric'];
  readonly head: number | null;
  /** The newest commit of main that was measured. */
  readonly latest: { readonly sha: string; readonly value: number } | null;
  /** The newest measured commits, on the same kind of runner where the figure depends on it; null: too few. */
  readonly recent: {
    readonly commits: number;
    readonly lowest: number;
    readonly median: number;
    readonly highest: number;
  } | null;
}

/** Where a figure of main changed for good. */
export interface ChangePoint {
  readonly metric: HistoryMetric;
  readonly operation: string | null;
  /** Last commit before, first commit after: what changed it lies between them. */
  readonly before: string;
  readonly after: string;
  /** Medians of the stretches before and after. */
  readonly from: number;
  readonly to: number;
  /** How likely the largest difference of a series without any change is as large. */
  readonly p: number;
  /** What else changed there: the runner's image. Null: nothing that is known. */
  readonly note: string | null;
  /** Whether it is seen for the first time with the commit of this run: the others were told before. */
  readonly isNew?: boolean;
}

/** What a run tells of the history. */
export interface HistoryReport {
  /** `branch api-testing-metrics`, `file metrics.jsonl`. */
  readonly place: string;
  readonly entries: number;
  /** Lines that are kept and not understood. */
  readonly unreadable: readonly { readonly line: number; readonly why: string }[];
  /** Lines of newer versions, kept as well. */
  readonly newer: number;
  /** Kind of runner of this run, and how many other commits were measured on it. */
  readonly runner: string;
  readonly onRunner: number;
  readonly standings: readonly Standing[];
  /** Found on runs of the main branch alone: a pull request did not cause them. */
  readonly changePoints: readonly ChangePoint[];
  /** The newest commits on this kind of runner, oldest first, and the head last. */
  readonly recent: readonly { readonly sha: string; readonly p95Ms: number | null }[];
  /** Whether this run became a line of it. */
  readonly recorded: boolean;
}
