import { everyProvider, type FoundProvider } from './find-provider.ts';
import { singular, wordsOf } from './names.ts';
import { folderOf } from './paths.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** A service of the repository with the descriptions that are its own. */
export interface OwnService {
  /** Its folder; empty: the root. */
  readonly home: string;
  /** Null where only a Dockerfile says that something runs here. */
  readonly found: FoundProvider | null;
  readonly dockerfile: Dockerfile | null;
  /** Paths, sorted. */
  readonly specs: readonly string[];
}

export interface Dockerfile {
  readonly path: string;
  /** Null where it exposes none. */
  readonly port: number | null;
}

export interface FoundServices {
  /** Those that have a description. */
  readonly services: readonly OwnService[];
  /** Descriptions that none of them was found for. */
  readonly unclaimed: readonly string[];
  /** Folders that start something and have no description. */
  readonly undescribed: readonly string[];
}

/** Which service of a repository with several of them each description belongs to: by its folder, else by its name. */
export function findProviders(facts: RepositoryFacts): FoundServices {
  const homes = homesOf(facts);
  const own = new Map<string, string[]>();
  const unclaimed: string[] = [];
  for (const { path, title } of descriptionsOf(facts)) {
    const home = homeOf({ path, title }, [...homes.keys()]);
    if (home === null) unclaimed.push(path);
    else own.set(home, [...(own.get(home) ?? []), path]);
  }
  const services = [...own].map(([home, specs]) => ({
    home,
    found: homes.get(home)?.found ?? null,
    dockerfile: homes.get(home)?.dockerfile ?? null,
    specs: specs.toSorted(),
  }));
  return {
    services: services.sort((a, b) => (a.home < b.home ? -1 : 1)),
    unclaimed,
    undescribed: [...homes].flatMap(([home, { found }]) =>
      found === null || home === '' || own.has(home) ? [] : [home],
    ),
  };
}

interface Description {
  readonly path: string;
  readonly title: string;
}

/** Every description of an API, whatever it is written in. */
export function descriptionsOf({ specs, others }: RepositoryFacts): readonly Description[] {
  return [
    ...specs.map(({ file, title }) => ({ path: file, title })),
    ...others.map(({ path }) => ({ path, title: '' })),
  ];
}

type Home = Pick<OwnService, 'found' | 'dockerfile'>;

function homesOf(facts: RepositoryFacts): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const found of everyProvider(facts)) {
    const known = homes.get(found.home)?.found;
    // The manifest nearest to the service says most of it.
    if (known == null || found.folder.length > known.folder.length) homes.set(found.home, { found, dockerfile: null });
  }
  for (const [path, text] of facts.texts) {
    if (!/(?:^|\/)Dockerfile$/.test(path)) continue;
    const port = /^\s*EXPOSE\s+(\d+)/im.exec(text)?.[1];
    const home = folderOf(path);
    const dockerfile = { path, port: port === undefined ? null : Number(port) };
    homes.set(home, { found: homes.get(home)?.found ?? null, dockerfile });
  }
  return homes;
}

/** The nearest folder around it, else the one whose name it has, else the root. */
function homeOf({ path, title }: Description, homes: readonly string[]): string | null {
  const around = homes.filter((home) => home !== '' && path.startsWith(`${home}/`));
  const [nearest] = around.sort((a, b) => b.length - a.length);
  if (nearest !== undefined) return nearest;
  const words = new Set([...coreWords(path), ...coreWords(title)]);
  const named = homes
    .map((home) => ({ home, own: coreWords(home.slice(home.lastIndexOf('/') + 1)) }))
    .filter(({ own }) => own.length > 0 && own.every((word) => words.has(word)))
    .sort((a, b) => b.own.length - a.own.length);
  const [best, next] = named;
  if (best !== undefined && best.own.length !== next?.own.length) return best.home;
  return homes.includes('') ? '' : null;
}

/** Words that every service is called by. */
const GENERIC: ReadonlySet<string> = new Set([
  'service',
  'svc',
  'api',
  'server',
  'app',
  'provider',
  'backend',
  'openapi',
]);

function coreWords(text: string): readonly string[] {
  return wordsOf(text)
    .map(singular)
    .filter((word) => !GENERIC.has(word));
}
