import type { Acceptance, AcceptanceClaim } from '../model/acceptance.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { StageName, StageResult } from '../model/stage.ts';
import { formatNumberOf } from './figures.ts';

/** The stages after what was accepted is taken out of the account, and what a reader has to know about acceptances that do not count. */
export interface Accepted {
  readonly stages: readonly StageResult[];
  readonly notices: readonly string[];
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, breaking: 2 };

/** Whether a finding still counts: of this severity, and accepted by nobody. */
export function isOpen({ severity, accepted }: Finding, wanted: Severity): boolean {
  return severity === wanted && accepted === undefined;
}

/** What people accept is a change of the API, and what it costs. A contract is its consumer's, and not theirs to give up. */
const ACCEPTABLE: ReadonlySet<StageName> = new Set(['changes', 'compare']);

/** A provider that ends, or that fails what it is asked, is nothing to be accepted. */
const NO_CHANGE: ReadonlySet<string> = new Set(['compare.head-died', 'compare.head-fails']);

/** Whether the stage has something that an acceptance could be about. */
export function isAcceptable({ stage }: StageResult, { severity, rule }: Finding): boolean {
  return ACCEPTABLE.has(stage) && severity !== 'info' && !NO_CHANGE.has(rule);
}

/**
 * Marks every change and every slowdown that somebody accepted. An acceptance is bound to the fingerprint, which other edits leave
 * as it is, and to the severity: of a change that is worse by now it covers nothing. `today` is an ISO date.
 */
export function acceptChanges(
  stages: readonly StageResult[],
  acceptances: readonly AcceptanceClaim[],
  today: string,
): Accepted {
  const notices = new Set<string>();
  const judged = stages.map((stage) => {
    if (!ACCEPTABLE.has(stage.stage) || acceptances.length === 0) return stage;
    const findings = stage.findings.map((finding) =>
      isAcceptable(stage, finding) ? acceptFinding(finding, { acceptances, today, notices }) : finding,
    );
    return withAccepted(stage, findings);
  });
  return { stages: judged, notices: [...notices] };
}

interface Judging {
  readonly acceptances: readonly AcceptanceClaim[];
  readonly today: string;
  readonly notices: Set<string>;
}

function acceptFinding(finding: Finding, { acceptances, today, notices }: Judging): Finding {
  const covering = new Set([finding.fingerprint, ...(finding.coveredBy ?? [])]);
  const own = acceptances.filter(({ fingerprint }) => covering.has(fingerprint));
  const accepted = own.find((candidate) => whyNot(finding, candidate, today) === null);
  if (accepted !== undefined) return { ...finding, accepted: settle(finding.severity, accepted) };
  for (const candidate of own) notices.add(whyNot(finding, candidate, today) ?? '');
  return finding;
}

function settle(found: Finding['severity'], claim: AcceptanceClaim): Acceptance {
  if (claim.severity !== 'as-found') return { ...claim, severity: claim.severity };
  return { ...claim, severity: found === 'breaking' ? 'breaking' : 'warning' };
}

/** Why an acceptance does not cover a finding; null when it does. */
function whyNot({ severity }: Finding, acceptance: AcceptanceClaim, today: string): string | null {
  const { fingerprint, until, by } = acceptance;
  if (until !== null && until < today) {
    return `The acceptance of \`${fingerprint}\` in changes.accepted ended on ${until}: the change counts again.`;
  }
  if (acceptance.severity === 'as-found' || RANK[severity] <= RANK[acceptance.severity]) return null;
  const who = by === null ? 'changes.accepted covers' : `${by} accepted`;
  return `${who} \`${fingerprint}\` as a ${acceptance.severity}, and it is ${severity} now: the change counts again.`;
}

/** A stage that failed for breaking changes alone passes when every one of them is accepted. */
function withAccepted(stage: StageResult, findings: readonly Finding[]): StageResult {
  const count = findings.filter(({ accepted }) => accepted !== undefined).length;
  if (count === 0) return stage;
  const isLeft = findings.some((finding) => isOpen(finding, 'breaking'));
  const passes = stage.outcome === 'failed' && stage.problems.length === 0 && !isLeft;
  return {
    ...stage,
    findings,
    outcome: passes ? 'passed' : stage.outcome,
    reason: `${stage.reason}; ${formatNumberOf(count, stage.stage === 'changes' ? 'change' : 'finding')} accepted`,
  };
}

/** What somebody with the right to write comments to accept a finding; the reason is theirs. */
function acceptCommand({ fingerprint }: Pick<Finding, 'fingerprint'>): string {
  return `/api-test accept ${fingerprint} <reason>`;
}

/** Adds the command to everything acceptable that fails a pull request: whoever reads of it reads how to say that it is meant. */
export function nameCommands(stages: readonly StageResult[]): readonly StageResult[] {
  return stages.map((stage) =>
    ACCEPTABLE.has(stage.stage)
      ? { ...stage, findings: stage.findings.map((one) => (isAcceptable(stage, one) ? withCommand(one) : one)) }
      : stage,
  );
}

function withCommand(finding: Finding): Finding {
  if (!isOpen(finding, 'breaking') || finding.todo?.includes(acceptCommand(finding))) return finding;
  const accept = `If it is meant, comment \`${acceptCommand(finding)}\`.`;
  const todo = finding.todo === null ? accept : `${finding.todo.replace(/\.?\s*$/, '.')} ${accept}`;
  return { ...finding, todo };
}
