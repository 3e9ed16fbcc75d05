import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runSmoke } from '../../src/load/stage.ts';
import type { SmokeDetail, StageResult } from '../../src/model/stage.ts';
import { loadInput, specOf } from './support/load-input.ts';

const PARAMETERS = `parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1 } }
        - { name: cursor, in: query, schema: { type: string } }`;
const spec = await specOf(`openapi: 3.0.3
info: { title: t, version: '1' }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
paths:
  /orders:
    get:
      security: [{ token: [] }]
      ${PARAMETERS}
      responses: { '200': { description: ok, content: { application/json: { schema: { type: array } } } } }
`);

/** Answers as the function says for the query, and keeps the lines that it was asked with. */
async function serve(statusOf: (query: URLSearchParams) => number) {
  const lines: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    lines.push(`${url.pathname}${url.search} ${request.headers.authorization}`);
    const status = statusOf(url.searchParams);
    response.writeHead(status, { 'content-type': 'application/json' }).end(status === 200 ? '[]' : '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { baseUrl, lines, [Symbol.asyncDispose]: close };
}

const TOKEN = 'secret-of-the-desk';

async function smoke(baseUrl: string): Promise<StageResult> {
  const config = { auth: { bearer: 'ORDERS_TOKEN' } };
  const parentEnvironment = { ...process.env, ORDERS_TOKEN: TOKEN };
  return runSmoke(await loadInput(spec, baseUrl, { config: config as never, parentEnvironment }));
}

function callsOf(result: StageResult): SmokeDetail['calls'] {
  if (result.detail?.kind !== 'smoke') throw new Error(`no smoke detail: ${result.reason}`);
  return result.detail.calls;
}

describe('what is optional in a request', () => {
  it('fails where the provider crashes behind it, with the line that repeats the request and no credential in it', async () => {
    await using server = await serve((query) => (query.has('limit') ? 500 : 200));
    const result = await smoke(server.baseUrl);
    expect(result.outcome).toBe('failed');
    expect(result.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'smoke.server-error: GET /orders with everything optional (?limit, ?cursor) answered a valid request with 500: "{}"',
    ]);
    const [line] = callsOf(result).flatMap(({ repeat }) => repeat ?? []);
    expect(line).toBe(
      `curl -i -X GET "$BASE_URL"'/orders?limit=1&cursor=sample' -H 'Accept: application/json, */*;q=0.1' -H 'Authorization: Bearer '"$ORDERS_TOKEN"''`,
    );
    expect(JSON.stringify(result)).not.toContain(TOKEN);
    const before = server.lines.at(-1);
    const env = { ...process.env, BASE_URL: server.baseUrl, ORDERS_TOKEN: TOKEN };
    await promisify(execFile)('sh', ['-c', `${line}`], { env });
    expect(server.lines.at(-1)).toBe(before);
  });

  it('passes where a value is refused, and is found behind the others then', async () => {
    await using refusing = await serve((query) => (query.has('cursor') ? 400 : 200));
    const passed = await smoke(refusing.baseUrl);
    expect(passed).toMatchObject({ outcome: 'passed', findings: [] });
    expect(callsOf(passed).map(({ asked, status, note }) => [asked, status, note])).toEqual([
      [undefined, 200, undefined],
      ['with everything optional (?limit, ?cursor)', 400, 'refused, with a status that is not documented'],
      ['with ?limit', 200, undefined],
      ['with ?cursor', 400, 'refused, with a status that is not documented'],
    ]);
    await using hiding = await serve((query) => (query.has('cursor') ? 400 : query.has('limit') ? 500 : 200));
    const failed = await smoke(hiding.baseUrl);
    expect(failed.findings.map(({ message }) => message)).toEqual([
      'GET /orders with ?limit answered a valid request with 500: "{}"',
    ]);
  });

  it('is not asked for where the first call did not succeed: that has been said already', async () => {
    await using server = await serve(() => 500);
    const result = await smoke(server.baseUrl);
    expect(server.lines).toHaveLength(1);
    expect(result.findings).toHaveLength(1);
  });
});
