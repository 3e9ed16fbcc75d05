import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDoors } from '../doors.ts';
import { sweepLeftovers } from '../environment/leftovers.ts';
import { keepLoadFiles } from '../load/keep.ts';
import type { RunEvent } from '../model/event.ts';
import { listSome } from '../model/list-some.ts';
import { describeProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import { composeFiles } from '../report/files.ts';
import { composeReport } from '../report/report.ts';
import type { Log } from '../run/doors.ts';
import { planRun, run } from '../run.ts';
import { neutralise } from '../tools/neutralise.ts';
import { makeRedactor } from '../tools/redact.ts';
import { DEFAULT_OUT, type DeskCommand } from './arguments.ts';
import { checkUnchanged, digestUntracked, readDeskEvent, untrackedFiles } from './checkout.ts';
import { describeDryRun } from './dry-run.ts';
import { openDeskBranch } from './history-branch.ts';
import { readBroker, toolCacheOf } from './project.ts';

type RunCommand = Extract<DeskCommand, { readonly kind: 'run' }>;

/** The pipeline on a local checkout; the report goes to the terminal and to a folder. Exit code of the command. */
export async function runAtDesk(command: RunCommand, directory: string, signal: AbortSignal): Promise<number> {
  const environment = process.env;
  const broker = readBroker();
  const secrets = [broker.token, broker.password].filter((secret) => secret !== null);
  const redact = (text: string) => makeRedactor(secrets)(text);
  const event = await readDeskEvent(directory, command.base);
  if (command.record) await checkUnchanged(directory, event.headSha);
  const workDirectory = await mkdtemp(join(tmpdir(), 'api-testing-'));
  try {
    const log = deskLog(redact);
    const doors = openDoors({
      log,
      conceal: (secret) => secrets.push(secret),
      signal,
      environment,
      workDirectory,
      toolCache: toolCacheOf(environment),
      session: `desk-${process.pid}`,
      openHistoryBranch: async (branch) => openDeskBranch(directory, branch, log.warning),
    });
    const asked = {
      ...askedOf(command, event),
      broker,
      untracked: await digestUntracked(directory),
      workspace: directory,
    };
    const untracked = untrackedNotice(await untrackedFiles(directory));
    if (command.dryRun) {
      const told = [describeDryRun(await planRun(asked, doors)), ...untracked].join('\n\n');
      process.stdout.write(`${neutralise(redact(told))}\n`);
      return 0;
    }
    const result = await run(asked, doors);
    const told = { ...result, notices: [...result.notices, ...untracked] };
    const out = resolve(directory, command.out);
    await mkdir(out, { recursive: true });
    // The folder hides itself, or the next `git add` takes the report along.
    if (command.out === DEFAULT_OUT) await writeFile(join(out, '.gitignore'), '*\n');
    const terminal = await writeReport(told, out, redact);
    await keepLoadFiles({ workDirectory, reportFolder: out, workspace: directory });
    process.stdout.write(`${terminal}\nFull report: ${join(command.out, 'report.md')}\n`);
    return result.verdict.failsStep ? 1 : 0;
  } finally {
    const { replayUndo } = await import('../chaos/undo-journal.ts');
    const disturbed = await replayUndo(workDirectory, (line) => process.stderr.write(`${neutralise(line)}\n`));
    for (const what of disturbed) process.stderr.write(`NOT RESTORED after a fault: ${neutralise(what)}\n`);
    // What tests left in groups of their own: at a desk no last step of a job comes by.
    await sweepLeftovers(workDirectory, (line) => process.stderr.write(`${neutralise(line)}\n`));
    await rm(workDirectory, { recursive: true, force: true });
  }
}

/** What the words of the command ask for. */
function askedOf({ config, stages, profiles, baseUrl, compare, record }: RunCommand, event: RunEvent) {
  return {
    event,
    configPath: config,
    stages,
    // Who names a profile wants it run, changed or not.
    ...(profiles && { profiles, also: stages === null ? (['stress'] as const) : [] }),
    ...(compare && { compare }),
    baseUrl,
    failOn: null,
    checkName: 'API testing',
    isMain: record ?? false,
    fetch: { token: null, serverUrl: 'https://github.com' },
  };
}

/** Every file of the report; what the terminal shows of it. */
async function writeReport(result: RunResult, folder: string, redact: (text: string) => string): Promise<string> {
  const options = { key: 'desk', redact };
  const report = composeReport(result, options);
  await writeFile(join(folder, 'report.md'), report.markdown);
  await writeFile(join(folder, 'result.json'), report.resultJson);
  for (const { name, text } of await composeFiles(result, options)) await writeFile(join(folder, name), text);
  return report.terminal;
}

/** Names of files that a notice lists; more are only counted. */
const MAX_NAMED_FILES = 5;

function untrackedNotice(files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const names = listSome(files, MAX_NAMED_FILES);
  return [`Not looked at, because git does not track them (\`git add\`): ${names}.`];
}

function deskLog(redact: (text: string) => string): Log {
  const line = (text: string) => process.stderr.write(`${neutralise(redact(text))}\n`);
  return {
    line,
    warning: (problem) => line(`warning: ${describeProblem(problem)}`),
    group: (title) => {
      line(`── ${title}`);
      return () => {};
    },
  };
}
