import type { ProviderConfig } from '../model/config.ts';
import { ProblemError, toProblem } from '../model/problem.ts';
import { isStartable } from '../plan/startable.ts';
import { assertTargetAllowed } from '../traffic/target.ts';
import { prepareCheckout } from './prepare.ts';
import type { ProviderRun, Target } from './provider-run.ts';

/** Starts the provider with its services, or takes the address that was given; a failure is a value, told by every stage that needed it. */
export async function openTarget(run: Omit<ProviderRun, 'target' | 'specs'>): Promise<Target> {
  const { request, doors, scope } = run;
  if (request.event.trust === 'data-only') {
    return { kind: 'none', cause: 'untrusted', reason: request.event.trustReason ?? 'this run may only read' };
  }
  if (request.baseUrl !== null) return givenAddress(run, request.baseUrl);
  if (!scope.provider || !isStartable(scope.provider)) {
    return { kind: 'none', cause: 'not-configured', reason: 'no provider.start and no base-url' };
  }
  const startedMs = doors.now();
  const hasExperiments = (run.config.chaos?.experiments.length ?? 0) > 0;
  const interposer = hasExperiments ? await doors.openInterposer() : null;
  try {
    await prepareNamedCommit(run, scope.provider);
    const environment = await doors.startEnvironment({
      provider: scope.provider,
      services: run.config.services,
      compose: run.config.compose,
      trust: request.event.trust,
      workspace: request.workspace,
      stateDirectory: doors.workDirectory,
      session: doors.session,
      parentEnvironment: doors.environment,
      ...(interposer && { interpose: interposer.interpose }),
      log: (line) => doors.log.line(line),
      signal: doors.signal,
    });
    return { kind: 'started', environment, startedMs, interposer };
  } catch (thrown) {
    await interposer?.[Symbol.asyncDispose]();
    const problem = toProblem(thrown, 'environment.not-started', `${scope.provider.name} could not be started`);
    return { kind: 'failed', thrown, problem, startedMs };
  }
}

/** What installs the provider in the workflow has done so for another commit: `provider.base` does it for this one. */
async function prepareNamedCommit(run: Omit<ProviderRun, 'target' | 'specs'>, provider: ProviderConfig): Promise<void> {
  const { request, doors } = run;
  if (!(request.event.dispatch || request.event.command)) return;
  await prepareCheckout(provider, { workspace: request.workspace, commit: request.event.headSha, doors });
}

/** Contracts send what changes data, and states; like load they go to this machine, or to a host that is allowed. */
function givenAddress(run: Omit<ProviderRun, 'target' | 'specs'>, baseUrl: string): Target {
  const { scope, config, doors } = run;
  try {
    if (config.providers.length > 1) throw ambiguousAddress(config.providers.map(({ name }) => name));
    assertTargetAllowed(baseUrl, false, config.load.allowHosts);
  } catch (thrown) {
    const problem = toProblem(thrown, 'target.unusable', 'The address of the provider cannot be used');
    return { kind: 'failed', thrown, problem, startedMs: doors.now() };
  }
  const address = baseUrl.replace(/\/+$/, '');
  const states = scope.provider?.states ?? null;
  return { kind: 'address', baseUrl: address, statesUrl: states === null ? null : new URL(states, `${address}/`).href };
}

function ambiguousAddress(names: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'target.ambiguous',
    what: '`base-url` is one address, and several providers are configured',
    why: `nobody can tell which of ${names.join(', ')} answers there`,
    todo: 'Let the run start them (`providers[].start`), or run the action once for each, with a configuration of its own.',
  });
}
