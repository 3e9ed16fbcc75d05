import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { parseLeftovers } from '../../src/environment/leftover-lines.ts';
import { recordEnd, recordProcess, recordStart, sweepLeftovers } from '../../src/environment/leftovers.ts';
import { readProcess, sendSignal } from '../../src/tools/process-tree.ts';
import { ourContainers } from './docker.ts';
import { FIXTURES, processesWith } from './support.ts';

function stateDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'leftovers-'));
}

/** Starts an environment in a process of its own and kills that process without warning. */
async function killedRun(state: string, docker: 'docker' | 'plain'): Promise<{ mark: string }> {
  const program = join(import.meta.dirname, 'hanging-run.ts');
  const args = [program, join(FIXTURES, 'ready-by-port'), state, docker];
  const run = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: run.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  run.kill('SIGKILL');
  await once(run, 'exit');
  return JSON.parse(line) as { mark: string };
}

function open(state: string): number {
  return parseLeftovers(readFileSync(join(state, 'leftovers.jsonl'), 'utf8')).length;
}

async function sleeper(): Promise<ChildProcess & { pid: number }> {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  await once(child, 'spawn');
  return child as ChildProcess & { pid: number };
}

describe('the sweep', () => {
  it('ends the provider of a killed run, and what it left in groups of its own', async () => {
    const state = stateDirectory();
    const { mark } = await killedRun(state, 'plain');
    expect(processesWith(`MARK=${mark}`).length).toBeGreaterThanOrEqual(2);
    const said: string[] = [];
    await sweepLeftovers(state, (line) => said.push(line));
    await expect.poll(() => processesWith(`MARK=${mark}`)).toEqual([]);
    expect(said.join('\n')).toContain('which an ended run had left behind');
    expect(open(state)).toBe(0);
    const again: string[] = [];
    await sweepLeftovers(state, (line) => again.push(line));
    expect(again).toEqual([]);
  });

  it('with Docker: removes the containers of a killed run, and no others', async () => {
    const [state, neighbour] = [stateDirectory(), stateDirectory()];
    const runs = await Promise.all([killedRun(state, 'docker'), killedRun(neighbour, 'docker')]);
    const [ours, theirs] = runs.map(({ mark }) => `test-${mark}`);
    expect(await ourContainers(ours)).toHaveLength(1);
    const said: string[] = [];
    await sweepLeftovers(state, (line) => said.push(line));
    expect(said).toContain('Removed 1 container(s) that an ended run had left behind.');
    expect(await ourContainers(ours)).toHaveLength(0);
    expect(await ourContainers(theirs)).toHaveLength(1);
    await sweepLeftovers(neighbour, () => undefined);
    expect(await ourContainers(theirs)).toHaveLength(0);
  });

  it('never ends a process that only has the same id', async () => {
    const state = stateDirectory();
    const child = await sleeper();
    const id = recordStart(state, 'process');
    recordProcess(state, id, child.pid);
    const file = join(state, 'leftovers.jsonl');
    const { startTime } = readProcess(child.pid) ?? {};
    const line = { id, kind: 'process', state: 'running', pgid: child.pid, startTime: String(Number(startTime) - 1) };
    appendFileSync(file, `\n${JSON.stringify(line)}\n`);
    await sweepLeftovers(state, () => undefined);
    expect(readProcess(child.pid)?.state).not.toBe('Z');
    expect(sendSignal(child.pid, 0)).toBe(true);
    child.kill('SIGKILL');
  });

  it('leaves alone what a run recorded as ended', async () => {
    const state = stateDirectory();
    const child = await sleeper();
    const id = recordStart(state, 'process');
    recordProcess(state, id, child.pid);
    recordEnd(state, id);
    await sweepLeftovers(state, () => undefined);
    expect(sendSignal(child.pid, 0)).toBe(true);
    child.kill('SIGKILL');
  });

  it('ends a group whose leader still is the recorded process', async () => {
    const state = stateDirectory();
    const child = await sleeper();
    recordProcess(state, recordStart(state, 'process'), child.pid);
    const ended = once(child, 'exit');
    await sweepLeftovers(state, () => undefined);
    expect((await ended)[1]).toBe('SIGTERM');
    expect(open(state)).toBe(0);
  });

  it('has nothing to do where nothing was ever started', async () => {
    const said: string[] = [];
    await sweepLeftovers(join(stateDirectory(), 'nothing-here'), (line) => said.push(line));
    expect(said).toEqual([]);
  });
});
