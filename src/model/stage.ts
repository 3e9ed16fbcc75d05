import type { AuditGap } from './audit.ts';
import type { Change, NotAnalysed } from './change.ts';
import type { ChaosDetail } from './chaos.ts';
import type { Finding } from './finding.ts';
import type { Location } from './location.ts';
import type { Problem } from './problem.ts';

/** Every stage there is, cheapest first: the order of running, of the checklist and of the log. */
export const STAGE_NAMES = [
  'changes',
  'contract',
  'integration',
  'smoke',
  'load',
  'compare',
  'stress',
  'chaos',
  'audit',
] as const;
export type StageName = (typeof STAGE_NAMES)[number];

/** Stages that were asked for by name; `all` is every configured one. Both hold even when no specification changed. */
export type StageSelection = readonly StageName[] | 'all';

/**
 * passed: it ran and found nothing that fails · failed: it ran and found something ·
 * skipped: it did not run, for a stated reason · broken: it could not run. Broken is never a pass.
 */
export type Outcome = 'passed' | 'failed' | 'skipped' | 'broken';

/** Why a stage is left out, decided by the plan before anything runs, or by an earlier stage's end. */
export type SkipCause =
  | 'not-configured'
  | 'nothing-changed'
  | 'needs-secret'
  | 'untrusted'
  | 'not-selected'
  | 'earlier-stage'
  | 'not-available';

/** What a stage says about itself beside outcome and findings; one shape per stage, all of them plain data. */
export type StageDetail =
  | ChangesDetail
  | ContractDetail
  | IntegrationDetail
  | SmokeDetail
  | LoadDetail
  | CompareDetail
  | StressDetail
  | ChaosDetail
  | AuditDetail;

export interface StageResult {
  readonly stage: StageName;
  /** Name of the provider it was run for; null where the repository has none. */
  readonly provider: string | null;
  readonly outcome: Outcome;
  /** One line: what was found, why it was skipped, or what broke. Never empty. */
  readonly reason: string;
  /** Set exactly when `outcome` is `skipped`. */
  readonly skip: SkipCause | null;
  readonly durationMs: number;
  readonly findings: readonly Finding[];
  /** What could not be done. A `broken` stage has at least one; a `failed` one may have some too. */
  readonly problems: readonly Problem[];
  /** Null when the stage did not get far enough to know anything. */
  readonly detail: StageDetail | null;
}

export interface ChangesDetail {
  readonly kind: 'changes';
  readonly specs: readonly {
    readonly path: string;
    /** Path at the base where it differs (a rename), else null. */
    readonly basePath: string | null;
    readonly status: 'added' | 'deleted' | 'modified' | 'renamed';
    readonly operations: number;
  }[];
  readonly changes: readonly Change[];
  readonly notAnalysed: readonly NotAnalysed[];
}

/** One interaction of one pact, held against the specification or the running provider. */
export interface InteractionResult {
  readonly consumer: string;
  readonly consumerVersion: string | null;
  readonly description: string;
  readonly states: readonly string[];
  /** `GET /orders/{id}`, or null where no operation of the specification fits. */
  readonly operation: string | null;
  readonly outcome: 'passed' | 'failed' | 'pending';
  /** One line per mismatch, the field by name where it is known. */
  readonly mismatches: readonly string[];
}

/** One pact that was looked at. */
export interface PactResult {
  readonly consumer: string;
  readonly consumerVersion: string | null;
  readonly provider: string;
  /** `file` or where the broker says the version is: branches and environments. */
  readonly source: readonly string[];
  readonly pending: boolean;
  readonly interactions: number;
  /** `not-run` when there was no provider to verify against. */
  readonly verification: 'passed' | 'failed' | 'pending' | 'broken' | 'not-run';
  readonly published: boolean;
}

export interface GateResult {
  /** Environment to deploy to; null asks for merging: the main branches of the others. */
  readonly environment: string | null;
  /** The broker's answer; null is unknown, which is not yes. */
  readonly deployable: boolean | null;
  readonly reason: string;
}

/** One integration of the version that was asked about: who with whom, and what is known of it. */
export interface MatrixRow {
  readonly consumer: string;
  readonly consumerVersion: string | null;
  /** Branch of that version, and environments it is in. */
  readonly consumerWhere: readonly string[];
  readonly provider: string;
  /** Null where no version of the provider has verified the pact. */
  readonly providerVersion: string | null;
  readonly providerWhere: readonly string[];
  /** Null: nobody has verified it yet. */
  readonly verified: boolean | null;
  /** ISO 8601, as the broker has it. */
  readonly verifiedAt: string | null;
}

/** What the broker was told of a version, and has accepted. */
export interface RecordedVersion {
  readonly as: 'deployment' | 'undeployment' | 'release' | 'support-ended';
  readonly pacticipant: string;
  readonly version: string;
  readonly environment: string;
}

export interface UnpublishedPact {
  readonly path: string;
  /** The pact as it was read. */
  readonly text: string;
}

export interface ContractDetail {
  readonly kind: 'contract';
  /** Whose part the repository plays in these pacts. */
  readonly role: 'provider' | 'consumer';
  readonly source: 'files' | 'broker' | 'both';
  readonly pacts: readonly PactResult[];
  /** Results of the dynamic verification; empty when no provider was started. */
  readonly interactions: readonly InteractionResult[];
  /** Interactions of all pacts that were held against the specification. */
  readonly staticChecked: number;
  readonly gates: readonly GateResult[];
  /** The broker's matrix of the head's version; empty when the broker was not asked. */
  readonly matrix: readonly MatrixRow[];
  readonly recorded: readonly RecordedVersion[];
  /** Whose pact a webhook of the broker wanted verified; absent when none did. */
  readonly requestedBy?: {
    readonly consumer: string;
    readonly version: string | null;
    /** Address of its repository, as the broker has it. */
    readonly repository: string | null;
  };
  /** A consumer's pacts that this run may not publish, for one that may; absent when there are none. */
  readonly unpublished?: readonly UnpublishedPact[];
  /** What was looked at when no consumer was found to use a break, e.g. `2 pacts, main and production`; empty: nothing. */
  readonly lookedAt: string;
}

export interface ServiceReport {
  readonly name: string;
  readonly image: string;
  /** From the start of the container until it was ready, milliseconds; null when it never was. */
  readonly readyMs: number | null;
  /** `sha256:…` that the registry names the image by (its id, where it was built here); null when it is not known. */
  readonly digest: string | null;
  /** How its container ended although it should run; null otherwise. */
  readonly ended: { readonly exitCode: number | null; readonly outOfMemory: boolean } | null;
}

/** One test of the team's own that did not pass. */
export interface TestFailure {
  /** Suite and name, as the test runner wrote them. */
  readonly name: string;
  /** First line of what it said. */
  readonly message: string;
  /** `error`: it did not get to its assertions. */
  readonly kind: 'failure' | 'error';
  /** Place in the repository; null where the report names none that is there. */
  readonly location: Location | null;
}

/** What the JUnit files of one test run say. */
export interface TestReport {
  /** Paths from the repository's root. */
  readonly files: readonly string[];
  readonly tests: number;
  readonly failed: number;
  readonly skipped: number;
  /** At most some hundreds; `failed` counts all of them. */
  readonly failures: readonly TestFailure[];
}

export interface IntegrationDetail {
  readonly kind: 'integration';
  readonly services: readonly ServiceReport[];
  /** From the start of the provider until its readiness check passed, milliseconds; null when it never did. */
  readonly providerReadyMs: number | null;
  /** The team's own tests, when `integration.run` is configured. */
  readonly tests: {
    readonly command: string;
    readonly exitCode: number | null;
    readonly durationMs: number;
    /** Null when `integration.junit` is not configured, or no file of it could be read. */
    readonly report: TestReport | null;
  } | null;
  /** What the tests asked of the provider; absent where no tests ran. */
  readonly coverage?: TestCoverage;
  /** Last lines of provider, services or tests, whichever failed; empty on success. */
  readonly logTail: readonly string[];
}

/** Requests of the team's own tests, as they passed on their way to the provider. */
export interface TestCoverage {
  /** Whether the tests were given an address at which requests are counted. */
  readonly watched: boolean;
  /** Why nobody knows which operations they call, half a sentence; null where that is known. */
  readonly notMeasured: string | null;
  /** Answered requests, those outside of the specification too. */
  readonly requests: number;
  readonly called: readonly CalledOperation[];
  /** Operations of the head that no request was for. */
  readonly notCalled: readonly string[];
  readonly unmatched: {
    readonly requests: number;
    /** Some of them, `GET /health`. */
    readonly examples: readonly string[];
  };
  /** Requests whose connection ended before an answer came. */
  readonly unanswered: number;
  /** Connections with something else than HTTP/1.1 in them: what that asked for is not known. */
  readonly unread: number;
  /** Connections that the provider did not take, and what the first one ended with; null: it took all of them. */
  readonly refused: { readonly connections: number; readonly reason: string } | null;
}

export interface CalledOperation {
  readonly operation: string;
  readonly requests: number;
  /** How many of them were answered with which status. */
  readonly statuses: Readonly<Record<string, number>>;
}

export interface SmokeCall {
  readonly operation: string;
  /** What tells it from the operation's first call, `with an unknown id`; absent for that. */
  readonly asked?: string;
  readonly status: number | null;
  /** Null when the answer kept to the specification. */
  readonly problem: string | null;
  readonly durationMs: number | null;
  /** What an answer is that is no problem and no success either; absent otherwise. */
  readonly note?: string;
  /** The request as a line for a shell, its address in `BASE_URL`; absent where there is no problem, or it is too long. */
  readonly repeat?: string;
}

export interface SmokeDetail {
  readonly kind: 'smoke';
  readonly calls: readonly SmokeCall[];
  /** Operations that were not called, each with the reason. */
  readonly notCalled: readonly { readonly operation: string; readonly reason: string }[];
  /** Documented successes of called operations that no answer was: nothing is known of them. Absent: all were seen. */
  readonly notSeen?: readonly { readonly operation: string; readonly statuses: readonly string[] }[];
  /** Last lines of the provider, where it did not answer or said that the fault is its own. */
  readonly logTail?: readonly string[];
}

export interface ThresholdResult {
  /** `http_req_duration`, or with its tags as k6 writes them. */
  readonly metric: string;
  /** `p(95)<500` */
  readonly expression: string;
  readonly ok: boolean;
  /** What the expression's left side was, in the metric's unit; null when k6 reported none. */
  readonly measured: number | null;
  readonly samples: number;
  /** Where the limit comes from: the configuration, or `x-slo` of an operation, at the head or (where that weakened it) the base. */
  readonly from: 'configuration' | 'specification' | 'base-specification' | 'script';
}

/** What requests took and how many failed; every figure is null where nothing was measured. */
export interface LoadFigures {
  readonly requests: number;
  readonly failed: number;
  /** Requests a second, over the time the profile ran. */
  readonly rate: number | null;
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly maxMs: number | null;
  /** Requests that succeeded within the latency threshold; null when no latency threshold is set. */
  readonly withinThreshold: number | null;
}

export interface OperationLoad extends LoadFigures {
  readonly operation: string;
}

/** A stretch of time of a run. */
export interface LoadWindow {
  /** From the first request, milliseconds. */
  readonly atMs: number;
  readonly durationMs: number;
  readonly requests: number;
  readonly failed: number;
  readonly p95Ms: number | null;
}

/** What failed requests got: a status, or why there is none. */
export interface FailedAnswer {
  readonly answer: string;
  readonly requests: number;
}

/** One profile that k6 ran, with a generated script or one of the team's own. */
export interface ProfileRun extends LoadFigures {
  /** `load`, `stress`, or the name of a configured profile. */
  readonly name: string;
  /** Path of the team's own script; null: the generated one. */
  readonly script: string | null;
  /** `2 m to 100 users, 5 m at 100`: what was run, in words. */
  readonly profile: string;
  readonly thresholds: readonly ThresholdResult[];
  readonly operations: readonly OperationLoad[];
  /** The most frequent first; absent or empty where none failed. */
  readonly failedAnswers?: readonly FailedAnswer[];
  /** Some dozens, in order of time; empty where no sample was read. */
  readonly overTime: readonly LoadWindow[];
  /** Command that runs the kept script again, in the folder of the report. */
  readonly rerun: string;
}

/** A step of a load that grows: the rate that was asked for, and what came of it. */
export interface StressStep {
  /** Requests a second that were asked for. */
  readonly rate: number;
  /** Requests a second that were answered. */
  readonly reached: number;
  readonly requests: number;
  readonly failed: number;
  readonly p95Ms: number | null;
  readonly kept: boolean;
}

/** Where a growing load broke a threshold. */
export interface BreakingPoint {
  /** Highest rate at which every threshold held, requests a second; null where the first step broke one. */
  readonly keptRate: number | null;
  /** Rate of the step that broke one; null where none did up to `maxRate`. */
  readonly brokeRate: number | null;
  /** What broke, with limit, value and samples; or that nothing did. */
  readonly reason: string;
  readonly maxRate: number;
  readonly steps: readonly StressStep[];
}

export interface LoadDetail extends ProfileRun {
  readonly kind: 'load';
  readonly notCalled: readonly { readonly operation: string; readonly reason: string }[];
  readonly k6Version: string;
  /** The team's own scripts under the same profile. */
  readonly scripts: readonly ProfileRun[];
  /** Last lines of the provider, where requests failed. */
  readonly logTail?: readonly string[];
}

/** The heavier profiles: the growing load that looks for the breaking point, spikes, soaks, and the team's own. */
export interface StressDetail {
  readonly kind: 'stress';
  readonly runs: readonly (ProfileRun & { readonly breaking: BreakingPoint | null })[];
  /** Configured profiles that nothing asked for, each with what would. */
  readonly notAsked: readonly { readonly profile: string; readonly reason: string }[];
  readonly notCalled: readonly { readonly operation: string; readonly reason: string }[];
  readonly k6Version: string;
}

/**
 * regressed: slower for sure, by 10 % or more · suspect: slower for sure, by less · no-regression: shown not to be slower by 10 % or more ·
 * faster: for sure · inconclusive: nothing of that is known, which is never a pass.
 */
export type CompareVerdict = 'regressed' | 'suspect' | 'no-regression' | 'faster' | 'inconclusive';

/** Latencies in milliseconds, `cpu` in seconds of processor time for a request, `memory` in bytes of peak resident size. */
export type ComparedMetric = 'p50' | 'mean' | 'p95' | 'cpu' | 'memory';

/** One metric of one operation, head against base. Changes are shares: 0.1 is 10 % more than the base. */
export interface Comparison {
  /** Null: of all operations together. */
  readonly operation: string | null;
  readonly metric: ComparedMetric;
  readonly base: number;
  readonly head: number;
  readonly change: number;
  /** Ends of the 98 % interval that stays true however often it is looked at; null: not bounded on that side. */
  readonly low: number | null;
  readonly high: number | null;
  /** How likely head would look so much slower if it were at most the margin slower; adjusted for all comparisons and looks. Null: not tested. */
  readonly p: number | null;
  readonly verdict: CompareVerdict;
  /** The change in each fresh start, in order. */
  readonly starts: readonly number[];
  /** What a reader has to know of this line, one sentence; null: nothing. */
  readonly note: string | null;
}

/** Base against itself on a kind of runner: how far apart the same program looks there. */
export interface NoiseFloor {
  /** 95 % of the changes that single starts estimated lay within this share of zero. */
  readonly spread: number;
  /** Comparisons that called one of the sides slower or faster. */
  readonly falseAlarms: number;
  readonly comparisons: number;
  /** Which kind of runner: processor, cores, system. */
  readonly runner: string;
}

export interface ComparedOperation {
  readonly operation: string;
  /** Requests to each side that count. */
  readonly requests: number;
  /** 99th percentiles, milliseconds: reported, never judged. */
  readonly p99Ms: { readonly base: number; readonly head: number } | null;
  /** Blocks of this operation that do not count, because more than 1 % of their requests failed. */
  readonly voidBlocks: number;
}

export interface CompareDetail {
  readonly kind: 'compare';
  readonly mode: 'standard' | 'strict' | 'self';
  readonly comparisons: readonly Comparison[];
  readonly operations: readonly ComparedOperation[];
  readonly notCompared: readonly { readonly operation: string; readonly reason: string }[];
  readonly measurement: {
    /** Fresh starts of both sides that were measured. */
    readonly starts: number;
    /** Blocks of wall time that count, and those that do not because requests were left out in them. */
    readonly blocks: number;
    readonly voidBlocks: number;
    readonly blockMs: number;
    /** Blocks of earlier attempts at the same commits that were added; counted above. */
    readonly earlierBlocks: number;
    /** A further attempt that stands by itself: why nothing was added. Absent: something was, or it is the first. */
    readonly notAdded?: string;
    /** Requests each side is sent, per second. */
    readonly rate: number;
    /** Share of one processor core that the busier side needed, and of all cores that everything did; null: not known. */
    readonly utilisation: { readonly side: number; readonly machine: number } | null;
    /** Draws ports, the order of starting and the order of requests. */
    readonly seed: number;
    /** Which cores did what, in words. */
    readonly pinning: string;
    readonly runner: string;
    readonly k6Version: string;
    /** Why it ended: decided, or the cap. One sentence. */
    readonly ended: string;
  } | null;
  /** What is known of this kind of runner from earlier runs of `self`; null: nothing. */
  readonly noiseFloor: NoiseFloor | null;
  /** What this run found out about it: set in mode `self`. */
  readonly measuredNoise: NoiseFloor | null;
  /** What could not be read or kept, or was not as it should be, and why: one sentence each. */
  readonly notes: readonly string[];
  /** Last lines of the base's log, when it could not be built or started; empty otherwise. */
  readonly logTail: readonly string[];
}

export interface AuditDetail {
  readonly kind: 'audit';
  readonly gaps: readonly AuditGap[];
  /** Files that were read, and those of them whose code was parsed. */
  readonly files: number;
  readonly parsed: number;
  /** Files that could not be read: what they hold nobody knows. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}
