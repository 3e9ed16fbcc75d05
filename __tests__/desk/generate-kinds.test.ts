import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { generateAtDesk } from '../../src/desk/generate.ts';
import { parseGenerateArguments } from '../../src/desk/generate-arguments.ts';
import { makeRepository, type Repository } from '../detect/repository.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/payments');
const CONFIG = '.github/api-testing.yml';
const CLI = resolve(import.meta.dirname, '../../src/cli.ts');

/** The example as a repository that nothing was written into yet. */
function example(without: readonly string[] = ['.github']): Repository {
  const repository = makeRepository();
  cpSync(EXAMPLE, repository.directory, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  for (const path of without) rmSync(join(repository.directory, path), { recursive: true });
  repository.commit({});
  return repository;
}

function generate(repository: Repository, ...words: readonly string[]): Promise<string> {
  return generateAtDesk(parseGenerateArguments(['generate', ...words]), repository.directory);
}

function read(repository: Repository, path: string): string {
  return readFileSync(join(repository.directory, path), 'utf8');
}

const described = (title: string) =>
  `openapi: 3.1.0\ninfo: { title: ${title}, version: '1' }\npaths: { /${title.replaceAll(' ', '')}: { get: { responses: { '200': { description: ok } } } } }\n`;

const manifest = (scripts: Readonly<Record<string, string>>) => ({ 'package.json': JSON.stringify({ scripts }) });

describe('generate config', () => {
  it('finds the example’s specification, start, services, states, tests and pacts, and explains each line', async () => {
    const repository = example();
    expect(await generate(repository, 'config')).toContain(
      'Next: git add .github/api-testing.yml\nThen: npx api-testing generate workflow',
    );
    const text = read(repository, CONFIG);
    const config = parseConfig(text, CONFIG, {});
    expect(config).toMatchObject({
      specs: ['openapi/payments.yaml'],
      providers: [
        {
          name: 'PaymentService',
          start: 'node src/server.js',
          directory: 'provider',
          ready: '/health',
          states: '/_pact/provider-states',
          env: { PROVIDER_STATES: 'true' },
        },
      ],
      services: [
        { name: 'db', image: 'postgres:15', port: 5432 },
        { name: 'cache', image: 'redis:7', port: 6379 },
      ],
      integration: { run: 'npm run test:integration --prefix provider' },
      contract: { pacts: ['pacts/*.json'] },
    });
    expect(config.services.flatMap(({ expose }) => Object.keys(expose))).toEqual(['DATABASE_URL', 'REDIS_URL']);
  });

  it('takes what a compose file starts, with its names, images and passwords', async () => {
    const repository = example();
    repository.commit({
      'compose.yaml': `services:
  store: { image: 'postgres:16-alpine', environment: { POSTGRES_USER: shop, POSTGRES_PASSWORD: '\${PASSWORD:-secret}', POSTGRES_DB: shop } }
  app: { build: . }
`,
    });
    await generate(repository, 'config');
    expect(parseConfig(read(repository, CONFIG), CONFIG, {}).services[0]).toMatchObject({
      name: 'store',
      image: 'postgres:16-alpine',
      expose: { DATABASE_URL: 'postgres://shop:secret@{host}:{port}/shop' },
    });
  });

  it('says how a specification that is made from code gets into a commit', async () => {
    const repository = makeRepository();
    repository.commit({ 'package.json': '{ "scripts": { "start": "node ." }, "dependencies": { "tsoa": "6" } }' });
    const command = 'Write it down and commit it: `npx tsoa spec`';
    expect(await generate(repository, 'config')).toContain(command);
    repository.commit({ 'build/swagger.yaml': described('Shop') });
    expect(await generate(repository, 'config', '--force')).not.toContain(command);
  });

  it('writes a configuration that parses where next to nothing is known', async () => {
    const repository = makeRepository();
    repository.commit({ 'readme.md': '# empty' });
    const said = await generate(repository, 'config');
    expect(said).toContain('No OpenAPI description was found');
    expect(parseConfig(read(repository, CONFIG), CONFIG, {}).providers[0]?.start).toBeNull();
  });

  it('writes every service of a repository with several, each with its own specification, start and services', async () => {
    const repository = makeRepository();
    repository.commit({
      'package.json': '{ "private": true, "workspaces": ["services/*"] }',
      'services/orders/openapi.yaml': described('Order Service'),
      'services/orders/package.json': '{ "scripts": { "start": "node server.js" }, "dependencies": { "pg": "8" } }',
      'services/orders/server.js': "app.get('/health'); process.env.ORDERS_DATABASE_URL;",
      'openapi/users.yaml': described('API'),
      'services/users/requirements.txt': 'fastapi\nredis\n',
      'services/users/main.py': 'app = FastAPI()\n',
      'services/billing/api/openapi.yaml': described('API'),
      'services/billing/Dockerfile': 'FROM scratch\nEXPOSE 9000\n',
      'docs/other.yaml': described('Other'),
      'web/package.json': '{ "scripts": { "start": "vite" } }',
    });
    const said = await generate(repository, 'config');
    const text = read(repository, CONFIG);
    expect(parseConfig(text, CONFIG, {}).providers).toMatchObject([
      { name: 'Billing', specs: ['services/billing/api/openapi.yaml'], start: null },
      {
        name: 'OrderService',
        directory: 'services/orders',
        start: 'node server.js',
        ready: '/health',
        services: ['db'],
      },
      {
        name: 'Users',
        specs: ['openapi/users.yaml'],
        directory: 'services/users',
        start: 'uvicorn main:app --port $PORT',
        services: ['cache'],
      },
    ]);
    expect(text).toContain(
      '# image: billing:ci # built by a step of the job before: docker build -t billing:ci services/billing\n    # port: 9000',
    );
    expect(said).toContain('How Billing (services/billing) is started was not found');
    expect(said).toContain('docs/other.yaml belongs to no service that was found');
    expect(said).toContain('web can be started and has no description of an API');
    repository.commit({});
    const dry = [CLI, 'run', '--dry-run', '--base', 'HEAD', '--stages', 'all'];
    const { stdout, stderr } = spawnSync(process.execPath, dry, { cwd: repository.directory, encoding: 'utf8' });
    expect(stdout, stderr).toContain(
      'integration of OrderService: runs (db, readiness only)\nsmoke of OrderService: runs',
    );
    expect(stdout).toContain('integration of Users: runs (cache, readiness only)\nsmoke of Users: runs');
    expect(stdout).toContain('smoke of Billing: does not run (nothing starts the provider');
  });

  it('writes the services of one Go module, each with the database that has its name', async () => {
    const repository = makeRepository();
    const main = 'package main\n\nfunc main() {}\n';
    repository.commit({
      'go.mod': 'module example.com/shop\n\nrequire github.com/jackc/pgx/v5 v5.0.0\n',
      'cmd/orders/main.go': main,
      'cmd/users/main.go': main,
      'cmd/migrate/main.go': main,
      'api/orders.yaml': described('Orders'),
      'api/users/v1.yaml': described('Users'),
      'compose.yaml': "services:\n  orders-db: { image: postgres }\n  users-db: { image: 'postgres:16' }\n",
    });
    await generate(repository, 'config');
    const config = parseConfig(read(repository, CONFIG), CONFIG, {});
    expect(config.providers).toMatchObject([
      { name: 'Orders', specs: ['api/orders.yaml'], start: 'go run ./cmd/orders', services: ['orders-db'] },
      { name: 'Users', specs: ['api/users/v1.yaml'], start: 'go run ./cmd/users', services: ['users-db'] },
    ]);
    expect(config.services).toMatchObject([
      { name: 'orders-db', image: 'postgres:latest', env: { POSTGRES_PASSWORD: 'test' } },
      { name: 'users-db', image: 'postgres:16' },
    ]);
  });

  it.each([
    ['GraphQL', 'schema.graphql', 'type Query { orders: [String] }\n'],
    ['protobuf', 'orders.proto', 'syntax = "proto3";\nmessage Order { string id = 1; }\n'],
    ['AsyncAPI', 'events.yaml', "asyncapi: 3.0.0\ninfo: { title: Events, version: '1' }\nchannels: {}\n"],
  ])('offers no requests where there is %s alone', async (format, path, text) => {
    const repository = makeRepository();
    const files = { [path]: text, 'package.json': '{ "scripts": { "start": "node server.js" } }' };
    repository.commit(files);
    const said = await generate(repository, 'config');
    expect(said).toContain(`There is ${format} and no OpenAPI: it is compared, and contracts are verified`);
    const written = read(repository, CONFIG);
    expect(written).toContain('start: node server.js');
    for (const word of ['load:', 'smoke', 'chaos', 'compare']) expect(written).not.toContain(word);
    await expect(generate(repository, 'k6')).rejects.toThrow(
      `requests are made from OpenAPI, and ${path} is ${format}`,
    );
  });

  it('writes a consumer where the pacts name the repository as theirs and it has no API', async () => {
    const repository = makeRepository();
    const interaction = { description: 'x', request: { method: 'GET', path: '/orders' }, response: { status: 200 } };
    const pact = { consumer: { name: 'web-app' }, provider: { name: 'OrderService' }, interactions: [interaction] };
    repository.commit({
      'package.json': '{ "name": "@acme/web-app", "scripts": { "start": "vite" } }',
      'pacts/web-app-orders.json': JSON.stringify({ ...pact, metadata: { pactSpecification: { version: '3.0.0' } } }),
    });
    expect(await generate(repository, 'config')).toContain('name this repository as their consumer');
    const config = parseConfig(read(repository, CONFIG), CONFIG, {});
    expect(config).toMatchObject({
      consumer: { name: 'web-app' },
      providers: [],
      contract: { pacts: ['pacts/*.json'] },
    });
  });

  it('says where one provider stands for several, whose specifications are in different folders', async () => {
    const repository = makeRepository();
    const spec = "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths: {}\n";
    repository.commit({ 'orders/openapi.yaml': spec, 'bills/openapi.yaml': spec });
    const said = await generate(repository, 'config');
    expect(said).toContain('2 specifications in 2 folders');
    expect(said).toContain('`providers`');
  });

  it.each([
    [
      'a FastAPI service',
      { 'requirements.txt': 'fastapi\npsycopg\n', 'app/main.py': 'api = FastAPI()\n' },
      'uvicorn app.main:api --port $PORT',
    ],
    [
      'a Flask service',
      { 'pyproject.toml': 'flask', 'web.py': 'app = Flask(__name__)\n' },
      'flask --app web:app run --port $PORT',
    ],
    [
      'a Django service',
      { 'requirements.txt': 'django', 'manage.py': '' },
      'python manage.py migrate --noinput && exec python manage.py runserver --noreload 127.0.0.1:$PORT',
    ],
    [
      'a FastAPI service with Alembic',
      { 'requirements.txt': 'fastapi\nalembic\n', 'main.py': 'app = FastAPI()\n', 'alembic.ini': '' },
      'alembic upgrade head && exec uvicorn main:app --port $PORT',
    ],
    ['a Node.js service', manifest({ start: 'node server.js', test: 'vitest' }), 'node server.js'],
    [
      'a Node.js service with migrations',
      manifest({ start: 'node server.js', 'db:migrate': 'knex migrate:latest', 'migrate:down': 'knex migrate:down' }),
      'npm run --silent db:migrate && exec node server.js',
    ],
    [
      'one whose start has a variable',
      manifest({ start: 'NODE_ENV=test node server.js', migrate: 'node migrate.js' }),
      'npm run --silent migrate && NODE_ENV=test node server.js',
    ],
    [
      'one with a step before its start',
      manifest({ prestart: 'tsc', start: 'node dist/server.js' }),
      'npm run --silent prestart && exec node dist/server.js',
    ],
    [
      'one whose start migrates itself',
      manifest({ start: 'node migrate.js && node server.js', migrate: 'node migrate.js' }),
      'npm start --silent',
    ],
    ['a Go service', { 'go.mod': 'module x', 'cmd/api/main.go': 'package main\n' }, 'go run ./cmd/api'],
    [
      'a Spring service',
      { 'pom.xml': '<artifactId>spring-boot-starter</artifactId>', mvnw: '' },
      './mvnw -q spring-boot:run -Dspring-boot.run.arguments=--server.port=$PORT',
    ],
  ])('finds how %s is started', async (_, files, start) => {
    const repository = makeRepository();
    repository.commit(files);
    await generate(repository, 'config');
    expect(parseConfig(read(repository, CONFIG), CONFIG, {}).providers[0]?.start).toBe(start);
  });

  it('replaces what is there only when asked to, even where it cannot be read', async () => {
    const repository = example();
    repository.commit({ [CONFIG]: 'provider: [\n' });
    await expect(generate(repository, 'config', '--force')).resolves.toContain(`Written: ${CONFIG}`);
    await expect(generate(repository, 'config')).rejects.toThrow(/is there already.*--force/);
  });
});

describe('generate chaos', () => {
  it('adds experiments for the services to the configuration, once', async () => {
    const repository = example([]);
    expect(await generate(repository, 'chaos')).toContain('10 experiments');
    const config = parseConfig(read(repository, CONFIG), CONFIG, {});
    expect(config.chaos?.experiments.map(({ name }) => name)).toContain('db pauses');
    const before = read(repository, CONFIG);
    await expect(generate(repository, 'chaos')).rejects.toThrow(/has experiments already/);
    expect(read(repository, CONFIG)).toBe(before);
  });

  it('with --force puts them in place of those that are there, and leaves the rest as it was', async () => {
    const repository = example([]);
    const text = read(repository, CONFIG).replace('contract:', 'chaos:\n  ready: [db]\n\n# about contracts\ncontract:');
    writeFileSync(join(repository.directory, CONFIG), text);
    await generate(repository, 'chaos', '--force');
    const after = read(repository, CONFIG);
    expect(after).not.toContain('ready: [db]');
    expect(after).toContain('\n# about contracts\ncontract:');
    expect(parseConfig(after, CONFIG, {}).chaos?.experiments).toHaveLength(10);
  });

  it('says what to do without services', async () => {
    await expect(generate(example(), 'chaos')).rejects.toThrow(/generate config/);
  });
});

describe('generate contract and integration', () => {
  it('finds the folder and language of the consumer, and says the next commands', async () => {
    const repository = example([]);
    const said = await generate(repository, 'contract', 'web-app');
    expect(said).toContain('Written: web-app/pact/payment-service.pact.test.ts');
    expect(said).toContain('cd web-app && npm install');
    expect(read(repository, 'web-app/pact/payment-service.pact.test.ts')).toContain("'../../pacts'");
  });

  it('writes only the operations that are named', async () => {
    const repository = example([]);
    await generate(repository, 'contract', 'shop', '--operation', 'GET /payments/{payment_id}', '--language', 'py');
    const text = read(repository, 'tests/test_payment_service_pact.py');
    expect(text.match(/^def test_/gm)).toHaveLength(1);
  });

  it.each([
    [['contract'], /takes the name of the consumer/],
    [['contract', 'shop', '--operation', 'GET /nowhere'], /No specification has the operation GET \/nowhere/],
    [['contract', 'shop', '--language', 'rust'], /--language is one of typescript, python, java, go/],
    [['contract', 'shop', '--folder', '../elsewhere'], /is not in the repository/],
    [['integration', '--operation', 'GET /payments'], /has no option --operation/],
    [['workflow', '--action', 'somewhere'], /OWNER\/NAME@REF/],
    [['contracts'], /Did you mean|not contracts/],
  ])('refuses %j', async (words, message) => {
    const repository = example([]);
    await expect((async () => generate(repository, ...words))()).rejects.toThrow(message);
  });

  it('needs a start and services for integration tests', async () => {
    await expect(generate(example(), 'integration', '--language', 'go')).rejects.toThrow(/how the provider is started/);
  });

  describe('with several providers', () => {
    const spec = (path: string) =>
      `openapi: 3.0.3\ninfo: { title: t, version: '1' }\npaths:\n  ${path}: { get: { responses: { '200': { description: ok } } } }\n`;
    const several = (): Repository => {
      const repository = makeRepository();
      repository.commit({
        [CONFIG]: `providers:
  - { name: OrderService, specs: [orders.yaml], start: npm run orders }
  - { name: UserService, specs: [users.yaml], start: npm run users }
services: { db: { image: 'postgres:15', port: 5432 } }
`,
        'orders.yaml': spec('/orders'),
        'users.yaml': spec('/users'),
      });
      return repository;
    };

    it('names the one whose specification it is in a consumer’s test', async () => {
      const repository = several();
      const words = ['contract', 'shop', '--operation', 'GET /users', '--language', 'typescript'];
      expect(await generate(repository, ...words)).toContain('Written: pact/user-service.pact.test.ts');
    });

    it('starts the one whose specification it is in integration tests, or the one that is named', async () => {
      const repository = several();
      await generate(repository, 'integration', '--provider', 'UserService', '--language', 'python');
      const path = 'tests/test_provider_integration.py';
      expect(read(repository, path)).toContain('npm run users');
      expect(read(repository, path)).toContain('"GET /users"');
      expect(read(repository, path)).not.toContain('/orders');
    });

    it('asks for one where several could be meant, and says which there are', async () => {
      await expect(generate(several(), 'integration', '--language', 'go')).rejects.toThrow(
        /OrderService, UserService.*--provider NAME/su,
      );
      await expect(generate(several(), 'integration', '--provider', 'Elsewhere')).rejects.toThrow(
        /No provider is called Elsewhere/,
      );
    });
  });

  it('writes nothing at all where one of its files is there', async () => {
    const repository = example([]);
    repository.commit({ '.github/workflows/api-testing-publish.yml': 'name: mine\n' });
    await expect(generate(repository, 'workflow')).rejects.toThrow(/api-testing-publish.yml is there already/);
    expect(existsSync(join(repository.directory, '.github/workflows/api-testing.yml'))).toBe(false);
  });
});
