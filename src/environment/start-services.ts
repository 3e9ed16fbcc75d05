// [door] starts the services of one provider: containers of their own, and those of the compose file.
import type { ServiceConfig } from '../model/config.ts';
import { type ComposeProvider, startCompose } from './compose.ts';
import type { DockerPlace } from './docker-place.ts';
import type { EnvironmentRequest } from './request.ts';
import { type RunningService, startService } from './service.ts';
import { collectServices, isCancelled, neededServices, startInOrder } from './services.ts';

export interface RunningServices {
  readonly services: readonly RunningService[];
  /** The provider, where it is a service of the compose file. */
  readonly provider: ComposeProvider | null;
}

/** Whether anything of this provider runs in a container. */
export function needsDocker(request: EnvironmentRequest): boolean {
  return request.provider.image !== null || usesCompose(request) || ownServices(request).length > 0;
}

/** Containers reach each other by name where one of them needs another. */
export function needsNetwork(request: EnvironmentRequest): boolean {
  const own = ownServices(request);
  const composed = usesCompose(request);
  const needsOthers = request.provider.image !== null && (own.length > 0 || composed);
  return needsOthers || own.some(({ dependsOn }) => dependsOn.length > 0) || (composed && own.length > 0);
}

function ownServices({ provider, services, compose }: EnvironmentRequest): readonly ServiceConfig[] {
  return neededServices(provider, services, compose !== null);
}

/** A provider that names only services with an image needs none of the compose file. */
function usesCompose({ provider, services, compose }: EnvironmentRequest): boolean {
  if (compose === null) return false;
  const names = provider.services?.filter((name) => !services.some((service) => service.name === name));
  return provider.service !== null || names === undefined || names.length > 0;
}

/** All of them side by side, as far as their dependencies allow. The first one that fails stops the others. */
export async function startServices(request: EnvironmentRequest, docker: DockerPlace): Promise<RunningServices> {
  const compose = usesCompose(request) ? request.compose : null;
  const wanted = ownServices(request);
  const failed = new AbortController();
  const place = { ...docker, signal: AbortSignal.any([docker.signal, failed.signal]) };
  const stopOthers = (error: unknown): never => {
    failed.abort();
    throw error;
  };
  const own = startInOrder(wanted, (service, needed) => startService(service, needed, place).catch(stopOthers));
  const composed = compose === null ? null : startCompose({ request, compose, place }).catch(stopOthers);
  const [results, [fromCompose]] = await Promise.all([own, Promise.allSettled([composed])]);
  // Where compose was only stopped for another's failure, that failure is the one to tell.
  const isOthers = results.some((result) => result.status === 'rejected');
  if (fromCompose.status === 'rejected' && !(isOthers && isCancelled(fromCompose.reason))) throw fromCompose.reason;
  const services = collectServices(wanted, results, docker.signal);
  const more = fromCompose.status === 'fulfilled' ? fromCompose.value : null;
  return { services: [...services, ...(more?.services ?? [])], provider: more?.provider ?? null };
}
