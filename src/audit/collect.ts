import type { Git } from '../detect/git.ts';
import { SUBMODULE_MODE, SYMLINK_MODE, type TreeEntry } from '../detect/git-output.ts';
import { compileGlobs } from '../detect/globs.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config } from '../model/config.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import { type ParsedText, parseText } from '../yaml/parse.ts';
import { CHAOS_PATTERN, readChaosFile } from './chaos-file.ts';
import { isCompose, readCompose } from './compose.ts';
import { decodeText } from './decode.ts';
import { readGo } from './languages/go.ts';
import { readJava } from './languages/java.ts';
import { readJavaScript } from './languages/javascript.ts';
import { readPython } from './languages/python.ts';
import { isK6, readK6Script } from './load-script.ts';
import { isManifest, readManifest } from './manifests.ts';
import { moduleFile } from './module-file.ts';
import { readPackageScripts } from './package-scripts.ts';
import { readPact } from './pact-facts.ts';
import { parseSource } from './parse-source.ts';
import { ASIDE } from './places.ts';
import type { Repository } from './repository.ts';
import type { SourceFacts } from './source-facts.ts';
import type { Language, Source } from './syntax.ts';
import { languageOf, testLanguage } from './test-files.ts';
import { readWorkflow } from './workflow.ts';
import { isWorthParsing } from './worth-parsing.ts';

export interface CollectInput {
  readonly git: Git;
  readonly commit: string;
  readonly config: Config;
  readonly specs: readonly ApiSpec[];
  readonly contracted: ReadonlySet<string> | null;
  readonly signal: AbortSignal;
}

export interface Collected {
  readonly repository: Repository;
  /** Files that were read, and those of them whose code was parsed. */
  readonly files: number;
  readonly parsed: number;
  /** Files that could not be read, each with the reason. */
  readonly unread: readonly Problem[];
}

/** Largest file that is looked at, bytes: what people write by hand is smaller, and what programs write is no test. */
const MAX_FILE_BYTES = 1 << 20;
/** Files that are waited for at once: git answers in order, and this keeps its pipe full. */
const READ_AHEAD = 64;
/** Ours: more than the largest repositories have tests; beyond it time and memory would not be known. */
const MAX_FILES = 50_000;

/** Reads the commit once: what each file says becomes plain data, and nothing of a text is kept. */
export async function collect(input: CollectInput): Promise<Collected> {
  const facts = new Facts(input);
  const entries = [...(await input.git.tree(input.commit)).values()].filter(isPlain);
  for (const { path } of entries) facts.paths.add(path);
  const wanted = await wantedOf(input, entries);
  for (let start = 0; start < wanted.length; start += READ_AHEAD) {
    input.signal.throwIfAborted();
    const batch = wanted.slice(start, start + READ_AHEAD);
    const texts = await Promise.all(batch.map(async (entry) => ({ entry, ...(await readText(input.git, entry)) })));
    for (const { entry, text, problem } of texts) {
      if (problem !== null) facts.unread.push(problem);
      if (text !== null) await facts.take(entry.path, text);
    }
  }
  await facts.follow(entries);
  await facts.dropUnused();
  return facts.collected();
}

function isPlain({ mode }: TreeEntry): boolean {
  return mode !== SYMLINK_MODE && mode !== SUBMODULE_MODE;
}

/** Which files are read at all: by their names, and where names do not tell by what git finds in them. */
async function wantedOf(input: CollectInput, entries: readonly TreeEntry[]): Promise<readonly TreeEntry[]> {
  const { git, commit, config } = input;
  const isExcluded = compileGlobs(config.audit.exclude);
  const isNamed = compileGlobs([
    ...config.contract.pacts,
    ...config.load.scripts,
    ...(config.file === null ? [] : [config.file]),
  ]);
  const grepped = new Set([
    ...(await git.grep(commit, K6_PATTERN, ['*.js', '*.ts', '*.mjs', '*.cjs'])),
    ...(await git.grep(commit, CHAOS_PATTERN, ['*.yaml', '*.yml', '*.json'])),
  ]);
  const wanted = entries.filter(({ path }) => {
    if (isNamed(path)) return true;
    if (ASIDE.test(path) || isExcluded(path)) return false;
    return grepped.has(path) || isWorkflow(path) || isCompose(path) || isManifest(path) || testLanguage(path) !== null;
  });
  return wanted.slice(0, MAX_FILES);
}

const K6_PATTERN = '[\'"]k6(/[a-z0-9/.-]+)?[\'"]';

function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path);
}

async function readText(git: Git, entry: TreeEntry): Promise<{ text: string | null; problem: Problem | null }> {
  const object = await git.readObject(entry.objectId);
  if (object === null || object.content === null)
    return { text: null, problem: unreadable(entry.path, 'its content is not in the checkout') };
  if (object.size > MAX_FILE_BYTES)
    return {
      text: null,
      problem: unreadable(entry.path, `it has ${object.size} bytes, and the limit is ${MAX_FILE_BYTES}`),
    };
  const text = decodeText(object.content);
  return { text, problem: text === null ? unreadable(entry.path, 'it is no text') : null };
}

function unreadable(path: string, why: string): Problem {
  return {
    code: 'audit.unreadable',
    what: `${path} was not looked at`,
    where: { file: path, line: 1, column: 1 },
    why,
    todo: null,
  };
}

type Writable<Shape> = {
  -readonly [Key in keyof Shape]: Shape[Key] extends readonly (infer Entry)[] ? Entry[] : Shape[Key];
};

/** What was read so far. */
class Facts {
  readonly paths = new Set<string>();
  readonly unread: Problem[] = [];
  readonly #input: CollectInput;
  readonly #lists: Writable<
    Pick<
      Repository,
      'pacts' | 'sources' | 'scripts' | 'workflows' | 'composes' | 'declared' | 'packages' | 'chaosFiles'
    >
  > = {
    pacts: [],
    sources: [],
    scripts: [],
    workflows: [],
    composes: [],
    declared: [],
    packages: [],
    chaosFiles: [],
  };
  readonly #reached = new Map<string, readonly string[]>();
  readonly #isPact: (path: string) => boolean;
  #configText: ParsedText | null = null;
  #files = 0;
  #parsed = 0;

  constructor(input: CollectInput) {
    this.#input = input;
    this.#isPact = compileGlobs(input.config.contract.pacts);
  }

  /** A file that cannot be read is told, and takes nothing else down. */
  async take(path: string, text: string): Promise<void> {
    this.#files += 1;
    try {
      await this.#read(path, text);
    } catch (thrown) {
      const problem = toProblem(thrown, 'audit.unreadable', `${path} could not be read`);
      this.unread.push({ ...problem, where: problem.where ?? { file: path, line: 1, column: 1 } });
    }
  }

  async #read(path: string, text: string): Promise<void> {
    const lists = this.#lists;
    if (path === this.#input.config.file) this.#configText = parseText(text, path);
    else if (this.#isPact(path)) lists.pacts.push(...readPact(text, path));
    else if (isWorkflow(path)) lists.workflows.push(readWorkflow(text, path));
    else if (isCompose(path)) lists.composes.push(readCompose(text, path));
    else if (isManifest(path)) {
      lists.declared.push(...(OF_TESTS.test(path) ? [] : readManifest(path, text)));
      lists.packages.push(...readPackageScripts(text, path));
    } else if (/\.(?:ya?ml|json)$/i.test(path)) lists.chaosFiles.push(...readChaosFile(text, path));
    else await this.#readCode(path, text);
  }

  async #readCode(path: string, text: string): Promise<void> {
    const language = languageOf(path);
    if (language === null) return;
    if (isGenerated(text) || !isWorthParsing(language, text)) return;
    const source = await this.#parse(language, path, text);
    const facts = factsOf(language, source);
    // What is found by `k6` in its text may only speak of it.
    if (isK6(facts.imports)) this.#lists.scripts.push(readK6Script(source));
    else if (testLanguage(path) !== null) this.#lists.sources.push(facts);
  }

  #parse(language: Language, path: string, text: string): Promise<Source> {
    this.#parsed += 1;
    return parseSource(language, path, text);
  }

  /** Reads what tests replace: whether it holds a client of a database is written in its imports. */
  async follow(entries: readonly TreeEntry[]): Promise<void> {
    const byPath = new Map(entries.map((entry) => [entry.path, entry] as const));
    for (const { file, language, mocks } of this.#lists.sources) {
      for (const { target, of } of mocks) {
        const found = of === 'library' ? null : moduleFile({ language, target, from: file, paths: this.paths });
        const entry = found === null || this.#reached.has(found.file) ? undefined : byPath.get(found.file);
        if (entry === undefined) continue;
        const { text } = await readText(this.#input.git, entry);
        const source = text === null ? null : await this.#parse(language, entry.path, text);
        this.#reached.set(entry.path, source === null ? [] : factsOf(language, source).imports);
      }
    }
  }

  /** What `go.mod` names and nothing but tests imports is no dependency of the program, nor is a part of a driver that connects to nothing. */
  async dropUnused(): Promise<void> {
    const { git, commit } = this.#input;
    for (const one of this.#lists.declared.filter(({ file }) => file.endsWith('go.mod'))) {
      const client = CLIENT_PACKAGES[one.dependency.kind] ?? '';
      const users = await git.grep(commit, `"${one.name.replaceAll('.', '[.]')}${client}["/]`, ['*.go']);
      if (users.some((path) => testLanguage(path) === null && !ASIDE.test(path))) continue;
      this.#lists.declared = this.#lists.declared.filter((other) => other !== one);
    }
  }

  collected(): Collected {
    const { config, specs, contracted } = this.#input;
    const repository: Repository = {
      ...this.#lists,
      config,
      configText: this.#configText,
      // A specification to test with, or of somebody else, is nobody's gap, unless the configuration names it.
      specs: config.specs === null ? specs.filter(({ file }) => !ASIDE.test(file) && !OF_TESTS.test(file)) : specs,
      contracted,
      paths: this.paths,
      reached: this.#reached,
    };
    return { repository, files: this.#files, parsed: this.#parsed, unread: this.unread };
  }
}

/** Packages of a driver's module that connect, where others of it only encode: `bson` needs no MongoDB. */
const CLIENT_PACKAGES: Readonly<Record<string, string>> = { mongodb: '/mongo' };

/** Where programs say that they wrote a file: what they write is mended in the program. */
const HEAD_CHARACTERS = 1_000;
const GENERATED =
  /^\s*(?:\/\/|#|\/?\*+).*(?:\bCode generated\b.*\bDO NOT EDIT\b|@generated\b|\bautomatically generated\b|\bauto-?generated\b.*\bDO NOT EDIT\b)/im;

function isGenerated(text: string): boolean {
  return GENERATED.test(text.slice(0, HEAD_CHARACTERS));
}

/** Folders of tests and examples: what they need is no dependency of the program. */
const OF_TESTS = /(?:^|\/)(?:__tests__|tests?|e2e|examples?|samples?|demos?|docs?|bench(?:marks?)?)\//i;

const READERS: Readonly<Record<Language, (source: Source) => SourceFacts>> = {
  javascript: readJavaScript,
  python: readPython,
  java: readJava,
  go: readGo,
};

function factsOf(language: Language, source: Source): SourceFacts {
  return READERS[language](source);
}
