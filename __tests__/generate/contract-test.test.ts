import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { parsePact } from '../../src/contract/pact-file.ts';
import { generateContractTest } from '../../src/generate/contract-test.ts';
import type { Generated, Language } from '../../src/generate/generated.ts';
import { generateIntegrationTest } from '../../src/generate/integration-test.ts';
import type { ApiSpec } from '../../src/model/api.ts';
import { readExampleSpec } from '../examples/payments-example.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/payments');
/** A language's packages come from its registry, and its compiler starts cold. */
const INSTALL_MS = 240_000;
/** Pact sends usage data unless it is told not to. */
const QUIET = { PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' };

let root = '';
let spec: ApiSpec;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'generated-'));
  spec = await readExampleSpec(EXAMPLE);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Both kinds of tests for the example, in a project of the language. */
function write(language: Language): string {
  const folder = join(root, language);
  const config = parseConfig(readFileSync(join(EXAMPLE, '.github/api-testing.yml'), 'utf8'), 'api-testing.yml', {});
  const [provider] = config.providers;
  if (provider?.start == null) throw new Error('the example has no start command');
  const contract = generateContractTest({
    consumer: `${language}-app`,
    provider: 'PaymentService',
    language,
    folder: '',
    pacts: 'pacts',
    spec,
    operations: spec.operations,
  });
  const integration = generateIntegrationTest({
    language,
    folder: '',
    provider: { ...provider, start: provider.start },
    services: config.services,
    spec,
  });
  for (const { path, text } of [contract, integration].flatMap((one: Generated | null) => one?.files ?? [])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(EXAMPLE, 'provider'), join(folder, 'provider'), 'junction');
  return folder;
}

function run(cwd: string, file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const env = { ...process.env, ...QUIET, ...more };
  const done = spawnSync(file, args, { cwd, encoding: 'utf8', timeout: INSTALL_MS, env });
  if (done.error) throw new Error(`${file} is needed to check what is generated: ${done.error.message}`);
  const output = `${done.stdout}${done.stderr}`;
  expect(done.status, output).toBe(0);
  return output;
}

function pactOf(folder: string) {
  const [name = ''] = readdirSync(join(folder, 'pacts'));
  return parsePact(readFileSync(join(folder, 'pacts', name), 'utf8'), name);
}

/** pact-go 2.4 links libpact_ffi 0.4, which its installer fetches from elsewhere; Pact for Node.js has it in its packages up to 17. */
function installPactLibrary(): string {
  const folder = join(root, 'library');
  mkdirSync(folder, { recursive: true });
  const name = '@pact-foundation/pact-core-linux-x64-glibc';
  run(folder, 'npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', `${name}@17.1.0`]);
  return join(folder, 'node_modules', name, 'prebuilds/linux-x64');
}

/** A language that is not there fails in CI; at a desk its check is told as missing. */
function isThere(...tools: readonly string[]): boolean {
  const missing = tools.filter(
    (tool) => spawnSync(tool, [tool === 'go' ? 'version' : '--version']).error !== undefined,
  );
  if (missing.length === 0 || process.env['CI'] === 'true') return true;
  console.warn(`${missing.join(', ')} is not installed: what is generated for it is left to CI`);
  return false;
}

describe('tests generated for the example', () => {
  it(
    'with npm and Docker: those in TypeScript compile, record a pact of every operation, and pass against real services',
    () => {
      const folder = write('typescript');
      writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
      const packages = ['@pact-foundation/pact@16.5.0', 'testcontainers@12.0.4', 'vitest@4.1.12', '@types/node@24'];
      run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages]);
      const tsc = resolve(import.meta.dirname, '../../node_modules/.bin/tsc');
      const options = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        'node',
      ];
      const tests = ['pact/payment-service.pact.test.ts', 'integration/provider.integration.test.ts'];
      run(folder, tsc, ['--ignoreConfig', ...options, ...tests]);
      // Of 420 requests its mock server answered, four were called missing: it may note a request after its answer has been read.
      const vitest = join(folder, 'node_modules/.bin/vitest');
      expect(run(folder, vitest, ['run', '--retry=3', ...tests])).toMatch(/16 passed/);
      expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
    },
    INSTALL_MS,
  );

  it(
    'with Python and Docker: those in Python record the same pact and pass against real services',
    () => {
      if (!isThere('python3')) return;
      const folder = write('python');
      run(folder, 'python3', ['-m', 'venv', 'venv']);
      const python = join(folder, 'venv/bin/python');
      run(folder, python, [
        '-m',
        'pip',
        'install',
        '--quiet',
        'pact-python==4.2.0',
        'pytest==9.2.0',
        'testcontainers==4.15.0',
      ]);
      expect(run(folder, python, ['-m', 'pytest', '-q', 'tests'])).toMatch(/16 passed/);
      expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
    },
    INSTALL_MS,
  );

  it(
    'with Go, gcc, npm and Docker: those in Go are formatted, vet finds nothing, and they record the same pact and pass against real services',
    () => {
      if (!isThere('go', 'gcc')) return;
      const folder = write('go');
      writeFileSync(join(folder, 'go.mod'), GO_MOD);
      expect(run(folder, 'gofmt', ['-l', 'pact', 'integration'])).toBe('');
      run(folder, 'go', ['mod', 'tidy']);
      const library = installPactLibrary();
      // The same flags for both commands: with others Go compiles everything that uses C, and what uses that, once more.
      const found = { CGO_LDFLAGS: `-L${library}`, LD_LIBRARY_PATH: library };
      run(folder, 'go', ['vet', './...'], found);
      const output = run(folder, 'go', ['test', '-count=1', '-v', './...'], found);
      expect(output.match(/^--- PASS: /gm)).toHaveLength(spec.operations.length + 1);
      expect(output.match(/^ {4}--- PASS: /gm)).toHaveLength(spec.operations.length);
      expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
    },
    INSTALL_MS,
  );

  it(
    'with Maven, a JDK and Docker: those in Java are compiled, record the same pact and pass against real services',
    () => {
      if (!isThere('mvn', 'javac')) return;
      const folder = write('java');
      writeFileSync(join(folder, 'pom.xml'), POM);
      expect(run(folder, 'mvn', ['-q', '-B', '-ntp', 'test'])).not.toContain('ERROR');
      const reports = join(folder, 'target/surefire-reports');
      const counted = readdirSync(reports)
        .filter((name) => name.endsWith('.txt'))
        .map(
          (name) =>
            /Tests run: (\d+), Failures: 0, Errors: 0, Skipped: 0/.exec(readFileSync(join(reports, name), 'utf8'))?.[1],
        );
      expect(counted.map(Number).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(16);
      expect(pactOf(folder).interactions).toHaveLength(spec.operations.length);
    },
    INSTALL_MS,
  );
});

/** What the notes of the generated files name, in versions that are known to fit. */
const GO_MOD = `module generated

go 1.24

require (
\tgithub.com/pact-foundation/pact-go/v2 v2.4.2
\tgithub.com/testcontainers/testcontainers-go v0.43.0
)
`;

/** The same for Maven. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>generated</groupId>
  <artifactId>generated</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.12.2</version><scope>test</scope></dependency>
    <dependency><groupId>au.com.dius.pact.consumer</groupId><artifactId>junit5</artifactId><version>4.6.17</version><scope>test</scope></dependency>
    <dependency><groupId>org.testcontainers</groupId><artifactId>testcontainers</artifactId><version>1.21.3</version><scope>test</scope></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin>
      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId><version>3.2.5</version></plugin>
    </plugins>
  </build>
</project>
`;
