import type { GitHub } from './client.ts';
import { asObject, readText, readTime, readWhole } from './shape.ts';

/** What a workflow run uploaded. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly expired: boolean;
  /** Milliseconds since the epoch, by GitHub's clock; null where it does not say. */
  readonly createdMs: number | null;
}

/** The newest artifact of a run with this name; null when there is none, or it is gone. Throws GitHubError. */
export async function findArtifact(github: GitHub, runId: number, name: string): Promise<Artifact | null> {
  const found = await github.list({
    purpose: `list the artifacts of the run ${runId}`,
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    parameters: { run_id: runId, name },
    key: 'artifacts',
    parse: parseArtifact,
  });
  const usable = found.filter((artifact) => artifact.name === name && !artifact.expired);
  return usable.sort((a, b) => b.id - a.id)[0] ?? null;
}

function parseArtifact(data: unknown): Artifact {
  const artifact = asObject(data, 'the artifact');
  return {
    id: readWhole(artifact, 'id'),
    name: readText(artifact, 'name'),
    expired: artifact['expired'] === true,
    createdMs: readTime(artifact, 'created_at'),
  };
}
