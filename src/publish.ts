import * as core from '@actions/core';
import { type Inputs, readInputs } from './action/inputs.ts';
import { readPayload } from './action/read-event.ts';
import { parseRepository } from './action/run-place.ts';
import { type FirstRun, parseWorkflowRun, readWorkflowRun } from './bot/workflow-run.ts';
import type { GitHub } from './github/client.ts';
import { GitHubError } from './github/problems.ts';
import { describeProblem, type Problem, ProblemError, toProblem } from './model/problem.ts';
import type { RunResult } from './model/run-result.ts';
import { composeReport } from './report/report.ts';
import { composeAnyway } from './runner/compose-anyway.ts';
import { guardProcess } from './runner/guard.ts';
import { handOverPacts } from './runner/hand-over.ts';
import { openLog, openSecrets, type Secrets } from './runner/log.ts';
import { docsUrl } from './runner/place.ts';
import { DEFAULT_ARTIFACT, prepareResult } from './runner/publish.ts';
import { openAccess, openReporting } from './runner/reporting.ts';
import { neutralise } from './tools/neutralise.ts';
import { useProxies } from './tools/proxies.ts';

/** The second front door: tells what a run without rights found. It runs nothing, and writes nothing to disk. */
async function publish(): Promise<void> {
  const unusableProxies = useProxies();
  const inputs = readInputs();
  const secrets = openSecrets(inputs.secrets);
  const log = openLog(secrets);
  for (const problem of unusableProxies) log.warning(problem);
  const { GITHUB_REPOSITORY: repository = '', GITHUB_API_URL, GITHUB_SERVER_URL } = process.env;
  const github = await openAccess(parseRepository(repository), inputs.token);
  const run = await readFirstRun(github);
  const newer = await readNewerAttempt(github, run);
  if (newer !== null) {
    return log.line(`Nothing to publish: attempt ${newer} of the run ${run.id} is newer, and told when it has ended.`);
  }
  const prepared = await prepareResult(run, {
    github,
    inputs,
    apiUrl: GITHUB_API_URL ?? 'https://api.github.com',
    serverUrl: GITHUB_SERVER_URL ?? 'https://github.com',
    repository,
    artifact: core.getInput('artifact') || DEFAULT_ARTIFACT,
    today: new Date().toISOString().slice(0, 10),
  });
  if ('nothing' in prepared) return log.line(`Nothing to publish: ${prepared.nothing}.`);
  const { config, result } = prepared;
  const told = { log: (line: string) => log.line(line), debug: log.debug };
  const handedOver = await handOverPacts(result, { github, inputs, run, config, ...told });
  await tell({ ...result, notices: [...handedOver, ...result.notices] }, inputs, secrets);
}

async function readFirstRun(github: GitHub): Promise<FirstRun> {
  const named = core.getInput('run-id');
  if (named === '') {
    if (process.env['GITHUB_EVENT_NAME'] !== 'workflow_run') throw noRun();
    return parseWorkflowRun((readPayload(process.env) as { workflow_run?: unknown })?.workflow_run);
  }
  if (!/^[1-9][0-9]{0,14}$/.test(named)) throw badRunId(named);
  return readWorkflowRun(github, Number(named));
}

/** The word that a run has ended may come after somebody has started it again. Null: it is the newest, or nobody can tell. */
async function readNewerAttempt(github: GitHub, { id, attempt }: FirstRun): Promise<number | null> {
  try {
    const latest = await readWorkflowRun(github, id);
    return latest.attempt > attempt ? latest.attempt : null;
  } catch (thrown) {
    // What this job may not read is told with the artifact, which it may not read either: a required check must not stay away.
    if (thrown instanceof GitHubError) return null;
    throw thrown;
  }
}

function noRun(): ProblemError {
  return new ProblemError({
    code: 'publish.no-run',
    what: `This workflow runs \`on: ${process.env['GITHUB_EVENT_NAME'] ?? ''}\`, and \`run-id\` is not set`,
    todo: 'Let it run `on: workflow_run: { workflows: [<the first one>], types: [completed] }`, or set `run-id`.',
  });
}

function badRunId(text: string): ProblemError {
  return new ProblemError({
    code: 'publish.run-id',
    what: `The input \`run-id\` is ${JSON.stringify(text.slice(0, 40))}`,
    why: 'ids of workflow runs are whole numbers',
    todo: 'Leave it out, or hand over `github.event.workflow_run.id`.',
  });
}

async function tell(judged: RunResult, inputs: Inputs, secrets: Secrets): Promise<void> {
  const log = openLog(secrets);
  const channels = await openReporting(judged.event, inputs);
  const { report, result } = composeAnyway(judged, (one) =>
    composeReport(one, { key: inputs.checkName, docsUrl: docsUrl(), redact: secrets.redact }),
  );
  const published = await channels.publish(report, result);
  for (const notice of [...result.notices, ...published.notices]) log.line(notice);
  // The verdict is the check's; the step fails only when nobody could be told.
  const [first, ...more] = published.problems;
  const failure = published.checkUrl === null ? (first ?? UNWRITTEN) : null;
  for (const problem of failure === null ? published.problems : more) log.warning(problem);
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(report.summary).write();
  log.line(report.terminal);
  core.setOutput('verdict', result.verdict.word);
  core.setOutput('comment-url', published.commentUrl ?? '');
  core.setOutput('check-url', published.checkUrl ?? '');
  if (failure !== null) core.setFailed(neutralise(secrets.redact(describeProblem(failure))));
}

const UNWRITTEN: Problem = {
  code: 'publish.no-check',
  what: 'The check run could not be written',
  where: null,
  why: null,
  todo: 'The log says what was tried.',
};

guardProcess();
try {
  await publish();
} catch (thrown) {
  const problem = toProblem(thrown, 'publish.failed', 'The result could not be published');
  core.setFailed(neutralise(describeProblem(problem)));
  if (thrown instanceof Error && !(thrown instanceof ProblemError)) core.debug(thrown.stack ?? '');
}
