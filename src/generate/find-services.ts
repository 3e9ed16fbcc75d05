import { isObject } from '../model/object.ts';
import { familyOf, hasTag, type ImageFamily } from '../tools/image-client.ts';
import { parseText } from '../yaml/parse.ts';
import { type FoundInit, initFiles, initMounts, NO_INIT } from './find-init.ts';
import type { FoundProvider } from './find-provider.ts';
import { wordsOf } from './names.ts';
import { isSource, type RepositoryFacts, textsBelow } from './repository-facts.ts';

export interface FoundService {
  readonly name: string;
  readonly image: string;
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  readonly expose: Readonly<Record<string, string>>;
  readonly init: FoundInit;
  /** Where it was read, for the comment. */
  readonly from: string;
}

interface Kind {
  readonly family: ImageFamily;
  readonly name: string;
  readonly image: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Client libraries, as the manifests of the four languages name them. */
  readonly clients: RegExp;
  /** Variables that its address is read from. */
  readonly variables: RegExp;
  readonly variable: string;
  readonly address: (env: Readonly<Record<string, string>>) => string;
}

const KINDS: readonly Kind[] = [
  {
    family: 'postgres',
    name: 'db',
    image: 'postgres:15',
    port: 5432,
    env: { POSTGRES_PASSWORD: 'test' },
    clients:
      /"(?:pg|postgres|pg-promise|@prisma\/client|typeorm)"|\bpsycopg[23]?\b|\basyncpg\b|github\.com\/(?:lib\/pq|jackc\/pgx)|<artifactId>postgresql|org\.postgresql/,
    variables: /\b([A-Z_]*(?:DATABASE|POSTGRES|PG|DB)[A-Z_]*_(?:URL|URI|DSN))\b/,
    variable: 'DATABASE_URL',
    address: (env) =>
      `postgres://${env['POSTGRES_USER'] ?? 'postgres'}:${env['POSTGRES_PASSWORD'] ?? 'test'}@{host}:{port}/${env['POSTGRES_DB'] ?? env['POSTGRES_USER'] ?? 'postgres'}`,
  },
  {
    family: 'redis',
    name: 'cache',
    image: 'redis:7',
    port: 6379,
    env: {},
    clients:
      /"(?:redis|ioredis|@redis\/client|bullmq)"|^redis\b|\bredis[=<>~[]|github\.com\/(?:redis|go-redis)\/|<artifactId>(?:jedis|lettuce-core|spring-boot-starter-data-redis)/m,
    variables: /\b([A-Z_]*(?:REDIS|CACHE)[A-Z_]*_(?:URL|URI|DSN))\b/,
    variable: 'REDIS_URL',
    address: () => 'redis://{host}:{port}',
  },
  {
    family: 'mysql',
    name: 'mysql',
    image: 'mysql:8',
    port: 3306,
    env: { MYSQL_ROOT_PASSWORD: 'test', MYSQL_DATABASE: 'test' },
    clients:
      /"(?:mysql2?|mariadb)"|\b(?:pymysql|mysqlclient|aiomysql)\b|github\.com\/go-sql-driver\/mysql|<artifactId>mysql-connector/i,
    variables: /\b([A-Z_]*(?:MYSQL|MARIADB|DATABASE)[A-Z_]*_(?:URL|URI|DSN))\b/,
    variable: 'DATABASE_URL',
    address: (env) =>
      `mysql://root:${env['MYSQL_ROOT_PASSWORD'] ?? 'test'}@{host}:{port}/${env['MYSQL_DATABASE'] ?? 'test'}`,
  },
  {
    family: 'mongo',
    name: 'mongo',
    image: 'mongo:7',
    port: 27_017,
    env: {},
    clients:
      /"(?:mongodb|mongoose)"|\b(?:pymongo|motor)\b|go\.mongodb\.org\/mongo-driver|<artifactId>(?:mongodb-driver|spring-boot-starter-data-mongodb)/,
    variables: /\b([A-Z_]*MONGO[A-Z_]*_(?:URL|URI|DSN))\b/,
    variable: 'MONGODB_URI',
    address: () => 'mongodb://{host}:{port}/test',
  },
];

/** What the provider needs: what a compose file of the repository starts, else what its client libraries talk to. */
export function findServices(
  facts: RepositoryFacts,
  { home, folder, start }: Pick<FoundProvider, 'home' | 'folder' | 'start'>,
): readonly FoundService[] {
  const composed = [...facts.texts]
    .filter(([path]) => /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(path))
    .flatMap(([path, text]) => fromCompose(facts, path, text));
  const sources = textsBelow(facts, home)
    .filter(([path]) => isSource(path))
    .map(([, text]) => text);
  const manifests = textsBelow(facts, folder).filter(([path]) => !isSource(path));
  return KINDS.flatMap((kind): readonly FoundService[] => {
    const fitting = composed.filter(({ image }) => familyOf(image) === kind.family);
    // Of several databases the one that has the service's name is its own.
    const words = wordsOf(home.slice(home.lastIndexOf('/') + 1));
    const listed = fitting.find(({ name }) => wordsOf(name).some((word) => words.includes(word))) ?? fitting[0];
    const manifest = manifests.find(([, text]) => kind.clients.test(text));
    if (listed === undefined && manifest === undefined) return [];
    // What a compose file takes from the machine is not known here, and without a password a database does not start.
    const env = { ...kind.env, ...listed?.env };
    const variable =
      sources.map((text) => kind.variables.exec(text)?.[1]).find((name) => name !== undefined) ?? kind.variable;
    return [
      {
        name: listed?.name ?? kind.name,
        // Without a tag a compose file means the latest one; here it is said.
        image: listed === undefined ? kind.image : hasTag(listed.image) ? listed.image : `${listed.image}:latest`,
        env,
        port: kind.port,
        expose: { [variable]: kind.address(env) },
        init: initOf(kind, listed, () => initFiles(facts, { home, start })),
        from: listed === undefined ? `${manifest?.[0]} has its client` : `${listed.path} starts it`,
      },
    ];
  });
}

/** What the compose file mounts is what its database is made with; SQL that lies about is asked where it mounts nothing. */
function initOf({ family }: Kind, listed: Composed | undefined, find: () => FoundInit): FoundInit {
  const mounts = listed?.mounts ?? {};
  if (Object.keys(mounts).length > 0) return { ...NO_INIT, mounts };
  return family === 'postgres' || family === 'mysql' ? find() : NO_INIT;
}

interface Composed {
  readonly name: string;
  readonly image: string;
  readonly env: Readonly<Record<string, string>>;
  readonly mounts: FoundInit['mounts'];
  readonly path: string;
}

/** Services with an image; a file that is no compose file has none. */
function fromCompose(facts: RepositoryFacts, path: string, text: string): readonly Composed[] {
  const services = recordOf(recordOf(readYaml(text, path))['services']);
  return Object.entries(services).flatMap(([name, written]) => {
    const service = recordOf(written);
    const image = service['image'];
    if (typeof image !== 'string' || image.includes('$')) return [];
    const mounts = initMounts(facts, path, service['volumes']);
    return [{ name: safeName(name), image, env: environmentOf(service['environment']), mounts, path }];
  });
}

function readYaml(text: string, path: string): unknown {
  try {
    return parseText(text, path).value;
  } catch {
    // A compose file that cannot be read starts nothing; the libraries still say what is needed.
    return null;
  }
}

function environmentOf(written: unknown): Readonly<Record<string, string>> {
  const entries = Array.isArray(written)
    ? written.map((line) => [String(line).split('=')[0] ?? '', String(line).split('=').slice(1).join('=')] as const)
    : Object.entries(recordOf(written)).map(([name, value]) => [name, String(value ?? '')] as const);
  // Values from the machine's own environment are not there in a pull request.
  return Object.fromEntries(
    entries
      .map(([name, value]) => [name, value.replace(/^\$\{\w+:?-([^}]*)\}$/, '$1')])
      .filter(([, value]) => !value?.includes('$') && value !== ''),
  );
}

function safeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '-');
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
