/**
 * Records that exist after every start: what the examples in the specification name, so that each
 * documented call can be tried as it stands.
 */
const SEEDED_AT = '2026-01-05T09:30:00.000Z';

export const SEED_ACCOUNTS = [
  account('acc_main0001', 'user-1001'),
  account('acc_other001', 'user-1002'),
  account('acc_unused00', 'user-1003'),
];

export const SEED_PAYMENTS = [payment('pay_main0001', 4200), payment('pay_main0002', 1250)];

function account(accountId, owner) {
  return { accountId, owner, currency: 'EUR', paymentLimit: 10_000_000, status: 'open', createdAt: SEEDED_AT };
}

function payment(paymentId, amount) {
  return {
    paymentId,
    accountId: 'acc_main0001',
    userId: 'user-1001',
    amount,
    currency: 'EUR',
    status: 'captured',
    createdAt: SEEDED_AT,
  };
}
