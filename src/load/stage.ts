// [door] the stages smoke and load: from operations in scope to a result, with k6 in between.
import type { Finding } from '../model/finding.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { SkipCause, StageDetail, StageResult } from '../model/stage.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { makeRedactor } from '../tools/redact.ts';
import { readCredentials } from '../traffic/credentials.ts';
import type { RequestPlan } from '../traffic/planned-request.ts';
import { planRequests } from '../traffic/requests.ts';
import { assertTargetAllowed } from '../traffic/target.ts';
import { makeFinding } from './findings.ts';
import { type LoadInput, type LoadStageName, requestInputOf } from './input.ts';
import { prepareFolder, type Stage } from './k6-run.ts';
import { loadStage, stressStage } from './load-stage.ts';
import { redactStrings } from './redact-strings.ts';
import { smokeStage } from './smoke-stage.ts';

export type { LoadInput } from './input.ts';

/** One call of every operation in scope, each answer held against the specification. Never throws. */
export function runSmoke(input: LoadInput): Promise<StageResult> {
  return runStage('smoke', input, async (stage) => {
    return smokeStage(stage);
  });
}

/** The configured stages and thresholds against every operation in scope, and the team's own scripts. Never throws. */
export function runLoad(input: LoadInput): Promise<StageResult> {
  return runStage('load', input, loadStage);
}

/** The heavier profiles that something asked for, one after the other. Never throws. */
export function runStress(input: LoadInput): Promise<StageResult> {
  return runStage('stress', input, stressStage);
}

interface Judgement {
  readonly outcome: 'passed' | 'failed' | 'broken';
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly detail: StageDetail;
  /** What could not be done beside what was found. */
  readonly problems?: readonly Problem[];
}

/** What every stage here does around its own work; whatever is thrown becomes a `broken` result. */
async function runStage(
  name: LoadStageName,
  input: LoadInput,
  work: (stage: Stage) => Promise<Judgement>,
): Promise<StageResult> {
  const started = performance.now();
  const secrets: string[] = [];
  const result = await withCredentials(input, secrets)
    .then((ready) => judgeStage({ name, input: ready, redact: makeRedactor(secrets), work }))
    .catch((error: unknown) =>
      endedBroken(name, input, toProblem(error, `${name}.failed`, `the ${name} stage could not be finished`)),
    );
  return redactStrings({ ...result, durationMs: performance.now() - started }, makeRedactor(secrets));
}

/** The input with the values that requests refer to; each of them is a secret from now on. */
async function withCredentials(input: LoadInput, secrets: string[]): Promise<LoadInput> {
  const credentials = await readCredentials({ ...input, workspace: input.workspace ?? input.workDirectory });
  secrets.push(...credentials.map(([, value]) => value));
  return { ...input, credentials };
}

interface StageStart {
  readonly name: LoadStageName;
  readonly input: LoadInput;
  readonly redact: (text: string) => string;
  readonly work: (stage: Stage) => Promise<Judgement>;
}

async function judgeStage({ name, input, redact, work }: StageStart): Promise<StageResult> {
  assertTargetAllowed(input.baseUrl, input.owned, input.config.allowHosts);
  const before = input.providerExited();
  if (before !== null) return endedBefore(name, input, before);
  const plan = planRequests(requestInputOf(input));
  if (!plan.requests.some(({ role }) => role === 'call')) return nothingCallable(name, input, plan);
  const folder = await prepareFolder(input);
  const judged = await work({ name, input, plan, folder, redact });
  const ended = input.providerExited();
  if (ended !== null) return providerDied(name, input, { ended, judged });
  return { ...emptyResult(name, input), ...judged, detail: withLog(judged, input) };
}

/** Findings that the provider's own log may explain. */
const PROVIDER_FAULTS: ReadonlySet<string> = new Set(['smoke.no-answer', 'smoke.server-error']);

/** Why requests failed is seldom in the answer: then the last that the provider said stands beside it. */
function withLog({ detail, findings, outcome }: Judgement, input: LoadInput): StageDetail {
  const isFault =
    detail.kind === 'smoke'
      ? findings.some(({ rule }) => PROVIDER_FAULTS.has(rule))
      : detail.kind === 'load' && outcome === 'failed' && detail.failed > 0;
  const logTail = isFault ? input.providerTail() : [];
  return logTail.length > 0 && (detail.kind === 'smoke' || detail.kind === 'load') ? { ...detail, logTail } : detail;
}

/** An earlier stage brought it down, and said so where that is a finding. */
function endedBefore(name: LoadStageName, input: LoadInput, ended: string): StageResult {
  const what = `The provider had ended before ${name} began: ${ended}`;
  const why = quoteLog(input.providerTail());
  const problem: Problem = { code: `${name}.provider-ended`, what, where: null, why, todo: null };
  return { ...emptyResult(name, input), outcome: 'broken', reason: what, problems: [problem] };
}

function emptyResult(name: LoadStageName, input: LoadInput): Omit<StageResult, 'outcome' | 'reason'> {
  const provider = input.provider === '' ? null : input.provider;
  return { stage: name, provider, skip: null, durationMs: 0, findings: [], problems: [], detail: null };
}

/** A provider that ended is the reason of everything that broke after it. */
function endedBroken(name: LoadStageName, input: LoadInput, problem: Problem): StageResult {
  const ended = input.providerExited();
  if (ended !== null && !input.signal.aborted) return providerDied(name, input, { ended });
  const result = emptyResult(name, input);
  return { ...result, outcome: 'broken', reason: problem.what, problems: [problem] };
}

interface Death {
  readonly ended: string;
  readonly judged?: Judgement;
}

/** What k6 says of a provider that is gone follows from its end, so only the end is told, with the last it said itself. */
function providerDied(name: LoadStageName, input: LoadInput, { ended, judged }: Death): StageResult {
  const reason = `The provider ended during ${name}: ${ended}`;
  const place = { message: `${reason}; ${quoteLog(input.providerTail())}`, operations: [], location: null, key: [] };
  const finding = makeFinding(name === 'smoke' ? 'smoke.provider-died' : 'load.provider-died', place);
  return {
    ...emptyResult(name, input),
    outcome: 'failed',
    reason,
    findings: [finding, ...(judged?.findings ?? [])],
    detail: judged?.detail ?? null,
  };
}

/** Nothing was called: never a pass. Skipped where the run may not, broken where the specification does not say how. */
function nothingCallable(name: LoadStageName, input: LoadInput, plan: RequestPlan): StageResult {
  const result = emptyResult(name, input);
  const first = plan.notCalled[0];
  if (!first) {
    return { ...result, outcome: 'skipped', skip: 'nothing-changed', reason: 'no operation of the head is in scope' };
  }
  const others = plan.notCalled.length - 1;
  const reason = `no operation can be called: ${first.operation}: ${first.reason}${others > 0 ? ` (and ${others} more)` : ''}`;
  const notCalled = plan.notCalled.map((one) => ({ operation: one.operation, reason: one.reason }));
  const detail: StageDetail | null = name === 'smoke' ? { kind: 'smoke', calls: [], notCalled } : null;
  const skips: readonly [string, SkipCause][] = [
    ['needs-secret', 'needs-secret'],
    ['changes-data', 'not-available'],
  ];
  for (const [cause, skip] of skips) {
    if (plan.notCalled.every((one) => one.cause === cause))
      return { ...result, outcome: 'skipped', skip, reason, detail };
  }
  const count = plan.notCalled.length;
  const problem: Problem = {
    code: `${name}.nothing-callable`,
    what: count === 1 ? `${first.operation} cannot be called` : `None of ${count} operations can be called`,
    where: null,
    why: listReasons(plan),
    todo: 'Name values in load.data and credentials in load.headers, or add examples to the specification.',
  };
  return { ...result, outcome: 'broken', reason, problems: [problem], detail };
}

/** Reasons that one sentence holds; all of them are in the stage's detail. */
const SHOWN_REASONS = 5;

function listReasons({ notCalled }: RequestPlan): string {
  const shown = notCalled.slice(0, SHOWN_REASONS).map(({ operation, reason }) => `${operation}: ${reason}`);
  const more = notCalled.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
