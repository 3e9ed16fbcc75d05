import type { ProviderConfig, ServiceConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { cancelled } from './deadline.ts';
import { EnvironmentFailure } from './failure.ts';
import type { RunningService } from './service.ts';

/** The services that the provider names; all of them when it names none. */
export function neededServices(provider: ProviderConfig, services: readonly ServiceConfig[]): readonly ServiceConfig[] {
  const names = provider.services;
  if (names === null) return services;
  const missing = names.find((name) => !services.some((service) => service.name === name));
  if (missing !== undefined) {
    const what = `${provider.name} needs the service ${missing}, which is not configured`;
    throw new ProblemError({ code: 'environment.unknown-service', what, todo: `Add ${missing} to \`services\`` });
  }
  return services.filter((service) => names.includes(service.name));
}

/** All of them, or the first failure that is not the others' being stopped for it. */
export function collectServices(
  services: readonly ServiceConfig[],
  results: readonly PromiseSettledResult<RunningService>[],
  signal: AbortSignal,
): readonly RunningService[] {
  const running = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (running.length === services.length) return running;
  if (signal.aborted) throw cancelled();
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const cause = errors.find((error) => !isCancelled(error)) ?? errors[0];
  if (!(cause instanceof ProblemError)) throw cause;
  const reports = services.map(
    ({ name, image }) => running.find(({ report }) => report.name === name)?.report ?? { name, image, readyMs: null },
  );
  const logTail = cause instanceof EnvironmentFailure ? cause.detail.logTail : [];
  throw new EnvironmentFailure(cause.problem, { services: reports, logTail });
}

function isCancelled(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'environment.cancelled';
}
