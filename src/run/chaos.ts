import type { StageResult } from '../model/stage.ts';
import { PROVIDER_LOG_LINES, type ProviderRun } from './provider-run.ts';
import { brokenStage, skippedStage } from './skipped.ts';

/** Experiments on the provider and the services that this run started. */
export async function runChaosStage(run: ProviderRun): Promise<StageResult> {
  const { config, detection, doors, request } = run;
  const { chaos } = config;
  if (chaos !== null && chaos.experiments.length + chaos.toolkit.length === 0) {
    return doors.readChaosResults({ provider: run.name ?? '', config: chaos, workspace: request.workspace });
  }
  const target = await run.target();
  if (target.kind === 'failed') return brokenStage('chaos', run.name, [target.problem]);
  if (config.chaos === null || target.kind !== 'started') {
    const reason = 'faults go only into what the run starts itself';
    return skippedStage('chaos', run.name, { cause: 'not-configured', reason });
  }
  const { environment, interposer } = target;
  const specs = await run.specs();
  const toolkit = config.chaos.toolkit.length === 0 ? [] : await detection.readFiles(config.chaos.toolkit);
  return doors.runChaos({
    provider: run.name ?? '',
    config: config.chaos,
    traffic: config.load,
    specs,
    // A fault concerns the provider as a whole, so all of it is watched, whatever the change touched.
    operations: specs.flatMap((spec) => spec.operations.map(({ id }) => id)),
    baseUrl: environment.baseUrl,
    part: environment.part,
    services: interposer?.targets() ?? [],
    variables: environment.variables,
    toolkitFiles: toolkit.map(({ path }) => path).toSorted(),
    providerExited: () => environment.exited(),
    providerTail: () => environment.tail(PROVIDER_LOG_LINES),
    obtainK6: doors.obtainK6,
    workspace: request.workspace,
    workDirectory: doors.workDirectory,
    parentEnvironment: doors.environment,
    log: (line) => doors.log.line(line),
    signal: doors.signal,
  });
}
