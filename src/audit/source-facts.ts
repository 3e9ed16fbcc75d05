import type { Position } from '../model/location.ts';
import type { Language } from './syntax.ts';

/** A mock that a test puts in the place of something. */
export interface Mock {
  /**
   * What is replaced, as its language names it: a module (`pg`, `../src/db`), a dotted name (`app.db.connect`), a class with
   * its package, or a Go package; of a `library` the module that replaces it.
   */
  readonly target: string;
  readonly of: 'module' | 'library';
  /** `vi.mock`, `@MockBean`, `sqlmock.New`. */
  readonly by: string;
  readonly at: Position;
}

export interface TestFact {
  readonly name: string;
  readonly at: Position;
  /** Null: it calls what may assert and cannot be seen here. */
  readonly asserts: boolean | null;
  readonly empty: boolean;
}

export interface Sleep {
  readonly at: Position;
  /** As it is written, `Thread.sleep(5000)`. */
  readonly words: string;
  /** What it waits in: `beforeAll`, `setUp`. */
  readonly within: string;
}

/** What the audit knows of one file of tests. */
export interface SourceFacts {
  readonly file: string;
  readonly language: Language;
  /** Modules, packages and classes that it imports. */
  readonly imports: readonly string[];
  readonly mocks: readonly Mock[];
  readonly tests: readonly TestFact[];
  readonly sleeps: readonly Sleep[];
  /** Texts that name an image or a module where containers are started by the test itself. */
  readonly containers: readonly string[];
}

/** Shortest pause that is told, milliseconds: below it nobody waits for a service. */
export const SHORTEST_SLEEP_MS = 500;

/** Beginning of a name that says it asserts something: `expectStatus`, `assert_called`, `shouldBe`, `verify`. */
const ASSERTS =
  /^(?:expect|assert|should|verify|check|ensure|must|require|fail|validate|compare|match|is_?(?:equal|same)|raises|warns|approv|snapshot|wait_?for|wait_?until|await_?until|eventually|and_?expect|then|status_?code|execute_?test|run_?test|golden)/i;

/** The same inside of a name: `expireAndVerifyFailover`, `raise_for_status`. */
const ASSERTS_TOO =
  /[a-z](?:Verify|Verifies|Assert|Asserts|Expect|Expects)(?:[A-Z]|$)|_(?:verify|assert|expect)(?:_|$)|^raise_for_status$|^deprecated_call$/;

export function isAssertionName(name: string): boolean {
  return ASSERTS.test(name.replace(/^_+/, '')) || ASSERTS_TOO.test(name);
}

/** A function that is called like a test is one, or holds one: what it asserts may stand elsewhere. */
export function isTestName(name: string): boolean {
  return /^_*test(?:[_A-Z\d]|$)|[a-z]Tests?$|_tests?$/.test(name);
}
