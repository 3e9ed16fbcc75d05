import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { sha512 } from '../../src/tools/digest.ts';
import { obtainPact, type PactRequest } from '../../src/tools/pact.ts';
import { PACT_CLI_VERSION, PACT_PINS, pactPlatform } from '../../src/tools/pact-pins.ts';

const NAME = pactPlatform(platform(), arch()) ?? 'linux-x64';

function request(differs: Partial<PactRequest> = {}): PactRequest {
  const root = mkdtempSync(join(tmpdir(), 'pact-tool-'));
  const [toolCache, workDirectory] = [join(root, 'cache'), join(root, 'work')];
  mkdirSync(workDirectory);
  return { toolCache, workDirectory, environment: process.env, log: () => {}, ...differs };
}

/** A registry that has the package, with a tarball of the test's choice. */
async function startRegistry(tarball: Buffer) {
  const server = createServer((incoming, response) => {
    const { port } = server.address() as AddressInfo;
    if (incoming.url?.endsWith('.tgz')) return void response.end(tarball);
    const name = `@pact-foundation/pact-cli-${NAME}`;
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    const dist = { tarball: `http://127.0.0.1:${port}/pact.tgz`, integrity };
    const version = { name, version: PACT_CLI_VERSION, dist };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ name, 'dist-tags': { latest: PACT_CLI_VERSION }, versions: { [PACT_CLI_VERSION]: version } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, [Symbol.dispose]: () => server.close() };
}

async function problemOf(work: Promise<unknown>): Promise<ProblemError['problem']> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof ProblemError) return thrown.problem;
  throw new Error(`expected a ProblemError, got ${String(thrown)}`);
}

describe('the pact binary', () => {
  it('with the npm registry: is fetched once, verified, kept, and verified again', async () => {
    const lines: string[] = [];
    const asked = request({ log: (line) => lines.push(line) });
    const first = await obtainPact(asked);
    expect(first).toEqual({
      file: join(asked.toolCache, 'api-testing-pact', '18.1.2', NAME, 'pact'),
      version: '18.1.2',
    });
    expect(readdirSync(asked.workDirectory)).toEqual([]);
    expect(await obtainPact({ ...asked, environment: { PATH: '/nowhere' } })).toEqual(first);
    expect(lines).toHaveLength(1);
    writeFileSync(first.file, 'tampered');
    const offline = { ...asked, environment: { ...process.env, PATH: '/nowhere' } };
    expect((await problemOf(obtainPact(offline))).code).toBe('tool.pact-not-fetched');
    expect(existsSync(first.file)).toBe(false);
  });

  it('is refused when the registry serves other bytes than were pinned', async () => {
    using registry = await startRegistry(Buffer.from('something else'));
    const asked = request({ environment: { ...process.env, npm_config_registry: registry.url } });
    const problem = await problemOf(obtainPact(asked));
    expect(problem.code).toBe('tool.digest-mismatch');
    expect(existsSync(asked.toolCache)).toBe(false);
    expect(readdirSync(asked.workDirectory)).toEqual([]);
  });

  it('is refused when the pinned tarball is no archive, before anything is written', async () => {
    const tarball = Buffer.from('something else');
    using registry = await startRegistry(tarball);
    const digest = sha512(createHash('sha512').update(tarball).digest('base64'));
    const pins = { [NAME]: { ...PACT_PINS[NAME], tarball: digest } };
    const asked = request({ environment: { ...process.env, npm_config_registry: registry.url }, pins });
    expect((await problemOf(obtainPact(asked))).code).toBe('tool.archive-unreadable');
    expect(existsSync(asked.toolCache)).toBe(false);
  });

  it('is missed with npm’s own words when the registry does not have it', async () => {
    const environment = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' };
    const problem = await problemOf(obtainPact(request({ environment })));
    expect(problem).toMatchObject({ code: 'tool.pact-not-fetched', todo: expect.stringContaining('npm registry') });
  });

  it('is missed on a platform without one', async () => {
    expect((await problemOf(obtainPact(request({ pins: {} })))).code).toBe('tool.pact-unsupported-platform');
  });

  it('may be the user’s own, if it is one', async () => {
    const fetched = await obtainPact(request());
    expect((await obtainPact(request({ override: fetched.file }))).version).toMatch(/^verifier \d/);
    for (const override of ['/bin/true', '/nowhere/pact']) {
      expect((await problemOf(obtainPact(request({ override })))).code).toBe('tool.pact-unusable');
    }
  });
});

describe('platforms', () => {
  it.each([
    ['linux', 'x64', 'linux-x64'],
    ['linux', 'arm64', 'linux-arm64'],
    ['darwin', 'arm64', 'darwin-arm64'],
    ['win32', 'x64', 'windows-x64'],
    ['win32', 'arm64', 'windows-x64'],
    ['freebsd', 'x64', null],
    ['linux', 'riscv64', null],
  ])('%s on %s runs %s', (system, architecture, expected) => {
    expect(pactPlatform(system, architecture)).toBe(expected);
  });
});
