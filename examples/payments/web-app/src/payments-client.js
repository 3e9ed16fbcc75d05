/** What the web shop does with PaymentService; it reads only what its pages show. */
export class PaymentsClient {
  #baseUrl;

  /** @param {string} baseUrl */
  constructor(baseUrl) {
    this.#baseUrl = baseUrl;
  }

  /** The receipt page: what was paid, and by whom. */
  async receipt(paymentId) {
    const payment = await this.#get(`/payments/${paymentId}`);
    return { paidBy: payment.user_id, amount: payment.amount, currency: payment.currency };
  }

  /** The history page of an account, newest first. */
  async history(accountId, limit) {
    const { payments } = await this.#get(`/payments?account_id=${accountId}&limit=${limit}`);
    return payments.map((payment) => ({ id: payment.payment_id, paidBy: payment.user_id, amount: payment.amount }));
  }

  /** The highest amount that the checkout offers to pay at once. */
  async paymentLimit(accountId) {
    return (await this.#get(`/accounts/${accountId}`)).payment_limit;
  }

  /** @returns {Promise<string>} the new payment's id; the same one however often the key is sent */
  async pay(order, idempotencyKey) {
    const response = await fetch(`${this.#baseUrl}/payments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify(order),
    });
    if (response.status !== 201) throw new Error(`PaymentService refused the payment with ${response.status}`);
    return (await response.json()).payment_id;
  }

  async #get(path) {
    const response = await fetch(this.#baseUrl + path, { headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(`PaymentService answered ${response.status} to GET ${path}`);
    return response.json();
  }
}
