import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { GateResult, MatrixRow, SkipCause, StageResult } from '../model/stage.ts';
import type { GatheredPacts } from './gather.ts';
import type { ContractInput } from './input.ts';
import type { Publication } from './publish.ts';
import type { PactSource } from './source.ts';
import type { StaticComparison } from './static.ts';
import type { DynamicVerification } from './verify.ts';

/** Everything the stage learnt. */
export interface ContractFacts {
  readonly input: Pick<ContractInput, 'provider' | 'config' | 'event' | 'changes' | 'brokerWithheld' | 'requested'>;
  readonly files: GatheredPacts;
  readonly remote: GatheredPacts;
  readonly needsSecret: boolean;
  readonly comparison: StaticComparison;
  readonly dynamic: DynamicVerification;
  /** Null when nothing was to be published. */
  readonly publication: Publication | null;
  readonly gates: readonly GateResult[];
  readonly matrix: readonly MatrixRow[];
  readonly gateFindings: readonly Finding[];
  /** What went wrong beside gathering and verification. */
  readonly problems: readonly Problem[];
  readonly durationMs: number;
}

export interface Decided {
  readonly outcome: StageResult['outcome'];
  readonly skip: SkipCause | null;
}

export interface Composed {
  readonly sources: readonly PactSource[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}
