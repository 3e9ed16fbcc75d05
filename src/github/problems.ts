import { type Problem, ProblemError } from '../model/problem.ts';
import type { Answer, Fault } from './fault.ts';
import { isAmbiguous, isCertificateCode, isProxyCode } from './fault.ts';
import { isRateLimit, waitOf } from './retry.ts';

/** A call that failed for good. */
export class GitHubError extends ProblemError {
  readonly fault: Fault;

  constructor(problem: Partial<Problem> & Pick<Problem, 'code' | 'what'>, fault: Fault) {
    super(problem);
    this.name = 'GitHubError';
    this.fault = fault;
  }

  /** HTTP status of the answer, or null when there was none. */
  get status(): number | null {
    return this.fault.kind === 'status' ? this.fault.answer.status : null;
  }

  /** Whether GitHub may have done what was asked. */
  get ambiguous(): boolean {
    return isAmbiguous(this.fault);
  }
}

export interface FailedCall {
  /** What we were about to do, as it follows "could not": `write the comment on #7`. */
  readonly purpose: string;
  /** `POST /repos/acme/shop/issues/7/comments` */
  readonly request: string;
  readonly apiUrl: string;
  readonly attempts: number;
  readonly nowMs: number;
}

/** A fault in words: what, why, and what to do about it. */
export function describeFault(fault: Fault, call: FailedCall): GitHubError {
  const { code, why, todo } = explain(fault, call);
  const times = call.attempts > 1 ? ` (${call.attempts} attempts)` : '';
  return new GitHubError(
    { code, what: `could not ${call.purpose}`, why: `${call.request}: ${why}${times}`, todo },
    fault,
  );
}

interface Explanation {
  readonly code: string;
  readonly why: string;
  readonly todo: string | null;
}

const STATUS_PAGE = 'See https://www.githubstatus.com and run the job again.';

function explain(fault: Fault, call: FailedCall): Explanation {
  switch (fault.kind) {
    case 'unreachable':
      return explainUnreachable(fault, call);
    case 'interrupted':
      return {
        code: 'github.interrupted',
        why: `the connection ended in the middle (${fault.message})`,
        todo: STATUS_PAGE,
      };
    case 'deadline':
      return { code: 'github.timeout', why: `no complete answer within ${fault.afterMs / 1000} s`, todo: STATUS_PAGE };
    case 'bad-answer':
      return explainBadAnswer(fault, call);
    case 'redirect':
      return {
        code: 'github.redirected',
        why: `answered ${fault.status}, ${fault.why}`,
        todo: 'Check GITHUB_API_URL and whether the repository was renamed.',
      };
    case 'foreign':
      return {
        code: 'github.foreign-link',
        why: `the answer points to ${fault.origin}, which is not given the token`,
        todo: 'Check what stands between the runner and GitHub.',
      };
    case 'too-many-pages':
      return { code: 'github.too-many-pages', why: `the list goes on after ${fault.pages} pages`, todo: null };
    case 'spent':
      return { code: 'github.spent', why: `${fault.what} used up by earlier calls`, todo: STATUS_PAGE };
    case 'cancelled':
      return { code: 'github.cancelled', why: 'the run was cancelled', todo: null };
    case 'status':
      return explainStatus(fault.answer, call);
  }
}

const BEHIND_A_PROXY = 'Behind a proxy, set HTTPS_PROXY in the env of the step or of the runner.';

/** How Node ends the sentence about a name that nobody knows, or a port that nobody listens on. */
const ASKED_FOR = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED) (\S+)$/;

function explainUnreachable(fault: { readonly code: string; readonly message: string }, call: FailedCall): Explanation {
  const host = new URL(call.apiUrl).host;
  if (isCertificateCode(fault.code)) {
    const todo = 'Name the certificate of the authority in NODE_EXTRA_CA_CERTS of the runner.';
    return { code: 'github.certificate', why: `the certificate of ${host} is not trusted (${fault.code})`, todo };
  }
  if (isProxyCode(fault.code)) {
    const todo = "Put what the proxy asks for into HTTPS_PROXY of the step's env, `http://user:password@host:port`.";
    return { code: 'github.proxy', why: `the proxy on the way to ${host} answers ${fault.code.slice(-3)}`, todo };
  }
  const asked = ASKED_FOR.exec(fault.message)?.[1] ?? null;
  if (fault.code === 'ENOTFOUND' || fault.code === 'EAI_AGAIN') return explainUnknownHost(asked, call);
  return {
    code: 'github.unreachable',
    why: `no connection to ${host} (${asked === null || asked === host ? fault.code : `${fault.code} ${asked}`})`,
    todo: `Check GITHUB_API_URL and the runner's network. ${BEHIND_A_PROXY}`,
  };
}

/** `asked`: the name that was looked up, where Node says it. */
function explainUnknownHost(asked: string | null, call: FailedCall): Explanation {
  const { host, hostname } = new URL(call.apiUrl);
  const code = 'github.unknown-host';
  const nameServer = "the runner's name server";
  if (asked !== null && asked !== hostname) {
    const why = `the name ${asked} of the proxy on the way to ${host} does not resolve`;
    return { code, why, todo: `Check HTTPS_PROXY of the step or of the runner, and ${nameServer}.` };
  }
  const todo = `Check GITHUB_API_URL and ${nameServer}. ${BEHIND_A_PROXY}`;
  return { code, why: `the name ${host} does not resolve`, todo };
}

function explainBadAnswer(fault: { readonly answer: Answer; readonly why: string }, call: FailedCall): Explanation {
  const type = fault.answer.headers['content-type'] ?? 'no content type';
  const shown = fault.answer.message === '' ? '' : `: "${fault.answer.message}"`;
  const why = `answered ${fault.answer.status} (${type}), ${fault.why}${shown}`;
  return {
    code: 'github.bad-answer',
    why,
    todo: `Check that GITHUB_API_URL (${call.apiUrl}) is GitHub's API and that no proxy or login page answers in its place.`,
  };
}

function explainStatus(answer: Answer, call: FailedCall): Explanation {
  const why = `answered ${answer.status}${answer.message === '' ? '' : `, ${answer.message}`}`;
  if (isRateLimit(answer)) return explainRateLimit(answer, { why, call });
  switch (answer.status) {
    case 401:
      return {
        code: 'github.unauthorized',
        why,
        todo: 'The token is wrong or has expired: check the input github-token.',
      };
    case 403:
      return { code: 'github.forbidden', why, todo: explainForbidden(answer) };
    case 404:
      return { code: 'github.not-found', why: `${why}: it is not there, or the token has no access to it`, todo: null };
    case 410:
      return { code: 'github.gone', why, todo: 'The conversation was deleted or is closed to comments.' };
    case 422:
      return { code: 'github.invalid', why, todo: null };
    default:
      return answer.status >= 500
        ? { code: 'github.server-error', why, todo: STATUS_PAGE }
        : { code: 'github.refused', why, todo: null };
  }
}

function explainRateLimit(answer: Answer, told: { why: string; call: FailedCall }): Explanation {
  const waitMs = waitOf(answer, told.call.nowMs);
  const todo =
    waitMs === null
      ? 'Run the job again in a few minutes.'
      : `The limit ends in ${describeWait(waitMs)}; run the job again then.`;
  return { code: 'github.rate-limited', why: told.why, todo };
}

function describeWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}

/** What the Action needs at most. A job that names any permission loses those it does not name, so all are shown. */
const NEEDED: Readonly<Record<string, string>> = { contents: 'read', 'pull-requests': 'write', checks: 'write' };

/** 403 has many reasons; only GitHub's own words for a missing permission call for one. */
function explainForbidden(answer: Answer): string | null {
  if (/authenticate via a github app/i.test(answer.message)) {
    return "Check runs are for apps: leave github-token out, and the job's own token is used.";
  }
  return /not accessible by/i.test(answer.message) ? describeMissing(answer) : null;
}

/** The permissions to add, in one line of YAML, from what GitHub says the call accepts. */
function describeMissing(answer: Answer): string | null {
  const sets = parseAccepted(answer.headers['x-accepted-github-permissions'] ?? '');
  if (sets.length === 0) return null;
  const familiar = sets.find((set) => Object.keys(set).every((name) => Object.hasOwn(NEEDED, name))) ?? sets[0] ?? {};
  const lines = Object.entries({ ...NEEDED, ...familiar }).map(([name, level]) => `${name}: ${level}`);
  const missing = Object.entries(familiar).map(([name, level]) => `${name}: ${level}`);
  return (
    `The token lacks ${missing.join(' and ')}. Add to the job: permissions: { ${lines.join(', ')} }. ` +
    'On pull requests from forks and by Dependabot the token only reads, whatever the workflow says.'
  );
}

/** `issues=write; pull_requests=write`: semicolons separate alternatives, commas what belongs together. Names as in a workflow. */
function parseAccepted(header: string): Readonly<Record<string, string>>[] {
  const sets = header.split(';').map((set) => {
    const pairs = set.split(',').map((pair) => pair.trim().split('='));
    return pairs.flatMap(([name = '', level = '']) =>
      name !== '' && level !== '' ? [[name.replaceAll('_', '-'), level] as const] : [],
    );
  });
  return sets.filter((pairs) => pairs.length > 0).map((pairs) => Object.fromEntries(pairs));
}
