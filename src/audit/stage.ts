import type { Git } from '../detect/git.ts';
import type { ApiSpec } from '../model/api.ts';
import type { AuditGap } from '../model/audit.ts';
import type { Config } from '../model/config.ts';
import { plural } from '../model/plural.ts';
import type { Problem } from '../model/problem.ts';
import type { AuditDetail, StageResult } from '../model/stage.ts';
import { collect } from './collect.ts';
import { findGaps, isFailing, toFinding } from './gaps.ts';

export interface AuditInput {
  readonly git: Git;
  /** Full id of the commit that is looked at. */
  readonly commit: string;
  readonly config: Config;
  readonly specs: readonly ApiSpec[];
  /** Specifications that could not be read: nobody knows what of them is tested. */
  readonly unreadSpecs: readonly Problem[];
  /** Operations that contracts cover, by what the contract stage found out; null: it did not run. */
  readonly contracted: ReadonlySet<string> | null;
  readonly signal: AbortSignal;
}

/** What nobody tests in one commit. It passes whatever it finds, unless `audit.fail-on` asks for more. */
export async function runAudit(input: AuditInput): Promise<StageResult> {
  const { repository, files, parsed, unread: others } = await collect(input);
  const unread = [...input.unreadSpecs.map(describeSpec), ...others.map(describeFile)];
  const gaps = findGaps(repository);
  const { failOn } = input.config.audit;
  const failing = gaps.filter((gap) => isFailing(gap, failOn));
  return {
    stage: 'audit',
    provider: null,
    outcome: failing.length > 0 ? 'failed' : 'passed',
    reason: describe(gaps, failing.length, unread.length),
    skip: null,
    durationMs: 0,
    findings: gaps.map((gap) => toFinding(gap, failOn)),
    problems: [],
    detail: { kind: 'audit', gaps, files, parsed, unread },
  };
}

type Unread = AuditDetail['unread'][number];

function describeFile({ what, why, where }: Problem): Unread {
  return { file: where?.file ?? what, reason: why ?? what };
}

/** Of a specification the line as well, because it has to be mended there. */
function describeSpec({ what, why, where }: Problem): Unread {
  if (where === null) return { file: what, reason: why ?? what };
  return { file: where.file, reason: `line ${where.line}: ${what}${why === null ? '' : `: ${why}`}` };
}

function describe(gaps: readonly AuditGap[], failing: number, unread: number): string {
  const hidden = unread === 0 ? '' : `, ${plural(unread, 'file')} not looked at`;
  if (gaps.length === 0) return `nothing found that nobody tests${hidden}`;
  const words = `${plural(gaps.length, 'gap')}${hidden}`;
  return failing === 0 ? words : `${words}, ${failing} of them as sure as \`audit.fail-on\` asks`;
}
