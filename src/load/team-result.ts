import type { Finding } from '../model/finding.ts';
import { plural } from '../model/plural.ts';
import type { Problem } from '../model/problem.ts';
import type { BreakingPoint, OperationLoad, ProfileRun, ThresholdResult } from '../model/stage.ts';
import { lastWords } from '../traffic/exit.ts';
import type { K6End } from '../traffic/k6-process.ts';
import { failedAnswersOf } from './failed-answers.ts';
import { type FindingInput, makeFinding } from './findings.ts';
import { droppedFinding, makeRate, thresholdFinding } from './load-result.ts';
import type { Measure } from './measure.ts';
import { durationWords } from './profile-words.ts';
import { EXCEPTIONS, type Profile } from './profiles.ts';
import { findBreaking, minimumFinding } from './stress-result.ts';
import { type K6Metric, type K6Summary, readCount, readDurations, readThresholds } from './summary.ts';
import { refusedHosts } from './team-hosts.ts';
import { isGuard, ROUNDS_BEGUN } from './team-wrapper.ts';

export interface ScriptEvidence {
  /** Path from the root of the checkout. */
  readonly script: string;
  readonly profile: Profile;
  readonly summary: K6Summary;
  readonly measure: Measure;
  readonly end: K6End;
  /** Why the provider ended; null while it runs. */
  readonly ended: string | null;
  readonly rerun: string;
  /** How long rounds may go on after the profile. */
  readonly graceMs: number;
  /** Set for the first round alone: how long it may take. */
  readonly firstRoundMs?: number;
}

export interface ScriptJudgement {
  readonly run: ProfileRun & { readonly breaking: BreakingPoint | null };
  readonly findings: readonly Finding[];
  /** What the script could not do beside the load: files it may not write. */
  readonly problems: readonly Problem[];
  /** Set where nothing was measured at all, or every round threw: the load would say nothing. */
  readonly unusable: Problem | null;
}

/** What a script of the team measured: its own thresholds, those of the profile it set none for, its checks and its exceptions. */
export function judgeScript(evidence: ScriptEvidence): ScriptJudgement {
  const { script, summary, end } = evidence;
  const run = runOf(evidence);
  const breaking = breakingOf(evidence, run);
  const place = (message: string, key: string): FindingInput => ({
    message: `${script}: ${message}`,
    operations: [],
    location: { file: script, line: 1, column: 1 },
    key: [script, key],
  });
  const said = lastWords(end.result.stderr);
  const threw = readCount(summary, EXCEPTIONS);
  const own = [
    ...(threw === 0
      ? []
      : [makeFinding('load.iterations-threw', place(`${threw} rounds threw${said ? `: ${said}` : ''}`, 'threw'))]),
    ...checksFinding(summary, place),
    ...(evidence.firstRoundMs === undefined ? endlessFinding(evidence, place) : []),
  ];
  const steady = [
    ...run.thresholds.flatMap((threshold) => thresholdFinding(threshold, run, script)),
    ...own,
    ...droppedFinding(summary, script),
  ];
  const findings = [
    ...(breaking === null ? steady : growingFindings(evidence, breaking, own)),
    ...stoppedFinding(end, said, place),
  ];
  return {
    run: { ...run, breaking },
    findings,
    problems: [...refusedFiles(evidence), ...hostProblem(evidence), ...idleProblem(evidence)],
    unusable: whyUnusable(evidence, said),
  };
}

function breakingOf({ profile, measure, summary, end, ended }: ScriptEvidence, run: ProfileRun): BreakingPoint | null {
  const { growing, limits } = profile;
  if (growing === null) return null;
  const requestsPerRound = run.requests / Math.max(1, readCount(summary, 'iterations'));
  const crossed = end.end.kind === 'ran' && end.end.thresholdsCrossed;
  return findBreaking({ measure, summary, crossed }, { growing, limits, requestsPerRound, ended });
}

/** A load that grows until it breaks fails by breaking too early; checks that fail and rounds that throw once it broke follow from that. */
function growingFindings(
  { script, profile }: ScriptEvidence,
  breaking: BreakingPoint,
  own: readonly Finding[],
): readonly Finding[] {
  const minimum = minimumFinding(breaking, profile.growing?.minRate ?? null, script);
  return breaking.brokeRate === null ? own : minimum;
}

function runOf({ script, profile, summary, measure, rerun }: ScriptEvidence): ProfileRun {
  const rateOf = makeRate({ measure, summary });
  const { total } = measure;
  // What setup and teardown send is in k6's own counts, and no part of the load.
  const requests = total.durations.count;
  const operations = [...measure.operations].map(([operation, cell]): OperationLoad => {
    const { durations, failed, within } = cell;
    const at = (percent: number) => durations.percentile(percent);
    return {
      operation,
      requests: durations.count,
      failed,
      rate: rateOf(durations.count),
      p50Ms: at(50),
      p90Ms: at(90),
      p95Ms: at(95),
      p99Ms: at(99),
      maxMs: durations.count === 0 ? null : durations.max,
      withinThreshold: profile.latency === null ? null : within,
    };
  });
  return {
    name: profile.name,
    script,
    profile: profile.words,
    requests,
    failed: total.failed,
    rate: rateOf(requests),
    ...readDurations(summary, 'http_req_duration'),
    withinThreshold: profile.latency === null ? null : total.within,
    thresholds: thresholdsOf(summary, profile),
    failedAnswers: failedAnswersOf(measure.failedAnswers),
    operations,
    overTime: measure.overTime(),
    rerun,
  };
}

/** Every threshold that k6 judged; what the wrapper added as a guard is no threshold of anybody. */
function thresholdsOf(summary: K6Summary, profile: Profile): readonly ThresholdResult[] {
  const limits = Object.entries(summary.metrics).flatMap(([metric, { thresholds }]) =>
    Object.keys(thresholds)
      .filter((expression) => !isGuard(metric, expression))
      .map((expression) => {
        const known = profile.limits.find((limit) => limit.metric === metric && limit.expression === expression);
        return { metric, expression, from: known?.from ?? ('script' as const) };
      }),
  );
  return readThresholds(summary, limits);
}

function checksFinding(summary: K6Summary, place: (message: string, key: string) => FindingInput): readonly Finding[] {
  const checks = summary.metrics['checks'];
  const fails = checks?.values['fails'] ?? 0;
  // Who sets a threshold on checks has said how many may fail.
  const judged = Object.entries(summary.metrics).some(
    ([name, metric]) => /^checks(?:\{|$)/u.test(name) && Object.keys(metric.thresholds).length > 0,
  );
  if (fails === 0 || judged) return [];
  const all = fails + (checks?.values['passes'] ?? 0);
  return [makeFinding('load.checks.failed', place(`${fails} of ${all} checks failed`, 'checks'))];
}

/** How much longer than the longest round that ended: then it is no slow round, it never ends. */
const ENDLESS_FACTOR = 2;
/** What k6 itself takes to end a run. */
const ENDING_MS = 1_000;

/** Rounds that were still running when the time after the profile was over: k6 ends them, and counts them nowhere. */
function endlessFinding(
  { profile, summary, graceMs, end, ended }: ScriptEvidence,
  place: (message: string, key: string) => FindingInput,
): readonly Finding[] {
  const cut = readCount(summary, ROUNDS_BEGUN) - readCount(summary, 'iterations');
  // A run that ended early ended them in the middle.
  const isWhole = (summary.durationMs ?? 0) >= profile.durationMs + graceMs - ENDING_MS;
  if (cut <= 0 || !isWhole || end.providerDied || end.stopped || ended !== null) return [];
  const rounds = `${plural(cut, 'round was', 'rounds were')} still running ${durationWords(graceMs)} after the load and ${cut === 1 ? 'was' : 'were'} ended`;
  const longestMs = summary.metrics['iteration_duration']?.values['max'] ?? 0;
  if (longestMs * ENDLESS_FACTOR >= graceMs) {
    const message = `${rounds}; others took up to ${durationWords(Math.round(longestMs))}`;
    return [makeFinding('load.rounds-cut', place(message, 'cut'))];
  }
  const message = `${rounds}, and the longest that ended took ${durationWords(Math.round(longestMs))}`;
  return [makeFinding('load.rounds-endless', place(message, 'endless'))];
}

function hostProblem({ script, end }: ScriptEvidence): readonly Problem[] {
  const problem = refusedHosts(script, end.result.stderr);
  return problem === null ? [] : [problem];
}

function stoppedFinding(
  { result }: K6End,
  said: string | null,
  place: (message: string, key: string) => FindingInput,
): readonly Finding[] {
  if (result.exitCode !== 108 && result.exitCode !== 110) return [];
  const what =
    result.exitCode === 108
      ? 'the script ended the test itself (test.abort)'
      : 'the script marked the test as failed (test.fail)';
  return [makeFinding('load.script.stopped', place(said === null ? what : `${what}: ${said}`, 'stopped'))];
}

function refusedFiles({ script, summary }: ScriptEvidence): readonly Problem[] {
  return summary.refused.map((path) => ({
    code: 'load.team-script.summary',
    what: path.startsWith('handleSummary')
      ? `${script}: ${path.slice(0, 300)}`
      : `${script} may not write ${path.slice(0, 300)}`,
    where: { file: script, line: 1, column: 1 },
    why: 'files of handleSummary are kept in the folder of the run, and nowhere else',
    todo: 'Name a path without `..` that does not begin with a slash.',
  }));
}

/** Metrics that show that something was sent, whatever the protocol. */
const TRAFFIC: readonly string[] = [
  'http_reqs',
  'ws_sessions',
  'grpc_req_duration',
  'grpc_streams',
  'browser_data_sent',
];

const SEND_TODO = 'Send requests in the default function, or in those that the scenarios name.';
const THREW_TODO = 'Correct the script at the line that k6 names.';

/** Rounds under load that sent nothing: the first round cannot tell what only setup sends. */
function idleProblem({ script, summary, measure, end, ended, firstRoundMs }: ScriptEvidence): readonly Problem[] {
  if (firstRoundMs !== undefined || end.providerDied || end.stopped || ended !== null) return [];
  const sent =
    measure.total.durations.count > 0 ||
    TRAFFIC.some((metric) => metric !== 'http_reqs' && hasSamples(summary.metrics[metric]));
  if (sent || readCount(summary, 'iterations') === 0) return [];
  return [
    {
      code: 'load.team-script.no-requests',
      what: `${script} sends no request in its rounds, so nothing is measured`,
      where: { file: script, line: 1, column: 1 },
      why: 'what setup and teardown send is no load',
      todo: SEND_TODO,
    },
  ];
}

function whyUnusable({ script, summary, end, firstRoundMs }: ScriptEvidence, said: string | null): Problem | null {
  const rounds = readCount(summary, 'iterations');
  const threw = readCount(summary, EXCEPTIONS);
  const problem = (code: string, what: string, todo: string | null = null): Problem => ({
    code,
    what,
    where: null,
    why: said,
    todo,
  });
  if (threw > 0 && threw >= rounds)
    return problem('load.team-script.threw', `${script} throws in its first round`, THREW_TODO);
  const foreign = refusedHosts(script, end.result.stderr);
  if (foreign !== null) return foreign;
  if (rounds === 0 && firstRoundMs !== undefined && readCount(summary, ROUNDS_BEGUN) > 0) {
    const what = `${script} does not end its first round: it was ended after ${durationWords(firstRoundMs)}`;
    const todo = 'Look for a loop or a wait without an end: a round has to end by itself.';
    return problem('load.team-script.endless', what, todo);
  }
  if (rounds === 0) return problem('load.team-script.no-rounds', `${script} ran not one round`);
  const sent = TRAFFIC.some((metric) => hasSamples(summary.metrics[metric]));
  if (sent) return null;
  return problem('load.team-script.no-requests', `${script} sends no request, so nothing is measured`, SEND_TODO);
}

function hasSamples(metric: K6Metric | undefined): boolean {
  return (metric?.values['count'] ?? 0) > 0;
}
