import { isAssertionName, type Mock, type SourceFacts } from '../source-facts.ts';
import { field, findAll, numberOf, plainString, type Source, type SyntaxNode } from '../syntax.ts';
import {
  type FoundTest,
  type Hook,
  type InTest,
  type Judgement,
  type LanguageTable,
  type Place,
  readFacts,
} from './frame.ts';

/** What Go tests import, replace, assert and wait for: the `testing` package, testify, go-sqlmock and its like. */
export function readGo(source: Source): SourceFacts {
  return readFacts(GO, source);
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

function testOf(node: SyntaxNode, { source }: Place<Names>): FoundTest | null {
  const name = source.of(field(node, 'name'));
  const [parameter] = findAll(field(node, 'parameters') ?? node, 'parameter_declaration');
  if (!/^Test(?![a-z])/.test(name) || source.of(field(parameter ?? null, 'type')) !== '*testing.T') return null;
  const body = field(node, 'body');
  const t = source.of(field(parameter ?? null, 'name'));
  // It skips itself: it is no test yet, and says so.
  if (body === null || new RegExp(`\\b${t}\\.Skip`).test(source.of(body))) return null;
  const inner = findAll(body, 'parameter_declaration')
    .filter((one) => source.of(field(one, 'type')) === '*testing.T')
    .map((one) => source.of(field(one, 'name')));
  const empty = findAll(body, 'statement_list').length === 0;
  return { name, at: node, body, empty, runners: new Set([t, ...inner]) };
}

/** Whether something fails the test: its own methods, a function that is handed the test, a panic. */
function judge(node: SyntaxNode, { source, runners }: InTest<Names>): Judgement {
  // In a composite value the test is handed on to what asserts.
  if (node.type === 'identifier')
    return runners.has(source.of(node)) && node.parent !== null && HANDS_ON.has(node.parent.type);
  // `var _ Store = (*Redis)(nil)`: the compiler asserts.
  if (node.type === 'var_spec') return source.of(field(node, 'name')) === '_' && field(node, 'type') !== null;
  if (node.type !== 'call_expression') return false;
  const callee = field(node, 'function');
  const method = source.of(field(callee, 'field'));
  if (source.of(callee) === 'panic' || source.of(callee) === 'log.Fatal') return true;
  if (runners.has(source.of(field(callee, 'operand')))) return !QUIET.has(method);
  return isAssertionName(method) || isAssertionName(source.of(callee));
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

function hookOf(node: SyntaxNode, { source, names }: Place<Names>): Hook | null {
  const name = source.of(field(node, 'name'));
  const isHook = /^(?:TestMain|setup|setUp|start|before)/.test(name) && names.packages.get('time') === 'time';
  return isHook ? { name, body: node } : null;
}

function pauseOf(call: SyntaxNode, { source }: Place<Names>): number {
  if (source.of(field(call, 'function')) !== 'time.Sleep') return 0;
  return millisecondsOf(source, field(call, 'arguments')?.children[0] ?? null);
}

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

const GO: LanguageTable<Names> = {
  language: 'go',
  readNames,
  importsOf: ({ packages }) => [...packages.values()],
  mocksOf,
  blocks: ['function_declaration'],
  testOf,
  failing: new Set(),
  judge,
  hookOf,
  calls: 'call_expression',
  loops: new Set(['for_statement']),
  pauseOf,
  containers: {
    isOwn: (path) =>
      /testcontainers-go|ory\/dockertest|dhui\/dktest|^github\.com\/(?:docker\/docker|moby\/moby)\/client$/.test(path),
    short: (path) => path.split('/').at(-1) ?? '',
    types: ['interpreted_string_literal'],
    textOf: (literal) => literal,
  },
};
