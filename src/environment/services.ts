import type { ProviderConfig, ServiceConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { ServiceReport } from '../model/stage.ts';
import { cancelled } from '../tools/deadline.ts';
import { EnvironmentFailure } from './failure.ts';
import type { RunningService } from './service.ts';

/** The services that the provider names and what they depend on; all of them when it names none. */
export function neededServices(
  provider: ProviderConfig,
  services: readonly ServiceConfig[],
  mayBeInCompose: boolean,
): readonly ServiceConfig[] {
  const names = provider.services;
  if (names === null) return services;
  const missing = names.find((name) => !services.some((service) => service.name === name));
  if (missing !== undefined && !mayBeInCompose) {
    const what = `${provider.name} needs the service ${missing}, which is not configured`;
    throw new ProblemError({ code: 'environment.unknown-service', what, todo: `Add ${missing} to \`services\`` });
  }
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const other of services.find((service) => service.name === name)?.dependsOn ?? []) add(other);
  };
  for (const name of names) add(name);
  return services.filter((service) => needed.has(service.name));
}

/** Starts each as soon as what it depends on is ready; the results are in the order of the services. */
export function startInOrder<Started>(
  services: readonly ServiceConfig[],
  start: (service: ServiceConfig, needed: Promise<unknown>) => Promise<Started>,
): Promise<readonly PromiseSettledResult<Started>[]> {
  const starts = new Map<string, Promise<Started>>();
  const begin = (service: ServiceConfig): Promise<Started> => {
    const begun = starts.get(service.name);
    if (begun !== undefined) return begun;
    const needs = services.filter(({ name }) => service.dependsOn.includes(name)).map(begin);
    const promise = start(service, Promise.all(needs));
    starts.set(service.name, promise);
    return promise;
  };
  return Promise.allSettled(services.map(begin));
}

/** All of them, or the first failure that is not the others' being stopped for it. */
export function collectServices(
  services: readonly Pick<ServiceConfig, 'name' | 'image'>[],
  results: readonly PromiseSettledResult<RunningService>[],
  signal: AbortSignal,
): readonly RunningService[] {
  const running = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (running.length === services.length) return running;
  if (signal.aborted) throw cancelled();
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const cause = errors.find((error) => !isCancelled(error)) ?? errors[0];
  if (!(cause instanceof ProblemError)) throw cause;
  const known = [...running.map(({ report }) => report), ...detailOf(cause).services];
  const reports = services.map(
    ({ name, image }): ServiceReport =>
      known.find((report) => report.name === name) ?? { name, image, digest: null, readyMs: null, ended: null },
  );
  throw new EnvironmentFailure(cause.problem, { services: reports, logTail: detailOf(cause).logTail });
}

function detailOf(error: ProblemError): EnvironmentFailure['detail'] {
  return error instanceof EnvironmentFailure ? error.detail : { services: [], logTail: [] };
}

/** Whether something only failed because it was told to stop. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'environment.cancelled';
}
