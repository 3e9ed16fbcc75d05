import type { Side } from '../model/location.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import { drawPort } from './draw-port.ts';
import type { CompareInput, StartedSide } from './input.ts';

export interface Sides extends AsyncDisposable {
  readonly base: StartedSide;
  readonly head: StartedSide;
}

/** A side that could not be prepared or started: which one, and why. */
export class SideFailure extends Error {
  readonly side: Side;
  readonly problem: Problem;
  readonly logTail: readonly string[];

  constructor(side: Side, thrown: unknown) {
    const problem = toProblem(thrown, `compare.${side}-not-started`, `${side} could not be started`);
    super(problem.what, { cause: thrown });
    this.name = 'SideFailure';
    this.side = side;
    this.problem = problem;
    this.logTail = logOf(thrown, problem);
  }
}

/** What failed to start carries the end of its log. */
function logOf(thrown: unknown, problem: Problem): readonly string[] {
  if (thrown instanceof Error && 'detail' in thrown) {
    const { detail } = thrown;
    if (detail !== null && typeof detail === 'object' && 'logTail' in detail && Array.isArray(detail.logTail)) {
      return detail.logTail.filter((line) => typeof line === 'string');
    }
  }
  return problem.why?.split('\n') ?? [];
}

/** A drawn port may be taken; several in a row are not. */
const PORT_ATTEMPTS = 5;

/** Starts both sides, one after the other in an order that is drawn, so that neither is always the first. */
export async function startSides(input: Pick<CompareInput, 'startSide'>, draw: () => number): Promise<Sides> {
  const order: readonly Side[] = draw() < 0.5 ? ['base', 'head'] : ['head', 'base'];
  await using opened = new AsyncDisposableStack();
  const started: Partial<Record<Side, StartedSide>> = {};
  for (const side of order) started[side] = opened.use(await startOne(side, input, draw));
  const { base, head } = started;
  if (!base || !head) throw new Error('a side was not started');
  const keep = opened.move();
  return { base, head, [Symbol.asyncDispose]: () => keep.disposeAsync() };
}

async function startOne(
  side: Side,
  { startSide }: Pick<CompareInput, 'startSide'>,
  draw: () => number,
): Promise<StartedSide> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startSide(side, drawPort(draw));
    } catch (thrown) {
      const taken = thrown instanceof ProblemError && thrown.problem.code === 'environment.port-taken';
      if (!taken || attempt === PORT_ATTEMPTS) throw new SideFailure(side, thrown);
    }
  }
}
