/** What the lines of test runners say about how many tests ran. */
export interface SaidTests {
  take(line: string): void;
  /** The line that says that none ran, where no line says that any did; null otherwise. */
  noneRan(): string | null;
}

/** Colours and the like (ECMA-48), and the carriage return of a line that was written over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const DECORATION = /\u001b\[[0-9;?]*[ -/]*[@-~]|\r/gu;
/** Summaries are short, and reading long lines with expressions is slow. */
const MAX_LINE_CHARACTERS = 400;

/** Each names, as group 1, how many tests ran, or matches what only stands there when none did. */
const COUNTS: readonly RegExp[] = [
  /^(?:#|ℹ) (?:pass|fail) (\d+)$/u, // node --test
  /^1\.\.(\d+)/u, // TAP, bats
  /^\s*(\d+) (?:passing|failing)\b/u, // Mocha, Cypress
  /^\s*Tests:?\s.*?\b(\d+) (?:passed|failed)\b/u, // Jest, Vitest
  /^\s*(\d+) (?:passed|failed)\b/u, // Playwright
  /^=*\s*(\d+) (?:passed|failed|error)\b.* in [\d.]+s/u, // pytest
  /^Ran (\d+) tests? in /u, // unittest, Django
  /^(?:\[\w+\]\s+)?Tests run: (\d+),/u, // Maven
  /^test result: \w+\. ([1-9]\d*) passed/u, // cargo
  /^test result: \w+\. 0 passed; (\d+) failed/u,
  /^(\d+) examples?, \d+ failures?/u, // RSpec
  /^OK \((\d+) tests?, /u, // PHPUnit
  /^(?:Passed|Failed)!\s.*\bTotal:\s+(\d+)/u, // dotnet test
];
const NONE: readonly RegExp[] = [
  /^ok\s+\S+\s+(?:\(cached\)|.*\[no tests to run\]$)/u, // go test
  /^\?\s+\S+\s+\[no test files\]$/u,
  /^No test(?:s| files) found, exiting with code 0/u, // Jest, Vitest
  /^=*\s*(?:no tests ran|\d+ (?:skipped|deselected)(?:, \d+ (?:deselected|warnings?))*) in [\d.]+s/u, // pytest
  /^\s*Tests:?\s+\d+ (?:skipped|todo)\b/u, // Jest, Vitest
  /^(?:\[\w+\]\s+)?No tests (?:to run\.|executed!)/u, // Maven, PHPUnit
  /^No test (?:is available in|matches the given testcase filter)/u, // dotnet test
  // Gradle; as with Go, what is up to date or comes from a cache has not asked this provider.
  /^> Task :(?:[\w.-]+:)*(?:\w*T|t)est (?:NO-SOURCE|UP-TO-DATE|FROM-CACHE|SKIPPED)$/u,
];
const SOME: readonly RegExp[] = [
  /^(?:ok|FAIL)\s+\S+\s+[\d.]+s(?!.*\[no tests to run\])/u, // go test
  /^> Task :(?:[\w.-]+:)*(?:\w*T|t)est(?: FAILED)?$/u, // Gradle
];

/** Follows what the well-known runners print; lines of others say nothing. */
export function followTests(): SaidTests {
  let none: string | null = null;
  let some = false;
  return {
    take(line) {
      if (some || line.length > MAX_LINE_CHARACTERS) return;
      const plain = line.replaceAll(DECORATION, '').trimEnd();
      const count = COUNTS.map((pattern) => pattern.exec(plain)?.[1]).find((found) => found !== undefined);
      some = count === undefined ? SOME.some((pattern) => pattern.test(plain)) : Number(count) > 0;
      if (Number(count) === 0 || NONE.some((pattern) => pattern.test(plain))) none ??= plain.trim();
    },
    noneRan: () => (some ? null : none),
  };
}
