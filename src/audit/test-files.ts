import type { Language } from './syntax.ts';

const LANGUAGES: readonly (readonly [RegExp, Language])[] = [
  [/\.[cm]?[jt]sx?$/, 'javascript'],
  [/\.py$/, 'python'],
  [/\.java$/, 'java'],
  [/\.go$/, 'go'],
];

/** The language of a file by its name; declarations of TypeScript hold no code. */
export function languageOf(path: string): Language | null {
  if (/\.d\.[cm]?ts$|\.min\.js$/.test(path)) return null;
  return LANGUAGES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

const TESTS: Readonly<Record<Language, RegExp>> = {
  javascript:
    /\.(?:test|spec|tests|e2e|it)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests|mocks)__\/|(?:^|\/)(?:tests?|spec|specs|e2e)\/(?:.*\/)?[^/]+$|(?:^|\/)(?:jest|vitest|mocha)[.-]?(?:global)?[.-]?setup[^/]*$/i,
  python: /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|conftest|tests)\.py$/,
  java: /(?:^|\/)src\/(?:\w*[tT]est\w*)\/|(?:Test|Tests|TestCase|IT)\.java$/,
  go: /_test\.go$|(?:^|\/)(?:test|testing)(?:fixtures?|utils?|helpers?|support|data|containers?)?\/(?:.*\/)?[^/]+\.go$/,
};

/** The language of a file of tests by its path; null for everything else. */
export function testLanguage(path: string): Language | null {
  const language = languageOf(path);
  return language !== null && TESTS[language].test(path) ? language : null;
}
