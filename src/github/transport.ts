// [door] One exchange with GitHub: redirects that keep the method, one origin, and answers that arrived whole.
import { type Answer, excerpt, type Fault, parseTransportError } from './fault.ts';

/** Thrown inside our own fetch; Octokit wraps it, `faultOf` finds it again. */
export class FaultSignal extends Error {
  override readonly name = 'FaultSignal';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** A fault of ours passes through Octokit as the cause of its error; anything else that is thrown is a bug and stays one. */
export function faultOf(thrown: unknown): Fault {
  for (let error: unknown = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof FaultSignal) return error.fault;
  }
  throw thrown;
}

const MAX_REDIRECTS = 3; // a renamed repository is one, a renamed owner another
const REDIRECTS = new Set([301, 302, 307, 308]);

/** `fetch` that keeps the method through redirects, stays on one origin, and only returns answers that arrived whole. */
export async function fetchChecked(url: string, init: RequestInit, origin: string): Promise<Response> {
  let target = url;
  for (let hops = 0; ; hops += 1) {
    const at = new URL(target);
    if (at.origin !== origin) throw new FaultSignal({ kind: 'foreign', origin: at.origin });
    const { response, text } = await fetchWhole(target, init);
    if (response.status < 300 || response.status >= 400 || response.status === 304) return checked(response, text);
    const location = response.headers.get('location');
    const why = !REDIRECTS.has(response.status)
      ? 'a redirect that drops the request'
      : location === null
        ? 'without an address'
        : null;
    if (why !== null || location === null)
      throw new FaultSignal({ kind: 'redirect', status: response.status, why: why ?? '' });
    if (hops >= MAX_REDIRECTS)
      throw new FaultSignal({ kind: 'redirect', status: response.status, why: 'one redirect too many' });
    target = new URL(location, at).href;
  }
}

async function fetchWhole(url: string, init: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    return { response, text: await response.text() };
  } catch (thrown) {
    throw new FaultSignal(parseTransportError(thrown));
  }
}

/** Octokit reads what it cannot parse as text and goes on; here it is a fault. */
function checked(response: Response, text: string): Response {
  const { status } = response;
  const answer: Answer = { status, headers: Object.fromEntries(response.headers), message: '' };
  if (status >= 400) throw new FaultSignal({ kind: 'status', answer: { ...answer, message: messageOf(text) } });
  if (status === 204) return new Response(null, { status, headers: response.headers });
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(answer.headers['content-type'] ?? '')) {
    throw new FaultSignal({
      kind: 'bad-answer',
      answer: { ...answer, message: excerpt(text) },
      why: 'which is no JSON',
    });
  }
  if (!isJson(text)) {
    throw new FaultSignal({
      kind: 'bad-answer',
      answer: { ...answer, message: excerpt(text) },
      why: 'JSON that is cut off or broken',
    });
  }
  return new Response(text, { status, headers: response.headers });
}

function isJson(text: string): boolean {
  return parseJson(text) !== undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Undefined is no JSON value, so it says "not JSON" without a second flag.
    return undefined;
  }
}

/** GitHub's `message` with the reasons it lists, or the start of whatever stands in for it. */
function messageOf(text: string): string {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null || !('message' in body)) return excerpt(text);
  const errors = 'errors' in body && Array.isArray(body.errors) ? body.errors : [];
  const reasons = errors.map((error: unknown) => (typeof error === 'string' ? error : JSON.stringify(error)));
  return excerptOfMessage([String(body.message), ...reasons].join(': '));
}

/** A message of GitHub is longer than an excerpt of a foreign page may be. */
const MESSAGE_MAX = 400;

function excerptOfMessage(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, MESSAGE_MAX);
}
