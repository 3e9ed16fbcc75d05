import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder that is kept for the next command: pinned binaries, and contents of pacts. */
export function toolCacheOf(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.RUNNER_TOOL_CACHE ?? join(homedir(), '.cache', 'api-testing');
}
