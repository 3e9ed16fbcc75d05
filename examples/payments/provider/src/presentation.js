/** Records as the specification describes them: the only place that knows the names on the wire. */

export function presentAccount(account) {
  return {
    account_id: account.accountId,
    owner: account.owner,
    currency: account.currency,
    payment_limit: account.paymentLimit,
    status: account.status,
    created_at: account.createdAt,
  };
}

export function presentPayment(payment) {
  return {
    payment_id: payment.paymentId,
    account_id: payment.accountId,
    user_id: payment.userId,
    amount: payment.amount,
    currency: payment.currency,
    status: payment.status,
    created_at: payment.createdAt,
  };
}

export function presentRefund(refund) {
  return {
    refund_id: refund.refundId,
    payment_id: refund.paymentId,
    amount: refund.amount,
    created_at: refund.createdAt,
  };
}
