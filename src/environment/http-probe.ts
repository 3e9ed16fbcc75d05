// [door] asks a health path over HTTP.
import { get } from 'node:http';
import { type Attempt, describeSocketError, notReady } from './sockets.ts';

/** A health path that needs longer than this is not healthy yet. */
const PROBE_DEADLINE_MS = 2_000;
/** How much of an answer is read, and how much of it is quoted. */
const BODY_LIMIT_BYTES = 4_096;
const QUOTED_CHARACTERS = 200;

/** One GET; ready is any status from 200 to 299. Redirects are not followed: the path itself has to be the healthy one. */
export function probeHttp(url: URL): Promise<Attempt> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal: AbortSignal.timeout(PROBE_DEADLINE_MS) }, (response) => {
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) {
        resolve({ ready: true });
        response.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= BODY_LIMIT_BYTES) response.destroy();
      });
      response.on('error', () => resolve(describeAnswer(url, status, chunks)));
      response.on('close', () => resolve(describeAnswer(url, status, chunks)));
    });
    request.on('error', (error: NodeJS.ErrnoException) => resolve(describeError(url, error)));
  });
}

function describeAnswer(url: URL, status: number, chunks: readonly Buffer[]): Attempt {
  const body = Buffer.concat(chunks).toString('utf8', 0, BODY_LIMIT_BYTES).replaceAll(/\s+/gu, ' ').trim();
  const quoted = body === '' ? 'without a body' : `with "${body.slice(0, QUOTED_CHARACTERS)}"`;
  return notReady(`GET ${url.pathname} answered ${status} ${quoted}`);
}

function describeError(url: URL, error: NodeJS.ErrnoException): Attempt {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return notReady(`GET ${url.pathname} was not answered within ${PROBE_DEADLINE_MS / 1_000} s`);
  }
  const attempt = describeSocketError(error);
  return attempt.ready || attempt.refused ? attempt : notReady(`GET ${url.pathname} failed: ${attempt.why}`);
}
