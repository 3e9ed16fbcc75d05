// [door] takes every connection that a database allows.
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
 * PostgreSQL: sessions of its own client that sleep until the fault is over, and so end by themselves whatever happens to us.
 * Redis: `maxclients` 1, which refuses new clients and keeps those that are there.
 */
export async function takeConnections(container: Container, request: TakeRequest): Promise<UndoFault> {
  if (request.family === 'redis') return limitRedis(container, request);
  if (request.family !== 'postgres') throw unknownFamily(request);
  await runInside(container, ['sh', '-c', sleepers(Date.now() + request.forMs)]);
  return () => waitForSlots(container);
}

function sleepers(untilMs: number): string {
  const sleep = `select pg_sleep(greatest(0, ${untilMs / 1_000} - extract(epoch from clock_timestamp())))`;
  return [
    `export PGUSER="\${POSTGRES_USER:-postgres}" PGDATABASE=postgres PGPASSWORD="$POSTGRES_PASSWORD" PGAPPNAME=api-testing`,
    `n=$(psql -Atc 'show max_connections')`,
    `i=0; while [ "$i" -lt "$n" ]; do psql -qAtc "${sleep}" >/dev/null 2>&1 & i=$((i+1)); done`,
  ].join('; ');
}

/** Sessions end when their time is over; a moment later the slots are free. */
const SLOT_ATTEMPTS = 20;
const SLOT_PAUSE_MS = 250;

async function waitForSlots(container: Container): Promise<void> {
  const ask = [
    'sh',
    '-c',
    `psql -U "\${POSTGRES_USER:-postgres}" -d postgres -Atc "select pg_terminate_backend(pid) from pg_stat_activity where application_name='api-testing' and pid <> pg_backend_pid()"`,
  ];
  for (let attempt = 1; ; attempt += 1) {
    try {
      await runInside(container, ask);
      return;
    } catch (error) {
      if (attempt === SLOT_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, SLOT_PAUSE_MS));
    }
  }
}

async function limitRedis(container: Container, { containerId, record }: TakeRequest): Promise<UndoFault> {
  const answer = await runInside(container, ['redis-cli', 'CONFIG', 'GET', 'maxclients']);
  const maxClients = Number(answer.trim().split(/\s+/u)[1]);
  if (!Number.isInteger(maxClients))
    throw new ProblemError({
      code: 'chaos.redis',
      what: 'Redis does not say how many clients it takes',
      why: answer.trim().slice(0, 200),
    });
  const undo = record({ kind: 'redis-clients', containerId, maxClients });
  await runInside(container, ['redis-cli', 'CONFIG', 'SET', 'maxclients', '1']);
  return undo;
}

function unknownFamily({ name }: TakeRequest): ProblemError {
  return new ProblemError({
    code: 'chaos.unsupported',
    what: `The connections of ${name} cannot be taken`,
    why: 'that is known for PostgreSQL and Redis, by the name of the image',
    todo: 'Take `down` or `timeout` for other services.',
  });
}
