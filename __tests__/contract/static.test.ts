import { describe, expect, it } from 'vitest';
import { parsePact } from '../../src/contract/pact-file.ts';
import type { PactSource } from '../../src/contract/source.ts';
import { compareStatically } from '../../src/contract/static.ts';
import { httpInteraction, type InteractionOptions, pactDocument, pactText } from './support/pacts.ts';
import { ORDERS_SPEC, specOf } from './support/stage-input.ts';

function source(interactions: readonly unknown[], differs: Partial<PactSource> = {}): PactSource {
  const pact = parsePact(pactText('web', interactions), 'pacts/web.json');
  return {
    pact,
    consumerVersion: null,
    where: [],
    pending: false,
    origin: { kind: 'file', path: 'pacts/web.json' },
    ...differs,
  };
}

async function compare(interaction: InteractionOptions, spec = ORDERS_SPEC, differs: Partial<PactSource> = {}) {
  return compareStatically([source([httpInteraction(interaction)], differs)], [await specOf(spec)]);
}

async function rulesOf(interaction: InteractionOptions, spec = ORDERS_SPEC): Promise<readonly string[]> {
  return (await compare(interaction, spec)).findings.map(({ rule }) => rule);
}

describe('a pact held against the specification', () => {
  it('fits when everything is promised', async () => {
    expect(await compare({ body: { id: 42 } })).toEqual({ checked: 1, findings: [] });
  });

  it.each<[string, InteractionOptions, string]>([
    ['a field that is not there', { body: { id: 42, userId: 'u' } }, 'contract.static.response.body.incompatible'],
    ['another type', { body: { id: '42' } }, 'contract.static.response.body.incompatible'],
    ['another path', { path: '/bills/1' }, 'contract.static.request.path-or-method.unknown'],
    ['another method', { method: 'PUT' }, 'contract.static.request.path-or-method.unknown'],
    ['another status', { status: 418 }, 'contract.static.response.status.unknown'],
    ['a value outside an enum', { query: { expand: ['everything'] } }, 'contract.static.request.query.incompatible'],
  ])('does not fit with %s', async (_, interaction, rule) => {
    expect(await rulesOf(interaction)).toContain(rule);
  });

  it('is located at the line of the specification, with operation and consumer', async () => {
    const { findings } = await compare({ body: { id: '42' } });
    expect(findings[0]).toMatchObject({
      severity: 'breaking',
      operations: ['GET /orders/{id}'],
      consumers: [{ consumer: 'web', version: null, where: [], interactions: ['a request for an order'] }],
      location: { file: 'openapi.yaml', line: 10 },
    });
    expect(findings[0]?.message).toBe(
      'Consumer expects a body that the specification does not describe: web, "a request for an order": response.body.id: must be integer',
    );
  });

  it('is located at the pact file when the specification has no such operation', async () => {
    const { findings } = await compare({ path: '/bills/1' });
    expect(findings[0]?.location).toEqual({ file: 'pacts/web.json', line: 9, column: 5 });
  });

  it('names a field that the specification does not have', async () => {
    const { findings } = await compare({ body: { id: 42, userId: 'u' } });
    expect(findings[0]?.message).toMatch(/: response\.body\.userId is not in the specification$/);
  });

  it('only informs when the pact is pending', async () => {
    const { findings } = await compare({ body: { id: '42' } }, ORDERS_SPEC, { pending: true });
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('is found with and without the base path of the servers', async () => {
    const spec = ORDERS_SPEC.replace('paths:', 'servers: [{ url: https://example.com/v1 }]\npaths:');
    expect(await rulesOf({ path: '/v1/orders/42', body: { id: 42 } }, spec)).toEqual([]);
    expect(await rulesOf({ path: '/orders/42', body: { id: 42 } }, spec)).toEqual([]);
    expect(await rulesOf({ path: '/v2/orders/42', body: { id: 42 } }, spec)).toEqual([
      'contract.static.request.path-or-method.unknown',
    ]);
  });

  it('cannot switch checks off from inside the specification', async () => {
    const spec = ORDERS_SPEC.replace(
      "version: '1' }",
      "version: '1', x-opc-config-base-path: /elsewhere, x-opc-config-case-insensitive: true }",
    );
    expect(await rulesOf({ path: '/orders/42', body: { id: 42 } }, spec)).toEqual([]);
    expect(await rulesOf({ path: '/ORDERS/42', body: { id: 42 } }, spec)).toEqual([
      'contract.static.request.path-or-method.unknown',
    ]);
  });

  it('says which fields it relies on without a promise', async () => {
    const { findings } = await compare({ body: { id: 42, user_id: 'u', note: 'n' } });
    expect(findings).toMatchObject([
      {
        rule: 'contract.static.unpromised-field',
        severity: 'info',
        message: 'web, "a request for an order" relies on $.user_id (optional), $.note (optional)',
      },
    ]);
  });

  it.each([
    ['version 4', '4.0', { content: { id: '42' }, contentType: 'application/json', encoded: false }],
    ['version 3', '3.0.0', { id: '42' }],
  ])('names the states of %s, which the comparator passes over', async (_, version, body) => {
    const interaction = {
      ...httpInteraction(),
      providerStates: [{ name: 'an order exists', params: { id: 1 } }, { name: 'it is paid' }],
      response: { status: 200, headers: { 'Content-Type': 'application/json' }, body },
    };
    const document = { ...pactDocument('web', [interaction]), metadata: { pactSpecification: { version } } };
    const pact = parsePact(JSON.stringify(document), 'pacts/web.json');
    const { findings } = await compareStatically([{ ...source([interaction]), pact }], [await specOf(ORDERS_SPEC)]);
    expect(findings[0]?.message).toContain('web, "a request for an order" (given an order exists and it is paid): ');
  });

  it('says so too for a required field that may be null', async () => {
    const spec = ORDERS_SPEC.replace('required: [id]', 'required: [id, note]');
    const { findings } = await compare({ body: { id: 42, note: 'n' } }, spec);
    expect(findings[0]?.message).toContain('relies on $.note (nullable)');
    expect(await rulesOf({ body: { id: 42, note: null } }, spec)).toEqual([]);
  });

  it('says so also where the specification has the status as a range, and the media type as one', async () => {
    for (const spec of [
      ORDERS_SPEC.replace("'200'", "'2XX'"),
      ORDERS_SPEC.replace('application/json', 'application/*'),
    ]) {
      const { findings } = await compare({ body: { id: 42, note: 'n' } }, spec);
      expect(findings.map(({ message }) => message)).toEqual([
        'web, "a request for an order" relies on $.note (optional)',
      ]);
    }
  });

  it.each([
    ['success', []],
    [[201, 200], []],
    ['clientError', ['contract.static.response.status.unknown']],
    ['nonsense', ['contract.static.response.status.unknown']],
  ])('is asked about a status that its matcher takes, %j, and the specification has', async (status, rules) => {
    const matchers = [{ match: 'statusCode', status }];
    for (const written of [{ matchers }, { '': { matchers } }, { $: { matchers } }]) {
      const response = { status: 299, matchingRules: { status: written } };
      const { findings } = await compareStatically(
        [source([{ ...httpInteraction(), response }])],
        [await specOf(ORDERS_SPEC)],
      );
      expect(findings.map(({ rule }) => rule)).toEqual(rules);
    }
  });

  describe('with a path that the parameters do not take', () => {
    const spec = ORDERS_SPEC.replace('schema: { type: string } }', 'schema: { type: string, format: uuid } }');

    it('names the operation, which is there', async () => {
      const { findings } = await compare({ path: '/orders/42' }, spec);
      expect(findings).toMatchObject([
        {
          rule: 'contract.static.request.path-or-method.unknown',
          severity: 'breaking',
          message:
            'web, "a request for an order": request.path: the path parameters of GET /orders/{id} do not take /orders/42',
          location: { file: 'openapi.yaml' },
        },
      ]);
    });

    it('does not break where the provider state makes the path', async () => {
      const interaction = httpInteraction({ path: '/orders/42' });
      const generators = { path: { type: 'ProviderState', expression: '/orders/${id}', dataType: 'STRING' } };
      const request = { ...(interaction['request'] as object), generators };
      const { findings } = await compareStatically([source([{ ...interaction, request }])], [await specOf(spec)]);
      expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
        ['contract.static.not-compared', 'warning'],
      ]);
    });
  });

  it('takes a number in a form for a number, and another text for none', async () => {
    const spec = `openapi: 3.1.0
info: { title: Orders, version: '1' }
paths:
  /orders:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, properties: { id: { type: integer }, gift: { type: boolean } } }
      responses: { '201': { description: made } }
`;
    const rulesOfForm = async (content: string) => {
      const contentType = 'application/x-www-form-urlencoded';
      const request = {
        method: 'POST',
        path: '/orders',
        headers: { 'Content-Type': [contentType] },
        body: { content, contentType, encoded: false },
      };
      const interaction = { ...httpInteraction(), request, response: { status: 201 } };
      const { findings } = await compareStatically([source([interaction])], [await specOf(spec)]);
      return findings.map(({ rule }) => rule);
    };
    expect(await rulesOfForm('id=42&gift=true')).toEqual([]);
    expect(await rulesOfForm('id=4.2&gift=true')).toEqual(['contract.static.request.body.incompatible']);
    expect(await rulesOfForm('id=42&gift=1')).toEqual(['contract.static.request.body.incompatible']);
  });

  it('is held against the specification that has its operation, of several', async () => {
    const other = await specOf(ORDERS_SPEC.replaceAll('/orders', '/bills'), 'bills.yaml');
    const specs = [other, await specOf(ORDERS_SPEC)];
    const { findings } = await compareStatically([source([httpInteraction({ body: { id: 'x' } })])], specs);
    expect(findings[0]?.location?.file).toBe('openapi.yaml');
  });

  it('leaves messages and a missing specification out, and counts only what was compared', async () => {
    const message = { type: 'Asynchronous/Messages', description: 'm', contents: { content: {} } };
    const sources = [source([httpInteraction({ body: { id: 1 } }), message])];
    expect((await compareStatically(sources, [await specOf(ORDERS_SPEC)])).checked).toBe(1);
    expect(await compareStatically(sources, [])).toEqual({ checked: 0, findings: [] });
  });

  it('reads pacts of version 2', async () => {
    const v2 = JSON.stringify({
      consumer: { name: 'web' },
      provider: { name: 'orders-api' },
      interactions: [
        {
          description: 'old',
          request: { method: 'get', path: '/orders/1' },
          response: { status: 200, headers: { 'Content-Type': 'application/json' }, body: { id: 'x' } },
        },
      ],
    });
    const old = { ...source([httpInteraction()]), pact: parsePact(v2, 'a.json') };
    const { findings } = await compareStatically([old], [await specOf(ORDERS_SPEC)]);
    expect(findings.map(({ rule }) => rule)).toEqual(['contract.static.response.body.incompatible']);
  });

  it('tells a part that cannot be compared from a fit', async () => {
    const spec = ORDERS_SPEC.replace('user_id: { type: string }', 'user_id: { type: string, pattern: "(" }');
    const { findings } = await compare({ body: { id: 42, user_id: 'u' } }, spec);
    expect(findings.map(({ rule }) => rule)).toContain('contract.static.not-compared');
  });

  it('gives the same finding the same fingerprint, and two findings two', async () => {
    const [first, again] = [
      await compare({ body: { id: 'x', extra: 1 } }),
      await compare({ body: { id: 'x', extra: 1 } }),
    ];
    expect(first).toEqual(again);
    expect(new Set(first.findings.map(({ fingerprint }) => fingerprint)).size).toBe(first.findings.length);
  });
});
