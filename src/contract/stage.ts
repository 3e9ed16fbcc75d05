// [door] The contract stage: pacts against the head's specification, against the running provider, and against what is deployed.
import { describeProblem, type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import { type Broker, openBroker } from './broker.ts';
import { gateFindings } from './findings.ts';
import { askGates, type GateAnswers, NOTHING_ASKED } from './gate.ts';
import { gatesNotAsked } from './gate-words.ts';
import { type GatheredPacts, gatherFromFiles, NOTHING_GATHERED, withoutDoubles } from './gather.ts';
import { gatherFromBroker } from './gather-broker.ts';
import { gatherRequested } from './gather-requested.ts';
import { findUses } from './impact.ts';
import type { ContractInput, ContractOutcome } from './input.ts';
import { type ContractLimits, DEFAULT_LIMITS } from './limits.ts';
import type { InventoryState } from './missing-states.ts';
import { NO_CACHE, openPactCache } from './pact-cache.ts';
import { confirmSent, type Publication, type PublicationInput, sendResults, whyNotPublished } from './publish.ts';
import { readRequester } from './requester.ts';
import { composeResult } from './result.ts';
import { shortenVersions } from './short-version.ts';
import type { PactSource } from './source.ts';
import { compareStatically } from './static.ts';
import { type DynamicVerification, verifyPacts } from './verify.ts';

export type { ContractInput, ContractOutcome, ContractTarget } from './input.ts';

/** Runs the stage. Never throws for what the world does: a fault is a problem of the result, beside everything that was found. */
export async function runContract(input: ContractInput): Promise<ContractOutcome> {
  const startedMs = performance.now();
  const limits = { ...DEFAULT_LIMITS, ...input.limits };
  const remote = await gatherRemote(input, limits);
  const inFiles = gatherFromFiles(input.pactFiles, input.provider, input.otherProviders ?? []);
  const files = withoutDoubles(inFiles, remote.gathered);
  const sources = [...files.sources, ...remote.gathered.sources];
  const comparison = await compareStatically(sources, input.specs, input.messageSpecs);
  const inventory = await readInventory(input, remote.broker);
  const dynamic = await verifyPacts(sources, { ...input, limits, inventory });
  const publishing = toPublication(input, { broker: remote.broker, sources, dynamic });
  const sent = publishing === null ? null : await sendResults(publishing);
  const gates = await gate(input, { broker: remote.broker, dynamic, limits });
  const confirmed = publishing && sent && (await confirmSent(publishing, sent, gates.shown));
  const publication = confirmed ?? otherCheckout(input, remote.broker, sources);
  const result = composeResult({
    input,
    files,
    remote: remote.gathered,
    needsSecret: remote.needsSecret,
    comparison,
    dynamic,
    publication,
    gates: gates.results,
    matrix: gates.matrix,
    gateFindings: gateFindings(gates.results, input.config.onUnknown),
    problems: gates.problems,
    durationMs: Math.round(performance.now() - startedMs),
  });
  const known = [...files.known, ...remote.gathered.known];
  const complete = !remote.needsSecret && input.brokerWithheld !== true && remote.gathered.partial !== true;
  const everyPactRead = complete && known.length > 0 && files.problems.length + remote.gathered.problems.length === 0;
  const told = await withRequester(result, { input, broker: remote.broker, source: sources[0] });
  return { result: told, uses: findUses(known, input.specs), everyPactRead: everyPactRead && !input.requested };
}

/** Of a webhook, who waits for the answer. */
async function withRequester(
  result: StageResult,
  asked: { input: ContractInput; broker: Broker | null; source: PactSource | undefined },
): Promise<StageResult> {
  const { input, broker, source } = asked;
  if (!input.requested || broker === null || source === undefined || result.detail?.kind !== 'contract') return result;
  const requestedBy = await readRequester(broker, source, input.log);
  return { ...result, detail: { ...result.detail, requestedBy } };
}

interface Remote {
  /** Null where there is none, or none that answers. */
  readonly broker: Broker | null;
  readonly gathered: GatheredPacts;
  /** The broker wants credentials that this run may not have. */
  readonly needsSecret: boolean;
}

async function gatherRemote(input: ContractInput, limits: ContractLimits): Promise<Remote> {
  const { config, credentials, log, signal, provider } = input;
  if (config.broker === null) {
    // The address itself may be a secret that runs of forks do not have.
    const needsSecret = input.event.trust !== 'full' && (input.brokerWithheld === true || config.brokerUnset !== null);
    return { broker: null, gathered: NOTHING_GATHERED, needsSecret };
  }
  let broker: Broker | null = null;
  try {
    broker = openBroker({ address: config.broker, credentials, limits, signal, log, debug: input.debug });
    const cache = input.cacheDirectory ? openPactCache(input.cacheDirectory, log) : NO_CACHE;
    const { branch } = input.event;
    const { requested } = input;
    const gathered = requested
      ? await gatherRequested(broker, { provider, requested, cache })
      : await gatherFromBroker(broker, { provider, config, branch, limits, cache, log });
    await cache.prune();
    return { broker, gathered, needsSecret: false };
  } catch (thrown) {
    const problem = toProblem(thrown, 'broker.fault', 'The Pact Broker could not be asked');
    const refused = problem.code === 'broker.unauthorized' || problem.code === 'broker.forbidden';
    const withoutSecret = refused && input.event.trust !== 'full' && !credentials.token && !credentials.password;
    const gathered = withoutSecret ? NOTHING_GATHERED : { ...NOTHING_GATHERED, problems: [problem] };
    return { broker: null, gathered, needsSecret: withoutSecret };
  }
}

/** States of pacts that were not chosen are worth a line each; a broker that cannot list them costs nothing else. */
async function readInventory(input: ContractInput, broker: Broker | null): Promise<readonly InventoryState[]> {
  const { target, provider, log } = input;
  if (broker === null || !('baseUrl' in target) || !target.stateScripts) return [];
  try {
    return await broker.providerStates(provider);
  } catch (thrown) {
    const problem = toProblem(thrown, 'broker.fault', 'The broker’s provider states could not be read');
    log(`${describeProblem(problem)}; only those of the pacts to verify are looked at`);
    return [];
  }
}

interface Verified {
  readonly broker: Broker | null;
  readonly sources: GatheredPacts['sources'];
  readonly dynamic: DynamicVerification;
}

/** Null when this run publishes nothing, on purpose or for want of a verification. */
function toPublication(input: ContractInput, { broker, sources, dynamic }: Verified): PublicationInput | null {
  if (broker === null || dynamic.kind !== 'ran' || input.checkedOut) return null;
  if (whyNotPublished(input.event, input.config) !== null) return null;
  return { broker, provider: input.provider, event: input.event, sources, verifications: dynamic.verifications };
}

/** What would have been published for the head, had it been checked out; null where it was, or nothing was to be published. */
function otherCheckout(input: ContractInput, broker: Broker | null, sources: Verified['sources']): Publication | null {
  const { checkedOut, event, config } = input;
  const has = sources.some(({ origin }) => origin.kind === 'broker');
  if (!checkedOut || broker === null || !has || whyNotPublished(event, config) !== null) return null;
  const { problem } = headNotCheckedOut(checkedOut, event.headSha);
  return { published: new Set(), failures: [{ consumer: 'all consumers', why: `${problem.what}: ${problem.why}` }] };
}

function headNotCheckedOut(checkedOut: string, headSha: string): ProblemError {
  return new ProblemError({
    code: 'contract.head-not-checked-out',
    what: 'What was verified is not the head commit',
    why: `the working tree is ${shortenVersions(checkedOut)}, and its files are not those of ${shortenVersions(headSha)}`,
    todo: 'Give `actions/checkout` the head commit: `ref: ${{ github.event.pull_request.head.sha || github.sha }}`.',
  });
}

async function gate(
  input: ContractInput,
  context: { broker: Broker | null; dynamic: DynamicVerification; limits: ContractLimits },
): Promise<GateAnswers> {
  const { config, event, provider: pacticipant, signal, log } = input;
  const notAsked = (why: string): GateAnswers => ({ ...NOTHING_ASKED, results: gatesNotAsked(config.gate, why) });
  if (config.gate.length === 0) return NOTHING_ASKED;
  const { broker, dynamic, limits } = context;
  const why = config.publish === 'never' ? null : whyNotPublished(event, config);
  if (why !== null) return notAsked(why);
  if (dynamic.kind === 'not-run' && dynamic.cause === 'broken') {
    // The broker would say no to a version it has not heard of, and mean nothing by it.
    return notAsked('the pacts were not verified');
  }
  if (input.checkedOut && config.publish !== 'never') {
    const { problem } = headNotCheckedOut(input.checkedOut, event.headSha);
    return { ...notAsked(`${problem.what}: ${problem.why}`), problems: [problem] };
  }
  if (broker === null) {
    const problems = config.broker === null ? [gateWithoutBroker()] : [];
    return { ...notAsked('there is no broker that answers'), problems };
  }
  const version = event.headSha;
  const questions = { broker, pacticipant, version, environments: config.gate, limits, log, signal };
  return askGates(questions);
}

function gateWithoutBroker(): Problem {
  return new ProblemError({
    code: 'contract.gate-without-broker',
    what: '`contract.gate` is configured, and there is no broker to ask',
    todo: 'Set `contract.broker` or the input `pact-broker-base-url`, or take `contract.gate` out.',
  }).problem;
}
