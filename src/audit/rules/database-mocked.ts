import type { Confidence } from '../../model/audit.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { databaseClient, STAND_INS } from '../database-clients.ts';
import { isTested } from '../integration-tests.ts';
import { moduleFile } from '../module-file.ts';
import { locate } from '../places.ts';
import type { Repository } from '../repository.ts';
import type { Mock, SourceFacts } from '../source-facts.ts';

export const databaseMocked: AuditRule = {
  id: 'audit.database-mocked',
  title: 'Tests replace the database',
  why: 'A mock answers what the test expects. Wrong SQL, missing migrations, types, constraints, transactions and timeouts are found in production.',
  todo: 'Run the provider against a real one: `services` with `integration.run`, or testcontainers in the test.',
  find: (repository) =>
    repository.sources.flatMap((source) =>
      firstOfEach(source.mocks.flatMap((mock) => mockFound(repository, source, mock))),
    ),
};

interface Replaced {
  readonly words: string;
  readonly kind: string;
  readonly confidence: Confidence;
}

function mockFound(repository: Repository, source: SourceFacts, mock: Mock): readonly Found[] {
  const replaced = mock.of === 'library' ? standInFor(mock.target) : replacedBy(repository, source, mock);
  if (replaced === null) return [];
  const { words, kind, confidence } = replaced;
  const isReal = isTested(repository, kind);
  return [
    {
      confidence: isReal ? 'hint' : confidence,
      message:
        mock.of === 'library'
          ? `\`${mock.target}\` stands in for ${words}`
          : `\`${mock.by}\` replaces ${words} (\`${mock.target}\`)`,
      ...(isReal && {
        why: 'Other tests run against a real one, so this is only worth a look: what it expects may not be what the real one does.',
      }),
      location: locate(source.file, mock.at),
      generate: 'integration',
      key: [source.file, mock.target],
    },
  ];
}

function standInFor(module: string): Replaced | null {
  const found = [...STAND_INS].find(
    ([name]) => module === name || module.startsWith(`${name}/`) || module.startsWith(`${name}.`),
  );
  if (found === undefined) return null;
  const [, words] = found;
  return { words, kind: KINDS[words] ?? 'database', confidence: 'certain' };
}

const KINDS: Readonly<Record<string, string>> = { PostgreSQL: 'postgres', MongoDB: 'mongodb', Redis: 'redis' };

/** A client itself, or a module of the repository that holds one and is named as what gets at data. */
function replacedBy({ paths, reached }: Repository, source: SourceFacts, { target }: Mock): Replaced | null {
  const { language } = source;
  const local = moduleFile({ language, target, from: source.file, paths });
  const direct = databaseClient(language, target);
  if (local === null) {
    const inner = direct ?? (language === 'python' ? suffixClient(target) : null);
    return inner === null ? null : { ...inner, confidence: direct === null ? 'likely' : 'certain' };
  }
  const member = language === 'python' ? suffixClient(local.rest) : null;
  if (member !== null) return { ...member, confidence: 'certain' };
  // The client itself is tested in its own repository, and is nobody's database there.
  const isOwn = (name: string) => moduleFile({ language, target: name, from: local.file, paths }) !== null;
  const client = (reached.get(local.file) ?? [])
    .filter((name) => !isOwn(name))
    .map((name) => databaseClient(language, name))
    .find((one) => one !== null);
  if (client === undefined || client === null || !DATA_ACCESS.test(`${local.file.replace(/\.\w+$/, '')}.${local.rest}`))
    return null;
  return { ...client, confidence: 'likely' };
}

/** Names of what gets at data, as a word of a path or at the end of a class's name. */
const DATA_ACCESS =
  /(?:^|[/._-])(?:db|database|pool|connection|conn|session|prisma|knex|redis|postgres|pg|mysql|mongo|sql|repositor(?:y|ies)|repos?|dao|stores?|storage|persistence|models?|entit(?:y|ies)|orm|cache|data|data-?source|queries|engine)(?:[/._-]|$)|(?:Repository|Dao|DAO|Store|Mapper|DataSource|Db|Database|Client|Session|Connection|Pool)(?:\.|$)/;

/** `app.orders.psycopg2.connect` replaces the client where a module of ours sees it. */
function suffixClient(name: string) {
  const parts = name.split('.');
  for (const index of parts.keys()) {
    const client = databaseClient('python', parts.slice(index).join('.'));
    if (client !== null) return client;
  }
  return null;
}

/** One line that replaces the same thing in many tests of a file is told once. */
function firstOfEach(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ key }) => {
    const id = key.join('\0');
    return seen.has(id) ? false : seen.add(id);
  });
}
