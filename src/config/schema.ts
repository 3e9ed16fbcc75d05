import * as Type from 'typebox';
import { auditSchema } from './audit-schema.ts';
import { changesSchema } from './changes-schema.ts';
import { chaosSchema } from './chaos-schema.ts';
import { compareSchema } from './compare-schema.ts';
import { historySchema, metricsSchema } from './history-schema.ts';
import {
  operationThresholdsSchema,
  profilesSchema,
  soakSchema,
  spikeSchema,
  stagesSchema,
  stressSchema,
  thresholdsSchema,
  weightsSchema,
} from './profile-schema.ts';
import {
  described,
  duration,
  environment,
  globs,
  listOf,
  mapOf,
  number,
  path,
  record,
  text,
  words,
} from './schema-parts.ts';

/** The one source of the published JSON Schema, of the validation, and of the raw configuration's type. */

const wait = record(
  'What makes it ready, one of these. Default: its port answers, and its health check passes if it has one.',
  {
    log: Type.Optional(text('Text of a line that it has logged.', ['ready to accept connections'])),
    http: Type.Optional(
      described(Type.String({ pattern: '^/', examples: ['/health'] }), 'Path that answers 2xx on its port.'),
    ),
    health: Type.Optional(
      described(Type.Literal(true, { examples: [true] }), 'The health check of its image or compose file passes.'),
    ),
    command: Type.Optional(text('Shell command that ends with 0 inside the container.', ['pg_isready -U postgres'])),
  },
);

const initStep = record('A file that is copied into the container, a command that runs there, or both.', {
  file: Type.Optional(
    path(
      'File of the repository. Without `run`, the client of the image reads it (PostgreSQL, MySQL, MariaDB, Redis, MongoDB).',
      'db/schema.sql',
    ),
  ),
  run: Type.Optional(
    text('Shell command inside the container; `{file}` stands for the copied file.', ['psql -U postgres -f {file}']),
  ),
});

const service = record(
  'A container that is started for the provider, or what is said of a service of the compose file.',
  {
    image: Type.Optional(
      text('Image with its tag or digest. Required, unless the service is one of the compose file.', ['postgres:15']),
    ),
    env: Type.Optional(environment('Environment of the container.')),
    command: Type.Optional(
      listOf(
        text('A word of the command.', ['--save']),
        'Arguments for the image instead of its own. Default: its own.',
      ),
    ),
    port: Type.Optional(number('Port inside the container. Required where `wait` or `expose` need one.', 1, 65_535)),
    expose: Type.Optional(
      environment('Variables for the provider and the tests; `{host}` and `{port}` stand for the mapped address.', [
        { REDIS_URL: 'redis://{host}:{port}' },
      ]),
    ),
    mounts: Type.Optional(
      mapOf(
        text('Absolute path in the container.', ['/etc/app']),
        'Files and folders of the repository that the container may read, by their path. Default: none.',
      ),
    ),
    'depends-on': Type.Optional(
      listOf(text('Name of a service.', ['db']), 'Services that have to be ready before it starts. Default: none.'),
    ),
    wait: Type.Optional(wait),
    init: Type.Optional(
      listOf(initStep, 'What is done once it is ready, in this order, before anything that needs it starts.'),
    ),
    'ready-within': Type.Optional(duration('How long it may take to be ready.', '60s')),
  },
);

const services = described(
  Type.Unsafe<Record<string, string | Type.Static<typeof service>>>({
    type: 'object',
    properties: {
      compose: text('A compose file of the repository: its services are started with `docker compose`.', [
        'docker-compose.yml',
      ]),
    },
    additionalProperties: service,
  }),
  'Real dependencies, by name: started with testcontainers, or by `docker compose`.',
);

const provider = record('The service whose API it is.', {
  name: text("The pacticipant's name in the Pact Broker.", ['PaymentService']),
  specs: Type.Optional(
    globs('Globs of its specifications. Default: every one that no other provider claims.', 'openapi/**/*.yaml'),
  ),
  start: Type.Optional(
    text('Shell command that starts it, with PORT and the services in its environment.', ['node server.js']),
  ),
  image: Type.Optional(
    text('Image that is started instead of a command; it reaches the services by their names.', ['payments:ci']),
  ),
  command: Type.Optional(
    listOf(text('A word of the command.', ['serve']), 'Arguments for `image` instead of its own. Default: its own.'),
  ),
  service: Type.Optional(text('Service of the compose file that is the provider, instead of a command.', ['app'])),
  directory: Type.Optional(path('Folder the command runs in, from the root of the repository. Default: the root.')),
  port: Type.Optional(
    number(
      'Port it listens on; with `image` or `service` the one inside the container. Default: a free one, handed over as PORT.',
      1,
      65_535,
    ),
  ),
  ready: Type.Optional(
    described(
      Type.String({ pattern: '^/', examples: ['/health'] }),
      'Path that answers 2xx when it is ready. Default: its port accepts connections.',
    ),
  ),
  'ready-within': Type.Optional(duration('How long it may take to be ready.', '60s')),
  states: Type.Optional(
    described(
      Type.Unsafe<string | Readonly<Record<string, string>>>({
        type: ['string', 'object'],
        pattern: '^(?:/|https?://)',
        minProperties: 1,
        additionalProperties: { type: 'string', pattern: '\\S' },
        examples: ['/_pact/provider-states', { 'an order exists': './seed.sh order' }],
      }),
      'Path or address of its provider-state endpoint, or a shell command for each state by its name. Default: neither.',
    ),
  ),
  'states-module': Type.Optional(
    described(
      Type.String({ minLength: 1, examples: ['pact/states.js'] }),
      'JavaScript or TypeScript module that exports a function for each provider state, instead of `states`.',
    ),
  ),
  messages: Type.Optional(
    described(
      Type.String({ pattern: '^(?:/|https?://)', examples: ['/_pact/messages'] }),
      'Path or address that answers `POST` with the message of a description. Default: the root of the provider.',
    ),
  ),
  transports: Type.Optional(
    described(
      Type.Unsafe<Readonly<Record<string, number>>>({
        type: 'object',
        minProperties: 1,
        propertyNames: { pattern: '^(?!(?:https?|(?:async-|sync-)?message)$)[a-z][a-z0-9-]*$' },
        additionalProperties: { type: 'integer', minimum: 1, maximum: 65_535 },
        examples: [{ grpc: 50_051 }],
      }),
      'Port for each transport of a Pact plugin that the provider serves elsewhere than at `port`: `{ grpc: 50051 }`; with `image` or `service` the one inside the container. Default: `port`.',
    ),
  ),
  base: Type.Optional(text('Shell command that prepares the base checkout for the comparison.', ['npm ci'])),
  'load-scripts': Type.Optional(
    globs(
      'Globs of k6 scripts that are about this provider and no other, beside those of `load.scripts`. Default: none.',
      'load/payments/*.ts',
    ),
  ),
  services: Type.Optional(listOf(text('Name of a service.'), 'Services it needs. Default: all of them.')),
  env: Type.Optional(environment('Further environment of the provider.')),
});

const integration = record("The team's own tests, against the started provider and services.", {
  run: Type.Optional(
    text(
      'Shell command of the tests; of several providers it runs once for each, with its PROVIDER_NAME. Default: only readiness is checked.',
      ['npm run test:integration'],
    ),
  ),
  directory: Type.Optional(path('Folder the command runs in, from the root of the repository. Default: the root.')),
  timeout: Type.Optional(duration('How long the tests may take.', '10m')),
  junit: Type.Optional(
    described(
      Type.Unsafe<string | readonly string[]>({
        type: ['string', 'array'],
        minLength: 1,
        minItems: 1,
        items: { type: 'string', minLength: 1, maxLength: 200 },
        examples: ['reports/*.xml'],
      }),
      'Globs of the JUnit files that the tests write, from the root of the repository. Default: only the exit code counts.',
    ),
  ),
  coverage: Type.Optional(
    Type.Boolean({
      description:
        "Whether it is counted which operations the tests call, by a proxy whose address they get as the provider's. Default: unless the provider is a process with a fixed `port`, and there too where `coverage-integration` has a goal.",
    }),
  ),
});

const selector = record('A consumer version selector, as the Pact Broker defines it.', {
  mainBranch: Type.Optional(Type.Boolean({ description: "Pacts of each consumer's main branch." })),
  branch: Type.Optional(text('Name of a branch.')),
  matchingBranch: Type.Optional(Type.Boolean({ description: 'Pacts of the branch that is named like the head.' })),
  fallbackBranch: Type.Optional(
    text('Branch to use where `branch` has no pact. The Pact Broker up to 2.120 takes the key and passes it over.'),
  ),
  tag: Type.Optional(text('Name of a tag.')),
  fallbackTag: Type.Optional(text('Tag to use where `tag` has no pact.')),
  latest: Type.Optional(Type.Boolean({ description: 'Only the latest version of what the other keys select.' })),
  deployed: Type.Optional(Type.Boolean({ description: 'Versions that are deployed to any environment.' })),
  released: Type.Optional(Type.Boolean({ description: 'Versions that are released to any environment.' })),
  deployedOrReleased: Type.Optional(
    Type.Boolean({ description: 'Versions that are deployed or released to any environment.' }),
  ),
  environment: Type.Optional(text('Name of an environment.')),
  consumer: Type.Optional(text('Name of a consumer.')),
});

const recording = record('What happened to the version, in an environment.', {
  as: words(['deployment', 'undeployment', 'release', 'support-ended'], 'What is recorded.'),
  environment: text('Name of an environment.', ['production']),
  instance: Type.Optional(text('Name of the application instance, where several are deployed. Default: none.')),
});

const contract = record('Pacts of the consumers, from files or from a Pact Broker.', {
  when: Type.Optional(
    words(
      ['changed', 'always'],
      'When contracts are checked: where a specification or a pact changed, or for every commit, whatever it changes. Default: `changed`.',
    ),
  ),
  broker: Type.Optional(
    text('Address of the Pact Broker; `${PACT_BROKER_BASE_URL}` is read from the environment. Default: files only.', [
      '${PACT_BROKER_BASE_URL}',
      'https://broker.example.com',
    ]),
  ),
  pacts: Type.Optional(globs('Globs of pact files; `[]` for none. Default: `pacts/*.json`.', 'pacts/*.json', 0)),
  selectors: Type.Optional(
    listOf(selector, 'Which consumer versions to verify. Default: main, matching branch, deployed or released.'),
  ),
  pending: Type.Optional(
    described(Type.Boolean(), 'Whether pacts that never passed fail without failing the run. Default: true.'),
  ),
  'wip-since': Type.Optional(
    described(
      Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-01-01'] }),
      'Date from which on work-in-progress pacts are verified too. Default: none are.',
    ),
  ),
  gate: Type.Optional(
    listOf(text('Name of an environment.'), 'Environments that can-i-deploy is asked for. Default: none.'),
  ),
  publish: Type.Optional(words(['auto', 'never'], 'Whether trusted runs publish their results. Default: `auto`.')),
  record: Type.Optional(
    listOf(
      recording,
      'What the broker is told after a push to the default branch whose contracts passed. Default: nothing.',
    ),
  ),
  'on-unknown': Type.Optional(
    words(
      ['fail', 'report'],
      'What an answer does that stays unknown, to can-i-deploy and can-i-merge: `report` makes it a warning. Default: `fail`.',
    ),
  ),
  wait: Type.Optional(duration('How long a consumer’s run waits for providers to verify its pacts.', '5m')),
  timeout: Type.Optional(duration('How long one verification may take.', '5m')),
});

const consumer = record('The repository as a consumer of other services: its pacts are published.', {
  name: text("The pacticipant's name, as its pacts write it.", ['web-app']),
  tags: Type.Optional(listOf(text('A tag.'), 'Tags of the published versions. Default: none.')),
  merge: Type.Optional(
    described(
      Type.Boolean(),
      'Whether a pull request needs the main branches of the providers to verify its pacts (can-i-merge). Default: true.',
    ),
  ),
  trigger: Type.Optional(
    described(
      Type.Unsafe<boolean | string>({
        type: ['boolean', 'string'],
        pattern: '^[\\w-][\\w.-]*\\.ya?ml$',
        examples: ['contracts.yml', true],
      }),
      'Whether the run starts the workflows of providers that have not verified its pacts yet, where no webhook of the broker does: `true` by `repository_dispatch`, the name of a workflow file in the providers’ repositories by `workflow_dispatch`. Default: false.',
    ),
  ),
});

const variable = (description: string, example: string) =>
  text(`Name of an environment variable: ${description}`, [example]);

const auth = record('Credentials for the security schemes of the specification. Default: none.', {
  bearer: Type.Optional(variable('token for bearer, OAuth 2 and OpenID Connect.', 'STAGING_TOKEN')),
  basic: Type.Optional(
    record('HTTP Basic.', {
      user: variable('user name.', 'API_USER'),
      password: variable('password.', 'API_PASSWORD'),
    }),
  ),
  'api-key': Type.Optional(
    described(
      Type.Unsafe<string | Record<string, string>>({
        type: ['string', 'object'],
        additionalProperties: { type: 'string' },
        examples: ['API_KEY'],
      }),
      'Name of an environment variable with the API key, or such names by security scheme. The specification says where it is sent.',
    ),
  ),
  command: Type.Optional(
    text('Shell command whose output is the token, where no variable holds it. Runs in the repository.', [
      'node scripts/token.js',
    ]),
  ),
  'command-env': Type.Optional(
    listOf(
      variable('a secret that the command reads.', 'CLIENT_SECRET'),
      'Variables that the command may read. Default: none.',
    ),
  ),
});

const load = record('Smoke and load, with k6.', {
  smoke: Type.Optional(
    described(
      Type.Unsafe<{ failures?: boolean; optional?: boolean } | false>({
        type: ['object', 'boolean'],
        not: { const: true },
        properties: {
          failures: described(
            Type.Boolean(),
            'Whether documented failures are asked for too: 400 on a bad body, 404 on an unknown id, 401 without credentials. Default: true.',
          ),
          optional: described(
            Type.Boolean(),
            'Whether each operation is also called with all its optional parameters and properties. Default: true.',
          ),
        },
        additionalProperties: false,
      }),
      'Calls of every changed operation, each answer held against the specification. Default: `{}`, which is on; `false` switches it off.',
    ),
  ),
  load: Type.Optional(
    record('Load on the changed operations. `{}` is 2 minutes up to 100 virtual users, then 5 minutes with them.', {
      stages: stagesSchema,
      thresholds: Type.Optional(thresholdsSchema),
    }),
  ),
  stress: Type.Optional(stressSchema),
  spike: Type.Optional(spikeSchema),
  soak: Type.Optional(soakSchema),
  profiles: Type.Optional(profilesSchema),
  weights: Type.Optional(weightsSchema),
  operations: Type.Optional(operationThresholdsSchema),
  'think-time': Type.Optional(duration('Pause of a user between two rounds.', '1s')),
  scripts: Type.Optional(
    globs("Globs of the team's own k6 scripts, run under the same profiles as the generated one.", 'load/*.js'),
  ),
  scope: Type.Optional(words(['changed', 'all'], 'Operations that are called. Default: `changed`.')),
  budget: Type.Optional(duration('Longest that all load together may take.', '10m')),
  'allow-hosts': Type.Optional(
    listOf(
      text('Name of a host.', ['staging.example.com']),
      "Hosts beside loopback that `base-url` may name and the team's own scripts may call. On a pull request only those count that the base branch lists too. Default: none.",
    ),
  ),
  'allow-imports': Type.Optional(
    listOf(
      text('Name of a host.', ['jslib.k6.io']),
      "Hosts whose modules the team's own k6 scripts may import. Default: none, imports come from the repository.",
    ),
  ),
  'allow-writes': Type.Optional(
    listOf(
      text('Name of a host.', ['staging.example.com']),
      'Hosts behind `base-url` whose data may be changed (POST, PUT, PATCH, DELETE). On a pull request only those count that the base branch lists too. Default: none, only a provider that the run started.',
    ),
  ),
  auth: Type.Optional(auth),
  headers: Type.Optional(
    mapOf(
      text('Name of an environment variable.', ['STAGING_TOKEN']),
      'Environment variables with credentials for generated requests, by header.',
    ),
  ),
  data: Type.Optional(
    mapOf(
      Type.Unsafe<string | number | boolean>({ type: ['string', 'number', 'boolean'] }),
      'Values of parameters and properties that no schema can guess, by name.',
    ),
  ),
});

export const configSchema = record('Configuration of api-testing-action.', {
  version: Type.Optional(described(Type.Literal(1), 'Version of this format. Default: 1.')),
  specs: Type.Optional(globs('Globs of the specifications. Default: found by their content.', 'openapi/**/*.yaml')),
  provider: Type.Optional(provider),
  providers: Type.Optional(
    described(Type.Array(provider, { minItems: 1 }), 'Several providers in one repository, instead of `provider`.'),
  ),
  services: Type.Optional(services),
  integration: Type.Optional(integration),
  consumer: Type.Optional(consumer),
  contract: Type.Optional(contract),
  load: Type.Optional(load),
  changes: Type.Optional(changesSchema),
  compare: Type.Optional(compareSchema),
  chaos: Type.Optional(chaosSchema),
  audit: Type.Optional(auditSchema),
  history: Type.Optional(historySchema),
  metrics: Type.Optional(metricsSchema),
  'fail-on': Type.Optional(
    words(
      ['breaking', 'consumer-breaking', 'warning', 'never'],
      'Which findings fail the check. `consumer-breaking`: breaking changes only where a known consumer uses what broke. Default: `breaking`.',
    ),
  ),
});

/** The configuration as it is written, after validation. */
export type RawConfig = Type.Static<typeof configSchema>;
export type RawProvider = Type.Static<typeof provider>;
export type RawService = Type.Static<typeof service>;

/** What editors read, and what `schema/api-testing.schema.json` holds. */
export const configJsonSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'api-testing-action configuration',
  ...configSchema,
};
