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
  /** Where it stands among all that is told. */
  readonly place: number;
}

/** Each cause once: a file that nobody can read, or a provider that does not start, stops several stages. */
export function findCauses(stages: readonly StageResult[]): readonly Cause[] {
  const told = stages
    .flatMap((stage) => problemsOf(stage).map((problem) => ({ problem, stage })))
    .map((one, place): Told => ({ ...one, place }));
  const kin = indexKin(told);
  const causes = told.filter((one) => !kin.behind(one).some((other) => isTold(one, other)));
  return causes.map(({ problem, stage, ...cause }) => {
    const echoes = kin.after({ problem, stage, ...cause }).toSorted((a, b) => a.place - b.place);
    return { problem, stage, repeats: [...new Set(echoes.map((echo) => echo.stage))].filter((one) => one !== stage) };
  });
}

/** Of thousands of problems each is held against those alone that say the same, or that it may follow from. */
function indexKin(told: readonly Told[]) {
  const same = Map.groupBy(told, keyOf);
  const byWhat = Map.groupBy(told, ({ problem }) => problem.what);
  const byWhy = Map.groupBy(told, ({ problem }) => problem.why);
  const alike = (one: Told) => (same.get(keyOf(one)) ?? []).filter(({ place }) => place !== one.place);
  return {
    /** What `one` may be told with. */
    behind: (one: Told): readonly Told[] => [...alike(one), ...(byWhat.get(one.problem.why ?? '') ?? [])],
    /** What `cause` is told in place of. */
    after: (cause: Told): readonly Told[] => [
      ...alike(cause),
      ...(byWhy.get(cause.problem.what) ?? []).filter((one) => isConsequence(one, cause)),
    ],
  };
}

function keyOf({ problem: { what, why, where } }: Told): string {
  return JSON.stringify([what, why, where?.file, where?.line, where?.column]);
}

/** Never empty for a stage that could not run. */
function problemsOf(stage: StageResult): readonly Problem[] {
  if (stage.problems.length > 0 || outcomeOf(stage) !== 'broken') return stage.problems;
  const why = findContradiction(stage);
  return [{ code: `${stage.stage}.broken`, what: why ?? stage.reason, where: null, why: null, todo: null }];
}

/** The first stage tells what several say alike; what only follows from another is told there. */
function isTold(one: Told, other: Told): boolean {
  if (other.place === one.place) return false;
  if (isConsequence(one, other)) return other.place < one.place || !isConsequence(other, one);
  return other.place < one.place && keyOf(one) === keyOf(other);
}

/** Its reason is the other's problem, of the same provider: "there is no provider to ask", for it did not start. */
function isConsequence({ problem, stage }: Told, cause: Told): boolean {
  return stage !== cause.stage && stage.provider === cause.stage.provider && problem.why === cause.problem.what;
}
