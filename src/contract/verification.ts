import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { InteractionResult, PactResult } from '../model/stage.ts';
import { isServerError, noAnswer, redirectHint, sentencesOf } from './failure-sentences.ts';
import type { PactInteraction } from './pact.ts';
import {
  failedPlugin,
  notReached,
  type PluginTraces,
  type ProviderPlace,
  pluginFault,
  portHint,
  unloadedPlugin,
} from './plugin-faults.ts';
import type { PactSource } from './source.ts';
import {
  parseVerifierReport,
  type ReportedError,
  type ReportedInteraction,
  type VerifierReport,
} from './verifier-report.ts';

/** What is left of one run of `pact verifier` over one pact. */
export interface VerifierRun {
  /** Null when it wrote none. */
  readonly report: string | null;
  readonly exitCode: number | null;
  /** Why it did not come to its own end; null when it did. */
  readonly aborted: string | null;
  /** Provider states that were refused, by name. */
  readonly refusedStates: ReadonlyMap<string, RefusedState>;
  /** Messages that could not be had, by the interaction's description, each with the reason. */
  readonly refusedMessages: ReadonlyMap<string, string>;
  /** Last line it printed, for when there is no report. */
  readonly lastLine: string;
  /** Null where the pact has none, or it passed. */
  readonly plugins: PluginTraces | null;
}

export interface RefusedState {
  readonly why: string;
  /** Whether somebody has a handler for it, which failed. */
  readonly known: boolean;
}

/** An interaction with what publishing and findings need beside the report. */
export interface JudgedInteraction extends InteractionResult {
  readonly id: string | null;
  readonly cause: 'none' | 'mismatch' | 'server-error' | 'state' | 'unknown-state' | 'no-answer' | 'plugin';
}

export interface Verification {
  readonly outcome: Exclude<PactResult['verification'], 'not-run'>;
  readonly interactions: readonly JudgedInteraction[];
  /** Set exactly when the outcome is `broken`. */
  readonly problem: Problem | null;
  /** What the broker is told; only meaningful when the outcome is not `broken`. */
  readonly success: boolean;
}

export interface JudgeContext extends ProviderPlace {
  /** `GET /orders/{id}`, or null where no operation of the specification fits. */
  readonly operationOf: (interaction: PactInteraction) => string | null;
  /** What the verifier was told to wait for an answer, milliseconds. */
  readonly providerAnswerMs: number;
}

/** Code of the problem that a provider gave no answer at all. */
export const PROVIDER_SILENT = 'contract.provider-silent';

const STATE_FAULT = 'state change handlers has failed';
const NO_ANSWER_FAULT = 'error sending request';

/**
 * Holds a verifier run against the pact it was about. A pass needs a report that can be read, no errors, as many results as the pact has
 * interactions, in its order, and an exit code that says the same: each of them alone was seen green with nothing verified.
 */
export function judgeVerification(source: PactSource, run: VerifierRun, context: JudgeContext): Verification {
  try {
    const report = readReport(source, run);
    const interactions = judgeInteractions(source, report, { run, context });
    return conclude(source, interactions, run);
  } catch (thrown) {
    const problem = toProblem(
      thrown,
      'contract.verification-broken',
      `The pact of ${source.pact.consumer} was not verified`,
    );
    return { outcome: 'broken', interactions: [], problem, success: false };
  }
}

function readReport(source: PactSource, run: VerifierRun): VerifierReport {
  if (run.aborted !== null) throw notVerified(source, run.aborted);
  if (run.report === null) throw withoutReport(source, run);
  const report = parseVerifierReport(run.report);
  const [reported, expected] = [report.interactions.length, source.pact.interactions.length];
  if (reported !== expected) {
    const fault = report.errors.find((error) => error.fault !== null)?.fault;
    throw notVerified(
      source,
      `pact verifier looked at ${reported} of ${expected} interactions${fault ? `: ${fault}` : ''}`,
    );
  }
  const says = report.errors.length === 0;
  if (report.result !== says || (run.exitCode === 0) !== says) {
    throw notVerified(
      source,
      `its report contradicts itself: ${report.errors.length} errors, result ${report.result}, exit code ${run.exitCode}`,
    );
  }
  return report;
}

function withoutReport(source: PactSource, run: VerifierRun): ProblemError {
  const said = run.lastLine || `exit code ${run.exitCode}`;
  return (
    unloadedPlugin(source.pact, said, run.plugins) ?? notVerified(source, `pact verifier wrote no report: ${said}`)
  );
}

function notVerified(source: PactSource, why: string): ProblemError {
  return new ProblemError({
    code: 'contract.verification-broken',
    what: `The pact of ${source.pact.consumer} was not verified`,
    why,
    todo: 'The log of this step holds what pact verifier printed.',
  });
}

interface Judging {
  readonly run: VerifierRun;
  readonly context: JudgeContext;
}

function judgeInteractions(source: PactSource, report: VerifierReport, judging: Judging): readonly JudgedInteraction[] {
  const open = [...report.errors];
  const openPending = [...report.pendingErrors];
  const judged = source.pact.interactions.map((interaction, index) => {
    const reported = report.interactions[index];
    if (!reported || reported.description !== interaction.description) {
      throw notVerified(
        source,
        `result ${index + 1} of its report is about ${JSON.stringify(reported?.description)}, not ${JSON.stringify(interaction.description)}`,
      );
    }
    const title = titleOf(source, interaction);
    // Of two interactions with the same title, an error belongs to the one that failed.
    const take = (errors: ReportedError[]) => (reported.ok ? undefined : takeError(errors, title, interaction));
    const error = take(open) ?? null;
    const pendingError = error ? null : (take(openPending) ?? null);
    return judgeOne(
      { source, interaction, reported, error: error ?? pendingError, pendingOnly: pendingError !== null },
      judging,
    );
  });
  const [stray] = open;
  if (stray)
    throw notVerified(source, `it reports an error of no interaction of the pact: ${stray.title} ${stray.fault ?? ''}`);
  return judged;
}

interface OneInteraction {
  readonly source: PactSource;
  readonly interaction: PactInteraction;
  readonly reported: ReportedInteraction;
  readonly error: ReportedError | null;
  readonly pendingOnly: boolean;
}

function judgeOne(one: OneInteraction, { run, context }: Judging): JudgedInteraction {
  const { source, interaction, reported, error } = one;
  const common = {
    consumer: source.pact.consumer,
    consumerVersion: source.consumerVersion,
    description: interaction.description,
    states: interaction.states,
    operation: context.operationOf(interaction),
    id: interaction.id,
  };
  if (reported.ok && error === null) return { ...common, outcome: 'passed', mismatches: [], cause: 'none' };
  const outcome = one.pendingOnly || source.pending || interaction.pending ? 'pending' : 'failed';
  if (error?.fault?.includes(STATE_FAULT)) {
    return { ...common, outcome, ...judgeStates(interaction, run.refusedStates) };
  }
  if (error?.fault?.includes(NO_ANSWER_FAULT)) {
    return { ...common, outcome, mismatches: [noAnswer(reported, context.providerAnswerMs)], cause: 'no-answer' };
  }
  const unreached = notReached(interaction, error?.fault ?? '', context);
  if (unreached !== null) return { ...common, outcome, mismatches: [unreached], cause: 'no-answer' };
  const fault = error === null ? null : pluginFault([...error.mismatches, error.fault ?? '']);
  if (fault !== null) return { ...common, outcome, mismatches: [fault], cause: 'plugin' };
  const noMessage = interaction.kind === 'http' ? undefined : run.refusedMessages.get(interaction.description);
  if (noMessage !== undefined) return { ...common, outcome, mismatches: [noMessage], cause: 'mismatch' };
  const mismatches = sentencesOf(error, interaction);
  const hints = [...redirectHint(interaction, mismatches), ...portHint(interaction, context)];
  const cause = isServerError(interaction, mismatches) ? 'server-error' : 'mismatch';
  return { ...common, outcome, mismatches: [...mismatches, ...hints], cause };
}

function judgeStates(
  { states }: PactInteraction,
  refused: VerifierRun['refusedStates'],
): Pick<JudgedInteraction, 'mismatches' | 'cause'> {
  const own = states.flatMap((state) => {
    const found = refused.get(state);
    return found === undefined ? [] : { state, ...found };
  });
  const mismatches = own.map(({ state, why }) => `provider state ${JSON.stringify(state)} was not set up: ${why}`);
  const isUnknown = own.length > 0 && own.every(({ known }) => !known);
  return {
    mismatches: mismatches.length > 0 ? mismatches : ['a provider state was not set up'],
    cause: isUnknown ? 'unknown-state' : 'state',
  };
}

function titleOf(source: PactSource, interaction: PactInteraction): string {
  const given = interaction.states.map((state, index) => ` ${index === 0 ? 'Given' : 'And'} ${state}`).join('');
  return `Verifying a pact between ${source.pact.consumer} and ${source.pact.provider}${given} - ${interaction.description}`;
}

/** Each error belongs to one interaction, also when two interactions share their title. */
function takeError(open: ReportedError[], title: string, interaction: PactInteraction): ReportedError | undefined {
  const byId = interaction.id === null ? -1 : open.findIndex((error) => error.interactionId === interaction.id);
  const index = byId >= 0 ? byId : open.findIndex((error) => error.title === title);
  return index < 0 ? undefined : open.splice(index, 1)[0];
}

function conclude(source: PactSource, interactions: readonly JudgedInteraction[], run: VerifierRun): Verification {
  const success = interactions.every(
    (judged, index) => judged.outcome === 'passed' || source.pact.interactions[index]?.pending,
  );
  if (interactions.every((judged) => judged.cause === 'no-answer')) {
    const why = interactions[0]?.mismatches[0] ?? null;
    const what = `The provider answered none of the ${interactions.length} interactions of ${source.pact.consumer}`;
    const todo = 'Look at the provider’s log in this step.';
    return {
      outcome: 'broken',
      interactions,
      problem: { code: PROVIDER_SILENT, what, where: null, why, todo },
      success: false,
    };
  }
  const unverified = interactions.find(({ cause }) => cause === 'plugin');
  if (unverified !== undefined) {
    const fault = `${unverified.description}: ${unverified.mismatches[0] ?? 'it gave no reason'}`;
    return { outcome: 'broken', interactions, problem: failedPlugin(source.pact, fault, run.plugins), success: false };
  }
  const has = (outcome: InteractionResult['outcome']) => interactions.some((judged) => judged.outcome === outcome);
  return {
    outcome: has('failed') ? 'failed' : has('pending') ? 'pending' : 'passed',
    interactions,
    problem: null,
    success,
  };
}
