import type { ApiSpec } from '../model/api.ts';
import type { Config } from '../model/config.ts';
import type { ParsedText } from '../yaml/parse.ts';
import type { ChaosFile } from './chaos-file.ts';
import type { Compose } from './compose.ts';
import type { LoadScript } from './load-script.ts';
import type { DeclaredDependency } from './manifests.ts';
import type { SourceFacts } from './source-facts.ts';
import type { PlacedCommand, Workflow } from './workflow.ts';

/** A pact of the repository, as far as the audit asks. */
export interface PactFacts {
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  readonly requests: readonly { readonly method: string; readonly path: string }[];
}

/** Scripts of a package, each with where it is written. */
export interface PackageScripts {
  readonly file: string;
  readonly scripts: readonly { readonly name: string; readonly commands: readonly PlacedCommand[] }[];
}

/** Everything that the rules look at: plain data, read once. */
export interface Repository {
  readonly config: Config;
  /** The configuration with its places; null where there is no file. */
  readonly configText: ParsedText | null;
  readonly specs: readonly ApiSpec[];
  readonly pacts: readonly PactFacts[];
  /** Operations that a contract covers by what the contract stage found out, the broker's pacts included; null: it did not run. */
  readonly contracted: ReadonlySet<string> | null;
  readonly paths: ReadonlySet<string>;
  readonly sources: readonly SourceFacts[];
  /** What the files import that tests replace, by path. */
  readonly reached: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly LoadScript[];
  readonly workflows: readonly Workflow[];
  readonly composes: readonly Compose[];
  readonly declared: readonly DeclaredDependency[];
  readonly packages: readonly PackageScripts[];
  readonly chaosFiles: readonly ChaosFile[];
}
