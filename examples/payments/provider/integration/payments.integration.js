import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';

/**
 * Holds what the service answers against what its stores hold. Runs against a started service: PROVIDER_URL (or PORT) says where,
 * DATABASE_URL and REDIS_URL are those of the service. Without them only the answers are checked, and the output says so.
 */
const { PROVIDER_URL, PORT, DATABASE_URL, REDIS_URL } = process.env;
const BASE_URL = PROVIDER_URL ?? `http://127.0.0.1:${PORT ?? 8080}`;
const AMOUNT = 1995;

let accountId;

before(async () => {
  if (!DATABASE_URL) console.log('DATABASE_URL is not set: rows are not checked.');
  if (!REDIS_URL) console.log('REDIS_URL is not set: keys are not checked.');
  const account = await post('/accounts', { owner: 'integration-test', currency: 'EUR' });
  assert.equal(account.status, 201);
  accountId = account.body.account_id;
});

test('a payment is a row in PostgreSQL, and its key is kept in Redis', async () => {
  const key = randomUUID();
  const payment = await pay(key);
  assert.equal(payment.status, 201);
  const id = payment.body.payment_id;
  if (DATABASE_URL) {
    const [row] = await rows('SELECT user_id, amount::int, status FROM payments WHERE payment_id = $1', [id]);
    assert.deepEqual(row, { user_id: 'integration-test', amount: AMOUNT, status: 'captured' });
  }
  if (REDIS_URL) {
    const entry = JSON.parse(await redisValue(`idempotency:createPayment:${key}`));
    assert.equal(entry.answer.body.payment_id, id);
  }
});

test('ten requests with one key at the same time make one payment', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => pay(key)));
  const ids = new Set(answers.map(({ status, body }) => `${status} ${body.payment_id}`));
  assert.equal(ids.size, 1);
  assert.equal(answers[0].status, 201);
  const listed = await get(`/payments?account_id=${accountId}&limit=100`);
  const same = listed.body.payments.filter((payment) => payment.payment_id === answers[0].body.payment_id);
  assert.equal(same.length, 1);
});

test('refunds at the same time never exceed the payment', async () => {
  const payment = await pay(randomUUID());
  const refund = () =>
    post(`/payments/${payment.body.payment_id}/refunds`, { amount: 1000 }, { 'Idempotency-Key': randomUUID() });
  const statuses = (await Promise.all([refund(), refund(), refund()])).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, 409, 409]);
  if (DATABASE_URL) {
    const id = payment.body.payment_id;
    const [{ refunded }] = await rows('SELECT sum(amount)::int AS refunded FROM refunds WHERE payment_id = $1', [id]);
    assert.equal(refunded, 1000);
  }
});

test('a closed account takes no payments', async () => {
  const account = await post('/accounts', { owner: 'integration-test', currency: 'EUR' });
  const closed = await fetch(`${BASE_URL}/accounts/${account.body.account_id}`, { method: 'DELETE' });
  assert.equal(closed.status, 204);
  const order = { account_id: account.body.account_id, amount: AMOUNT, currency: 'EUR' };
  const refused = await post('/payments', order, { 'Idempotency-Key': randomUUID() });
  assert.equal(refused.status, 409);
  assert.equal(refused.type, 'application/problem+json');
});

const pay = (key) =>
  post('/payments', { account_id: accountId, amount: AMOUNT, currency: 'EUR' }, { 'Idempotency-Key': key });

async function post(path, body, headers = {}) {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  return answerOf(await fetch(BASE_URL + path, init));
}

async function get(path) {
  return answerOf(await fetch(BASE_URL + path));
}

async function answerOf(response) {
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

async function rows(text, values) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function redisValue(key) {
  const { createClient } = await import('redis');
  const client = await createClient({ url: REDIS_URL }).connect();
  try {
    return await client.get(key);
  } finally {
    await client.close();
  }
}
