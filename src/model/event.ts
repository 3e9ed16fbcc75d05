/**
 * How far a run may go. `data-only`: read specifications and compare. `no-secrets`: run the pull request's code, without
 * any secret. `full`: everything, publishing included.
 */
export type Trust = 'data-only' | 'no-secrets' | 'full';

/**
 * A pact that is to be verified by the head's version of a provider: a `repository_dispatch` of the broker's webhook, or a
 * `repository_dispatch` or `workflow_dispatch` of the consumer's own run.
 */
export interface VerificationRequest {
  readonly pactUrl: string;
  /** Null where the webhook does not say, and the repository has one provider. */
  readonly provider: string | null;
  readonly consumer: string | null;
  readonly consumerVersion: string | null;
  /** Why the broker wants it, in its own words: `latest from main branch`, `deployed in production`. */
  readonly description: string | null;
}

/** How GitHub is asked to start a workflow: an event of the repository, or one workflow by its file, on a branch. */
export type WorkflowStart =
  | { readonly kind: 'repository_dispatch'; readonly type: string }
  | { readonly kind: 'workflow_dispatch'; readonly workflow: string; readonly ref: string };

/** The comment that asked for a run, by somebody who may write to the repository. */
export interface CommandStamp {
  /** Login of its author. */
  readonly by: string;
  /** The command as it was read, `/api-test run load`. */
  readonly text: string;
}

/** What happened, and on which commits: made from the runner's event, or from the local checkout at the desk. */
export interface RunEvent {
  readonly name:
    | 'pull_request'
    | 'push'
    | 'workflow_dispatch'
    | 'repository_dispatch'
    | 'merge_group'
    | 'deployment_status'
    | 'schedule'
    | 'desk';
  readonly repository: { readonly owner: string; readonly name: string } | null;
  /** Commit that is judged: on a pull request its head, never the merge commit. */
  readonly headSha: string;
  /** Commit or ref to compare with, before the merge base is taken; null: there is nothing to compare with. */
  readonly baseRef: string | null;
  /** Whether the base is the merge base of `baseRef` and head, or `baseRef` itself (merge group, push). */
  readonly baseIs: 'merge-base' | 'tip';
  /** Branch of the head, the pacticipant's branch in the broker; null where there is none. */
  readonly branch: string | null;
  /** Name of the branch that is merged into, `main`; null where there is none. */
  readonly baseBranch: string | null;
  readonly pullRequest: number | null;
  /** In a merge group the pull request that waits for it: what was accepted there counts. Absent where there is none, or it is not known. */
  readonly queued?: number;
  /** Names of the pull request's labels; absent where there is none. */
  readonly labels?: readonly string[];
  /** Where the judged commit is deployed: the address that stages talk to, unless an input names another. */
  readonly deploymentUrl?: string;
  readonly trust: Trust;
  /** Why trust is not `full`, one sentence; null when it is. */
  readonly trustReason: string | null;
  /** Address of this run for humans, or null at the desk. */
  readonly runUrl: string | null;
  /** `run id.attempt`, compared as numbers: newer runs win. Null at the desk. */
  readonly runId: { readonly id: number; readonly attempt: number } | null;
  /** Set exactly when the broker's webhook, or a consumer's run in its place, started the run. */
  readonly dispatch?: VerificationRequest;
  /** Set exactly when a comment asked for the run: the checkout is then not the judged commit. */
  readonly command?: CommandStamp;
}
