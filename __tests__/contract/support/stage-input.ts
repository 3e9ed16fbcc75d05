import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractInput } from '../../../src/contract/stage.ts';
import type { ApiSpec } from '../../../src/model/api.ts';
import type { Selector } from '../../../src/model/config.ts';
import type { RunEvent } from '../../../src/model/event.ts';
import { readSpec } from '../../../src/spec/read.ts';
import { installedPact } from './pact-binary.ts';

export const EVENT: RunEvent = {
  name: 'pull_request',
  repository: { owner: 'acme', name: 'orders' },
  headSha: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  baseRef: 'main',
  baseIs: 'merge-base',
  branch: 'feat/orders',
  baseBranch: 'main',
  pullRequest: 7,
  trust: 'full',
  trustReason: null,
  runUrl: 'https://example.test/runs/1',
  runId: { id: 1, attempt: 1 },
};

const SELECTORS: readonly Selector[] = [{ mainBranch: true }, { deployedOrReleased: true }];

export const CONFIG: ContractInput['config'] = {
  broker: null,
  brokerUnset: null,
  pacts: ['pacts/*.json'],
  selectors: SELECTORS,
  pending: false,
  wipSince: null,
  gate: [],
  publish: 'auto',
  record: [],
  waitMs: 50,
  onUnknown: 'fail',
  when: 'changed',
  timeoutMs: 60_000,
  configured: true,
};

/** Short where waiting is the behaviour, generous where a busy machine would fail a test. */
const FAST = {
  attemptMs: 20_000,
  brokerPatienceMs: 60_000,
  retryBaseMs: 5,
  stateMs: 10_000,
  providerAnswerMs: 15_000,
  gatePollMs: 50,
  gatePollEveryMs: 10,
};

/** Everything the stage needs, for pacts in files and a provider that is not there; each test says what differs. */
export function stageInput(differs: Partial<ContractInput> = {}): ContractInput & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    provider: 'orders-api',
    config: CONFIG,
    specs: [],
    pactFiles: [],
    changes: [],
    target: { unavailable: 'no provider.start and no base-url', cause: 'not-configured', todo: null },
    event: EVENT,
    credentials: { token: null, username: null, password: null },
    obtainPact: async () => ({ file: installedPact(), version: '18.1.2' }),
    parentEnvironment: process.env,
    workDirectory: mkdtempSync(join(tmpdir(), 'contract-stage-')),
    log: (line) => lines.push(line),
    signal: new AbortController().signal,
    lines,
    ...differs,
    limits: { ...FAST, ...differs.limits },
  };
}

export function specOf(text: string, path = 'openapi.yaml'): Promise<ApiSpec> {
  return readSpec({ path, text, commit: null }, 'head', async () => null);
}

export const ORDERS_SPEC = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders/{id}:
    get:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: expand, in: query, schema: { type: string, enum: [items] } }
      responses:
        '200':
          description: The order
          content:
            application/json:
              schema:
                type: object
                required: [id]
                additionalProperties: false
                properties:
                  id: { type: integer }
                  user_id: { type: string }
                  note: { type: [string, 'null'] }
`;
