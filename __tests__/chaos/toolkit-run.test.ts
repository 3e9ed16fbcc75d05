import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChaosInput } from '../../src/chaos/input.ts';
import { runToolkit } from '../../src/chaos/toolkit.ts';

/** Kept between runs: installing takes longer than all of these tests. */
const VENV = join(tmpdir(), 'api-testing-chaostoolkit-1.19.0');
const INSTALL_DEADLINE_MS = 300_000;
const DEADLINE_MS = 60_000;

const PUT_BACK = '{ type: process, path: touch, arguments: [steady], timeout: 5 }';
/** Takes longer than it may. */
const STUCK = '{ type: process, path: sleep, arguments: ["9"], timeout: 1 }';

/** Whether a file is there is the steady state; the method takes it away, the rollback puts it back. */
function experiment({
  restores,
  rollback = PUT_BACK,
}: {
  readonly restores: boolean;
  readonly rollback?: string;
}): string {
  const touch = (name: string, program: string) =>
    `{ type: action, name: ${name}, provider: { type: process, path: ${program}, arguments: [steady], timeout: 5 } }`;
  return `title: the file is there
description: d
steady-state-hypothesis:
  title: it is there
  probes:
    - { type: probe, name: is there, tolerance: 0, provider: { type: process, path: test, arguments: ['-f', steady], timeout: 5 } }
method:
  - ${touch('take it away', 'rm')}
${restores ? `  - ${touch('bring it back', 'touch')}\n` : ''}rollbacks:
  - { type: action, name: put back, provider: ${rollback} }
`;
}

describe('with Chaos Toolkit: experiments of the team', () => {
  let workspace: string;
  let environment: Record<string, string>;

  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), 'api-testing-toolkit-'));
    if (!existsSync(join(VENV, 'bin/chaos'))) {
      execFileSync('python3', ['-m', 'venv', VENV]);
      execFileSync(join(VENV, 'bin/pip'), ['install', '--quiet', 'chaostoolkit==1.19.0'], { stdio: 'inherit' });
    }
    environment = { PATH: `${join(VENV, 'bin')}${delimiter}${process.env['PATH']}`, HOME: workspace };
  }, INSTALL_DEADLINE_MS);
  afterAll(() => rmSync(workspace, { recursive: true }));

  async function run(text: string, over: Partial<ChaosInput> = {}, timeoutMs = DEADLINE_MS) {
    writeFileSync(join(workspace, 'e.yaml'), text);
    const input = {
      workspace,
      workDirectory: join(workspace, 'work'),
      parentEnvironment: environment,
      variables: {},
      baseUrl: 'http://127.0.0.1:9',
      log: () => undefined,
      signal: new AbortController().signal,
      ...over,
    } as unknown as ChaosInput;
    return runToolkit('e.yaml', timeoutMs, input);
  }
  const isThere = () => existsSync(join(workspace, 'steady'));
  const begin = () => writeFileSync(join(workspace, 'steady'), '');

  it('pass where the steady state holds again, and tell what they did', { timeout: DEADLINE_MS }, async () => {
    begin();
    const { result, findings } = await run(experiment({ restores: true }));
    expect(findings).toEqual([]);
    expect(result).toMatchObject({ name: 'the file is there', outcome: 'passed', restored: true });
    expect(result.faults).toEqual(['take it away', 'bring it back']);
    const find = [join(workspace, 'work'), '-name', 'journal.json'];
    const kept = execFileSync('find', find, { encoding: 'utf8' }).trim();
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toHaveProperty('experiment');
  });

  it('fail where they deviate, and are rolled back all the same', { timeout: DEADLINE_MS }, async () => {
    begin();
    const { result, findings } = await run(experiment({ restores: false }));
    expect(result).toMatchObject({ outcome: 'failed', restored: true });
    expect(findings.map(({ rule }) => rule)).toEqual(['chaos.toolkit-deviated']);
    expect(isThere()).toBe(true);
  });

  it('are loud where a rollback fails', { timeout: DEADLINE_MS }, async () => {
    begin();
    const { findings } = await run(experiment({ restores: true, rollback: STUCK }));
    expect(findings[0]).toMatchObject({ rule: 'chaos.not-restored' });
  });

  it('are broken without a steady state before, and nothing is done', { timeout: DEADLINE_MS }, async () => {
    rmSync(join(workspace, 'steady'), { force: true });
    const { result, problem } = await run(experiment({ restores: true }));
    expect(result.outcome).toBe('broken');
    expect(problem?.what).toContain('no steady state');
  });

  it('are rolled back when the run is cancelled in the middle', { timeout: DEADLINE_MS }, async () => {
    begin();
    const cancel = new AbortController();
    const slow = experiment({ restores: false }).replace(
      'rollbacks:',
      '  - { type: action, name: wait, provider: { type: process, path: sleep, arguments: ["30"], timeout: 60 } }\nrollbacks:',
    );
    const running = run(slow, { signal: cancel.signal });
    await expect.poll(isThere, { timeout: 30_000, interval: 20 }).toBe(false);
    cancel.abort(new Error('cancelled'));
    const { result } = await running;
    expect(result.outcome).not.toBe('passed');
    expect(isThere()).toBe(true);
  });

  it('are refused where they are none, before anything is started', async () => {
    expect((await run('title: no method')).result.outcome).toBe('broken');
  });

  it('that cannot be run without `chaos` say how to install it', async () => {
    const { problem } = await run(experiment({ restores: true }), { parentEnvironment: { PATH: '/usr/bin:/bin' } });
    expect(problem?.why).toContain('pip install chaostoolkit');
  });
});
