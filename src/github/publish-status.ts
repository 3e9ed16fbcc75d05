import type { GitHub } from './client.ts';
import { asObject, readText } from './shape.ts';

export interface CommitStatus {
  readonly sha: string;
  readonly state: 'success' | 'failure' | 'error';
  /** Tells this status from others of the same commit. */
  readonly context: string;
  readonly description: string;
  /** Null where there is no page to show. */
  readonly targetUrl: string | null;
}

/** GitHub refuses a description that is longer: docs.github.com, create a commit status. */
const MAX_DESCRIPTION_CHARACTERS = 140;
const MAX_CONTEXT_CHARACTERS = 100; // what branch protection lists without cutting

/** Sets the status of a commit; a later one of the same context takes its place. Throws GitHubError. */
export function publishStatus(github: GitHub, status: CommitStatus): Promise<string> {
  return github.send({
    purpose: `set the status of ${status.sha.slice(0, 7)}`,
    route: 'POST /repos/{owner}/{repo}/statuses/{sha}',
    parameters: {
      sha: status.sha,
      state: status.state,
      context: clip(status.context, MAX_CONTEXT_CHARACTERS),
      description: clip(status.description, MAX_DESCRIPTION_CHARACTERS),
      ...(status.targetUrl === null ? {} : { target_url: status.targetUrl }),
    },
    // Said twice it is the same status.
    idempotency: 'idempotent-write',
    status: 201,
    parse: (data) => readText(asObject(data, 'the status'), 'state'),
  });
}

function clip(text: string, limit: number): string {
  const points = Array.from(text);
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`;
}
