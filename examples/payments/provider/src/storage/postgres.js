import pg from 'pg';
import { SEED_ACCOUNTS, SEED_PAYMENTS } from '../seed.js';

/** A request waits no longer than this for a connection or an answer, milliseconds. */
const DATABASE_DEADLINE_MS = 2_000;
const POOL_SIZE = 10;
/** Any number, the same in every process: only one of several that start together creates the tables. */
const SCHEMA_LOCK = 7_301_996;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (
    account_id    text PRIMARY KEY,
    owner         text NOT NULL,
    currency      char(3) NOT NULL,
    payment_limit bigint NOT NULL CHECK (payment_limit > 0),
    status        text NOT NULL CHECK (status IN ('open', 'closed')),
    created_at    timestamptz NOT NULL
  );
  CREATE TABLE IF NOT EXISTS payments (
    payment_id text PRIMARY KEY,
    account_id text NOT NULL REFERENCES accounts,
    user_id    text NOT NULL,
    amount     bigint NOT NULL CHECK (amount > 0),
    currency   char(3) NOT NULL,
    status     text NOT NULL CHECK (status IN ('captured', 'partially_refunded', 'refunded')),
    created_at timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS payments_by_account ON payments (account_id, created_at DESC, payment_id DESC);
  CREATE TABLE IF NOT EXISTS refunds (
    refund_id  text PRIMARY KEY,
    payment_id text NOT NULL REFERENCES payments ON DELETE CASCADE,
    amount     bigint NOT NULL CHECK (amount > 0),
    created_at timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS refunds_by_payment ON refunds (payment_id);
`;

/** Accounts, payments and refunds in PostgreSQL; creates its tables. */
export async function openPostgresStorage(url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: DATABASE_DEADLINE_MS,
    query_timeout: DATABASE_DEADLINE_MS,
  });
  pool.on('error', (error) => console.error(`PostgreSQL: an idle connection ended: ${error.message}`));
  try {
    await inTransaction(pool, createSchema);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { ...plainQueries(pool), ...transactions(pool) };
}

function plainQueries(pool) {
  return {
    kind: 'PostgreSQL',
    ready: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
    account: (accountId) => findAccount(pool, accountId),
    putAccount: (account) => putAccount(pool, account),
    payment: (paymentId) => findPayment(pool, paymentId),
    payments: (query) => findPayments(pool, query),
    removePayment: async (paymentId) =>
      void (await pool.query('DELETE FROM payments WHERE payment_id = $1', [paymentId])),
  };
}

function transactions(pool) {
  return {
    closeAccount: (accountId, close) =>
      inTransaction(pool, async (client) => {
        const account = await findAccount(client, accountId, 'FOR UPDATE');
        await putAccount(client, close(account, await countUnsettled(client, accountId)));
      }),
    createPayment: (accountId, capture) =>
      inTransaction(pool, async (client) => {
        // A share lock keeps the account from being closed while the payment is written.
        const payment = capture(await findAccount(client, accountId, 'FOR SHARE'));
        await putPayment(client, payment);
        return payment;
      }),
    createRefund: (paymentId, decide) =>
      inTransaction(pool, async (client) => {
        const payment = await findPayment(client, paymentId, 'FOR UPDATE');
        const { refund, status } = decide(payment, await sumRefunds(client, paymentId));
        await insertRefund(client, refund);
        await client.query('UPDATE payments SET status = $2 WHERE payment_id = $1', [paymentId, status]);
        return refund;
      }),
    putPayment: (payment) =>
      inTransaction(pool, async (client) => {
        await client.query('DELETE FROM refunds WHERE payment_id = $1', [payment.paymentId]);
        await putPayment(client, payment);
      }),
  };
}

async function createSchema(client) {
  await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
  await client.query(SCHEMA);
  for (const account of SEED_ACCOUNTS) {
    if (!(await findAccount(client, account.accountId))) await putAccount(client, account);
  }
  for (const payment of SEED_PAYMENTS) {
    if (!(await findPayment(client, payment.paymentId))) await putPayment(client, payment);
  }
}

async function inTransaction(pool, work) {
  const client = await pool.connect();
  let failure;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason) => {
      failure = reason;
    });
    throw error;
  } finally {
    // A connection that could not roll back is not given to the next request.
    client.release(failure);
  }
}

async function findAccount(client, accountId, lock = '') {
  const { rows } = await client.query(`SELECT * FROM accounts WHERE account_id = $1 ${lock}`, [accountId]);
  return rows.length === 0 ? null : toAccount(rows[0]);
}

async function putAccount(client, account) {
  await client.query(
    `INSERT INTO accounts (account_id, owner, currency, payment_limit, status, created_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (account_id) DO UPDATE SET owner = $2, currency = $3, payment_limit = $4, status = $5, created_at = $6`,
    [account.accountId, account.owner, account.currency, account.paymentLimit, account.status, account.createdAt],
  );
}

async function findPayment(client, paymentId, lock = '') {
  const { rows } = await client.query(`SELECT * FROM payments WHERE payment_id = $1 ${lock}`, [paymentId]);
  return rows.length === 0 ? null : toPayment(rows[0]);
}

async function findPayments(client, { accountId, status, limit }) {
  const { rows } = await client.query(
    `SELECT * FROM payments WHERE account_id = $1 AND ($2::text IS NULL OR status = $2)
     ORDER BY created_at DESC, payment_id DESC LIMIT $3`,
    [accountId, status, limit],
  );
  return rows.map(toPayment);
}

async function putPayment(client, payment) {
  const { paymentId, accountId, userId, amount, currency, status, createdAt } = payment;
  await client.query(
    `INSERT INTO payments (payment_id, account_id, user_id, amount, currency, status, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (payment_id) DO UPDATE
       SET account_id = $2, user_id = $3, amount = $4, currency = $5, status = $6, created_at = $7`,
    [paymentId, accountId, userId, amount, currency, status, createdAt],
  );
}

async function countUnsettled(client, accountId) {
  const { rows } = await client.query(
    "SELECT count(*)::int AS unsettled FROM payments WHERE account_id = $1 AND status <> 'refunded'",
    [accountId],
  );
  return rows[0].unsettled;
}

async function sumRefunds(client, paymentId) {
  const { rows } = await client.query(
    'SELECT coalesce(sum(amount), 0) AS refunded FROM refunds WHERE payment_id = $1',
    [paymentId],
  );
  return Number(rows[0].refunded);
}

async function insertRefund(client, refund) {
  await client.query('INSERT INTO refunds (refund_id, payment_id, amount, created_at) VALUES ($1, $2, $3, $4)', [
    refund.refundId,
    refund.paymentId,
    refund.amount,
    refund.createdAt,
  ]);
}

// PostgreSQL's bigint arrives as text; every amount here is far below 2^53.
const toAccount = (row) => ({
  accountId: row.account_id,
  owner: row.owner,
  currency: row.currency,
  paymentLimit: Number(row.payment_limit),
  status: row.status,
  createdAt: row.created_at.toISOString(),
});

const toPayment = (row) => ({
  paymentId: row.payment_id,
  accountId: row.account_id,
  userId: row.user_id,
  amount: Number(row.amount),
  currency: row.currency,
  status: row.status,
  createdAt: row.created_at.toISOString(),
});
