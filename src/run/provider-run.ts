import type { Interposer } from '../chaos/target.ts';
import type { InteractionUse } from '../contract/impact.ts';
import type { Detection } from '../detect/changed-specs.ts';
import type { Git } from '../detect/git.ts';
import type { MatchedFile } from '../detect/snapshot.ts';
import type { Environment } from '../environment/start.ts';
import type { ApiSpec } from '../model/api.ts';
import type { SpecDiff } from '../model/change.ts';
import type { Config, ConsumerConfig, ProviderConfig } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { SpecFile, SpecPair } from '../model/spec.ts';
import type { StageName, StageResult } from '../model/stage.ts';
import type { OpenedAcceptances } from './acceptances.ts';
import type { Doors } from './doors.ts';
import type { OpenedHistory } from './history.ts';
import type { Once } from './once.ts';
import type { RunRequest } from './request.ts';

/** What one provider (or the repository, where none is configured) is asked about. */
export interface Scope {
  readonly provider: ProviderConfig | null;
  /** Set when it is about the repository as a consumer; `provider` is null then. */
  readonly consumer: { readonly config: ConsumerConfig; readonly files: readonly MatchedFile[] } | null;
  /** Name that tells the scope from others in plan and results; null where the repository has none. */
  readonly name: string | null;
  /** No specification of it changed: only its contracts are looked at. */
  readonly contractOnly: boolean;
  readonly pairs: readonly SpecPair[];
  /** Every specification of the provider at the head, changed or not. */
  readonly headSpecs: readonly SpecFile[];
  /** Specifications that could not even be looked at. */
  readonly problems: readonly Problem[];
}

/** What the stages of one provider talk to: started by us, an address that was given, or nothing. */
export type Target =
  | {
      readonly kind: 'started';
      readonly environment: Environment;
      readonly startedMs: number;
      /** Proxies in front of the services; null where no experiment needs them. */
      readonly interposer: Interposer | null;
    }
  | { readonly kind: 'address'; readonly baseUrl: string; readonly statesUrl: string | null }
  | { readonly kind: 'none'; readonly cause: 'not-configured' | 'untrusted'; readonly reason: string }
  | { readonly kind: 'failed'; readonly thrown: unknown; readonly problem: Problem; readonly startedMs: number };

/** What a run is about, the same for every provider. */
export interface Asked {
  readonly request: RunRequest;
  /** Where the workspace is in every checkout of the repository; empty: at its root. */
  readonly directory: string;
  readonly config: Config;
  readonly detection: Detection;
  readonly git: Git;
  readonly doors: Doors;
  /** Null or absent where none is configured. */
  readonly history?: OpenedHistory | null;
  /** What people accepted: a regression that is meant stops nothing. */
  readonly acceptances: OpenedAcceptances;
}

/** One provider's way through the stages: what was asked, and what the stages before found out. */
export interface ProviderRun extends Asked {
  readonly name: string | null;
  readonly scope: Scope;
  readonly diffs: Map<SpecPair, SpecDiff>;
  readonly results: Map<StageName, StageResult>;
  /** Whether every changed specification was compared and means what it meant; absent until they were. */
  isSame?: boolean;
  /** What a reader has to know beside the results: rules that were rated otherwise. */
  readonly notices: string[];
  /** Interactions of every known pact, joined with operations: what impact and coverage are made from. */
  uses: readonly InteractionUse[];
  /** Whether every pact that was to be looked at for consumers was read; absent until one was. */
  everyPactRead?: boolean;
  /** Specifications of the head in normalised form, read once. */
  readonly specs: Once<readonly ApiSpec[]>;
  /** Starts the provider with its services when first asked. */
  readonly target: Once<Target>;
}

/** Lines of the provider's log that a stage is handed when the provider ended; it quotes the last of them. */
export const PROVIDER_LOG_LINES = 50;

/**
 * Operations of the head that smoke and load call: what the pull request touched. All of them where that is not known, and where
 * the stage was asked for whatever changed: a comment that is edited in a specification must not make such a run look at less.
 */
export async function operationsInScope(run: ProviderRun, stage: StageName): Promise<readonly string[]> {
  const all = (await run.specs()).flatMap((spec) => spec.operations.map((operation) => operation.id));
  const compared = run.scope.pairs.length > 0 && run.scope.pairs.every((pair) => run.diffs.has(pair));
  if (run.config.load.scope === 'all' || run.request.stages === 'all' || !compared) return unique(all);
  const touched = new Set([...run.diffs.values()].flatMap((diff) => diff.touched));
  const reached = unique(all.filter((id) => touched.has(id)));
  return reached.length === 0 && isAskedFor(stage, run.request) ? unique(all) : reached;
}

function isAskedFor(stage: StageName, { stages, also = [] }: RunRequest): boolean {
  return also.includes(stage) || stages?.includes(stage) === true;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
