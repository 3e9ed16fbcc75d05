import { describe, expect, it } from 'vitest';
import { runSmoke } from '../../src/load/stage.ts';
import { startServer } from './support/hostile-server.ts';
import { loadInput, specOf } from './support/load-input.ts';

const ID = 'type: object, required: [id], properties: { id: { type: string } }';
const MADE = `'201': { description: made, content: { application/json: { schema: { ${ID} } } } }`;
const BODY = `requestBody:
        content:
          application/json: { schema: { type: object, required: [name], properties: { name: { type: string }, note: { type: string } } } }
          application/x-www-form-urlencoded: { schema: { type: object, required: [name], properties: { name: { type: string } } } }`;
const spec = await specOf(`openapi: 3.1.0
info: { title: shops, version: '1' }
paths:
  /shops:
    post:
      ${BODY}
      responses: { ${MADE}, '400': { description: bad } }
  /shops/{shopId}:
    parameters: [{ name: shopId, in: path, required: true, schema: { type: string }, example: of-the-team }]
    get: { responses: { '200': { description: ok }, '404': { description: unknown } } }
    delete: { responses: { '204': { description: gone }, '404': { description: unknown } } }
  /shops/{shopId}/orders:
    parameters: [{ name: shopId, in: path, required: true, schema: { type: string } }]
    post:
      ${BODY}
      responses: { ${MADE}, '400': { description: bad } }
  /shops/{shopId}/orders/{orderId}:
    parameters:
      - { name: shopId, in: path, required: true, schema: { type: string } }
      - { name: orderId, in: path, required: true, schema: { type: string } }
    get: { responses: { '200': { description: ok }, '404': { description: unknown } } }
    delete: { responses: { '204': { description: gone }, '404': { description: unknown } } }
`);

interface Habits {
  /** Takes bodies that break the schema, too. */
  readonly takesAll?: boolean;
  /** Answers 201 and does not say what it made. */
  readonly isSilent?: boolean;
  /** Milliseconds that a deletion is held back. */
  readonly deletionMs?: number;
}

/** Keeps shops and their orders by path; a shop with orders in it is not deleted, and one of the team is there from the start. */
async function startShops({ takesAll = false, isSilent = false, deletionMs = 0 }: Habits = {}) {
  const kept = new Set(['/shops/of-the-team']);
  let made = 0;
  const server = await startServer(({ line, body, headers }, response) => {
    const [method, path = ''] = line.split(' ');
    const answer = (status: number, value?: unknown) =>
      response
        .writeHead(status, value === undefined ? {} : { 'content-type': 'application/json' })
        .end(value === undefined ? undefined : JSON.stringify(value));
    if (method === 'POST') {
      const parent = path.replace(/\/(?:shops|orders)$/u, '');
      if (parent !== '' && !kept.has(parent)) return answer(404);
      const isForm = headers['content-type']?.includes('urlencoded') === true;
      if (!takesAll && !isForm && typeof JSON.parse(body).name !== 'string') return answer(400);
      made += 1;
      kept.add(`${path}/${made}`);
      return answer(201, isSilent ? {} : { id: String(made) });
    }
    if (!kept.has(path)) return answer(404);
    if (method === 'GET') return answer(200);
    if ([...kept].some((one) => one.startsWith(`${path}/`))) return answer(409);
    kept.delete(path);
    return setTimeout(() => answer(204), deletionMs);
  });
  return { server, kept, made: () => made };
}

const EVERY_OPERATION = spec.operations.map(({ id }) => id);

async function smoke(habits: Habits, operations: readonly string[] = EVERY_OPERATION, budgetMs = 60_000) {
  const { server, kept, made } = await startShops(habits);
  await using _ = server;
  const result = await runSmoke(await loadInput(spec, server.baseUrl, { operations, config: { budgetMs } }));
  return { result, kept: [...kept], made: made(), requests: server.requests.map(({ line }) => line) };
}

describe('what smoke makes', () => {
  it.each([
    ['with every operation in scope', EVERY_OPERATION, 6],
    ['with those in scope that make', ['POST /shops', 'POST /shops/{shopId}/orders'], 6],
    ['with a deletion in scope', ['POST /shops/{shopId}/orders', 'DELETE /shops/{shopId}'], 4],
  ])('is all taken away again, in each form and with what is optional, %s', async (_, operations, count) => {
    const { result, kept, made } = await smoke({}, operations);
    expect(result).toMatchObject({ outcome: 'passed', findings: [] });
    expect(made).toBe(count);
    expect(kept).toEqual(['/shops/of-the-team']);
  });

  it('is taken away where it should have been refused, too', async () => {
    const { result, kept, made } = await smoke({ takesAll: true });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['smoke.failure.not-refused', 'smoke.failure.not-refused']);
    expect(made).toBe(8);
    expect(kept).toEqual(['/shops/of-the-team']);
  });

  it('is left where no answer holds its id, and nothing that an example names is taken away for it', async () => {
    const { kept, requests } = await smoke({ isSilent: true }, ['POST /shops']);
    expect(requests.filter((line) => line.startsWith('DELETE'))).toEqual([]);
    expect(kept).toContain('/shops/of-the-team');
  });

  it('fails nothing where time is up before all of it is taken away: what was in scope has been called', async () => {
    const { result, kept } = await smoke({ deletionMs: 1_500 }, ['POST /shops'], 1_000);
    expect(result).toMatchObject({ outcome: 'passed', findings: [] });
    expect(kept).toHaveLength(3);
  });
});
