import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import * as core from '@actions/core';
import type { Published } from '../github/channels.ts';
import { toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import type { ReportFile } from '../report/files.ts';
import type { Report } from '../report/report.ts';
import type { Log } from '../run/doors.ts';
import { neutralise } from '../tools/neutralise.ts';
import { metricOutputs } from './metric-outputs.ts';
import { workspace } from './place.ts';

export interface Ended {
  readonly result: RunResult;
  readonly report: Report;
  readonly published: Published;
  /** Files for other programs and for a browser. */
  readonly more: readonly ReportFile[];
  /** Folder of the run: what load left there is kept. */
  readonly workDirectory: string;
  /** Absolute path of the folder for all of them. */
  readonly folder: string;
  readonly log: Log;
  readonly redact: (text: string) => string;
}

/** Everything that is left when comment and check are told: files, summary, log, outputs, and whether the step fails. */
export async function finishStep({
  result,
  report,
  more,
  published,
  folder,
  workDirectory,
  log,
  redact,
}: Ended): Promise<void> {
  const files = { result: join(folder, 'result.json'), report: join(folder, 'report.md') };
  try {
    await openFolder(folder);
    await writeAnew(files.result, report.resultJson);
    await writeAnew(files.report, report.markdown);
    for (const { name, text } of more) await writeAnew(join(folder, name), text);
    // Read here and not at the start: a run without a change to the API writes no scripts.
    const { keepLoadFiles } = await import('../load/keep.ts');
    await keepLoadFiles({ workDirectory, reportFolder: folder, workspace: workspace() });
  } catch (thrown) {
    log.warning(toProblem(thrown, 'report.not-written', `The report could not be written to ${folder}`));
  }
  for (const notice of [...result.notices, ...published.notices]) log.line(notice);
  for (const problem of published.problems) log.warning(problem);
  if (published.checkUrl === null) writeAnnotations(report);
  await writeSummary(report.summary, log);
  log.line(report.terminal);

  core.setOutput('verdict', result.verdict.word);
  core.setOutput('result-file', files.result);
  core.setOutput('report-file', files.report);
  core.setOutput('report-folder', folder);
  core.setOutput('breaking-changes', result.verdict.breakingChanges);
  for (const [name, value] of Object.entries(metricOutputs(result))) core.setOutput(name, value);
  core.setOutput('comment-url', published.commentUrl ?? '');
  core.setOutput('check-url', published.checkUrl ?? '');
  if (result.verdict.failsStep) core.setFailed(neutralise(redact(result.verdict.headline)));
}

/** The checkout is somebody's pull request: a link in it must not lead the report, and what it quotes, to another place. */
async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const root = workspace();
  const [real, expected] = [await realpath(folder), resolve(await realpath(root), relative(root, folder))];
  if (real !== expected) throw new Error(`${folder} is a symbolic link to ${real}`);
}

async function writeAnew(file: string, text: string): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, text, { flag: 'wx' });
}

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

/** Lines of the specification, where no check run could carry them. */
function writeAnnotations(report: Report): void {
  for (const { level, message, title, file, line, column } of report.commands) {
    const where = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
    ANNOTATE[level](message, { title, ...where });
  }
}

async function writeSummary(summary: string, log: Log): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await core.summary.addRaw(summary).write();
  } catch (thrown) {
    log.warning(toProblem(thrown, 'summary.not-written', 'The job summary could not be written'));
  }
}
