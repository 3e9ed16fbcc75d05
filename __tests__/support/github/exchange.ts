import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerInstead, type Fault, type Faults, sendFaulty } from './faults.ts';
import type { Exchange, OpenApi } from './openapi.ts';
import type { Resources } from './resources.ts';
import { type Answer, problem, ROUTES, type Route } from './routes.ts';
import type { Identity, Permission, Store } from './store.ts';

export interface RecordedRequest {
  readonly method: string;
  /** Without base path and query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Milliseconds since the server started. */
  readonly atMs: number;
  /** What was answered; null while it is not, or when the connection was cut. */
  status: number | null;
}

/** The inside of a running server. */
export interface Running {
  readonly options: { readonly basePath: string; readonly rateLimits: boolean };
  readonly store: Store;
  readonly faults: Faults;
  readonly openApi: OpenApi;
  readonly requests: RecordedRequest[];
  readonly violations: string[];
  readonly startedAt: number;
  resources: Resources;
  apiUrl: string;
}

/** Takes one request to its answer: faults, identity, route, both checks against the description, pages. */
export async function answer(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await readBody(request);
  const url = new URL(request.url ?? '/', running.apiUrl);
  const method = request.method ?? 'GET';
  const path = decodePath(running, url);
  const body = text === '' ? undefined : parseOr(text);
  const recorded: RecordedRequest = {
    method,
    path,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers as Record<string, string>,
    body,
    atMs: performance.now() - running.startedAt,
    status: null,
  };
  running.requests.push(recorded);
  const fault = running.faults.take(method, path);
  await fault?.run?.();
  if (fault && !isApplied(fault) && answerInstead(fault, response)) return;
  const found = route(running, { method, path, url, body, authorization: request.headers.authorization ?? '' });
  recorded.status = found.answer.status;
  if (fault && answerInstead(fault, response)) return;
  respond(running, { response, url, fault, ...found });
}

function isApplied(fault: Fault): boolean {
  return fault.applied === true || fault.kind === 'reset-after-request';
}

/** GitHub's own links name a repository by its number; both forms mean the same. */
function decodePath(running: Running, url: URL): string {
  const path = url.pathname.startsWith(running.options.basePath)
    ? url.pathname.slice(running.options.basePath.length)
    : url.pathname;
  const numbered = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
  if (!numbered) return path;
  const repository = [...running.store.repositories.values()].find((candidate) => candidate.id === Number(numbered[1]));
  return repository ? `/repos/${repository.owner}/${repository.name}${numbered[2] ?? ''}` : path;
}

interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly body: unknown;
  readonly authorization: string;
}

interface Routed {
  readonly answer: Answer;
  readonly headers: Readonly<Record<string, string>>;
}

function route(running: Running, incoming: Incoming): Routed {
  const identity = identify(running.store, incoming.authorization);
  if (!identity) return { answer: { status: 401, body: problem('Bad credentials', '401') }, headers: {} };
  const matched = match(incoming);
  if (!matched) {
    running.violations.push(`${incoming.method} ${incoming.path} is not served`);
    return { answer: { status: 404, body: problem('Not Found', '404') }, headers: {} };
  }
  const moved = findMoved(running, matched.path, incoming);
  if (moved) return moved;
  const headers = { 'x-accepted-github-permissions': describeNeeds(matched.route) };
  const refused = authorize(running.store, identity, matched);
  if (refused) return { answer: refused, headers };
  return { answer: handle(running, { incoming, identity, ...matched }), headers };
}

interface Matched {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
}

function handle(running: Running, matched: Matched & { incoming: Incoming; identity: Identity }): Answer {
  const { incoming, route: found, path, identity } = matched;
  const query = incoming.url.searchParams;
  const exchange: Exchange = { method: found.method, template: found.template, path, query, body: incoming.body };
  const problems = running.openApi.checkRequest(exchange);
  running.violations.push(...problems);
  if (problems.length > 0) return { status: 422, body: problem(`Invalid request.\n\n${problems.join('\n')}`, '422') };
  const body =
    typeof incoming.body === 'object' && incoming.body !== null ? (incoming.body as { [key: string]: unknown }) : {};
  const { store, resources } = running;
  const answered = found.handle({ store, resources, identity, path, query, body, now: new Date().toISOString() });
  if (answered.violation !== undefined)
    running.violations.push(`${found.method} ${found.template}: ${answered.violation}`);
  running.violations.push(...running.openApi.checkResponse(exchange, answered.status, pageOf(answered, query).body));
  return answered;
}

function identify(store: Store, authorization: string): Identity | null {
  const token = /^(?:token|bearer) (.+)$/i.exec(authorization)?.[1];
  if (token !== undefined) return store.tokens.get(token) ?? null;
  return {
    kind: 'anonymous',
    name: '',
    login: '',
    permissions: { metadata: 'read', contents: 'read', issues: 'read', pull_requests: 'read', checks: 'read' },
  };
}

function match(incoming: Incoming): Matched | null {
  for (const candidate of ROUTES) {
    if (candidate.method !== incoming.method) continue;
    const path = matchTemplate(candidate.template, incoming.path);
    if (path) return { route: candidate, path };
  }
  return null;
}

function matchTemplate(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) values[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return values;
}

/** A renamed repository: reading is redirected for good, writing for now, so that clients repeat the method. */
function findMoved(running: Running, path: Readonly<Record<string, string>>, incoming: Incoming): Routed | null {
  const repository = running.store.renamed.get(`${path['owner']}/${path['repo']}`.toLowerCase());
  if (!repository) return null;
  const rest = incoming.path.split('/').slice(4).join('/');
  const url = `${running.apiUrl}/repositories/${repository.id}${rest ? `/${rest}` : ''}${incoming.url.search}`;
  const status = incoming.method === 'GET' ? 301 : 307;
  const message = status === 301 ? 'Moved Permanently' : 'Temporary Redirect';
  return { answer: { status, body: { ...problem(message, String(status)), url } }, headers: { location: url } };
}

const RANK: Readonly<Record<Permission, number>> = { read: 1, write: 2, admin: 3 };

function authorize(store: Store, identity: Identity, { route: found, path }: Matched): Answer | null {
  const writes = found.method !== 'GET';
  if (identity.kind === 'anonymous' && writes) return { status: 401, body: problem('Requires authentication', '401') };
  if (path['owner'] !== undefined) {
    const repository = store.repositories.get(`${path['owner']}/${path['repo']}`.toLowerCase());
    if (!repository || (repository.private && identity.kind === 'anonymous'))
      return { status: 404, body: problem('Not Found', '404') };
    if (!repository.private && !writes) return null;
  }
  if (found.needs.length === 0 || found.needs.some((set) => holds(identity, set))) return null;
  const subject = identity.kind === 'user' ? 'personal access token' : 'integration';
  return { status: 403, body: problem(`Resource not accessible by ${subject}`, '403') };
}

function holds(identity: Identity, needed: Readonly<Record<string, Permission>>): boolean {
  return Object.entries(needed).every(
    ([name, level]) =>
      RANK[identity.permissions[name] ?? 'read'] >= RANK[level] && identity.permissions[name] !== undefined,
  );
}

/** Commas mean "and", semicolons mean "or": docs.github.com/rest/overview/permissions-required-for-github-apps. */
function describeNeeds(found: Route): string {
  return found.needs
    .map((set) =>
      Object.entries(set)
        .map(([name, level]) => `${name}=${level}`)
        .join(','),
    )
    .join('; ');
}

const PER_PAGE_DEFAULT = 30;
const PER_PAGE_MAX = 100;

interface Page {
  readonly body: unknown;
  readonly page: number;
  readonly last: number;
}

function pageOf(answered: Answer, query: URLSearchParams): Page {
  if (!answered.list) return { body: answered.body, page: 1, last: 1 };
  const size = Math.min(Number(query.get('per_page') ?? PER_PAGE_DEFAULT) || PER_PAGE_DEFAULT, PER_PAGE_MAX);
  const page = Math.max(1, Number(query.get('page') ?? 1));
  const list = answered.list.slice((page - 1) * size, page * size);
  const body = answered.key === undefined ? list : { total_count: answered.list.length, [answered.key]: list };
  return { body, page, last: Math.max(1, Math.ceil(answered.list.length / size)) };
}

function respond(running: Running, reply: Routed & { response: ServerResponse; url: URL; fault: Fault | null }): void {
  const { response, url, fault, answer: answered } = reply;
  const page = pageOf(answered, url.searchParams);
  const link = linkHeader(url, page);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': `TEST:${running.requests.length}`,
    ...(running.options.rateLimits ? rateHeaders(running.requests.length) : {}),
    ...(link === '' ? {} : { link }),
    ...reply.headers,
    ...fault?.headers,
  };
  response.statusCode = answered.status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (answered.status === 204) return void response.end();
  const body = fault?.kind === 'wrong-type' ? (fault.body ?? null) : page.body;
  sendFaulty(fault, response, JSON.stringify(body));
}

/** Requests per hour and repository that a GITHUB_TOKEN has: docs.github.com, rate limits for the REST API. */
const REQUESTS_PER_HOUR = 1000;

function rateHeaders(used: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(REQUESTS_PER_HOUR),
    'x-ratelimit-remaining': String(Math.max(0, REQUESTS_PER_HOUR - used)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-resource': 'core',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
  };
}

function linkHeader(url: URL, page: Page): string {
  const to = (number: number, relation: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const back = page.page > 1 ? [to(page.page - 1, 'prev')] : [];
  const next = page.page < page.last ? [to(page.page + 1, 'next'), to(page.last, 'last')] : [];
  const first = page.page > 1 ? [to(1, 'first')] : [];
  return [...back, ...next, ...first].join(', ');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    return { unreadable: String(thrown) };
  }
}
