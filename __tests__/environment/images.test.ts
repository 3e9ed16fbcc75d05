import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PullProgress } from '../../src/environment/pull-progress.ts';
import type { ProblemError } from '../../src/model/problem.ts';
import { startRegistry } from './registry.ts';

const run = promisify(execFile);
const pulled: string[] = [];

/** With the configuration of Docker that is set by then: it is read when the client is loaded. */
async function obtain(image: string, logged: string[] = [], deadlineMs?: number) {
  const { connectRuntime } = await import('../../src/tools/docker.ts');
  const { obtainImage, readDigest } = await import('../../src/environment/images.ts');
  const runtime = await connectRuntime();
  const signal = new AbortController().signal;
  const name = await obtainImage(runtime, image, {
    log: (line) => logged.push(line),
    signal,
    ...(deadlineMs !== undefined && { deadlineMs }),
  });
  pulled.push(name);
  return { name, digest: await readDigest(runtime, name) };
}

beforeEach(() => vi.resetModules());
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const name of pulled.splice(0)) await run('docker', ['rmi', '--force', name]);
});

describe('an image', () => {
  it('with Docker: comes from a private registry with the login of the runner, and is told by its digest', async () => {
    await using registry = await startRegistry({ login: 'robot:secret' });
    const auth = Buffer.from('robot:secret').toString('base64');
    vi.stubEnv('DOCKER_AUTH_CONFIG', JSON.stringify({ auths: { [registry.host]: { auth } } }));
    const logged: string[] = [];
    const { name, digest } = await obtain(`${registry.host}/team/app:1`, logged);
    expect(name).toBe(`${registry.host}/team/app:1`);
    expect(digest).toBe(registry.digest);
    expect(logged).toEqual([`Pulling ${registry.host}/team/app:1 …`]);
  });

  it('with Docker: of a private registry is refused without a login, once, and says so', async () => {
    await using registry = await startRegistry({ login: 'robot:secret' });
    vi.stubEnv('DOCKER_AUTH_CONFIG', '{}');
    const logged: string[] = [];
    const error = await obtain(`${registry.host}/team/app:1`, logged).catch((thrown: unknown) => thrown);
    expect((error as ProblemError).problem?.todo).toContain('log in to its registry before this step');
    expect(logged.filter((line) => line.includes('trying once more'))).toEqual([]);
  });

  it('with Docker: is asked for once more where the registry says that there were too many requests', async () => {
    await using registry = await startRegistry({ refuses: 2 });
    const logged: string[] = [];
    await obtain(`${registry.host}/team/app:2`, logged);
    expect(logged[1]).toMatch(/^Pulling failed \(.*pull rate limit.*\), trying once more …$/u);
  });

  it('with Docker: of a registry that says nothing is given up in time, once, and the wait is told', async () => {
    await using registry = await startRegistry({ stalls: true });
    const logged: string[] = [];
    const error = await obtain(`${registry.host}/team/app:4`, logged, 1_500).catch((thrown: unknown) => thrown);
    expect((error as ProblemError).problem?.what).toContain(`Pulling ${registry.host}/team/app:4`);
    expect(logged).toContain(`Pulling ${registry.host}/team/app:4: the registry has sent nothing yet`);
    expect(logged.filter((line) => line.includes('trying once more'))).toEqual([]);
  });

  it('with Docker: without a registry in its name comes from the mirror', async () => {
    await using registry = await startRegistry({});
    vi.stubEnv('TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX', `${registry.host}/mirror`);
    const { name } = await obtain('made-for-this-test:3');
    expect(name).toBe(`${registry.host}/mirror/made-for-this-test:3`);
    expect(registry.asked[0]).toBe('/v2/mirror/made-for-this-test/manifests/3');
  });
});

describe('the progress of a pull', () => {
  it('is told in layers and megabytes', () => {
    const progress = new PullProgress();
    expect(progress.describe()).toBeNull();
    progress.add({ status: 'Pulling from library/postgres', id: '15' });
    expect(progress.describe()).toBeNull();
    progress.add({ id: 'a', status: 'Pulling fs layer' });
    progress.add({ id: 'b', status: 'Already exists' });
    expect(progress.describe()).toBe('1 of 2 layers');
    progress.add({ id: 'a', status: 'Downloading', progressDetail: { current: 30_000_000, total: 90_000_000 } });
    expect(progress.describe()).toBe('1 of 2 layers, 30 of 90 MB');
    progress.add({ id: 'a', status: 'Download complete' });
    expect(progress.describe()).toBe('1 of 2 layers, 90 of 90 MB');
    progress.add({ id: 'a', status: 'Extracting', progressDetail: { current: 1, total: 90_000_000 } });
    progress.add({ id: 'a', status: 'Pull complete' });
    expect(progress.describe()).toBe('2 of 2 layers, 90 of 90 MB');
  });
});
