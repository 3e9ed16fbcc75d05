import { type DoctorLine, green, red, yellow } from './line.ts';

/** What GitHub answered about a token; headers in lower case. */
export interface TokenFacts {
  /** Variable that holds it; null: none is set. */
  readonly variable: string | null;
  /** `owner/name`; null: the remote `origin` names none. */
  readonly repository: string | null;
  /** Null: it was not asked, or nobody answered. */
  readonly answer: TokenAnswer | null;
  /** Why there is no answer; null where there is one, or nothing was asked. */
  readonly why: string | null;
}

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly private: boolean;
  /** `permissions` of the repository's answer. */
  readonly permissions: Readonly<Record<string, boolean>>;
  /** Statuses of reads that need a right of their own, by the right's name. */
  readonly reads: Readonly<Record<string, number>>;
}

const LOGIN = 'export GITHUB_TOKEN=$(gh auth token)';

export function judgeToken(facts: TokenFacts): readonly DoctorLine[] {
  const { variable, repository, answer, why } = facts;
  if (variable === null) {
    return [yellow('token', 'GitHub', { says: 'no GITHUB_TOKEN is set: its rights cannot be looked at', mend: LOGIN })];
  }
  if (repository === null) {
    const mend = 'git remote add origin git@github.com:OWNER/NAME.git';
    return [yellow('token', variable, { says: 'the remote origin names no repository at GitHub', mend })];
  }
  if (answer === null)
    return [red('token', variable, { says: `GitHub does not answer: ${why}`, mend: 'curl -I https://api.github.com' })];
  if (answer.status === 401)
    return [red('token', variable, { says: 'GitHub refuses it: it has expired, or was taken back', mend: LOGIN })];
  if (answer.status !== 200) {
    const says = `GitHub answers ${answer.status} for ${repository}: the token may not see it`;
    return [red('token', variable, { says, mend: 'gh auth refresh --scopes repo' })];
  }
  return [judgeScopes(variable, repository, answer), ...judgeReads(variable, answer)];
}

/** Classic tokens tell their scopes; fine-grained ones and those of a job only what they may do here. */
function judgeScopes(variable: string, repository: string, answer: TokenAnswer): DoctorLine {
  const written = answer.headers['x-oauth-scopes'];
  const until = answer.headers['github-authentication-token-expiration'];
  const ends = until === undefined ? '' : `, until ${until}`;
  if (written !== undefined && written !== '') {
    const scopes = written.split(/,\s*/);
    const enough = scopes.includes('repo') || (!answer.private && scopes.includes('public_repo'));
    const says = `${repository}, scopes ${scopes.join(', ')}${ends}`;
    if (enough) return green('token', variable, says);
    return red('token', variable, {
      says: `${says}: it may not write a comment`,
      mend: 'gh auth refresh --scopes repo',
    });
  }
  const may = ['admin', 'maintain', 'push', 'triage', 'pull'].filter((right) => answer.permissions[right] === true);
  const says = `${repository}, may ${may[0] ?? 'read only'}${ends}`;
  if (may.includes('push')) return green('token', variable, says);
  const mend = 'give the token "Pull requests: write" and "Checks: write", or run in a workflow';
  return yellow('token', variable, { says: `${says}: comments and checks need the right to write`, mend });
}

function judgeReads(variable: string, { reads }: TokenAnswer): readonly DoctorLine[] {
  return Object.entries(reads)
    .filter(([, status]) => status === 403 || status === 404)
    .map(([right, status]) =>
      red('token', variable, {
        says: `reading ${right} is answered with ${status}`,
        mend: `give the token the right "${right}"; in a workflow: permissions: { ${right.toLowerCase().replace(' ', '-')}: read }`,
      }),
    );
}
