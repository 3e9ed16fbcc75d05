import type { GitHubLimits } from '../../src/github/limits.ts';
import type { Doors } from '../../src/run/doors.ts';
import type { RunRequest } from '../../src/run/request.ts';
import type { run } from '../../src/run.ts';

/** The limits of every client of a run: waits of milliseconds, deadlines that one answer in a cell outlasts. */
export const LIMITS: { -readonly [Name in keyof GitHubLimits]: GitHubLimits[Name] } = {
  readDeadlineMs: 5_000,
  writeDeadlineMs: 5_000,
  budgetMs: 60_000,
  maxRequests: 100,
  attempts: 3,
  retryBaseMs: 2,
  maxWaitMs: 1_500,
  unknownWaitMs: 10,
  maxPages: 5,
};

/** For `vi.mock` of the module with the limits. The hurried ones are read by `post`, and by a run that is cancelled. */
export const limitsModule = { GITHUB_LIMITS: LIMITS, HURRIED_LIMITS: {} };

type Run = typeof run;
type Claims = Awaited<ReturnType<Doors['readAcceptances']>>;

interface Judged {
  readonly result: Awaited<ReturnType<Run>>;
  /** Null where nobody was asked. */
  readonly claims: Claims | null;
}

/**
 * For `vi.mock` of `run`: git and the comparison are asked once for each question. What a run asks of GitHub, the acceptances, is
 * asked every time; another answer than the first one is judged anew.
 */
export function rememberRuns(real: Run): Run {
  const known = new Map<string, Judged>();
  return async (request, doors) => {
    const key = questionOf(request);
    const judged = known.get(key);
    if (judged === undefined) {
      const asked = listening(doors);
      const result = await real(request, asked.doors);
      if (!asked.failed()) known.set(key, { result, claims: asked.claims() });
      return result;
    }
    if (judged.claims === null) return { ...judged.result, event: request.event };
    const answer = await settle(doors.readAcceptances(request.event));
    if ('value' in answer && JSON.stringify(answer.value) === JSON.stringify(judged.claims)) {
      return { ...judged.result, event: request.event };
    }
    return real(request, { ...doors, readAcceptances: () => unsettle(answer) });
  };
}

/** Without what differs between runs of one scenario: its port and its number. */
function questionOf({ event, fetch: _, dispatch: __, ...request }: RunRequest): string {
  const { runId: ___, runUrl: ____, ...asked } = event;
  return JSON.stringify([asked, request]);
}

function listening(doors: Doors) {
  let claims: Claims | null = null;
  let hasFailed = false;
  const readAcceptances: Doors['readAcceptances'] = async (event) => {
    try {
      claims = await doors.readAcceptances(event);
      return claims;
    } catch (thrown) {
      hasFailed = true;
      throw thrown;
    }
  };
  return { doors: { ...doors, readAcceptances }, claims: () => claims, failed: () => hasFailed };
}

type Settled<T> = { readonly value: T } | { readonly thrown: unknown };

async function settle<T>(promise: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await promise };
  } catch (thrown) {
    return { thrown };
  }
}

async function unsettle<T>(settled: Settled<T>): Promise<T> {
  if ('thrown' in settled) throw settled.thrown;
  return settled.value;
}
