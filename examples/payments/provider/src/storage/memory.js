import { SEED_ACCOUNTS, SEED_PAYMENTS } from '../seed.js';

/** Keeps everything in maps; each method runs to its end before another starts, so it needs no transaction. */
export function openMemoryStorage() {
  const accounts = new Map(SEED_ACCOUNTS.map((account) => [account.accountId, account]));
  const payments = openPayments();
  for (const payment of SEED_PAYMENTS) payments.put(payment);

  return {
    kind: 'memory',
    ready: async () => {},
    close: async () => {},
    account: async (accountId) => accounts.get(accountId) ?? null,
    putAccount: async (account) => void accounts.set(account.accountId, account),
    async closeAccount(accountId, close) {
      const unsettled = payments.of(accountId).filter((payment) => payment.status !== 'refunded').length;
      accounts.set(accountId, close(accounts.get(accountId) ?? null, unsettled));
    },
    payment: async (paymentId) => payments.get(paymentId),
    payments: async ({ accountId, status, limit }) => newestFirst(payments.of(accountId), status, limit),
    async createPayment(accountId, capture) {
      const payment = capture(accounts.get(accountId) ?? null);
      payments.put(payment);
      return payment;
    },
    async createRefund(paymentId, decide) {
      const { refund, status } = decide(payments.get(paymentId), payments.refunded(paymentId));
      payments.refund(refund, status);
      return refund;
    },
    putPayment: async (payment) => payments.put(payment),
    removePayment: async (paymentId) => payments.remove(paymentId),
  };
}

/** Payments by id and, oldest first, by account, each with its refunds. */
function openPayments() {
  const byId = new Map();
  const byAccount = new Map();
  const refunds = new Map();
  const of = (accountId) => byAccount.get(accountId) ?? [];
  const refundsOf = (paymentId) => refunds.get(paymentId) ?? [];
  const remove = (paymentId) => {
    const payment = byId.get(paymentId);
    if (!payment) return;
    of(payment.accountId).splice(of(payment.accountId).indexOf(payment), 1);
    byId.delete(paymentId);
    refunds.delete(paymentId);
  };
  const put = (payment) => {
    remove(payment.paymentId);
    const entry = { ...payment };
    byId.set(entry.paymentId, entry);
    if (!byAccount.has(entry.accountId)) byAccount.set(entry.accountId, []);
    insertByTime(of(entry.accountId), entry);
  };
  return {
    of,
    put,
    remove,
    get: (paymentId) => byId.get(paymentId) ?? null,
    refunded: (paymentId) => refundsOf(paymentId).reduce((sum, { amount }) => sum + amount, 0),
    refund(refund, status) {
      refunds.set(refund.paymentId, [...refundsOf(refund.paymentId), refund]);
      byId.get(refund.paymentId).status = status;
    },
  };
}

/** Keeps an account's payments oldest first; a new payment is nearly always the newest. */
function insertByTime(list, payment) {
  const at = list.findLastIndex((other) => isOlder(other, payment)) + 1;
  list.splice(at, 0, payment);
}

const isOlder = (a, b) => a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.paymentId < b.paymentId);

/** Walks backwards and stops at the limit: an account may hold many more payments than an answer. */
function newestFirst(list, status, limit) {
  const found = [];
  for (let index = list.length - 1; index >= 0 && found.length < limit; index -= 1) {
    if (status === null || list[index].status === status) found.push(list[index]);
  }
  return found;
}
