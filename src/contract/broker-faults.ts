import { messageOf, ProblemError } from '../model/problem.ts';
import { withoutUserinfo } from '../tools/redact.ts';

export interface BrokerCredentials {
  readonly token: string | null;
  readonly username: string | null;
  readonly password: string | null;
}

/** Statuses that the broker's own clients ask again after: it is busy, starting, or behind a proxy that is. */
export function isTransient(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}

/** `Retry-After` in milliseconds, both forms of RFC 9110 (seconds, or a date against `now`); null when it says nothing. */
export function retryAfterMs(header: string | null, now: () => number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now());
}

/** The address as a URL; throws for what is no http address, or holds credentials that would be shown in logs. */
export function parseBrokerAddress(address: string): URL {
  const url = URL.parse(address.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new ProblemError({
      code: 'broker.address-invalid',
      what: 'The address of the Pact Broker is not an http or https address',
      todo: 'Write it with its scheme, as in `https://broker.example.com`.',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new ProblemError({
      code: 'broker.address-invalid',
      what: 'The address of the Pact Broker holds a user name or password',
      why: 'addresses are shown in logs and reports',
      todo: 'Use the inputs `pact-broker-username` and `pact-broker-password`.',
    });
  }
  return new URL(url.origin + url.pathname);
}

/** Value of the Authorization header; null without credentials. Copied secrets often end with a newline. */
export function authorization(credentials: BrokerCredentials): string | null {
  const token = credentials.token?.trim();
  if (token) return `Bearer ${token}`;
  const [username, password] = [credentials.username?.trim(), credentials.password?.trim()];
  if (!username && !password) return null;
  return `Basic ${Buffer.from(`${username ?? ''}:${password ?? ''}`, 'utf8').toString('base64')}`;
}

/** Throws for a token that no header can hold: sending it would fail like a broker that is not there, and be tried again and again. */
export function assertSendable(credentials: BrokerCredentials): void {
  const token = credentials.token?.trim() ?? '';
  // Visible characters of ASCII (RFC 6750, section 2.1, takes fewer still).
  if (/^[\x21-\x7e]*$/.test(token)) return;
  throw new ProblemError({
    code: 'broker.token-unusable',
    what: '`pact-broker-token` holds a character that cannot be sent',
    why: 'it has a space, a line break or a character that is not ASCII in it',
    todo: 'Store the secret again, as the broker shows it.',
  });
}

export function credentialsRefused(status: number, credentials: BrokerCredentials, base: URL): ProblemError {
  const used = usedInputs(credentials);
  const what =
    used === null ? `The Pact Broker at ${base.origin} asks for credentials` : `The Pact Broker refused ${used}`;
  const todo =
    used === null
      ? 'Set the input `pact-broker-token`, or `pact-broker-username` and `pact-broker-password`.'
      : status === 403
        ? `Give the owner of ${used} the right to read contracts and publish verification results.`
        : `Check the secret behind ${used}: it may have been rotated, or be one of another broker.`;
  const why = `it answered ${status} ${status === 401 ? 'Unauthorized' : 'Forbidden'}`;
  return new ProblemError({ code: status === 401 ? 'broker.unauthorized' : 'broker.forbidden', what, why, todo });
}

function usedInputs(credentials: BrokerCredentials): string | null {
  if (credentials.token?.trim()) return '`pact-broker-token`';
  return authorization(credentials) === null ? null : '`pact-broker-username` and `pact-broker-password`';
}

export function notABroker(base: URL, answer: { status: number; mediaType: string; text: string }): ProblemError {
  const json = /[/+]json$/i.test(answer.mediaType);
  const why = json
    ? `${answer.status}, ${answer.mediaType}, but the JSON is cut off or malformed (${answer.text.length} characters)`
    : `${answer.status}, ${answer.mediaType}`;
  return new ProblemError({
    code: json ? 'broker.answer-malformed' : 'broker.not-a-broker',
    what: json
      ? `The Pact Broker at ${base.origin} gave an unusable answer`
      : `${base.href} is not a Pact Broker (${answer.mediaType})`,
    why,
    todo: json
      ? 'Look for a proxy between this runner and the broker.'
      : 'Check `contract.broker` and `pact-broker-base-url`; a login page in front of the broker also looks like this.',
  });
}

export function foreignLink(href: string, base: URL): ProblemError {
  return new ProblemError({
    code: 'broker.foreign-link',
    what: `The Pact Broker at ${base.origin} links to another origin, which was not followed`,
    why: `${URL.parse(href)?.origin ?? href} would have received the credentials`,
    todo: 'Set the broker’s own PACT_BROKER_BASE_URL to the address that this run uses, or use the address it names.',
  });
}

/** `to` is a text where it is no address. */
export function redirected(from: URL, to: URL | string): ProblemError {
  const [where, inside] =
    typeof to === 'string' ? [to.slice(0, SHOWN_CHARACTERS), false] : [to.origin, from.origin === to.origin];
  return new ProblemError({
    code: 'broker.redirected',
    what: `The Pact Broker at ${from.origin} redirects to ${where}, which was not followed`,
    why:
      inside && typeof to !== 'string'
        ? `${from.pathname} leads to ${to.pathname}`
        : 'credentials are sent to the configured address only',
    todo: 'Set `contract.broker` or `pact-broker-base-url` to the final address.',
  });
}

const SHOWN_CHARACTERS = 100; // an address is recognised by its beginning

export function outOfPatience(base: URL): ProblemError {
  return new ProblemError({
    code: 'broker.timeout',
    what: `The Pact Broker at ${base.origin} was not asked any more`,
    why: 'earlier requests of this run failed for as long as it waits for a broker',
  });
}

/** How OpenSSL says that a certificate is not trusted, and Node that it is another host's: nodejs.org/api/tls.html, "X509 certificate error codes". */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|INVALID_CA$|HOSTNAME_MISMATCH$)/;

const TRUST = 'Name the certificate of your authority in the variable NODE_EXTRA_CA_CERTS of this step.';
/** What trusting an authority does not cure. */
const CERTIFICATE_TODOS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'Renew the certificate of the broker.',
  CERT_NOT_YET_VALID: 'Set the clock of this runner, or wait until the certificate is valid.',
  CERT_REVOKED: 'Have a new certificate issued for the broker.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Use the address that the certificate names, or have it issued for this one.',
};

/** What the network threw, in words that tell a wrong name, a closed port, a slow broker, a proxy and a certificate apart. */
export function networkFault(
  thrown: unknown,
  base: URL,
  deadlineMs: number,
): { error: ProblemError; transient: boolean } {
  const code = codeOf(thrown);
  const fault = (name: string, why: string, { todo = null as string | null, transient = false }) => ({
    error: new ProblemError(
      { code: `broker.${name}`, what: `The Pact Broker at ${base.origin} does not answer`, why, todo },
      { cause: thrown },
    ),
    transient,
  });
  if (thrown instanceof Error && thrown.name === 'TimeoutError') {
    return fault('timeout', `no answer within ${Math.round(deadlineMs)} ms`, { transient: true });
  }
  if (code !== null && CERTIFICATE.test(code)) {
    return fault('certificate', `its certificate is not trusted (${code})`, { todo: CERTIFICATE_TODOS[code] ?? TRUST });
  }
  if (code === 'EPROTO') return fault('unreachable', tlsFault(thrown), { todo: CHECK_ADDRESS });
  if (code === 'ERR_PROXY_TUNNEL') return fault('proxy', withoutUserinfo(messageOf(thrown)), { todo: CHECK_PROXY });
  if (code === 'ENOTFOUND') {
    const host = hostOf(thrown, base);
    const todo = host === base.hostname ? CHECK_ADDRESS : CHECK_PROXY;
    return fault('unreachable', `there is no host ${host}`, { todo });
  }
  if (code === 'ECONNREFUSED') {
    const proxy = refusedElsewhere(thrown, base);
    if (proxy === null)
      return fault('unreachable', 'the connection was refused', { todo: CHECK_ADDRESS, transient: true });
    const why = `the connection to the proxy on the way to it, ${proxy}, was refused`;
    return fault('proxy', why, { todo: CHECK_PROXY, transient: true });
  }
  return fault('unreachable', code ?? messageOf(thrown), { transient: true });
}

/** OpenSSL's own reason stands in the middle of its line: `…:SSL routines:…:wrong version number:…`. */
function tlsFault(thrown: unknown): string {
  const reason = /:SSL routines:[^:]*:([^:]+):/.exec(messageOf(thrown))?.[1];
  if (reason === 'wrong version number') return 'https is not what its port speaks';
  return `it did not agree on TLS (${reason ?? 'EPROTO'})`;
}

/** The name that could not be found may be the proxy's. */
function hostOf(thrown: unknown, base: URL): string {
  const named = thrown instanceof Error && 'hostname' in thrown ? thrown.hostname : null;
  return typeof named === 'string' && named !== '' ? named : base.hostname;
}

/** A port that is not the broker's own is the proxy's: redirects are not followed. */
function refusedElsewhere(thrown: unknown, base: URL): string | null {
  const refused: unknown = thrown instanceof AggregateError ? thrown.errors[0] : thrown;
  if (!(refused instanceof Error && 'address' in refused && 'port' in refused)) return null;
  const own = Number(base.port || (base.protocol === 'https:' ? 443 : 80));
  return refused.port === own ? null : `${refused.address}:${refused.port}`;
}

/** 407 is a proxy's answer, not the broker's (RFC 9110, 15.5.8). */
export function proxyRefused(base: URL): ProblemError {
  const what = `The proxy on the way to the Pact Broker at ${base.origin} asks for credentials`;
  const why = 'it answered 407 Proxy Authentication Required';
  return new ProblemError({ code: 'broker.proxy', what, why, todo: CHECK_PROXY });
}

const CHECK_PROXY =
  'Check HTTPS_PROXY and HTTP_PROXY of this step, `http://user:password@host:port`, or leave the broker out with NO_PROXY.';
const CHECK_ADDRESS = 'Check `contract.broker` and `pact-broker-base-url`, and that this runner may reach it.';

/** Several addresses of one host make it an AggregateError; a reason may be hidden in `cause`. */
function codeOf(thrown: unknown): string | null {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  }
  return null;
}
