import type { StageDetail, StageResult } from '../../model/stage.ts';
import type { Block, Spans } from '../blocks.ts';
import type { Context } from '../context.ts';

/** A fold of the report: what its line says, and what opens under it. Without blocks there is no fold. */
export interface Fold {
  readonly summary: Spans;
  readonly blocks: readonly Block[];
}

/** How one stage is told. Its file makes one of these, and `table.ts` has a row for it. */
export interface StageSection<Detail extends StageDetail> {
  /** What a stage that ran says about itself in its row of the checklist; backticks set off code. */
  row(stage: StageResult, detail: Detail): string;
  /** Whether it passed without knowing what it was to find out: then its box stays open. Absent: never. */
  isUndecided?(detail: Detail): boolean;
  /** Whether it only advises: then its row has no box, since nothing was judged. Absent: never. */
  isAdvice?(detail: Detail): boolean;
  /** Tables, lists and charts, folded away. Rows and charts keep to `context.limits`, and what is left out is counted. */
  folds(context: Context, stage: StageResult, detail: Detail): readonly Fold[];
  /** Names of what was held against something and passed, for reports that count tests; absent where there is no list. */
  passed?(detail: Detail): readonly string[];
}
