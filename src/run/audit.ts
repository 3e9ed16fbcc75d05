import type { ApiSpec } from '../model/api.ts';
import { type Problem, toProblem } from '../model/problem.ts';
import type { SpecFile } from '../model/spec.ts';
import type { StageResult } from '../model/stage.ts';
import { isOpenApi, nameFormat } from './other-formats.ts';
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
  for (const file of run.detection.headSpecs) {
    if (!isOpenApi(file)) {
      problems.push(otherFormat(file));
      continue;
    }
    try {
      specs.push(await run.doors.readSpec(file, 'head', read));
    } catch (thrown) {
      problems.push(toProblem(thrown, 'spec.unreadable', `${file.path} could not be read`));
    }
  }
  return { specs, problems };
}

/** No gap is known of its operations, which is not the same as none. */
function otherFormat(file: SpecFile): Problem {
  return {
    code: 'audit.other-format',
    what: file.path,
    where: null,
    why: `it is ${nameFormat(file)}, and operations that nobody tests are known of OpenAPI only`,
    todo: null,
  };
}

/** Operations that a pact uses, the broker's included. */
function contractedOf({ uses }: ProviderRun): ReadonlySet<string> {
  return new Set(uses.flatMap(({ operation }) => operation ?? []));
}
