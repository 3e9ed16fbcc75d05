import type { Git } from '../detect/git.ts';
import type { Config } from '../model/config.ts';
import type { Doors } from './doors.ts';
import { DEFAULT_CONFIG_PATH, type RunRequest } from './request.ts';

/** The configuration at the base, whatever the run goes by; null where there is none. */
export async function readBaseConfig(git: Git, request: RunRequest, doors: Doors): Promise<Config | null> {
  const { baseRef } = request.event;
  const path = request.configPath ?? DEFAULT_CONFIG_PATH;
  const text = baseRef === null ? null : await git.readText(baseRef, path);
  return text === null ? null : doors.parseConfig(text, path);
}
