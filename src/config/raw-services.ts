import type { RawConfig, RawService } from './schema.ts';

/** The services by name; the key `compose` beside them names the compose file. */
export function namedServices(raw: RawConfig): readonly (readonly [string, RawService])[] {
  return Object.entries(raw.services ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : [[name, value] as const],
  );
}

/** Path of the compose file, from the root of the repository. */
export function composeFileOf(raw: RawConfig): string | null {
  const compose = raw.services?.['compose'];
  return typeof compose === 'string' ? compose : null;
}

/** Services that are containers of their own: those with an image, and all of them where there is no compose file. */
export function imageServices(raw: RawConfig): readonly (readonly [string, RawService])[] {
  return namedServices(raw).filter(([, service]) => service.image !== undefined);
}
