import type { ApiSpec } from '../model/api.ts';
import type { ProviderConfig, ServiceConfig } from '../model/config.ts';
import { familyOf, type ImageFamily } from '../tools/image-client.ts';
import { UNIQUE_MARK } from '../traffic/sample-scalar.ts';
import type { Generated, Language } from './generated.ts';
import type { IntegrationTest, ServiceRow } from './integration-facts.ts';
import { renderGoIntegration } from './integration-go.ts';
import { renderJavaIntegration } from './integration-java.ts';
import { renderPythonIntegration } from './integration-python.ts';
import { renderTypescriptIntegration } from './integration-typescript.ts';
import { folderOf, relativePath } from './paths.ts';
import { planSteps, stepRow } from './request-steps.ts';

export interface IntegrationTestInput {
  readonly language: Language;
  readonly folder: string;
  readonly provider: ProviderConfig & { readonly start: string };
  readonly services: readonly ServiceConfig[];
  readonly spec: ApiSpec;
}

interface Dialect {
  readonly path: string;
  readonly render: (test: IntegrationTest) => string;
  readonly next: string;
}

const DIALECTS: Readonly<Record<Language, Dialect>> = {
  typescript: {
    path: 'integration/provider.integration.test.ts',
    render: renderTypescriptIntegration,
    next: 'npm install --save-dev testcontainers vitest && npx vitest run integration/provider.integration.test.ts',
  },
  python: {
    path: 'tests/test_provider_integration.py',
    render: renderPythonIntegration,
    next: 'python -m pip install testcontainers pytest && python -m pytest tests/test_provider_integration.py',
  },
  java: {
    path: 'src/test/java/ProviderIntegrationTest.java',
    render: renderJavaIntegration,
    next: 'mvn test # with org.testcontainers:testcontainers and org.junit.jupiter:junit-jupiter in scope test',
  },
  go: {
    path: 'integration/provider_test.go',
    render: renderGoIntegration,
    next: 'go get github.com/testcontainers/testcontainers-go && go test ./integration/...',
  },
};

/** Tests of the provider against the services of the configuration, started with testcontainers; every operation is called once. */
export function generateIntegrationTest(input: IntegrationTestInput): Generated {
  const { language, folder, provider, services, spec } = input;
  const dialect = DIALECTS[language];
  const path = folder === '' ? dialect.path : `${folder}/${dialect.path}`;
  const { requests, notes } = planSteps(
    spec,
    spec.operations.map(({ id }) => id),
  );
  const test: IntegrationTest = {
    provider: provider.name,
    services: inOrder(services).map(serviceRow),
    start: provider.start,
    directoryFromTest: relativePath(folderOf(path), provider.directory),
    directoryFromRoot: relativePath(folder, provider.directory),
    env: provider.env,
    port: provider.port ?? 0,
    ready: provider.ready ?? '',
    requests: requests.map(stepRow),
    mark: UNIQUE_MARK,
  };
  const waits = services.filter(({ wait }) => wait.kind === 'log' || wait.kind === 'health').map(({ name }) => name);
  return {
    files: [{ path, text: dialect.render(test) }],
    notes: [
      ...notes,
      ...(waits.length === 0
        ? []
        : [`${waits.join(', ')}: the test waits for the service itself, not for its log or health check.`]),
    ],
    next: [`${folder === '' ? '' : `cd ${folder} && `}${dialect.next}`],
  };
}

/** What others need first; a circle stays in the order it is written in. */
function inOrder(services: readonly ServiceConfig[]): readonly ServiceConfig[] {
  const ordered: ServiceConfig[] = [];
  const add = (service: ServiceConfig, above: readonly string[]) => {
    if (ordered.includes(service) || above.includes(service.name)) return;
    for (const needed of services.filter(({ name }) => service.dependsOn.includes(name)))
      add(needed, [...above, service.name]);
    ordered.push(service);
  };
  for (const service of services) add(service, []);
  return ordered;
}

function serviceRow(service: ServiceConfig): ServiceRow {
  const { name, image, env, command, port, expose } = service;
  return { name, image, env, command: command ?? [], port: port ?? 0, expose, check: checkOf(service) };
}

const CHECKS: Readonly<Record<ImageFamily, (env: ServiceConfig['env']) => readonly string[]>> = {
  // Over TCP: while the image sets the database up, it answers on its socket only.
  postgres: (env) => ['pg_isready', '--host=127.0.0.1', `--username=${env['POSTGRES_USER'] ?? 'postgres'}`],
  redis: () => ['redis-cli', 'ping'],
  mysql: () => [
    'sh',
    '-c',
    '$(command -v mariadb-admin || command -v mysqladmin) ping --host=127.0.0.1 --user=root --password="$MYSQL_ROOT_PASSWORD$MARIADB_ROOT_PASSWORD"',
  ],
  mongo: () => ['mongosh', '--quiet', '--eval', 'db.runCommand({ ping: 1 })'],
};

function checkOf({ wait, image, env }: ServiceConfig): readonly string[] {
  if (wait.kind === 'command') return ['sh', '-c', wait.command];
  const family = familyOf(image);
  return family === null ? [] : CHECKS[family](env);
}
