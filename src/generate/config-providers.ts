import { listSome } from '../model/list-some.ts';
import { flow, scalar } from './config-text.ts';
import { type FoundProvider, findPaths } from './find-provider.ts';
import { type Dockerfile, descriptionsOf, type FoundServices, type OwnService } from './find-providers.ts';
import { type FoundService, findServices } from './find-services.ts';
import { kebab, pascal, uniqueNames } from './names.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** One entry of `providers`. */
export interface ProviderEntry {
  readonly name: string;
  readonly lines: readonly string[];
  readonly starts: boolean;
  /** The team's own tests; null: none are named. */
  readonly integration: string | null;
}

export interface PlannedServices {
  readonly entries: readonly ProviderEntry[];
  /** What any of them needs, each name once. */
  readonly services: readonly FoundService[];
  readonly notes: readonly string[];
}

/** Folders that one note lists before it counts the rest. */
const MAX_FOLDERS = 5;

/** An entry for each service of a repository with several, and what was left open. */
export function planServices(facts: RepositoryFacts, found: FoundServices): PlannedServices {
  const once = uniqueNames();
  const services = new Map<string, FoundService>();
  const entries = found.services.map((own): ProviderEntry => {
    const name = once(nameOf(facts, own));
    const needs = own.found === null ? [] : findServices(facts, own.found);
    for (const need of needs) keepService(services, need);
    return {
      name,
      lines: entryLines(facts, { own, name, needs: needs.map((need) => need.name) }),
      starts: own.found !== null,
      integration: own.found?.integration ?? null,
    };
  });
  const open = found.services.flatMap(({ found: how, home }, at) =>
    how === null ? [`${entries[at]?.name} (${home || 'the root'})`] : [],
  );
  return {
    entries,
    // Each names those it needs: with one database for all of them there is nothing to tell apart.
    services: [...services.values()],
    notes: [
      ...(open.length === 0
        ? []
        : [`How ${listed(open)} ${open.length === 1 ? 'is' : 'are'} started was not found: complete the lines.`]),
      ...(found.unclaimed.length === 0
        ? []
        : [
            `${listed(found.unclaimed)} ${found.unclaimed.length === 1 ? 'belongs' : 'belong'} to no service that was found: name the file in \`specs\` of a provider.`,
          ]),
      ...(found.undescribed.length === 0
        ? []
        : [
            `${listed(found.undescribed)} can be started and ${found.undescribed.length === 1 ? 'has' : 'have'} no description of an API: no provider was written.`,
          ]),
    ],
  };
}

function listed(names: readonly string[]): string {
  return listSome(names, MAX_FOLDERS);
}

/** Two that read different variables share the container; one that is meant otherwise is for a person to tell apart. */
function keepService(services: Map<string, FoundService>, need: FoundService): void {
  const known = services.get(need.name);
  if (known === undefined) return void services.set(need.name, need);
  const files = [...new Set([...known.init.files, ...need.init.files])];
  const doubt = known.init.doubt ?? need.init.doubt;
  services.set(need.name, {
    ...known,
    expose: { ...known.expose, ...need.expose },
    init: { ...known.init, files, doubt },
  });
}

/** The name in a pact that is its folder's or its title's, else the title, else the folder's where the title is another's too. */
function nameOf(facts: RepositoryFacts, { home, specs }: OwnService): string {
  const titles = descriptionsOf(facts);
  const own = titles.filter(({ path, title }) => specs.includes(path) && title !== '').map(({ title }) => title);
  const shared = titles.filter(({ title }) => title === own[0]).length > 1;
  const folder = home.slice(home.lastIndexOf('/') + 1);
  const inPacts = facts.pacts.find(({ provider }) => [...own, folder].some((one) => kebab(one) === kebab(provider)));
  if (inPacts !== undefined) return inPacts.provider;
  return pascal(own[0] === undefined || shared ? folder || 'Provider' : own[0]);
}

interface Entry {
  readonly own: OwnService;
  readonly name: string;
  readonly needs: readonly string[];
}

function entryLines(facts: RepositoryFacts, { own, name, needs }: Entry): readonly string[] {
  const { found, home, specs, dockerfile } = own;
  const lines = [`name: ${scalar(name)} # pacts have to use the same name`, `specs: [${specs.map(scalar).join(', ')}]`];
  if (found === null) return [...lines, ...imageLines(name, dockerfile)];
  const its = { ...facts, specs: facts.specs.filter(({ file }) => specs.includes(file)) };
  return [
    ...lines,
    ...startLines(its, { ...found, home }),
    `services: [${needs.join(', ')}]${needs.length === 0 ? ' # no client of a database was found' : ' # those it needs, each in a container of its own'}`,
  ];
}

/** Lines that start what was found, each with where it is from. */
export function startLines(facts: RepositoryFacts, found: FoundProvider): readonly string[] {
  const { ready, states, statesSwitch } = findPaths(facts, found.home);
  return [
    `start: ${scalar(found.start)} # ${found.from}; PORT and the addresses of the services are in its environment`,
    ...(found.folder === '' ? [] : [`directory: ${scalar(found.folder)} # the folder that it is started in`]),
    ready === null
      ? '# ready: /health # a path that answers 2xx when it is ready; without it, its port has to accept connections'
      : `ready: ${scalar(ready)} # answers 2xx when it is ready`,
    ...(states === null ? [] : [`states: ${scalar(states)} # its endpoint for provider states, as its source has it`]),
    ...(statesSwitch === null
      ? []
      : [`env: ${flow({ [statesSwitch[0]]: statesSwitch[1] })} # what the endpoint for provider states asks for`]),
    ...(found.prepare === null
      ? []
      : [`base: ${scalar(found.prepare)} # prepares the base's checkout, for the comparison`]),
  ];
}

/** What to write where nothing says how it is started. */
export function imageLines(name: string, dockerfile: Dockerfile | null): readonly string[] {
  if (dockerfile === null) return ['# start: node server.js # how it is started, with PORT in its environment'];
  const { path, port } = dockerfile;
  const image = `${kebab(name)}:ci`;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  return [
    `# image: ${image} # built by a step of the job before: docker build -t ${image} ${folder}`,
    `# port: ${port ?? 8080} # inside the container; ${port === null ? `${path} exposes none` : `${path} exposes it`}`,
  ];
}
