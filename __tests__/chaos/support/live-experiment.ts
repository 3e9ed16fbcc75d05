import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExperimentPlace, runExperiment } from '../../../src/chaos/experiment-run.ts';
import { judgeExperiment } from '../../../src/chaos/judge.ts';
import type { FaultTarget } from '../../../src/chaos/target.ts';
import type { ExperimentConfig } from '../../../src/model/chaos.ts';
import { openK6 } from '../../../src/traffic/k6-process.ts';
import type { PlannedRequest } from '../../../src/traffic/planned-request.ts';

/** What the provider does with its nth request, counted from 1 in each phase. */
export type Answer = (response: ServerResponse, nth: number, operation: string) => void;

export interface Live {
  readonly before?: Answer;
  readonly during?: Answer;
  readonly after: Answer;
  readonly experiment?: Partial<ExperimentConfig>;
  readonly operations?: readonly string[];
  readonly log?: (line: string) => void;
}

export const good: Answer = (response) => void response.end('{}');
export const hang: Answer = () => undefined;

/** An experiment as it is run and judged, k6 and all, on a provider whose behaviour changes with the fault. */
export async function runLive({
  before = good,
  during = hang,
  after,
  experiment = {},
  operations = ['/a'],
  log,
}: Live) {
  const workDirectory = mkdtempSync(join(tmpdir(), 'api-testing-live-'));
  let answer = before;
  let nth = 0;
  const turnTo = (next: Answer): void => {
    answer = next;
    nth = 0;
  };
  const server = createServer((request, response) => {
    nth += 1;
    answer(response, nth, request.url ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const input = {
    workDirectory,
    workspace: workDirectory,
    config: { toxiproxy: null },
    variables: {},
    parentEnvironment: process.env,
    providerExited: () => null,
    obtainK6: async () => ({ file: 'k6', version: '' }),
    credentials: [],
    log: log ?? (() => undefined),
    signal: new AbortController().signal,
  };
  const target = {
    name: 'provider',
    containerId: null,
    image: null,
    provider: { pid: () => null },
    proxy: {
      state: () => ({ enabled: true, toxics: [] }),
      setEnabled: async (isEnabled: boolean) => turnTo(isEnabled ? after : during),
    },
  } as unknown as FaultTarget;
  const config: ExperimentConfig = { ...EXPERIMENT, ...experiment };
  try {
    await using k6 = await openK6(input);
    const requests = operations.map(callTo);
    const steady = { provider: 'Live', baseUrl, requests, credentials: {}, workDirectory, k6 };
    const place = { input, steady, targets: [target], baseUrl } as unknown as ExperimentPlace;
    const seen = await runExperiment(config, place);
    return { seen, ...judgeExperiment(config, seen) };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(workDirectory, { recursive: true, force: true });
  }
}

const EXPERIMENT: ExperimentConfig = {
  name: 'live',
  faults: [{ target: 'provider', type: 'down', action: { kind: 'down' }, forMs: 500, afterMs: 0 }],
  steadyState: { http_req_failed: ['rate<0.05'] },
  probes: [],
  during: {},
  recoverWithinMs: 2_000,
  verify: null,
  rate: 20,
  observeMs: 2_000,
};

function callTo(path: string): PlannedRequest {
  return {
    operation: `GET ${path}`,
    role: 'call',
    method: 'GET',
    address: [path],
    headers: [],
    body: null,
    success: [{ min: 200, max: 299 }],
    idAt: null,
    credentials: [],
  } as unknown as PlannedRequest;
}
