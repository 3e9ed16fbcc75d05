import { toProblem } from '../model/problem.ts';
import type { ProviderRun, Target } from './provider-run.ts';

/** Starts the provider with its services, or takes the address that was given; a failure is a value, told by every stage that needed it. */
export async function openTarget(run: Omit<ProviderRun, 'target' | 'specs'>): Promise<Target> {
  const { request, doors, scope } = run;
  if (request.event.trust === 'data-only') {
    return { kind: 'none', cause: 'untrusted', reason: request.event.trustReason ?? 'this run may only read' };
  }
  if (request.baseUrl !== null) return givenAddress(request.baseUrl, scope.provider?.states ?? null);
  if (!scope.provider?.start) {
    return { kind: 'none', cause: 'not-configured', reason: 'no provider.start and no base-url' };
  }
  const startedMs = doors.now();
  try {
    const environment = await doors.startEnvironment({
      provider: scope.provider,
      services: run.config.services,
      workspace: request.workspace,
      stateDirectory: doors.workDirectory,
      session: doors.session,
      parentEnvironment: doors.environment,
      log: (line) => doors.log.line(line),
      signal: doors.signal,
    });
    return { kind: 'started', environment, startedMs };
  } catch (thrown) {
    const problem = toProblem(thrown, 'environment.not-started', `${scope.provider.name} could not be started`);
    return { kind: 'failed', thrown, problem, startedMs };
  }
}

function givenAddress(baseUrl: string, states: string | null): Target {
  const address = baseUrl.replace(/\/+$/, '');
  return { kind: 'address', baseUrl: address, statesUrl: states === null ? null : new URL(states, `${address}/`).href };
}
