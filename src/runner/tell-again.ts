import type { Inputs } from '../action/inputs.ts';
import { listHeadRuns, needsPublishing, newestOfEach } from '../bot/workflow-run.ts';
import { findArtifact } from '../github/artifacts.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/problems.ts';
import { describeProblem, ProblemError, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import { composeReport } from '../report/report.ts';
import { DEFAULT_ARTIFACT, prepareResult } from './publish.ts';
import { openReporting } from './reporting.ts';

export interface TellingPlace {
  readonly github: GitHub;
  /** As they were given: the check whose verdict follows is the one that the workflow for pull requests has. */
  readonly inputs: Inputs;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly docsUrl: string | null;
  /** ISO date. */
  readonly today: string;
  readonly redact: (text: string) => string;
}

/**
 * After a command on a fork: the result of the fork's own run is told once more, as the workflow that publishes does, so that its
 * check follows what was accepted or taken back. What became of it, in one sentence. Never throws.
 */
export async function tellAgain(headSha: string, place: TellingPlace): Promise<string> {
  const { inputs } = place;
  const check = `The check \`${inputs.checkName}\``;
  try {
    const result = await takeAgain(headSha, place);
    if (result === null) {
      return `${check} stays as it is: the pull request’s own run has left no result for ${headSha.slice(0, 7)}. It follows once the workflow that publishes has run.`;
    }
    const channels = await openReporting(result.event, inputs, 'again');
    const { docsUrl, redact } = place;
    const report = composeReport(result, { key: inputs.checkName, docsUrl, redact });
    const { checkUrl, problems } = await channels.publish(report, result);
    if (checkUrl === null) return `${check} does not follow: ${problems.map(describeProblem).join(' ')} ${BY_HAND}`;
    return `${check} follows, from the result of the pull request’s own run: ${result.verdict.headline}`;
  } catch (thrown) {
    return `${check} does not follow: ${whyNot(thrown)} ${BY_HAND}`;
  }
}

const BY_HAND = 'Re-run the workflow that publishes (Actions, its newest run for this pull request, Re-run all jobs).';

function whyNot(thrown: unknown): string {
  const isRight = thrown instanceof GitHubError && (thrown.status === 403 || thrown.status === 404);
  if (isRight) return 'this job may not read what that run left. Give it `actions: read`, or do it by hand:';
  return describeProblem(toProblem(thrown, 'command.not-told', 'The result of that run could not be told again'));
}

/**
 * The newest result that a run of the pull request left for this commit, judged anew; null where there is none. An older run of the same
 * workflow has no say: the newest may be red because it left nothing.
 */
async function takeAgain(headSha: string, place: TellingPlace): Promise<RunResult | null> {
  const { github, repository } = place;
  const runs = (await listHeadRuns(github, headSha)).filter((run) => needsPublishing(run, repository));
  for (const run of newestOfEach(runs)) {
    if ((await findArtifact(github, run.id, DEFAULT_ARTIFACT)) === null) continue;
    const prepared = await prepareResult(run, { ...place, artifact: DEFAULT_ARTIFACT });
    return 'result' in prepared ? taken(prepared.result) : null;
  }
  return null;
}

/** A result that could not be had says so in place of stages: for a check that has a verdict that is no better one. */
function taken(result: RunResult): RunResult {
  const [problem] = result.setup;
  if (problem !== undefined && result.stages.length === 0) throw new ProblemError(problem);
  return result;
}
