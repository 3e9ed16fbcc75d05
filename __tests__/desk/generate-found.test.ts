import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { generateAtDesk } from '../../src/desk/generate.ts';
import { parseGenerateArguments } from '../../src/desk/generate-arguments.ts';
import { makeRepository } from '../detect/repository.ts';

const CONFIG = '.github/api-testing.yml';
const SPEC =
  "openapi: 3.1.0\ninfo: { title: Orders, version: '1' }\npaths: { /orders: { get: { responses: { '200': { description: ok } } } } }\n";
const NODE = {
  'openapi.yaml': SPEC,
  'package.json': '{ "scripts": { "start": "node server.js" }, "dependencies": { "pg": "8.16.0" } }',
  'server.js': '',
};

/** What is written for a provider in Node.js with these files beside it. */
async function generated(files: Readonly<Record<string, string>>) {
  const repository = makeRepository();
  repository.commit({ ...NODE, ...files });
  await generateAtDesk(parseGenerateArguments(['generate', 'config']), repository.directory);
  const text = readFileSync(join(repository.directory, CONFIG), 'utf8');
  return { text, config: parseConfig(text, CONFIG, {}) };
}

describe('what initialises a database', () => {
  it.each([
    ['a folder', '- ./db/init/:/docker-entrypoint-initdb.d:ro', 'db/init', '/docker-entrypoint-initdb.d'],
    [
      'a file, in the long form',
      '- { type: bind, source: ./db/init/1.sql, target: /docker-entrypoint-initdb.d/1.sql }',
      'db/init/1.sql',
      '/docker-entrypoint-initdb.d/1.sql',
    ],
  ])('is mounted as a compose file does it: %s', async (_, volume, source, target) => {
    const compose = `services:\n  db:\n    image: postgres:16\n    volumes:\n      - data:/var/lib/postgresql/data\n      ${volume}\n`;
    const { config } = await generated({ 'compose.yaml': compose, 'db/init/1.sql': 'create table orders ();\n' });
    expect(config.services).toMatchObject([{ name: 'db', mounts: [{ source, target }], init: [] }]);
  });

  it('is not mounted where git does not know it', async () => {
    const compose = 'services: { db: { image: postgres, volumes: [./sql:/docker-entrypoint-initdb.d] } }\n';
    expect((await generated({ 'compose.yaml': compose })).config.services).toMatchObject([{ mounts: [], init: [] }]);
  });

  it.each([
    [['db/schema.sql']],
    [['init.sql']],
    [['db/init-1.sql', 'db/init-2.sql']],
  ])('is SQL that is called so: %j', async (paths) => {
    const { config } = await generated(Object.fromEntries(paths.map((path) => [path, 'select 1;\n'])));
    expect(config.services[0]?.init.map(({ file }) => file)).toEqual(paths);
  });

  it.each([
    ['the provider names it', { 'db/schema.sql': '', 'server.js': "readFile('db/schema.sql')" }, 'server.js names it'],
    ['there are several', { 'db/schema.sql': '', 'init.sql': '' }, 'keep those that belong to this database'],
  ])('is left to a person where %s', async (_, files, why) => {
    const { text, config } = await generated(files);
    expect(config.services[0]?.init).toEqual([]);
    expect(text).toMatch(new RegExp(`^    # init: \\[\\{ file: db/schema\\.sql \\}.*# ${why}`, 'm'));
  });

  it.each([
    [
      'migrations make the schema',
      {
        'db/schema.sql': '',
        'package.json':
          '{ "scripts": { "start": "node server.js", "migrate": "knex" }, "dependencies": { "pg": "8.16.0" } }',
      },
    ],
    ['it lies among tests', { 'tests/schema.sql': '' }],
    ['it is of another service', { 'services/users/schema.sql': '' }],
  ])('is nothing where %s', async (_, files) => {
    expect((await generated(files)).text).not.toContain('init:');
  });
});

describe('the k6 scripts of a repository', () => {
  const script = (rest: string) =>
    `import http from 'k6/http';\n${rest}\nexport default function () { http.get(url); }\n`;

  it('are those that k6 can run, and only what asks for the address is switched on', async () => {
    const { text, config } = await generated({
      'tests/load/orders.js': script('const url = `${__ENV.BASE_URL}/orders`;'),
      'tests/load/users.js': script("import { url } from './where.js';"),
      'tests/load/where.js': "import { check } from 'k6';\nexport const url = __ENV.BASE_URL;\n",
      'perf/fixed.ts': script("const url = 'http://localhost:3000';"),
      'perf/report.js': "import { writeFile } from 'node:fs';\nexport default 1;\n",
    });
    expect(config.load.scripts).toEqual(['tests/load/orders.js', 'tests/load/users.js']);
    expect(text).toContain(
      '# scripts: [perf/fixed.ts] # k6 scripts that do not read the address from __ENV.BASE_URL yet\n',
    );
    expect(text).not.toMatch(/where\.js|report\.js/);
  });

  it('are left to a person where several providers are written', async () => {
    const own = {
      'package.json': '{ "scripts": { "start": "node server.js" } }',
      'server.js': '',
      'openapi.yaml': SPEC,
    };
    const below = (folder: string) =>
      Object.fromEntries(Object.entries(own).map(([path, text]) => [`${folder}/${path}`, text]));
    const users = { ...below('services/users'), 'services/users/openapi.yaml': SPEC.replaceAll('rders', 'sers') };
    const repository = makeRepository();
    repository.commit({ ...below('services/orders'), ...users, 'k6/all.js': script('const url = __ENV.BASE_URL;') });
    await generateAtDesk(parseGenerateArguments(['generate', 'config']), repository.directory);
    const text = readFileSync(join(repository.directory, CONFIG), 'utf8');
    expect(parseConfig(text, CONFIG, {}).load.scripts).toEqual([]);
    expect(text).toContain('# scripts: [k6/all.js] # k6 scripts of this repository: each runs for each provider');
  });
});

it('prepares the base in the folder of the provider, where the command runs', async () => {
  const below = {
    'orders/package.json': NODE['package.json'],
    'orders/server.js': '',
    'package.json': '{}',
    'server.js': '',
  };
  const { config } = await generated(below);
  expect(config.providers).toMatchObject([{ directory: 'orders', base: 'npm install' }]);
});
