// [door] The bytes of an artifact: GitHub answers with an address at its storage, which is asked without the token.
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import { excerpt, type Fault, parseTransportError } from './fault.ts';
import { GITHUB_LIMITS, type GitHubLimits } from './limits.ts';
import { describeFault } from './problems.ts';
import { isRateLimit, planRetry } from './retry.ts';
import { FaultSignal } from './transport.ts';

export interface Download {
  /** GITHUB_API_URL */
  readonly apiUrl: string;
  readonly token: string;
  readonly repository: { readonly owner: string; readonly name: string };
  readonly artifactId: number;
  readonly maxBytes: number;
  readonly limits?: Partial<GitHubLimits>;
}

/** A storage takes longer than an API: 5 MB arrive in a second, on a bad line in ten. */
const STORAGE_PATIENCE = 2;

/** Asked again as any reading call is. Throws `ProblemError` for everything but the whole archive within the limit. */
export async function downloadArtifact(download: Download): Promise<Buffer> {
  const limits = { ...GITHUB_LIMITS, ...download.limits };
  let waited = false;
  for (let number = 1; ; number += 1) {
    const outcome = await attempt(download, limits.readDeadlineMs * STORAGE_PATIENCE);
    if (Buffer.isBuffer(outcome)) return outcome;
    const now = Date.now();
    const asked = { fault: outcome, idempotency: 'read', number, waited, nowMs: now, jitter: Math.random() } as const;
    const next = planRetry(asked, limits);
    if (next.kind === 'give-up') throw describe(outcome, { download, attempts: number, nowMs: now });
    waited ||= outcome.kind === 'status' && isRateLimit(outcome.answer);
    await sleep(next.afterMs);
  }
}

function describe(
  fault: Fault,
  { download, attempts, nowMs }: { readonly download: Download; readonly attempts: number; readonly nowMs: number },
): ProblemError {
  const { apiUrl, repository, artifactId } = download;
  const request = `GET /repos/${repository.owner}/${repository.name}/actions/artifacts/${artifactId}/zip`;
  const purpose = 'download the artifact of the first run';
  const { problem } = describeFault(fault, { purpose, request, apiUrl, attempts, nowMs });
  return new ProblemError({ ...problem, code: 'artifact.download', todo: problem.todo ?? TODO });
}

const TODO = 'The job needs `permissions: actions: read`, and the first run an artifact that has not expired.';

async function attempt(download: Download, deadlineMs: number): Promise<Buffer | Fault> {
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const stored = await fetch(await findStorage(download, signal), { redirect: 'error', signal });
    if (stored.status !== 200 || stored.body === null) throw await refusal(stored, 'the storage');
    return await readWithin(stored.body, download.maxBytes);
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown;
    if (thrown instanceof FaultSignal) return thrown.fault;
    if (signal.aborted) return { kind: 'deadline', afterMs: deadlineMs };
    return parseTransportError(thrown);
  }
}

/** Where the bytes are, for a minute. */
async function findStorage({ apiUrl, token, repository, artifactId }: Download, signal: AbortSignal): Promise<URL> {
  const base = apiUrl.replace(/\/+$/, '');
  const asked = `${base}/repos/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}/actions/artifacts/${artifactId}/zip`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  const pointer = await fetch(asked, { headers, redirect: 'manual', signal });
  const location = pointer.headers.get('location');
  if (pointer.status !== 302 || location === null) throw await refusal(pointer, 'GitHub');
  await pointer.body?.cancel();
  return checkStorage(new URL(location, asked), asked);
}

async function refusal(response: Response, who: string): Promise<FaultSignal> {
  const answer = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    message: `${who} says: ${excerpt(await response.text())}`,
  };
  if (response.status >= 400) return new FaultSignal({ kind: 'status', answer });
  return new FaultSignal({ kind: 'bad-answer', answer, why: 'which is no archive' });
}

/** Encrypted, unless GitHub itself is spoken to without encryption. */
function checkStorage(storage: URL, asked: string): URL {
  if (storage.protocol === 'https:' || storage.protocol === new URL(asked).protocol) return storage;
  throw failed(`the storage would be asked over ${storage.protocol}`);
}

async function readWithin(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw failed(`it is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failed(why: string): ProblemError {
  return new ProblemError({
    code: 'artifact.download',
    what: 'The artifact of the first run could not be downloaded',
    why,
    todo: TODO,
  });
}
