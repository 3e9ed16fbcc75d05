import { readFileSync } from 'node:fs';
import type { RunEvent } from '../model/event.ts';
import { messageOf, ProblemError } from '../model/problem.ts';
import { parseEvent } from './event.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads what happened from the runner's variables and its event file. Throws `ProblemError`. */
export function readEvent(environment: Environment = process.env): RunEvent {
  const payload = readPayload(environment);
  return parseEvent({ name: environment['GITHUB_EVENT_NAME'] ?? '', payload, environment });
}

/** Content of the event file, parsed and not yet checked. Throws `ProblemError`. */
export function readPayload(environment: Environment): unknown {
  const file = environment['GITHUB_EVENT_PATH'] ?? '';
  if (file === '') throw outside();
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ProblemError(
      {
        code: 'event.unreadable',
        what: `The event file ${file} cannot be read`,
        why: messageOf(error),
        todo: 'The runner writes this file; run the action inside a GitHub Actions job, or use the command line at a desk.',
      },
      { cause: error },
    );
  }
}

function outside(): ProblemError {
  return new ProblemError({
    code: 'event.outside',
    what: 'This is the GitHub Action, and it does not run in a job of GitHub Actions',
    why: 'GITHUB_EVENT_PATH is not set',
    todo: 'At a desk the same run is `npx api-testing run`.',
  });
}
