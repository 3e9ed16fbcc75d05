import type { Problem } from '../model/problem.ts';
import type { CommandResult } from '../tools/exec.ts';

/** What the end of k6 means before anything else is looked at. */
export type RunEnd =
  /** It ran to its end; whether thresholds were crossed is in the summary. */
  | { readonly kind: 'ran'; readonly thresholdsCrossed: boolean }
  | { readonly kind: 'broken'; readonly problem: Problem };

/** Lines of k6's own words in a problem. */
const SHOWN_LINES = 6;
const LINE_CHARACTERS = 300;

/** k6's exit codes (its `errext/exitcodes`), told apart. */
export function classifyEnd(result: CommandResult): RunEnd {
  const said = lastWords(result.stderr);
  if (result.spawnError !== null) {
    return broken('load.k6.not-started', 'k6 could not be started', result.spawnError, 'Check the k6 on the PATH.');
  }
  if (result.aborted) return broken('load.cancelled', 'the run was cancelled while k6 was running', null, null);
  if (result.timedOut) {
    return broken('load.k6.timed-out', 'k6 did not end in time and was ended', said, 'Shorten load.load.stages.');
  }
  // Requests that this machine could not even send say nothing of the provider.
  if (TOO_MANY_FILES.test(result.stderr)) {
    return broken('load.k6.too-many-files', 'k6 could not open more connections', 'too many open files', FILES_TODO);
  }
  if (result.exitCode === 0) return { kind: 'ran', thresholdsCrossed: false };
  if (result.exitCode === 99) return { kind: 'ran', thresholdsCrossed: true };
  const meaning = MEANINGS.get(result.exitCode ?? signalCode(result.signal));
  const [code, what, todo] = meaning ?? ['load.k6.failed', `k6 ended with ${endText(result)}`, null];
  return broken(code, what, said, todo);
}

const TOO_MANY_FILES = /socket: too many open files/u;
const FILES_TODO = 'Lower the number of users, or raise the limit of the runner: `ulimit -n`.';

type Meaning = readonly [code: string, what: string, todo: string | null];

const SETUP_TODO = 'The first requests of the generated script make data: see why the provider does not answer them.';
const CONFIG_TODO = 'Correct load.load.thresholds or load.load.stages as k6 says.';
const MEMORY_TODO = 'Lower the number of users, or use a runner with more memory.';

const MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [100, ['load.k6.setup-timed-out', 'the requests before the load did not end in time', SETUP_TODO]],
  [101, ['load.k6.teardown-timed-out', 'the end of the script did not end in time', null]],
  [102, ['load.k6.timed-out', 'k6 ran into its own time limit', 'Shorten load.load.stages.']],
  [103, ['load.k6.stopped', 'k6 was stopped from outside, through its REST interface', null]],
  [104, ['load.k6.invalid-options', 'k6 does not accept the options', CONFIG_TODO]],
  [105, ['load.cancelled', 'k6 was ended from outside', null]],
  [106, ['load.k6.port-taken', 'k6 could not open its REST interface', 'Nothing else should listen on its port.']],
  [107, ['load.k6.script-failed', 'the script failed before or after the load', null]],
  [108, ['load.k6.aborted', 'the script ended the test itself', null]],
  [109, ['load.k6.crashed', 'k6 crashed', MEMORY_TODO]],
  [110, ['load.k6.marked-failed', 'the script marked the test as failed', null]],
  [137, ['load.k6.killed', 'k6 was killed, most often for want of memory', MEMORY_TODO]],
  [143, ['load.cancelled', 'k6 was ended from outside', null]],
  [255, ['load.k6.not-run', 'k6 could not read the script or its arguments', null]],
]);

/** A shell reports a signal as 128 plus its number; the same words serve both. */
function signalCode(signal: string | null): number {
  return signal === 'SIGKILL' ? 137 : signal === 'SIGTERM' || signal === 'SIGINT' ? 143 : -1;
}

function endText(result: CommandResult): string {
  return result.exitCode === null ? `the signal ${result.signal}` : `exit code ${result.exitCode}`;
}

function broken(code: string, what: string, why: string | null, todo: string | null): RunEnd {
  return { kind: 'broken', problem: { code, what, where: null, why, todo } };
}

/** The last lines k6 wrote to standard error, cut to what a sentence can hold; null where it said nothing. */
export function lastWords(stderr: string): string | null {
  const lines = stderr
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .slice(-SHOWN_LINES)
    .map((line) => (line.length > LINE_CHARACTERS ? `${line.slice(0, LINE_CHARACTERS).toWellFormed()}…` : line));
  return lines.length === 0 ? null : lines.join('\n');
}
