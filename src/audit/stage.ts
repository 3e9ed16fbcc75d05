import type { Git } from '../detect/git.ts';
import type { ApiSpec } from '../model/api.ts';
import type { AuditGap } from '../model/audit.ts';
import type { Config } from '../model/config.ts';
import type { StageResult } from '../model/stage.ts';
import { collect } from './collect.ts';
import { findGaps, isFailing, toFinding } from './gaps.ts';

export interface AuditInput {
  readonly git: Git;
  /** Full id of the commit that is looked at. */
  readonly commit: string;
  readonly config: Config;
  readonly specs: readonly ApiSpec[];
  /** Operations that contracts cover, by what the contract stage found out; null: it did not run. */
  readonly contracted: ReadonlySet<string> | null;
  readonly signal: AbortSignal;
}

/** What nobody tests in one commit. It passes whatever it finds, unless `audit.fail-on` asks for more. */
export async function runAudit(input: AuditInput): Promise<StageResult> {
  const { repository, files, parsed, unread } = await collect(input);
  const gaps = findGaps(repository);
  const { failOn } = input.config.audit;
  const failing = gaps.filter((gap) => isFailing(gap, failOn));
  return {
    stage: 'audit',
    provider: null,
    outcome: failing.length > 0 ? 'failed' : 'passed',
    reason: describe(gaps, failing.length),
    skip: null,
    durationMs: 0,
    findings: gaps.map((gap) => toFinding(gap, failOn)),
    problems: [],
    detail: {
      kind: 'audit',
      gaps,
      files,
      parsed,
      unread: unread.map(({ what, why, where }) => ({ file: where?.file ?? what, reason: why ?? what })),
    },
  };
}

function describe(gaps: readonly AuditGap[], failing: number): string {
  if (gaps.length === 0) return 'nothing found that nobody tests';
  const words = `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}`;
  return failing === 0 ? words : `${words}, ${failing} of them as sure as \`audit.fail-on\` asks`;
}
