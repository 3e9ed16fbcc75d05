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

/** What JavaScript or TypeScript tests import, replace, assert and wait for: Jest, Vitest, node:test, Mocha, Sinon and their like. */
export function readJavaScript(source: Source): SourceFacts {
  const names = readNames(source);
  const calls = findAll(source.root, 'call_expression');
  return {
    file: source.file,
    language: 'javascript',
    imports: [...names.modules.keys()],
    mocks: [...standIns(source, names), ...calls.flatMap((call) => mocksOf(source, call, names))],
    tests: calls.flatMap((call) => testOf(source, call, names)),
    sleeps: calls.flatMap((call) => sleepsOf(source, call)),
    containers: containersOf(source, names),
  };
}

/** Local names and the module each comes from, directly or as an instance of what does. */
interface Names {
  readonly modules: Map<string, SyntaxNode>;
  readonly locals: Map<string, string>;
  /** Functions of this file by name. */
  readonly functions: Map<string, SyntaxNode>;
}

function readNames(source: Source): Names {
  const names: Names = { modules: new Map(), locals: new Map(), functions: new Map() };
  for (const node of walk(source.root)) {
    if (node.type === 'import_statement') readImport(source, node, names);
    else if (node.type === 'variable_declarator') readVariable(source, node, names);
    else if (node.type === 'function_declaration') names.functions.set(source.of(field(node, 'name')), node);
  }
  return names;
}

function readImport(source: Source, node: SyntaxNode, { modules, locals }: Names): void {
  const module = plainString(source, field(node, 'source'));
  // A type takes nothing in at run time, and a fake is one whatever else it is called.
  if (module === null) return;
  if (!/^import\s+type\b/.test(source.of(node))) modules.set(module, modules.get(module) ?? node);
  for (const name of findAll(node, 'identifier')) locals.set(source.of(name), module);
}

function readVariable(source: Source, node: SyntaxNode, { modules, locals, functions }: Names): void {
  const value = unwrap(field(node, 'value'));
  const name = field(node, 'name');
  if (value === null || name === null) return;
  if (FUNCTIONS.has(value.type)) functions.set(source.of(name), value);
  const required = requiredModule(source, value);
  if (required !== null) modules.set(required, modules.get(required) ?? node);
  const origin = required ?? locals.get(rootName(source, value)) ?? null;
  if (origin === null) return;
  for (const one of findAll(name, 'identifier', 'shorthand_property_identifier_pattern'))
    locals.set(source.of(one), origin);
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'arrow_function',
  'function_expression',
  'function_declaration',
  'generator_function',
]);

/** `require('x')`, `await import('x')`, `jest.requireMock('x')`. */
function requiredModule(source: Source, node: SyntaxNode): string | null {
  if (node.type !== 'call_expression') return null;
  const callee = source.of(field(node, 'function'));
  if (callee !== 'require' && callee !== 'import') return null;
  return plainString(source, argumentsOf(node)[0] ?? null);
}

function unwrap(node: SyntaxNode | null): SyntaxNode | null {
  const isAround =
    node?.type === 'await_expression' ||
    node?.type === 'parenthesized_expression' ||
    node?.type === 'as_expression' ||
    node?.type === 'non_null_expression';
  return isAround ? unwrap(node.children[0] ?? null) : node;
}

function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  return (field(call, 'arguments')?.children ?? []).filter(({ type }) => type !== 'comment');
}

/** `pool.prototype.query` → `pool`; `new Pool()` → `Pool`. */
function rootName(source: Source, node: SyntaxNode | null): string {
  switch (node?.type) {
    case 'member_expression':
    case 'subscript_expression':
      return rootName(source, unwrap(field(node, 'object')));
    case 'call_expression':
      return rootName(source, field(node, 'function'));
    case 'new_expression':
      return rootName(source, field(node, 'constructor'));
    case 'identifier':
      return source.of(node);
    default:
      return '';
  }
}

/** Every name of a chain of calls, without what stands in brackets: `expect(a).not.toBe` → expect, not, toBe. */
function chainOf(source: Source, node: SyntaxNode | null): readonly string[] {
  switch (node?.type) {
    case 'member_expression':
      return [...chainOf(source, unwrap(field(node, 'object'))), source.of(field(node, 'property'))];
    case 'call_expression':
    case 'await_expression':
    case 'parenthesized_expression':
      return chainOf(source, field(node, 'function') ?? node.children[0] ?? null);
    case 'new_expression':
      return chainOf(source, field(node, 'constructor'));
    case 'identifier':
    case 'this':
      return [source.of(node)];
    default:
      return [];
  }
}

/** Every module that is imported may be a library that stands in for another: the rule knows which are. */
function standIns(source: Source, { modules }: Names): readonly Mock[] {
  return [...modules].map(([target, node]) => ({
    target,
    of: 'library',
    by: `import of ${target}`,
    at: source.at(node),
  }));
}

const MODULE_MOCKS =
  /^(?:jest|vi|vitest|td|mock|mockModule)\.(?:mock|doMock|unstable_mockModule|setMock|replace|replaceEsm|module)$/;
const SPIES = /^(?:jest|vi|vitest)\.spyOn$/;
const STUBS = /^(?:\w*(?:sinon|sandbox|stubs)\w*)\.(?:stub|createStubInstance|replace|mock)$/i;
const DEEP_MOCKS = /^(?:mockDeep|mock|createMock|mockFn|Substitute\.for)$/;

function mocksOf(source: Source, call: SyntaxNode, names: Names): readonly Mock[] {
  const callee = source.of(field(call, 'function'));
  const made = (target: string | null | undefined): readonly Mock[] =>
    target ? [{ target, of: 'module', by: callee, at: source.at(call) }] : [];
  const [first = null, second = null] = argumentsOf(call);
  if (MODULE_MOCKS.test(callee)) return isSpyOnly(source, second) ? [] : made(moduleArgument(source, first));
  const origin = names.locals.get(rootName(source, first));
  if (SPIES.test(callee)) return isReplaced(source, call) ? made(origin) : [];
  if (STUBS.test(callee)) return callsThrough(source, call) ? [] : made(origin);
  if (DEEP_MOCKS.test(callee))
    return made(names.locals.get(source.of(child(field(call, 'type_arguments'), 'type_identifier'))));
  if (names.locals.get(rootName(source, field(call, 'function'))) === 'proxyquire') {
    const stubs = second?.type === 'object' ? second.children.filter(({ type }) => type === 'pair') : [];
    return stubs.flatMap((pair) => made(plainString(source, field(pair, 'key')) ?? source.of(field(pair, 'key'))));
  }
  return [];
}

function moduleArgument(source: Source, argument: SyntaxNode | null): string | null {
  return argument?.type === 'call_expression' ? requiredModule(source, argument) : plainString(source, argument);
}

/** `vi.mock('pg', { spy: true })` watches, and lets every call through. */
function isSpyOnly(source: Source, options: SyntaxNode | null): boolean {
  return options?.type === 'object' && /\bspy\s*:\s*true\b/.test(source.of(options));
}

/** A spy calls through until it is told what to do instead. */
function isReplaced(source: Source, call: SyntaxNode): boolean {
  const { parent } = call;
  return parent?.type === 'member_expression' && /^mock/.test(source.of(field(parent, 'property')));
}

function callsThrough(source: Source, call: SyntaxNode): boolean {
  const { parent } = call;
  return parent?.type === 'member_expression' && source.of(field(parent, 'property')) === 'callThrough';
}

const TESTS: ReadonlySet<string> = new Set(['it', 'test', 'specify']);
const NOT_RUN: ReadonlySet<string> = new Set([
  'skip',
  'todo',
  'fails',
  'failing',
  'fixme',
  'skipIf',
  'runIf',
  'extend',
  'describe',
  'step',
]);

function testOf(source: Source, call: SyntaxNode, names: Names): readonly TestFact[] {
  const chain = chainOf(source, field(call, 'function'));
  if (!TESTS.has(chain[0] ?? '') || chain.some((name) => NOT_RUN.has(name))) return [];
  const given = argumentsOf(call);
  const [name] = given;
  const body = given.findLast(({ type }) => FUNCTIONS.has(type));
  if (!name || !body || name === body || (hasAncestor(call, FUNCTIONS) && isInTest(source, call))) return [];
  const block = field(body, 'body');
  const empty = block?.type === 'statement_block' && block.children.every(({ type }) => type === 'comment');
  const asserts = empty
    ? false
    : assertsIn(source, body, { names, seen: new Set(), runner: parameterOf(source, body) });
  return [{ name: plainString(source, name) ?? source.of(name), at: source.at(call), asserts, empty }];
}

/** A test inside of a test is a step of it. */
function isInTest(source: Source, call: SyntaxNode): boolean {
  for (let node = call.parent; node !== null; node = node.parent) {
    if (node.type === 'call_expression' && TESTS.has(chainOf(source, field(node, 'function'))[0] ?? '')) return true;
  }
  return false;
}

/** The name of a test's first parameter: `t` of node:test, tap and AVA asserts by its methods. */
function parameterOf(source: Source, body: SyntaxNode): string | null {
  const parameters = field(body, 'parameters') ?? field(body, 'parameter');
  const first = parameters?.type === 'identifier' ? parameters : field(parameters?.children[0] ?? null, 'pattern');
  return first?.type === 'identifier' ? source.of(first) : null;
}

interface Looking {
  readonly names: Names;
  readonly seen: Set<SyntaxNode>;
  readonly runner: string | null;
}

/** Null: it hands over to a function of a file of test code, which may assert. */
function assertsIn(source: Source, body: SyntaxNode, looking: Looking): boolean | null {
  if (looking.seen.has(body)) return false;
  looking.seen.add(body);
  let isUnknown = false;
  for (const node of walk(body)) {
    if (node.type === 'throw_statement') return true;
    if (node.type === 'member_expression' && source.of(field(node, 'property')) === 'should') return true;
    if (node.type !== 'call_expression') continue;
    const chain = chainOf(source, field(node, 'function'));
    if (chain.some(isAssertionName) || SELF_ASSERTING.has(chain[0] ?? '')) return true;
    const [root = ''] = chain;
    if (looking.runner !== null && (root === looking.runner || passes(source, node, looking.runner))) return true;
    const local = looking.names.functions.get(root);
    const inside = local === undefined ? mayAssert(looking.names.locals.get(root)) : assertsIn(source, local, looking);
    if (inside === true) return true;
    isUnknown ||= inside === null;
  }
  return isUnknown ? null : false;
}

const SELF_ASSERTING: ReadonlySet<string> = new Set(['cy', 'browser', 'tester', 'ruleTester', 'fc']);
/** Modules of a repository that hold what its tests share. */
const TEST_CODE =
  /(?:^|[/._-])(?:tests?|testing|specs?|support|helpers?|utils?|fixtures?|assert\w*|expect\w*|matchers?|steps?|harness|setup|common|cases?)(?:[/._-]|$)/i;

function mayAssert(module: string | undefined): false | null {
  return module !== undefined &&
    (module.startsWith('.') || module.startsWith('@/') || module.startsWith('~/')) &&
    TEST_CODE.test(module)
    ? null
    : false;
}

function passes(source: Source, call: SyntaxNode, name: string): boolean {
  return argumentsOf(call).some((one) => one.type === 'identifier' && source.of(one) === name);
}

const HOOKS: ReadonlySet<string> = new Set(['beforeAll', 'beforeEach', 'before', 'suiteSetup', 'setup']);
const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'for_in_statement', 'while_statement', 'do_statement']);
const PAUSES: ReadonlySet<string> = new Set([
  'sleep',
  'delay',
  'wait',
  'pause',
  'setTimeout',
  'setTimeoutPromise',
  'sleepMs',
]);

/** Pauses of a fixed length in what runs before the tests; one in a loop asks again, which is readiness. */
function sleepsOf(source: Source, hook: SyntaxNode): readonly Sleep[] {
  const chain = chainOf(source, field(hook, 'function'));
  const body = argumentsOf(hook).find(({ type }) => FUNCTIONS.has(type));
  if (chain.length !== 1 || !HOOKS.has(chain[0] ?? '') || body === undefined) return [];
  return findAll(body, 'call_expression').flatMap((call) => {
    const callee = chainOf(source, field(call, 'function')).at(-1) ?? '';
    const length =
      argumentsOf(call)
        .map((one) => numberOf(source, one))
        .find((one) => one !== null) ?? 0;
    if (!PAUSES.has(callee) || length < SHORTEST_SLEEP_MS || hasAncestor(call, LOOPS, body) || !isAwaited(call, body))
      return [];
    return [{ at: source.at(call), words: oneLine(source.of(call)), within: chain[0] ?? '' }];
  });
}

function isAwaited(node: SyntaxNode, until: SyntaxNode): boolean {
  return hasAncestor(node, AWAITED, until);
}

const AWAITED: ReadonlySet<string> = new Set(['await_expression', 'return_statement']);

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80);
}

/** Images and modules of testcontainers. */
function containersOf(source: Source, { modules }: Names): readonly string[] {
  const own = [...modules.keys()].filter(
    (module) => module === 'testcontainers' || module.startsWith('@testcontainers/'),
  );
  if (own.length === 0) return [];
  const images = findAll(source.root, 'new_expression').flatMap(
    (node) => plainString(source, field(node, 'arguments')?.children[0] ?? null) ?? [],
  );
  return [...own.map((module) => module.replace('@testcontainers/', '')), ...images];
}
