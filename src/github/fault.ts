/** Everything that can go wrong between a call and its answer, as data. */
export type Fault =
  /** No connection: nothing was sent. */
  | { readonly kind: 'unreachable'; readonly code: string; readonly message: string }
  /** The connection ended after the request was sent, before or in the middle of the answer. */
  | { readonly kind: 'interrupted'; readonly message: string }
  | { readonly kind: 'deadline'; readonly afterMs: number }
  | { readonly kind: 'status'; readonly answer: Answer }
  /** A success that holds no JSON, or JSON of another shape. */
  | { readonly kind: 'bad-answer'; readonly answer: Answer; readonly why: string }
  | { readonly kind: 'redirect'; readonly status: number; readonly why: string }
  /** A link or redirect to another origin; following it would hand over the token. */
  | { readonly kind: 'foreign'; readonly origin: string }
  | { readonly kind: 'too-many-pages'; readonly pages: number }
  /** Time or requests of the whole client are used up. */
  | { readonly kind: 'spent'; readonly what: string }
  | { readonly kind: 'cancelled' };

/** What of an answer matters for deciding and telling. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** GitHub's own message, or the first characters of what came instead; one line, printable. */
  readonly message: string;
}

/** Whether GitHub may have done what was asked although the call failed. */
export function isAmbiguous(fault: Fault): boolean {
  switch (fault.kind) {
    case 'interrupted':
    case 'deadline':
    case 'bad-answer':
      return true;
    case 'status':
      return fault.answer.status >= 500;
    default:
      return false;
  }
}

/** Over this an excerpt of a foreign answer says nothing more. */
const EXCERPT_MAX = 80;

/** The start of a text from outside, one printable line. */
export function excerpt(text: string): string {
  const line = text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > EXCERPT_MAX ? `${line.slice(0, EXCERPT_MAX)}…` : line;
}

/** Connection errors of Node that come before the first byte is sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Error codes of OpenSSL and of Node's certificate check; none of them goes away by asking again. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;

export function isCertificateCode(code: string): boolean {
  return CERTIFICATE.test(code);
}

/** How undici names a proxy that does not let us through; no code says so. */
const PROXY_REFUSAL = /Proxy response \((\d{3})\)/;
const PROXY_CODE = /^PROXY_\d{3}$/;

/** The proxy's status as a code, `PROXY_407`. */
export function isProxyCode(code: string): boolean {
  return PROXY_CODE.test(code);
}

/** What `fetch` threw, as a fault: the reason stands somewhere along its causes. */
export function parseTransportError(thrown: unknown): Fault {
  const causes: Error[] = [];
  for (let error: unknown = thrown; error instanceof Error && !causes.includes(error); error = error.cause)
    causes.push(error);
  const refusal = causes.map((error) => PROXY_REFUSAL.exec(error.message)?.[1]).find((status) => status !== undefined);
  if (refusal !== undefined) return { kind: 'unreachable', code: `PROXY_${refusal}`, message: '' };
  const codes = causes.map((error) => ('code' in error ? String(error.code) : ''));
  const message = excerpt(causes.at(-1)?.message ?? String(thrown));
  const known = codes.find((code) => NOT_SENT.has(code) || isCertificateCode(code));
  if (known !== undefined) return { kind: 'unreachable', code: known, message };
  return { kind: 'interrupted', message };
}
