import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { disturb, type ExperimentPlace } from '../../src/chaos/experiment-run.ts';
import { injectFault, LeftDisturbed } from '../../src/chaos/inject.ts';
import type { Observed } from '../../src/chaos/judge.ts';
import type { FaultTarget } from '../../src/chaos/target.ts';
import { replayUndo } from '../../src/chaos/undo-journal.ts';
import type { ExperimentConfig, FaultConfig } from '../../src/model/chaos.ts';
import { json, startServer } from '../contract/support/servers.ts';

const root = mkdtempSync(join(tmpdir(), 'api-testing-experiment-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FAULT: FaultConfig = {
  target: 'db',
  type: 'latency',
  action: {
    kind: 'toxic',
    toxic: { kind: { type: 'latency', latency: 100, jitter: 0 }, direction: 'downstream', toxicity: 1 },
  },
  forMs: 100,
  afterMs: 0,
};
const TARGET = {
  name: 'db',
  containerId: null,
  image: null,
  proxy: { state: () => ({ enabled: true, toxics: [] }) },
  provider: null,
  refresh: async () => undefined,
} as unknown as FaultTarget;

/** A Toxiproxy that takes a toxic and says that it failed, and takes nothing away until it is mended. */
async function startHalfBroken() {
  const toxics: unknown[] = [];
  const state = { isBroken: true };
  const server = await startServer((request, response) => {
    if (request.method === 'POST') toxics.push(JSON.parse(request.body));
    if (request.method === 'DELETE' && !state.isBroken) toxics.length = 0;
    const isFailing = request.method === 'POST' || (request.method === 'DELETE' && state.isBroken);
    json(response, isFailing ? 500 : 200, isFailing ? {} : { enabled: true, toxics });
  });
  return { url: server.url, toxics, state, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe('a fault that fails on its way and cannot be undone', () => {
  it('is handed over with what undoes it, and with what failed first', { timeout: 30_000 }, async () => {
    await using server = await startHalfBroken();
    const directory = mkdtempSync(join(root, 'run-'));
    const thrown = await injectFault(FAULT, TARGET, { directory, toxiproxy: server.url }).catch((error) => error);
    expect(thrown).toBeInstanceOf(LeftDisturbed);
    expect(thrown).toMatchObject({ cause: { problem: { why: expect.stringMatching(/^POST /) } } });
    server.state.isBroken = false;
    await thrown.undo();
    expect(server.toxics).toEqual([]);
    expect(await replayUndo(directory, () => undefined, 0)).toEqual([]);
  });

  it('is told as not restored, with the failure of the fault beside it', { timeout: 60_000 }, async () => {
    await using server = await startHalfBroken();
    const seen: Partial<Observed> = { injectedMs: null, notRestored: [] };
    const place = {
      input: {
        workDirectory: mkdtempSync(join(root, 'run-')),
        config: { toxiproxy: server.url },
        signal: new AbortController().signal,
      },
      targets: [TARGET],
    } as unknown as ExperimentPlace;
    const running = disturb({ faults: [FAULT] } as unknown as ExperimentConfig, place, seen as Observed);
    await expect(running).rejects.toMatchObject({ problem: { why: expect.stringMatching(/^POST /) } });
    expect(seen.notRestored?.[0]).toMatch(/^db: .*DELETE /);
  });
});
