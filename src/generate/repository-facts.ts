import type { SpecFormat } from '../detect/formats.ts';
import type { ApiSpec } from '../model/api.ts';

/** What the generators know of a repository: its files' names, and the texts of those that say how it is started and what it needs. */
export interface RepositoryFacts {
  /** From the root, sorted. */
  readonly paths: readonly string[];
  /** Manifests, compose files and sources, by path; what is too large or not text is absent. */
  readonly texts: ReadonlyMap<string, string>;
  readonly specs: readonly ApiSpec[];
  /** Descriptions in other formats than OpenAPI, which no request can be made from. */
  readonly others: readonly { readonly path: string; readonly format: SpecFormat }[];
  readonly pacts: readonly PactFact[];
  /** k6 scripts that somebody wrote, those among the tests included. */
  readonly k6Scripts: readonly K6ScriptFact[];
}

export interface K6ScriptFact {
  readonly path: string;
  /** Whether it asks `BASE_URL` where the provider is, itself or in a module of the repository that it imports. */
  readonly readsAddress: boolean;
}

export interface PactFact {
  readonly path: string;
  readonly consumer: string;
  readonly provider: string;
  readonly states: readonly { readonly name: string; readonly params: readonly string[] }[];
}

/** Folders that hold tests, other people's code, or what was built. */
const ASIDE =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|__tests__|__fixtures__|tests?|testdata|fixtures|examples?|\.venv|venv)\//;
const MANIFESTS =
  /(?:^|\/)(?:package\.json|pyproject\.toml|requirements[\w.-]*\.txt|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Dockerfile|manage\.py|(?:docker-)?compose\.ya?ml)$/;
const SOURCES = /\.(?:[cm]?[jt]s|py|go|java|kt|properties)$/;

/** Whether a path lies among tests, other people's code, or what was built. */
export function isAside(path: string): boolean {
  return ASIDE.test(path);
}

export function isManifest(path: string): boolean {
  return MANIFESTS.test(path) && !ASIDE.test(path);
}

export function isSource(path: string): boolean {
  return SOURCES.test(path) && !ASIDE.test(path) && !/\.(?:test|spec|d)\.[cm]?[jt]sx?$/.test(path);
}

/** The texts below a folder; empty: all of them. */
export function textsBelow(facts: RepositoryFacts, folder: string): readonly (readonly [path: string, text: string])[] {
  return [...facts.texts].filter(([path]) => folder === '' || path.startsWith(`${folder}/`));
}
