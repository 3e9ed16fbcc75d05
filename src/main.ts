import { resolve } from 'node:path';
import { debug, setFailed } from '@actions/core';
import { checkNameOf } from './action/check-name.ts';
import { type Inputs, readFallback, readInputs } from './action/inputs.ts';
import type { Channels } from './github/channels.ts';
import { describeProblem, type Problem, ProblemError, toProblem } from './model/problem.ts';
import type { Log } from './run/doors.ts';
import type { RunRequest } from './run/request.ts';
import { emptyResult } from './run/summary.ts';
import { run } from './run.ts';
import { endOnCancel } from './runner/cancel.ts';
import { finishStep } from './runner/finish.ts';
import { followFork } from './runner/follow-fork.ts';
import { guardProcess } from './runner/guard.ts';
import { openLog, openSecrets } from './runner/log.ts';
import { docsUrl, openRunner, workspace } from './runner/place.ts';
import { claimsOf, historyOf, keepIssue, openReporting, tellRequester } from './runner/reporting.ts';
import { openStart, type Start } from './runner/start.ts';
import { neutralise } from './tools/neutralise.ts';
import { useProxies } from './tools/proxies.ts';

/** The Action: inputs and event in; comment, check, summary, outputs and exit code out. */
async function main(): Promise<void> {
  const unusableProxies = useProxies();
  const { inputs: given, unusable } = readUsableInputs();
  const secrets = openSecrets(given.secrets);
  const log = openLog(secrets);
  for (const problem of unusableProxies) log.warning(problem);
  const start = await openStart(given, log);
  if (start === null) return;
  const { event, command } = start;
  const inputs = { ...given, checkName: checkNameOf(given.checkName, event) };
  const cancel = new AbortController();
  const channels = await openReporting(event, inputs);
  endOnCancel(cancel, channels, log);

  const opened = channels.open();
  const request = requestOf(start, inputs);
  const asked = { readAcceptances: claimsOf(start, inputs), openHistoryBranch: historyOf(inputs) };
  const doors = await openRunner({ log: telling(log, channels), secrets, signal: cancel.signal }, asked);
  const progress = (words: string) => channels.progress(words);
  const judged = unusable === null ? await run(request, { ...doors, progress }) : emptyResult(request, [unusable], 0);
  await opened;
  if (cancel.signal.aborted) return;
  const recorded = (await command?.record(judged)) ?? [];
  const followed = await followFork(start, { inputs: given, redact: secrets.redact });
  const notices = [...start.notices, ...judged.notices, ...recorded, ...followed];
  const result = { ...judged, notices };

  const { composeReport } = await import('./report/report.ts');
  const { composeFiles } = await import('./report/files.ts');
  const options = { key: inputs.checkName, docsUrl: docsUrl(), redact: secrets.redact };
  const report = composeReport(result, options);
  const published = await channels.publish(report, result);
  const told = await tellRequester(result, { token: inputs.token, redact: secrets.redact });
  const issue = await keepIssue(result, report.comment, inputs);
  for (const words of [told, issue]) if (words !== null) log.line(words);
  await command?.settle(result);
  const folder = resolve(workspace(), inputs.reportDirectory);
  const more = await composeFiles(result, options);
  const { workDirectory } = doors;
  await finishStep({ workDirectory, result, report, more, published, folder, log, redact: secrets.redact });
}

/** Stages fold in the log; each one that begins is also told to the check. */
function telling(log: Log, channels: Channels): Log {
  const group = (title: string) => {
    channels.begin(title);
    return log.group(title);
  };
  return { ...log, group };
}

/** Inputs that cannot be used are the run's result, told like any other: the check must not stay away. */
function readUsableInputs(): { readonly inputs: Inputs; readonly unusable: Problem | null } {
  try {
    return { inputs: readInputs(), unusable: null };
  } catch (thrown) {
    return { inputs: readFallback(), unusable: toProblem(thrown, 'input.unusable', 'The inputs cannot be used') };
  }
}

function requestOf({ event, stages, command }: Start, inputs: Inputs): RunRequest {
  const trusted = event.trust === 'full';
  const serverUrl = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const apiUrl = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  return {
    event,
    configPath: inputs.config,
    stages: stages ?? inputs.stages,
    profiles: inputs.profiles,
    also: command?.also ?? [],
    baseUrl: inputs.baseUrl ?? event.deploymentUrl ?? null,
    failOn: inputs.failOn,
    checkName: inputs.checkName,
    broker: trusted ? inputs.broker : { ...inputs.broker, token: null, username: null, password: null },
    workspace: resolve(workspace(), inputs.workingDirectory),
    fetch: { token: inputs.token, serverUrl },
    ...(inputs.record !== null && { record: inputs.record }),
    ...(trusted && { dispatch: { token: inputs.dispatchToken ?? inputs.token, apiUrl, serverUrl } }),
  };
}

guardProcess();
try {
  await main();
} catch (thrown) {
  const problem = toProblem(thrown, 'action.failed', 'The run could not be completed');
  setFailed(neutralise(describeProblem(problem)));
  if (thrown instanceof Error && !(thrown instanceof ProblemError)) debug(thrown.stack ?? '');
}
