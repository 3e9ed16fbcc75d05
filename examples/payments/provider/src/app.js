import { createServer } from 'node:http';
import { Refusal } from './problem.js';

/** No request of this API comes near it, bytes. */
const MAX_BODY_BYTES = 64 * 1024;
/** Errors of PostgreSQL and the network that pass by themselves: the client may try again. */
const PASSING_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
const PASSING_MESSAGE = /timeout|timed out|connection terminated|client is (closed|offline)|socket closed/i;

/** An HTTP server that answers with JSON, and with problem details where it refuses. */
export function createApp(routes) {
  return createServer(async (request, response) => {
    const answer = await answerTo(routes, request).catch((error) => refusalFor(error).toAnswer());
    const text = answer.body === undefined ? undefined : JSON.stringify(answer.body);
    const type = text === undefined ? {} : { 'Content-Type': 'application/json' };
    response.writeHead(answer.status, { ...type, ...answer.headers });
    response.end(text);
  });
}

async function answerTo(routes, request) {
  const url = new URL(request.url, 'http://localhost');
  const path = url.pathname.split('/');
  const matching = routes
    .map((route) => ({ route, params: matchPath(route.segments, path) }))
    .filter(({ params }) => params);
  if (matching.length === 0) throw new Refusal(404, 'There is nothing at this path.');
  const match = matching.find(({ route }) => route.method === request.method);
  if (!match) {
    const allow = matching.map(({ route }) => route.method).join(', ');
    throw new Refusal(405, `This path knows ${allow}.`, { headers: { Allow: allow } });
  }
  const body = request.method === 'POST' ? await readJson(request) : undefined;
  return match.route.handle({ params: match.params, query: url.searchParams, headers: request.headers, body });
}

/** @returns {Record<string, string> | null} values of the template's parameters, or null where the path is another one */
function matchPath(segments, path) {
  if (segments.length !== path.length) return null;
  const params = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = decode(path[index]);
    else if (segment !== path[index]) return null;
  }
  return params;
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, 'The path is not valid percent-encoding.');
  }
}

async function readJson(request) {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal(415, 'Send application/json.');
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Refusal(413, `A body has at most ${MAX_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new Refusal(400, `The body is not JSON: ${error.message}`);
  }
}

function refusalFor(error) {
  if (error instanceof Refusal) return error;
  console.error(error);
  if (PASSING_ERRORS.has(error.code) || PASSING_MESSAGE.test(error.message)) {
    return new Refusal(503, 'A store does not answer; try again.', { headers: { 'Retry-After': '1' } });
  }
  return new Refusal(500, 'The service failed; its log says why.');
}
