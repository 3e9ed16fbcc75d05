// [door] Every call of GitHub: deadlines, one budget, retries, whole lists, and answers that are checked before anybody believes them.
import { setTimeout as sleep } from 'node:timers/promises';
import { getUserAgentWithOrchestrationId } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import type { Fault } from './fault.ts';
import { GITHUB_LIMITS, type GitHubLimits } from './limits.ts';
import { parseNextLink } from './link.ts';
import { describeFault, type GitHubError } from './problems.ts';
import { type Idempotency, isRateLimit, planRetry } from './retry.ts';
import { asList, ShapeError } from './shape.ts';
import { FaultSignal, faultOf, fetchChecked } from './transport.ts';

export interface GitHubOptions {
  readonly token: string;
  /** GITHUB_API_URL: `https://api.github.com`, or `https://host/api/v3` on GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly repository: { readonly owner: string; readonly name: string };
  readonly limits?: Partial<GitHubLimits>;
  /** Ends every call and every wait. */
  readonly signal?: AbortSignal;
  /** One line per request and per wait, for the debug log; never a body or a header. */
  readonly log?: (line: string) => void;
}

/** One call of the API, and what has to come back for it to count as done. */
export interface Call<T> {
  /** As it follows "could not": `write the comment on #7`. */
  readonly purpose: string;
  /** `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`; owner and repo are filled in. */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly idempotency: Idempotency;
  /** The status that is a success, or all that are. */
  readonly status: number | readonly number[];
  /** Takes what we rely on out of the answer; throws ShapeError. Given undefined for 204. */
  readonly parse: (data: unknown) => T;
}

/** A list that is read to its end. `parse` is given one entry. */
export type ListCall<T> = Omit<Call<T>, 'idempotency' | 'status'> & {
  /** Property that holds the list where the API wraps it, `check_runs`. */
  readonly key?: string;
};

export interface GitHub {
  /** GITHUB_API_URL, as it was given. */
  readonly apiUrl: string;
  readonly repository: { readonly owner: string; readonly name: string };
  /** Throws GitHubError once retrying is over or would be wrong. */
  send<T>(call: Call<T>): Promise<T>;
  /** Every page, or GitHubError: never a part of the list. */
  list<T>(call: ListCall<T>): Promise<readonly T[]>;
  /** Waits one step of the retry table, or as many as are asked for, within the budget. */
  pause(steps?: number): Promise<void>;
  /** Login that the token writes as; null until an answer told. */
  readonly viewer: { login: string | null };
}

interface Session {
  readonly octokit: Octokit;
  readonly limits: GitHubLimits;
  readonly apiUrl: string;
  readonly repository: GitHubOptions['repository'];
  readonly signal: AbortSignal | null;
  readonly log: (line: string) => void;
  /** What all calls so far have used. */
  readonly used: { ms: number; requests: number };
}

export function openGitHub(options: GitHubOptions): GitHub {
  const limits = { ...GITHUB_LIMITS, ...options.limits };
  const session: Session = {
    octokit: createOctokit(options),
    limits,
    apiUrl: options.apiUrl,
    repository: options.repository,
    signal: options.signal ?? null,
    log: options.log ?? (() => undefined),
    used: { ms: 0, requests: 0 },
  };
  return {
    apiUrl: options.apiUrl,
    repository: options.repository,
    viewer: { login: null },
    send: async (call) => (await perform(session, call, call.route)).value,
    list: (call) => listAll(session, call),
    pause: (steps = 1) => wait(session, Math.ceil(steps * limits.retryBaseMs)),
  };
}

const USER_AGENT = 'api-testing-action';

function createOctokit(options: GitHubOptions): Octokit {
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const origin = new URL(options.apiUrl).origin;
  const fetch = (url: string, init: RequestInit): Promise<Response> => fetchChecked(url, init, origin);
  return new Octokit({
    auth: options.token,
    baseUrl: options.apiUrl,
    // GitHub finds a job's calls in its own logs by the id that the runner gives it.
    userAgent: getUserAgentWithOrchestrationId(USER_AGENT) ?? USER_AGENT,
    log: quiet,
    request: { fetch, log: quiet },
  });
}

interface Performed<T> {
  readonly value: T;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

async function perform<T>(session: Session, call: Call<T>, url: string): Promise<Performed<T>> {
  let waited = false;
  for (let number = 1; ; number += 1) {
    const outcome = await attempt(session, call, url);
    if ('value' in outcome) return outcome;
    const { fault } = outcome;
    const nowMs = Date.now();
    const next = planRetry(
      { fault, idempotency: call.idempotency, number, waited, nowMs, jitter: Math.random() },
      session.limits,
    );
    if (next.kind === 'give-up' || !affordable(session, next.afterMs)) {
      const request = describeRequest(session, call, url);
      throw describeFault(fault, { purpose: call.purpose, request, apiUrl: session.apiUrl, attempts: number, nowMs });
    }
    session.log(`${call.purpose}: ${fault.kind}, again in ${Math.round(next.afterMs)} ms`);
    waited ||= fault.kind === 'status' && isRateLimit(fault.answer);
    await wait(session, next.afterMs);
  }
}

function affordable(session: Session, afterMs: number): boolean {
  return session.used.ms + afterMs < session.limits.budgetMs && session.used.requests < session.limits.maxRequests;
}

function describeRequest(session: Session, call: Call<unknown>, url: string): string {
  const values: Readonly<Record<string, unknown>> = {
    owner: session.repository.owner,
    repo: session.repository.name,
    ...call.parameters,
  };
  return url.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

async function attempt<T>(session: Session, call: Call<T>, url: string): Promise<Performed<T> | { fault: Fault }> {
  const { limits, used } = session;
  if (session.signal?.aborted) return { fault: { kind: 'cancelled' } };
  if (used.requests >= limits.maxRequests)
    return { fault: { kind: 'spent', what: `${limits.maxRequests} requests are` } };
  if (used.ms >= limits.budgetMs)
    return { fault: { kind: 'spent', what: `${limits.budgetMs / 1000} s for GitHub are` } };
  const wantedMs = call.idempotency === 'read' ? limits.readDeadlineMs : limits.writeDeadlineMs;
  // A timer takes whole milliseconds only.
  const deadlineMs = Math.ceil(Math.min(wantedMs, limits.budgetMs - used.ms));
  const deadline = AbortSignal.timeout(deadlineMs);
  const startedAt = performance.now();
  used.requests += 1;
  try {
    return await request(session, {
      call,
      url,
      signal: session.signal ? AbortSignal.any([deadline, session.signal]) : deadline,
    });
  } catch (thrown) {
    if (session.signal?.aborted) return { fault: { kind: 'cancelled' } };
    if (deadline.aborted) return { fault: { kind: 'deadline', afterMs: deadlineMs } };
    return { fault: faultOf(thrown) };
  } finally {
    used.ms += performance.now() - startedAt;
  }
}

async function request<T>(
  session: Session,
  { call, url, signal }: { call: Call<T>; url: string; signal: AbortSignal },
): Promise<Performed<T>> {
  const { owner, name: repo } = session.repository;
  // What the template has no place for would end up in the query of a page's own address.
  const named = url.includes('{owner}') ? { owner, repo } : {};
  const answered = await session.octokit.request(url, { ...named, ...call.parameters, request: { signal } });
  session.log(`${describeRequest(session, call, url)} ${answered.status}`);
  const answer = { status: answered.status, headers: textHeaders(answered.headers), message: '' };
  if (![call.status].flat().includes(answered.status))
    throw new FaultSignal({ kind: 'bad-answer', answer, why: `expected ${[call.status].flat().join(' or ')}` });
  try {
    return { value: call.parse(answered.status === 204 ? undefined : answered.data), headers: answered.headers };
  } catch (thrown) {
    if (thrown instanceof ShapeError) throw new FaultSignal({ kind: 'bad-answer', answer, why: thrown.message });
    throw thrown;
  }
}

function textHeaders(headers: Readonly<Record<string, string | number | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

async function wait(session: Session, ms: number): Promise<void> {
  session.used.ms += ms;
  await sleep(ms, undefined, session.signal ? { signal: session.signal } : {}).catch((thrown: unknown) => {
    // Cancelling ends the wait; the next attempt then says so.
    if (!session.signal?.aborted) throw thrown;
  });
}

const PER_PAGE = 100; // the most GitHub gives

async function listAll<T>(session: Session, call: ListCall<T>): Promise<readonly T[]> {
  const page: Call<readonly T[]> = {
    ...call,
    parameters: { per_page: PER_PAGE, ...call.parameters },
    idempotency: 'read',
    status: 200,
    parse: (data) => entriesOf(data, call.key).map(call.parse),
  };
  const entries: T[] = [];
  const seen = new Set<string>();
  let url: string | null = call.route;
  for (let pages = 0; url !== null; pages += 1) {
    if (pages >= session.limits.maxPages || seen.has(url)) throw tooManyPages(session, call, pages);
    seen.add(url);
    const performed: Performed<readonly T[]> = await perform(
      session,
      pages === 0 ? page : { ...page, parameters: {} },
      url,
    );
    entries.push(...performed.value);
    const next = parseNextLink(performed.headers['link']?.toString());
    url = next === null ? null : `GET ${next}`;
  }
  return entries;
}

function entriesOf(data: unknown, key: string | undefined): readonly unknown[] {
  if (key === undefined) return asList(data, 'the answer');
  return asList(typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : data, `"${key}"`);
}

function tooManyPages(session: Session, call: ListCall<unknown>, pages: number): GitHubError {
  const told = { purpose: call.purpose, request: call.route, apiUrl: session.apiUrl, attempts: 1, nowMs: Date.now() };
  return describeFault({ kind: 'too-many-pages', pages }, told);
}
