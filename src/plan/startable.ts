import type { ProviderConfig } from '../model/config.ts';

/** Whether the configuration says how to start it: by a command, as an image, or as a service of the compose file. */
export function isStartable({ start, image, service }: ProviderConfig): boolean {
  return start !== null || image !== null || service !== null;
}
