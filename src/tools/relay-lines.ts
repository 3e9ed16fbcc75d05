import { relayLine } from './neutralise.ts';

/** An access log under load must not fill the job's log; the report has the last lines. */
const RELAYED_LINES = 500;

/** Shows the lines of a child in the job's log, and stops when there are too many. */
export function relayLines(log: (line: string) => void): (line: string) => void {
  let relayed = 0;
  return (line) => {
    relayed += 1;
    if (relayed <= RELAYED_LINES) log(relayLine(line));
    if (relayed === RELAYED_LINES)
      log(`(more than ${RELAYED_LINES} lines of the provider: the rest is not shown here)`);
  };
}
