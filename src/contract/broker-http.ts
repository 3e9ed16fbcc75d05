// [door] Requests to the Pact Broker: deadlines, retries, credentials only to the configured origin, answers checked.
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import { makeRedactor } from '../tools/redact.ts';
import {
  assertSendable,
  authorization,
  type BrokerCredentials,
  credentialsRefused,
  foreignLink,
  isTransient,
  networkFault,
  notABroker,
  outOfPatience,
  parseBrokerAddress,
  proxyRefused,
  redirected,
  retryAfterMs,
} from './broker-faults.ts';
import { askBroker, type BrokerResponse } from './broker-request.ts';
import { brokerErrorText } from './hal.ts';
import { type ContractLimits, MAX_BROKER_ANSWER_BYTES } from './limits.ts';
import { asRecord, type JsonRecord } from './shape.ts';

const MAX_REDIRECTS = 3; // http to https and a moved path are two

export interface BrokerHttpOptions {
  /** Address of the broker, with or without a path; user information in it is refused. */
  readonly address: string;
  readonly credentials: BrokerCredentials;
  readonly limits: Pick<ContractLimits, 'attemptMs' | 'brokerPatienceMs' | 'retryBaseMs' | 'attempts'>;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  /** Every request and its answer, in one line each. */
  readonly debug?: ((line: string) => void) | undefined;
}

export interface BrokerQuestion {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** A link, or a path below the broker's address. */
  readonly href: string;
  readonly body?: unknown;
  /** What takes a broker long where there is much: it has {@link SLOW_FACTOR} times as long to answer. */
  readonly isSlow?: boolean;
  /** Fewer attempts than the limits allow, where the asker has another way. */
  readonly attempts?: number;
}

/** The matrix of 300 consumers in one environment takes a broker on PostgreSQL 5 to 10 s, and one of 50 less than one. */
const SLOW_FACTOR = 3;

export interface BrokerAnswer {
  readonly status: number;
  readonly document: JsonRecord;
  readonly version: string | null;
}

export interface BrokerHttp {
  /** The address without a trailing slash. */
  readonly address: string;
  /** Any answer below 500 other than 401 and 403 is handed out; ProblemError (`broker.…`) for everything else. */
  send(question: BrokerQuestion): Promise<BrokerAnswer>;
}

export function openBrokerHttp(options: BrokerHttpOptions): BrokerHttp {
  const base = parseBrokerAddress(options.address);
  assertSendable(options.credentials);
  const patience = { leftMs: options.limits.brokerPatienceMs };
  const { token, password } = options.credentials;
  const redact = makeRedactor([token, password].filter((secret) => secret !== null));
  return {
    address: base.href.replace(/\/+$/, ''),
    send: (question) => sendPatiently(question, { ...options, base, patience, redact }),
  };
}

interface Session extends BrokerHttpOptions {
  readonly base: URL;
  /** Shared by all requests: what failed attempts and waits may still cost. */
  readonly patience: { leftMs: number };
  /** Hides the credentials: what refuses a request may repeat it, and its words are shown. */
  readonly redact: (text: string) => string;
}

async function sendPatiently(question: BrokerQuestion, session: Session): Promise<BrokerAnswer> {
  const url = resolveLink(question.href, session.base);
  for (let attempt = 1; ; attempt++) {
    const startedMs = performance.now();
    const outcome = await attemptOnce(question, url, session);
    if ('document' in outcome) return outcome;
    session.patience.leftMs -= performance.now() - startedMs;
    const waitMs = outcome.waitMs ?? session.limits.retryBaseMs * 2 ** (attempt - 1);
    const isLast = attempt >= Math.min(question.attempts ?? session.limits.attempts, session.limits.attempts);
    const givesUp = !outcome.transient || isLast || waitMs >= session.patience.leftMs;
    if (givesUp || session.signal.aborted) throw outcome.error;
    session.log(`${outcome.error.problem.what}; asking again in ${Math.round(waitMs)} ms`);
    await pause(waitMs, session.signal, outcome.error);
    session.patience.leftMs -= waitMs;
  }
}

/** A cancelled run ends with what the broker last did, not with the cancellation of our wait. */
async function pause(waitMs: number, signal: AbortSignal, error: ProblemError): Promise<void> {
  try {
    await sleep(waitMs, undefined, { signal });
  } catch {
    throw error;
  }
}

interface Fault {
  readonly error: ProblemError;
  readonly transient: boolean;
  /** What the broker asked for; null: our own schedule. */
  readonly waitMs: number | null;
}

async function attemptOnce(question: BrokerQuestion, url: URL, session: Session): Promise<BrokerAnswer | Fault> {
  const allowedMs = session.limits.attemptMs * (question.isSlow ? SLOW_FACTOR : 1);
  const deadlineMs = Math.ceil(Math.min(allowedMs, session.patience.leftMs));
  if (deadlineMs <= 0) return { error: outOfPatience(session.base), transient: false, waitMs: null };
  try {
    const response = await follow(question, url, { session, deadlineMs });
    const text = textOf(response);
    tell(question, url, { session, how: String(response.status) });
    return judge(response, text, session);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return { error: thrown, transient: false, waitMs: null };
    const fault = networkFault(thrown, session.base, deadlineMs);
    tell(question, url, { session, how: `no answer: ${fault.error.problem.why}` });
    return { ...fault, waitMs: null };
  }
}

/** One line for each request that left this machine, however it ended. */
function tell(question: BrokerQuestion, url: URL, { session, how }: { session: Session; how: string }): void {
  session.debug?.(`Pact Broker: ${question.method} ${url.pathname}${url.search} ${how}`);
}

/** Redirects are followed by hand: for questions only, and only within the origin that the credentials belong to. */
async function follow(
  question: BrokerQuestion,
  url: URL,
  { session, deadlineMs }: { session: Session; deadlineMs: number },
): Promise<BrokerResponse> {
  const startedMs = performance.now();
  let current = url;
  for (let hop = 0; ; hop++) {
    const response = await askBroker({
      method: question.method,
      url: current,
      headers: headersFor(question, session),
      body: question.body === undefined ? null : JSON.stringify(question.body),
      deadlineMs: Math.max(1, deadlineMs - (performance.now() - startedMs)),
      maxBytes: MAX_BROKER_ANSWER_BYTES,
      signal: session.signal,
    });
    const target = response.status >= 300 && response.status < 400 ? response.headers.location : undefined;
    if (target === undefined) return response;
    tell(question, current, { session, how: String(response.status) });
    const next = URL.parse(target, current.href);
    const stays = next !== null && next.origin === session.base.origin;
    if (next === null || !stays || question.method !== 'GET' || hop >= MAX_REDIRECTS) {
      throw redirected(current, next ?? target);
    }
    current = next;
  }
}

/** The broker takes a part of a resource as a merge patch only (RFC 7396). */
const CONTENT_TYPES: Readonly<Record<BrokerQuestion['method'], string>> = {
  GET: 'application/json',
  POST: 'application/json',
  PUT: 'application/json',
  PATCH: 'application/merge-patch+json',
};

function headersFor(question: BrokerQuestion, session: Session): Record<string, string> {
  const credentials = authorization(session.credentials);
  return {
    accept: 'application/hal+json, application/json',
    ...(question.body === undefined ? {} : { 'content-type': CONTENT_TYPES[question.method] }),
    ...(credentials === null ? {} : { authorization: credentials }),
  };
}

function textOf({ body }: BrokerResponse): string {
  if (body !== null) return body.toString('utf8');
  const what = `The Pact Broker answered with more than ${MAX_BROKER_ANSWER_BYTES / 1024 / 1024} MB`;
  throw new ProblemError({ code: 'broker.answer-too-large', what });
}

function judge(response: BrokerResponse, text: string, session: Session): BrokerAnswer | Fault {
  const { status, headers } = response;
  if (status === 401 || status === 403) throw credentialsRefused(status, session.credentials, session.base);
  if (status === 407) throw proxyRefused(session.base);
  const mediaType = headers['content-type']?.split(';')[0]?.trim() ?? 'no content type';
  const document = /[/+]json$/i.test(mediaType) ? parseDocument(status < 400 ? text : session.redact(text)) : null;
  if (isTransient(status)) {
    const why = brokerErrorText(document);
    const error = new ProblemError({ code: 'broker.server-error', what: `The Pact Broker answered ${status}`, why });
    return { error, transient: true, waitMs: retryAfterMs(headers['retry-after'] ?? null, Date.now) };
  }
  if (document === null) throw notABroker(session.base, { status, mediaType, text });
  return { status, document, version: headers['x-pact-broker-version'] ?? null };
}

function parseDocument(text: string): JsonRecord | null {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    // The caller says what came instead of JSON.
    return null;
  }
}

function resolveLink(href: string, base: URL): URL {
  const directory = base.href.endsWith('/') ? base.href : `${base.href}/`;
  const relative = /^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//') ? href : href.replace(/^\/+/, '');
  const url = URL.parse(relative, directory);
  if (url === null || url.origin !== base.origin) throw foreignLink(href, base);
  return url;
}
