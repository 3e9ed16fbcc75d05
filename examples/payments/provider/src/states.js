import { Refusal } from './problem.js';

/**
 * Provider states: what a consumer's Pact test says must be true before its request. Each brings the store into that condition,
 * with values of the state's parameters where the consumer gives them, and may be repeated.
 */
const STATES = {
  'an account exists': async (storage, params) => {
    await storage.putAccount(accountOf(params));
  },
  'an account with payments exists': async (storage, params) => {
    const account = accountOf(params);
    await storage.putAccount(account);
    await storage.putPayment(paymentOf(account, { payment_id: 'pay_state0001' }));
    await storage.putPayment(paymentOf(account, { payment_id: 'pay_state0002', amount: 990 }));
  },
  'a payment exists': async (storage, params) => {
    const account = accountOf(params);
    await storage.putAccount(account);
    await storage.putPayment(paymentOf(account, params));
  },
  'no payment exists': async (storage, params) => {
    await storage.removePayment(params.payment_id ?? 'pay_missing01');
  },
};

export const STATE_NAMES = Object.keys(STATES);

/** Handles one call of the verifier; an interaction without a state arrives with an empty name. */
export async function changeState(storage, message) {
  const { action, state, params } = parseMessage(message);
  if (state === '' || action === 'teardown') return;
  const setUp = Object.hasOwn(STATES, state) ? STATES[state] : null;
  if (!setUp) {
    throw new Refusal(404, `There is no provider state "${state}".`, { known_states: STATE_NAMES });
  }
  await setUp(storage, params);
}

function parseMessage(message) {
  const { action = 'setup', state = '', params = {} } = message ?? {};
  if (action !== 'setup' && action !== 'teardown') throw new Refusal(400, 'action must be setup or teardown.');
  if (typeof state !== 'string') throw new Refusal(400, 'state must be a string.');
  if (typeof params !== 'object' || params === null) throw new Refusal(400, 'params must be an object.');
  return { action, state, params };
}

function accountOf(params) {
  return {
    accountId: params.account_id ?? 'acc_state0001',
    owner: params.user_id ?? 'user-1001',
    currency: 'EUR',
    paymentLimit: 1_000_000,
    status: 'open',
    createdAt: '2026-02-01T12:00:00.000Z',
  };
}

function paymentOf(account, params) {
  return {
    paymentId: params.payment_id ?? 'pay_state0001',
    accountId: account.accountId,
    userId: account.owner,
    amount: params.amount ?? 4200,
    currency: account.currency,
    status: 'captured',
    createdAt: '2026-02-01T12:30:00.000Z',
  };
}
