import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateProviderStates } from '../../src/generate/provider-states.ts';
import type { ApiSpec } from '../../src/model/api.ts';
import { readSpec } from '../../src/spec/read.ts';
import { json, startServer } from '../contract/support/servers.ts';
import { readExampleSpec } from '../examples/payments-example.ts';

type Handlers = Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => Promise<unknown>>>;

let spec: ApiSpec;
beforeAll(async () => {
  spec = await readExampleSpec(resolve(import.meta.dirname, '../../examples/payments'));
});
afterEach(() => {
  delete process.env['PROVIDER_URL'];
});

async function handlersFor(...names: readonly string[]): Promise<Handlers> {
  const states = names.map((name) => ({ name, params: [], consumers: ['web-app'] }));
  const { files } = generateProviderStates({ path: 'states.mjs', states, specs: [spec] });
  const text = files[0]?.text ?? '';
  const loaded: { default: Handlers } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return loaded.default;
}

describe('handlers of provider states', () => {
  it('create through the API what a state says, with a key of their own, and hand its id to the pact', async () => {
    await using server = await startServer((request, response) => {
      json(response, 201, { payment_id: 'pay_new00001', ...JSON.parse(request.body) });
    });
    process.env['PROVIDER_URL'] = server.url;
    const handlers = await handlersFor('a payment exists');
    const values = await handlers['a payment exists']?.({ amount: 4200 });
    expect(values).toMatchObject({ payment_id: 'pay_new00001', amount: 4200 });
    await handlers['a payment exists']?.({});
    const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });

  it('throw where the pact insists on another id, where the API refuses, and where nobody knows how', async () => {
    await using server = await startServer((request, response) => {
      json(response, request.url === '/accounts' ? 500 : 201, { payment_id: 'pay_new00001' });
    });
    process.env['PROVIDER_URL'] = server.url;
    const handlers = await handlersFor('a payment exists', 'an account exists', 'it is raining');
    await expect(handlers['a payment exists']?.({ payment_id: 'pay_other001' })).rejects.toThrow(
      /wants payment_id pay_other001/,
    );
    await expect(handlers['an account exists']?.({})).rejects.toThrow(/answered 500/);
    await expect(handlers['it is raining']?.({})).rejects.toThrow(/is not written yet/);
  });

  describe('with an id that the pact insists on', () => {
    const schema = (extra: string) => `openapi: 3.0.3
info: { title: t, version: '1' }
paths:
  /payments:
    post:
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/New' } } } }
      responses: { '201': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Payment' } } } } }
  /payments/{payment_id}:
    parameters: [{ name: payment_id, in: path, required: true, schema: { type: string } }]
    get: { responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Payment' } } } } } }
${extra}
components:
  schemas:
    Payment: { type: object, properties: { id: { type: string }, amount: { type: integer } }, required: [id, amount] }
`;
    const amount = 'amount: { type: integer, example: 5 }';

    async function create(text: string, params: Readonly<Record<string, unknown>>) {
      const file = { path: 'openapi.yaml', commit: 'a'.repeat(40), text };
      const own = await readSpec(file, 'head', async () => text);
      const states = [{ name: 'a payment exists', params: ['payment_id'], consumers: ['web-app'] }];
      const { files } = generateProviderStates({ path: 'states.mjs', states, specs: [own] });
      const loaded: { default: Handlers } = await import(
        `data:text/javascript,${encodeURIComponent(files[0]?.text ?? '')}`
      );
      return loaded.default['a payment exists']?.(params);
    }

    it('send it to an API that lets its callers name what they make', async () => {
      const text = `${schema('')}    New: { type: object, properties: { id: { type: string }, ${amount} }, required: [amount] }\n`;
      await using server = await startServer((request, response) => {
        json(response, 201, { id: 'chosen', ...JSON.parse(request.body) });
      });
      process.env['PROVIDER_URL'] = server.url;
      expect(await create(text, { payment_id: 'pay_7', amount: 9 })).toMatchObject({ payment_id: 'pay_7', amount: 9 });
      expect(await create(text, { amount: 9 })).toMatchObject({ payment_id: expect.any(String) });
      expect(server.seen.map(({ body }) => JSON.parse(body).id)[0]).toBe('pay_7');
    });

    it('put it where it is to be, when there is a PUT that makes what it names', async () => {
      const put = `    put:
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/New' } } } }
      responses: { '201': { description: d } }`;
      const text = `${schema(put)}    New: { type: object, properties: { ${amount} }, required: [amount] }\n`;
      await using server = await startServer((_, response) => {
        json(response, 201, { id: 'pay_api' });
      });
      process.env['PROVIDER_URL'] = server.url;
      expect(await create(text, { payment_id: 'pay 7', amount: 9 })).toMatchObject({ payment_id: 'pay 7' });
      expect(await create(text, {})).toMatchObject({ payment_id: 'pay_api' });
      expect(server.seen.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
        'PUT /payments/pay%207 {"amount":9}',
        'POST /payments {"amount":5}',
      ]);
    });

    it('send a list as the list that it is', async () => {
      const text = `${schema('')}    New: { type: array, items: { type: object, properties: { ${amount} }, required: [amount] }, minItems: 1 }\n`;
      await using server = await startServer((_, response) => {
        json(response, 201, { id: 'pay_api' });
      });
      process.env['PROVIDER_URL'] = server.url;
      await create(text, { amount: 9 });
      expect(server.seen.map(({ body }) => JSON.parse(body))).toEqual([[{ amount: 5 }]]);
    });

    it('say what to do when the API chooses its ids itself, or takes the wish and does not keep to it', async () => {
      const own = `${schema('')}    New: { type: object, properties: { ${amount} }, required: [amount] }\n`;
      const deaf = `${schema('')}    New: { type: object, properties: { id: { type: string }, ${amount} }, required: [amount] }\n`;
      await using server = await startServer((_, response) => {
        json(response, 201, { id: 'pay_api', amount: 5 });
      });
      process.env['PROVIDER_URL'] = server.url;
      for (const text of [own, deaf]) {
        await expect(create(text, { payment_id: 'pay_7' })).rejects.toThrow(
          /wants payment_id pay_7, and the API made pay_api: put it into the store here/,
        );
      }
    });
  });

  it('do nothing where nothing is to be there', async () => {
    const handlers = await handlersFor('no payment exists');
    await expect(handlers['no payment exists']?.({})).resolves.toBeUndefined();
  });
});
