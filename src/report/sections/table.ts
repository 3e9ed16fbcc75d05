import type { StageDetail, StageResult } from '../../model/stage.ts';
import { line } from '../blocks.ts';
import type { Context } from '../context.ts';
import { auditSection } from './audit.ts';
import { changesSection } from './changes.ts';
import { chaosSection } from './chaos.ts';
import { compareSection } from './compare.ts';
import { contractSection } from './contract.ts';
import { findingsTable } from './fitting-table.ts';
import { integrationSection } from './integration.ts';
import { loadSection } from './load.ts';
import { smokeSection } from './smoke.ts';
import type { Fold, StageSection } from './stage-section.ts';
import { stressSection } from './stress.ts';

type Sections = { readonly [Kind in StageDetail['kind']]: StageSection<Extract<StageDetail, { kind: Kind }>> };

/** How every stage is told: a row for each kind of detail, and the compiler names the one that is missing. */
const SECTIONS: Sections = {
  changes: changesSection,
  contract: contractSection,
  integration: integrationSection,
  smoke: smokeSection,
  load: loadSection,
  compare: compareSection,
  stress: stressSection,
  chaos: chaosSection,
  audit: auditSection,
};

/** What a stage that ran says about itself in its row of the checklist, from its result alone. */
export function describeRow(stage: StageResult): string {
  const { detail } = stage;
  return detail === null ? stage.reason : sectionOf(detail).row(stage, detail);
}

/** Whether a stage that passed does not know what it was to find out. */
export function isUndecided({ detail }: StageResult): boolean {
  return detail !== null && (sectionOf(detail).isUndecided?.(detail) ?? false);
}

/** Whether a stage that passed only advises. */
export function isAdvice({ detail }: StageResult): boolean {
  return detail !== null && (sectionOf(detail).isAdvice?.(detail) ?? false);
}

/** The folds of a stage; one that did not get far enough to know anything has its findings. */
export function foldsOf(context: Context, stage: StageResult): readonly Fold[] {
  const { detail } = stage;
  if (detail !== null) return sectionOf(detail).folds(context, stage, detail);
  return [{ summary: line(`Findings of ${stage.stage}`), blocks: findingsTable(context, stage) }];
}

/** Names of what passed in a stage, one test each. */
export function passedOf({ detail }: StageResult): readonly string[] {
  return detail === null ? [] : (sectionOf(detail).passed?.(detail) ?? []);
}

/** The table pairs each kind with its own section, which a lookup by a union cannot say in types. */
function sectionOf(detail: StageDetail): StageSection<StageDetail> {
  return SECTIONS[detail.kind] as StageSection<StageDetail>;
}
