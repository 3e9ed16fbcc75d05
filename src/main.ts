import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { type Inputs, readInputs } from './action/inputs.ts';
import { readEvent } from './action/read-event.ts';
import { LEFT_FOR_POST } from './action/state.ts';
import { openDoors } from './doors.ts';
import type { Channels, Published } from './github/channels.ts';
import { HURRIED_LIMITS } from './github/limits.ts';
import type { RunEvent } from './model/event.ts';
import { describeProblem, ProblemError, toProblem } from './model/problem.ts';
import type { RunResult } from './model/run-result.ts';
import type { Report } from './report/report.ts';
import type { Log } from './run/doors.ts';
import type { RunRequest } from './run/request.ts';
import { run } from './run.ts';
import { neutralise } from './tools/neutralise.ts';
import { makeRedactor } from './tools/redact.ts';

/** The Action: inputs and event in; comment, check, summary, outputs and exit code out. */

/** The runner asks to stop, waits 7.5 s, and asks again: docs.github.com, "Workflow cancellation reference". */
const CANCEL_BUDGET_MS = 6_500;
const CANCELLED_EXIT_CODE = 130;

async function main(): Promise<void> {
  const event = readEvent();
  const inputs = readInputs();
  const secrets = openSecrets(inputs.secrets);
  const log = actionLog(secrets.redact);
  const cancel = new AbortController();
  const channels = await openReporting(event, inputs);
  endOnCancel(cancel, channels, log);

  const opened = channels.open();
  const result = await run(requestOf(event, inputs), await openPlace(log, secrets.conceal, cancel.signal));
  await opened;
  if (cancel.signal.aborted) return;

  const { composeReport } = await import('./report/report.ts');
  const report = composeReport(result, { key: inputs.checkName, docsUrl: docsUrl(), redact: secrets.redact });
  const published = await channels.publish(report, result);
  await finish({ inputs, result, report, published, log });
}

function requestOf(event: RunEvent, inputs: Inputs): RunRequest {
  const serverUrl = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const secrets =
    event.trust === 'full' ? inputs.broker : { ...inputs.broker, token: null, username: null, password: null };
  return {
    event,
    configPath: inputs.config,
    stages: inputs.stages,
    baseUrl: inputs.baseUrl,
    failOn: inputs.failOn,
    checkName: inputs.checkName,
    broker: secrets,
    workspace: resolve(workspace(), inputs.workingDirectory),
    fetch: { token: inputs.token, serverUrl },
  };
}

async function openPlace(log: Log, conceal: (secret: string) => void, signal: AbortSignal) {
  const temporary = process.env['RUNNER_TEMP'] ?? tmpdir();
  const session = randomUUID();
  const workDirectory = join(temporary, 'api-testing', session);
  await mkdir(workDirectory, { recursive: true, mode: 0o700 });
  core.saveState(LEFT_FOR_POST.workDirectory, workDirectory);
  const toolCache = process.env['RUNNER_TOOL_CACHE'] ?? join(temporary, 'api-testing-tools');
  return openDoors({ log, conceal, signal, environment: process.env, workDirectory, toolCache, session });
}

async function openReporting(event: RunEvent, inputs: Inputs): Promise<Channels> {
  if (event.repository === null) {
    throw new ProblemError({
      code: 'event.no-repository',
      what: 'GITHUB_REPOSITORY is not set',
      todo: 'Run the action inside a GitHub Actions job, or use `npx api-testing run` at a desk.',
    });
  }
  const { openChannels } = await import('./github/channels.ts');
  const { openGitHub } = await import('./github/client.ts');
  const apiUrl = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const access = { token: inputs.token, apiUrl, repository: event.repository, log: core.debug };
  return openChannels({
    github: openGitHub(access),
    hurried: openGitHub({ ...access, limits: HURRIED_LIMITS }),
    event,
    checkName: inputs.checkName,
    key: inputs.checkName,
    wantsComment: inputs.comment,
    remember: (check, concluded) => {
      core.saveState(LEFT_FOR_POST.check, check);
      core.saveState(LEFT_FOR_POST.concluded, concluded);
    },
  });
}

/** The check first, then faults and containers (each stage ends its own when aborted); the rest is left to `post`. */
function endOnCancel(cancel: AbortController, channels: Channels, log: Log): void {
  const stop = (signal: NodeJS.Signals): void => {
    if (cancel.signal.aborted) return;
    log.line(`Cancelled (${signal}): concluding the check, ending what was started.`);
    process.exitCode = CANCELLED_EXIT_CODE;
    const told = channels.cancel();
    cancel.abort(new Error('the run was cancelled'));
    setTimeout(() => process.exit(CANCELLED_EXIT_CODE), CANCEL_BUDGET_MS).unref();
    told.catch((thrown) => log.line(`The check could not be concluded: ${thrown}`));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

interface Ended {
  readonly inputs: Inputs;
  readonly result: RunResult;
  readonly report: Report;
  readonly published: Published;
  readonly log: Log;
}

async function finish({ inputs, result, report, published, log }: Ended): Promise<void> {
  const folder = resolve(workspace(), inputs.reportDirectory);
  await mkdir(folder, { recursive: true });
  const files = { result: join(folder, 'result.json'), report: join(folder, 'report.md') };
  await writeFile(files.result, report.resultJson);
  await writeFile(files.report, report.markdown);

  for (const notice of [...result.notices, ...published.notices]) log.line(notice);
  for (const problem of published.problems) log.warning(problem);
  if (published.checkUrl === null) writeAnnotations(report);
  await writeSummary(report.summary, log);
  log.line(report.terminal);

  core.setOutput('verdict', result.verdict.word);
  core.setOutput('result-file', files.result);
  core.setOutput('report-file', files.report);
  core.setOutput('breaking-changes', result.verdict.breakingChanges);
  core.setOutput('comment-url', published.commentUrl ?? '');
  core.setOutput('check-url', published.checkUrl ?? '');
  if (result.verdict.failsStep) core.setFailed(neutralise(result.verdict.headline));
}

/** Lines of the specification, where no check run could carry them. */
function writeAnnotations(report: Report): void {
  for (const { level, message, title, file, line, column } of report.commands) {
    const where = { ...(file && { file }), ...(line && { startLine: line }), ...(column && { startColumn: column }) };
    core[level](message, { title, ...where });
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

/** The runner says which repository and version of an action runs: its documentation is there. */
function docsUrl(): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
  return server && repository && ref ? `${server}/${repository}/blob/${ref}/docs` : null;
}

function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}

/** Secrets become more while a run goes on: the configuration names some. */
function openSecrets(known: readonly string[]) {
  const secrets = [...known];
  let redact = makeRedactor(secrets);
  return {
    redact: (text: string) => redact(text),
    conceal: (secret: string) => {
      core.setSecret(secret);
      secrets.push(secret);
      redact = makeRedactor(secrets);
    },
  };
}

function actionLog(redact: (text: string) => string): Log {
  const safe = (text: string) => redact(text).split('\n').map(neutralise).join('\n');
  return {
    line: (text) => core.info(safe(text)),
    warning: (problem) => core.warning(safe(describeProblem(problem))),
    group: (title) => {
      core.startGroup(safe(title));
      return core.endGroup;
    },
  };
}

try {
  await main();
} catch (thrown) {
  const problem = toProblem(thrown, 'action.failed', 'The run could not be completed');
  core.setFailed(neutralise(describeProblem(problem)));
  if (thrown instanceof Error && !(thrown instanceof ProblemError)) core.debug(thrown.stack ?? '');
}
