/** What the mobile app does with PaymentService. */
export class PaymentsClient {
  #baseUrl;

  /** @param {string} baseUrl */
  constructor(baseUrl) {
    this.#baseUrl = baseUrl;
  }

  /** The payment screen; null where the payment is not known, as after an old notification. */
  async payment(paymentId) {
    const response = await fetch(`${this.#baseUrl}/payments/${paymentId}`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`PaymentService answered ${response.status}`);
    const payment = await response.json();
    return { owner: payment.user_id, amount: payment.amount, status: payment.status };
  }

  /** The first start of the app opens an account. */
  async openAccount(owner) {
    const account = await this.#post('/accounts', { owner, currency: 'EUR' });
    return account.account_id;
  }

  /** Support staff give money back from the app. */
  async refund(paymentId, amount, idempotencyKey) {
    const refund = await this.#post(
      `/payments/${paymentId}/refunds`,
      { amount },
      { 'Idempotency-Key': idempotencyKey },
    );
    return refund.refund_id;
  }

  async #post(path, body, headers = {}) {
    const response = await fetch(this.#baseUrl + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (response.status !== 201) throw new Error(`PaymentService answered ${response.status} to POST ${path}`);
    return response.json();
  }
}
