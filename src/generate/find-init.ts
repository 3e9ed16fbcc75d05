import { posix } from 'node:path';
import { isObject } from '../model/object.ts';
import type { FoundProvider } from './find-provider.ts';
import { folderOf } from './paths.ts';
import { isAside, type RepositoryFacts } from './repository-facts.ts';

/** What fills a database before the provider starts. */
export interface FoundInit {
  /** Files and folders of the repository by where the container reads them, as a compose file mounts them. */
  readonly mounts: Readonly<Record<string, string>>;
  /** SQL files that the client of the image reads. */
  readonly files: readonly string[];
  /** Why somebody has to decide about the files first; null: they are the whole schema, as far as it can be seen. */
  readonly doubt: string | null;
}

export const NO_INIT: FoundInit = { mounts: {}, files: [], doubt: null };

/** Where the images of databases look for what they run once: PostgreSQL, MySQL, MariaDB and MongoDB have the same folder. */
const INIT_FOLDER = '/docker-entrypoint-initdb.d';

/** Binds of a compose service that initialise its database; sources are from the root of the repository. */
export function initMounts(
  { paths }: Pick<RepositoryFacts, 'paths'>,
  compose: string,
  volumes: unknown,
): FoundInit['mounts'] {
  const entries: readonly unknown[] = Array.isArray(volumes) ? volumes : [];
  const mounts = entries.flatMap((volume) => {
    const [source, target] = sidesOf(volume);
    if (source === '' || (target !== INIT_FOLDER && !target.startsWith(`${INIT_FOLDER}/`))) return [];
    const path = posix.join(folderOf(compose), source).replace(/\/$/, '');
    // A named volume, or what git does not know, is not there in a pull request.
    const isThere = paths.some((one) => one === path || one.startsWith(`${path}/`));
    return isThere ? [[path, target] as const] : [];
  });
  return Object.fromEntries(mounts);
}

function sidesOf(volume: unknown): readonly [source: string, target: string] {
  if (typeof volume === 'string') {
    const [source = '', target = ''] = volume.split(':');
    return source.startsWith('.') ? [source, target.replace(/\/$/, '')] : ['', ''];
  }
  if (!isObject(volume) || volume['type'] !== 'bind') return ['', ''];
  const { source, target } = volume;
  return [typeof source === 'string' ? source : '', typeof target === 'string' ? target.replace(/\/$/, '') : ''];
}

const SCHEMA_FILE = /(?:^|\/)(?:init(?:[._-][\w.-]*)?|schema)\.sql$/i;
/** Spring reads those of its resources by itself. */
const READ_BY_ITSELF = /(?:^|\/)(?:src\/main\/resources|migrations?|versions)\//;
/** Folders of a repository that belong to no service of it. */
const SHARED = /^(?:(?:db|database|sql|init|initdb|docker|deploy|scripts|postgres|postgresql|mysql)\/)*[^/]+$/;

/** SQL that makes the schema of a provider which no migration of its own makes. */
export function initFiles(facts: RepositoryFacts, { home, start }: Pick<FoundProvider, 'home' | 'start'>): FoundInit {
  if (/migrat|alembic|prisma/i.test(start)) return NO_INIT;
  const schemas = facts.paths.filter(
    (path) => SCHEMA_FILE.test(path) && !isAside(path) && !READ_BY_ITSELF.test(`/${path}`),
  );
  const own = schemas.filter((path) => home !== '' && path.startsWith(`${home}/`));
  const files = own.length > 0 ? own : schemas.filter((path) => SHARED.test(path));
  return files.length === 0 ? NO_INIT : { mounts: {}, files, doubt: doubtOf(facts, files) };
}

function doubtOf({ texts }: RepositoryFacts, files: readonly string[]): string | null {
  const names = files.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const reader = [...texts].find(([, text]) => names.some((name) => text.includes(name)))?.[0];
  if (reader !== undefined) return `${reader} names it: where the provider runs it by itself, leave this out`;
  const several = files.length > 1 && (new Set(files.map(folderOf)).size > 1 || names.includes('schema.sql'));
  return several ? 'keep those that belong to this database, in their order' : null;
}
