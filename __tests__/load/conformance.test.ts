import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/load/answers.ts';
import { checkAnswer, documentedMedia, documentedResponse } from '../../src/load/conformance.ts';
import type { ApiOperation } from '../../src/model/api.ts';
import type { Purpose } from '../../src/traffic/planned-request.ts';
import { openSchemas } from '../../src/traffic/schemas.ts';
import { specOf } from './support/load-input.ts';

const spec = await specOf(`
openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /things/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: ok
          content:
            application/json: { schema: { $ref: '#/components/schemas/Thing' } }
            text/plain: { schema: { type: string } }
        '202': { description: no content documented }
        '204': { description: none }
        4XX: { description: refused, content: { application/problem+json: { schema: { type: object, required: [title] } } } }
    head:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object } } } } }
    put:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: string, pattern: '^(a+)+$' } } } }
        default: { description: anything else }
components:
  schemas:
    Thing:
      type: object
      required: [id, price, secret]
      additionalProperties: false
      properties:
        id: { type: string, format: uuid }
        price: { type: number, multipleOf: 0.01 }
        kind: { enum: [a, b] }
        secret: { type: string, writeOnly: true }
        made: { type: string, format: date-time, readOnly: true }
`);
const schemas = openSchemas({ definitions: spec.definitions, direction: 'response' });

function operation(method: string): ApiOperation {
  const found = spec.operations.find((one) => one.method === method);
  if (!found) throw new Error(`no ${method}`);
  return found;
}

const VALID = { id: 'a3bb189e-8bf9-3888-9912-ace4e6543002', price: 19.99 };

type Changes = Partial<Answer> & { readonly contentType?: string | null };

function answer({ contentType = 'application/json; charset=utf-8', headers, ...changes }: Changes): Answer {
  return {
    operation: 'GET /things/{id}',
    role: 'call',
    asked: null,
    status: 200,
    error: null,
    durationMs: 5,
    repeat: null,
    headers: { ...(contentType !== null && { 'content-type': [contentType] }), ...headers },
    body: JSON.stringify(VALID),
    unreadable: null,
    ...changes,
  };
}

function check(changes: Changes, method = 'GET', purpose: Purpose = { kind: 'success' }) {
  const { definitions } = spec;
  return checkAnswer({ operation: operation(method), purpose, schemas, definitions }, answer(changes));
}

function rules(changes: Changes, method = 'GET'): readonly string[] {
  return check(changes, method).findings.map(({ rule }) => rule);
}

function message(changes: Changes): string {
  return check(changes).findings[0]?.message ?? '';
}

describe('checkAnswer', () => {
  it('finds nothing where status, content type and body are as documented', () => {
    expect(check({})).toEqual({
      findings: [],
      problem: null,
      succeeded: true,
    });
  });

  const cases: readonly (readonly [name: string, changes: Changes, rules: readonly string[], method?: string])[] = [
    ['a missing property', { body: '{}' }, ['smoke.body.invalid']],
    ['a format that is not kept', { body: JSON.stringify({ ...VALID, id: 'seven' }) }, ['smoke.body.invalid']],
    ['a property too much', { body: JSON.stringify({ ...VALID, user_id: 1 }) }, ['smoke.body.invalid']],
    ['a body that is cut off', { body: '{"id": "a3' }, ['smoke.body.invalid']],
    ['an empty body', { body: '' }, ['smoke.body.missing']],
    ['a body nobody documented', { status: 202 }, ['smoke.body.undocumented']],
    ['a body that was too large to keep', { body: null }, ['smoke.body.unchecked']],
    ['HTML instead of JSON', { contentType: 'text/html', body: '<html>' }, ['smoke.media-type.undocumented']],
    ['no content type', { contentType: null }, ['smoke.media-type.undocumented']],
    ['another documented content type', { contentType: 'text/plain', body: 'fine' }, []],
    ['a status without a body', { status: 204, body: '' }, []],
    ['an answer to HEAD, which has no body', { contentType: null, body: '' }, [], 'HEAD'],
    ['an undocumented status', { status: 302, body: '' }, ['smoke.status.undocumented']],
    ['a server error', { status: 503, body: 'down' }, ['smoke.server-error']],
    ['a server error, documented by default', { status: 500, body: '' }, ['smoke.server-error'], 'PUT'],
    ['no answer', { status: null, error: 'connection refused' }, ['smoke.no-answer']],
    [
      'a documented refusal',
      { status: 404, contentType: 'application/problem+json', body: '{"title":"gone"}' },
      ['smoke.refused'],
    ],
    [
      'a refusal that breaks its schema',
      { status: 404, contentType: 'application/problem+json', body: '{}' },
      ['smoke.body.invalid'],
    ],
    ['a bare refusal', { status: 404, contentType: null, body: '' }, ['smoke.refused']],
    ['a pattern that never answers', { body: JSON.stringify(`${'a'.repeat(60)}!`) }, ['smoke.body.unchecked'], 'PUT'],
  ];
  for (const [name, changes, expected, method] of cases) {
    it(`judges ${name}`, () => expect(rules(changes, method)).toEqual(expected));
  }

  it('does not ask an answer for what only requests hold', () => {
    expect(message({ body: '{}' })).not.toContain('secret');
    expect(message({ body: '{}' })).toContain('id is missing; price is missing');
  });

  it('names three violations and counts the rest, each value cut', () => {
    const kinds = ['a', 'b', 'x'.repeat(900)];
    const text = message({ body: JSON.stringify({ id: 1, price: 'x', kind: kinds[2], made: 0, other: 1 }) });
    expect(text).toContain('(and 2 more)');
    expect(text.length).toBeLessThan(400);
  });

  it('has the same fingerprint whatever the values were, and another for another property', () => {
    const of = (body: unknown): string => check({ body: JSON.stringify(body) }).findings[0]?.fingerprint ?? '';
    expect(of({ ...VALID, price: 'x' })).toBe(of({ ...VALID, price: 'y' }));
    expect(of({ ...VALID, price: 'x' })).not.toBe(of({ ...VALID, id: 1 }));
  });
});

describe('an answer to a wrong request', () => {
  const problem = { contentType: 'application/problem+json', body: '{"title":"gone"}' };
  const unknown: Purpose = { kind: 'failure', failure: 'unknown-id', expected: [404] };
  const cases: readonly (readonly [name: string, changes: Changes, purpose: Purpose, rules: readonly string[]])[] = [
    ['is fine where it is the documented refusal', { status: 404, ...problem }, unknown, []],
    ['is fine where another refusal is documented', { status: 409, ...problem }, unknown, []],
    [
      'must keep to the schema of the refusal',
      { status: 404, ...problem, body: '{}' },
      unknown,
      ['smoke.body.invalid'],
    ],
    ['is no server error', { status: 500, body: 'oops' }, unknown, ['smoke.server-error']],
    ['is no success', {}, unknown, ['smoke.failure.not-refused']],
    ['is documented', { status: 302, body: '' }, unknown, ['smoke.status.undocumented']],
    [
      'is no success without credentials',
      {},
      { kind: 'failure', failure: 'no-credentials', expected: [401] },
      ['smoke.credentials.not-asked'],
    ],
  ];
  for (const [name, changes, purpose, expected] of cases) {
    it(name, () => {
      const { findings, succeeded } = check({ asked: 'with an unknown id', ...changes }, 'GET', purpose);
      expect(findings.map(({ rule }) => rule)).toEqual(expected);
      expect(succeeded).toBe(false);
      for (const { message } of findings) expect(message).toMatch(/^GET \/things\/\{id\} with an unknown id answered/u);
    });
  }

  it('may be a server error that is documented', async () => {
    const documented = await specOf(`
openapi: 3.0.3
info: { title: t, version: '1' }
paths: { /a: { get: { responses: { '200': { description: ok }, '503': { description: busy } } } } }
`);
    const [get] = documented.operations;
    if (!get) throw new Error('no operation');
    const down = answer({ status: 503, body: '', contentType: null });
    expect(checkAnswer({ operation: get, purpose: unknown, schemas, definitions: {} }, down).findings).toEqual([]);
  });

  it('has a fingerprint that does not depend on how the body was bad', () => {
    const of = (asked: string): string =>
      check({ asked, status: 500, body: '' }, 'GET', unknown).findings[0]?.fingerprint ?? '';
    expect(of('with a bad body (without a)')).toBe(of('with a bad body (without b)'));
    expect(of('with a bad body (without a)')).not.toBe(of('with an unknown id'));
  });
});

describe('the headers of an answer', async () => {
  const described = await specOf(`
openapi: 3.0.3
info: { title: t, version: '1' }
paths:
  /a:
    get:
      responses:
        '200':
          description: ok
          headers:
            X-Count: { required: true, schema: { type: integer, minimum: 1 } }
            X-Tags: { schema: { type: array, maxItems: 2, items: { type: string, minLength: 1 } } }
            X-When: { schema: { type: string, format: date-time, nullable: true } }
`);
  const [get] = described.operations;
  const judge = (headers: Readonly<Record<string, readonly string[]>>) => {
    if (!get) throw new Error('no operation');
    const own = openSchemas({ definitions: described.definitions, direction: 'response' });
    const expectation = { operation: get, purpose: { kind: 'success' as const }, schemas: own, definitions: {} };
    const { findings } = checkAnswer(expectation, answer({ headers, body: '', contentType: null }));
    return findings.map(({ rule, message, location }) => `${rule} ${location?.line}: ${message}`);
  };

  it('are read in the documented type', () => {
    expect(judge({ 'x-count': ['7'], 'x-tags': ['a, b'], 'x-when': ['2026-01-31T10:00:00Z'] })).toEqual([]);
  });

  it('that are required must be there', () => {
    expect(judge({})).toEqual(['smoke.header.missing 11: GET /a answered 200 without the header X-Count']);
  });

  it('must match their schema, each at its line and with its value', () => {
    expect(judge({ 'x-count': ['none'], 'x-tags': ['a', 'b', 'c'], 'x-when': ['today'] })).toEqual([
      'smoke.header.invalid 11: GET /a answered 200 with the header X-Count, and the value must be integer, it is "none"',
      'smoke.header.invalid 12: GET /a answered 200 with the header X-Tags, and the value must NOT have more than 2 items, it is ["a","b","c"]',
      'smoke.header.invalid 13: GET /a answered 200 with the header X-When, and the value must match format "date-time", it is "today"',
    ]);
  });
});

describe('what an answer is held against', () => {
  it('is the exact status, then its range, then the default', () => {
    expect(documentedResponse(operation('GET'), 200)?.status).toBe('200');
    expect(documentedResponse(operation('GET'), 418)?.status).toBe('4XX');
    expect(documentedResponse(operation('GET'), 301)).toBeNull();
    expect(documentedResponse(operation('PUT'), 418)?.status).toBe('default');
  });

  it('is the same content type, then a range, whatever its parameters and case', () => {
    const media = (mediaType: string) => ({ mediaType, schema: null, example: undefined, encoding: {} });
    const content = [media('*/*'), media('application/*'), media('Application/JSON; v=1')];
    expect(documentedMedia(content, 'application/json;charset=utf-8')).toBe(content[2]);
    expect(documentedMedia(content, 'application/pdf')).toBe(content[1]);
    expect(documentedMedia(content, 'image/png')).toBe(content[0]);
    expect(documentedMedia([media('application/json')], 'image/png')).toBeNull();
  });
});
