import { createClient } from 'redis';

const PREFIX = 'idempotency:';
/** How long an answer can be repeated, seconds: what the specification promises. */
const KEEP_SECONDS = 24 * 60 * 60;
/** A claim without an answer is given up after this, seconds: the process that made it has died. */
const CLAIM_SECONDS = 30;
const REDIS_DEADLINE_MS = 2_000;
const RECONNECT_MS = 200;

/** Idempotency keys in Redis, shared by every process. */
export async function openRedisKeys(url) {
  let opened = false;
  const client = createClient({
    url,
    // A request is refused at once while Redis is away, it does not wait in a queue.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: REDIS_DEADLINE_MS,
      reconnectStrategy: (_retries, cause) => (opened ? RECONNECT_MS : cause),
    },
  });
  client.on('error', (error) => console.error(`Redis: ${error.message}`));
  await client.connect();
  opened = true;
  return { ...commands(client), close: () => client.close() };
}

function commands(client) {
  return {
    kind: 'Redis',
    ready: async () => void (await answered(client.ping())),
    async claim(key, entry) {
      const expiration = { type: 'EX', value: CLAIM_SECONDS };
      for (;;) {
        const done = await answered(client.set(PREFIX + key, JSON.stringify(entry), { condition: 'NX', expiration }));
        if (done !== null) return null;
        // The key may be freed between the two commands; then it can be claimed.
        const known = parseEntry(await answered(client.get(PREFIX + key)));
        if (known) return known;
      }
    },
    read: async (key) => parseEntry(await answered(client.get(PREFIX + key))),
    keep: async (key, entry) => {
      const expiration = { type: 'EX', value: KEEP_SECONDS };
      await answered(client.set(PREFIX + key, JSON.stringify(entry), { expiration }));
    },
    release: async (key) => void (await answered(client.del(PREFIX + key))),
  };
}

/** The client waits for ever for a server that is connected and silent; a request does not. */
async function answered(reply) {
  let timer;
  const deadline = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis: timeout after ${REDIS_DEADLINE_MS} ms`)), REDIS_DEADLINE_MS);
  });
  return Promise.race([reply, deadline]).finally(() => clearTimeout(timer));
}

const parseEntry = (text) => (text === null ? null : JSON.parse(text));
