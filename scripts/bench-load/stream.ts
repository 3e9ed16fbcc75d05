import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface StreamFigures {
  readonly bytes: number;
  readonly megabytesPerSecond: number;
  /** Largest resident size of the process that read it. */
  readonly peakMiB: number;
  /** Requests it counted. */
  readonly requests: number;
}

const READER = fileURLToPath(new URL('read-stream.ts', import.meta.url));
const MEGABYTE = 1_000_000;
/** Requests in a second of the stream; k6 writes eleven rows for each. */
const REQUESTS_PER_SECOND = 500;

/** Writes what k6 writes for a load of that size, and reads it in a process of its own. */
export async function measureStream(megabytes: number): Promise<StreamFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  try {
    const file = join(folder, 'samples.csv');
    await writeStream(file, megabytes * MEGABYTE);
    const { stdout } = await promisify(execFile)(process.execPath, [READER, file]);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEADER =
  'metric_name,timestamp,metric_value,error_code,expected_response,group,method,name,scenario,status,extra_tags,metadata\n';
const METRICS = [
  'http_reqs',
  'http_req_duration',
  'http_req_blocked',
  'http_req_connecting',
  'http_req_tls_handshaking',
  'http_req_sending',
  'http_req_waiting',
  'http_req_receiving',
  'http_req_failed',
  'data_sent',
  'data_received',
];
/** Seconds since 1970 at which the stream begins: ten digits, as every time since 2001. */
const BEGIN_S = 1_795_355_574;

async function writeStream(file: string, bytes: number): Promise<void> {
  const second = secondOf();
  const out = createWriteStream(file);
  let written = 0;
  out.write(HEADER);
  for (let at = 0; written < bytes; at += 1) {
    const text = second.replaceAll('{second}', String(BEGIN_S + at));
    written += text.length;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** A second of a load on three operations, with the time left open. */
function secondOf(): string {
  const rows: string[] = [];
  for (let at = 0; at < REQUESTS_PER_SECOND; at += 1) {
    const operation = `GET /items${at % 3}/{id}`;
    const time = `{second}${String(at * Math.floor(MEGABYTE / REQUESTS_PER_SECOND)).padStart(6, '0')}`;
    for (const [metric, name] of METRICS.entries()) {
      const value = (0.5 + ((at * 7 + metric * 13) % 100) / 7).toFixed(6);
      rows.push(`${name},${time},${value},,true,,GET,${operation},load,200,operation=${operation},\n`);
    }
  }
  return rows.join('');
}
