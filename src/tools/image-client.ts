/** Last path components of images that speak the protocols of these databases. */
const POSTGRES_IMAGES = new Set(['postgres', 'postgresql', 'postgis', 'pgvector', 'timescaledb', 'timescaledb-ha']);
const REDIS_IMAGES = new Set(['redis', 'redis-stack', 'redis-stack-server', 'valkey', 'keydb', 'dragonfly']);
const MYSQL_IMAGES = new Set(['mysql', 'mariadb', 'percona', 'percona-server', 'mysql-server']);
const MONGO_IMAGES = new Set(['mongo', 'mongodb', 'mongodb-community-server']);

export type ImageFamily = 'postgres' | 'redis' | 'mysql' | 'mongo';

/** Which database an image holds, by its name; null for every other. */
export function familyOf(image: string): ImageFamily | null {
  const name = imageName(image);
  if (POSTGRES_IMAGES.has(name)) return 'postgres';
  if (REDIS_IMAGES.has(name)) return 'redis';
  if (MYSQL_IMAGES.has(name)) return 'mysql';
  return MONGO_IMAGES.has(name) ? 'mongo' : null;
}

/** `ghcr.io/org/postgres:15@sha256:…` -> `postgres`. */
function imageName(image: string): string {
  const [withoutDigest = ''] = image.split('@');
  const last = withoutDigest.split('/').at(-1) ?? '';
  return last.split(':')[0] ?? '';
}

/** Whether the image says which one of its name it is: by a tag or by a digest. A registry's port is no tag. */
export function hasTag(image: string): boolean {
  const last = image.split('/').at(-1) ?? '';
  return last.includes('@') || /:./.test(last);
}

interface Client {
  readonly extension: string;
  readonly command: (env: Readonly<Record<string, string>>) => string;
}

/** Each stops at the first statement that fails, and ends with another code than 0 then. */
const CLIENTS: Readonly<Record<ImageFamily, Client>> = {
  postgres: {
    extension: '.sql',
    command: (env) => {
      const user = env['POSTGRES_USER'] ?? 'postgres';
      const database = env['POSTGRES_DB'] ?? user;
      return `psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username ${quote(user)} --dbname ${quote(database)} --file {file}`;
    },
  },
  // The image hands these variables to the shell inside the container, so no password becomes an argument here.
  mysql: {
    extension: '.sql',
    command: () =>
      'client=$(command -v mariadb || command -v mysql) && MYSQL_PWD="${MYSQL_ROOT_PASSWORD:-$MARIADB_ROOT_PASSWORD}" "$client" --user=root "${MYSQL_DATABASE:-$MARIADB_DATABASE}" < {file}',
  },
  redis: {
    extension: '.redis',
    // redis-cli ends with 0 whatever the commands answered.
    command: () =>
      'answers=$(redis-cli --no-raw < {file}) && echo "$answers" && ! echo "$answers" | grep -q "^(error)"',
  },
  mongo: {
    extension: '.js',
    command: () => 'mongosh --quiet ${MONGO_INITDB_DATABASE:-test} {file}',
  },
};

/** The shell command with which the client of an image reads a file (`{file}`); null where none is known. */
export function clientFor(image: string, file: string, env: Readonly<Record<string, string>>): string | null {
  const family = familyOf(image);
  if (family === null) return null;
  const client = CLIENTS[family];
  return file.endsWith(client.extension) ? client.command(env) : null;
}

/** One word for a POSIX shell. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
