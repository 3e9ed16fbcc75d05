import { isAssertionName, isTestName, type Mock, type SourceFacts } from '../source-facts.ts';
import { child, field, findAll, numberOf, type Source, type SyntaxNode } from '../syntax.ts';
import {
  type FoundTest,
  type Hook,
  type Judgement,
  type LanguageTable,
  NO_RUNNERS,
  type Place,
  readFacts,
  standIns,
} from './frame.ts';

/** What Java tests import, replace, assert and wait for: JUnit 4 and 5, TestNG, Mockito, EasyMock, Spring. */
export function readJava(source: Source): SourceFacts {
  return readFacts(JAVA, source);
}

interface Names {
  /** Imported names with their package, `java.sql.Connection`, `org.x.*`. */
  readonly imports: Map<string, SyntaxNode>;
  readonly package: string;
  /** By name, one of each overload. */
  readonly methods: ReadonlyMap<string, readonly SyntaxNode[]>;
}

function readNames(source: Source): Names {
  const imports = new Map<string, SyntaxNode>();
  for (const node of findAll(source.root, 'import_declaration')) {
    const name = source.of(child(node, 'scoped_identifier', 'identifier'));
    imports.set(child(node, 'asterisk') === null ? name : `${name}.*`, node);
  }
  const methods = Map.groupBy(findAll(source.root, 'method_declaration'), (one) => source.of(field(one, 'name')));
  const [declared] = findAll(source.root, 'package_declaration');
  const packageName = source.of(child(declared ?? null, 'scoped_identifier', 'identifier'));
  return { imports, package: packageName, methods };
}

/** A type with its package: as it is written, as it is imported, else of the file's own package. */
function resolve(source: Source, type: SyntaxNode | null, names: Names): string | null {
  const written = source.of(type?.type === 'generic_type' ? (type.children[0] ?? null) : type);
  if (written === '') return null;
  if (written.includes('.')) return written;
  const imported = [...names.imports.keys()].find((name) => name.endsWith(`.${written}`));
  if (imported !== undefined) return imported;
  const wild = [...names.imports.keys()].find(
    (name) => name.endsWith('.*') && (KNOWN_MEMBERS.get(name.slice(0, -2)) ?? []).includes(written),
  );
  return wild === undefined ? `${names.package}.${written}` : `${wild.slice(0, -1)}${written}`;
}

/** Types that `import java.sql.*` and the like bring along. */
const KNOWN_MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'java.sql',
    ['Connection', 'Statement', 'PreparedStatement', 'CallableStatement', 'ResultSet', 'Driver', 'DatabaseMetaData'],
  ],
  ['javax.sql', ['DataSource', 'XADataSource', 'ConnectionPoolDataSource']],
  ['jakarta.persistence', ['EntityManager', 'EntityManagerFactory', 'Query', 'TypedQuery']],
  ['javax.persistence', ['EntityManager', 'EntityManagerFactory', 'Query', 'TypedQuery']],
  ['org.springframework.jdbc.core', ['JdbcTemplate', 'JdbcOperations']],
  ['org.hibernate', ['Session', 'SessionFactory']],
]);

const ANNOTATIONS: ReadonlySet<string> = new Set([
  'Mock',
  'MockBean',
  'MockitoBean',
  'InjectMock',
  'TestBean',
  'MockK',
  'Mocked',
  'Injectable',
]);

function annotationsOf(source: Source, node: SyntaxNode): readonly string[] {
  const all = child(node, 'modifiers')?.children ?? [];
  return all
    .filter(({ type }) => type.endsWith('annotation'))
    .map((one) => source.of(field(one, 'name')).split('.').at(-1) ?? '');
}

function fieldMocks(source: Source, node: SyntaxNode, names: Names): readonly Mock[] {
  const by = annotationsOf(source, node).find((name) => ANNOTATIONS.has(name));
  const target = by === undefined ? null : resolve(source, field(node, 'type'), names);
  return target === null ? [] : [{ target, of: 'module', by: `@${by}`, at: source.at(node) }];
}

const MOCKING = /^(?:mock|createMock|createNiceMock|createStrictMock|niceMock|strictMock|mockStatic|mockConstruction)$/;
const MOCKERS: ReadonlySet<string> = new Set(['', 'Mockito', 'EasyMock', 'PowerMockito', 'PowerMock', 'BDDMockito']);

function callMocks(source: Source, call: SyntaxNode, names: Names): readonly Mock[] {
  const name = source.of(field(call, 'name'));
  const owner = source.of(field(call, 'object'));
  if (!MOCKING.test(name) || !MOCKERS.has(owner.split('.').at(-1) ?? '')) return [];
  if (owner === '' && !names.imports.has(`org.mockito.Mockito.${name}`) && !hasStatic(names)) return [];
  const literal = child(field(call, 'arguments'), 'class_literal');
  const target = resolve(source, literal?.children[0] ?? null, names);
  return target === null
    ? []
    : [{ target, of: 'module', by: owner === '' ? name : `${owner}.${name}`, at: source.at(call) }];
}

function hasStatic({ imports }: Names): boolean {
  return [...imports.keys()].some((name) =>
    /^org\.(?:mockito\.(?:Mockito|BDDMockito)|easymock\.EasyMock|powermock\..*)\.(?:\*|\w+)$/.test(name),
  );
}

const TESTS: ReadonlySet<string> = new Set(['Test', 'ParameterizedTest', 'RepeatedTest', 'TestFactory', 'Property']);
const NOT_RUN: ReadonlySet<string> = new Set(['Disabled', 'Ignore']);
/** What Spring Initializr writes: that the context starts is what it is about. */
const CONTEXT = /context_?loads|application_?(?:context_?)?starts/i;

function testOf(node: SyntaxNode, { source }: Place<Names>): FoundTest | null {
  const annotations = annotationsOf(source, node);
  const name = source.of(field(node, 'name'));
  if (!annotations.some((one) => TESTS.has(one)) || annotations.some((one) => NOT_RUN.has(one)) || CONTEXT.test(name))
    return null;
  // `@Test(expected = …)` asserts by itself.
  if (/@Test\s*\([^)]*expected/.test(source.of(child(node, 'modifiers')))) return null;
  const body = field(node, 'body');
  if (body === null) return null;
  const empty = body.children.every(({ type }) => type === 'line_comment' || type === 'block_comment');
  return { name, at: field(node, 'name') ?? node, body, empty, runners: NO_RUNNERS };
}

function judge(node: SyntaxNode, { source, names }: Place<Names>): Judgement {
  if (node.type !== 'method_invocation') return false;
  const name = source.of(field(node, 'name'));
  const owner = source.of(field(node, 'object'));
  const root = owner.split(/[.(]/)[0] ?? '';
  if (isAssertionName(name) || isAssertionName(root)) return true;
  if (owner !== '' && owner !== 'this')
    return isTestName(name) || /(?:test|assert|helper|support|fixture|steps|util|harness)/i.test(root) ? null : false;
  const others = (names.methods.get(name) ?? []).filter((one) => node.from < one.from || node.to > one.to);
  // A method of no class in this file, or an overload of the one that calls it, is inherited or imported from test code.
  return others.length > 0 ? others : null;
}

const SETUP: ReadonlySet<string> = new Set([
  'BeforeAll',
  'BeforeEach',
  'Before',
  'BeforeClass',
  'BeforeMethod',
  'BeforeSuite',
]);
const UNITS: Readonly<Record<string, number>> = { MILLISECONDS: 1, SECONDS: 1_000, MINUTES: 60_000, Thread: 1 };

function hookOf(node: SyntaxNode, { source }: Place<Names>): Hook | null {
  const annotation = annotationsOf(source, node).find((name) => SETUP.has(name));
  return annotation === undefined ? null : { name: `@${annotation}`, body: node };
}

function pauseOf(call: SyntaxNode, { source }: Place<Names>): number {
  if (source.of(field(call, 'name')) !== 'sleep') return 0;
  const unit = UNITS[source.of(field(call, 'object')).split('.').at(-1) ?? ''] ?? 0;
  return (numberOf(source, field(call, 'arguments')?.children[0] ?? null) ?? 0) * unit;
}

const JAVA: LanguageTable<Names> = {
  language: 'java',
  readNames,
  importsOf: ({ imports }) => [...imports.keys()],
  mocksOf: (source, names) => [
    ...standIns(source, names.imports),
    ...findAll(source.root, 'field_declaration').flatMap((one) => fieldMocks(source, one, names)),
    ...findAll(source.root, 'formal_parameter').flatMap((one) => fieldMocks(source, one, names)),
    ...findAll(source.root, 'method_invocation').flatMap((call) => callMocks(source, call, names)),
  ],
  blocks: ['method_declaration'],
  testOf,
  failing: new Set(['assert_statement', 'throw_statement']),
  judge,
  hookOf,
  calls: 'method_invocation',
  loops: new Set(['for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement']),
  pauseOf,
  containers: {
    isOwn: (name) => name.startsWith('org.testcontainers.'),
    short: (name) => (name.split('.').at(-1) ?? '').replace(/Container$/, '').toLowerCase(),
    types: ['object_creation_expression', 'method_invocation'],
    textOf: (node) => field(node, 'arguments')?.children[0] ?? null,
  },
};
