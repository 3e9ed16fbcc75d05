import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runContract } from '../../src/contract/stage.ts';
import { startServer } from './support/servers.ts';
import { CONFIG, stageInput } from './support/stage-input.ts';

/** The real verifier with a real plugin, a program of its own that it starts and asks over gRPC. */

const PROGRAM = join(import.meta.dirname, 'support/words-plugin.ts');

/** A folder as `pact plugin install` leaves it, with one plugin in it; `fault` says what is wrong with that. */
function pluginFolder(fault = '', manifest: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  mkdirSync(join(folder, 'words-1.2.3'));
  const words = {
    pluginInterfaceVersion: 1,
    name: 'words',
    version: '1.2.3',
    executableType: 'exec',
    entryPoint: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', PROGRAM, fault],
    ...manifest,
  };
  writeFileSync(join(folder, 'words-1.2.3/pact-plugin.json'), JSON.stringify(words));
  return folder;
}

const body = (content: string) => ({ content, contentType: 'application/words', encoded: false });

const OVER_HTTP = {
  type: 'Synchronous/HTTP',
  description: 'words over HTTP',
  request: { method: 'GET', path: '/words' },
  response: { status: 200, headers: { 'content-type': ['application/words'] }, body: body('hello') },
};
const BY_ITSELF = {
  type: 'Synchronous/Messages',
  key: 'one',
  description: 'a word by its own transport',
  transport: 'words',
  request: { contents: body('hello') },
  response: [{ contents: body('hello back') }],
};

function pactFile(interactions: readonly object[], version = '1.2.0') {
  const metadata = { pactSpecification: { version: '4.0' }, plugins: [{ name: 'words', version, configuration: {} }] };
  const pact = { consumer: { name: 'web' }, provider: { name: 'orders-api' }, interactions, metadata };
  return { path: 'pacts/web.json', text: JSON.stringify(pact) };
}

const tcp = createServer((socket) => {
  socket.on('error', () => socket.destroy());
  socket.once('data', () => socket.end('hello back\n'));
});
beforeAll(() => new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => tcp.close(resolve)));

/** Processes of the plugin that only waits. */
function sleepers(): readonly string[] {
  const lines = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return lines.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('3601.25');
    } catch {
      // It ended meanwhile.
      return false;
    }
  });
}

interface Case {
  readonly timeoutMs?: number;
  readonly folder: string;
  readonly interactions?: readonly object[];
  readonly version?: string;
  readonly words?: string;
  readonly transports?: Readonly<Record<string, number>>;
  readonly environment?: Readonly<Record<string, string>>;
}

async function verify({ folder, interactions = [OVER_HTTP], version, words = 'hello', ...more }: Case) {
  await using provider = await startServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/words' }).end(words);
  });
  const { result } = await runContract(
    stageInput({
      pactFiles: [pactFile(interactions, version)],
      config: { ...CONFIG, timeoutMs: more.timeoutMs ?? CONFIG.timeoutMs },
      target: { baseUrl: provider.url, statesUrl: null, transports: more.transports ?? {} },
      parentEnvironment: { PATH: process.env['PATH'], PACT_PLUGIN_DIR: folder, ...more.environment },
    }),
  );
  const [problem] = result.problems;
  return { result, problem, findings: result.findings.map(({ message }) => message) };
}

const own = () => ({ words: (tcp.address() as AddressInfo).port });

describe('a pact with a plugin', () => {
  it('is verified with it: its media type, and its transport where that listens', async () => {
    const folder = pluginFolder();
    const { result } = await verify({ folder, interactions: [OVER_HTTP, BY_ITSELF], transports: own() });
    expect(result).toMatchObject({ outcome: 'passed', reason: '2 of 2 interactions, 1 consumer' });
    // What plugins write about themselves is nothing that a run leaves behind.
    expect(readdirSync(folder)).toEqual(['words-1.2.3']);
  });

  it('fails with what the plugin says of the difference', async () => {
    const folder = pluginFolder();
    const { result, findings } = await verify({ folder, words: 'goodbye' });
    expect(result.outcome).toBe('failed');
    expect(findings).toContainEqual('web: "words over HTTP": $: hello is not goodbye');
    const unable = await verify({ folder: pluginFolder('cannot compare') });
    expect(unable.findings).toContainEqual('web: "words over HTTP": no descriptor for .shop.Order');
  });

  it('says where a transport was asked when nobody said where it listens', async () => {
    const { result, findings } = await verify({ folder: pluginFolder(), interactions: [BY_ITSELF] });
    expect(result.outcome).toBe('failed');
    expect(findings.join('\n')).toMatch(
      /asked over `words` at the port of the provider itself, \d+: `provider.transports: \{ words: … \}` names another/,
    );
  });

  it('is not failed where nothing listens for its transport', async () => {
    const folder = pluginFolder('reaches nobody');
    const { problem } = await verify({ folder, interactions: [BY_ITSELF], transports: { words: 50_051 } });
    const why = 'nothing answers over `words` at port 50051';
    expect(problem).toMatchObject({ code: 'contract.provider-silent', why });
    const unnamed = await verify({ folder, interactions: [BY_ITSELF] });
    expect(unnamed.problem?.why).toMatch(
      /at the port of the provider itself, \d+: `provider.transports: \{ words: … \}`/,
    );
  });

  it('fails where the plugin fails it without a reason', async () => {
    const folder = pluginFolder('fails without a mismatch');
    const { result, findings } = await verify({ folder, interactions: [BY_ITSELF], transports: own() });
    expect(result.outcome).toBe('failed');
    expect(findings.join('\n')).toContain('the plugin gave no reason');
  });

  it('reaches a provider on this machine past a proxy, which the plugin’s download may need', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const environment = { HTTP_PROXY: nowhere, http_proxy: nowhere, HTTPS_PROXY: nowhere, NO_PROXY: '' };
    const { result } = await verify({ folder: pluginFolder(), environment });
    expect(result.outcome).toBe('passed');
  });
});

describe('a plugin that does not do its work', () => {
  it.each([
    ['ends when it compares', /words over HTTP: .*(?:transport error|Connection)/],
    ['throws when it compares', /words over HTTP: .*index out of bounds/],
  ])('%s: nobody says that the provider failed', async (fault, why) => {
    const { result, problem, findings } = await verify({ folder: pluginFolder(fault) });
    expect(result.outcome).toBe('broken');
    expect(problem).toMatchObject({
      code: 'contract.plugin-failed',
      what: 'The pact of web was not verified: its Pact plugin words 1.2.0 failed',
    });
    expect(problem?.why).toMatch(why);
    expect(findings.join('\n')).not.toContain('words over HTTP');
  });

  it('ends at once: what it wrote is told, and not that it has to be installed', async () => {
    const folder = pluginFolder('ends at once');
    const { problem } = await verify({ folder });
    expect(problem).toMatchObject({
      code: 'contract.plugin-failed',
      what: 'The pact of web was not verified: its Pact plugin words 1.2.0 did not start',
      why: 'it ended before it said where it listens, with: error while loading shared libraries: libssl.so.1.1',
    });
    expect(problem?.todo).toContain(folder);
  });

  it.each([
    [{ entryPoint: 'nothing-there', args: [] }, /No such file/],
    [{ executableType: 'wasm' }, /executable type of wasm/],
    [{ pluginInterfaceVersion: 'x' }, /invalid type/],
  ])('cannot be started with %j', async (manifest, why) => {
    const { problem } = await verify({ folder: pluginFolder('', manifest) });
    expect(problem).toMatchObject({ code: 'contract.plugin-failed', why: expect.stringMatching(why) });
  });

  it('says nothing for longer than the stage has: it is ended with the verifier', async () => {
    const waiting = { entryPoint: '/bin/sleep', args: ['3601.25'] };
    const { problem } = await verify({ folder: pluginFolder('', waiting), timeoutMs: 2_000 });
    expect(problem).toMatchObject({ code: 'contract.verification-broken', why: 'it did not finish within 2 s' });
    await expect.poll(sleepers, { timeout: 10_000 }).toEqual([]);
  });

  it('is older than the pact asks for: both versions are told', async () => {
    const { problem } = await verify({ folder: pluginFolder(), version: '1.3.0' });
    expect(problem).toMatchObject({
      code: 'contract.plugin-missing',
      what: 'The pact of web was not verified: it needs the Pact plugin words 1.3.0',
      todo: expect.stringContaining('install --yes words --version 1.3.0'),
    });
    expect(problem?.why).toMatch(/only words 1\.2\.3 is there$/);
  });

  it('is in no folder at all', async () => {
    const { problem } = await verify({ folder: join(tmpdir(), 'no-such-folder') });
    expect(problem).toMatchObject({
      code: 'contract.plugin-missing',
      what: 'The pact of web was not verified: it needs the Pact plugin words 1.2.0',
    });
  });

  it('is found in a folder that is named from where the step runs', async () => {
    const folder = pluginFolder();
    expect((await verify({ folder: relative(process.cwd(), folder) })).result.outcome).toBe('passed');
  });
});
