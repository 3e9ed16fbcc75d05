// [door] compares base and head: the stage `compare`.
import { platform } from 'node:os';
import type { Finding } from '../model/finding.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { CompareDetail, SkipCause, StageResult } from '../model/stage.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { seededRandom } from '../tools/seeded-random.ts';
import { readCredentials } from '../traffic/credentials.ts';
import { openK6 } from '../traffic/k6-process.ts';
import type { PlannedRequest, RequestPlan } from '../traffic/planned-request.ts';
import { planRequests } from '../traffic/requests.ts';
import { makeFinding } from './findings.ts';
import type { CompareInput } from './input.ts';
import { judgeSession } from './judgement.ts';
import { openBench } from './k6-measure.ts';
import { type Machine, readMachine, writePinnedK6 } from './machine.ts';
import { planPinning } from './pinning.ts';
import { runSession } from './session-run.ts';
import { openSession, type Session } from './session-state.ts';
import { SideFailure, type Sides } from './sides.ts';
import { type Found, type Place, readKept, writeKept } from './store.ts';

export type { CompareInput, StartedSide } from './input.ts';

/** Base and head on this machine, the same requests to both; what was measured before a fault is in the result. Never throws. */
export async function runCompare(input: CompareInput): Promise<StageResult> {
  const started = performance.now();
  const result = await compareSides(input).catch((thrown: unknown) =>
    ended(input, {
      problem: toProblem(thrown, 'compare.failed', 'The comparison could not be finished'),
      detail: null,
    }),
  );
  return { ...result, durationMs: performance.now() - started };
}

async function compareSides(input: CompareInput): Promise<StageResult> {
  const plan = planCalls(input);
  const calls = plan.requests.filter(({ role }) => role === 'call');
  const notCompared = [...input.leftOut, ...plan.notCalled.map(({ operation, reason }) => ({ operation, reason }))];
  const detail = emptyDetail(input, notCompared);
  if (calls.length === 0) return nothingToCompare(input, detail);
  const machine = readMachine();
  const store = storeOf(input, plan.requests, machine);
  const comparison = { input, requests: plan.requests, detail, machine, store, ...(await readKept(store)) };
  try {
    await input.prepareBase();
  } catch (thrown) {
    return withoutBase(comparison, new SideFailure('base', thrown));
  }
  return measureAndJudge(comparison);
}

/** Both sides are started here and hold nothing but what was made for this, so that every request may be sent. */
function planCalls(input: CompareInput): RequestPlan {
  const { parentEnvironment, traffic } = input;
  const variables = new Set(Object.keys(parentEnvironment).filter((key) => parentEnvironment[key]));
  return planRequests({ ...input, config: traffic, owned: true, baseUrl: 'http://127.0.0.1', variables });
}

function storeOf({ store }: CompareInput, requests: readonly PlannedRequest[], machine: Machine): Place | null {
  return store && { ...store, key: [...store.key, JSON.stringify(requests)], machine: machine.fingerprint };
}

interface Compared extends Found {
  readonly input: CompareInput;
  readonly requests: readonly PlannedRequest[];
  readonly detail: CompareDetail;
  readonly machine: Machine;
  readonly store: Place | null;
}

/** What an earlier attempt found, doubt too, is not forgotten because this one has no base to measure. */
function withoutBase(comparison: Compared, failure: SideFailure): StageResult {
  const { input, detail, kept } = comparison;
  if (kept.starts === 0) return baseFailed(input, failure, detail);
  const session = openSession(kept);
  session.failure = failure;
  return conclude(input, session, judgeSession({ ...comparison, session, k6Version: '' }));
}

async function measureAndJudge(comparison: Compared): Promise<StageResult> {
  const { input, requests, machine, store, kept } = comparison;
  const pinning = planPinning(machine.cores, platform() === 'linux');
  const session = openSession(kept);
  let watched: Sides | null = null;
  const obtainK6 = async () => {
    const k6 = await input.obtainK6();
    return pinning === null ? k6 : { ...k6, file: await writePinnedK6(k6.file, pinning, input.workDirectory) };
  };
  const providerExited = () => watched?.base.exited() ?? watched?.head.exited() ?? null;
  const credentials = await readCredentials({ ...input, config: input.traffic });
  await using k6 = await openK6({ ...input, obtainK6, credentials, providerExited });
  const bench = await openBench(k6, input, requests);
  const watch = (sides: Sides | null): void => {
    watched = sides;
  };
  try {
    const draw = seededRandom(input.seed);
    await runSession(session, { input, bench, requests, machine, pinning, kept, draw, watch });
  } catch (thrown) {
    session.problem = toProblem(thrown, 'compare.failed', 'The comparison could not be finished');
    session.ended = session.problem.what;
  }
  const judged = judgeSession({ ...comparison, session, k6Version: k6.version });
  const lost = await writeKept(store, judged.keep).then(
    () => null,
    (thrown: unknown) => toProblem(thrown, 'compare.not-kept', 'the blocks could not be kept'),
  );
  if (lost === null) return conclude(input, session, judged);
  // The verdict stands; only another attempt has to begin anew.
  const notes = [...judged.detail.notes, `another attempt cannot add to this one: ${lost.what}: ${lost.why}`];
  return conclude(input, session, { ...judged, detail: { ...judged.detail, notes } });
}

interface Judged {
  readonly detail: CompareDetail;
  readonly findings: readonly Finding[];
  readonly reason: string;
}

function conclude(input: CompareInput, session: Session, { detail, findings, reason }: Judged): StageResult {
  const { death, failure, problem } = session;
  if (failure?.side === 'base' && session.starts === 0) return baseFailed(input, failure, detail);
  if (failure !== null) return ended(input, { problem: sideProblem(failure), detail, findings });
  if (death !== null) return deathResult(input, session, { detail, findings, reason });
  if (problem !== null) return ended(input, { problem, detail, findings });
  // Measured, and every operation does other work on each side: that is no proof of anything.
  const fails = findings.some(({ severity }) => severity === 'breaking');
  const isCompared = detail.comparisons.some(({ operation }) => operation !== null);
  if (!fails && !isCompared) return nothingToCompare(input, detail);
  return { ...emptyResult(input), outcome: fails ? 'failed' : 'passed', reason, findings, detail };
}

/** A head that dies under requests which the base answers is a finding; a base that dies leaves nothing to compare with. */
function deathResult(input: CompareInput, { death }: Session, judged: Judged): StageResult {
  const { detail, findings } = judged;
  const side = death?.side ?? 'base';
  const what = `The ${side} ended during the comparison: ${death?.how ?? ''}`;
  const why = quoteLog(death?.tail ?? []);
  const withLog = { ...detail, logTail: death?.tail ?? [] };
  if (side === 'base') {
    const todo = 'Look at why the base ends; nothing is said of the head.';
    return ended(input, {
      problem: { code: 'compare.base-died', what, where: null, why, todo },
      detail: withLog,
      findings,
    });
  }
  const place = { operations: [], location: null, key: [] };
  const finding = makeFinding('compare.head-died', { message: `${what}; ${why}`, ...place });
  return { ...emptyResult(input), outcome: 'failed', reason: what, findings: [finding, ...findings], detail: withLog };
}

function sideProblem({ side, problem }: SideFailure): Problem {
  return { ...problem, what: `The ${side} could not be started for the comparison: ${problem.what}` };
}

/** Nothing to compare with is no fault of the pull request, and no proof of anything. */
function baseFailed(input: CompareInput, { problem, logTail }: SideFailure, detail: CompareDetail): StageResult {
  const reason = `the base could not be built or started: ${problem.what}`;
  const told = logTail.length > 0 ? logTail : [problem.why ?? problem.what];
  return { ...skipped(input, 'not-available', reason), detail: { ...detail, logTail: told } };
}

function nothingToCompare(input: CompareInput, detail: CompareDetail): StageResult {
  const [first] = detail.notCompared;
  if (!first) return skipped(input, 'nothing-changed', 'there is no operation that both sides have');
  const more = detail.notCompared.length - 1;
  const rest = more > 0 ? ` (and ${more} more)` : '';
  const reason = `no operation can be compared: ${first.operation}: ${first.reason}${rest}`;
  return { ...skipped(input, 'not-available', reason), detail };
}

function skipped(input: CompareInput, skip: SkipCause, reason: string): StageResult {
  return { ...emptyResult(input), outcome: 'skipped', skip, reason };
}

interface Broken {
  readonly problem: Problem;
  readonly detail: CompareDetail | null;
  readonly findings?: readonly Finding[];
}

function ended(input: CompareInput, { problem, detail, findings = [] }: Broken): StageResult {
  return { ...emptyResult(input), outcome: 'broken', reason: problem.what, problems: [problem], detail, findings };
}

function emptyResult(input: CompareInput): Omit<StageResult, 'outcome' | 'reason'> {
  const provider = input.provider === '' ? null : input.provider;
  return { stage: 'compare', provider, skip: null, durationMs: 0, findings: [], problems: [], detail: null };
}

function emptyDetail(input: CompareInput, notCompared: CompareDetail['notCompared']): CompareDetail {
  const mode = input.config.mode === 'off' ? 'standard' : input.config.mode;
  return {
    kind: 'compare',
    mode,
    comparisons: [],
    operations: [],
    notCompared,
    measurement: null,
    noiseFloor: input.noiseFloor,
    measuredNoise: null,
    notes: [],
    logTail: [],
  };
}
