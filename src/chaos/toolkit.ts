// [door] runs an experiment of Chaos Toolkit with the team's own `chaos`.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { toProblem } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { inWords } from '../tools/duration-words.ts';
import { runCommand } from '../tools/exec.ts';
import { relayLine } from '../tools/neutralise.ts';
import { folderName } from '../traffic/folder-name.ts';
import type { ChaosInput } from './input.ts';
import type { Judged } from './judge.ts';
import { checkToolkitExperiment } from './toolkit-experiment.ts';
import { broken, judgeToolkit } from './toolkit-journal.ts';

/** Never throws. `file` is a path from the workspace: Chaos Toolkit would load from an address, too. */
export async function runToolkit(file: string, timeoutMs: number, input: ChaosInput): Promise<Judged> {
  try {
    const source = path.resolve(input.workspace, file);
    checkToolkitExperiment(await readFile(source, 'utf8'), file);
    return await runChecked({ file, source, timeoutMs }, input);
  } catch (thrown) {
    const problem = toProblem(thrown, 'chaos.toolkit', `${file} could not be run`);
    return { ...broken(file, file, problem), problem };
  }
}

interface Checked {
  readonly file: string;
  /** Absolute path. */
  readonly source: string;
  readonly timeoutMs: number;
}

async function runChecked({ file, source, timeoutMs }: Checked, input: ChaosInput): Promise<Judged> {
  const directory = path.join(input.workDirectory, 'chaos', 'toolkit', folderName(file));
  const journalFile = path.join(directory, 'journal.json');
  await mkdir(directory, { recursive: true });
  await rm(journalFile, { force: true });
  const result = await runCommand({
    file: 'chaos',
    // By default nothing is rolled back after a failure or an interruption.
    args: ['--no-version-check', 'run', '--journal-path', journalFile, '--rollback-strategy=always', source],
    cwd: path.dirname(source),
    env: childEnvironment(input.parentEnvironment, { ...input.variables, PROVIDER_URL: input.baseUrl }),
    timeoutMs,
    onLine: (line) => input.log(relayLine(line)),
    signal: input.signal,
  });
  if (result.spawnError !== null) {
    return broken(file, file, {
      what: 'Chaos Toolkit is not installed',
      why: `${result.spawnError}; install it in a step before: pip install chaostoolkit`,
    });
  }
  const output = `${result.stdout}\n${result.stderr}`.trim().split('\n');
  const lastLine = result.timedOut ? `it took longer than ${inWords(timeoutMs)}` : (output.at(-1) ?? '');
  return judgeToolkit({ file, journal: await readOrNull(journalFile), lastLine });
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
