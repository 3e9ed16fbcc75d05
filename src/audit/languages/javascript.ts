import { isAssertionName, type Mock, type SourceFacts } from '../source-facts.ts';
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
import {
  type FoundTest,
  type Hook,
  type InTest,
  type Judgement,
  type LanguageTable,
  type Place,
  readFacts,
  standIns,
} from './frame.ts';
import { argumentsOf, chainOf, requiredModule, rootName, unwrap } from './javascript-calls.ts';

/** What JavaScript or TypeScript tests import, replace, assert and wait for: Jest, Vitest, node:test, Mocha, Sinon and their like. */
export function readJavaScript(source: Source): SourceFacts {
  return readFacts(JAVASCRIPT, source);
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

function testOf(call: SyntaxNode, { source }: Place<Names>): FoundTest | null {
  const chain = chainOf(source, field(call, 'function'));
  if (!TESTS.has(chain[0] ?? '') || chain.some((name) => NOT_RUN.has(name))) return null;
  const given = argumentsOf(call);
  const [name] = given;
  const body = given.findLast(({ type }) => FUNCTIONS.has(type));
  if (!name || !body || name === body || (hasAncestor(call, FUNCTIONS) && isInTest(source, call))) return null;
  const block = field(body, 'body');
  const empty = block?.type === 'statement_block' && block.children.every(({ type }) => type === 'comment');
  const runners = runnersOf(source, body);
  return { name: plainString(source, name) ?? source.of(name), at: call, body, empty, runners };
}

/** A test inside of a test is a step of it. */
function isInTest(source: Source, call: SyntaxNode): boolean {
  for (let node = call.parent; node !== null; node = node.parent) {
    if (node.type === 'call_expression' && TESTS.has(chainOf(source, field(node, 'function'))[0] ?? '')) return true;
  }
  return false;
}

/** A test's first parameter, `t` of node:test, tap and AVA, which asserts by its methods; or those of them that it takes out. */
function runnersOf(source: Source, body: SyntaxNode): ReadonlySet<string> {
  const parameters = field(body, 'parameters') ?? field(body, 'parameter');
  const first = parameters?.type === 'identifier' ? parameters : field(parameters?.children[0] ?? null, 'pattern');
  if (first?.type === 'identifier') return new Set([source.of(first)]);
  if (first?.type !== 'object_pattern') return new Set();
  const taken = findAll(first, 'shorthand_property_identifier_pattern').map((one) => source.of(one));
  return new Set(taken.filter((name) => TAKEN_OUT.has(name)));
}

/** Methods of tap, tape, AVA and node:test that fail a test; fixtures of Playwright and Vitest are taken out in the same way. */
const TAKEN_OUT: ReadonlySet<string> = new Set(
  'ok notOk is isNot isDeep equal equals notEqual same notSame strictSame deepEqual notDeepEqual strictEqual like match has pass fail throws doesNotThrow rejects resolves error ifError type truthy falsy true false regex snapshot assert expect t'.split(
    ' ',
  ),
);

function judge(node: SyntaxNode, { source, names, runners }: InTest<Names>): Judgement {
  if (node.type === 'member_expression') return source.of(field(node, 'property')) === 'should';
  if (node.type !== 'call_expression') return false;
  const chain = chainOf(source, field(node, 'function'));
  const [root = ''] = chain;
  if (chain.some(isAssertionName) || SELF_ASSERTING.has(root)) return true;
  const isHanded = argumentsOf(node).some((one) => one.type === 'identifier' && runners.has(source.of(one)));
  if (runners.has(root) || isHanded) return true;
  const local = names.functions.get(root);
  return local === undefined ? mayAssert(names.locals.get(root)) : [local];
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

const HOOKS: ReadonlySet<string> = new Set(['beforeAll', 'beforeEach', 'before', 'suiteSetup', 'setup']);
const PAUSES: ReadonlySet<string> = new Set([
  'sleep',
  'delay',
  'wait',
  'pause',
  'setTimeout',
  'setTimeoutPromise',
  'sleepMs',
]);

function hookOf(call: SyntaxNode, { source }: Place<Names>): Hook | null {
  const [name = '', ...more] = chainOf(source, field(call, 'function'));
  const body = argumentsOf(call).find(({ type }) => FUNCTIONS.has(type));
  return more.length > 0 || !HOOKS.has(name) || body === undefined ? null : { name, body };
}

function pauseOf(call: SyntaxNode, { source }: Place<Names>, { body }: Hook): number {
  const callee = chainOf(source, field(call, 'function')).at(-1) ?? '';
  if (!PAUSES.has(callee) || !isAwaited(call, body)) return 0;
  const lengths = argumentsOf(call).map((one) => numberOf(source, one));
  return lengths.find((one) => one !== null) ?? 0;
}

function isAwaited(node: SyntaxNode, until: SyntaxNode): boolean {
  return hasAncestor(node, AWAITED, until);
}

const AWAITED: ReadonlySet<string> = new Set(['await_expression', 'return_statement']);

const JAVASCRIPT: LanguageTable<Names> = {
  language: 'javascript',
  readNames,
  importsOf: ({ modules }) => [...modules.keys()],
  mocksOf: (source, names) => [
    ...standIns(source, names.modules),
    ...findAll(source.root, 'call_expression').flatMap((call) => mocksOf(source, call, names)),
  ],
  blocks: ['call_expression'],
  testOf,
  failing: new Set(['throw_statement']),
  judge,
  hookOf,
  calls: 'call_expression',
  loops: new Set(['for_statement', 'for_in_statement', 'while_statement', 'do_statement']),
  pauseOf,
  containers: {
    isOwn: (module) => module === 'testcontainers' || module.startsWith('@testcontainers/'),
    short: (module) => module.replace('@testcontainers/', ''),
    types: ['new_expression'],
    textOf: (node) => field(node, 'arguments')?.children[0] ?? null,
  },
};
