import type { PlannedRequest } from '../traffic/planned-request.ts';
import { indented, literal } from '../traffic/script-requests.ts';
import { EXCEPTIONS, type Profile } from './profiles.ts';
import { isEven, sharesOf } from './weights.ts';

/**
 * The options, with guards: k6 judges a threshold without samples as kept. So every operation has a count that must be above zero, and no
 * round may end in an exception. `p(95)>=0` holds always: it puts the operation's figures into the summary.
 */
export function renderGuards({ options, thresholds, kind }: Profile): string {
  const guarded = kind === 'growing' ? [EXCEPTIONS] : [EXCEPTIONS, 'dropped_iterations'];
  return `const thresholds: NonNullable<Options['thresholds']> = ${indented(thresholds)};
// A threshold that nothing was measured for holds in k6, and rounds that throw do not fail the run: these make both known.
for (const metric of ${literal(guarded)}) guard(metric, 'count<1');
for (const { tag, role } of requests) {
  if (role === 'setup') continue;
  guard(\`http_reqs{operation:\${tag}}\`, 'count>0');
  guard(\`http_req_failed{operation:\${tag}}\`, 'rate<1');
  guard(\`http_req_duration{operation:\${tag}}\`, 'p(95)>=0');
}

export const options: Options = ${indented(options).replace(/\n\}$/u, '\n  thresholds,\n}')};

function guard(metric: string, expression: string): void {
  thresholds[metric] = [...(thresholds[metric] ?? []), expression];
}`;
}

export interface RoundInput {
  readonly profile: Profile;
  readonly requests: readonly PlannedRequest[];
  readonly weights?: Readonly<Record<string, number>>;
  readonly thinkTimeMs?: number;
}

/** What a user does in a round: every request once, or as often as its weight says. */
export function renderRound({ profile, requests, weights = {}, thinkTimeMs = 1_000 }: RoundInput): string {
  const shares = sharesOf(requests, weights);
  const even = isEven(shares);
  const pause = profile.pauses ? `\n  sleep(${thinkTimeMs / 1_000});` : '';
  return `// What the requests below need and none of them makes: made once.
export function setup(): Created {
  const created: Created = {};
  for (const request of setupRequests) send(request, created, true);
  return created;
}

export default function (setupData: Created) {
  guarded(() => {
    const created = Object.assign({}, setupData);
    for (const request of ${even ? 'requests' : 'thisRound()'}) send(request, created, request.idAt !== null);
  });${pause}
}${even ? '' : `\n\n${renderShares(shares)}`}`;
}

function renderShares(shares: ReadonlyMap<string, number>): string {
  return `// Share of the rounds in which an operation is sent.
const shares: Record<string, number> = ${indented(Object.fromEntries(shares))};

// What is due in this round, and what makes the things it needs; spread evenly over all users.
function thisRound(): PlannedRequest[] {
  const round = exec.scenario.iterationInTest;
  const needed = new Set<string>();
  const sent: PlannedRequest[] = [];
  for (const request of [...requests].reverse()) {
    const share = shares[request.operation] ?? 0;
    const due = Math.ceil((round + 1) * share) > Math.ceil(round * share);
    if (!due && !needed.has(request.operation)) continue;
    sent.push(request);
    for (const part of request.address) if (typeof part !== 'string') needed.add(part.createdBy);
  }
  return sent.reverse();
}`;
}
