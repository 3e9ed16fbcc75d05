import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MatchersV3, PactV3 } from '@pact-foundation/pact';
import { PaymentsClient } from '../src/payments-client.js';

const { integer, regex, string } = MatchersV3;

const json = { 'Content-Type': 'application/json' };

/** All tests write into the same pact file. */
const pact = new PactV3({
  consumer: 'mobile-app',
  provider: 'PaymentService',
  dir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../pacts'),
  logLevel: 'warn',
});

test('the payment screen shows whose payment it is', async () => {
  pact
    .given('a payment exists', { payment_id: 'pay_mobile01', user_id: 'user-1002', amount: 1250 })
    .uponReceiving('a request for the payment of a screen')
    .withRequest({ method: 'GET', path: '/payments/pay_mobile01' })
    .willRespondWith({
      status: 200,
      headers: json,
      body: { user_id: string('user-1002'), amount: integer(1250), status: regex('^[a-z_]+$', 'captured') },
    });
  await pact.executeTest(async ({ url }) => {
    const payment = await new PaymentsClient(url).payment('pay_mobile01');
    assert.deepEqual(payment, { owner: 'user-1002', amount: 1250, status: 'captured' });
  });
});

test('a payment that is not known is told apart from an error', async () => {
  pact
    .given('no payment exists', { payment_id: 'pay_missing01' })
    .uponReceiving('a request for a payment that does not exist')
    .withRequest({ method: 'GET', path: '/payments/pay_missing01' })
    .willRespondWith({
      status: 404,
      headers: { 'Content-Type': 'application/problem+json' },
      body: { title: string('Not Found'), status: 404, detail: string('There is no such payment.') },
    });
  await pact.executeTest(async ({ url }) => {
    assert.equal(await new PaymentsClient(url).payment('pay_missing01'), null);
  });
});

test('the first start opens an account', async () => {
  pact
    .uponReceiving('a request to open an account')
    .withRequest({ method: 'POST', path: '/accounts', headers: json, body: { owner: 'user-1002', currency: 'EUR' } })
    .willRespondWith({
      status: 201,
      headers: json,
      body: { account_id: regex('^acc_[0-9a-z]{8,32}$', 'acc_0123456789abcdef01234567') },
    });
  await pact.executeTest(async ({ url }) => {
    assert.equal(await new PaymentsClient(url).openAccount('user-1002'), 'acc_0123456789abcdef01234567');
  });
});

test('a part of a payment is given back', async () => {
  pact
    .given('a payment exists', { payment_id: 'pay_mobile02', user_id: 'user-1002', amount: 1250 })
    .uponReceiving('a refund of a part of a payment')
    .withRequest({
      method: 'POST',
      path: '/payments/pay_mobile02/refunds',
      headers: { ...json, 'Idempotency-Key': 'mobile-app-refund-1' },
      body: { amount: 250 },
    })
    .willRespondWith({
      status: 201,
      headers: json,
      body: { refund_id: regex('^ref_[0-9a-z]{8,32}$', 'ref_0123456789abcdef01234567'), amount: integer(250) },
    });
  await pact.executeTest(async ({ url }) => {
    const id = await new PaymentsClient(url).refund('pay_mobile02', 250, 'mobile-app-refund-1');
    assert.equal(id, 'ref_0123456789abcdef01234567');
  });
});
