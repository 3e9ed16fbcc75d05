import type { ComposeConfig, ServiceConfig, WaitConfig, WaitedService } from '../model/config.ts';
import { composeFileOf, imageServices, namedServices } from './raw-services.ts';
import type { RawConfig, RawService } from './schema.ts';
import { parseDuration } from './values.ts';

/** A database that is pulled already is ready in seconds; a minute bears a slow start. */
export const READY_WITHIN_MS = 60_000;

export function normaliseServices(raw: RawConfig): readonly ServiceConfig[] {
  return imageServices(raw).map(([name, service]) => ({
    ...normaliseWaited(name, service),
    image: service.image ?? '',
    env: service.env ?? {},
    command: service.command ?? null,
    mounts: Object.entries(service.mounts ?? {}).map(([source, target]) => ({ source, target })),
    dependsOn: service['depends-on'] ?? [],
  }));
}

export function normaliseCompose(raw: RawConfig): ComposeConfig | null {
  const file = composeFileOf(raw);
  if (file === null) return null;
  const own = namedServices(raw).filter(([, service]) => service.image === undefined);
  return { file, services: own.map(([name, service]) => normaliseWaited(name, service)) };
}

function normaliseWaited(name: string, raw: RawService): WaitedService {
  const within = raw['ready-within'];
  return {
    name,
    port: raw.port ?? null,
    expose: raw.expose ?? {},
    wait: normaliseWait(raw.wait ?? {}),
    init: (raw.init ?? []).map(({ file, run }) => ({ file: file ?? null, run: run ?? null })),
    readyWithinMs: (within === undefined ? null : parseDuration(within)) ?? READY_WITHIN_MS,
  };
}

function normaliseWait(raw: NonNullable<RawService['wait']>): WaitConfig {
  if (raw.log !== undefined) return { kind: 'log', text: raw.log };
  if (raw.http !== undefined) return { kind: 'http', path: raw.http };
  if (raw.health !== undefined) return { kind: 'health' };
  if (raw.command !== undefined) return { kind: 'command', command: raw.command };
  return { kind: 'port' };
}
