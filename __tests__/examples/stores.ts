import { GenericContainer, Wait } from 'testcontainers';

const POSTGRES_PORT = 5432;
const REDIS_PORT = 6379;

export interface Stores extends AsyncDisposable {
  /** DATABASE_URL and REDIS_URL, as the provider reads them. */
  readonly variables: Readonly<Record<string, string>>;
}

/** PostgreSQL and Redis in containers, in the versions of the example's configuration. */
export async function startStores(): Promise<Stores> {
  await using cleanUp = new AsyncDisposableStack();
  const [postgres, redis] = await Promise.all([
    new GenericContainer('postgres:15')
      .withEnvironment({ POSTGRES_PASSWORD: 'test' })
      .withExposedPorts(POSTGRES_PORT)
      // The image starts the server twice: the first one only sets it up.
      .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
      .start(),
    new GenericContainer('redis:7').withExposedPorts(REDIS_PORT).start(),
  ]);
  cleanUp.defer(async () => void (await Promise.all([postgres.stop(), redis.stop()])));
  const kept = cleanUp.move();
  return {
    variables: {
      DATABASE_URL: `postgres://postgres:test@${postgres.getHost()}:${postgres.getMappedPort(POSTGRES_PORT)}/postgres`,
      REDIS_URL: `redis://${redis.getHost()}:${redis.getMappedPort(REDIS_PORT)}`,
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
