import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { OWNER_LABEL, SESSION_LABEL } from '../../src/environment/containers.ts';
import { sweepDeadSessions } from '../../src/environment/dead-sessions.ts';
import { describeOwner, isDead } from '../../src/environment/owner.ts';
import { connectRuntime, ENVIRONMENT_LABEL } from '../../src/tools/docker.ts';
import { leftInDocker } from './docker.ts';

const run = promisify(execFile);
const mine = describeOwner() ?? '';
const [boot = '', namespace = '', pid = '', startTime = ''] = mine.split('/');

async function endedProcess(): Promise<string> {
  const child = spawn('sleep', ['0']);
  const ended = `${boot}/${namespace}/${child.pid}/1`;
  await once(child, 'exit');
  return ended;
}

describe('the owner of an environment', () => {
  it('is alive while its process runs', () => {
    expect(isDead(mine)).toBe(false);
  });

  it('is dead when its process has ended, or its id is another one’s now', async () => {
    expect(isDead(await endedProcess())).toBe(true);
    expect(isDead(`${boot}/${namespace}/${pid}/${Number(startTime) - 1}`)).toBe(true);
  });

  it.each([
    ['of another boot', `other/${namespace}/${pid}/1`],
    ['of another container', `${boot}/1/${pid}/1`],
    ['that is no owner', 'nobody'],
    ['with more parts', `${mine}/x`],
    ['without a process', `${boot}/${namespace}/0/1`],
  ])('%s is left alone', (_what, owner) => {
    expect(isDead(owner)).toBe(false);
  });
});

describe('what earlier runs left behind', () => {
  // Runs of other tests beside this one sweep too, and whoever comes first says so.
  it('with Docker: is removed where its owner is dead, and only there', { retry: 3 }, async () => {
    const session = `test-${process.pid}-${Date.now()}`; // another one for each try
    const start = async (environment: string, owner: string | null): Promise<void> => {
      const labels = [`${SESSION_LABEL}=${session}`, `${ENVIRONMENT_LABEL}=${session}-${environment}`];
      const all = [...labels, ...(owner === null ? [] : [`${OWNER_LABEL}=${owner}`])];
      const flags = all.flatMap((label) => ['--label', label]);
      await run('docker', ['network', 'create', ...flags, `${session}-${environment}`]);
      await run('docker', ['run', '--detach', ...flags, 'debian:bookworm-slim', 'sleep', '300']);
    };
    await Promise.all([start('dead', await endedProcess()), start('alive', mine), start('unknown', null)]);
    expect(await leftInDocker(session)).toHaveLength(6);
    const said: string[] = [];
    await sweepDeadSessions(await connectRuntime(), (line) => said.push(line));
    const left = await leftInDocker(session);
    const ids = left.filter((line) => line.startsWith('ps')).map((line) => line.slice(3));
    await run('docker', ['rm', '--force', ...ids]);
    await run('docker', ['network', 'rm', `${session}-alive`, `${session}-unknown`]);
    expect(left).toHaveLength(4);
    expect(said).toContain('Removed what a run that was killed had left behind: 1 container(s).');
    expect(await leftInDocker(session)).toEqual([]);
  });
});
