import type { StageResult } from '../model/stage.ts';
import { operationsInScope, PROVIDER_LOG_LINES, type ProviderRun } from './provider-run.ts';
import { brokenStage, skippedStage } from './skipped.ts';

/** The stages that need a live provider: each tells in its own words when there is none. */

export async function runIntegrationStage(run: ProviderRun): Promise<StageResult> {
  const target = await run.target();
  if (target.kind === 'none' || target.kind === 'address') {
    return skippedStage('integration', run.name, { cause: 'not-configured', reason: 'no provider is started here' });
  }
  return run.doors.runIntegration({
    provider: run.name ?? '',
    started: target.kind === 'started' ? { environment: target.environment } : { failure: target.thrown },
    config: run.config.integration,
    workspace: run.request.workspace,
    parentEnvironment: run.doors.environment,
    log: (line) => run.doors.log.line(line),
    signal: run.doors.signal,
  });
}

export function runSmokeStage(run: ProviderRun): Promise<StageResult> {
  return runTraffic(run, 'smoke');
}

export function runLoadStage(run: ProviderRun): Promise<StageResult> {
  return runTraffic(run, 'load');
}

async function runTraffic(run: ProviderRun, stage: 'smoke' | 'load'): Promise<StageResult> {
  const target = await run.target();
  if (target.kind === 'failed') return brokenStage(stage, run.name, [target.problem]);
  if (target.kind === 'none') return skippedStage(stage, run.name, target);
  const operations = await operationsInScope(run);
  if (operations.length === 0) {
    const reason = 'no operation of the head is reached by the change';
    return skippedStage(stage, run.name, { cause: 'nothing-changed', reason });
  }
  const owned = target.kind === 'started';
  const start = stage === 'smoke' ? run.doors.runSmoke : run.doors.runLoad;
  return start({
    provider: run.name ?? '',
    specs: await run.specs(),
    operations,
    baseUrl: owned ? target.environment.baseUrl : target.baseUrl,
    owned,
    config: run.config.load,
    workspace: run.request.workspace,
    obtainK6: run.doors.obtainK6,
    providerExited: () => (owned ? target.environment.exited() : null),
    providerTail: () => (owned ? target.environment.tail(PROVIDER_LOG_LINES) : []),
    workDirectory: run.doors.workDirectory,
    parentEnvironment: run.doors.environment,
    log: (line) => run.doors.log.line(line),
    signal: run.doors.signal,
  });
}
