import type { Inputs } from '../action/inputs.ts';
import { parseRepository } from '../action/run-place.ts';
import { readAcceptances } from '../bot/acceptances.ts';
import { parseArtifactResult, resultWithout } from '../bot/artifact-result.ts';
import { type FirstRun, findOwnRun, type HeadRun, isOwn, needsPublishing } from '../bot/workflow-run.ts';
import { RESULT_ZIP_LIMITS, readZipFile } from '../bot/zip.ts';
import { defaultConfig } from '../config/normalise.ts';
import { parseConfig } from '../config/parse.ts';
import type { GitHub } from '../github/client.ts';
import { readFileAt } from '../github/contents.ts';
import { downloadArtifact } from '../github/download-artifact.ts';
import { GitHubError } from '../github/problems.ts';
import type { PullRequestFacts } from '../github/pull-request.ts';
import { compareStamps, listToldChecks } from '../github/told-checks.ts';
import type { AcceptanceClaim } from '../model/acceptance.ts';
import type { Config } from '../model/config.ts';
import type { RunEvent } from '../model/event.ts';
import { describeProblem, ProblemError, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import { DEFAULT_CONFIG_PATH } from '../run/request.ts';
import { raiseSpared } from '../run/spare.ts';
import { acceptChanges, nameCommands } from '../verdict/acceptance.ts';
import { decide } from '../verdict/verdict.ts';
import { findCautions, OTHERS_UNKNOWN } from './cautions.ts';
import { findResult } from './find-result.ts';
import { listOpenPulls } from './open-pulls.ts';
import { describeOwn, findShared, isFrom } from './shared-head.ts';

export interface PublishPlace {
  readonly github: GitHub;
  readonly inputs: Inputs;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** `owner/name` of the repository this job runs in. */
  readonly repository: string;
  /** Name of the artifact that holds `result.json`. */
  readonly artifact: string;
  /** ISO date. */
  readonly today: string;
}

/** What the documented workflow calls it. */
export const DEFAULT_ARTIFACT = 'api-testing-result';

/** A result that is to be published, or why there is none. */
export type Prepared = { readonly result: RunResult; readonly config: Config } | { readonly nothing: string };

/**
 * The result of a run that could not report by itself, made ready to be told: the pull request found by the commit that GitHub names,
 * the stages taken from the artifact, the verdict decided anew by the configuration of the base. Throws `ProblemError` where GitHub
 * does not answer.
 */
export async function prepareResult(run: FirstRun, place: PublishPlace): Promise<Prepared> {
  if (!needsPublishing(run, place.repository)) {
    return { nothing: `the run ${run.id} (${run.event}) could report by itself` };
  }
  const { pulls: open, whole } = await listOpenPulls(place.github, run);
  const found = open.filter((pull) => isFrom(pull, run.headRepository));
  const [pull] = found;
  if (pull === undefined) return { nothing: `no open pull request has ${run.headSha} as its head any more` };
  const own = await findOwn(run, { open, place });
  if (own !== null) return { nothing: describeOwn(run, own) };
  if (await isOutrun(run, place))
    return { nothing: `a newer run than ${run.id}, attempt ${run.attempt}, has told its verdict` };
  const event = eventOf(run, pull, { place, several: found.length > 1 });
  const base = await readBase(pull, place);
  const shared = findShared(open);
  const taken =
    shared === null ? await takeResult(run, event, place) : resultWithout(shared, event, place.inputs.checkName);
  const judged = await judge(taken, { config: base, place });
  const cautions = [...(whole ? [] : [OTHERS_UNKNOWN]), ...(await findCautions(pull, place))];
  return { result: { ...judged, ...(cautions.length > 0 && { cautions }) }, config: base.config };
}

/** Whose word a commit is that a fork took from this repository: a pull request's, or a run's. Dependabot takes it from nobody. */
async function findOwn(
  run: FirstRun,
  { open, place }: { readonly open: readonly PullRequestFacts[]; readonly place: PublishPlace },
): Promise<PullRequestFacts | HeadRun | null> {
  if (isOwn(run, place.repository)) return null;
  const branch = open.find((other) => isFrom(other, place.repository));
  if (branch !== undefined) return branch;
  try {
    return await findOwnRun(place.github, run.headSha);
  } catch (thrown) {
    // Who may not read runs cannot have the artifact either, and the check says so.
    if (thrown instanceof GitHubError) return null;
    throw thrown;
  }
}

/** A check that is made later is the one that GitHub shows: what an older run left must not stand before what a newer one said. */
async function isOutrun(run: FirstRun, { github, inputs }: PublishPlace): Promise<boolean> {
  try {
    const [newest] = await listToldChecks(github, { headSha: run.headSha, name: inputs.checkName });
    return newest !== undefined && compareStamps(newest, { run: run.id, attempt: run.attempt }) > 0;
  } catch (thrown) {
    // A token that may not read checks may make none either, and whoever writes says so.
    if (thrown instanceof GitHubError) return false;
    throw thrown;
  }
}

function eventOf(
  run: FirstRun,
  pull: PullRequestFacts,
  { place, several }: { readonly place: PublishPlace; readonly several: boolean },
): RunEvent {
  return {
    name: 'pull_request',
    repository: parseRepository(place.repository),
    headSha: run.headSha,
    baseRef: pull.base.sha,
    baseIs: 'merge-base',
    branch: pull.head.branch,
    baseBranch: several ? null : pull.base.branch,
    // Of several pull requests with one head nobody can tell which one the run was for: the check is all of theirs.
    pullRequest: several ? null : pull.number,
    trust: 'no-secrets',
    trustReason: isOwn(run, place.repository)
      ? `${run.actor ?? 'A bot'} started the run, and it has no secrets.`
      : `The pull request comes from ${run.headRepository ?? 'a deleted fork'}, and its run has no secrets.`,
    runUrl: `${place.serverUrl}/${place.repository}/actions/runs/${run.id}`,
    runId: { id: run.id, attempt: run.attempt },
  };
}

interface Base {
  readonly config: Config;
  readonly notices: readonly string[];
}

/** The rules are the base's: what the pull request wrote into its own configuration decides nothing here. */
async function readBase(pull: PullRequestFacts, { github, inputs }: PublishPlace): Promise<Base> {
  const path = inputs.config ?? DEFAULT_CONFIG_PATH;
  try {
    const text = await readFileAt(github, path, pull.base.sha);
    return { config: text === null ? defaultConfig() : parseConfig(text, path, {}), notices: [] };
  } catch (thrown) {
    const problem = toProblem(thrown, 'publish.no-config', `${path} of the base could not be read`);
    return { config: defaultConfig(), notices: [`${describeProblem(problem)} The defaults hold.`] };
  }
}

type Undecided = Omit<RunResult, 'verdict'>;

/** What cannot be taken is a result as well: a check that is required must not stay away. */
async function takeResult(run: FirstRun, event: RunEvent, place: PublishPlace): Promise<Undecided> {
  try {
    const artifact = await findResult(place.github, run, place.artifact);
    if (artifact === null) throw noArtifact(run, place.artifact);
    const { apiUrl, inputs, github } = place;
    const archive = await downloadArtifact({
      apiUrl,
      token: inputs.token,
      repository: github.repository,
      artifactId: artifact.id,
      maxBytes: RESULT_ZIP_LIMITS.archiveBytes,
    });
    return parseArtifactResult(readZipFile(archive, 'result.json').toString('utf8'), event);
  } catch (thrown) {
    const problem = toProblem(thrown, 'publish.no-result', `The run ${run.id} left no result that can be published`);
    return resultWithout(problem, event, place.inputs.checkName);
  }
}

function noArtifact({ id, attempt }: FirstRun, name: string): ProblemError {
  const which = attempt > 1 ? `attempt ${attempt} of the run ${id}` : `the run ${id}`;
  return new ProblemError({
    code: 'publish.no-result',
    what: `There is no result of ${which} that can be published`,
    why: `it left no artifact \`${name}\` that can be had`,
    todo: 'Re-run it, and see that the step that uploads the result runs whatever the one before it says.',
  });
}

async function judge(
  taken: Undecided,
  { config: base, place }: { readonly config: Base; readonly place: PublishPlace },
): Promise<RunResult> {
  const { config } = base;
  const failOn = place.inputs.failOn ?? config.failOn;
  const path = place.inputs.config ?? DEFAULT_CONFIG_PATH;
  const isNamed = path !== DEFAULT_CONFIG_PATH;
  const claims = await readClaims(taken, place);
  const configured = config.accepted.map(
    (change): AcceptanceClaim => ({ ...change, source: 'configuration', by: null, at: null, url: null }),
  );
  const found = failOn === 'consumer-breaking' ? taken.stages : taken.stages.map(raiseSpared);
  const judged = acceptChanges(found, [...claims.acceptances, ...configured], place.today);
  const stages = taken.event.pullRequest === null ? judged.stages : nameCommands(judged.stages);
  const changed = taken.specs.changed > 0;
  return {
    ...taken,
    checkName: place.inputs.checkName,
    ...(isNamed && { configPath: path }),
    failOn,
    stages,
    verdict: decide({ setup: taken.setup, stages, goals: taken.goals, failOn, changed }),
    notices: [...base.notices, ...claims.notices, ...judged.notices, ...taken.notices],
  };
}

async function readClaims({ event, stages }: Undecided, { github }: PublishPlace) {
  const none = { acceptances: [], notices: [] };
  if (event.pullRequest === null || !stages.some(({ findings }) => findings.length > 0)) return none;
  try {
    return await readAcceptances(github, event.pullRequest);
  } catch (thrown) {
    const problem = toProblem(thrown, 'acceptance.not-read', 'The acceptances in comments could not be read');
    return { ...none, notices: [`${describeProblem(problem)} None of them counts in this run.`] };
  }
}
