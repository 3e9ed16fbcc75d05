import type { StageResult, TestCoverage } from '../model/stage.ts';
import { outcomeOf } from './outcome.ts';

/** What the team's own tests call, of all providers together. */
export interface IntegrationCoverage {
  /** Operations of the providers whose tests ran, behind the provider's name where there are several. */
  readonly operations: readonly string[];
  readonly called: readonly string[];
  /** Why it is not known, half a sentence; null where it is. */
  readonly note: string | null;
  /** Connections that nobody could read: more may have been called. */
  readonly unread: number;
}

/** Null where no tests ran. Where one provider's tests cannot be told, the share of all of them cannot either. */
export function gatherIntegration(stages: readonly StageResult[]): IntegrationCoverage | null {
  const own = stages.filter((stage) => stage.stage === 'integration' && outcomeOf(stage) !== 'skipped');
  const ran = own.flatMap((stage) => {
    const coverage = coverageOf(stage);
    return coverage === null ? [] : [{ stage, coverage }];
  });
  if (ran.length === 0) return null;
  const notes = own.flatMap((stage) => {
    const note = whyUnknown(stage);
    return note === null ? [] : [ownNote(stage, note, own.length)];
  });
  return {
    operations: ran.flatMap(({ stage, coverage }) => operationsOf(coverage).map((id) => named(stage, id))),
    called: ran.flatMap(({ stage, coverage }) => coverage.called.map(({ operation }) => named(stage, operation))),
    note: notes.length === 0 ? null : notes.join('; '),
    unread: ran.reduce((sum, { coverage }) => sum + coverage.unread, 0),
  };
}

function coverageOf({ detail }: StageResult): TestCoverage | null {
  return detail?.kind === 'integration' ? (detail.coverage ?? null) : null;
}

/** What tests that were cut short had called by then is no figure. */
function whyUnknown(stage: StageResult): string | null {
  if (outcomeOf(stage) === 'broken') return 'the tests did not run to their end';
  return coverageOf(stage)?.notMeasured ?? null;
}

function ownNote({ provider }: StageResult, note: string, providers: number): string {
  return providers > 1 && provider !== null ? `${provider}: ${note}` : note;
}

function operationsOf({ called, notCalled }: TestCoverage): readonly string[] {
  return [...called.map(({ operation }) => operation), ...notCalled];
}

/** As the run names them: two providers may both have `GET /health`. */
function named({ provider }: StageResult, operation: string): string {
  return provider === null ? operation : `${provider} ${operation}`;
}
