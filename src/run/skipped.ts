import type { Problem } from '../model/problem.ts';
import type { SkipCause, StageName, StageResult } from '../model/stage.ts';

const NOTHING = { durationMs: 0, findings: [], problems: [], detail: null } as const;

export function skippedStage(
  stage: StageName,
  provider: string | null,
  why: { readonly cause: SkipCause; readonly reason: string },
): StageResult {
  return { ...NOTHING, stage, provider, outcome: 'skipped', skip: why.cause, reason: why.reason };
}

export function brokenStage(
  stage: StageName,
  provider: string | null,
  problems: readonly [Problem, ...Problem[]],
): StageResult {
  return { ...NOTHING, stage, provider, outcome: 'broken', skip: null, reason: problems[0].what, problems };
}
