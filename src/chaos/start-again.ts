// [door] a provider that died, started again for the next experiment.
import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  readonly giveUpAfterMs: number;
  readonly everyMs: number;
}

/** What it needs may be starting again itself: a database that was killed recovers for some seconds. */
const PATIENCE: Patience = { giveUpAfterMs: 60_000, everyMs: 1_000 };

interface Place {
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/** Throws what the last attempt threw, and at once where the run is cancelled. */
export async function startAgain(
  target: { refresh(): Promise<void> },
  { signal, log }: Place,
  { giveUpAfterMs, everyMs }: Patience = PATIENCE,
): Promise<void> {
  const giveUpMs = performance.now() + giveUpAfterMs;
  for (;;) {
    try {
      return await target.refresh();
    } catch (thrown) {
      if (signal.aborted || performance.now() + everyMs > giveUpMs) throw thrown;
      log(`chaos: ${(thrown as Error).message}; starting it once more`);
      await pause(everyMs, undefined, { signal });
    }
  }
}
