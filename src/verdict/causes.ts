import type { Problem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import { findContradiction, outcomeOf } from './outcome.ts';

/** One thing that could not be done, and every other stage that could not run because of it. */
export interface Cause {
  readonly problem: Problem;
  readonly stage: StageResult;
  readonly repeats: readonly StageResult[];
}

interface Told {
  readonly problem: Problem;
  readonly stage: StageResult;
}

/** Each cause once: a file that nobody can read, or a provider that does not start, stops several stages. */
export function findCauses(stages: readonly StageResult[]): readonly Cause[] {
  const told = stages.flatMap((stage) => problemsOf(stage).map((problem): Told => ({ problem, stage })));
  const causes = told.filter((one, index) => !told.some((other, place) => isTold(one, index, { other, place })));
  return causes.map((cause) => {
    const echoes = told.filter((one) => one !== cause && (isSame(one, cause) || isConsequence(one, cause)));
    return { ...cause, repeats: [...new Set(echoes.map(({ stage }) => stage))].filter((one) => one !== cause.stage) };
  });
}

/** Never empty for a stage that could not run. */
function problemsOf(stage: StageResult): readonly Problem[] {
  if (stage.problems.length > 0 || outcomeOf(stage) !== 'broken') return stage.problems;
  const why = findContradiction(stage);
  return [{ code: `${stage.stage}.broken`, what: why ?? stage.reason, where: null, why: null, todo: null }];
}

/** The first stage tells what several say alike; what only follows from another is told there. */
function isTold(one: Told, index: number, { other, place }: { other: Told; place: number }): boolean {
  if (other === one) return false;
  if (isConsequence(one, other)) return place < index || !isConsequence(other, one);
  return place < index && isSame(one, other);
}

function isSame({ problem: one }: Told, { problem: other }: Told): boolean {
  return one.what === other.what && one.why === other.why && placeOf(one) === placeOf(other);
}

/** Its reason is the other's problem, of the same provider: "there is no provider to ask", for it did not start. */
function isConsequence({ problem, stage }: Told, cause: Told): boolean {
  return stage !== cause.stage && stage.provider === cause.stage.provider && problem.why === cause.problem.what;
}

function placeOf({ where }: Problem): string {
  return where === null ? '' : `${where.file}:${where.line}:${where.column}`;
}
