import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateProviderStates } from '../../src/generate/provider-states.ts';
import type { ApiSpec } from '../../src/model/api.ts';
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

  it('do nothing where nothing is to be there', async () => {
    const handlers = await handlersFor('no payment exists');
    await expect(handlers['no payment exists']?.({})).resolves.toBeUndefined();
  });
});
