import type { Inputs } from '../action/inputs.ts';
import { listHeadRuns, needsPublishing, newestOfEach } from '../bot/workflow-run.ts';
import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/problems.ts';
import { listToldChecks } from '../github/told-checks.ts';
import { describeProblem, ProblemError, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import { composeReport } from '../report/report.ts';
import { composeAnyway } from './compose-anyway.ts';
import { findResult } from './find-result.ts';
import { DEFAULT_ARTIFACT, type Prepared, prepareResult } from './publish.ts';
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
    const prepared = await takeAgain(headSha, place);
    if (prepared === null) {
      return `${check} stays as it is: the pull request’s own run has left no result for ${headSha.slice(0, 7)}. It follows once the workflow that publishes has run.`;
    }
    if ('nothing' in prepared) return `${check} stays as it is: ${prepared.nothing}.`;
    const { docsUrl, redact } = place;
    const { report, result } = composeAnyway(taken(prepared.result), (one) =>
      composeReport(one, { key: inputs.checkName, docsUrl, redact }),
    );
    const channels = await openReporting(result.event, inputs, 'again');
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
async function takeAgain(headSha: string, place: TellingPlace): Promise<Prepared | null> {
  const { github, repository } = place;
  const runs = (await listHeadRuns(github, headSha)).filter((run) => needsPublishing(run, repository));
  for (const run of newestOfEach(runs)) {
    if ((await findResult(github, run, DEFAULT_ARTIFACT)) === null) continue;
    const inputs = await judgedBefore(headSha, place);
    return prepareResult(run, { ...place, inputs, artifact: DEFAULT_ARTIFACT });
  }
  return null;
}

/**
 * The inputs that the check was judged by, as the workflow that published it wrote them there: this one may have others, and a command
 * that accepts one change must not change the rules for all. Where no check says it, this workflow's own.
 */
async function judgedBefore(headSha: string, { github, inputs }: TellingPlace): Promise<Inputs> {
  const told = await listToldChecks(github, { headSha, name: inputs.checkName });
  const before = told.find(({ judgedBy }) => judgedBy !== null)?.judgedBy ?? null;
  return before === null ? inputs : { ...inputs, failOn: before.failOn, config: before.configPath };
}

/** A result that could not be had says so in place of stages: for a check that has a verdict that is no better one. */
function taken(result: RunResult): RunResult {
  const [problem] = result.setup;
  if (problem !== undefined && result.stages.length === 0) throw new ProblemError(problem);
  return result;
}
