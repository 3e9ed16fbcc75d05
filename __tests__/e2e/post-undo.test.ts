import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LEFT_FOR_POST } from '../../src/action/state.ts';
import { recordUndo } from '../../src/chaos/undo-journal.ts';
import { connectRuntime, ENVIRONMENT_LABEL } from '../../src/tools/docker.ts';
import { readProcess } from '../../src/tools/process-tree.ts';
import { closedAddress } from '../contract/support/servers.ts';

const POST = resolve(import.meta.dirname, '../../dist/post.js');
const DEADLINE_MS = 120_000;
const root = mkdtempSync(join(tmpdir(), 'post-undo-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function workDirectory(name: string): string {
  const folder = join(root, 'api-testing', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The last step of the job as the runner starts it, after a run that left this folder. */
function runPost(folder: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, [`STATE_${LEFT_FOR_POST.workDirectory}`]: folder, GITHUB_REPOSITORY: 'acme/payments' };
  return new Promise((done) => {
    execFile(process.execPath, [POST], { env, encoding: 'utf8' }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

describe('the last step of a job whose run was killed in the middle of a fault', () => {
  it('with Docker: undoes it in containers and processes, and says so', { timeout: DEADLINE_MS }, async () => {
    const runtime = await connectRuntime();
    const labels = { [ENVIRONMENT_LABEL]: 'post-undo' };
    const container = await runtime.container.create({ Image: 'redis:7', Labels: labels });
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    await once(child, 'spawn');
    const pgid = child.pid ?? 0;
    try {
      await runtime.container.start(container);
      const folder = workDirectory('killed');
      recordUndo(folder, { kind: 'container', containerId: container.id });
      recordUndo(folder, { kind: 'process', pgid, startTime: readProcess(pgid)?.startTime ?? '' });
      await container.pause();
      process.kill(-pgid, 'SIGSTOP');
      const { code, output } = await runPost(folder);
      expect(output).toContain('Undone what an ended run had left: process group');
      expect(output).toContain(`container ${container.id.slice(0, 12)} runs`);
      expect((await container.inspect()).State).toMatchObject({ Running: true, Paused: false });
      expect(readProcess(pgid)?.state).not.toBe('T');
      expect(code).toBe(0);
    } finally {
      process.kill(-pgid, 'SIGKILL');
      await container.remove({ force: true, v: true });
    }
  });

  it('fails, and is loud, where something cannot be undone', { timeout: DEADLINE_MS }, async () => {
    const folder = workDirectory('lost');
    recordUndo(folder, { kind: 'toxiproxy', url: await closedAddress(), proxy: 'db', toxic: 'x', enabled: null });
    const { code, output } = await runPost(folder);
    expect(output).toMatch(/::error::.*NOT RESTORED after a fault: proxy db of/);
    expect(code).toBe(1);
  });
});
