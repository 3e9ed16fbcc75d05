import type { ApiSpec } from '../model/api.ts';
import type { StageResult } from '../model/stage.ts';
import { isOpenApi } from './other-formats.ts';
import type { ProviderRun } from './provider-run.ts';

/** What nobody tests in the repository, told once: the plan has it behind the last provider. */
export async function runAuditStage(run: ProviderRun): Promise<StageResult> {
  const { doors, git, config, detection } = run;
  return doors.runAudit({
    git,
    commit: detection.headSha,
    config,
    specs: await readableSpecs(run),
    contracted: run.results.get('contract')?.detail ? contractedOf(run) : null,
    signal: doors.signal,
  });
}

/** Of every provider; one that cannot be read is told by the stages that need it, and hides no gap of the others. */
async function readableSpecs(run: ProviderRun): Promise<readonly ApiSpec[]> {
  const read = run.detection.reader('head');
  const files = run.detection.headSpecs.filter(isOpenApi);
  const specs = await Promise.all(files.map((file) => run.doors.readSpec(file, 'head', read).catch(() => null)));
  return specs.filter((spec) => spec !== null);
}

/** Operations that a pact uses, the broker's included. */
function contractedOf({ uses }: ProviderRun): ReadonlySet<string> {
  return new Set(uses.flatMap(({ operation }) => operation ?? []));
}
