import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MatchersV3, Pact, SpecificationVersion } from '@pact-foundation/pact';
import { PaymentsClient } from '../src/payments-client.js';

const { eachLike, integer, regex, string } = MatchersV3;

const pact = new Pact({
  consumer: 'web-app',
  provider: 'PaymentService',
  dir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../pacts'),
  spec: SpecificationVersion.SPECIFICATION_VERSION_V4,
  logLevel: 'warn',
});

const json = { 'Content-Type': 'application/json' };
const paymentId = (example) => regex('^pay_[0-9a-z]{8,32}$', example);
const currency = regex('^(EUR|GBP|USD)$', 'EUR');

test('the receipt names who paid', async () => {
  await pact
    .addInteraction()
    .given('a payment exists', { payment_id: 'pay_web00001', user_id: 'user-1001', amount: 4200 })
    .uponReceiving('a request for the payment of a receipt')
    .withRequest('GET', '/payments/pay_web00001', (request) => request.headers({ Accept: 'application/json' }))
    .willRespondWith(200, (response) =>
      response.headers(json).jsonBody({ user_id: string('user-1001'), amount: integer(4200), currency }),
    )
    .executeTest(async ({ url }) => {
      const receipt = await new PaymentsClient(url).receipt('pay_web00001');
      assert.deepEqual(receipt, { paidBy: 'user-1001', amount: 4200, currency: 'EUR' });
    });
});

test('the history lists payments with who paid', async () => {
  await pact
    .addInteraction()
    .given('an account with payments exists', { account_id: 'acc_web00001', user_id: 'user-1001' })
    .uponReceiving('a request for the newest payments of an account')
    .withRequest('GET', '/payments', (request) =>
      request.query({ account_id: 'acc_web00001', limit: '10' }).headers({ Accept: 'application/json' }),
    )
    .willRespondWith(200, (response) =>
      response.headers(json).jsonBody({
        payments: eachLike({
          payment_id: paymentId('pay_state0002'),
          user_id: string('user-1001'),
          amount: integer(990),
        }),
      }),
    )
    .executeTest(async ({ url }) => {
      const history = await new PaymentsClient(url).history('acc_web00001', 10);
      assert.deepEqual(history, [{ id: 'pay_state0002', paidBy: 'user-1001', amount: 990 }]);
    });
});

test('the checkout reads the highest amount of one payment', async () => {
  await pact
    .addInteraction()
    .given('an account exists', { account_id: 'acc_web00001' })
    .uponReceiving('a request for an account')
    .withRequest('GET', '/accounts/acc_web00001', (request) => request.headers({ Accept: 'application/json' }))
    .willRespondWith(200, (response) => response.headers(json).jsonBody({ payment_limit: integer(1_000_000) }))
    .executeTest(async ({ url }) => {
      assert.equal(await new PaymentsClient(url).paymentLimit('acc_web00001'), 1_000_000);
    });
});

test('the checkout pays', async () => {
  const order = { account_id: 'acc_web00001', amount: 2599, currency: 'EUR' };
  await pact
    .addInteraction()
    .given('an account exists', { account_id: 'acc_web00001' })
    .uponReceiving('a payment from the checkout')
    .withRequest('POST', '/payments', (request) =>
      request.headers({ ...json, 'Idempotency-Key': 'web-app-checkout-1' }).jsonBody(order),
    )
    .willRespondWith(201, (response) =>
      response.headers(json).jsonBody({ payment_id: paymentId('pay_0123456789abcdef01234567') }),
    )
    .executeTest(async ({ url }) => {
      const id = await new PaymentsClient(url).pay(order, 'web-app-checkout-1');
      assert.equal(id, 'pay_0123456789abcdef01234567');
    });
});
