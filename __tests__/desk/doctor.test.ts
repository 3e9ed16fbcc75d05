import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DoctorLine } from '../../src/doctor/line.ts';
import { closedAddress, json, startServer } from '../contract/support/servers.ts';
import { ORDERS_SPEC } from '../contract/support/stage-input.ts';
import { makeRepository } from '../detect/repository.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');
const TOKEN = 'ghp_0123456789abcdefghij';
const DEADLINE_MS = 60_000;

function doctor(directory: string, words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...more };
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, [CLI, 'doctor', ...words], { cwd: directory, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

function repositoryWith(config: string) {
  const repository = makeRepository();
  repository.commit({ '.github/api-testing.yml': config, 'openapi.yaml': ORDERS_SPEC });
  repository.git('remote', 'add', 'origin', 'git@github.com:acme/orders.git');
  return repository.directory;
}

describe('doctor', () => {
  it(
    'looks at everything once, and ends with 1 where something is red',
    async () => {
      await using github = await startServer((request, response) => {
        const known = request.url.startsWith('/repos/acme/orders');
        json(response, known ? 200 : 404, known ? { private: true, permissions: { push: true } } : {});
      });
      const directory = repositoryWith('provider: { name: orders, start: node server.js }\n');
      const answer = await doctor(directory, ['--json'], { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: github.url });
      const told = JSON.parse(answer.stdout) as { version: number; healthy: boolean; lines: DoctorLine[] };
      const lights = told.lines.map(({ area, light }) => `${area} ${light}`);
      expect(told).toMatchObject({ version: 1, healthy: false });
      expect(lights).toEqual(
        expect.arrayContaining(['machine green', 'configuration green', 'token green', 'workflow red']),
      );
      expect(told.lines.filter(({ light }) => light !== 'green').every(({ mend }) => mend !== null)).toBe(true);
      expect(answer).toMatchObject({ code: 1, stderr: '' });
      expect(answer.stdout).not.toContain(TOKEN);
    },
    DEADLINE_MS,
  );

  it(
    'says what makes the specification where none is committed',
    async () => {
      const repository = makeRepository();
      repository.commit({ 'requirements.txt': 'fastapi\n', 'main.py': 'app = FastAPI()\n' });
      const { stdout } = await doctor(repository.directory, []);
      expect(stdout).toContain('🟡 specifications: FastAPI (requirements.txt) makes the specification from the code');
      expect(stdout).toContain("print(json.dumps(app.openapi(), indent=2))' > openapi.json, and commit what it writes");
    },
    DEADLINE_MS,
  );

  it(
    'names each mistake of the configuration, an unreachable broker, and still looks at the rest',
    async () => {
      const directory = repositoryWith('provdier: { name: orders }\nload: 5\n');
      const answer = await doctor(directory, [], { PACT_BROKER_BASE_URL: await closedAddress() });
      expect(answer.stdout.match(/❌ \.github\/api-testing\.yml: .*:[12]:\d+/g)).toHaveLength(2);
      expect(answer.stdout).toMatch(/❌ Pact Broker/);
      expect(answer.stdout).toContain('✅ node');
      expect(answer.stdout).toContain('→ npx api-testing generate workflow');
      expect(answer.code).toBe(1);
    },
    DEADLINE_MS,
  );

  it(
    'is red for globs that match nothing, and for a gate that no broker can be asked about',
    async () => {
      const contract = 'contract: { gate: [production] }';
      const wrong = await doctor(repositoryWith(`specs: ['api/*.yaml']\n${contract}\n`), []);
      expect(wrong.stdout).toContain('❌ specifications: nothing matches `api/*.yaml`: no API is compared');
      expect(wrong.stdout).toContain('❌ contract.gate: asks about production, and there is no broker to ask');
      const right = await doctor(repositoryWith(`specs: ['*.yaml']\n${contract}\n`), [], {
        PACT_BROKER_BASE_URL: await closedAddress(),
      });
      expect(right.stdout).toContain('✅ specifications');
      expect(right.stdout).not.toContain('❌ contract.gate');
    },
    DEADLINE_MS,
  );

  it(
    'is red for each tool that something configured needs and is not there, and for a specification that cannot be read',
    async () => {
      const repository = makeRepository();
      repository.commit({
        '.github/api-testing.yml': `provider: { name: orders }
services: { compose: docker-compose.yml, db: { port: 5432 } }
contract: { broker: '\${PACT_BROKER_BASE_URL}' }
chaos: { toolkit: ['chaos/*.yaml'] }
`,
        'docker-compose.yml': 'services: { db: { image: "postgres:15" } }\n',
        'openapi.yaml': 'openapi: 3.0.3\ninfo: [\n',
      });
      const tools = mkdtempSync(join(tmpdir(), 'api-testing-tools-'));
      symlinkSync(execFileSync('which', ['git'], { encoding: 'utf8' }).trim(), join(tools, 'git'));
      const answer = await doctor(repository.directory, ['--json'], { PATH: tools });
      rmSync(tools, { recursive: true });
      const { lines } = JSON.parse(answer.stdout) as { lines: DoctorLine[] };
      const bad = lines.filter(({ light }) => light !== 'green').map(({ light, name }) => `${light} ${name}`);
      expect(bad).toEqual(
        expect.arrayContaining([
          'red specifications',
          'yellow provider',
          'yellow contract.broker',
          'yellow k6',
          'red compose',
          'red chaos',
          'yellow GitHub',
          'red api-testing',
        ]),
      );
      expect(lines.every(({ light, mend }) => (light === 'green') === (mend === null))).toBe(true);
      expect(answer.code).toBe(1);
    },
    DEADLINE_MS,
  );

  it(
    'names each Pact plugin that a pact of its providers needs, and the command that installs what is not there',
    async () => {
      const pact = (provider: string, plugins: readonly object[]) =>
        JSON.stringify({
          consumer: { name: 'web' },
          provider: { name: provider },
          interactions: [
            {
              type: 'Synchronous/HTTP',
              description: 'all',
              request: { method: 'GET', path: '/' },
              response: { status: 200 },
            },
          ],
          metadata: { pactSpecification: { version: '4.0' }, plugins },
        });
      const repository = makeRepository();
      repository.commit({
        '.github/api-testing.yml': 'provider: { name: orders }\n',
        'pacts/web.json': pact('orders', [
          { name: 'words', version: '1.2.0' },
          { name: 'protobuf', version: '0.4.0' },
        ]),
        'pacts/others.json': pact('users', [{ name: 'avro', version: '0.1.0' }]),
        'pacts/broken.json': '{',
      });
      const plugins = mkdtempSync(join(tmpdir(), 'api-testing-plugins-'));
      mkdirSync(join(plugins, 'words-1.3.0'));
      writeFileSync(join(plugins, 'words-1.3.0/pact-plugin.json'), '{ "name": "words", "version": "1.3.0" }');
      const { stdout } = await doctor(repository.directory, [], { PACT_PLUGIN_DIR: plugins });
      rmSync(plugins, { recursive: true });
      expect(stdout).toContain('✅ words 1.2.0: a Pact plugin of pacts/web.json: words 1.3.0 is installed\n');
      expect(stdout).toContain(`🟡 protobuf 0.4.0: a Pact plugin of pacts/web.json that is not in ${plugins}: `);
      expect(stdout).toContain('pact-plugin install --yes protobuf --version 0.4.0\n');
      expect(stdout).not.toContain('avro');
    },
    DEADLINE_MS,
  );

  it(
    'says what a repository without OpenAPI gets all the same',
    async () => {
      const repository = makeRepository();
      repository.commit({ 'schema.graphql': 'type Query { a: Int }\n' });
      const { stdout } = await doctor(repository.directory, []);
      expect(stdout).toContain('🟡 specifications: no OpenAPI description was found: smoke, load and audit need one');
      expect(stdout).toContain('GraphQL and protobuf are compared');
    },
    DEADLINE_MS,
  );

  it('refuses words it does not know', async () => {
    const answer = await doctor(tmpdir(), ['--verbose']);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('--verbose');
  });
});
