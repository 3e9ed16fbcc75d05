import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { obtainK6 } from '../../src/tools/k6.ts';
import { type K6Place, openK6 } from '../../src/traffic/k6-process.ts';
import { readSamples } from '../../src/traffic/read-samples.ts';
import type { Sample } from '../../src/traffic/samples.ts';

async function place(changes: Partial<K6Place> = {}): Promise<K6Place & { readonly lines: string[] }> {
  const workDirectory = await mkdtemp(join(tmpdir(), 'api-testing-'));
  onTestFinished(() => rm(workDirectory, { recursive: true, force: true }));
  const lines: string[] = [];
  const environment = process.env;
  return {
    obtainK6: () => obtainK6({ environment, toolCache: workDirectory, workDirectory, log: () => {} }),
    workDirectory,
    parentEnvironment: { ...environment, GITHUB_TOKEN: 'not-for-k6' },
    credentials: [],
    providerExited: () => null,
    log: (line) => lines.push(line),
    signal: new AbortController().signal,
    ...changes,
    lines,
  };
}

async function scriptOf({ workDirectory }: K6Place, text: string, variables: Record<string, string> = {}) {
  const file = join(workDirectory, 'script.js');
  await writeFile(file, text);
  return { file, variables };
}

async function startServer(): Promise<string> {
  const server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const QUIET = { timeoutMs: 20_000, consoleOutput: null, samples: null };

describe('with k6: the process', () => {
  it('runs a script, and its samples can be read while it runs', async () => {
    const at = await place();
    const script = await scriptOf(
      at,
      `import http from 'k6/http';
       export const options = { vus: 1, iterations: 3 };
       export default () => { http.get(__ENV.BASE_URL + '/a', { tags: { operation: 'GET /a, b', side: 'head' } }); };`,
      { BASE_URL: await startServer() },
    );
    const samples: Sample[] = [];
    const ended = new AbortController();
    const file = join(at.workDirectory, 'samples.csv');
    await using k6 = await openK6(at);
    const request = { metrics: ['http_req_duration'], onSample: (sample: Sample) => samples.push(sample) };
    const reading = readSamples(file, { ...request, ended: ended.signal });
    const { end } = await k6.run({ script, ...QUIET, samples: file });
    ended.abort();
    const { rows, cut } = await reading;
    expect(end).toEqual({ kind: 'ran', thresholdsCrossed: false });
    expect(cut).toBe(false);
    expect(rows).toBeGreaterThan(30);
    expect(samples.map(({ tags }) => `${tags['operation']} ${tags['side']} ${tags['status']}`)).toEqual(
      Array(3).fill('GET /a, b head 200'),
    );
    expect(Math.abs((samples[0]?.timeMs ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('says what a script takes, whatever its init code prints', async () => {
    const at = await place();
    const text = `console.log('{'); export const options = { vus: 7, duration: '2m', thresholds: { checks: ['rate>0.9'] } }; export default () => {};`;
    await using k6 = await openK6(at);
    const { requirements, options } = await k6.inspect(await scriptOf(at, text));
    expect(requirements).toEqual({ durationMs: 150_000, users: 7 });
    expect(options['thresholds']).toMatchObject({ checks: expect.anything() });
  });

  it('gives scripts neither our environment nor the credentials as arguments, and takes the file away', async () => {
    const at = await place({ credentials: [['API_TOKEN', 's3cr3t-value']] });
    const text = `const secrets = JSON.parse(open(__ENV.CREDENTIALS_FILE));
      export const options = { iterations: 1 };
      export default () => { console.log(JSON.stringify({ names: Object.keys(__ENV), file: __ENV.CREDENTIALS_FILE, length: secrets.API_TOKEN.length })); console.error('it is ' + secrets.API_TOKEN); };`;
    const output = join(at.workDirectory, 'console.txt');
    {
      await using k6 = await openK6(at);
      const { result } = await k6.run({ script: await scriptOf(at, text), ...QUIET, consoleOutput: output });
      expect(result.stderr).not.toContain('s3cr3t-value');
    }
    const said = JSON.parse((await readFile(output, 'utf8')).split('\n')[0] ?? '');
    expect(said).toMatchObject({ names: ['CREDENTIALS_FILE'], length: 12 });
    await expect(readFile(said.file)).rejects.toThrow('ENOENT');
    expect(at.lines.join('\n')).not.toContain('s3cr3t-value');
  });

  it('ends one run on request, and what the script measured is written', async () => {
    const at = await place();
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1_000);
    const text = `import { sleep } from 'k6';
      export const options = { vus: 1, duration: '1m' };
      export default () => sleep(0.1);
      export function handleSummary(data) { return { './summary.json': JSON.stringify(data.metrics.iterations.values) }; }`;
    await using k6 = await openK6(at);
    const end = await k6.run({ script: await scriptOf(at, text), ...QUIET, stop: stop.signal });
    expect(end).toMatchObject({ stopped: true, providerDied: false });
    const summary = JSON.parse(await readFile(join(at.workDirectory, 'summary.json'), 'utf8'));
    expect(summary.count).toBeGreaterThan(0);
  });

  it('ends the run when the provider ended', async () => {
    const started = performance.now();
    const at = await place({ providerExited: () => (performance.now() - started > 800 ? 'exit code 1' : null) });
    const text = `import { sleep } from 'k6'; export const options = { vus: 1, duration: '1m' }; export default () => sleep(0.1);`;
    await using k6 = await openK6(at);
    expect(await k6.run({ script: await scriptOf(at, text), ...QUIET })).toMatchObject({ providerDied: true });
  });

  it('fetches no extension for a script that imports one', async () => {
    const at = await place();
    const text = `import exec from 'k6/x/exec'; export default () => {};`;
    await using k6 = await openK6(at);
    const { end } = await k6.run({ script: await scriptOf(at, text), ...QUIET });
    expect(end.kind).toBe('broken');
  });
});

/** A program in the place of k6: what the real one does only when a machine fails it. */
async function standIn(lines: string): Promise<Partial<K6Place>> {
  const folder = await mkdtemp(join(tmpdir(), 'api-testing-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'k6');
  await writeFile(file, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return { obtainK6: async () => ({ file, version: '2.2.0' }) };
}

describe('a k6 that does not end as it should', () => {
  it.each([
    ['is killed for want of memory', 'kill -9 $$', 'load.k6.killed'],
    ['ends with the exit code of one that was killed', 'exit 137', 'load.k6.killed'],
    ['panics', 'echo "panic: runtime error" >&2; exit 109', 'load.k6.crashed'],
  ])('is told with what may help when it %s', async (_, lines, code) => {
    const at = await place(await standIn(lines));
    await using k6 = await openK6(at);
    const { end } = await k6.run({ script: await scriptOf(at, ''), ...QUIET });
    expect(end).toMatchObject({ kind: 'broken', problem: { code } });
    expect(end.kind === 'broken' && end.problem.todo).toContain('memory');
  });

  it('with k6: has no more files to open, which says nothing of the provider', async () => {
    const real = await obtainK6({
      environment: process.env,
      toolCache: tmpdir(),
      workDirectory: tmpdir(),
      log: () => {},
    });
    const at = await place(await standIn(`ulimit -n 40; exec '${real.file}' "$@"`));
    await using k6 = await openK6(at);
    const text = `import http from 'k6/http';
export const options = { vus: 60, duration: '1s' };
export default () => { http.get(__ENV.BASE_URL, { timeout: '1s' }); };`;
    const script = await scriptOf(at, text, { BASE_URL: await startServer() });
    const { end } = await k6.run({ script, ...QUIET });
    expect(end).toMatchObject({ kind: 'broken', problem: { code: 'load.k6.too-many-files' } });
    expect(end.kind === 'broken' && end.problem.todo).toContain('ulimit -n');
  });

  it('writes a gigabyte: a little of it is kept, less is told, and our memory does not grow with it', async () => {
    const line = 'x'.repeat(100_000);
    const at = await place(
      await standIn(`yes ${line} | head -c 500000000\nyes ${line} | head -c 500000000 >&2\nexit 99`),
    );
    await using k6 = await openK6(at);
    const before = process.memoryUsage.rss();
    const { end, result } = await k6.run({ script: await scriptOf(at, ''), ...QUIET, timeoutMs: 60_000 });
    expect(end).toEqual({ kind: 'ran', thresholdsCrossed: true });
    for (const kept of [result.stdout, result.stderr]) expect(kept.length).toBeLessThanOrEqual(5_000_000);
    expect(at.lines.join('').length).toBeLessThan(200_000);
    expect(at.lines.at(-1)).toBe('k6: (further lines are left out)');
    expect(process.memoryUsage.rss() - before).toBeLessThan(300_000_000);
  }, 90_000);

  it('is quoted without credentials, also where a long line is cut', async () => {
    const secret = 'secret-token-of-staging';
    const lead = 'x'.repeat(1_990);
    const at = await place({
      ...(await standIn(`echo '${lead}${secret} and more' >&2`)),
      credentials: [['STAGING_TOKEN', secret]],
    });
    await using k6 = await openK6(at);
    await k6.run({ script: await scriptOf(at, ''), ...QUIET });
    expect(at.lines).toEqual([`k6: ${lead}*** and mo`]);
  });

  it('does not listen to being asked to end: it is ended with everything it started', async () => {
    const at = await place(await standIn("trap '' INT TERM; sleep 300 & while :; do sleep 0.2; done"));
    await using k6 = await openK6(at);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const { stopped, result } = await k6.run({ script: await scriptOf(at, ''), ...QUIET, stop: stop.signal });
    expect(stopped).toBe(true);
    expect(result.signal).toBe('SIGKILL');
  }, 30_000);

  it('with k6: init code without end is given up in time, whatever time it asks for', async () => {
    const at = await place({ inspectTimeoutMs: 1_500 });
    await using k6 = await openK6(at);
    const script = await scriptOf(at, "export const options = { duration: '24h' }; while (true) {}");
    await expect(k6.inspect(script)).rejects.toMatchObject({ problem: { code: 'load.k6.timed-out' } });
  }, 30_000);
});
