import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ProblemError } from '../model/problem.ts';

/** One test that did not pass, as its runner wrote it. */
export interface JunitFailure {
  /** Suites and name, joined with ` › `. */
  readonly name: string;
  readonly kind: 'failure' | 'error';
  /** First line of the message, or of the text. */
  readonly message: string;
  /** Everything that was written about it: the stack is in there. */
  readonly text: string;
  /** Names that may be the path of the test's file, the likeliest first. */
  readonly files: readonly string[];
  /** Line of the test, where it is written; null otherwise. */
  readonly line: number | null;
}

export interface JunitReport {
  readonly tests: number;
  readonly skipped: number;
  readonly failures: readonly JunitFailure[];
}

/** An element as fast-xml-parser keeps the order: one key with the children, `:@` with the attributes. */
type Node = Readonly<Record<string, unknown>>;

/** Suites inside suites; real reports have two or three levels. */
const MAX_DEPTH = 50;
/** Comments and instructions may stand before a document type; entities are declared nowhere else. */
const DOCUMENT_TYPE = /^\uFEFF?(?:\s|<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->)*<!DOCTYPE/u;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Numeric references; what a document could declare itself is refused before.
  htmlEntities: true,
});

/** Reads a JUnit file. Throws a ProblemError with the place where it stops being one. */
export function parseJunit(text: string, file: string): JunitReport {
  const bad = (why: string, line = 1, column = 1): ProblemError =>
    new ProblemError({
      code: 'integration.report-malformed',
      what: `The test report ${file} cannot be read`,
      where: { file, line, column },
      why,
      todo: 'Look at how the tests write it; a run that is killed leaves half a file',
    });
  if (DOCUMENT_TYPE.test(text)) throw bad('it declares a document type, which could hold entities without end');
  const checked = XMLValidator.validate(text);
  if (checked !== true) throw bad(checked.err.msg, checked.err.line, checked.err.col ?? 1);
  const roots = readElements(text, bad);
  const [root, ...others] = roots;
  const name = root && nameOf(root);
  if (root === undefined || others.length > 0 || (name !== 'testsuites' && name !== 'testsuite')) {
    throw bad(`it starts with \`${name ?? 'nothing'}\`, not with \`testsuites\` or \`testsuite\``);
  }
  const found: Found = { tests: 0, skipped: 0, failures: [] };
  readSuite(root, { suites: [], file: null, depth: 0 }, found);
  return found;
}

function readElements(text: string, bad: (why: string) => ProblemError): readonly Node[] {
  try {
    const nodes = parser.parse(text) as readonly Node[];
    return nodes.filter((node) => !['?xml', '#text', '#comment'].includes(nameOf(node)));
  } catch (error) {
    throw bad((error as Error).message);
  }
}

interface Found {
  tests: number;
  skipped: number;
  readonly failures: JunitFailure[];
}

interface Place {
  readonly suites: readonly string[];
  readonly file: string | null;
  readonly depth: number;
}

function readSuite(suite: Node, { suites, file, depth }: Place, found: Found): void {
  if (depth > MAX_DEPTH) return;
  const { name, file: own } = attributesOf(suite);
  const place = {
    suites: nameOf(suite) === 'testsuite' && name ? [...suites, name] : suites,
    file: own ?? file,
    depth: depth + 1,
  };
  for (const child of childrenOf(suite)) {
    if (nameOf(child) === 'testcase') readCase(child, place, found);
    else if (nameOf(child) === 'testsuite') readSuite(child, place, found);
  }
}

/** How GoogleTest and CTest say in an attribute what others say with an element. */
const NOT_RUN: ReadonlySet<string> = new Set(['notrun', 'disabled', 'skipped']);

function readCase(test: Node, place: Place, found: Found): void {
  found.tests += 1;
  const children = childrenOf(test);
  const bad = children.find((child) => nameOf(child) === 'failure' || nameOf(child) === 'error');
  if (children.some((child) => nameOf(child) === 'skipped') || NOT_RUN.has(attributesOf(test)['status'] ?? '')) {
    found.skipped += 1;
  }
  if (bad === undefined) return;
  const { name = '', classname, file, line } = attributesOf(test);
  const text = textOf(bad);
  const { message } = attributesOf(bad);
  const first = [message, text].flatMap((part) => part?.split('\n') ?? []).find((part) => part.trim() !== '');
  const suite = place.suites.at(-1);
  const files = [file, place.file, classname, suite].filter((one) => one !== undefined && one !== null);
  found.failures.push({
    name: [...new Set([suite, classname, name].filter((part) => part !== undefined && part !== ''))].join(' › '),
    kind: nameOf(bad) === 'error' ? 'error' : 'failure',
    message: first?.trim() ?? 'without a message',
    text: [message ?? '', text].join('\n'),
    files: [...new Set(files)],
    line: line !== undefined && /^[1-9]\d{0,6}$/u.test(line) ? Number(line) : null,
  });
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function childrenOf(node: Node): readonly Node[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? children : [];
}

function attributesOf(node: Node): Readonly<Record<string, string | undefined>> {
  return (node[':@'] ?? {}) as Record<string, string>;
}

function textOf(node: Node): string {
  return childrenOf(node)
    .map((child) => ('#text' in child ? String(child['#text']) : ''))
    .join('');
}
