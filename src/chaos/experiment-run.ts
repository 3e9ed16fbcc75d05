// [door] one experiment: a steady state, a fault that is undone whatever happens, and what the load saw of it.
import { setTimeout as pause } from 'node:timers/promises';
import type { ExperimentConfig, FaultConfig } from '../model/chaos.ts';
import { ProblemError, toProblem } from '../model/problem.ts';
import { inWords } from '../tools/duration-words.ts';
import { injectFault, isNetworkFault, LeftDisturbed } from './inject.ts';
import type { ChaosInput } from './input.ts';
import type { Observed } from './judge.ts';
import { failedProbes } from './probe.ts';
import { findRecovery } from './recovery.ts';
import { type SteadyLoad, type SteadyPlace, startSteadyLoad } from './steady-load.ts';
import { REQUEST_TIMEOUT_MS } from './steady-script.ts';
import { whyUnsteady } from './steady-state.ts';
import { type FaultTarget, readState, type TargetState } from './target.ts';
import type { UndoFault } from './undo-lines.ts';
import { verify } from './verify.ts';
import { watchedRequests } from './watched.ts';
import { windowOf } from './window.ts';

export interface ExperimentPlace {
  readonly input: ChaosInput;
  readonly steady: SteadyPlace;
  /** The services and the provider. */
  readonly targets: readonly FaultTarget[];
  /** Where probes ask: the provider, behind its proxy. */
  readonly baseUrl: string;
}

/** k6 needs a second or two to start, more where everything else runs too. */
const FIRST_SAMPLE_MS = 30_000;
const POLL_MS = 200;
/** k6 writes its samples once a second, and we read them four times a second. */
const WRITTEN_AFTER_MS = 1_500;

/** Never throws: what broke is in what it returns, and whatever was done has been undone as far as that can be. */
export async function runExperiment(experiment: ExperimentConfig, place: ExperimentPlace): Promise<Observed> {
  const seen: Mutable<Observed> = { ...NOTHING_SEEN };
  try {
    await observe(experiment, place, seen);
  } catch (thrown) {
    seen.problem = toProblem(thrown, 'chaos.broken', `the experiment "${experiment.name}" could not be finished`);
  }
  seen.providerEnded = place.input.providerExited();
  return seen;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const NOTHING_SEEN: Observed = {
  samples: [],
  waiting: [],
  unsent: [],
  startMs: null,
  injectedMs: null,
  undoneMs: null,
  endMs: null,
  probesBefore: [],
  probesAfter: [],
  verifyFailed: null,
  notRestored: [],
  providerEnded: null,
  problem: null,
};

async function observe(experiment: ExperimentConfig, place: ExperimentPlace, seen: Mutable<Observed>): Promise<void> {
  const { observeMs, recoverWithinMs } = experiment;
  const lastsMs = Math.max(...experiment.faults.map(({ afterMs, forMs }) => afterMs + forMs));
  const longestMs =
    FIRST_SAMPLE_MS + REQUEST_TIMEOUT_MS + 2 * observeMs + lastsMs + recoverWithinMs + 4 * WRITTEN_AFTER_MS;
  const { requests, called, callable } = watchedRequests(place.steady.requests, experiment);
  if (called < callable) {
    const why = `${inWords(observeMs)} at ${experiment.rate} a second suffice for no more`;
    place.input.log(
      `chaos: ${called} of ${callable} operations are called: ${why}; a higher \`rate\` or a longer \`observe\` calls more`,
    );
  }
  const load = await startSteadyLoad(experiment, longestMs, { ...place.steady, requests });
  try {
    seen.startMs = await waitForSteadyState(experiment, { load, place, seen });
    await disturb(experiment, place, seen);
    await waitForRecovery(experiment, { load, place, seen });
  } finally {
    seen.endMs = Date.now();
    await load.stop().finally(() => Object.assign(seen, load.measured()));
  }
  if (seen.undoneMs === null) return;
  seen.probesAfter = await failedProbes(experiment.probes, place.baseUrl);
  if (experiment.verify !== null) seen.verifyFailed = await verify(experiment.verify, place.input);
}

interface Running {
  readonly load: SteadyLoad;
  readonly place: ExperimentPlace;
  readonly seen: Mutable<Observed>;
}

/** When the first request was over. Throws where the steady state does not hold: then no fault is injected. */
async function waitForSteadyState(experiment: ExperimentConfig, { load, place, seen }: Running): Promise<number> {
  const { signal } = place.input;
  const giveUpMs = Date.now() + FIRST_SAMPLE_MS;
  while (load.measured().samples.length === 0) {
    if (Date.now() > giveUpMs || load.ended() !== null) throw noSteadyState('the load did not get a single answer');
    await wait(POLL_MS, signal);
  }
  const startMs = load.measured().samples[0]?.endMs ?? 0;
  await wait(Math.max(0, startMs + experiment.observeMs + WRITTEN_AFTER_MS - Date.now()), signal);
  const span = { fromMs: startMs, toMs: startMs + experiment.observeMs };
  const answeredMs = span.toMs + REQUEST_TIMEOUT_MS + WRITTEN_AFTER_MS;
  for (;;) {
    const { known, feared } = windowOf(load.measured(), span, experiment.steadyState);
    const why = whyUnsteady(known, experiment);
    if (why !== null) throw noSteadyState(why);
    const fear = whyUnsteady(feared, experiment);
    if (fear === null) break;
    // It hangs on requests that wait: each is over when its caller has given up.
    if (Date.now() > answeredMs || load.ended() !== null) throw noSteadyState(fear);
    await wait(POLL_MS, signal);
  }
  seen.probesBefore = await failedProbes(experiment.probes, place.baseUrl);
  const [failed] = seen.probesBefore;
  if (failed !== undefined) throw noSteadyState(failed);
  return startMs;
}

/** Injects each fault when its time has come, and undoes all of them, last first, whatever happens in between. */
export async function disturb(
  experiment: ExperimentConfig,
  place: ExperimentPlace,
  seen: Mutable<Observed>,
): Promise<void> {
  const chosen = experiment.faults.map((fault) => ({ fault, target: targetOf(fault.target, place) }));
  const states = await Promise.all(
    [...new Set(chosen.map(({ target }) => target))].map(async (target) => {
      const faults = chosen.filter((one) => one.target === target).map(({ fault }) => fault);
      const read = (): Promise<TargetState> => readState(target, toxiproxyFor(target, faults, place));
      return { name: target.name, read, before: await read() };
    }),
  );
  const undos: Injected[] = [];
  try {
    await injectAll(chosen, place, { undos, seen });
  } finally {
    const failed = await restore(undos.toReversed());
    if (seen.injectedMs !== null && undos.some(({ done }) => !done)) seen.undoneMs = Date.now();
    const differences = await Promise.all(states.map(compareState));
    seen.notRestored = [...failed, ...differences.flat()];
  }
}

/** The team's own Toxiproxy, where it is what disturbs this target. */
function toxiproxyFor(target: FaultTarget, faults: readonly FaultConfig[], { input }: ExperimentPlace): string | null {
  const isDisturbed = target.provider === null && faults.some(({ action }) => isNetworkFault(action));
  return isDisturbed ? input.config.toxiproxy : null;
}

interface Chosen {
  readonly fault: FaultConfig;
  readonly target: FaultTarget;
}

interface Injected {
  readonly name: string;
  readonly undo: UndoFault;
  done: boolean;
}

interface Faults {
  readonly undos: Injected[];
  readonly seen: Mutable<Observed>;
}

/** Returns when none of them is on its way any more: one that fails calls the others off, and the first failure is thrown. */
async function injectAll(
  chosen: readonly Chosen[],
  { input }: ExperimentPlace,
  { undos, seen }: Faults,
): Promise<void> {
  const injectPlace = { directory: input.workDirectory, toxiproxy: input.config.toxiproxy };
  const callOff = new AbortController();
  const signal = AbortSignal.any([input.signal, callOff.signal]);
  const results = await Promise.allSettled(
    chosen.map(async ({ fault, target }) => {
      try {
        await wait(fault.afterMs, signal);
        const injectedMs = Date.now();
        const undo = await injectFault(fault, target, injectPlace);
        seen.injectedMs ??= injectedMs;
        const injected: Injected = { name: target.name, undo, done: false };
        undos.push(injected);
        await wait(fault.forMs, signal);
        await undo();
        injected.done = true;
        seen.undoneMs = Date.now();
      } catch (thrown) {
        const isLeft = thrown instanceof LeftDisturbed;
        if (isLeft) undos.push({ name: target.name, undo: thrown.undo, done: false });
        const error = isLeft ? thrown.cause : thrown;
        callOff.abort(error);
        throw error;
      }
    }),
  );
  const failed = results.find((result) => result.status === 'rejected' && result.reason === callOff.signal.reason);
  if (failed?.status === 'rejected') throw failed.reason;
}

/** What is still disturbed, in this order. */
async function restore(undos: readonly Injected[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, undo } of undos.filter(({ done }) => !done)) {
    try {
      await undo();
    } catch (error) {
      failed.push(`${name}: ${(error as Error).message}`);
    }
  }
  return failed;
}

interface ComparedState {
  readonly name: string;
  readonly before: TargetState;
  readonly read: () => Promise<TargetState>;
}

/** What is not as it was, also where that cannot be seen any more. */
async function compareState({ name, before, read }: ComparedState): Promise<readonly string[]> {
  try {
    return describeDifference(name, before, await read());
  } catch (error) {
    return [`${name}: nobody can tell whether it is as it was: ${(error as Error).message}`];
  }
}

function describeDifference(name: string, before: TargetState, after: TargetState): readonly string[] {
  return Object.keys({ ...before, ...after }).flatMap((key) => {
    const [was, is] = [JSON.stringify(before[key]), JSON.stringify(after[key])];
    return was === is ? [] : [`${name}: ${key} was ${was} and is ${is}`];
  });
}

/** Until it has recovered and the steady state was seen for as long as before, or the time for it is over. */
async function waitForRecovery(experiment: ExperimentConfig, { load, place, seen }: Running): Promise<void> {
  const { observeMs, recoverWithinMs, steadyState } = experiment;
  const undoneMs = seen.undoneMs ?? Date.now();
  const giveUpMs = undoneMs + recoverWithinMs + observeMs + WRITTEN_AFTER_MS;
  while (Date.now() < giveUpMs) {
    if (load.ended() !== null || place.input.providerExited() !== null) return;
    const knownMs = Date.now() - WRITTEN_AFTER_MS;
    const { kind } = findRecovery(load.measured(), { undoneMs, steadyState, observeMs, knownMs });
    if (kind === 'recovered') return;
    await wait(POLL_MS, place.input.signal);
  }
}

function targetOf(name: string, { targets }: ExperimentPlace): FaultTarget {
  const target = targets.find((one) => one.name === name);
  if (target) return target;
  throw new ProblemError({
    code: 'chaos.no-target',
    what: `There is no target \`${name}\` here`,
    why: `this run started ${targets.map((one) => one.name).join(', ') || 'nothing'}`,
    todo: 'Name a service that this provider uses, or `provider`.',
  });
}

function noSteadyState(why: string): ProblemError {
  return new ProblemError({
    code: 'chaos.no-steady-state',
    what: 'There was no steady state before the fault, so none was injected',
    why,
    todo: 'Correct the provider, or what the experiment expects of it (`steady-state`, `during`).',
  });
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal });
}
