import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/problems.ts';
import { publishStatus } from '../github/publish-status.ts';
import { parseRepositoryAddress } from '../github/repository-address.ts';
import type { RunResult } from '../model/run-result.ts';
import type { StageResult } from '../model/stage.ts';
import { cleanLine } from '../report/clean.ts';

const COMMIT = /^[0-9a-f]{40}$/;

export interface StatusRequest {
  readonly result: RunResult;
  /** GITHUB_SERVER_URL: a consumer that lives elsewhere cannot be told. */
  readonly serverUrl: string;
  readonly open: (repository: { readonly owner: string; readonly name: string }) => GitHub;
  readonly redact: (text: string) => string;
}

/**
 * Tells the commit of the consumer that waits for a verification how it went: its pull request shows it. What became of it in one
 * sentence; null when no webhook asked. The verdict does not depend on it, so nothing is thrown for what GitHub refuses.
 */
export async function tellConsumer(request: StatusRequest): Promise<string | null> {
  const { result, serverUrl, redact } = request;
  const { dispatch } = result.event;
  const stage = result.stages.find(({ detail }) => detail?.kind === 'contract' && detail.requestedBy !== undefined);
  if (!dispatch || stage?.detail?.kind !== 'contract' || !stage.detail.requestedBy) return null;
  const { consumer, version, repository } = stage.detail.requestedBy;
  const place = repository === null ? null : parseRepositoryAddress(repository, serverUrl);
  if (version === null || !COMMIT.test(version)) return `${consumer} was not told: its version is no commit.`;
  if (place === null)
    return `${consumer} was not told: the broker knows no repository of it on ${new URL(serverUrl).host}.`;
  const where = `${place.owner}/${place.name}`;
  try {
    await publishStatus(request.open(place), {
      sha: version,
      state: STATES[stage.outcome],
      context: cleanLine(`contract: ${stage.provider}${dispatch.description ? ` (${dispatch.description})` : ''}`),
      description: cleanLine(redact(stage.reason)),
      targetUrl: result.event.runUrl,
    });
    return `${where} was told at ${version.slice(0, 7)}.`;
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    const isRight = thrown.status === 403 || thrown.status === 404;
    const todo = isRight ? ' The token needs `statuses: write` there.' : '';
    return `${where} was not told: ${thrown.problem.why ?? thrown.problem.what}.${todo}`;
  }
}

const STATES: Readonly<Record<StageResult['outcome'], 'success' | 'failure' | 'error'>> = {
  passed: 'success',
  failed: 'failure',
  broken: 'error',
  skipped: 'error',
};
