import type { FailOn } from '../model/config.ts';
import type { StageResult } from '../model/stage.ts';
import type { Verdict, VerdictWord } from '../model/verdict.ts';
import { isOpen } from './acceptance.ts';
import { answerOf, openComparisons } from './comparisons.ts';
import type { Evidence } from './evidence.ts';
import { writeHeadline } from './headline.ts';
import { isMissed } from './metrics.ts';
import { outcomeOf } from './outcome.ts';

/** The only place that decides. Success needs a stage that passed, or a run that had nothing to look at. */
export function decide(evidence: Evidence): Verdict {
  const word = decideWord(evidence);
  const conclusion = concludeFrom(word, evidence);
  return {
    word,
    conclusion,
    headline: writeHeadline(word, evidence),
    breakingChanges: countBreakingChanges(evidence.stages),
    comparison: answerOf(evidence.stages),
    failsStep: conclusion === 'failure',
  };
}

function decideWord(evidence: Evidence): VerdictWord {
  const { setup, stages, goals, failOn, changed } = evidence;
  if (setup.length > 0) return 'broken';
  const outcomes = stages.map(outcomeOf);
  if (outcomes.includes('broken')) return 'broken';
  if (outcomes.includes('failed') || hasWarnings(stages, failOn)) return 'failed';
  const proved = stages.filter(
    (stage) => outcomeOf(stage) === 'passed' && (changed || !foundNothing(stage)) && !isNoProof(stage),
  );
  if (proved.length === 0) return hadNothingToDo(stages, changed) ? 'no-change' : 'broken';
  return goals.some(isMissed) ? 'failed' : 'passed';
}

/** The comparison of specifications in which only comments and layout changed. */
function foundNothing({ stage, findings }: StageResult): boolean {
  return stage === 'changes' && findings.length === 0;
}

/** Looking for what nobody tests proves nothing of the change. */
function isNoProof({ stage }: StageResult): boolean {
  return stage === 'audit';
}

/** A stage that waits for an earlier one was meant to run, so leaving it out is no proof of anything. */
function hadNothingToDo(stages: readonly StageResult[], changed: boolean): boolean {
  return !changed && stages.every((stage) => stage.skip !== 'earlier-stage' && !hadNoBase(stage));
}

/** Asked for, and its base could not be had: that is no proof of anything either. */
function hadNoBase({ stage, skip }: StageResult): boolean {
  return stage === 'compare' && skip === 'not-available';
}

function hasWarnings(stages: readonly StageResult[], failOn: FailOn): boolean {
  if (failOn !== 'warning') return false;
  return stages.some((stage) => stage.findings.some((finding) => isOpen(finding, 'warning')));
}

function concludeFrom(word: VerdictWord, { failOn, stages }: Evidence): Verdict['conclusion'] {
  switch (word) {
    case 'passed':
      // Asked for, and nobody could answer it: green would be taken for the answer.
      return openComparisons(stages).undecided > 0 ? 'neutral' : 'success';
    case 'no-change':
      return 'success';
    case 'failed':
      return failOn === 'never' ? 'neutral' : 'failure';
    case 'broken':
      return 'failure';
    default:
      return word satisfies never;
  }
}

function countBreakingChanges(stages: readonly StageResult[]): number {
  const findings = stages.filter((stage) => stage.stage === 'changes').flatMap((stage) => stage.findings);
  return findings.filter((finding) => finding.severity === 'breaking').length;
}
