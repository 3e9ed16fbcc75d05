import { ProblemError } from '../model/problem.ts';
import { openGitHub } from './client.ts';
import { GitHubError } from './problems.ts';
import { parseRepositoryAddress } from './repository-address.ts';

/** Where workflows of other repositories are started, and with which token. */
export interface DispatchAccess {
  readonly token: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
}

export interface VerificationStart {
  readonly access: DispatchAccess;
  /** `https://github.com/acme/orders` */
  readonly repositoryUrl: string;
  /** The workflow listens to it: `on: repository_dispatch: types: […]`. */
  readonly eventType: string;
  /** At most ten keys; the log of the started run shows it. */
  readonly payload: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** Starts the workflow of a provider. Throws ProblemError, which says what the token lacks where it may not. */
export async function startVerification(start: VerificationStart): Promise<void> {
  const { access, repositoryUrl, eventType, payload, log, signal } = start;
  const repository = parseRepositoryAddress(repositoryUrl, access.serverUrl);
  if (repository === null) throw elsewhere(start);
  const where = `${repository.owner}/${repository.name}`;
  const { token, apiUrl } = access;
  const github = openGitHub({ token, apiUrl, repository, ...(log && { log }), ...(signal && { signal }) });
  try {
    await github.send({
      purpose: `start the verification in ${where}`,
      route: 'POST /repos/{owner}/{repo}/dispatches',
      parameters: { event_type: eventType, client_payload: payload },
      // Started twice, the same pact is verified twice.
      idempotency: 'idempotent-write',
      status: 204,
      parse: () => undefined,
    });
  } catch (thrown) {
    if (!(thrown instanceof GitHubError) || !MAY_NOT.has(thrown.status ?? 0)) throw thrown;
    throw mayNot(where, thrown);
  }
}

/** GitHub says 404 of a repository that a token may not see. */
const MAY_NOT: ReadonlySet<number> = new Set([401, 403, 404]);

function mayNot(where: string, { status }: GitHubError): ProblemError {
  return new ProblemError({
    code: 'github.may-not-dispatch',
    what: `The workflow of ${where} could not be started`,
    why: `the token may not: GitHub answered ${status}`,
    todo: `Hand over a token with \`contents: write\` on ${where} as the input \`dispatch-token\`. The job’s own token reaches its own repository alone.`,
  });
}

function elsewhere({ repositoryUrl, access }: VerificationStart): ProblemError {
  return new ProblemError({
    code: 'github.repository-elsewhere',
    what: `The workflow of ${repositoryUrl} could not be started`,
    why: `it is no repository on ${new URL(access.serverUrl).host}`,
    todo: 'Set the address of the provider’s repository in the broker: `api-testing broker setup` in that repository.',
  });
}
