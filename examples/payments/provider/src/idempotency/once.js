import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../problem.js';

/** How long a duplicate waits for the first request's answer before it is refused, milliseconds. */
const PATIENCE_MS = 2_000;
const POLL_MS = 20;

/**
 * Does the work once per key and repeats its answer. A refused request frees its key, so that it can be put right and sent again.
 * @param keys store of idempotency keys
 * @param {{ key: string, operation: string, request: unknown }} call the request as it was sent: what is read out of it
 *   differs between versions of this service, which run side by side during a deployment
 * @param {() => Promise<{ status: number, headers?: object, body: unknown }>} work
 */
export async function once(keys, { key: sent, operation, request }, work) {
  // Each operation has keys of its own: a client may name a payment and its refund alike.
  const key = `${operation}:${sent}`;
  const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const known = await keys.claim(key, { fingerprint, answer: null });
  if (known) return repeat(await settled(keys, key, known), fingerprint);
  let answer;
  try {
    answer = await work();
  } catch (error) {
    await keys.release(key);
    throw error;
  }
  await keys.keep(key, { fingerprint, answer });
  return answer;
}

async function settled(keys, key, known) {
  let entry = known;
  for (let waited = 0; entry && entry.answer === null && waited < PATIENCE_MS; waited += POLL_MS) {
    await sleep(POLL_MS);
    entry = await keys.read(key);
  }
  return entry;
}

function repeat(entry, fingerprint) {
  if (!entry || entry.answer === null) {
    throw new Refusal(409, 'Another request with this Idempotency-Key has not ended yet.', {
      headers: { 'Retry-After': '1' },
    });
  }
  if (entry.fingerprint !== fingerprint) {
    throw new Refusal(422, 'This Idempotency-Key was used for a different request.');
  }
  return { ...entry.answer, headers: { ...entry.answer.headers, 'Idempotency-Replayed': 'true' } };
}
