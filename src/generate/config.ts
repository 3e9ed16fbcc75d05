import { parseConfig } from '../config/parse.ts';
import { type FoundProvider, findPaths, findProvider } from './find-provider.ts';
import { type FoundService, findServices } from './find-services.ts';
import type { Generated } from './generated.ts';
import { pascal } from './names.ts';
import { folderOf } from './paths.ts';
import type { RepositoryFacts } from './repository-facts.ts';

const SCHEMA = 'https://raw.githubusercontent.com/org/api-testing-action/v1/schema/api-testing.schema.json';

/** A configuration from what the repository says, each line with its reason. It is read back before it is handed out. */
export function generateConfig(facts: RepositoryFacts, path: string): Generated {
  const provider = findProvider(facts);
  const services = provider === null ? [] : findServices(facts, provider.folder);
  const name = providerName(facts);
  const sections = [
    `# yaml-language-server: $schema=${SCHEMA}\nversion: 1\n`,
    renderSpecs(facts),
    renderProvider(facts, name, provider),
    renderServices(services),
    renderIntegration(provider),
    renderContract(facts, name),
    renderLoad(provider),
    renderLater(services, provider),
  ];
  const text = sections.filter((section) => section !== '').join('\n');
  // What is written here must be what the parser takes: a mistake is ours and ends here.
  parseConfig(text, path, {});
  return {
    files: [{ path, text }],
    notes: [
      ...(facts.specs.length === 0 ? ['No OpenAPI description was found: `specs` has to be written by hand.'] : []),
      ...severalNote(facts),
      ...(provider === null ? ['How the provider is started was not found: complete the lines under `provider`.'] : []),
    ],
    next: ['npx api-testing generate workflow', 'npx api-testing run'],
  };
}

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

function renderSpecs({ specs }: RepositoryFacts): string {
  if (specs.length === 0)
    return '# specs: [openapi.yaml] # no OpenAPI description was found; without this line they are found by their content\n';
  const files = specs.map(({ file }) => scalar(file)).join(', ');
  return `specs: [${files}] # files with a top-level \`openapi:\` or \`swagger:\`; what they refer to is read with them\n`;
}

function renderProvider(facts: RepositoryFacts, name: string, found: FoundProvider | null): string {
  const about = facts.pacts.some(({ provider }) => provider === name)
    ? 'the name that the pacts use'
    : 'the title of the specification; pacts have to use the same name';
  const lines = [`name: ${scalar(name)} # ${about}`];
  if (found === null)
    return section('provider', [...lines, '# start: node server.js # how it is started, with PORT in its environment']);
  const { ready, states, statesSwitch } = findPaths(facts, found.folder);
  lines.push(
    `start: ${scalar(found.start)} # ${found.from}; PORT and the addresses of the services are in its environment`,
  );
  if (found.folder !== '') lines.push(`directory: ${scalar(found.folder)} # the folder that it is started in`);
  lines.push(
    ready === null
      ? '# ready: /health # a path that answers 2xx when it is ready; without it, its port has to accept connections'
      : `ready: ${scalar(ready)} # answers 2xx when it is ready`,
  );
  if (states !== null) lines.push(`states: ${scalar(states)} # its endpoint for provider states, as its source has it`);
  if (statesSwitch !== null)
    lines.push(`env: { ${statesSwitch[0]}: '${statesSwitch[1]}' } # what the endpoint for provider states asks for`);
  if (found.prepare !== null)
    lines.push(`base: ${scalar(found.prepare)} # prepares the base's checkout, for the comparison`);
  return section('provider', lines);
}

function renderServices(services: readonly FoundService[]): string {
  if (services.length === 0) return '';
  const lines = services.flatMap(({ name, image, env, port, expose, from }) => [
    `${name}: # ${from}`,
    `  image: ${scalar(image)}`,
    ...(Object.keys(env).length === 0 ? [] : [`  env: ${flow(env)}`]),
    `  port: ${port} # inside the container; outside it is a free one`,
    `  expose: ${flow(expose)} # what the provider and the tests are told`,
  ]);
  return section('services', lines);
}

function renderIntegration(found: FoundProvider | null): string {
  if (found?.integration == null) return '';
  return section('integration', [
    `run: ${scalar(found.integration)} # the team's own tests, against the started provider and services`,
  ]);
}

function renderContract({ pacts }: RepositoryFacts, name: string): string {
  const about = pacts.filter(({ provider }) => provider === name);
  const folders = [...new Set(about.map(({ path }) => folderOf(path)))].sort();
  const globs = folders.map((folder) => scalar(folder === '' ? '*.json' : `${folder}/*.json`)).join(', ');
  const found =
    folders.length === 0
      ? "# pacts: ['pacts/*.json'] # pact files; none were found"
      : `pacts: [${globs}] # ${about.length} pact ${about.length === 1 ? 'file' : 'files'} about ${name}`;
  const broker = '# broker: ${PACT_BROKER_BASE_URL} # with a Pact Broker, beside the files or instead of them';
  const gate = '# gate: [production] # with a broker: environments that can-i-deploy is asked for';
  if (folders.length === 0)
    return `# contract:\n${[found, broker, gate].map((line) => `#   ${line.replace(/^# /, '')}\n`).join('')}`;
  return section('contract', [found, broker, gate]);
}

function renderLoad(found: FoundProvider | null): string {
  const lines = ['smoke: {} # one call of every changed operation, its answer held against the specification'];
  if (found !== null) {
    lines.push(
      'load: # the changed operations, under the load of a common day',
      '  stages: [{ duration: 30s, target: 20 }, { duration: 1m, target: 20 }] # virtual users; write what your traffic is',
      "  thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] } # milliseconds, and the share of failures",
    );
  }
  return section('load', lines);
}

function renderLater(services: readonly FoundService[], found: FoundProvider | null): string {
  if (found === null) return '';
  const names = services.map(({ name }) => name).join(', ');
  const chaos =
    names === ''
      ? ''
      : `# chaos: { ready: [${names}] } # pauses, kills and slows the services, and watches recovery; \`npx api-testing generate chaos\`\n`;
  return `# compare: { mode: standard } # is this commit slower than the base; starts both\n${chaos}fail-on: breaking # or consumer-breaking: only what a known consumer uses\n`;
}

function section(name: string, lines: readonly string[]): string {
  return `${name}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function flow(values: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(values)
    .map(([name, value]) => `${scalar(name)}: ${quoted(value)}`)
    .join(', ')} }`;
}

/** Plain where YAML reads the same text back, inside flow collections too. */
function scalar(text: string): string {
  const plain =
    /^[A-Za-z/][\w./@ -]*$/.test(text) && !text.endsWith(' ') && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
