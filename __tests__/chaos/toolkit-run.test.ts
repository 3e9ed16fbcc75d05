import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChaosInput } from '../../src/chaos/input.ts';
import { runToolkit } from '../../src/chaos/toolkit.ts';
import { replayUndo } from '../../src/chaos/undo-journal.ts';
import { findByArgument } from '../../src/tools/process-tree.ts';

/** Kept between runs: installing takes longer than all of these tests. */
const VENV = join(tmpdir(), 'api-testing-chaostoolkit-1.19.0');
const INSTALL_DEADLINE_MS = 300_000;
const DEADLINE_MS = 60_000;
const RUNNER = join(import.meta.dirname, 'support/run-toolkit.ts');

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
    environment = {
      PATH: `${join(VENV, 'bin')}${delimiter}${process.env['PATH']}`,
      HOME: workspace,
      PYTHONPATH: workspace,
    };
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
  const begin = () => {
    rmSync(join(workspace, 'work'), { recursive: true, force: true });
    for (const name of ['went-on', 'again']) rmSync(join(workspace, name), { force: true });
    writeFileSync(join(workspace, 'steady'), '');
  };

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

  const wait = (provider: string) =>
    experiment({ restores: false }).replace(
      'rollbacks:',
      `  - { type: action, name: wait, provider: ${provider} }
  - { type: action, name: go on, provider: { type: process, path: touch, arguments: [went-on], timeout: 5 } }
rollbacks:`,
    );
  const SLEEP = '{ type: process, path: sleep, arguments: ["30"], timeout: 60 }';
  const wentOn = () => existsSync(join(workspace, 'went-on'));
  const openUndos = async () => {
    const lines: string[] = [];
    expect(await replayUndo(join(workspace, 'work'), (line) => lines.push(line))).toEqual([]);
    return lines;
  };

  it('stop at once when the run is cancelled inside an action in Python, which takes SIGTERM for a failure of its own', {
    timeout: DEADLINE_MS,
  }, async () => {
    begin();
    writeFileSync(join(workspace, 'slow.py'), 'import time\ndef wait():\n    for _ in range(300): time.sleep(0.1)\n');
    const cancel = new AbortController();
    const running = run(wait('{ type: python, module: slow, func: wait }'), { signal: cancel.signal });
    await expect.poll(isThere, { timeout: 30_000, interval: 20 }).toBe(false);
    cancel.abort(new Error('cancelled'));
    const { result } = await running;
    expect(result.outcome).toBe('broken');
    expect(isThere()).toBe(true);
    expect(wentOn()).toBe(false);
    // It rolled back itself: the last step of the job has nothing to do.
    expect(await openUndos()).toEqual([]);
  });

  it('whose rollbacks last longer than a cancelled job are rolled back by its last step', {
    timeout: DEADLINE_MS,
  }, async () => {
    begin();
    const cancel = new AbortController();
    const script = join(workspace, 'slowly.sh');
    writeFileSync(script, '#!/bin/sh\n[ -f again ] || { touch again; sleep 30; }\ntouch steady\n', { mode: 0o755 });
    const slowly = `{ type: process, path: ${script}, timeout: 60 }`;
    const running = run(wait(SLEEP).replace(PUT_BACK, slowly), { signal: cancel.signal });
    await expect.poll(isThere, { timeout: 30_000, interval: 20 }).toBe(false);
    cancel.abort(new Error('cancelled'));
    expect((await running).result.outcome).toBe('broken');
    expect(isThere()).toBe(false);
    expect(await openUndos()).toEqual([expect.stringContaining('the rollbacks of e.yaml were played')]);
    expect(isThere()).toBe(true);
    expect(await openUndos()).toEqual([]);
  });

  it('that take too long are rolled back before anything else is done', { timeout: DEADLINE_MS }, async () => {
    begin();
    const { result, problem } = await run(wait(SLEEP), {}, 3_000);
    expect(result).toMatchObject({ outcome: 'broken' });
    expect(problem?.what).toContain('interrupted');
    expect([isThere(), wentOn()]).toEqual([true, false]);
    expect(await openUndos()).toEqual([]);
  });

  it('that a killed run left alone are ended and rolled back by the last step of the job', {
    timeout: DEADLINE_MS,
  }, async () => {
    begin();
    writeFileSync(join(workspace, 'e.yaml'), wait(SLEEP));
    const child = spawn(process.execPath, [RUNNER, workspace], { env: environment, stdio: 'ignore' });
    await expect.poll(isThere, { timeout: 30_000, interval: 20 }).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const journal = execFileSync('find', [join(workspace, 'work'), '-name', 'rollbacks.json'], { encoding: 'utf8' });
    expect(findByArgument(journal.trim().replace('rollbacks.json', 'journal.json'))).not.toEqual([]);
    expect(await openUndos()).toEqual([expect.stringContaining('the rollbacks of e.yaml were played')]);
    expect(findByArgument(journal.trim().replace('rollbacks.json', 'journal.json'))).toEqual([]);
    expect([isThere(), wentOn()]).toEqual([true, false]);
  });

  it('that Chaos Toolkit refuses have done nothing, and nothing is rolled back', { timeout: DEADLINE_MS }, async () => {
    begin();
    const { findings, problem } = await run(
      experiment({ restores: false }).replace('path: rm', 'path: no-such-program'),
    );
    expect(findings).toEqual([]);
    expect(problem?.what).toContain('left no journal');
    expect(await openUndos()).toEqual([]);
  });

  it('are refused where they are none, before anything is started', async () => {
    expect((await run('title: no method')).result.outcome).toBe('broken');
  });

  it('that cannot be run without `chaos` say how to install it', async () => {
    const { problem } = await run(experiment({ restores: true }), { parentEnvironment: { PATH: '/usr/bin:/bin' } });
    expect(problem?.why).toContain('pip install chaostoolkit');
  });
});
