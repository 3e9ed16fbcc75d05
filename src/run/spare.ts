import type { Change } from '../model/change.ts';
import type { FailOn } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { isHttpOperation } from '../model/http-operation.ts';
import type { StageResult } from '../model/stage.ts';

export interface SpareContext {
  readonly failOn: FailOn;
  readonly changes: readonly Change[];
  /** Whether every pact that was to be looked at for consumers was read, and there is one at least. */
  readonly everyPactRead: boolean;
}

/**
 * Under `fail-on: consumer-breaking` a break that no known consumer uses is a warning that says so. It stays breaking where that is not known:
 * a pact could not be read, or the change is about nothing that pacts are joined by (messages, parts of no operation).
 */
export function spareUnused(result: StageResult, context: SpareContext): StageResult {
  if (result.stage !== 'changes' || context.failOn !== 'consumer-breaking' || !context.everyPactRead) return result;
  const joined = new Set(context.changes.filter(isJoinedByPacts).map((change) => change.fingerprint));
  const isSpared = (finding: Finding) =>
    finding.severity === 'breaking' && finding.consumers.length === 0 && joined.has(finding.fingerprint);
  const spared = result.findings.filter(isSpared).length;
  if (spared === 0) return result;
  const findings = result.findings.map((finding) => (isSpared(finding) ? toWarning(finding) : finding));
  const isLeft = findings.some(({ severity }) => severity === 'breaking');
  return {
    ...result,
    findings,
    outcome: result.outcome === 'failed' && !isLeft ? 'passed' : result.outcome,
    reason: `${result.reason}; ${spared} breaking ${spared === 1 ? 'change is' : 'changes are'} used by no known consumer`,
  };
}

function isJoinedByPacts({ reaches }: Change): boolean {
  return reaches.length > 0 && reaches.every(({ operation }) => isHttpOperation(operation));
}

const SPARED = 'Breaking, and no known consumer uses it: ';

/** The stage as it is judged by any other `fail-on`: what was spared breaks again. For a result whose run went by rules of its own. */
export function raiseSpared(result: StageResult): StageResult {
  const isSpared = ({ severity, message }: Finding) => severity === 'warning' && message.startsWith(SPARED);
  if (result.stage !== 'changes' || !result.findings.some(isSpared)) return result;
  const raise = (finding: Finding): Finding => ({
    ...finding,
    severity: 'breaking',
    message: finding.message.slice(SPARED.length),
  });
  const findings = result.findings.map((finding) => (isSpared(finding) ? raise(finding) : finding));
  return { ...result, findings, outcome: result.outcome === 'passed' ? 'failed' : result.outcome };
}

function toWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning', message: `${SPARED}${finding.message}` };
}
