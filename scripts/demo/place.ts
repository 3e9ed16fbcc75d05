import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where things are, all absolute. */
export const PROJECT = join(import.meta.dirname, '../..');
export const EXAMPLE = join(PROJECT, 'examples/payments');

/** Downloaded and built tools stay here between demos, where the command line keeps them as well. */
export function toolCacheOf(environment: Readonly<Record<string, string | undefined>>): string {
  return environment['RUNNER_TOOL_CACHE'] ?? join(homedir(), '.cache', 'api-testing');
}
