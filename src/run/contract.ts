import { join } from 'node:path';
import type { Recording } from '../contract/record.ts';
import type { MatchedFile } from '../detect/snapshot.ts';
import type { RecordConfig } from '../model/config.ts';
import type { MessageSpec } from '../model/message-spec.ts';
import { describeProblem, type Problem, ProblemError } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import type { StagePlan } from '../plan/plan.ts';
import { isAsyncApi } from './other-formats.ts';
import { isProvided, namesIn } from './pacts.ts';
import { PROVIDER_LOG_LINES, type ProviderRun, type Target } from './provider-run.ts';
import { recordsOf } from './records.ts';

/** Pacts against the head specification and the running provider; what is learnt about consumers goes back to the changes. */
export async function runContractStage(run: ProviderRun, planned: StagePlan): Promise<StageResult> {
  const { consumer } = run.scope;
  if (consumer !== null) return runConsumer(run, consumer, planned);
  const pactFiles = await readProvidedPacts(run);
  const outcome = await run.doors.runContract({
    provider: run.scope.provider?.name ?? onlyProviderOf(pactFiles),
    otherProviders: run.config.providers.map((provider) => provider.name).filter((name) => name !== run.name),
    config: contractConfig(run, planned),
    brokerWithheld: !planned.broker && brokerOf(run) !== null,
    specs: await run.specs(),
    messageSpecs: await readMessageSpecs(run),
    pactFiles,
    requested: run.request.event.dispatch ?? null,
    changes: [...run.diffs.values()].flatMap((diff) => diff.changes),
    target: toContractTarget(await run.target(), run),
    checkedOut: await readOtherCheckout(run),
    event: run.request.event,
    credentials: run.request.broker,
    obtainPact: run.doors.obtainPact,
    parentEnvironment: run.doors.environment,
    workDirectory: run.doors.workDirectory,
    cacheDirectory: join(run.doors.toolCache, 'pacts'),
    debug: run.doors.log.debug,
    log: (line) => run.doors.log.line(line),
    signal: run.doors.signal,
  });
  run.uses = outcome.uses;
  run.everyPactRead = outcome.everyPactRead;
  // A name that only the pacts give must not make this stage another provider's.
  const result = { ...outcome.result, provider: run.name };
  const pacticipant = outcome.result.provider ?? run.name;
  return pacticipant === null ? result : withRecords(run, planned, { result, pacticipant });
}

async function readMessageSpecs(run: ProviderRun): Promise<readonly MessageSpec[]> {
  const read = run.detection.reader('head');
  const files = run.scope.headSpecs.filter(isAsyncApi);
  return Promise.all(files.map((file) => run.doors.readMessageSpec(file, 'head', read)));
}

/**
 * `actions/checkout` checks the merge commit of a pull request out unless it is told otherwise. As long as the base has nothing that the
 * head lacks its files are the head's; else its id is returned, and null where they are the same. A webhook's commit has files of its own.
 */
async function readOtherCheckout({ git, request }: ProviderRun): Promise<string | null> {
  const { dispatch, headSha, name } = request.event;
  if (dispatch || name === 'desk' || request.baseUrl !== null) return null;
  const checkedOut = await git.resolve('HEAD');
  if (checkedOut === null || checkedOut === headSha || (await git.resolve(headSha)) === null) return null;
  return (await git.changedFiles(headSha, checkedOut)).length === 0 ? null : checkedOut;
}

/** Without those that this repository is the consumer of: they are about other repositories' providers. */
async function readProvidedPacts(run: ProviderRun): Promise<readonly MatchedFile[]> {
  if (run.request.event.dispatch) return [];
  const files = await run.detection.readFiles(run.config.contract.pacts);
  return files.filter((file) => isProvided(file, run.config));
}

async function runConsumer(
  run: ProviderRun,
  own: NonNullable<ProviderRun['scope']['consumer']>,
  planned: StagePlan,
): Promise<StageResult> {
  const result = await run.doors.runConsumerContract({
    consumer: own.config,
    config: { ...run.config.contract, broker: planned.broker ? brokerOf(run) : null },
    brokerWithheld: !planned.broker && brokerOf(run) !== null,
    pactFiles: own.files,
    event: run.request.event,
    credentials: run.request.broker,
    startVerification: startVerificationOf(run),
    debug: run.doors.log.debug,
    log: (line) => run.doors.log.line(line),
    progress: (words) => run.doors.progress?.(words),
    signal: run.doors.signal,
  });
  return withRecords(run, planned, { result: { ...result, provider: run.name }, pacticipant: own.config.name });
}

function startVerificationOf(run: ProviderRun): ConsumerInput['startVerification'] {
  const { dispatch: access, event } = run.request;
  if (access === undefined || event.trust !== 'full') return null;
  const { signal, log } = run.doors;
  return (start) => run.doors.startVerification({ ...start, access, signal, ...(log.debug && { log: log.debug }) });
}

type ConsumerInput = Parameters<ProviderRun['doors']['runConsumerContract']>[0];

/** A version is recorded once its contracts have passed, and never otherwise. */
async function withRecords(
  run: ProviderRun,
  planned: StagePlan,
  { result, pacticipant }: { readonly result: StageResult; readonly pacticipant: string },
): Promise<StageResult> {
  const records = recordsOf(run.request, run.config);
  const address = planned.broker ? brokerOf(run) : null;
  const { detail, outcome } = result;
  if (records.length === 0) return result;
  if (outcome !== 'passed' || detail?.kind !== 'contract') {
    run.notices.push(`Nothing was recorded for ${pacticipant} in the broker, because its contracts did not pass.`);
    return result;
  }
  const { recorded, problems } =
    address === null ? WITHOUT_BROKER : await record(run, { address, pacticipant, records });
  const [problem] = problems;
  const told = { ...result, detail: { ...detail, recorded } };
  if (problem === undefined) return told;
  return { ...told, outcome: 'broken', reason: describeProblem({ ...problem, todo: null }), problems };
}

const WITHOUT_BROKER: Recording = {
  recorded: [],
  problems: [
    {
      code: 'contract.record-without-broker',
      what: '`contract.record` is configured, and there is no broker to tell',
      where: null,
      why: null,
      todo: 'Set `contract.broker` or the input `pact-broker-base-url`, or take `contract.record` out.',
    },
  ],
};

function record(
  run: ProviderRun,
  what: { readonly address: string; readonly pacticipant: string; readonly records: readonly RecordConfig[] },
): Promise<Recording> {
  return run.doors.recordVersions({
    ...what,
    credentials: run.request.broker,
    event: run.request.event,
    debug: run.doors.log.debug,
    log: (line) => run.doors.log.line(line),
    signal: run.doors.signal,
  });
}

type Started = Extract<Target, { kind: 'started' }>['environment'];

function endOf(environment: Started): { how: string; tail: readonly string[] } | null {
  const how = environment.exited();
  return how === null ? null : { how, tail: environment.tail(PROVIDER_LOG_LINES) };
}

/** Nobody knows which code answers at an address that was given, so its results are nobody's version. */
function contractConfig(run: ProviderRun, planned: StagePlan): ProviderRun['config']['contract'] {
  const { contract } = run.config;
  const { dispatch } = run.request.event;
  // A webhook asks for one verification: what may be deployed is the consumer's question.
  if (dispatch) return { ...contract, gate: [], broker: planned.broker ? brokerOf(run) : null };
  const publish = run.request.baseUrl === null ? contract.publish : 'never';
  return { ...contract, publish, broker: planned.broker ? brokerOf(run) : null };
}

function brokerOf(run: ProviderRun): string | null {
  return run.request.broker.baseUrl ?? run.config.contract.broker;
}

type ContractTarget = Parameters<ProviderRun['doors']['runContract']>[0]['target'];

function toContractTarget(target: Target, run: ProviderRun): ContractTarget {
  switch (target.kind) {
    case 'started':
      return {
        baseUrl: target.environment.baseUrl,
        statesUrl: target.environment.statesUrl,
        stateScripts: stateScriptsOf(run, target.environment.variables),
        messagesUrl: messagesUrlOf(run, target.environment.baseUrl),
        transports: target.environment.transports ?? {},
        ended: () => endOf(target.environment),
      };
    case 'address':
      return {
        baseUrl: target.baseUrl,
        statesUrl: target.statesUrl,
        stateScripts: stateScriptsOf(run, { PROVIDER_URL: target.baseUrl }),
        messagesUrl: messagesUrlOf(run, target.baseUrl),
        transports: run.scope.provider?.transports ?? {},
      };
    case 'none':
      return { unavailable: target.reason, cause: target.cause, todo: null };
    case 'failed':
      return { unavailable: target.problem.what, cause: 'broken', todo: target.problem.todo };
    default:
      return target satisfies never;
  }
}

/** Commands and modules of the repository that set provider states up; they see what the provider sees. */
function stateScriptsOf(run: ProviderRun, variables: Readonly<Record<string, string>>) {
  const { provider } = run.scope;
  if (!provider || (provider.stateCommands === null && provider.statesModule === null)) return null;
  const { workspace } = run.request;
  return {
    commands: provider.stateCommands,
    module: provider.statesModule === null ? null : join(workspace, provider.statesModule),
    directory: join(workspace, provider.directory),
    variables: { ...provider.env, ...variables },
  };
}

function messagesUrlOf(run: ProviderRun, baseUrl: string): string | null {
  const messages = run.scope.provider?.messages ?? null;
  return messages === null ? null : new URL(messages, `${baseUrl}/`).href;
}

/** Without a configured provider, the pacts themselves say whose they are, as long as they agree. */
function onlyProviderOf(pactFiles: readonly { readonly path: string; readonly text: string }[]): string {
  const names = new Set(pactFiles.map((file) => namesIn(file)?.provider ?? null).filter((name) => name !== null));
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0) return name;
  throw new ProblemError(ambiguousProvider([...names].sort()));
}

function ambiguousProvider(names: readonly string[]): Problem {
  return {
    code: 'contract.provider-unknown',
    what: names.length === 0 ? 'No pact file names its provider' : `The pact files name ${names.length} providers`,
    where: null,
    why: names.length === 0 ? null : names.join(', '),
    todo: 'Name the provider of this repository in .github/api-testing.yml: `provider: { name: … }`.',
  };
}
