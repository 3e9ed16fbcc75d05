import { type Mock, SHORTEST_SLEEP_MS, type Sleep, type SourceFacts, type TestFact } from '../source-facts.ts';
import { findAll, hasAncestor, type Language, plainString, type Source, type SyntaxNode, walk } from '../syntax.ts';

/** What a language says in its own way of imports, mocks, tests, pauses and containers; the rest is the same in each. */
export interface LanguageTable<Names> {
  readonly language: Language;
  readonly readNames: (source: Source) => Names;
  /** Modules, packages or classes that the file imports. */
  readonly importsOf: (names: Names) => readonly string[];
  readonly mocksOf: (source: Source, names: Names) => readonly Mock[];
  /** Types of the nodes that may be a test, or what runs before tests. */
  readonly blocks: readonly string[];
  /** Null: it is no test, or says itself that it is not run. */
  readonly testOf: (node: SyntaxNode, place: Place<Names>) => FoundTest | null;
  /** Types of the nodes that end a test by themselves. */
  readonly failing: ReadonlySet<string>;
  readonly judge: (node: SyntaxNode, place: InTest<Names>) => Judgement;
  /** What runs before tests; null: it does not. */
  readonly hookOf: (node: SyntaxNode, place: Place<Names>) => Hook | null;
  readonly calls: string;
  readonly loops: ReadonlySet<string>;
  /** How long a call waits, milliseconds; 0: it does not, or nobody knows. */
  readonly pauseOf: (call: SyntaxNode, place: Place<Names>, hook: Hook) => number;
  readonly containers: ContainerTable;
}

export interface Place<Names> {
  readonly source: Source;
  readonly names: Names;
}

export interface InTest<Names> extends Place<Names> {
  /** Names under which the test has what fails it: `t`. */
  readonly runners: ReadonlySet<string>;
}

/** True: it asserts. Null: it calls what may assert and cannot be seen here. Nodes: what it calls is in this file, there. */
export type Judgement = boolean | null | readonly SyntaxNode[];

export interface FoundTest {
  readonly name: string;
  readonly at: SyntaxNode;
  readonly body: SyntaxNode;
  readonly empty: boolean;
  readonly runners: ReadonlySet<string>;
}

export interface Hook {
  /** `beforeAll`, `setUp` */
  readonly name: string;
  readonly body: SyntaxNode;
}

/** How tests of a language start containers. */
export interface ContainerTable {
  readonly isOwn: (module: string) => boolean;
  /** The part of a module's name that says which service it is for. */
  readonly short: (module: string) => string;
  /** Types of the nodes that may name an image, and where in them the text is. */
  readonly types: readonly string[];
  readonly textOf: (node: SyntaxNode) => SyntaxNode | null;
}

export const NO_RUNNERS: ReadonlySet<string> = new Set();

/** What the audit knows of one file of tests, whatever its language. */
export function readFacts<Names>(table: LanguageTable<Names>, source: Source): SourceFacts {
  const names = table.readNames(source);
  const place = { source, names };
  const blocks = findAll(source.root, ...table.blocks);
  const imports = table.importsOf(names);
  return {
    file: source.file,
    language: table.language,
    imports,
    mocks: table.mocksOf(source, names),
    tests: blocks.flatMap((block) => factOf(table, block, place)),
    sleeps: blocks.flatMap((block) => sleepsIn(table, block, place)),
    containers: containersIn(table.containers, imports, source),
  };
}

/** Every import may be a library that stands in for another: the rule knows which are. */
export function standIns(source: Source, imports: ReadonlyMap<string, SyntaxNode>): readonly Mock[] {
  return [...imports].map(([target, node]) => ({
    target,
    of: 'library',
    by: `import of ${target}`,
    at: source.at(node),
  }));
}

function factOf<Names>(table: LanguageTable<Names>, block: SyntaxNode, place: Place<Names>): readonly TestFact[] {
  const test = table.testOf(block, place);
  if (test === null) return [];
  const { name, at, body, empty, runners } = test;
  const found = empty ? false : assertsIn(body, { table, place: { ...place, runners }, seen: new Set() });
  const asserts = found === false && !empty && saysWhy(block, name, place.source) ? null : found;
  return [{ name, at: place.source.at(at), asserts, empty }];
}

interface Looking<Names> {
  readonly table: LanguageTable<Names>;
  readonly place: InTest<Names>;
  /** Functions that call each other are looked into once. */
  readonly seen: Set<SyntaxNode>;
}

function assertsIn<Names>(body: SyntaxNode, looking: Looking<Names>): boolean | null {
  const { table, place, seen } = looking;
  if (seen.has(body)) return false;
  seen.add(body);
  let isUnknown = false;
  for (const node of walk(body)) {
    if (table.failing.has(node.type)) return true;
    const judged = table.judge(node, place);
    const called = judged !== null && typeof judged === 'object' ? judged : null;
    for (const asserts of called === null ? [judged] : called.map((one) => assertsIn(one, looking))) {
      if (asserts === true) return true;
      isUnknown ||= asserts === null;
    }
  }
  return isUnknown ? null : false;
}

/** Pauses of a fixed length in what runs before the tests; one in a loop asks again, which is readiness. */
function sleepsIn<Names>(table: LanguageTable<Names>, block: SyntaxNode, place: Place<Names>): readonly Sleep[] {
  const hook = table.hookOf(block, place);
  if (hook === null) return [];
  const { source } = place;
  const calls = findAll(hook.body, table.calls);
  // What calls itself again after a pause asks again, as a loop does.
  if (calls.some((call) => source.of(call).startsWith(`${hook.name}(`))) return [];
  return calls
    .filter(
      (call) => table.pauseOf(call, place, hook) >= SHORTEST_SLEEP_MS && !hasAncestor(call, table.loops, hook.body),
    )
    .map((call) => ({ at: source.at(call), words: oneLine(source.of(call)), within: hook.name }));
}

/** Longest text of a call that is shown, in characters. */
const SHOWN = 80;

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, SHOWN);
}

function containersIn(table: ContainerTable, imports: readonly string[], source: Source): readonly string[] {
  const own = imports.filter(table.isOwn);
  if (own.length === 0) return [];
  const images = findAll(source.root, ...table.types).flatMap((node) => plainString(source, table.textOf(node)) ?? []);
  return [...own.map(table.short), ...images];
}

/** Names of tests that prove what no assertion can: the race detector, a deadline or the compiler fails them, or any exception. */
const PROVED_BY_ENDING =
  /\b(?:races?|racy|concurren\w*|deadlocks?|leaks?|segfaults?|implements|compliance|conformance|smoke|imports?|idempotent|immediately|unblocks?|succeeds?|allow(?:s|ed)?|permitted|harmless)\b|\b(?:no|not|never|nt|without) (?:to |be |any )?(?:panic|crash|throw|rais|fail|error|block|hang|deadlock|leak|segfault)\w*/i;
/** The same, said in a comment of the test. */
const SAID_SO =
  /(?:\b(?:no|not|never|without)|n['’]t)\s+(?:\w+\s+){0,3}?(?:panic|crash|throw|rais|fail|error|exception|block|hang|deadlock|leak|segfault|effect)\w*|\bnone of (?:these|them|it)\b|\b(?:for|increase|improve) coverage\b|\b(?:time ?out|hang|fail)s? if\b|\brace (?:detector|condition)|\btypes? hints?\b|\breturns? immediately\b|\b(?:permitted|harmless|a no-op)\b|\btrigger\w* (?:a |an |the )?(?:\w+ )?(?:panic|crash|bounds)/i;
/** Files that the type checker fails, and examples that are run so that they stay true. */
const PROVED_AS_A_WHOLE = /(?:^|[/_.-])(?:typings?|type_?checks?|examples?)(?:[_.-]|$)[^/]*$/i;

/** Whether a test that asserts nothing says what it proves all the same. */
function saysWhy(block: SyntaxNode, name: string, source: Source): boolean {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/[_\W]+/g, ' ');
  if (PROVED_BY_ENDING.test(words) || PROVED_AS_A_WHOLE.test(source.file)) return true;
  const inside = findAll(block, 'comment', 'line_comment', 'block_comment', ...docstringTypes(block));
  return [...before(block), ...inside].some((comment) => SAID_SO.test(source.of(comment).replaceAll(/[\s*#/]+/g, ' ')));
}

/** In Python a text that stands alone is what other languages say in a comment. */
function docstringTypes(block: SyntaxNode): readonly string[] {
  return block.type === 'function_definition' ? ['string_content'] : [];
}

/** The comments right above a test. */
function before(block: SyntaxNode): readonly SyntaxNode[] {
  let node = block;
  while (node.parent !== null && node.parent.parent !== null && node.parent.children[0] === node) node = node.parent;
  const siblings = node.parent?.children ?? [];
  const above = siblings.slice(0, siblings.indexOf(node)).reverse();
  const end = above.findIndex(({ type }) => !type.endsWith('comment'));
  return end === -1 ? above : above.slice(0, end);
}
