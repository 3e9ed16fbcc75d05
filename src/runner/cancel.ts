import type { Channels } from '../github/channels.ts';
import type { Log } from '../run/doors.ts';

/** The runner asks to stop, waits 7.5 s, and asks again: docs.github.com, "Workflow cancellation reference". */
const CANCEL_BUDGET_MS = 6_500;
const CANCELLED_EXIT_CODE = 130;

/** The check first, then processes and containers (each stage ends its own when aborted); the rest is left to `post`. */
export function endOnCancel(cancel: AbortController, channels: Channels, log: Log): void {
  const stop = (signal: NodeJS.Signals): void => {
    if (cancel.signal.aborted) return;
    log.line(`Cancelled (${signal}): concluding the check, ending what was started.`);
    process.exitCode = CANCELLED_EXIT_CODE;
    const told = channels.cancel();
    cancel.abort(new Error('the run was cancelled'));
    setTimeout(() => process.exit(CANCELLED_EXIT_CODE), CANCEL_BUDGET_MS).unref();
    told.catch((thrown) => log.line(`The check could not be concluded: ${thrown}`));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
