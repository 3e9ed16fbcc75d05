import {
  isAssertionName,
  type Mock,
  SHORTEST_SLEEP_MS,
  type Sleep,
  type SourceFacts,
  type TestFact,
} from '../source-facts.ts';
import {
  child,
  field,
  findAll,
  hasAncestor,
  numberOf,
  plainString,
  type Source,
  type SyntaxNode,
  walk,
} from '../syntax.ts';

/** What Java tests import, replace, assert and wait for: JUnit 4 and 5, TestNG, Mockito, EasyMock, Spring. */
export function readJava(source: Source): SourceFacts {
  const names = readNames(source);
  const calls = findAll(source.root, 'method_invocation');
  return {
    file: source.file,
    language: 'java',
    imports: [...names.imports.keys()],
    mocks: [
      ...[...names.imports].map(
        ([target, node]): Mock => ({ target, of: 'library', by: `import of ${target}`, at: source.at(node) }),
      ),
      ...findAll(source.root, 'field_declaration').flatMap((one) => fieldMocks(source, one, names)),
      ...findAll(source.root, 'formal_parameter').flatMap((one) => fieldMocks(source, one, names)),
      ...calls.flatMap((call) => callMocks(source, call, names)),
    ],
    tests: findAll(source.root, 'method_declaration').flatMap((one) => testOf(source, one, names)),
    sleeps: findAll(source.root, 'method_declaration').flatMap((one) => sleepsOf(source, one)),
    containers: containersOf(source, names),
  };
}

interface Names {
  /** Imported names with their package, `java.sql.Connection`, `org.x.*`. */
  readonly imports: Map<string, SyntaxNode>;
  readonly package: string;
  readonly methods: Map<string, SyntaxNode>;
}

function readNames(source: Source): Names {
  const imports = new Map<string, SyntaxNode>();
  for (const node of findAll(source.root, 'import_declaration')) {
    const name = source.of(child(node, 'scoped_identifier', 'identifier'));
    imports.set(child(node, 'asterisk') === null ? name : `${name}.*`, node);
  }
  const methods = new Map(
    findAll(source.root, 'method_declaration').map((one) => [source.of(field(one, 'name')), one] as const),
  );
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

function testOf(source: Source, node: SyntaxNode, names: Names): readonly TestFact[] {
  const annotations = annotationsOf(source, node);
  const name = source.of(field(node, 'name'));
  if (!annotations.some((one) => TESTS.has(one)) || annotations.some((one) => NOT_RUN.has(one)) || CONTEXT.test(name))
    return [];
  // `@Test(expected = …)` asserts by itself.
  if (/@Test\s*\([^)]*expected/.test(source.of(child(node, 'modifiers')))) return [];
  const body = field(node, 'body');
  if (body === null) return [];
  const empty = body.children.every(({ type }) => type === 'line_comment' || type === 'block_comment');
  const asserts = empty ? false : assertsIn(source, body, { names, seen: new Set() });
  return [{ name, at: source.at(field(node, 'name') ?? node), asserts, empty }];
}

function assertsIn(source: Source, body: SyntaxNode, looking: { names: Names; seen: Set<SyntaxNode> }): boolean | null {
  if (looking.seen.has(body)) return false;
  looking.seen.add(body);
  let isUnknown = false;
  for (const node of walk(body)) {
    if (node.type === 'assert_statement' || node.type === 'throw_statement') return true;
    if (node.type !== 'method_invocation') continue;
    const name = source.of(field(node, 'name'));
    const owner = field(node, 'object');
    if (isAssertionName(name) || isAssertionName(source.of(owner).split(/[.(]/)[0] ?? '')) return true;
    if (owner !== null && source.of(owner) !== 'this') {
      isUnknown ||= /(?:test|assert|helper|support|fixture|steps|util)/i.test(source.of(owner).split(/[.(]/)[0] ?? '');
      continue;
    }
    const local = looking.names.methods.get(name);
    // A method of no class in this file is inherited, or imported from test code.
    const inside = local === undefined ? null : assertsIn(source, local, looking);
    if (inside === true) return true;
    isUnknown ||= inside === null;
  }
  return isUnknown ? null : false;
}

const SETUP: ReadonlySet<string> = new Set([
  'BeforeAll',
  'BeforeEach',
  'Before',
  'BeforeClass',
  'BeforeMethod',
  'BeforeSuite',
]);
const LOOPS: ReadonlySet<string> = new Set([
  'for_statement',
  'enhanced_for_statement',
  'while_statement',
  'do_statement',
]);
const UNITS: Readonly<Record<string, number>> = { MILLISECONDS: 1, SECONDS: 1_000, MINUTES: 60_000, Thread: 1 };

function sleepsOf(source: Source, node: SyntaxNode): readonly Sleep[] {
  const within = annotationsOf(source, node).find((name) => SETUP.has(name));
  if (within === undefined) return [];
  return findAll(node, 'method_invocation').flatMap((call) => {
    const owner = source.of(field(call, 'object')).split('.').at(-1) ?? '';
    const length = (numberOf(source, field(call, 'arguments')?.children[0] ?? null) ?? 0) * (UNITS[owner] ?? 0);
    if (source.of(field(call, 'name')) !== 'sleep' || length < SHORTEST_SLEEP_MS || hasAncestor(call, LOOPS, node))
      return [];
    return [{ at: source.at(call), words: source.of(call), within: `@${within}` }];
  });
}

function containersOf(source: Source, { imports }: Names): readonly string[] {
  const own = [...imports.keys()].filter((name) => name.startsWith('org.testcontainers.'));
  if (own.length === 0) return [];
  const images = findAll(source.root, 'object_creation_expression', 'method_invocation').flatMap(
    (node) => plainString(source, field(node, 'arguments')?.children[0] ?? null) ?? [],
  );
  return [...own.map((name) => (name.split('.').at(-1) ?? '').replace(/Container$/, '').toLowerCase()), ...images];
}
