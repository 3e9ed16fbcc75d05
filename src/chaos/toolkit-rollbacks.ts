// [door] the rollbacks of a Chaos Toolkit experiment that did not come to play them itself.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { inWords } from '../tools/duration-words.ts';
import { type Farewell, runCommand } from '../tools/exec.ts';
import { endTree, findByArgument, readProcess, sendSignal } from '../tools/process-tree.ts';
import { readTextIfThere } from '../tools/read-text.ts';
import { parseText } from '../yaml/parse.ts';
import { type Rollbacks, readRollbacks } from './toolkit-journal.ts';
import type { ToolkitUndo } from './undo-lines.ts';

/**
 * SIGUSR1 ends an experiment wherever it is and keeps its rollbacks. SIGTERM is an exception to the activity that runs: one in Python
 * takes it for a failure of its own and the method goes on, and in a rollback it ends the rest of them (chaoslib/exit.py, run.py).
 */
export const LEAVE: Farewell = {
  signal: 'SIGUSR1',
  afterTimeoutMs: 30_000,
  // A cancelled job has 7.5 s for everything; what is left over is played by its last step.
  afterAbortMs: 3_500,
};

/** The last step of a job has minutes. */
const PLAY_DEADLINE_MS = 60_000;
const POLL_MS = 50;

/** `chaos`, without a look at newer versions: by default nothing is rolled back after a failure or an interruption. */
export function toolkitArguments(experiment: string, journal: string): readonly string[] {
  return ['--no-version-check', 'run', '--journal-path', journal, '--rollback-strategy=always', experiment];
}

/** Writes an experiment that does nothing but roll back, as JSON; null where `text` declares no rollbacks. */
export async function writeRollbacks(text: string, file: string, directory: string): Promise<string | null> {
  const { value } = parseText(text, file);
  const experiment = value as Readonly<Record<string, unknown>>;
  const { rollbacks, configuration, secrets, controls } = experiment;
  if (!Array.isArray(rollbacks) || rollbacks.length === 0) return null;
  const title = `Rollbacks of ${file}`;
  const alone = { title, description: title, configuration, secrets, controls, method: [], rollbacks };
  const written = path.join(directory, 'rollbacks.json');
  await writeFile(written, JSON.stringify(alone), { mode: 0o600 });
  return written;
}

/** Ends what still runs of the experiment, and plays the rollbacks unless it did. Throws where one of them fails. */
export async function restoreToolkit(undo: ToolkitUndo): Promise<void> {
  await endOrphans(undo.journal);
  if (undo.rollbacks === null || (await hasRolledBack(undo))) return;
  const journal = `${undo.rollbacks}.journal`;
  await rm(journal, { force: true });
  const { spawnError, stdout, stderr } = await runCommand({
    file: 'chaos',
    args: toolkitArguments(undo.rollbacks, journal),
    cwd: undo.cwd,
    env: childEnvironment(process.env, undo.variables),
    timeoutMs: PLAY_DEADLINE_MS,
    farewell: LEAVE,
  });
  const played = await readRolledBack(journal);
  if (played?.failed.length === 0 && played.left === 0) return;
  const last = spawnError ?? `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? '';
  throw new ProblemError({
    code: 'chaos.toolkit',
    what: `The rollbacks of ${undo.file} could not be played`,
    why: played === null ? last : describeUnplayed(played),
    todo: `Play them by hand: chaos run --rollback-strategy=always ${undo.file}`,
  });
}

function describeUnplayed({ failed, left }: Rollbacks): string {
  if (failed.length > 0) return `${failed.map((name) => `"${name}"`).join(', ')} failed`;
  return `${left} of them did not come to run within ${inWords(PLAY_DEADLINE_MS)}, or were broken off`;
}

/** A run that was killed leaves `chaos` alive: it would go on with the method. */
async function endOrphans(journal: string): Promise<void> {
  const orphans = findByArgument(journal);
  for (const { pid } of orphans) sendSignal(pid, LEAVE.signal);
  const giveUpMs = performance.now() + LEAVE.afterTimeoutMs;
  for (const { pid, startTime } of orphans) {
    while (readProcess(pid)?.startTime === startTime && performance.now() < giveUpMs) await sleep(POLL_MS);
    if (readProcess(pid)?.startTime === startTime) await endTree(pid, 0);
  }
}

async function hasRolledBack({ journal }: ToolkitUndo): Promise<boolean> {
  const own = await readRolledBack(journal);
  return own !== null && own.failed.length === 0 && own.left === 0;
}

async function readRolledBack(journal: string): Promise<Rollbacks | null> {
  const text = await readTextIfThere(journal);
  return text === null ? null : readRollbacks(text);
}
