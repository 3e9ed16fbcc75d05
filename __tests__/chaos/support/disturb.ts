import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { FaultAction } from '../../../src/model/chaos.ts';
import type { ProviderPart } from '../../../src/model/part.ts';

/** What is disturbed, and the step at which this process dies. */
export interface Disturbance {
  readonly action: FaultAction;
  /** Null: a process. */
  readonly containerId: string | null;
  readonly image: string | null;
  /** Of a process: its group. */
  readonly pgid: number | null;
  readonly toxiproxy: string | null;
  readonly directory: string;
  /** Counted from 0, or the beginning of the name of the first such step; null: it lives, and prints its steps. */
  readonly killAt: number | string | null;
}

/**
 * Injects a fault and undoes it, and is killed at a step of that, as a runner that loses its patience kills a job. A step is everything
 * that changes something outside this process: each half of a line that is written and its flush, each request to the engine or to
 * Toxiproxy when it was asked and when it was answered, each signal before and after it is sent.
 */
const { action, containerId, image, pgid, toxiproxy, directory, killAt } = JSON.parse(
  process.argv[2] ?? '{}',
) as Disturbance;
const steps: string[] = [];
const kill = process.kill.bind(process);

function step(name: string): void {
  steps.push(name);
  const isDue = typeof killAt === 'string' ? name.startsWith(killAt) : steps.length - 1 === killAt;
  if (isDue) kill(process.pid, 'SIGKILL');
}

const { writeSync, fsyncSync } = fs;
Object.assign(fs, {
  writeSync: (file: number, line: string): number => {
    step('before a line');
    const half = Math.floor(line.length / 2);
    writeSync(file, line.slice(0, half));
    step('half a line');
    return half + writeSync(file, line.slice(half));
  },
  fsyncSync: (file: number): void => {
    fsyncSync(file);
    step('after a line');
  },
});
syncBuiltinESMExports();
process.kill = (pid: number, signal?: string | number): true => {
  if (signal !== 0) step(`before ${signal}`);
  const sent = kill(pid, signal);
  if (signal !== 0) step(`after ${signal}`);
  return sent;
};

/** A request is out of this process some milliseconds after it was begun, and the engine is at it. */
const ON_ITS_WAY_MS = 5;
interface Asked {
  readonly method: string;
  readonly path: string;
}
const underWay = new Map<object, NodeJS.Timeout>();

function begin(request: Asked): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  underWay.set(
    request,
    setTimeout(() => reach(request), ON_ITS_WAY_MS),
  );
}

/** Each request is asked once, also one that is answered sooner than that. */
function reach(request: Asked): void {
  clearTimeout(underWay.get(request));
  if (underWay.delete(request)) step(`asked ${request.method} ${request.path}`);
}

function end(request: Asked): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  reach(request);
  step(`answered ${request.method} ${request.path}`);
}

const requestOf = (message: unknown): Asked => (message as { request: Asked }).request;
subscribe('http.client.request.start', (message) => begin(requestOf(message)));
subscribe('http.client.response.finish', (message) => end(requestOf(message)));
subscribe('undici:client:sendHeaders', (message) => begin(requestOf(message)));
subscribe('undici:request:headers', (message) => end(requestOf(message)));

// Only now: these take `fs` as it is when they are read.
const { injectFault } = await import('../../../src/chaos/inject.ts');
const { startFaultProxy } = await import('../../../src/chaos/fault-proxy.ts');
const { endTree } = await import('../../../src/tools/process-tree.ts');

await using proxy = await startFaultProxy({ host: '127.0.0.1', port: 9 });
const part: ProviderPart = {
  containerId: null,
  pid: () => pgid,
  kill: () => endTree(pgid ?? 0, 0),
  restart: async () => proxy.address,
};
const target = {
  name: 'cache',
  containerId,
  image,
  proxy,
  provider: pgid === null ? null : part,
  refresh: async () => undefined,
};
const fault = { target: 'cache', type: action.kind, action, forMs: 60_000, afterMs: 0 };
const undo = await injectFault(fault, target, { directory, toxiproxy });
step('while it lasts');
await undo();
step('undone');
console.log(JSON.stringify(steps));
process.exit(0);
