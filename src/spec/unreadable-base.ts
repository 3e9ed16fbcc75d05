import type { Change, NotAnalysed, SpecDiff } from '../model/change.ts';
import type { SpecLocation } from '../model/location.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { ReadSibling } from '../model/spec.ts';
import { ruleOf, severityOf } from './rules.ts';
import type { SpecSides } from './spec-sides.ts';
import { textChange } from './text-change.ts';

type Compare = (
  pair: SpecSides,
  read: { readonly base: ReadSibling; readonly head: ReadSibling },
  today?: string | null,
) => Promise<SpecDiff>;

const RULE = 'specification.unreadable-before';

/**
 * Compares, and where the base alone cannot be read tells that as a warning beside everything that is new: a pull request
 * that repairs a broken specification has to be mergeable, and nobody can say what it changes. Throws what `compare` throws
 * for every other reason.
 */
export async function diffOrRepair(compare: Compare, ...asked: Parameters<Compare>): Promise<SpecDiff> {
  const [pair, read, today] = asked;
  try {
    return await compare(...asked);
  } catch (error) {
    if (!(error instanceof ProblemError) || pair.base === null || pair.head === null) throw error;
    // Where the head cannot be read either, its own problem is thrown: that is the one to correct.
    const alone = await compare({ base: null, head: pair.head }, read, today);
    return repairOf(pair.head.path, error.problem, alone);
  }
}

function repairOf(path: string, problem: Problem, alone: SpecDiff): SpecDiff {
  const { file, line, column } = problem.where ?? { file: path, line: 1, column: 1 };
  const location: SpecLocation = { side: 'base', file, line, column, pointer: '' };
  const why = [problem.what, problem.why].filter((text) => text !== null).join(': ');
  const missed: NotAnalysed = { location, what: `what changed in ${path}`, why: `its base cannot be read: ${why}` };
  // Every operation of the head would be called new, although most of them are not.
  const reaches = alone.changes.flatMap((change) => change.reaches);
  const change: Change = textChange({
    rule: RULE,
    severity: severityOf(RULE, 'none'),
    message: `The base of ${path} cannot be read, so nobody can say what this changes: ${why}`,
    todo: ruleOf(RULE).todo,
    reaches,
    location,
    counterpart: null,
    surroundings: { side: 'head', file: path, line: 1, column: 1, pointer: '' },
    key: [problem.code, path],
  });
  return { changes: [change], notAnalysed: [missed, ...alone.notAnalysed], touched: alone.touched };
}
