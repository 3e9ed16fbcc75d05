// [door] can-i-deploy and can-i-merge: the broker's matrix, asked for each environment and for the main branches.
import { setTimeout as sleep } from 'node:timers/promises';
import { listSome } from '../model/list-some.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { GateResult, MatrixRow } from '../model/stage.ts';
import type { Broker } from './broker.ts';
import type { ShownResults } from './broker-answers.ts';
import { gatesNotAsked } from './gate-words.ts';
import type { ContractLimits } from './limits.ts';
import { mergeRows, shortenReason } from './matrix.ts';
import type { MissingVerification, Triggered } from './trigger.ts';

/** Who is waited for, in the title of a check. */
const NAMED = 5;

export interface GateQuestions {
  readonly broker: Broker;
  readonly pacticipant: string;
  /** The head's commit. */
  readonly version: string;
  /** Null asks for the main branches: may it be merged? */
  readonly environments: readonly (string | null)[];
  readonly limits: Pick<ContractLimits, 'gatePollMs' | 'gatePollEveryMs'>;
  readonly log: (line: string) => void;
  /** Told whom the run waits for, as the log is, for who looks at the check; absent: nobody is told. */
  readonly progress?: ((words: string) => void) | undefined;
  readonly signal: AbortSignal;
  /** Called once, when verifications are missing; absent: they come by themselves, or not at all. */
  readonly trigger?: ((missing: readonly MissingVerification[]) => Promise<Triggered>) | undefined;
}

export interface GateAnswers {
  readonly results: readonly GateResult[];
  /** Everything the broker knows of the version's integrations, from all answers. */
  readonly matrix: readonly MatrixRow[];
  readonly problems: readonly Problem[];
  readonly shown: ShownResults;
}

interface Asked {
  readonly result: GateResult | undefined;
  readonly rows: readonly MatrixRow[];
  readonly shown: ShownResults;
  /** Whose verification may still come. */
  readonly waitsFor: readonly string[];
  readonly problem: Problem | null;
}

/**
 * The broker's answer for each environment, in order. What is unknown is asked again for a while, all together, as long as there is
 * somebody to wait for; the last answer stands, and unknown stays unknown. An environment that cannot be asked about is a problem of
 * its own.
 */
export async function askGates(questions: GateQuestions): Promise<GateAnswers> {
  const { environments, limits, log, progress, signal } = questions;
  const startedMs = performance.now();
  const asked = new Map<string | null, Asked>();
  let triggered: Triggered | null = null;
  for (let open = environments; ; ) {
    for (const environment of open) asked.set(environment, await askGate(environment, questions));
    open = open.filter((environment) => (asked.get(environment)?.waitsFor.length ?? 0) > 0);
    triggered ??= await trigger(questions, open, asked);
    const waitedMs = performance.now() - startedMs;
    if (open.length === 0 || hasNobodyToWaitFor(triggered) || waitedMs + limits.gatePollEveryMs > limits.gatePollMs)
      break;
    const names = new Set(open.flatMap((environment) => asked.get(environment)?.waitsFor ?? []));
    const waiting = `waiting for ${listSome([...names].sort(), NAMED)}, ${seconds(waitedMs)} of ${seconds(limits.gatePollMs)}`;
    log(waiting);
    progress?.(waiting);
    if (!(await rested(limits.gatePollEveryMs, signal))) break;
  }
  const answers = environments.flatMap((environment) => asked.get(environment) ?? []);
  return {
    results: answers.flatMap(({ result }) => result ?? []),
    matrix: mergeRows(answers.flatMap(({ rows }) => rows)),
    problems: [...(triggered?.problems ?? []), ...answers.flatMap(({ problem }) => problem ?? [])],
    shown: new Map(answers.flatMap(({ shown }) => [...shown])),
  };
}

/** False for a run that is cancelled meanwhile: it ends with the last answers, and unknown stays unknown. */
function rested(waitMs: number, signal: AbortSignal): Promise<boolean> {
  return sleep(waitMs, true, { signal }).catch(() => false);
}

/** Null where nothing is missing, or nobody may start a verification. */
async function trigger(
  questions: GateQuestions,
  open: readonly (string | null)[],
  asked: ReadonlyMap<string | null, Asked>,
): Promise<Triggered | null> {
  if (open.length === 0 || !questions.trigger) return null;
  const missing = open.map((environment) => ({
    environment,
    // A broker that does not know the version yet waits for the consumer itself, who has nothing to verify.
    providers: (asked.get(environment)?.waitsFor ?? []).filter((name) => name !== questions.pacticipant),
  }));
  return missing.some(({ providers }) => providers.length > 0) ? questions.trigger(missing) : null;
}

/** All verifications were to be started here, and none was. */
function hasNobodyToWaitFor(triggered: Triggered | null): boolean {
  return triggered !== null && triggered.started === 0 && triggered.problems.length > 0;
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} s`;
}

async function askGate(environment: string | null, questions: GateQuestions): Promise<Asked> {
  const { broker, pacticipant, version } = questions;
  try {
    const answer = await broker.matrix({ pacticipant, version, environment });
    const { deployable, waitsFor, rows, shown } = answer;
    const result = { environment, deployable, reason: shortenReason(answer.reason) };
    return { result, rows, shown, waitsFor, problem: null };
  } catch (thrown) {
    const problem = toProblem(thrown, 'broker.fault', 'The Pact Broker could not be asked about a deployment');
    const [result] = gatesNotAsked([environment], problem.what);
    return { result, rows: [], shown: new Map(), waitsFor: [], problem };
  }
}

export const NOTHING_ASKED: GateAnswers = { results: [], matrix: [], problems: [], shown: new Map() };
