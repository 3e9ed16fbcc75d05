import type { ApiSpec } from '../model/api.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import { isOpenApi } from './other-formats.ts';
import type { ProviderRun } from './provider-run.ts';

/** What nobody tests in the repository, told once: the plan has it behind the last provider. */
export async function runAuditStage(run: ProviderRun): Promise<StageResult> {
  const { doors, git, config, detection } = run;
  const { specs, problems } = await readSpecs(run);
  return doors.runAudit({
    git,
    commit: detection.headSha,
    config,
    specs,
    unreadSpecs: problems,
    contracted: run.results.get('contract')?.detail ? contractedOf(run) : null,
    signal: doors.signal,
  });
}

/** Of every provider; one that cannot be read is told, and hides no gap of the others. */
async function readSpecs(run: ProviderRun): Promise<{ specs: readonly ApiSpec[]; problems: readonly Problem[] }> {
  const read = run.detection.reader('head');
  const specs: ApiSpec[] = [];
  // Globs that match nothing leave nothing to look at, which is not the same as nothing to find.
  const problems = run.detection.problems.filter(({ code }) => code === 'specs.none-found');
  for (const file of run.detection.headSpecs.filter(isOpenApi)) {
    try {
      specs.push(await run.doors.readSpec(file, 'head', read));
    } catch (thrown) {
      problems.push(toProblem(thrown, 'spec.unreadable', `${file.path} could not be read`));
    }
  }
  return { specs, problems };
}

/** Operations that a pact uses, the broker's included. */
function contractedOf({ uses }: ProviderRun): ReadonlySet<string> {
  return new Set(uses.flatMap(({ operation }) => operation ?? []));
}
