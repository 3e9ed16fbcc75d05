import { generateChaosMesh, generateLitmus } from '../generate/chaos-manifests.ts';
import { chooseProvider, ownerOf } from '../generate/choose-provider.ts';
import { FORMAT_NAMES, generateConfig } from '../generate/config.ts';
import { generateContractTest } from '../generate/contract-test.ts';
import { findProvider } from '../generate/find-provider.ts';
import type { Generated, Language } from '../generate/generated.ts';
import { generateIntegrationTest } from '../generate/integration-test.ts';
import { generateK6 } from '../generate/k6.ts';
import { folderOfPacticipant, languageOf } from '../generate/language.ts';
import { noOperation } from '../generate/no-operation.ts';
import { folderOfGlob } from '../generate/paths.ts';
import { type AssumedState, generateProviderStates } from '../generate/provider-states.ts';
import type { RepositoryFacts } from '../generate/repository-facts.ts';
import { generateWorkflow } from '../generate/workflow.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config, ProviderConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { DEFAULT_CONFIG_PATH } from '../run/request.ts';
import type { GenerateCommand, GeneratedKind } from './generate-arguments.ts';

export interface GeneratorInput {
  readonly command: GenerateCommand;
  readonly config: Config;
  readonly facts: RepositoryFacts;
  readonly defaultBranch: string;
  /** The configuration file as it is; null: there is none. */
  readonly configText: string | null;
}

/** One row for each kind; `chaos` adds to the configuration and stands apart. */
export const GENERATORS: Readonly<Record<Exclude<GeneratedKind, 'chaos'>, (input: GeneratorInput) => Generated>> = {
  config: ({ command, facts }) => generateConfig(facts, command.out ?? DEFAULT_CONFIG_PATH),
  workflow: ({ command, config, facts, defaultBranch }) =>
    generateWorkflow({
      action: command.action ?? 'org/api-testing-action@v1',
      defaultBranch,
      config,
      nodeFolders: nodeFolders(config, facts),
      requirements: requirements(config, facts),
    }),
  contract: contractTest,
  'provider-states': providerStates,
  k6: ({ command, config, facts }) =>
    generateK6({
      config,
      specs: someSpec(facts, 'k6'),
      operations: command.operations,
      provider: command.provider,
      out: command.out,
    }),
  'chaos-mesh': ({ command, config }) => generateChaosMesh(config, command.out ?? 'chaos/chaos-mesh.yaml'),
  litmus: ({ command, config }) => generateLitmus(config, command.out ?? 'chaos/litmus.yaml'),
  integration: integrationTest,
};

/** The folders of the providers whose packages are locked: the configured ones, else the one that is found. */
function nodeFolders({ providers }: Config, facts: RepositoryFacts): readonly string[] {
  const lock = (folder: string) =>
    facts.paths.includes(folder === '' ? 'package-lock.json' : `${folder}/package-lock.json`);
  return providerFolders(providers, facts).filter(lock);
}

/** Programs that are started with what pip installed. */
const PYTHON = /\b(?:python3?|uvicorn|gunicorn|hypercorn|daphne|fastapi|flask|alembic|django-admin)\b/u;
/** With the packages of the tests behind those of the provider. */
const REQUIREMENTS = ['requirements.txt', 'requirements-dev.txt', 'requirements-test.txt'] as const;

function requirements({ providers }: Config, facts: RepositoryFacts): readonly string[] {
  const starts = providers.flatMap(({ start }) => start ?? []);
  if (![...starts, findProvider(facts)?.start ?? ''].some((start) => PYTHON.test(start))) return [];
  return providerFolders(providers, facts)
    .flatMap((folder) => REQUIREMENTS.map((name) => (folder === '' ? name : `${folder}/${name}`)))
    .filter((path) => facts.paths.includes(path));
}

function providerFolders(providers: Config['providers'], facts: RepositoryFacts): readonly string[] {
  const found = findProvider(facts);
  const likely = found === null ? [] : [found.folder];
  const configured = providers.filter(({ start }) => start !== null).map(({ directory }) => plainFolder(directory));
  return [...new Set(configured.length > 1 ? configured : likely)];
}

function contractTest({ command, config, facts }: GeneratorInput): Generated {
  const consumer = command.consumer ?? '';
  const specs = someSpec(facts, `contract ${consumer}`);
  const all = specs.flatMap((spec) => spec.operations.map((operation) => ({ spec, operation })));
  const wanted = command.operations;
  const unknown = wanted?.find((id) => all.every(({ operation }) => operation.id !== id));
  if (unknown !== undefined)
    throw noOperation(
      unknown,
      all.map(({ operation }) => operation.id),
    );
  const chosen = all.filter(({ operation }) => wanted === null || wanted.includes(operation.id));
  const spec = chosen[0]?.spec ?? specs[0];
  if (spec === undefined || chosen.some((one) => one.spec !== spec)) throw severalSpecs(specs);
  const folder = command.folder ?? folderOfPacticipant(facts.paths, consumer);
  const generated = generateContractTest({
    consumer,
    provider: command.provider ?? providerNameOf(config, facts, spec),
    language: command.language ?? detected(facts, folder),
    folder: plainFolder(folder),
    pacts: folderOfGlob(config.contract.pacts[0] ?? 'pacts/*.json'),
    spec,
    operations: chosen.map(({ operation }) => operation),
  });
  if (generated !== null) return generated;
  const what = 'No operation can be called with values that its schema allows';
  throw new ProblemError({ code: 'desk.nothing-callable', what, todo: 'Add examples to the specification.' });
}

/** The specification's own provider, else the name in the pacts, else its title. */
function providerNameOf(config: Config, facts: RepositoryFacts, spec: ApiSpec): string {
  const names = [...new Set(facts.pacts.map(({ provider }) => provider))];
  return ownerOf(spec, config.providers)?.name ?? (names.length === 1 ? names[0] : undefined) ?? spec.title;
}

function providerStates({ command, facts }: GeneratorInput): Generated {
  const states = new Map<string, AssumedState>();
  for (const { consumer, states: assumed } of facts.pacts) {
    for (const { name, params } of assumed) {
      const known = states.get(name) ?? { name, params: [], consumers: [] };
      const union = (left: readonly string[], right: readonly string[]) => [...new Set([...left, ...right])].sort();
      states.set(name, { name, params: union(known.params, params), consumers: union(known.consumers, [consumer]) });
    }
  }
  if (states.size === 0) {
    const what = 'No pact file of this repository names a provider state';
    const todo = 'Put the consumers’ pacts under pacts/, or write one: `api-testing generate contract CONSUMER`.';
    throw new ProblemError({ code: 'desk.no-states', what, todo });
  }
  const sorted = [...states.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return generateProviderStates({
    path: command.out ?? 'pact/provider-states.mjs',
    states: sorted,
    specs: facts.specs,
  });
}

function integrationTest({ command, config, facts }: GeneratorInput): Generated {
  const specs = someSpec(facts, 'integration');
  const provider = chooseProvider(command.provider, specs, config.providers);
  if (provider === null || provider.start === null) {
    throw new ProblemError({
      code: 'desk.no-start',
      what: 'The configuration does not say how the provider is started',
      todo: 'Write `provider.start`; `api-testing generate config` finds it.',
    });
  }
  const { services: names } = provider;
  const services = config.services.filter(({ name }) => names === null || names.includes(name));
  if (services.length === 0) {
    const why =
      config.compose === null ? null : `the services of ${config.compose.file} are started by \`docker compose\``;
    const todo = 'Write `services` with an image each; `api-testing generate config` finds them.';
    throw new ProblemError({
      code: 'desk.no-services',
      what: 'The configuration has no services with an image',
      why,
      todo,
    });
  }
  // One that was named is meant, whosever it is.
  const own = command.spec === null ? specs.filter((one) => ownerOf(one, config.providers) === provider) : specs;
  if (own.length > 1 || own[0] === undefined) throw severalSpecs(specs);
  const folder = plainFolder(command.folder ?? folderOfProvider(provider, facts));
  return generateIntegrationTest({
    language: command.language ?? detected(facts, folder),
    folder,
    provider: { ...provider, start: provider.start },
    services,
    spec: own[0],
  });
}

function folderOfProvider(provider: ProviderConfig, facts: RepositoryFacts): string {
  if (provider.directory !== '.') return provider.directory;
  if (languageOf(facts.paths, '') !== null) return '';
  const found = findProvider(facts);
  return found?.folder ?? '';
}

function detected(facts: RepositoryFacts, folder: string): Language {
  const language = languageOf(facts.paths, plainFolder(folder));
  if (language !== null) return language;
  throw new ProblemError({
    code: 'desk.language',
    what: `No manifest in ${folder === '' ? 'the root of the repository' : folder} tells the language`,
    todo: 'Name it: `--language typescript|python|java|go`, or the folder of the code: `--folder DIR`.',
  });
}

function plainFolder(folder: string): string {
  const plain = folder.replace(/^\.\//, '').replace(/\/+$/, '');
  if (plain === '.') return '';
  if (plain.startsWith('/') || plain.split('/').includes('..')) {
    const todo = 'Name a folder of this repository, from its root.';
    throw new ProblemError({ code: 'desk.folder', what: `${folder} is not in the repository`, todo });
  }
  return plain;
}

function someSpec({ specs, others }: RepositoryFacts, kind: string): readonly ApiSpec[] {
  if (specs.length > 0) return specs;
  const todo = `Name one: \`api-testing generate ${kind} openapi.yaml\`.`;
  const what = 'No OpenAPI description was found in this repository';
  const [other] = others;
  const why =
    other === undefined ? null : `requests are made from OpenAPI, and ${other.path} is ${FORMAT_NAMES[other.format]}`;
  throw new ProblemError({ code: 'desk.no-specification', what, why, todo });
}

function severalSpecs(specs: readonly ApiSpec[]): ProblemError {
  return new ProblemError({
    code: 'desk.specification',
    what: 'One specification is needed',
    why: `there are ${specs.map(({ file }) => file).join(', ')}`,
    todo: 'Name one behind the command.',
  });
}
