import { createApp } from './app.js';
import { openMemoryKeys } from './idempotency/memory.js';
import { createRoutes } from './routes.js';
import { openMemoryStorage } from './storage/memory.js';

const DEFAULT_PORT = 8080;
/** Requests under way may end within this; Kubernetes and Docker kill later than that. Milliseconds. */
const DRAIN_MS = 5_000;

/** The drivers are loaded only where they are needed, which keeps the start in memory fast. */
async function openStores({ DATABASE_URL, REDIS_URL }) {
  const storage = DATABASE_URL
    ? await (await import('./storage/postgres.js')).openPostgresStorage(DATABASE_URL)
    : openMemoryStorage();
  const keys = REDIS_URL ? await (await import('./idempotency/redis.js')).openRedisKeys(REDIS_URL) : openMemoryKeys();
  if (!DATABASE_URL) console.log('DATABASE_URL is not set: accounts and payments are kept in memory.');
  if (!REDIS_URL) console.log('REDIS_URL is not set: idempotency keys are kept in memory.');
  return { storage, keys };
}

function endOnSignal(server, stores) {
  let ending = false;
  const end = (signal) => {
    if (ending) return;
    ending = true;
    console.log(`${signal}: no new requests; waiting for those under way.`);
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    server.close(async () => {
      await Promise.allSettled([stores.storage.close(), stores.keys.close()]);
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

async function start(env) {
  const stores = await openStores(env);
  // Whoever can change states can change data: a deployment does not set this.
  const states = env.PROVIDER_STATES === 'true';
  const server = createApp(createRoutes({ ...stores, states }));
  endOnSignal(server, stores);
  server.listen(Number(env.PORT ?? DEFAULT_PORT), () => {
    console.log(`PaymentService listens on port ${server.address().port}.`);
  });
  server.on('error', fail);
}

function fail(error) {
  console.error(`PaymentService cannot start: ${error.message || error.code}`);
  process.exit(1);
}

start(process.env).catch(fail);
