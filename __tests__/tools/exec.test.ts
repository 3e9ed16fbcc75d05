import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CAPTURE_LIMIT_BYTES } from '../../src/tools/capture.ts';
import { type Command, runCommand, startProcess } from '../../src/tools/exec.ts';
import { readProcess, readProcesses, sendSignal } from '../../src/tools/process-tree.ts';

const GENEROUS_MS = 20_000;

function shell(script: string, more: Partial<Command> = {}): Command {
  const env = { PATH: process.env['PATH'] ?? '' };
  return { file: 'sh', args: ['-c', script], cwd: tmpdir(), env, timeoutMs: GENEROUS_MS, ...more };
}

/** Processes, of whatever group and parent, that inherited the mark. */
function carrying(mark: string): number[] {
  return readProcesses()
    .map(({ pid }) => pid)
    .filter((pid) => readEnvironment(pid).includes(`MARK=${mark}`));
}

function readEnvironment(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch (error) {
    if (['EACCES', 'ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function marked(script: string, more: Partial<Command> = {}): { command: Command; mark: string } {
  const mark = randomUUID();
  return { command: shell(script, { env: { PATH: process.env['PATH'] ?? '', MARK: mark }, ...more }), mark };
}

describe('runCommand', () => {
  it('tells exit code, both streams and time', async () => {
    const result = await runCommand(shell('echo out; echo err >&2; exit 3'));
    expect(result).toMatchObject({ exitCode: 3, signal: null, stdout: 'out\n', stderr: 'err\n', truncated: false });
    expect(result).toMatchObject({ timedOut: false, aborted: false, spawnError: null });
    expect(result.durationMs).toBeGreaterThan(0);
  });

  it('inherits nothing from our environment', async () => {
    const { stdout } = await runCommand(shell('/usr/bin/env', { env: { ONLY: 'this' } }));
    expect(stdout.split('\n').filter((line) => !/^(PWD|_|SHLVL|OLDPWD)=/u.test(line))).toEqual(['ONLY=this', '']);
  });

  it('uses no shell of its own', async () => {
    const { stdout } = await runCommand(shell('', { file: 'echo', args: ['$(id)', ';', '`id`', '*'] }));
    expect(stdout).toBe('$(id) ; `id` *\n');
  });

  it('hands over every line as it comes, with its stream', async () => {
    const lines: string[] = [];
    await runCommand(
      shell('echo a; echo b >&2; printf c', { onLine: (line, stream) => lines.push(`${stream} ${line}`) }),
    );
    expect(lines.sort()).toEqual(['stderr b', 'stdout a', 'stdout c']);
  });

  it('keeps a limited part of endless output and says so', async () => {
    const result = await runCommand(shell(`head -c ${CAPTURE_LIMIT_BYTES + 100_000} /dev/zero | tr '\\0' x`));
    expect(result.truncated).toBe(true);
    expect(result.stdout).toHaveLength(CAPTURE_LIMIT_BYTES);
    expect(result.exitCode).toBe(0);
  });

  it('gives a program its input', async () => {
    expect((await runCommand(shell('cat', { stdin: 'grüße' }))).stdout).toBe('grüße');
  });

  it('does not mind a program that ends without reading its input', async () => {
    const result = await runCommand(shell('exit 0', { stdin: 'x'.repeat(3_000_000) }));
    expect(result).toMatchObject({ exitCode: 0, spawnError: null, stderr: '' });
  });

  it.each([
    ['a program that is not there', { file: 'no-such-program' }, 'no-such-program: no such program'],
    ['a folder that is not there', { cwd: '/no/such/folder' }, 'sh: the folder /no/such/folder does not exist'],
    ['a file that may not be executed', { file: '/etc/passwd' }, '/etc/passwd: not allowed to execute it'],
  ])('says that it was %s', async (_what, more, spawnError) => {
    expect(await runCommand(shell('true', more))).toMatchObject({ exitCode: null, spawnError });
  });

  it('refuses an argument with a NUL byte instead of cutting it', async () => {
    const { spawnError } = await runCommand(shell('', { file: 'echo', args: ['a\0b'] }));
    expect(spawnError).toContain('null bytes');
  });

  it('says it clearly when this machine has no more open files', () => {
    const script = `
      import { openSync } from 'node:fs';
      import { runCommand } from ${JSON.stringify(join(import.meta.dirname, '../../src/tools/exec.ts'))};
      try { for (;;) openSync('/dev/null'); } catch {}
      const result = await runCommand({ file: 'true', args: [], cwd: '/', env: {}, timeoutMs: 1000 });
      console.log(result.spawnError);`;
    const limited = `ulimit -n 64 && exec "${process.execPath}" --input-type=module -e "$0"`;
    const { stdout, stderr } = spawnSync('sh', ['-c', limited, script], { encoding: 'utf8' });
    expect(stdout, stderr).toContain('true: too many open files on this machine (EMFILE)');
  });

  it('ends the whole tree when the time is over', async () => {
    const { command, mark } = marked('sleep 60 & sh -c "sleep 60 & sleep 60" & setsid sleep 60 & sleep 60', {
      timeoutMs: 400,
    });
    const result = await runCommand(command);
    expect(result).toMatchObject({ timedOut: true, aborted: false, exitCode: null, signal: 'SIGTERM' });
    expect(carrying(mark)).toEqual([]);
  });

  it('ends the whole tree when the run is cancelled', async () => {
    const controller = new AbortController();
    const { command, mark } = marked('sleep 60 & sleep 60', { signal: controller.signal });
    const result = runCommand(command);
    await sleep(200);
    controller.abort();
    expect(await result).toMatchObject({ aborted: true, timedOut: false });
    expect(carrying(mark)).toEqual([]);
  });

  it('starts nothing when the run was cancelled before', async () => {
    const lines: string[] = [];
    const result = await runCommand(
      shell('echo started', { signal: AbortSignal.abort(), onLine: (l) => lines.push(l) }),
    );
    expect(result).toMatchObject({ aborted: true, exitCode: null, stdout: '' });
    expect(lines).toEqual([]);
  });

  it('ends what a program left in the background, and returns', async () => {
    const { command, mark } = marked('sleep 60 & echo done');
    expect(await runCommand(command)).toMatchObject({ exitCode: 0, stdout: 'done\n' });
    expect(carrying(mark)).toEqual([]);
  });

  it('returns even when a process that left the group holds the output open', async () => {
    const { command, mark } = marked('setsid sleep 60 & sleep 0.1; echo done');
    expect(await runCommand(command)).toMatchObject({ exitCode: 0, stdout: 'done\n' });
    for (const pid of carrying(mark)) sendSignal(pid, 'SIGKILL');
  });
});

describe('startProcess', () => {
  it('keeps the last lines of both streams', async () => {
    const running = startProcess(shell('for i in $(seq 1 1000); do echo line $i; done; sleep 60'));
    await expect.poll(() => running.tail(2), { timeout: GENEROUS_MS }).toEqual(['line 999', 'line 1000']);
    expect(running.hasExited()).toBeNull();
    await running.stop();
    expect(running.hasExited()).toEqual({ exitCode: null, signal: 'SIGTERM', spawnError: null });
  });

  it('kills what refuses to end, grandchildren that left the group included', async () => {
    const { command, mark } = marked(
      'trap "" TERM; (trap "" TERM; setsid sh -c "trap \'\' TERM; sleep 60") & echo up; sleep 60; sleep 60',
    );
    const running = startProcess(command);
    await expect.poll(() => running.tail(1), { timeout: GENEROUS_MS }).toEqual(['up']);
    await sleep(100);
    await running.stop(200);
    expect(running.hasExited()).toMatchObject({ signal: 'SIGKILL' });
    expect(carrying(mark)).toEqual([]);
  });

  it('may be stopped twice, at once, and after it ended by itself', async () => {
    const running = startProcess(shell('sleep 60'));
    await Promise.all([running.stop(), running.stop()]);
    await running.stop();
    const ended = startProcess(shell('exit 7'));
    expect(await ended.exited).toMatchObject({ exitCode: 7 });
    await ended.stop();
    expect(ended.hasExited()).toMatchObject({ exitCode: 7 });
  });

  it('ends with the block that owns it', async () => {
    let pid: number | null;
    {
      await using running = startProcess(shell('sleep 60'));
      pid = running.pid;
      expect(pid).not.toBeNull();
    }
    expect(readProcess(pid ?? 0)).toBeNull();
  });

  it('has ended, with the reason, when it could not be started', async () => {
    const running = startProcess(shell('', { file: 'no-such-program' }));
    expect(running.pid).toBeNull();
    expect(await running.exited).toMatchObject({ spawnError: 'no-such-program: no such program' });
    await running.stop();
  });

  it('does not outlive our process, even when nobody stops it', async () => {
    const script = `
      import { startProcess } from ${JSON.stringify(join(import.meta.dirname, '../../src/tools/exec.ts'))};
      const running = startProcess({ file: 'sleep', args: ['60'], cwd: '/', env: { PATH: process.env.PATH }, timeoutMs: null });
      console.log(running.pid);
      process.exit(0);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const pid = Number(stdout);
    expect(pid).toBeGreaterThan(1);
    await expect.poll(() => ['Z', undefined].includes(readProcess(pid)?.state), { timeout: GENEROUS_MS }).toBe(true);
  });
});
