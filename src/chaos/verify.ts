// [door] runs the team's own command that looks after recovery whether something was lost.
import { childEnvironment } from '../tools/child-environment.ts';
import { cancelled } from '../tools/deadline.ts';
import { runCommand } from '../tools/exec.ts';
import { lastLine } from '../tools/lines.ts';
import { relayLine } from '../tools/neutralise.ts';
import type { ChaosInput } from './input.ts';

/** It asks a database, or reads a log. */
const VERIFY_DEADLINE_MS = 60_000;

/** Null: it held. Else what it said. */
export async function verify(command: string, input: ChaosInput): Promise<string | null> {
  const result = await runCommand({
    file: 'sh',
    args: ['-c', command],
    cwd: input.workspace,
    env: childEnvironment(input.parentEnvironment, input.variables),
    timeoutMs: VERIFY_DEADLINE_MS,
    onLine: (line) => input.log(relayLine(line)),
    signal: input.signal,
  });
  if (result.exitCode === 0) return null;
  if (result.aborted) throw cancelled();
  if (result.spawnError !== null) return `\`${command}\` could not be started: ${result.spawnError}`;
  if (result.timedOut) return `\`${command}\` took longer than ${VERIFY_DEADLINE_MS / 1_000} s`;
  const last = lastLine(`${result.stdout}\n${result.stderr}`);
  return `\`${command}\` ended with code ${result.exitCode ?? result.signal}: ${last}`;
}
