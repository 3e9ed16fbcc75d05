import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { STANDARD } from '../../src/compare/method.ts';
import { seededRandom } from './random.ts';
import type { SamplesRow } from './samples-alone.ts';

const HEADER = 'metric_name,timestamp,metric_value,expected_response,scenario,status,extra_tags,metadata\n';
const OPERATIONS = Array.from({ length: 10 }, (_, index) => `GET /things/${index}`);
/** Characters written at once. */
const CHUNK_CHARACTERS = 1 << 20;

/**
 * A file as k6 writes it, read and judged by a process of its own, bundled as the product is: the peak of its memory is that of the
 * reading and deciding alone, and neither of whoever made the file nor of taking types away.
 */
export async function measureSamples(samples: number): Promise<SamplesRow> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-bench-'));
  try {
    const file = join(folder, 'samples.csv');
    await writeSamples(file, samples);
    return measureFile(file, await bundleReader(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same of a file that k6 itself has written. */
export async function measureSamplesOf(file: string): Promise<SamplesRow> {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-bench-'));
  try {
    return measureFile(resolve(file), await bundleReader(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureFile(file: string, program: string): SamplesRow {
  return JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8' })) as SamplesRow;
}

async function bundleReader(folder: string): Promise<string> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'samples-alone.ts'), platform: 'node' });
  const file = join(folder, 'samples-alone.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}

async function writeSamples(file: string, samples: number): Promise<void> {
  const noise = seededRandom(1);
  const perBlock = samples / STANDARD.planned;
  await using handle = await open(file, 'w');
  let chunk = HEADER;
  for (let row = 0; row < samples; row += 1) {
    const block = Math.floor(row / perBlock);
    const operation = OPERATIONS[(row >> 1) % OPERATIONS.length];
    const tags = `operation=${operation}&name=${operation}&side=${row % 2 === 0 ? 'base' : 'head'}&block=${block}`;
    chunk += `http_req_duration,1795355574817264,${(3 * Math.exp(0.4 * noise.normal())).toFixed(6)},true,compare,200,${tags},\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    await handle.write(chunk);
    chunk = '';
  }
  await handle.write(chunk);
}
