import { newId } from './ids.js';
import { Refusal } from './problem.js';

/** What may happen to accounts and payments. Pure: the stores call it inside their own transaction. */

export function openAccount(order, now) {
  return { accountId: newId('acc'), ...order, status: 'open', createdAt: now.toISOString() };
}

/** @param account null where there is none @param unsettled number of payments that are not refunded as a whole */
export function closeAccount(account, unsettled) {
  if (account === null) throw new Refusal(404, 'There is no such account.');
  if (unsettled > 0 && account.status === 'open') {
    throw new Refusal(409, `${unsettled} payments of the account are not refunded; refunds need it open.`);
  }
  return { ...account, status: 'closed' };
}

export function capturePayment(account, order, now) {
  if (account === null) throw new Refusal(404, 'There is no such account.');
  if (account.status === 'closed') throw new Refusal(409, 'The account is closed.');
  if (account.currency !== order.currency) {
    throw new Refusal(422, `The account pays in ${account.currency}, not in ${order.currency}.`);
  }
  if (order.amount > account.paymentLimit) {
    throw new Refusal(422, `The amount is above the account's limit of ${account.paymentLimit}.`);
  }
  return {
    paymentId: newId('pay'),
    accountId: account.accountId,
    userId: account.owner,
    amount: order.amount,
    currency: order.currency,
    status: 'captured',
    createdAt: now.toISOString(),
  };
}

/** @param refunded sum of the payment's earlier refunds @returns the refund and the payment's new status */
export function refundPayment(payment, refunded, { amount, now }) {
  if (payment === null) throw new Refusal(404, 'There is no such payment.');
  const left = payment.amount - refunded;
  if (amount > left) throw new Refusal(409, `Only ${left} of the payment can still be refunded.`);
  return {
    refund: { refundId: newId('ref'), paymentId: payment.paymentId, amount, createdAt: now.toISOString() },
    status: amount === left ? 'refunded' : 'partially_refunded',
  };
}
