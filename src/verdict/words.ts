import type { StageName, StageResult } from '../model/stage.ts';

/** What a stage is called in front of a reader. */
export const STAGE_LABELS: Readonly<Record<StageName, string>> = {
  changes: 'Breaking changes',
  contract: 'Contract tests',
  integration: 'Real dependencies',
  smoke: 'Smoke',
  load: 'Load',
  compare: 'Base against head',
  stress: 'Stress',
  chaos: 'Chaos',
  audit: 'Not tested yet',
};

/** The stage's own label; nobody should read "real dependencies" where the provider ran without any. */
export function labelOf({ stage, outcome, detail }: StageResult): string {
  const alone = detail?.kind === 'integration' && detail.services.length === 0 && outcome !== 'broken';
  // What it answers, where it has an answer; a stage that did not run is told by what it does.
  if (detail?.kind === 'compare' && (outcome === 'passed' || outcome === 'failed')) return 'No regression';
  return alone ? 'Integration' : STAGE_LABELS[stage];
}

/** The same in the middle of a sentence. */
export const STAGE_PHRASES: Readonly<Record<StageName, string>> = {
  changes: 'the comparison of specifications',
  contract: 'contract tests',
  integration: 'real dependencies',
  smoke: 'smoke',
  load: 'load',
  compare: 'the comparison of base and head',
  stress: 'stress',
  chaos: 'the experiments',
  audit: 'the audit',
};
