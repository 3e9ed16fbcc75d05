// [door] takes every connection that a database allows, and gives them back.
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import type { Container } from './own-container.ts';
import { runInside } from './run-inside.ts';
import type { Undo, UndoFault } from './undo-lines.ts';

export interface TakeRequest {
  /** What the image is; null: not known. */
  readonly family: string | null;
  readonly name: string;
  readonly containerId: string;
  readonly forMs: number;
  readonly record: (undo: Undo) => UndoFault;
}

/**
 * PostgreSQL: sessions of its own client sleep in every slot. Redis: it is told to take no more clients than it has.
 * Both end by themselves when the fault's time is over, whatever happens to this process.
 */
export async function takeConnections(container: Container, request: TakeRequest): Promise<UndoFault> {
  const { containerId, record } = request;
  if (request.family === 'redis') return limitRedis(container, request);
  if (request.family !== 'postgres') throw unknownFamily(request);
  const undo = record({ kind: 'postgres-sessions', containerId });
  await runInside(container, ['sh', '-c', sleepers(Date.now() + request.forMs)]);
  return undo;
}

const POSTGRES = `export PGUSER="\${POSTGRES_USER:-postgres}" PGDATABASE=postgres PGPASSWORD="$POSTGRES_PASSWORD"`;

function sleepers(untilMs: number): string {
  const sleep = `select pg_sleep(greatest(0, ${untilMs / 1_000} - extract(epoch from clock_timestamp())))`;
  return [
    `${POSTGRES} PGAPPNAME=api-testing`,
    `n=$(psql -Atc 'show max_connections')`,
    `i=0; while [ "$i" -lt "$n" ]; do psql -qAtc "${sleep}" >/dev/null 2>&1 & i=$((i+1)); done`,
  ].join('; ');
}

/** Sessions that have just been ended hold their slots for a moment; the last attempt is after those ended by themselves. */
const ATTEMPTS = 20;
const PAUSE_MS = 250;

/** Ends our sessions. The slots that superusers have for themselves may be taken, too, so it may need some attempts. */
export async function freePostgres(container: Container): Promise<void> {
  const end = `psql -Atc "select pg_terminate_backend(pid) from pg_stat_activity where application_name='api-testing' and pid <> pg_backend_pid()"`;
  await attempt(() => runInside(container, ['sh', '-c', `${POSTGRES}; ${end}`]));
}

/** A pipe inside the container, in memory that is writable in every one of them. */
const PIPE = '/dev/shm/api-testing-clients';

/** The client that says so stays connected: nobody else could take it back while Redis refuses every new client. */
async function limitRedis(container: Container, { containerId, forMs, record }: TakeRequest): Promise<UndoFault> {
  const maxClients = await readMaxClients(container);
  const undo = record({ kind: 'redis-clients', containerId, maxClients });
  const held = [
    'echo CONFIG SET maxclients 1',
    `timeout ${Math.ceil(forMs / 1_000)} cat ${PIPE} >/dev/null`,
    `echo CONFIG SET maxclients ${maxClients}`,
  ].join('; ');
  const script = `rm -f ${PIPE} && mkfifo ${PIPE} && { { ${held}; } | redis-cli; rm -f ${PIPE}; } >/dev/null 2>&1 &`;
  await runInside(container, ['sh', '-c', script]);
  return undo;
}

/** Wakes the client that holds the limit; where Redis was started again meanwhile, its own limit holds already. */
export async function freeRedis(container: Container, maxClients: number): Promise<void> {
  await runInside(container, ['sh', '-c', `[ ! -p ${PIPE} ] || timeout 1 sh -c 'echo > ${PIPE}' || true`]);
  await attempt(async () => {
    const now = await readMaxClients(container);
    if (now === maxClients) return;
    await runInside(container, ['redis-cli', 'CONFIG', 'SET', 'maxclients', String(maxClients)]);
  });
}

async function readMaxClients(container: Container): Promise<number> {
  const answer = await runInside(container, ['redis-cli', 'CONFIG', 'GET', 'maxclients']);
  const maxClients = Number(answer.trim().split(/\s+/u)[1]);
  if (Number.isInteger(maxClients) && maxClients > 0) return maxClients;
  throw new ProblemError({
    code: 'chaos.redis',
    what: 'Redis does not say how many clients it takes',
    why: answer.trim().slice(0, 200),
    todo: 'The fault `connections` needs a Redis that answers to `redis-cli` inside its container without a password.',
  });
}

async function attempt(work: () => Promise<unknown>): Promise<void> {
  for (let count = 1; ; count += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (count === ATTEMPTS) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

function unknownFamily({ name }: TakeRequest): ProblemError {
  return new ProblemError({
    code: 'chaos.unsupported',
    what: `The connections of ${name} cannot be taken`,
    why: 'that is known for PostgreSQL and Redis, by the name of the image',
    todo: 'Take `down` or `timeout` for other services.',
  });
}
