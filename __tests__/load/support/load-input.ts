import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LoadInput } from '../../../src/load/stage.ts';
import type { ApiSpec } from '../../../src/model/api.ts';
import type { LoadConfig } from '../../../src/model/config.ts';
import { readSpec } from '../../../src/spec/read.ts';
import { obtainK6 } from '../../../src/tools/k6.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const FIXTURES = resolve(import.meta.dirname, '../../fixtures/load');

export async function specOf(text: string): Promise<ApiSpec> {
  return readSpec({ path: 'openapi.yaml', text, commit: null }, 'head', async () => null);
}

export async function fixtureSpec(name: string): Promise<ApiSpec> {
  return specOf(await readFile(join(FIXTURES, name, 'openapi.yaml'), 'utf8'));
}

export const LOAD_CONFIG: LoadConfig = {
  smoke: { failures: true, optional: true },
  load: {
    stages: [{ durationMs: 1_500, target: 2 }],
    thresholds: { http_req_duration: ['p(95)<2000'], http_req_failed: ['rate<0.01'] },
  },
  profiles: [],
  weights: {},
  operations: {},
  thinkTimeMs: 1_000,
  scripts: [],
  scope: 'changed',
  budgetMs: 600_000,
  allowHosts: [],
  allowWrites: [],
  auth: null,
  headers: {},
  data: {},
};

export interface InputChanges extends Partial<Omit<LoadInput, 'config'>> {
  readonly config?: Partial<LoadConfig>;
}

/** An input for the stages with everything in scope; `changes` are laid over it. */
export async function loadInput(spec: ApiSpec, baseUrl: string, changes: InputChanges = {}): Promise<LoadInput> {
  const workDirectory = await temporaryFolder();
  const environment = process.env;
  return {
    provider: 'OrderService',
    specs: [spec],
    operations: spec.operations.map((operation) => operation.id),
    baseUrl,
    owned: true,
    obtainK6: () => obtainK6({ environment, toolCache: workDirectory, workDirectory, log: () => {} }),
    providerExited: () => null,
    providerTail: () => [],
    workDirectory,
    parentEnvironment: environment,
    log: () => {},
    signal: new AbortController().signal,
    ...changes,
    config: { ...LOAD_CONFIG, ...changes.config },
  };
}
