import { percentDecoded } from '../model/percent-encoding.ts';
import type { IdAt, SmokeRequest } from '../traffic/planned-request.ts';
import type { ReceivedAnswer } from '../traffic/send-request.ts';

/** Bytes of an answer's body that are kept; of a longer one the body is not checked, and the report says so. */
export const MAX_BODY_BYTES = 1_000_000;

/** What the provider answered to one smoke request. */
export interface Answer {
  readonly operation: string;
  readonly role: SmokeRequest['role'];
  /** What tells the request from the operation's first one; null for that. */
  readonly asked: string | null;
  /** Null where no HTTP answer came. */
  readonly status: number | null;
  /** Why there was none, or why it broke off. */
  readonly error: string | null;
  /** Names in small letters, every value of a repeated header. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Null where it could not be read whole as text; `unreadable` says why. */
  readonly body: string | null;
  readonly unreadable: Unreadable | null;
  readonly durationMs: number;
  /** The request as a line for a shell; null where it is too long for one. */
  readonly repeat: string | null;
}

export interface Unreadable {
  /** `too-large`: more than is kept · `not-text`: bytes that are none in its encoding. */
  readonly kind: 'too-large' | 'not-text';
  readonly words: string;
}

export function answerOf(request: SmokeRequest, received: ReceivedAnswer, repeat: string | null): Answer {
  const { operation, role, asked } = request;
  const { status, error, headers, durationMs } = received;
  return { operation, role, asked, status, error, headers, ...bodyOf(received), durationMs, repeat };
}

export function contentTypeOf({ headers }: Pick<Answer, 'headers'>): string | null {
  return headers['content-type']?.[0] ?? null;
}

function bodyOf({ body, truncated, headers }: ReceivedAnswer): Pick<Answer, 'body' | 'unreadable'> {
  if (truncated) {
    const words = `a body of more than ${MAX_BODY_BYTES / 1_000} kB, which is not read`;
    return { body: null, unreadable: { kind: 'too-large', words } };
  }
  const type = contentTypeOf({ headers }) ?? '';
  try {
    return { body: decoderFor(type).decode(body), unreadable: null };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Bytes are what an image or an archive is made of: only text has to be text.
    if (!isText(type)) return { body: Buffer.from(body).toString('latin1'), unreadable: null };
    const words = `a body that is no valid text in its encoding, it begins with the bytes ${hexOf(body)}`;
    return { body: null, unreadable: { kind: 'not-text', words } };
  }
}

/** The charset that is named, where the platform knows it; UTF-8 is what JSON is always in. */
function decoderFor(contentType: string): InstanceType<typeof TextDecoder> {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/iu.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('utf-8', { fatal: true });
    throw error;
  }
}

function isText(contentType: string): boolean {
  return contentType === '' || /^text\/|json|xml|yaml|javascript|urlencoded|graphql/iu.test(contentType);
}

/** Bytes that a sentence shows. */
const SHOWN_BYTES = 16;

function hexOf(body: Uint8Array): string {
  const shown = Buffer.from(body.subarray(0, SHOWN_BYTES))
    .toString('hex')
    .replaceAll(/(..)(?=.)/gu, '$1 ');
  return body.length > SHOWN_BYTES ? `${shown} …` : shown;
}

/** The id of what a request made, as text: from the body, or from `Location`; null where the answer has none. */
export function idIn(answer: Answer, idAt: IdAt): string | null {
  const inBody = idAt === 'location' ? null : stepInto(parseJson(answer.body), idAt);
  if (typeof inBody === 'string' || typeof inBody === 'number') return String(inBody);
  return lastSegment(answer.headers['location']?.[0]);
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function stepInto(value: unknown, steps: readonly string[]): unknown {
  let at = value;
  for (const step of steps) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return null;
    at = Reflect.get(at, step);
  }
  return at;
}

function lastSegment(location: string | undefined): string | null {
  const segment = location?.split(/[?#]/u)[0]?.replace(/\/+$/u, '').split('/').at(-1);
  return segment ? (percentDecoded(segment) ?? segment) : null;
}
