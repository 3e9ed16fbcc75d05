// [door] Pinned tools on disk: what is stored was verified before, and is verified again each time it is used.
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { get as getHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { get as getHttps, Agent as HttpsAgent } from 'node:https';
import { dirname } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { type Digest, digestMatches, digestOf } from './digest.ts';
import { proxyVariables } from './proxy-variables.ts';
import { withoutUserinfo } from './redact.ts';

const DOWNLOAD_DEADLINE_MS = 120_000; // 40 MB at 3 Mbit/s, the slowest runner network that was reported
const MAX_DOWNLOAD_BYTES = 128 * 1024 * 1024; // three times the largest tool
const EXECUTABLE = 0o755;

/** The file's bytes when they are the pinned ones; null when there is no file, or wrong bytes, which are deleted. */
export async function readVerified(file: string, expected: Digest): Promise<Buffer | null> {
  const bytes = await readOrNull(file);
  if (bytes === null) return null;
  if (digestMatches(bytes, expected)) return bytes;
  await rm(file, { force: true });
  return null;
}

/** Throws when the bytes are not the pinned ones; `what` names them for a person. */
export function assertDigest(bytes: Uint8Array, expected: Digest, what: string): void {
  if (digestMatches(bytes, expected)) return;
  throw new ProblemError({
    code: 'tool.digest-mismatch',
    what: `${what} is not what was pinned, and was not used`,
    why: `${expected.algorithm} is ${digestOf(bytes, expected)}, expected ${expected.value} (${bytes.length} bytes)`,
    todo: 'Check the registry or proxy it came from; it served other bytes than were published.',
  });
}

/** Writes an executable so that another process sees all of it or nothing; an existing file is replaced. */
export async function storeExecutable(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await chmod(unfinished, EXECUTABLE);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

export interface DownloadLimits {
  /** Where proxies are named (`HTTPS_PROXY`, `NO_PROXY`). Absent: none. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly deadlineMs?: number;
  readonly maxBytes?: number;
}

/**
 * Bytes behind an https address, verified before they are handed out. Redirects are followed, to https alone where it began there: the
 * checksum decides what is accepted. What breaks off is fetched once more.
 */
export async function downloadVerified(url: string, expected: Digest, limits: DownloadLimits = {}): Promise<Buffer> {
  const bytes = await download(url, limits);
  assertDigest(bytes, expected, url);
  return bytes;
}

const ATTEMPTS = 2;
/** GitHub answers with one redirect to where its releases lie. */
const MAX_REDIRECTS = 5;

/** A server that said no will say it again; a connection that broke may hold the next time. */
class Refused extends Error {}

async function download(url: string, limits: DownloadLimits): Promise<Buffer> {
  const { environment = {}, deadlineMs = DOWNLOAD_DEADLINE_MS, maxBytes = MAX_DOWNLOAD_BYTES } = limits;
  const signal = AbortSignal.timeout(deadlineMs);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readAll(await follow(url, { environment, signal }), maxBytes);
    } catch (cause) {
      if (attempt < ATTEMPTS && !signal.aborted && !(cause instanceof Refused)) continue;
      const late = signal.aborted ? `it took longer than ${deadlineMs / 1_000} s` : null;
      const why =
        late ??
        (cause instanceof Error ? [cause.message, reasonOf(cause.cause)].filter(Boolean).join(': ') : String(cause));
      const what = `${url} could not be downloaded`;
      throw new ProblemError({ code: 'tool.download-failed', what, why: withoutUserinfo(why) }, { cause });
    }
  }
}

interface Way {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

async function follow(url: string, way: Way): Promise<IncomingMessage> {
  let at = new URL(url);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await open(at, way);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 200 && statusCode < 300) return response;
    response.destroy();
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) {
      const why = `the server answered ${statusCode}`;
      throw statusCode >= 500 ? new Error(why) : new Refused(why);
    }
    const next = new URL(headers.location, at);
    if (at.protocol === 'https:' && next.protocol !== 'https:') throw new Refused(`it leads on to ${next.protocol}`);
    at = next;
  }
  throw new Refused(`it leads on more than ${MAX_REDIRECTS} times`);
}

function open(url: URL, { environment, signal }: Way): Promise<IncomingMessage> {
  const options = { keepAlive: false, proxyEnv: { ...proxyVariables(environment) } };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:'
        ? getHttps(url, { agent: new HttpsAgent(options), signal })
        : getHttp(url, { agent: new HttpAgent(options), signal });
    request.on('response', resolve);
    request.on('error', reject);
  });
}

async function readAll(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBytes) throw new Refused(`it is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(cause: unknown): string | null {
  return cause instanceof Error ? cause.message : null;
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
