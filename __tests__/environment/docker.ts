import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SERVICE_LABEL, SESSION_LABEL } from '../../src/environment/containers.ts';

const run = promisify(execFile);

/** Ids of all containers of one session, running or not. */
export async function ourContainers(session = '', service: string | null = null): Promise<string[]> {
  const labels = [`${SESSION_LABEL}=${session}`, ...(service === null ? [] : [`${SERVICE_LABEL}=${service}`])];
  return list(['ps', '--all', '--quiet'], labels);
}

/** Everything in Docker that carries a session's label. */
export async function leftInDocker(session: string): Promise<string[]> {
  const label = [`${SESSION_LABEL}=${session}`];
  const kinds = [['ps', '--all'], ['network', 'ls'], ['volume', 'ls'], ['images']];
  const lists = await Promise.all(
    kinds.map(async (kind) => (await list([...kind, '--quiet'], label)).map((id) => `${kind[0]} ${id}`)),
  );
  return lists.flat();
}

/** What a shell command prints inside the container of a service. */
export async function inContainer(session: string, service: string, command: string): Promise<string> {
  const [id = ''] = await ourContainers(session, service);
  const { stdout } = await run('docker', ['exec', id, 'sh', '-c', command]);
  return stdout.trim();
}

async function list(command: readonly string[], labels: readonly string[]): Promise<string[]> {
  const filters = labels.flatMap((label) => ['--filter', `label=${label}`]);
  const { stdout } = await run('docker', [...command, ...filters]);
  return stdout.split('\n').filter((line) => line !== '');
}
