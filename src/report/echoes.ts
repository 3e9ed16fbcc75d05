import type { Finding } from '../model/finding.ts';
import type { StageResult } from '../model/stage.ts';

export interface Failing {
  readonly finding: Finding;
  readonly stage: StageResult;
}

/** A finding, and those that say the same of it once more. */
export interface Told extends Failing {
  readonly echoes: readonly Failing[];
}

/** What a contract finding is of: an answer that differs. No answer, or a state that lacks, has other causes. */
const NOT_KEPT = 'contract.interaction.failed';
const AGAINST_SPECIFICATION = 'contract.static.';

/**
 * Each cause once, where the first of its findings stands: a break with the interactions that it breaks, whether or not somebody accepted
 * it, and an interaction that fails with what the specification says of it. `accepted` are changes that fail nothing by themselves.
 */
export function tellOnce(failing: readonly Failing[], accepted: readonly Failing[]): readonly Told[] {
  const causeOf = new Map<Finding, Told>();
  const tell = (cause: Failing, candidates: readonly Failing[]): Told => {
    const echoes = candidates.filter(({ finding }) => !causeOf.has(finding) && isEcho(finding, cause.finding));
    const told = { ...cause, echoes };
    for (const { finding } of echoes) causeOf.set(finding, told);
    return told;
  };
  const unkept = failing.filter(({ finding }) => finding.rule === NOT_KEPT);
  const unspecified = failing.filter(({ finding }) => finding.rule.startsWith(AGAINST_SPECIFICATION));
  const changes = failing.filter(({ stage }) => stage.stage === 'changes');
  const causes = [...changes, ...accepted].map((cause) => tell(cause, [...unkept, ...unspecified]));
  const left = unkept.filter(({ finding }) => !causeOf.has(finding)).map((cause) => tell(cause, unspecified));
  const own = new Map([...causes, ...left].map((told) => [told.finding, told]));
  return [...new Set(failing.map((one) => causeOf.get(one.finding) ?? own.get(one.finding) ?? { ...one, echoes: [] }))];
}

/** About nothing but operations, consumers and interactions that the cause reaches. */
function isEcho(echo: Finding, cause: Finding): boolean {
  const operations = new Set(cause.operations);
  const uses = new Set(cause.consumers.flatMap(namesOf));
  const own = echo.consumers.flatMap(namesOf);
  return (
    echo.operations.length > 0 &&
    own.length > 0 &&
    own.every((name) => uses.has(name)) &&
    echo.operations.every((operation) => operations.has(operation))
  );
}

function namesOf({ consumer, interactions }: Finding['consumers'][number]): readonly string[] {
  return interactions.map((interaction) => JSON.stringify([consumer, interaction]));
}
