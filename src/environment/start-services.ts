// [door] starts the services of one provider: containers of their own, and those of the compose file.
import { type ComposeProvider, startCompose } from './compose.ts';
import type { DockerPlace } from './docker-place.ts';
import type { EnvironmentRequest } from './request.ts';
import { type RunningService, startService } from './service.ts';
import { collectServices, neededServices, startInOrder } from './services.ts';

export interface RunningServices {
  readonly services: readonly RunningService[];
  /** The provider, where it is a service of the compose file. */
  readonly provider: ComposeProvider | null;
}

/** Whether anything of this provider runs in a container. */
export function needsDocker({ provider, services, compose }: EnvironmentRequest): boolean {
  return provider.image !== null || compose !== null || neededServices(provider, services, null).length > 0;
}

/** Containers reach each other by name where one of them needs another. */
export function needsNetwork({ provider, services, compose }: EnvironmentRequest): boolean {
  const needed = neededServices(provider, services, compose === null ? null : []);
  const hasOwn = needed.length > 0 || provider.image !== null;
  return (
    provider.image !== null || needed.some(({ dependsOn }) => dependsOn.length > 0) || (compose !== null && hasOwn)
  );
}

/** All of them side by side, as far as their dependencies allow. The first one that fails stops the others. */
export async function startServices(request: EnvironmentRequest, docker: DockerPlace): Promise<RunningServices> {
  const { provider, compose } = request;
  const wanted = neededServices(provider, request.services, compose === null ? null : []);
  const failed = new AbortController();
  const place = { ...docker, signal: AbortSignal.any([docker.signal, failed.signal]) };
  const stopOthers = (error: unknown): never => {
    failed.abort();
    throw error;
  };
  const own = startInOrder(wanted, (service, needed) => startService(service, needed, place).catch(stopOthers));
  const composed = compose === null ? null : startCompose({ request, compose, place }).catch(stopOthers);
  const [results, [fromCompose]] = await Promise.all([own, Promise.allSettled([composed])]);
  if (fromCompose.status === 'rejected') {
    const rest = results.some((result) => result.status === 'rejected' && !failed.signal.aborted);
    if (!rest) throw fromCompose.reason;
  }
  const services = collectServices(wanted, results, docker.signal);
  const more = fromCompose.status === 'fulfilled' ? fromCompose.value : null;
  return { services: [...services, ...(more?.services ?? [])], provider: more?.provider ?? null };
}
