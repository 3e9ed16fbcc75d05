// [door] Verification of all pacts against the running provider.
import { mkdtemp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Problem, toProblem } from '../model/problem.ts';
import { operationOf } from './impact.ts';
import type { ContractInput, ProviderEnd } from './input.ts';
import type { ContractLimits } from './limits.ts';
import { type MessageRelay, startMessageRelay } from './message-relay.ts';
import { findMissingStates, type InventoryState, type MissingState, stubOf } from './missing-states.ts';
import { orderVerification } from './order.ts';
import { runLimited } from './run-limited.ts';
import type { PactSource } from './source.ts';
import { commandHandlers, endpointHandlers, type StateHandlers, startModuleHandlers } from './state-handlers.ts';
import { type StateRecord, startStateRelay } from './state-relay.ts';
import { judgeVerification, type Verification } from './verification.ts';
import { runVerifier, type VerifierSetup } from './verifier.ts';

export type DynamicVerification =
  | {
      readonly kind: 'ran';
      /** One per pact, in their order. */
      readonly verifications: readonly Verification[];
      readonly states: readonly StateRecord[];
      /** States that nobody sets up, known before the first interaction, and what could. */
      readonly missing: { readonly states: readonly MissingState[]; readonly kind: StateHandlers['kind'] | null };
      /** Set when the provider ended before the last interaction did. */
      readonly ended: ProviderEnd | null;
    }
  | {
      readonly kind: 'not-run';
      readonly why: string;
      readonly cause: 'not-configured' | 'broken' | 'untrusted' | 'no-pacts';
      readonly problem: Problem | null;
    };

export type VerifyInput = Omit<ContractInput, 'limits'> & {
  readonly limits: ContractLimits;
  /** Provider states of all pacts that the broker has; empty without one. */
  readonly inventory: readonly InventoryState[];
};

/** Verifies each pact with a process of its own. Never throws for what the provider or the verifier do. */
export async function verifyPacts(sources: readonly PactSource[], input: VerifyInput): Promise<DynamicVerification> {
  const { target } = input;
  // Without a pact nothing is missing, whatever became of the provider.
  if (sources.length === 0) return { kind: 'not-run', why: 'there are no pacts', cause: 'no-pacts', problem: null };
  if ('unavailable' in target) return notRun(target);
  try {
    return await verifyAll(sources, { ...input, target });
  } catch (thrown) {
    const problem = toProblem(thrown, 'contract.verifier-unavailable', 'pact verifier could not be run');
    return { kind: 'not-run', why: problem.what, cause: 'broken', problem };
  }
}

function notRun(target: Extract<ContractInput['target'], { unavailable: string }>): DynamicVerification {
  const { unavailable: why, todo } = target;
  const what = 'Pacts were not verified, because there is no provider to ask';
  const broken = { code: 'contract.provider-unavailable', what, where: null, why, todo };
  return {
    kind: 'not-run',
    why: target.unavailable,
    cause: target.cause,
    problem: target.cause === 'broken' ? broken : null,
  };
}

type RunningTarget = Extract<ContractInput['target'], { baseUrl: string }>;

async function verifyAll(sources: readonly PactSource[], input: RunningInput): Promise<DynamicVerification> {
  const { limits, target, log, signal } = input;
  const { file: binary } = await input.obtainPact();
  const endsMs = performance.now() + input.config.timeoutMs;
  await using opened = new AsyncDisposableStack();
  const handlers = opened.use(await openHandlers(input));
  const missing = findMissingStates(sources, input.inventory, handlers);
  logStates(missing, handlers, log);
  const relay = opened.use(await startStateRelay({ handlers, log }));
  const messages = opened.use(await openMessages(sources, input));
  const setup: Omit<VerifierSetup, 'timeoutMs'> = {
    binary,
    baseUrl: target.baseUrl,
    relay,
    teardown: handlers?.teardown ?? false,
    messages,
    transports: target.transports ?? {},
    parentEnvironment: input.parentEnvironment,
    workDirectory: await mkdtemp(join(input.workDirectory, 'pacts-')),
    providerAnswerMs: limits.providerAnswerMs,
    log,
    signal,
  };
  const verifications: Verification[] = [];
  const verifyOne = async (index: number): Promise<void> => {
    const source = sources[index] as PactSource;
    const timeoutMs = Math.max(1, endsMs - performance.now());
    const run = await runVerifier(source, index, { ...setup, timeoutMs });
    const context = {
      operationOf: (interaction: PactSource['pact']['interactions'][number]) => operationOf(interaction, input.specs),
    };
    verifications[index] = judgeVerification(source, run, {
      ...context,
      providerAnswerMs: limits.providerAnswerMs,
      baseUrl: target.baseUrl,
      transports: target.transports ?? {},
    });
  };
  const { together, alone } = orderVerification(sources);
  await runLimited(together, Math.min(limits.verifiers, availableParallelism() * VERIFIERS_PER_CORE), verifyOne);
  await runLimited(alone, 1, verifyOne);
  const ended = signal.aborted ? null : (target.ended?.() ?? null);
  return {
    kind: 'ran',
    verifications,
    states: sources.flatMap((_, index) => relay.recordsOf(index)),
    missing: { states: missing, kind: handlers?.kind ?? null },
    ended,
  };
}

/** Each waits for the provider half of its time. */
const VERIFIERS_PER_CORE = 2;

type RunningInput = VerifyInput & { readonly target: RunningTarget };

/** Null where nobody is configured to set states up. */
async function openHandlers(input: RunningInput): Promise<StateHandlers | null> {
  const { target, limits, parentEnvironment, log, signal } = input;
  const options = { deadlineMs: limits.stateMs, parentEnvironment, log, signal };
  const scripts = target.stateScripts ?? null;
  if (scripts?.commands) return commandHandlers(scripts.commands, scripts, options);
  if (scripts?.module) return startModuleHandlers(scripts.module, scripts, options);
  return target.statesUrl === null ? null : endpointHandlers(target.statesUrl, options);
}

async function openMessages(sources: readonly PactSource[], input: RunningInput): Promise<MessageRelay | null> {
  const { target, limits, log, signal } = input;
  const has = sources.some(({ pact }) => pact.interactions.some(({ kind }) => kind !== 'http'));
  if (!has || !target.messagesUrl) return null;
  return startMessageRelay({ address: target.messagesUrl, deadlineMs: limits.stateMs, log, signal });
}

/** Told before the first interaction: what nobody sets up, and what to paste. */
function logStates(
  missing: readonly MissingState[],
  handlers: StateHandlers | null,
  log: (line: string) => void,
): void {
  if (missing.length === 0) return;
  log(`Provider states that nobody sets up: ${missing.map(({ name }) => JSON.stringify(name)).join(', ')}. To add:`);
  for (const state of missing) log(`  ${stubOf(state, handlers?.kind ?? null)}`);
}
