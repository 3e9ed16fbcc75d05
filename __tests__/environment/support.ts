import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLeftovers } from '../../src/environment/leftover-lines.ts';
import type { EnvironmentRequest } from '../../src/environment/start.ts';
import type { ProviderConfig, ServiceConfig } from '../../src/model/config.ts';
import { readProcesses } from '../../src/tools/process-tree.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures/environment');
/** Never reached unless something is broken. */
export const GENEROUS_MS = 60_000;

export function providerConfig(more: Partial<ProviderConfig> = {}): ProviderConfig {
  return {
    name: 'Shop',
    specs: [],
    start: 'node server.js',
    image: null,
    command: null,
    service: null,
    directory: '.',
    port: null,
    ready: null,
    readyWithinMs: 20_000,
    states: null,
    stateCommands: null,
    statesModule: null,
    messages: null,
    base: null,
    services: null,
    env: {},
    ...more,
  };
}

export function serviceConfig(more: Partial<ServiceConfig> = {}): ServiceConfig {
  return {
    name: 'cache',
    image: 'redis:7',
    env: {},
    port: 6379,
    expose: { REDIS_URL: 'redis://{host}:{port}' },
    command: null,
    mounts: [],
    dependsOn: [],
    wait: { kind: 'port' },
    init: [],
    readyWithinMs: GENEROUS_MS,
    ...more,
  };
}

export interface Trial {
  readonly request: EnvironmentRequest;
  /** What reached the job's log. */
  readonly logged: string[];
  /** Everything that still runs, or is recorded as running, of this trial. */
  leftBehind(): readonly string[];
}

/** A request of its own, whose processes are recognised by a variable they all inherit. */
export function makeTrial(workspace: string, more: Partial<EnvironmentRequest> = {}): Trial {
  const mark = randomUUID();
  const logged: string[] = [];
  const stateDirectory = mkdtempSync(join(tmpdir(), 'environment-'));
  const provider = more.provider ?? providerConfig();
  const request: EnvironmentRequest = {
    services: [],
    compose: null,
    trust: 'full',
    workspace,
    stateDirectory,
    session: `test-${mark}`,
    parentEnvironment: process.env,
    log: (line) => logged.push(line),
    signal: new AbortController().signal,
    ...more,
    provider: { ...provider, env: { ...provider.env, MARK: mark } },
  };
  return { request, logged, leftBehind: () => [...processesWith(`MARK=${mark}`), ...openRecords(stateDirectory)] };
}

/** Running processes whose environment holds `NAME=value`, whatever group or parent they have. */
export function processesWith(variable: string): string[] {
  return readProcesses()
    .filter(({ pid }) => readEnvironment(pid).includes(variable))
    .map(({ pid }) => `process ${pid}`);
}

function readEnvironment(pid: number): string[] {
  return readIfThere(`/proc/${pid}/environ`).split('\0');
}

function openRecords(stateDirectory: string): string[] {
  const text = readIfThere(join(stateDirectory, 'leftovers.jsonl'));
  return parseLeftovers(text).map(({ kind, id }) => `record of ${kind} ${id}`);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
