import {
  isAssertionName,
  type Mock,
  SHORTEST_SLEEP_MS,
  type Sleep,
  type SourceFacts,
  type TestFact,
} from '../source-facts.ts';
import { field, findAll, hasAncestor, numberOf, plainString, type Source, type SyntaxNode, walk } from '../syntax.ts';

/** What Go tests import, replace, assert and wait for: the `testing` package, testify, go-sqlmock and its like. */
export function readGo(source: Source): SourceFacts {
  const names = readNames(source);
  const functions = findAll(source.root, 'function_declaration');
  return {
    file: source.file,
    language: 'go',
    imports: [...names.packages.values()],
    mocks: mocksOf(source, names),
    tests: functions.flatMap((one) => testOf(source, one)),
    sleeps: functions.flatMap((one) => sleepsOf(source, one, names)),
    containers: containersOf(source, names),
  };
}

interface Names {
  /** Import paths by the name they are used under. */
  readonly packages: Map<string, string>;
  readonly places: Map<string, SyntaxNode>;
}

function readNames(source: Source): Names {
  const names: Names = { packages: new Map(), places: new Map() };
  for (const spec of findAll(source.root, 'import_spec')) {
    const path = plainString(source, field(spec, 'path'));
    if (path === null) continue;
    const alias = source.of(field(spec, 'name'));
    names.packages.set(alias === '' ? packageName(path) : alias, path);
    names.places.set(path, spec);
  }
  return names;
}

/** `github.com/DATA-DOG/go-sqlmock` is `sqlmock`, `…/pgxmock/v4` is `pgxmock`. */
function packageName(path: string): string {
  const parts = path.split('/').filter((part) => !/^v\d+$/.test(part));
  return (parts.at(-1) ?? path).replace(/^go-|[.-]go$|\.v\d+$/g, '');
}

/** The first call of each mocking package, or its import where nothing of it is called here. */
function mocksOf(source: Source, { packages, places }: Names): readonly Mock[] {
  const calls = findAll(source.root, 'call_expression').map((call) => ({ call, callee: field(call, 'function') }));
  return [...packages].map(([name, target]): Mock => {
    const used = calls.find(
      ({ callee }) => callee?.type === 'selector_expression' && source.of(field(callee, 'operand')) === name,
    );
    const node = used?.call ?? places.get(target) ?? source.root;
    return { target, of: 'library', by: used ? source.of(used.callee) : `import of ${target}`, at: source.at(node) };
  });
}

const QUIET: ReadonlySet<string> = new Set([
  'Parallel',
  'Log',
  'Logf',
  'Helper',
  'Cleanup',
  'Setenv',
  'TempDir',
  'Name',
  'Chdir',
  'Context',
  'Run',
]);

function testOf(source: Source, node: SyntaxNode): readonly TestFact[] {
  const name = source.of(field(node, 'name'));
  const [parameter] = findAll(field(node, 'parameters') ?? node, 'parameter_declaration');
  if (!/^Test(?![a-z])/.test(name) || source.of(field(parameter ?? null, 'type')) !== '*testing.T') return [];
  const body = field(node, 'body');
  const t = source.of(field(parameter ?? null, 'name'));
  if (body === null) return [];
  const empty = findAll(body, 'statement_list').length === 0;
  // It skips itself: it is no test yet, and says so.
  if (new RegExp(`\\b${t}\\.Skip`).test(source.of(body))) return [];
  return [{ name, at: source.at(node), asserts: !empty && assertsIn(source, body, new Set([t])), empty }];
}

/** Whether something fails the test: its own methods, a function that is handed the test, a panic. */
function assertsIn(source: Source, body: SyntaxNode, runners: Set<string>): boolean {
  for (const one of findAll(body, 'parameter_declaration')) {
    if (source.of(field(one, 'type')) === '*testing.T') runners.add(source.of(field(one, 'name')));
  }
  for (const node of walk(body)) {
    // In a composite value the test is handed on to what asserts.
    if (
      node.type === 'identifier' &&
      runners.has(source.of(node)) &&
      node.parent !== null &&
      HANDS_ON.has(node.parent.type)
    )
      return true;
    if (node.type !== 'call_expression') continue;
    const callee = field(node, 'function');
    const operand = source.of(field(callee, 'operand'));
    const method = source.of(field(callee, 'field'));
    if (source.of(callee) === 'panic' || source.of(callee) === 'log.Fatal') return true;
    if (runners.has(operand) ? !QUIET.has(method) : isAssertionName(method) || isAssertionName(source.of(callee)))
      return true;
  }
  return false;
}

const HANDS_ON: ReadonlySet<string> = new Set([
  'argument_list',
  'literal_element',
  'keyed_element',
  'expression_list',
  'return_statement',
  'unary_expression',
]);
const UNITS: Readonly<Record<string, number>> = { Millisecond: 1, Second: 1_000, Minute: 60_000 };

function sleepsOf(source: Source, node: SyntaxNode, { packages }: Names): readonly Sleep[] {
  const name = source.of(field(node, 'name'));
  if (!/^(?:TestMain|setup|setUp|start|before)/.test(name) || packages.get('time') !== 'time') return [];
  return findAll(node, 'call_expression').flatMap((call) => {
    const [length] = field(call, 'arguments')?.children ?? [];
    if (source.of(field(call, 'function')) !== 'time.Sleep' || hasAncestor(call, LOOPS, node)) return [];
    return millisecondsOf(source, length ?? null) < SHORTEST_SLEEP_MS
      ? []
      : [{ at: source.at(call), words: source.of(call), within: name }];
  });
}

const LOOPS: ReadonlySet<string> = new Set(['for_statement']);

/** `2 * time.Second`, `time.Second`; 0 for what is not known. */
function millisecondsOf(source: Source, node: SyntaxNode | null): number {
  if (node?.type === 'selector_expression') return UNITS[source.of(field(node, 'field'))] ?? 0;
  if (node?.type !== 'binary_expression') return 0;
  const sides = [field(node, 'left'), field(node, 'right')];
  const count = sides.map((side) => numberOf(source, side)).find((one) => one !== null) ?? 0;
  const unit = Math.max(
    ...sides.map((side) => (side?.type === 'selector_expression' ? millisecondsOf(source, side) : 0)),
  );
  return count * unit;
}

function containersOf(source: Source, { packages }: Names): readonly string[] {
  const own = [...packages.values()].filter((path) => /testcontainers-go|ory\/dockertest/.test(path));
  if (own.length === 0) return [];
  const texts = findAll(source.root, 'interpreted_string_literal').flatMap((one) => plainString(source, one) ?? []);
  return [...own.map((path) => path.split('/').at(-1) ?? ''), ...texts];
}
