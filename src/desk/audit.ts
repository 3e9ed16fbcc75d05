import { runAudit } from '../audit/stage.ts';
import { findSpecs } from '../detect/find-specs.ts';
import { formatOf } from '../detect/formats.ts';
import type { Git } from '../detect/git.ts';
import { openSnapshot } from '../detect/snapshot.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config } from '../model/config.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { AuditDetail, StageResult } from '../model/stage.ts';
import { readSpec } from '../spec/read.ts';
import type { AuditCommand } from './audit-arguments.ts';
import { workingCommit } from './checkout.ts';
import { openRepository } from './open-repository.ts';
import { openProject } from './project.ts';

/** The audit of a checkout, and the commit of its files as they are now. */
export interface DeskAudit {
  readonly stage: StageResult;
  readonly detail: AuditDetail;
  readonly headSha: string;
}

/** Looks at the repository around `directory`. Throws ProblemError where there is none, or no commit yet. */
export async function auditAtDesk(command: AuditCommand, directory: string, signal: AbortSignal): Promise<DeskAudit> {
  await using git = await openRepository(directory);
  await using project = await openProject(directory, command.config);
  const { config } = project;
  const headSha = await workingCommit(git);
  const { specs, problems } = await readSpecs(git, headSha, config);
  const audit = command.failOn === null ? config.audit : { ...config.audit, failOn: command.failOn };
  const looked = { git, commit: headSha, config: { ...config, audit }, specs, unreadSpecs: problems };
  const stage = await runAudit({ ...looked, contracted: null, signal });
  if (stage.detail?.kind !== 'audit') throw new Error('the audit has no detail');
  return { stage, detail: stage.detail, headSha };
}

async function readSpecs(
  git: Git,
  commit: string,
  config: Config,
): Promise<{ specs: readonly ApiSpec[]; problems: readonly Problem[] }> {
  const snapshot = openSnapshot(git, commit);
  const found = await findSpecs(git, snapshot, config);
  const problems: Problem[] = [...found.problems];
  const specs: ApiSpec[] = [];
  const read = async (path: string) => {
    const text = await snapshot.read(path);
    if (text?.problem) throw new ProblemError(text.problem);
    return text?.text ?? null;
  };
  for (const file of [...found.specs.values()].filter((one) => formatOf(one) === 'openapi')) {
    try {
      specs.push(await readSpec(file, 'head', read));
    } catch (thrown) {
      problems.push(toProblem(thrown, 'spec.unreadable', `${file.path} could not be read`));
    }
  }
  return { specs, problems };
}
