import type { IncomingMessage, ServerResponse } from 'node:http';
import { authorize, describeNeeds, identify } from './access.ts';
import { type Answer, problem } from './answers.ts';
import { answerInstead, type Fault, type Faults, sendFaulty } from './faults.ts';
import { answerGraphQl } from './graphql.ts';
import { type Matched, match } from './matching.ts';
import type { Exchange, OpenApi } from './openapi.ts';
import { linkHeader, pageOf } from './pages.ts';
import type { Resources } from './resources.ts';
import type { Identity, Store } from './store.ts';

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
  if (path.startsWith('/_storage/')) return sendStored(running, response, recorded);
  const fault = running.faults.take(method, path);
  await fault?.run?.();
  if (fault && !isApplied(fault) && answerInstead(fault, response)) return;
  const found = route(running, { method, path, url, body, authorization: request.headers.authorization ?? '' });
  recorded.status = found.answer.status;
  if (fault && answerInstead(fault, response)) return;
  respond(running, { response, url, fault, ...found });
}

/** The storage beside GitHub: whoever sends it a token has given the token away. */
function sendStored(running: Running, response: ServerResponse, recorded: RecordedRequest): void {
  if (recorded.headers['authorization'] !== undefined) running.violations.push('the token was sent to the storage');
  const id = Number(recorded.path.split('/').at(-1));
  const artifacts = [...running.store.runs.values()].flatMap((run) => run.artifacts);
  const archive = artifacts.find((artifact) => artifact.id === id)?.archive;
  recorded.status = archive ? 200 : 404;
  response.writeHead(recorded.status, { 'content-type': 'application/zip' }).end(archive ?? '');
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

/** On GitHub Enterprise Server it is beside the base path of REST, `/api/graphql`. */
function graphQlPath({ options }: Running): string {
  return `${options.basePath.replace(/\/v3$/u, '')}/graphql`;
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
  if (incoming.method === 'POST' && incoming.url.pathname === graphQlPath(running)) {
    return { answer: { status: 200, body: answerGraphQl(running.store, identity, incoming.body) }, headers: {} };
  }
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
    ...(answered.location && { location: new URL(answered.location, running.apiUrl).href }),
    ...fault?.headers,
  };
  response.statusCode = answered.status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (answered.status === 204 || answered.status === 302) return void response.end();
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
