import { ProblemError } from '../model/problem.ts';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/** Faults go into containers of this machine only: a remote engine may be anybody's. Throws otherwise. */
export function assertOwnDocker(environment: Readonly<Record<string, string | undefined>>): void {
  const host = environment['DOCKER_HOST'];
  if (host === undefined || host === '' || host.startsWith('unix://') || host.startsWith('npipe://')) return;
  const url = URL.parse(host.replace(/^tcp:/u, 'http:'));
  if (url !== null && LOOPBACK.test(url.hostname)) return;
  throw new ProblemError({
    code: 'chaos.remote-docker',
    what: 'No fault is injected into containers of another machine',
    why: `DOCKER_HOST is ${host.slice(0, 100)}`,
    todo: 'Run the job where the containers run.',
  });
}

/** The same for a Toxiproxy: it has to be on this machine. Throws otherwise. */
export function assertOwnToxiproxy(address: string | null): void {
  if (address === null) return;
  const url = URL.parse(address);
  if (url !== null && LOOPBACK.test(url.hostname)) return;
  throw new ProblemError({
    code: 'chaos.remote-toxiproxy',
    what: 'No fault is injected by a Toxiproxy of another machine',
    why: `chaos.toxiproxy is ${address.slice(0, 100)}`,
    todo: 'Start Toxiproxy in the job, and name it by its loopback address.',
  });
}
