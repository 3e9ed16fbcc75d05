import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { startEnvironment } from '../../src/environment/start.ts';
import { runSmoke } from '../../src/load/stage.ts';
import { makeTrial } from '../environment/support.ts';
import { loadInput } from '../load/support/load-input.ts';
import { copyExample, readExampleSpec } from './payments-example.ts';

const FILE = '.github/api-testing.yml';

it('with Docker: every operation of the example does what it documents, on PostgreSQL and Redis', async () => {
  using example = copyExample('base');
  const config = parseConfig(readFileSync(join(example.directory, FILE), 'utf8'), FILE, {});
  const [provider] = config.providers;
  if (provider === undefined) throw new Error('the example configures no provider');
  const trial = makeTrial(example.directory, { provider, services: config.services });
  await using environment = await startEnvironment(trial.request);
  const input = await loadInput(await readExampleSpec(example.directory), environment.baseUrl, {
    config: config.load,
    providerExited: () => environment.exited(),
  });
  const result = await runSmoke(input);
  expect(result.findings.map(({ message }) => message)).toEqual([]);
  expect(result.outcome).toBe('passed');
  const calls = result.detail?.kind === 'smoke' ? result.detail.calls : [];
  expect(calls.map(({ operation, asked = '', status }) => `${operation} ${asked} ${status}`)).toMatchInlineSnapshot(`
    [
      "POST /accounts  201",
      "POST /payments  201",
      "GET /payments  200",
      "GET /accounts/{account_id}  200",
      "GET /payments/{payment_id}  200",
      "POST /payments/{payment_id}/refunds  201",
      "GET /payments with everything optional (?status, ?limit) 200",
      "POST /accounts with a bad body (without owner) 400",
      "POST /payments with a bad body (without account_id) 400",
      "GET /accounts/{account_id} with an unknown id 404",
      "GET /payments/{payment_id} with an unknown id 404",
      "POST /payments/{payment_id}/refunds with a bad body (without amount) 400",
      "POST /payments/{payment_id}/refunds with an unknown id 404",
      "DELETE /accounts/{account_id}  204",
      "DELETE /accounts/{account_id} with an unknown id 404",
    ]
  `);
}, 120_000);
