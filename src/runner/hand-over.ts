import type { Inputs } from '../action/inputs.ts';
import type { FirstRun } from '../bot/workflow-run.ts';
import type { TrustedFacts } from '../contract/handed-over.ts';
import type { GitHub } from '../github/client.ts';
import { readDefaultBranch } from '../github/default-branch.ts';
import type { Config } from '../model/config.ts';
import { describeProblem, toProblem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';

export interface HandOver {
  readonly github: GitHub;
  readonly inputs: Inputs;
  readonly run: FirstRun;
  /** Of the base of the pull request. */
  readonly config: Config;
  readonly log: (line: string) => void;
  readonly debug?: ((line: string) => void) | undefined;
}

/** Everything that is asked of the broker together; the job has five minutes. */
const BROKER_DEADLINE_MS = 120_000;

/** Publishes the pacts that a run without secrets left, where this one has a broker; what became of them, in sentences. Never throws. */
export async function handOverPacts(result: RunResult, place: HandOver): Promise<readonly string[]> {
  const consumers = consumersOf(result);
  if (consumers.length === 0) return [];
  const { broker } = place.inputs;
  const address = broker.baseUrl ?? place.config.contract.broker;
  if (address === null || (broker.token === null && broker.username === null)) return [notHanded(consumers)];
  try {
    const { publishHandedOver } = await import('../contract/publish-handed-over.ts');
    const { token, username, password } = broker;
    const { published, refused } = await publishHandedOver({
      result,
      trusted: await findFacts(result, place),
      address,
      credentials: { token, username, password },
      log: place.log,
      debug: place.debug,
      signal: AbortSignal.timeout(BROKER_DEADLINE_MS),
    });
    const told = published.map(({ consumer, provider }) => `Published: the pact of ${consumer} with ${provider}.`);
    return [...told, ...refused.map(describeProblem)];
  } catch (thrown) {
    return [describeProblem(toProblem(thrown, 'publish.no-pacts', 'The pacts of the first run were not published'))];
  }
}

function consumersOf({ stages }: RunResult): readonly string[] {
  const pacts = stages.flatMap(({ detail }) => (detail?.kind === 'contract' ? (detail.unpublished ?? []) : []));
  return pacts.map(({ path }) => path);
}

function notHanded(paths: readonly string[]): string {
  const many = paths.length > 1 ? `${paths.length} pacts are` : 'A pact is';
  return `${many} not published: give the workflow that publishes \`pact-broker-base-url\` and \`pact-broker-token\` to have that done.`;
}

/** Nothing of it comes from the run that is not trusted: GitHub names the commit, the base's configuration the consumers. */
async function findFacts(result: RunResult, { github, run, config }: HandOver): Promise<TrustedFacts> {
  const { owner, name } = github.repository;
  const isOwn = run.headRepository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
  const providers = config.providers.map((provider) => ({ name: provider.name, tags: [] }));
  return {
    headSha: run.headSha,
    branch: run.headBranch,
    forkOwner: isOwn ? null : (run.headRepository?.split('/')[0] ?? 'deleted'),
    defaultBranch: await readDefaultBranch(github),
    runUrl: result.event.runUrl ?? null,
    consumers: [...(config.consumer === null ? [] : [config.consumer]), ...providers],
  };
}
