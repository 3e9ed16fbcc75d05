import { Refusal } from './problem.js';

const CURRENCIES = ['EUR', 'GBP', 'USD'];
const STATUSES = ['captured', 'partially_refunded', 'refunded'];
const MAX_AMOUNT = 100_000_000;
const DEFAULT_LIMIT = 1_000_000;
const ACCOUNT_ID = /^acc_[0-9a-z]{8,32}$/;
const KEY_LENGTH = { min: 8, max: 64 };
const PAGE = { default: 20, max: 100 };

const text = (max) => (value) =>
  typeof value === 'string' && value.length >= 1 && value.length <= max
    ? null
    : `must be a string of 1 to ${max} characters`;
const oneOf = (values) => (value) => (values.includes(value) ? null : `must be one of ${values.join(', ')}`);
const amount = (value) =>
  Number.isInteger(value) && value >= 1 && value <= MAX_AMOUNT ? null : `must be an integer from 1 to ${MAX_AMOUNT}`;
const accountId = (value) =>
  typeof value === 'string' && ACCOUNT_ID.test(value) ? null : 'must be an account id, acc_…';

/** @returns {{ owner: string, currency: string, paymentLimit: number }} */
export function parseNewAccount(body) {
  const value = parseObject(body, {
    owner: { check: text(64), required: true },
    currency: { check: oneOf(CURRENCIES), required: true },
    payment_limit: { check: amount },
  });
  return { owner: value.owner, currency: value.currency, paymentLimit: value.payment_limit ?? DEFAULT_LIMIT };
}

/** @returns {{ accountId: string, amount: number, currency: string }} */
export function parseNewPayment(body) {
  const value = parseObject(body, {
    account_id: { check: accountId, required: true },
    amount: { check: amount, required: true },
    currency: { check: oneOf(CURRENCIES), required: true },
  });
  return {
    accountId: value.account_id,
    amount: value.amount,
    currency: value.currency,
  };
}

/** @returns {{ amount: number }} */
export function parseNewRefund(body) {
  return parseObject(body, { amount: { check: amount, required: true } });
}

/** @returns {{ accountId: string, status: string | null, limit: number }} */
export function parsePaymentQuery(query) {
  const errors = [];
  const given = query.get('limit');
  const limit = given === null ? PAGE.default : Number(given);
  const status = query.get('status');
  const account = query.get('account_id');
  if (account === null) errors.push({ pointer: '?account_id', detail: 'is required' });
  else if (accountId(account)) errors.push({ pointer: '?account_id', detail: accountId(account) });
  if (status !== null && !STATUSES.includes(status)) {
    errors.push({ pointer: '?status', detail: `must be one of ${STATUSES.join(', ')}` });
  }
  if (given === '' || !Number.isInteger(limit) || limit < 1 || limit > PAGE.max) {
    errors.push({ pointer: '?limit', detail: `must be an integer from 1 to ${PAGE.max}` });
  }
  if (errors.length > 0) throw new Refusal(400, 'The query is not valid.', { errors });
  return { accountId: account, status, limit };
}

/** @returns {string} */
export function parseIdempotencyKey(headers) {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && key.length >= KEY_LENGTH.min && key.length <= KEY_LENGTH.max) return key;
  const detail = `The header Idempotency-Key is required, ${KEY_LENGTH.min} to ${KEY_LENGTH.max} characters.`;
  throw new Refusal(400, detail);
}

/** Every property is checked, so that one answer names everything that is wrong. */
function parseObject(body, properties) {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(400, 'The body must be a JSON object.');
  }
  const errors = Object.keys(body)
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => ({ pointer: pointerTo(name), detail: 'is not known' }));
  for (const [name, { check, required }] of Object.entries(properties)) {
    const present = Object.hasOwn(body, name);
    const detail = present ? check(body[name]) : required ? 'is required' : null;
    if (detail) errors.push({ pointer: pointerTo(name), detail });
  }
  if (errors.length > 0) throw new Refusal(400, 'The body is not valid.', { errors });
  return body;
}

const pointerTo = (name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
