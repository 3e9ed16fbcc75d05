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
  /** Writes down how to undo it, does it, and undoes what fails on its way. */
  readonly recorded: (undo: Undo, work: () => Promise<unknown>) => Promise<UndoFault>;
}

/**
 * PostgreSQL: sessions of its own client sleep in every slot. Redis: it is told to take no more clients than it has.
 * Both end by themselves when the fault's time is over, whatever happens to this process.
 */
export async function takeConnections(container: Container, request: TakeRequest): Promise<UndoFault> {
  const { containerId, recorded } = request;
  if (request.family === 'redis') return limitRedis(container, request);
  if (request.family !== 'postgres') throw unknownFamily(request);
  return recorded({ kind: 'postgres-sessions', containerId }, () =>
    runInside(container, ['sh', '-c', sleepers(Date.now() + request.forMs)]),
  );
}

const POSTGRES = `export PGUSER="\${POSTGRES_USER:-postgres}" PGDATABASE=postgres PGPASSWORD="$POSTGRES_PASSWORD"`;
/** Pipes inside the container, in memory that is writable in every one of them; gone when it is started again. */
const SESSIONS_PIPE = '/dev/shm/api-testing-sessions';
const CLIENTS_PIPE = '/dev/shm/api-testing-clients';
/** Clients that end our sessions, and that wait for a slot: names in PostgreSQL's list of sessions. */
const HOLDER = 'api-testing-holder';
const SLEEPER = 'api-testing';

const END_SESSIONS = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${SLEEPER}'`;

/**
 * A client for each slot, which comes again where somebody else had it or gives one back. The first of all holds the slot
 * from which the others are ended: nobody could connect for that while the fault lasts.
 */
function sleepers(untilMs: number): string {
  const seconds = Math.max(1, Math.ceil((untilMs - Date.now()) / 1_000));
  const sleep = `select pg_sleep(greatest(0, ${untilMs / 1_000} - extract(epoch from clock_timestamp())))`;
  const holding = `select 1 from pg_stat_activity where application_name = '${HOLDER}'`;
  const wake = `timeout ${seconds} cat ${SESSIONS_PIPE} >/dev/null; rm -f ${SESSIONS_PIPE}; echo "${END_SESSIONS};"`;
  const sleeper = `while [ -p ${SESSIONS_PIPE} ]; do PGAPPNAME=${SLEEPER} psql -qAtc "${sleep}"; sleep 1; done`;
  return [
    POSTGRES,
    `n=$(psql -Atc 'show max_connections') || exit 1`,
    `rm -f ${SESSIONS_PIPE}; mkfifo ${SESSIONS_PIPE} || exit 1`,
    `{ ${wake}; } 2>/dev/null | PGAPPNAME=${HOLDER} psql -qAt >/dev/null 2>&1 & true`,
    `i=0; while [ "$i" -lt 50 ] && [ "$(psql -Atc "${holding}")" != 1 ]; do sleep 0.1; i=$((i+1)); done`,
    `i=0; while [ "$i" -lt "$n" ]; do { ${sleeper}; } >/dev/null 2>&1 & i=$((i+1)); done`,
  ].join('\n');
}

/** A slot is free a moment after its session has ended. */
const ATTEMPTS = 20;
const PAUSE_MS = 250;

/** Wakes the client that ends the others, and looks once more for one that came in between. */
export async function freePostgres(container: Container): Promise<void> {
  await runInside(container, ['sh', '-c', waking(SESSIONS_PIPE)]);
  await attempt(() => runInside(container, ['sh', '-c', `${POSTGRES}; psql -Atc "${END_SESSIONS}"`]));
}

/** Whoever waits at the pipe goes on; nobody does where the time is over, or the container was started again. */
function waking(pipe: string): string {
  return `[ ! -p ${pipe} ] || timeout 1 sh -c 'echo > ${pipe}' || true`;
}

/** The client that says so stays connected: nobody else could take it back while Redis refuses every new client. */
async function limitRedis(container: Container, { containerId, forMs, recorded }: TakeRequest): Promise<UndoFault> {
  const maxClients = await readMaxClients(container);
  const held = [
    'echo CONFIG SET maxclients 1',
    `timeout ${Math.ceil(forMs / 1_000)} cat ${CLIENTS_PIPE} >/dev/null`,
    `echo CONFIG SET maxclients ${maxClients}`,
  ].join('; ');
  const script = `rm -f ${CLIENTS_PIPE}; mkfifo ${CLIENTS_PIPE} || exit 1\n{ { ${held}; } | redis-cli; rm -f ${CLIENTS_PIPE}; } >/dev/null 2>&1 &`;
  return recorded({ kind: 'redis-clients', containerId, maxClients }, () => runInside(container, ['sh', '-c', script]));
}

/** Wakes the client that holds the limit; where Redis was started again meanwhile, its own limit holds already. */
export async function freeRedis(container: Container, maxClients: number): Promise<void> {
  await runInside(container, ['sh', '-c', waking(CLIENTS_PIPE)]);
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
