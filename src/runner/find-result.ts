import { isOfNewestAttempt, judgeEarlier } from '../bot/attempt.ts';
import type { FirstRun } from '../bot/workflow-run.ts';
import { type Artifact, findArtifact } from '../github/artifacts.ts';
import type { GitHub } from '../github/client.ts';
import { listJobExecutions } from '../github/run-jobs.ts';
import { ProblemError } from '../model/problem.ts';

/**
 * The artifact that stands for a run: the newest of its attempt, or of an earlier one whose job was not run again. Null where the run
 * left none. Throws `ProblemError` where the newest attempt left none in place of an older one's, GitHubError where it cannot be read.
 */
export async function findResult(github: GitHub, run: FirstRun, name: string): Promise<Artifact | null> {
  const artifact = await findArtifact(github, run.id, name);
  if (artifact === null || isOfNewestAttempt(artifact.createdMs, run)) return artifact;
  const standing = judgeEarlier(artifact.createdMs, run, await listJobExecutions(github, run.id));
  if (standing === 'stands') return artifact;
  throw new ProblemError({
    code: 'artifact.superseded',
    what: `Of attempt ${run.attempt} of the run ${run.id} there is no artifact \`${name}\``,
    why:
      standing === 'superseded'
        ? 'an earlier attempt left one, and its job was run again since'
        : 'an earlier attempt left one, and whether its job was run again since is not known',
    todo: 'Re-run all jobs of that run, and see that the step that uploads the result runs whatever the one before it says.',
  });
}
