import { parseConfig } from '../config/parse.ts';
import { imageLines, planServices, startLines } from './config-providers.ts';
import { flow, scalar, section } from './config-text.ts';
import { consumerName } from './consumer-name.ts';
import type { FoundInit } from './find-init.ts';
import { type FoundProvider, findProvider } from './find-provider.ts';
import { descriptionsOf, findProviders, type OwnService } from './find-providers.ts';
import { type FoundService, findServices } from './find-services.ts';
import type { Generated } from './generated.ts';
import { pascal } from './names.ts';
import { folderOf } from './paths.ts';
import type { K6ScriptFact, RepositoryFacts } from './repository-facts.ts';
import { uncommittedGenerators, wordsFor } from './spec-generators.ts';

const SCHEMA = 'https://raw.githubusercontent.com/org/api-testing-action/v1/schema/api-testing.schema.json';

/** What is written, part by part, and what a person has to know of it. */
interface Parts {
  readonly specs: string;
  readonly provider: string;
  readonly services: readonly FoundService[];
  readonly integration: string;
  readonly names: readonly string[];
  /** Whether something here is started. */
  readonly starts: boolean;
  readonly notes: readonly string[];
}

/** A configuration from what the repository says, each line with its reason. It is read back before it is handed out. */
export function generateConfig(facts: RepositoryFacts, path: string): Generated {
  const consumer = consumerName(facts);
  const parts = partsOf({ ...facts, pacts: facts.pacts.filter((pact) => pact.consumer !== consumer) }, consumer);
  const sections = [
    `# yaml-language-server: $schema=${SCHEMA}\nversion: 1\n`,
    parts.specs,
    parts.provider,
    renderServices(parts.services),
    parts.integration,
    renderConsumer(consumer),
    renderContract(facts, [...parts.names, ...(consumer === null ? [] : [consumer])]),
    renderLoad(facts, parts),
    renderLater(facts, parts),
  ];
  const text = sections.filter((one) => one !== '').join('\n');
  // What is written here must be what the parser takes: a mistake is ours and ends here.
  parseConfig(text, path, {});
  return {
    files: [{ path, text }],
    notes: [
      ...uncommittedGenerators(facts).map((one) => `${wordsFor(one)}. Write it down and commit it: \`${one.command}\``),
      ...(parts === NOTHING_PROVIDED ? [] : descriptionNotes(facts)),
      ...parts.notes,
    ],
    // A run looks at what git knows: without this it would not see the configuration.
    next: [`git add ${path}`, 'npx api-testing generate workflow', 'npx api-testing run --dry-run --stages all'],
  };
}

/** Of a repository that is only a consumer there is nothing to start. */
function partsOf(facts: RepositoryFacts, consumer: string | null): Parts {
  const found = findProviders(facts);
  if (found.services.length > 1) return severalParts(facts, found);
  const isOnlyConsumer = consumer !== null && facts.pacts.length === 0 && descriptionsOf(facts).length === 0;
  if (isOnlyConsumer) return NOTHING_PROVIDED;
  return singleParts(facts, found.services[0] ?? null);
}

const NOTHING_PROVIDED: Parts = {
  specs: '',
  provider: '',
  services: [],
  integration: '',
  names: [],
  starts: false,
  notes: [
    'Its pacts name this repository as their consumer, and nothing describes an API of its own: no provider was written.',
  ],
};

function renderConsumer(name: string | null): string {
  if (name === null) return '';
  return section('consumer', [`name: ${scalar(name)} # as its pacts write it; with a broker they are published`]);
}

function singleParts(facts: RepositoryFacts, own: OwnService | null): Parts {
  const provider = findProvider(facts);
  const name = providerName(facts);
  return {
    specs: renderSpecs(facts),
    provider: renderProvider(facts, { name, found: provider, dockerfile: own?.dockerfile ?? null }),
    services: provider === null ? [] : findServices(facts, { ...provider, home: provider.folder }),
    integration: renderIntegration(provider),
    names: [name],
    starts: provider !== null,
    notes: [
      ...severalNote(facts),
      ...(provider === null ? ['How the provider is started was not found: complete the lines under `provider`.'] : []),
    ],
  };
}

function severalParts(facts: RepositoryFacts, found: ReturnType<typeof findProviders>): Parts {
  const { entries, services, notes } = planServices(facts, found);
  const items = entries.map(({ lines }) => lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`));
  const tests = entries.flatMap(({ integration }) => integration ?? []);
  return {
    specs: '',
    provider: section('providers', items.flat()),
    services,
    integration:
      tests.length === 0
        ? ''
        : `# integration: # runs once for each provider: the command chooses the tests by PROVIDER_NAME\n#   run: ${scalar(tests[0] ?? '')}\n`,
    names: entries.map(({ name }) => name),
    starts: entries.some(({ starts }) => starts),
    notes,
  };
}

/** What cannot be done for want of a description that requests are made from. */
function descriptionNotes({ specs, others }: RepositoryFacts): readonly string[] {
  if (specs.length > 0) return [];
  const rest = 'smoke, load, compare and chaos make their requests from OpenAPI and were left out';
  if (others.length === 0) return [`No OpenAPI description was found: ${rest}. Pact files are compared and verified.`];
  const formats = [...new Set(others.map(({ format }) => FORMAT_NAMES[format]))].sort().join(' and ');
  return [`There is ${formats} and no OpenAPI: it is compared, and contracts are verified; ${rest}.`];
}

export const FORMAT_NAMES = {
  openapi: 'OpenAPI',
  asyncapi: 'AsyncAPI',
  graphql: 'GraphQL',
  protobuf: 'protobuf',
} as const;

/** One provider is written: whose each specification is, the repository does not say. */
function severalNote({ specs }: RepositoryFacts): readonly string[] {
  const folders = new Set(specs.map(({ file }) => folderOf(file)));
  if (folders.size < 2) return [];
  return [
    `There are ${specs.length} specifications in ${folders.size} folders, and one provider is written for all of them. Where each has its own, write \`providers\` instead, a list with \`name\`, \`specs\`, \`start\` and \`directory\` of each.`,
  ];
}

/** The name that the pacts use for the one they are about, else the title of the specification. */
function providerName(facts: RepositoryFacts): string {
  const counts = new Map<string, number>();
  for (const { provider } of facts.pacts) counts.set(provider, (counts.get(provider) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? pascal(facts.specs[0]?.title ?? 'Provider');
}

function renderSpecs({ specs, others }: RepositoryFacts): string {
  // Without the line every description of the repository is found, in whatever format.
  if (others.length > 0) return '';
  if (specs.length === 0)
    return '# specs: [openapi.yaml] # no OpenAPI description was found; without this line they are found by their content\n';
  const files = specs.map(({ file }) => scalar(file)).join(', ');
  return `specs: [${files}] # files with a top-level \`openapi:\` or \`swagger:\`; what they refer to is read with them\n`;
}

interface Single {
  readonly name: string;
  readonly found: FoundProvider | null;
  readonly dockerfile: OwnService['dockerfile'];
}

function renderProvider(facts: RepositoryFacts, { name, found, dockerfile }: Single): string {
  const about = facts.pacts.some(({ provider }) => provider === name)
    ? 'the name that the pacts use'
    : facts.specs.length > 0
      ? 'the title of the specification; pacts have to use the same name'
      : 'write its own; pacts have to use the same name';
  const lines = [`name: ${scalar(name)} # ${about}`];
  if (found === null) return section('provider', [...lines, ...imageLines(name, dockerfile)]);
  return section('provider', [...lines, ...startLines(facts, found)]);
}

function renderServices(services: readonly FoundService[]): string {
  if (services.length === 0) return '';
  const lines = services.flatMap(({ name, image, env, port, expose, init, from }) => [
    `${name}: # ${from}`,
    `  image: ${scalar(image)}`,
    ...(Object.keys(env).length === 0 ? [] : [`  env: ${flow(env)}`]),
    `  port: ${port} # inside the container; outside it is a free one`,
    `  expose: ${flow(expose)} # what the provider and the tests are told`,
    ...initLines(init).map((line) => `  ${line}`),
  ]);
  return section('services', lines);
}

function initLines({ mounts, files, doubt }: FoundInit): readonly string[] {
  if (Object.keys(mounts).length > 0)
    return [`mounts: ${flow(mounts)} # what the database runs once, as the compose file mounts it`];
  if (files.length === 0) return [];
  const steps = `init: [${files.map((file) => `{ file: ${scalar(file)} }`).join(', ')}]`;
  return [
    doubt === null ? `${steps} # read by the database's client before the provider starts` : `# ${steps} # ${doubt}`,
  ];
}

function renderIntegration(found: FoundProvider | null): string {
  if (found?.integration == null) return '';
  return section('integration', [
    `run: ${scalar(found.integration)} # the team's own tests, against the started provider and services`,
  ]);
}

function renderContract({ pacts }: RepositoryFacts, names: readonly string[]): string {
  const about = pacts.filter(({ provider, consumer }) => names.includes(provider) || names.includes(consumer));
  const folders = [...new Set(about.map(({ path }) => folderOf(path)))].sort();
  const globs = folders.map((folder) => scalar(folder === '' ? '*.json' : `${folder}/*.json`)).join(', ');
  const whom = names
    .filter((name) => about.some((pact) => [pact.provider, pact.consumer].includes(name)))
    .join(' and ');
  const found =
    folders.length === 0
      ? "# pacts: ['pacts/*.json'] # pact files; none were found"
      : `pacts: [${globs}] # ${about.length} pact ${about.length === 1 ? 'file' : 'files'} about ${whom}`;
  const broker = '# broker: ${PACT_BROKER_BASE_URL} # with a Pact Broker, beside the files or instead of them';
  const gate = '# gate: [production] # with a broker: environments that can-i-deploy is asked for';
  if (folders.length === 0)
    return `# contract:\n${[found, broker, gate].map((line) => `#   ${line.replace(/^# /, '')}\n`).join('')}`;
  return section('contract', [found, broker, gate]);
}

function renderLoad({ specs, k6Scripts }: RepositoryFacts, { starts, names }: Parts): string {
  if (specs.length === 0) return '';
  const lines = ['smoke: {} # calls of every changed operation, each answer held against the specification'];
  if (starts) {
    lines.push(
      'load: # the changed operations, under the load of a common day',
      '  stages: [{ duration: 30s, target: 20 }, { duration: 1m, target: 20 }] # virtual users; write what your traffic is',
      "  thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] } # milliseconds, and the share of failures",
      ...scriptLines(k6Scripts, names),
    );
  }
  return section('load', lines);
}

/** The team's own scripts: what does not ask where the provider is would call somebody else. */
function scriptLines(scripts: readonly K6ScriptFact[], providers: readonly string[]): readonly string[] {
  const listed = (wanted: readonly K6ScriptFact[]) => `scripts: [${wanted.map(({ path }) => scalar(path)).join(', ')}]`;
  if (scripts.length === 0) return [];
  if (providers.length > 1) {
    const why =
      'k6 scripts of this repository: each runs for each provider; what is about one belongs to its `load-scripts`';
    return [`# ${listed(scripts)} # ${why}`];
  }
  const [ready, others] = [scripts.filter((one) => one.readsAddress), scripts.filter((one) => !one.readsAddress)];
  return [
    ...(ready.length === 0 ? [] : [`${listed(ready)} # the team's own k6 scripts, under the same profiles`]),
    ...(others.length === 0
      ? []
      : [`# ${listed(others)} # k6 scripts that do not read the address from __ENV.BASE_URL yet`]),
  ];
}

function renderLater({ specs }: RepositoryFacts, { services, starts }: Parts): string {
  const failOn = 'fail-on: breaking # or consumer-breaking: only what a known consumer uses\n';
  if (!starts) return '';
  if (specs.length === 0) return failOn;
  const names = services.map(({ name }) => name).join(', ');
  const chaos =
    names === ''
      ? ''
      : `# chaos: { ready: [${names}] } # pauses, kills and slows the services, and watches recovery; \`npx api-testing generate chaos\`\n`;
  return `# compare: { mode: standard } # is this commit slower than the base; starts both\n${chaos}${failOn}`;
}
