import { isAssertionName, isTestName, type Mock, type SourceFacts } from '../source-facts.ts';
import { field, findAll, numberOf, plainString, type Source, type SyntaxNode, walk } from '../syntax.ts';
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

/** What Python tests import, replace, assert and wait for: unittest, pytest, pytest-mock. */
export function readPython(source: Source): SourceFacts {
  return readFacts(PYTHON, source);
}

interface Names {
  readonly modules: Map<string, SyntaxNode>;
  /** Local name to what it is with its module: `c` → `a.b.c`. */
  readonly locals: Map<string, string>;
  readonly functions: Map<string, SyntaxNode>;
}

function readNames(source: Source): Names {
  const names: Names = { modules: new Map(), locals: new Map(), functions: new Map() };
  for (const node of walk(source.root)) {
    if (node.type === 'import_statement')
      for (const one of node.children) readImport(source, { node: one, from: null, names });
    else if (node.type === 'import_from_statement') {
      const from = source.of(field(node, 'module_name'));
      names.modules.set(from, names.modules.get(from) ?? node);
      for (const one of node.children.filter((part) => part.field === 'name'))
        readImport(source, { node: one, from, names });
    } else if (node.type === 'function_definition') names.functions.set(source.of(field(node, 'name')), node);
    else if (node.type === 'assignment') readAssignment(source, node, names);
  }
  return names;
}

function readImport(
  source: Source,
  { node, from, names }: { node: SyntaxNode; from: string | null; names: Names },
): void {
  const imported = source.of(node.type === 'aliased_import' ? field(node, 'name') : node);
  const alias = node.type === 'aliased_import' ? source.of(field(node, 'alias')) : null;
  const whole = from === null ? imported : `${from}.${imported}`;
  if (from === null) names.modules.set(imported, names.modules.get(imported) ?? node);
  // `import a.b` binds `a`.
  const local = alias ?? (from === null ? (imported.split('.')[0] ?? imported) : imported);
  names.locals.set(local, alias === null && from === null ? local : whole);
}

/** `client = redis.Redis()` is known as what it is made from. */
function readAssignment(source: Source, node: SyntaxNode, names: Names): void {
  const right = field(node, 'right');
  const left = field(node, 'left');
  if (left?.type !== 'identifier' || right?.type !== 'call') return;
  const origin = resolve(source, field(right, 'function'), names);
  if (origin !== null) names.locals.set(source.of(left), origin);
}

/** `mock.patch.object` with the name it was imported under written out; null for what was not imported. */
function resolve(source: Source, node: SyntaxNode | null, { locals }: Names): string | null {
  const chain = chainOf(source, node);
  const [root = '', ...rest] = chain;
  const known = locals.get(root);
  return known === undefined ? null : [known, ...rest].join('.');
}

function chainOf(source: Source, node: SyntaxNode | null): readonly string[] {
  switch (node?.type) {
    case 'attribute':
      return [...chainOf(source, field(node, 'object')), source.of(field(node, 'attribute'))];
    case 'call':
      return chainOf(source, field(node, 'function'));
    case 'subscript':
      return chainOf(source, field(node, 'value'));
    case 'identifier':
      return [source.of(node)];
    default:
      return [];
  }
}

function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const all = field(call, 'arguments')?.children ?? [];
  return all.filter(({ type }) => type !== 'comment' && type !== 'keyword_argument');
}

function keyword(source: Source, call: SyntaxNode, name: string): SyntaxNode | null {
  const all = field(call, 'arguments')?.children ?? [];
  const found = all.find((one) => one.type === 'keyword_argument' && source.of(field(one, 'name')) === name);
  return field(found ?? null, 'value');
}

const PATCHES = /^(?:unittest\.)?mock\.patch$|^mocker\.patch$|^(?:class_|module_|session_|package_)mocker\.patch$/;
const OBJECT_PATCHES =
  /^(?:unittest\.)?mock\.patch\.object$|^(?:\w+_)?mocker\.patch\.object$|^(?:\w+_)?mocker\.(?:patch\.multiple|create_autospec)$|^(?:unittest\.)?mock\.create_autospec$/;
const SPECS = /^(?:unittest\.)?mock\.(?:Magic|Async|NonCallable)?Mock$|^(?:\w+_)?mocker\.(?:Magic|Async)?Mock$/;

function mocksOf(source: Source, call: SyntaxNode, names: Names): readonly Mock[] {
  const written = chainOf(source, field(call, 'function')).join('.');
  const callee = resolve(source, field(call, 'function'), names) ?? written;
  const made = (target: string | null): readonly Mock[] =>
    target ? [{ target, of: 'module', by: written, at: source.at(call) }] : [];
  const [first = null, second = null] = argumentsOf(call);
  if (PATCHES.test(callee)) return made(plainString(source, first ?? keyword(source, call, 'target')));
  if (OBJECT_PATCHES.test(callee)) return made(join(resolve(source, first, names), plainString(source, second)));
  if (SPECS.test(callee))
    return made(resolve(source, keyword(source, call, 'spec') ?? keyword(source, call, 'spec_set'), names));
  if (/^(?:monkeypatch|mp)\.setattr$/.test(written)) {
    return made(plainString(source, first) ?? join(resolve(source, first, names), plainString(source, second)));
  }
  return [];
}

function join(origin: string | null, member: string | null): string | null {
  return origin === null || member === null ? origin : `${origin}.${member}`;
}

const OWN_TESTS = /^test(?:_|$|[A-Z0-9])/;

function testOf(node: SyntaxNode, { source }: Place<Names>): FoundTest | null {
  const name = source.of(field(node, 'name'));
  if (!OWN_TESTS.test(name) || !isCollected(source, node) || isNotRun(source, node)) return null;
  const block = field(node, 'body');
  if (block === null) return null;
  return { name, at: node, body: node, empty: block.children.every(isNothing), runners: NO_RUNNERS };
}

/** At the top of the module, or a method of a class whose name or base says that it holds tests. */
function isCollected(source: Source, node: SyntaxNode): boolean {
  const outer = node.parent?.type === 'decorated_definition' ? node.parent.parent : node.parent;
  if (outer?.type === 'module') return true;
  const owner = outer?.parent ?? null;
  if (owner?.type !== 'class_definition') return false;
  return /^Test|Tests?$/.test(source.of(field(owner, 'name'))) || /Test/.test(source.of(field(owner, 'superclasses')));
}

function isNotRun(source: Source, node: SyntaxNode): boolean {
  const decorators = node.parent?.type === 'decorated_definition' ? findAll(node.parent, 'decorator') : [];
  return decorators.some((one) => /skip|xfail|expectedFailure|fixture|benchmark|type_?check/.test(source.of(one)));
}

function isNothing(node: SyntaxNode): boolean {
  const isText =
    node.type === 'expression_statement' &&
    (node.children[0]?.type === 'string' || node.children[0]?.type === 'ellipsis');
  return node.type === 'pass_statement' || node.type === 'comment' || isText;
}

function judge(node: SyntaxNode, { source, names }: Place<Names>): Judgement {
  if (node.type !== 'call') return false;
  const chain = chainOf(source, field(node, 'function'));
  if (chain.some(isAssertionName) || isChecked(source, node)) return true;
  const name = chain[0] === 'self' || chain[0] === 'cls' ? (chain[1] ?? '') : (chain[0] ?? '');
  const local = chain.length <= 2 ? names.functions.get(name) : undefined;
  if (local !== undefined) return [local];
  return isTestName(chain.at(-1) ?? '') ? null : mayAssert(chain, names);
}

/** `subprocess.run(…, check=True)` raises where the program fails. */
function isChecked(source: Source, call: SyntaxNode): boolean {
  return source.of(keyword(source, call, 'check')) === 'True';
}

const TEST_CODE =
  /(?:^|[._])(?:tests?|testing|support|helpers?|utils?|fixtures?|assert\w*|steps?|harness|common|conftest)(?:[._]|$)/i;

/** What a base class of the repository or a module of test code does cannot be seen here. */
function mayAssert(chain: readonly string[], { locals, functions }: Names): false | null {
  const [root = ''] = chain;
  if (root === 'self' && chain.length === 2 && !functions.has(chain[1] ?? '')) return null;
  const origin = locals.get(root);
  return origin !== undefined && TEST_CODE.test(origin) && !origin.startsWith('unittest') ? null : false;
}

const SETUP = /^(?:setUp|setUpClass|setUpModule|setup|setup_\w+|pytest_(?:configure|sessionstart))$/;

function hookOf(node: SyntaxNode, { source }: Place<Names>): Hook | null {
  const name = source.of(field(node, 'name'));
  const decorators =
    node.parent?.type === 'decorated_definition' ? node.parent.children.filter(({ type }) => type === 'decorator') : [];
  const isFixture = decorators.some((one) => /\bfixture\b/.test(source.of(one)));
  return SETUP.test(name) || isFixture ? { name, body: node } : null;
}

function pauseOf(call: SyntaxNode, { source, names }: Place<Names>): number {
  const callee = resolve(source, field(call, 'function'), names);
  if (callee !== 'time.sleep' && callee !== 'asyncio.sleep') return 0;
  return (numberOf(source, argumentsOf(call)[0] ?? null) ?? 0) * 1_000;
}

const PYTHON: LanguageTable<Names> = {
  language: 'python',
  readNames,
  importsOf: ({ modules }) => [...modules.keys()],
  mocksOf: (source, names) => [
    ...standIns(source, names.modules),
    ...findAll(source.root, 'call').flatMap((call) => mocksOf(source, call, names)),
  ],
  blocks: ['function_definition'],
  testOf,
  failing: new Set(['assert_statement', 'raise_statement']),
  judge,
  hookOf,
  calls: 'call',
  loops: new Set(['for_statement', 'while_statement']),
  pauseOf,
  containers: {
    isOwn: (module) => module === 'testcontainers' || module.startsWith('testcontainers.'),
    short: (module) => module.replace('testcontainers.', ''),
    types: ['call'],
    textOf: (call) => argumentsOf(call)[0] ?? null,
  },
};
