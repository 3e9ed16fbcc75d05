import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSteadyScript, STEADY_SCRIPT, steadyOptions } from '../../src/chaos/steady-script.ts';
import type { ExperimentConfig } from '../../src/model/chaos.ts';
import type { PlannedRequest } from '../../src/traffic/planned-request.ts';

const EXPERIMENT: ExperimentConfig = {
  name: 'database "pauses"\u2028',
  faults: [],
  steadyState: {},
  probes: [],
  during: {},
  recoverWithinMs: 1_000,
  verify: null,
  rate: 20,
  observeMs: 1_000,
};

const REQUEST: PlannedRequest = {
  operation: 'GET /orders',
  role: 'call',
  method: 'GET',
  address: ['/orders'],
  headers: [],
  body: null,
  success: [{ min: 200, max: 299 }],
  idAt: null,
  credentials: [],
} as never;

describe('the steady load of an experiment', () => {
  it('with k6: is accepted by k6 inspect, at the rate and for the time that was asked for', () => {
    const directory = mkdtempSync(join(tmpdir(), 'api-testing-steady-'));
    try {
      const optionsFile = 'steady.options.json';
      const script = renderSteadyScript({
        provider: 'Orders',
        experiment: EXPERIMENT,
        requests: [REQUEST],
        credentials: {},
        optionsFile,
      });
      writeFileSync(join(directory, STEADY_SCRIPT), script);
      writeFileSync(join(directory, optionsFile), JSON.stringify(steadyOptions(EXPERIMENT, 30_000)));
      const words = ['inspect', '--execution-requirements', '-e', 'BASE_URL=http://127.0.0.1:9', STEADY_SCRIPT];
      const inspected = JSON.parse(execFileSync('k6', words, { cwd: directory, encoding: 'utf8' }));
      expect(inspected.scenarios.steady).toMatchObject({ rate: 20, duration: '30s' });
      expect(inspected.maxVUs).toBe(200);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
