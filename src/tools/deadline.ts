import { ProblemError } from '../model/problem.ts';

export interface Bound {
  readonly ms: number;
  /** What takes too long, as a sentence's beginning: `Pulling postgres:15`. */
  readonly what: string;
  readonly signal?: AbortSignal;
}

/**
 * The promise's result, or a ProblemError when it takes longer than it may or the run is cancelled. The work itself
 * goes on unwatched, so only what may be abandoned is bounded like this.
 */
export async function within<T>(work: Promise<T>, bound: Bound): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const what = `${bound.what} took longer than ${bound.ms / 1_000} s`;
    reject(new ProblemError({ code: 'environment.deadline', what }));
  }, bound.ms);
  const abort = (): void => reject(cancelled());
  bound.signal?.addEventListener('abort', abort, { once: true });
  if (bound.signal?.aborted) abort();
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    bound.signal?.removeEventListener('abort', abort);
  }
}

/** What everything that waits throws when the run is cancelled. */
export function cancelled(): ProblemError {
  return new ProblemError({ code: 'environment.cancelled', what: 'The run was cancelled' });
}
