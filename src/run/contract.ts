import { join } from 'node:path';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import type { StagePlan } from '../plan/plan.ts';
import { PROVIDER_LOG_LINES, type ProviderRun, type Target } from './provider-run.ts';

/** Pacts against the head specification and the running provider; what is learnt about consumers goes back to the changes. */
export async function runContractStage(run: ProviderRun, planned: StagePlan): Promise<StageResult> {
  const pactFiles = await run.detection.readFiles(run.config.contract.pacts);
  const outcome = await run.doors.runContract({
    provider: run.scope.provider?.name ?? onlyProviderOf(pactFiles),
    otherProviders: run.config.providers.map((provider) => provider.name).filter((name) => name !== run.name),
    config: { ...run.config.contract, broker: planned.broker ? brokerOf(run) : null },
    brokerWithheld: !planned.broker && brokerOf(run) !== null,
    specs: await run.specs(),
    pactFiles,
    changes: [...run.diffs.values()].flatMap((diff) => diff.changes),
    target: toContractTarget(await run.target(), run),
    event: run.request.event,
    credentials: run.request.broker,
    obtainPact: run.doors.obtainPact,
    parentEnvironment: run.doors.environment,
    workDirectory: run.doors.workDirectory,
    log: (line) => run.doors.log.line(line),
    signal: run.doors.signal,
  });
  run.uses = outcome.uses;
  // A name that only the pacts give must not make this stage another provider's.
  return { ...outcome.result, provider: run.name };
    cacheDirectory: join(run.doors.toolCache, 'pacts'),
    debug: run.doors.log.debug,
}

type Started = Extract<Target, { kind: 'started' }>['environment'];

  run.everyPactRead = outcome.everyPactRead;
function endOf(environment: Started): { how: string; tail: readonly string[] } | null {
  const how = environment.exited();
  return how === null ? null : { how, tail: environment.tail(PROVIDER_LOG_LINES) };
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
        ended: () => endOf(target.environment),
      };
    case 'address':
      return {
        baseUrl: target.baseUrl,
        statesUrl: target.statesUrl,
        stateScripts: stateScriptsOf(run, { PROVIDER_URL: target.baseUrl }),
        messagesUrl: messagesUrlOf(run, target.baseUrl),
      };
    case 'none':
      return { unavailable: target.reason, cause: target.cause, todo: null };
    case 'failed':
        stateScripts: stateScriptsOf(run, target.environment.variables),
        messagesUrl: messagesUrlOf(run, target.environment.baseUrl),
      return { unavailable: target.problem.what, cause: 'broken', todo: target.problem.todo };
    default:
      return target satisfies never;
  }
}

/** Without a configured provider, the pacts themselves say whose they are, as long as they agree. */
function onlyProviderOf(pactFiles: readonly { readonly path: string; readonly text: string }[]): string {
  const names = new Set(pactFiles.map((file) => providerNameIn(file.text)).filter((name) => name !== null));
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0) return name;
  throw new ProblemError(ambiguousProvider([...names].sort()));
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


function ambiguousProvider(names: readonly string[]): Problem {
  return {
    code: 'contract.provider-unknown',
    what: names.length === 0 ? 'No pact file names its provider' : `The pact files name ${names.length} providers`,
    where: null,
    why: names.length === 0 ? null : names.join(', '),
    todo: 'Name the provider of this repository in .github/api-testing.yml: `provider: { name: … }`.',
  };
}

function providerNameIn(text: string): string | null {
  try {
    const name: unknown = JSON.parse(text)?.provider?.name;
    return typeof name === 'string' ? name : null;
  } catch {
    // What is no JSON is reported by the contract stage itself, at its own file.
    return null;
  }
}
