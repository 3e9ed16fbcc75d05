import { readFileSync } from 'node:fs';
import type { RunEvent } from '../model/event.ts';
import { ProblemError } from '../model/problem.ts';
import { parseEvent } from './event.ts';

/** Reads what happened from the runner's variables and its event file. Throws `ProblemError`. */
export function readEvent(environment: Readonly<Record<string, string | undefined>> = process.env): RunEvent {
  const name = environment['GITHUB_EVENT_NAME'] ?? '';
  const file = environment['GITHUB_EVENT_PATH'] ?? '';
  return parseEvent({ name, payload: readPayload(file), environment });
}

function readPayload(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ProblemError(
      {
        code: 'event.unreadable',
        what: `The event file ${file || '(none)'} cannot be read`,
        why: error instanceof Error ? error.message : String(error),
        todo: 'The runner writes this file; run the action inside a GitHub Actions job, or use the command line at a desk.',
      },
      { cause: error },
    );
  }
}
