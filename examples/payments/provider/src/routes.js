import { once } from './idempotency/once.js';
import { presentAccount, presentPayment, presentRefund } from './presentation.js';
import { Refusal } from './problem.js';
import { capturePayment, closeAccount, openAccount, refundPayment } from './rules.js';
import { changeState } from './states.js';
import {
  parseIdempotencyKey,
  parseNewAccount,
  parseNewPayment,
  parseNewRefund,
  parsePaymentQuery,
} from './validation.js';

/** @typedef {{ params: Record<string, string>, query: URLSearchParams, headers: object, body: unknown }} Call */

/** Every route: method, path template, and what answers it. */
export function createRoutes({ storage, keys, states }) {
  const routes = [
    ['GET', '/health', () => health(storage, keys)],
    ['POST', '/accounts', (call) => postAccount(storage, call)],
    ['GET', '/accounts/{account_id}', (call) => getAccount(storage, call)],
    ['DELETE', '/accounts/{account_id}', (call) => deleteAccount(storage, call)],
    ['GET', '/payments', (call) => getPayments(storage, call)],
    ['POST', '/payments', (call) => postPayment(storage, keys, call)],
    ['GET', '/payments/{payment_id}', (call) => getPayment(storage, call)],
    ['POST', '/payments/{payment_id}/refunds', (call) => postRefund(storage, keys, call)],
  ];
  if (states) routes.push(['POST', '/_pact/provider-states', (call) => postState(storage, call)]);
  return routes.map(([method, template, handle]) => ({ method, segments: template.split('/'), handle }));
}

async function health(storage, keys) {
  await Promise.all([storage.ready(), keys.ready()]);
  return { status: 200, body: { status: 'ok', storage: storage.kind, idempotency: keys.kind } };
}

async function postAccount(storage, { body }) {
  const account = openAccount(parseNewAccount(body), new Date());
  await storage.putAccount(account);
  const headers = { Location: `/accounts/${account.accountId}` };
  return { status: 201, headers, body: presentAccount(account) };
}

async function getAccount(storage, { params }) {
  const account = await storage.account(params.account_id);
  if (account === null) throw new Refusal(404, 'There is no such account.');
  return { status: 200, body: presentAccount(account) };
}

async function deleteAccount(storage, { params }) {
  await storage.closeAccount(params.account_id, closeAccount);
  return { status: 204 };
}

async function getPayments(storage, { query }) {
  const payments = await storage.payments(parsePaymentQuery(query));
  return { status: 200, body: { payments: payments.map(presentPayment) } };
}

async function getPayment(storage, { params }) {
  const payment = await storage.payment(params.payment_id);
  if (payment === null) throw new Refusal(404, 'There is no such payment.');
  return { status: 200, body: presentPayment(payment) };
}

async function postPayment(storage, keys, { headers, body }) {
  const key = parseIdempotencyKey(headers);
  const order = parseNewPayment(body);
  return once(keys, { key, operation: 'createPayment', request: body }, async () => {
    const payment = await storage.createPayment(order.accountId, (account) =>
      capturePayment(account, order, new Date()),
    );
    const location = { Location: `/payments/${payment.paymentId}` };
    return { status: 201, headers: location, body: presentPayment(payment) };
  });
}

async function postRefund(storage, keys, { params, headers, body }) {
  const key = parseIdempotencyKey(headers);
  const { amount } = parseNewRefund(body);
  const paymentId = params.payment_id;
  return once(keys, { key, operation: 'refundPayment', request: [paymentId, body] }, async () => {
    const refund = await storage.createRefund(paymentId, (payment, refunded) =>
      refundPayment(payment, refunded, { amount, now: new Date() }),
    );
    return { status: 201, body: presentRefund(refund) };
  });
}

async function postState(storage, { body }) {
  await changeState(storage, body);
  return { status: 200, body: {} };
}
