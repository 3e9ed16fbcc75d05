// [door] The bytes of an artifact: GitHub answers with an address at its storage, which is asked without the token.
import { ProblemError } from '../model/problem.ts';

export interface Download {
  /** GITHUB_API_URL */
  readonly apiUrl: string;
  readonly token: string;
  readonly repository: { readonly owner: string; readonly name: string };
  readonly artifactId: number;
  readonly maxBytes: number;
  readonly deadlineMs?: number;
}

/** Both requests together; 5 MB take a second. */
const DOWNLOAD_DEADLINE_MS = 60_000;

/** Throws `ProblemError` for everything but the whole archive within the limit. */
export async function downloadArtifact(download: Download): Promise<Buffer> {
  const { apiUrl, token, repository, artifactId, maxBytes } = download;
  const signal = AbortSignal.timeout(download.deadlineMs ?? DOWNLOAD_DEADLINE_MS);
  const base = apiUrl.replace(/\/+$/, '');
  const asked = `${base}/repos/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}/actions/artifacts/${artifactId}/zip`;
  try {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
    const pointer = await fetch(asked, { headers, redirect: 'manual', signal });
    await pointer.body?.cancel();
    const location = pointer.headers.get('location');
    if (pointer.status !== 302 || location === null) throw failed(`GitHub answered ${pointer.status}`);
    const stored = await fetch(checkStorage(new URL(location, asked), asked), { redirect: 'error', signal });
    if (stored.status !== 200 || stored.body === null) throw failed(`the storage answered ${stored.status}`);
    return await readWithin(stored.body, maxBytes);
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown;
    const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
    throw failed(cause instanceof Error ? cause.message : String(cause));
  }
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
    todo: 'The job needs `permissions: actions: read`, and the first run an artifact that has not expired.',
  });
}
