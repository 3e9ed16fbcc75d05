import type { ContractDetail, Outcome, StageResult } from '../model/stage.ts';
import { isOpen } from './acceptance.ts';

/**
 * The outcome that counts. A stage that says `passed` and shows no proof of it, or says what it could not do, has not
 * passed; one that found something breaking has failed. A contradiction is never read as green.
 */
export function outcomeOf(stage: StageResult): Outcome {
  if (stage.outcome !== 'passed') return stage.outcome;
  if (findContradiction(stage) !== null) return 'broken';
  return stage.findings.some((finding) => isOpen(finding, 'breaking')) ? 'failed' : 'passed';
}

/** Why a stage that calls itself passed is not believed; null when it is. */
export function findContradiction(stage: StageResult): string | null {
  if (stage.outcome !== 'passed') return null;
  if (stage.problems.length > 0) return 'it reports a pass and a problem';
  const { detail } = stage;
  switch (detail?.kind) {
    case undefined:
      return 'it reports a pass without any result';
    case 'contract':
      return examined(detail) > 0 ? null : 'it reports a pass with zero interactions';
    case 'smoke':
      return detail.calls.length > 0 ? null : 'it reports a pass with zero calls';
    case 'load':
      return detail.requests > 0 ? null : 'it reports a pass with zero requests';
    case 'compare':
      return detail.comparisons.some(({ operation }) => operation !== null)
        ? null
        : 'it reports a pass with nothing compared';
    case 'stress': {
      const silent = detail.runs.length === 0 || detail.runs.some(({ requests }) => requests === 0);
      return silent ? 'it reports a pass with zero requests' : null;
    }
    case 'chaos':
      return detail.experiments.length > 0 && detail.experiments.every(({ outcome }) => outcome === 'passed')
        ? null
        : 'it reports a pass, and not every experiment held';
    case 'changes':
    case 'audit':
    case 'integration':
      return null;
    default:
      return detail satisfies never;
  }
}

/** Of a consumer those that the broker has, or was asked about: verifying them is the providers' part. */
function examined(detail: ContractDetail): number {
  if (detail.role === 'provider') return detail.staticChecked + detail.interactions.length;
  const judged = detail.gates.length > 0 && detail.gates.every((gate) => gate.deployable === true);
  const known = detail.pacts.filter((pact) => pact.published || judged);
  return known.reduce((sum, pact) => sum + pact.interactions, 0);
}
