import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchRow } from './row.ts';

const ROOT = join(import.meta.dirname, '../..');
const LARGEST_DIFFERENCE_MS = 100;
const ASK_EVERY_MS = 10;
const GIVE_UP_MS = 10_000;
/** The run goes on for that long after the fault, at least. */
const WATCHED_MS = 4_000;

interface Answer {
  readonly endMs: number;
  readonly isGood: boolean;
}

/** The example's real provider and PostgreSQL through the desk command, while a client of our own asks the provider beside it. */
export async function recoveryRow(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-bench-'));
  const engine = spawn('docker', ['events', '--filter', 'event=unpause', '--format', '{{.TimeNano}}'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ends: number[] = [];
  createInterface(engine.stdout).on('line', (line) => ends.push(Number(BigInt(line) / 1_000n) / 1_000));
  try {
    const port = await freePort();
    prepare(folder, port);
    const answers: Answer[] = [];
    const done = new AbortController();
    const asking = ask(port, answers, done.signal);
    const words = ['src/cli.ts', 'run', '--base', 'HEAD', '--stages', 'integration,chaos'];
    const run = spawn(process.execPath, [join(ROOT, words[0] ?? ''), ...words.slice(1)], {
      cwd: folder,
      stdio: 'ignore',
    });
    await once(run, 'exit');
    done.abort();
    await asking;
    return judge(folder, answers, ends);
  } finally {
    engine.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge(folder: string, answers: readonly Answer[], ends: readonly number[]): BenchRow {
  const result = JSON.parse(readFileSync(join(folder, '.api-testing/result.json'), 'utf8')) as {
    readonly stages: readonly {
      readonly stage: string;
      readonly detail: { readonly experiments: readonly { readonly recoveredMs: number }[] } | null;
      readonly reason: string;
    }[];
  };
  const stage = result.stages.find((one) => one.stage === 'chaos');
  const ours = stage?.detail?.experiments[0]?.recoveredMs ?? null;
  const end = ends.at(-1) ?? Number.NaN;
  // Later it is ended by the run itself.
  const since = answers
    .filter(({ endMs }) => endMs >= end && endMs < end + WATCHED_MS)
    .toSorted((a, b) => a.endMs - b.endMs);
  const lastBad = since.findLastIndex(({ isGood }) => !isGood);
  const theirs = (since[lastBad + 1]?.endMs ?? Number.NaN) - end;
  const difference = ours === null ? Number.NaN : Math.abs(ours - theirs);
  return {
    what: 'recovery time of "database pauses 5 s" against an independent client’s',
    target: `within ${LARGEST_DIFFERENCE_MS} ms`,
    measured:
      ours === null
        ? `not measured: ${stage?.reason}`
        : `${ours.toFixed(0)} ms and ${theirs.toFixed(0)} ms, ${difference.toFixed(0)} ms apart`,
    isMet: difference <= LARGEST_DIFFERENCE_MS,
  };
}

function prepare(folder: string, port: number): void {
  cpSync(join(ROOT, 'examples/payments'), folder, { recursive: true });
  const file = join(folder, '.github/api-testing.yml');
  const config = readFileSync(file, 'utf8').replace('  ready: /health', `  port: ${port}\n  ready: /health`);
  const experiment = '{ name: database pauses, fault: { target: db, type: pause, for: 5s } }';
  writeFileSync(file, `${config}\nchaos: { experiments: [${experiment}] }\n`);
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...words], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'example');
}

/** One request every 10 ms, none waiting for another, as callers do. */
async function ask(port: number, answers: Answer[], signal: AbortSignal): Promise<void> {
  const waiting = new Set<Promise<void>>();
  while (!signal.aborted) {
    const one = fetch(`http://127.0.0.1:${port}/payments/pay_main0001`, { signal: AbortSignal.timeout(GIVE_UP_MS) })
      .then(async (response) => {
        await response.arrayBuffer();
        answers.push({ endMs: now(), isGood: response.ok });
      })
      // Refused before it runs, and after it ended.
      .catch(() => void answers.push({ endMs: now(), isGood: false }))
      .finally(() => waiting.delete(one));
    waiting.add(one);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  await Promise.all(waiting);
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
