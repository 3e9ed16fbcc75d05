// [door] starts one service in a container and waits until it serves.
import type { ServiceConfig } from '../model/config.ts';
import type { Address } from '../model/part.ts';
import type { ServiceReport } from '../model/stage.ts';
import { startContainer } from './container-runtime.ts';
import { type ContainerOwner, chooseProbe, fillExpose, planContainer } from './containers.ts';
import { inSeconds } from './failure.ts';
import { obtainImage, readDigest } from './images.ts';
import { type Filled, runInit } from './init.ts';
import { insideWorkspace } from './mounts.ts';
import { waitUntilReady } from './readiness.ts';
import type { EnvironmentRequest } from './request.ts';

export interface ServicePlace extends Filled, Omit<ContainerOwner, 'host'> {
  readonly interpose?: EnvironmentRequest['interpose'];
}

export interface RunningService {
  readonly report: ServiceReport;
  /** What it exposes to programs on this machine. */
  readonly variables: Readonly<Record<string, string>>;
  /** What it exposes to containers of the same network. */
  readonly inside: Readonly<Record<string, string>>;
}

/**
 * Its image is fetched at once, and it starts when `needed` is there. Throws a ProblemError that names image, exit
 * code and last lines. The caller removes the container, by label.
 */
export async function startService(
  service: ServiceConfig,
  needed: Promise<unknown>,
  place: ServicePlace,
): Promise<RunningService> {
  const { runtime } = place;
  const [image] = await Promise.all([obtainImage(runtime, service.image, place), needed]);
  const mounts = service.mounts.map(({ source, target }) => ({
    source: insideWorkspace(place.workspace, source),
    target,
  }));
  const owner = { ...place, host: runtime.info.containerRuntime.host };
  const started = performance.now();
  const id = await startContainer(runtime, planContainer({ ...service, image, mounts }, owner));
  const probe = service.port === null ? null : chooseProbe(service.image, service.port, service.env);
  const watched = { id, service, probe, mayEnd: false, started };
  const [{ address, readyMs }, digest] = await Promise.all([
    waitUntilReady(watched, place),
    readDigest(runtime, image),
  ]);
  await runInit(watched, service.env, place);
  place.log(`${service.name} (${service.image}) is ready after ${inSeconds(readyMs)}.`);
  const report = { name: service.name, image: service.image, digest, readyMs, ended: null };
  return { report, ...exposed(service, await addressFor(service, { id, image: service.image, address }, place)) };
}

/** Where programs on this machine reach it: the mapped address, or what somebody puts in front of it. */
export async function addressFor(
  { name, port }: Pick<ServiceConfig, 'name' | 'port'>,
  running: { readonly id: string; readonly image: string; readonly address: Address | null },
  { interpose }: Pick<ServicePlace, 'interpose'>,
): Promise<Address | null> {
  const { id, image, address } = running;
  if (interpose === undefined || address === null || port === null) return address;
  return interpose({ name, containerId: id, image, port, address });
}

/** From outside by the mapped address, from inside by the service's name. */
export function exposed(
  service: Pick<ServiceConfig, 'name' | 'port' | 'expose'>,
  address: Address | null,
): Pick<RunningService, 'variables' | 'inside'> {
  if (address === null || service.port === null) return { variables: service.expose, inside: service.expose };
  const within = { host: service.name, port: service.port };
  return { variables: fillExpose(service, address), inside: fillExpose(service, within) };
}
