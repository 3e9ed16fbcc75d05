// [door] runs an experiment of Chaos Toolkit with the team's own `chaos`.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { toProblem } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { inWords } from '../tools/duration-words.ts';
import { type CommandResult, runCommand } from '../tools/exec.ts';
import { relayLine } from '../tools/neutralise.ts';
import { readTextIfThere } from '../tools/read-text.ts';
import { folderName } from '../traffic/folder-name.ts';
import { makeFinding } from './findings.ts';
import type { ChaosInput } from './input.ts';
import type { Judged } from './judge.ts';
import { checkToolkitExperiment } from './toolkit-experiment.ts';
import { broken, judgeToolkit, readRollbacks } from './toolkit-journal.ts';
import { LEAVE, toolkitArguments, writeRollbacks } from './toolkit-rollbacks.ts';
import { closeUndo, recordUndo, undoRecorded } from './undo-journal.ts';
import type { ToolkitUndo } from './undo-lines.ts';

/** Never throws. `file` is a path from the workspace: Chaos Toolkit would load from an address, too. */
export async function runToolkit(file: string, timeoutMs: number, input: ChaosInput): Promise<Judged> {
  try {
    const source = path.resolve(input.workspace, file);
    const text = await readFile(source, 'utf8');
    checkToolkitExperiment(text, file);
    return await runChecked({ file, source, text, timeoutMs }, input);
  } catch (thrown) {
    const problem = toProblem(thrown, 'chaos.toolkit', `${file} could not be run`);
    return { ...broken(file, file, problem), problem };
  }
}

interface Checked {
  readonly file: string;
  /** Absolute path. */
  readonly source: string;
  readonly text: string;
  readonly timeoutMs: number;
}

async function runChecked(checked: Checked, input: ChaosInput): Promise<Judged> {
  const { file, source, text, timeoutMs } = checked;
  const directory = path.join(input.workDirectory, 'chaos', 'toolkit', folderName(file));
  const journalFile = path.join(directory, 'journal.json');
  await mkdir(directory, { recursive: true });
  await rm(journalFile, { force: true });
  const undo: ToolkitUndo = {
    kind: 'toolkit',
    file,
    cwd: path.dirname(source),
    journal: journalFile,
    rollbacks: await writeRollbacks(text, file, directory),
    variables: { ...input.variables, PROVIDER_URL: input.baseUrl, ...programs(input.parentEnvironment) },
  };
  const id = recordUndo(input.workDirectory, undo);
  const result = await runCommand({
    file: 'chaos',
    args: toolkitArguments(source, journalFile),
    cwd: undo.cwd,
    env: childEnvironment(input.parentEnvironment, undo.variables),
    timeoutMs,
    onLine: (line) => input.log(relayLine(line)),
    signal: input.signal,
    farewell: LEAVE,
  });
  if (result.spawnError !== null) {
    closeUndo(input.workDirectory, id);
    return broken(file, file, {
      what: 'Chaos Toolkit is not installed',
      why: `${result.spawnError}; install it in a step before: pip install chaostoolkit`,
    });
  }
  const output = `${result.stdout}\n${result.stderr}`.trim().split('\n');
  const lastLine = result.timedOut ? `it took longer than ${inWords(timeoutMs)}` : (output.at(-1) ?? '');
  const journal = await readTextIfThere(journalFile);
  const isOver = isRolledBack(journal, result);
  const judged = judgeToolkit({ file, journal, lastLine, isRolledBack: isOver });
  if (isOver) closeUndo(input.workDirectory, id);
  // Where the run is cancelled, there is no time: the record stays open for the last step of the job.
  else if (!result.aborted) return rollBack(judged, { id, undo }, input);
  return judged;
}

/** Whether nothing of its rollbacks is left to be played; one that failed by itself is told, one that was broken off is played again. */
function isRolledBack(journal: string | null, { stdout, stderr, timedOut, aborted }: CommandResult): boolean {
  if (journal === null) return !`${stdout}${stderr}`.includes(BEGUN);
  const rollbacks = readRollbacks(journal);
  return rollbacks?.left === 0 && (rollbacks.failed.length === 0 || !(timedOut || aborted));
}

/** Where `chaos` and the Python modules of the team are found. */
function programs({ PATH, PYTHONPATH }: ChaosInput['parentEnvironment']): Record<string, string> {
  return { PATH: PATH ?? '', ...(PYTHONPATH !== undefined && { PYTHONPATH }) };
}

/** What it says before the first probe: an experiment that it refuses never gets so far (chaoslib/run.py). */
const BEGUN = 'Running experiment: ';

/** For an experiment whose journal is missing, or does not tell of each rollback. */
async function rollBack(judged: Judged, open: { id: string; undo: ToolkitUndo }, input: ChaosInput): Promise<Judged> {
  try {
    await undoRecorded(input.workDirectory, open);
    return { ...judged, result: { ...judged.result, restored: open.undo.rollbacks === null ? null : true } };
  } catch (thrown) {
    const { why, what } = toProblem(thrown, 'chaos.toolkit', `${open.undo.file} could not be rolled back`);
    const message = `${judged.result.name}: NOT RESTORED: ${what}${why === null ? '' : `: ${why}`}`;
    const finding = makeFinding('chaos.not-restored', { message, key: [open.undo.file] });
    const result: Judged['result'] = { ...judged.result, outcome: 'failed', reason: message, restored: false };
    return { ...judged, result, findings: [...judged.findings, finding] };
  }
}
