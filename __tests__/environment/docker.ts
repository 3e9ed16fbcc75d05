import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SESSION_LABEL } from '../../src/environment/containers.ts';

const run = promisify(execFile);

/** Ids of all containers of one session, running or not. */
export async function ourContainers(session = ''): Promise<string[]> {
  const { stdout } = await run('docker', ['ps', '--all', '--quiet', '--filter', `label=${SESSION_LABEL}=${session}`]);
  return stdout.split('\n').filter((line) => line !== '');
}
