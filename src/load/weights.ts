import type { PlannedRequest } from '../traffic/planned-request.ts';

/** How often each operation is sent, as a share of the rounds: the heaviest in every round. Operations of weight 0 have none. */
export function sharesOf(
  requests: readonly PlannedRequest[],
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const own = requests
    .filter(({ role }) => role === 'call')
    .map(({ operation }) => [operation, weightOf(weights, operation)] as const);
  const heaviest = Math.max(...own.map(([, weight]) => weight), Number.MIN_VALUE);
  return new Map(own.map(([operation, weight]) => [operation, weight / heaviest]));
}

function weightOf(weights: Readonly<Record<string, number>>, operation: string): number {
  return Object.hasOwn(weights, operation) ? (weights[operation] ?? 1) : 1;
}

/** Whether every operation is sent in every round: then nothing has to be decided round by round. */
export function isEven(shares: ReadonlyMap<string, number>): boolean {
  return [...shares.values()].every((share) => share === 1);
}

/** Rounds that an average is taken over; shares are fractions of small numbers, which repeat sooner. */
const AVERAGED_ROUNDS = 1_000;

/** Requests of a round, on average: what creates a thing is sent for those that need it, whatever its own weight. */
export function requestsPerRound(requests: readonly PlannedRequest[], shares: ReadonlyMap<string, number>): number {
  const inRounds = requests.filter(({ role }) => role !== 'setup');
  if (isEven(shares)) return inRounds.length;
  let sent = 0;
  for (let round = 0; round < AVERAGED_ROUNDS; round += 1) {
    const needed = new Set<string>();
    for (const request of inRounds.toReversed()) {
      if (!isDue(shares.get(request.operation) ?? 0, round) && !needed.has(request.operation)) continue;
      sent += 1;
      for (const part of request.address) if (typeof part !== 'string') needed.add(part.createdBy);
    }
  }
  return Math.max(sent / AVERAGED_ROUNDS, Number.MIN_VALUE);
}

/** Spread evenly, and sent in the very first round. */
function isDue(share: number, round: number): boolean {
  return Math.ceil((round + 1) * share) > Math.ceil(round * share);
}

/** What of the plan is under load: an operation of weight 0 only where others need what it makes. */
export function underLoad(
  requests: readonly PlannedRequest[],
  shares: ReadonlyMap<string, number>,
): readonly PlannedRequest[] {
  const needed = new Set<string>();
  const kept: PlannedRequest[] = [];
  for (const request of requests.toReversed()) {
    const called = request.role === 'call' && (shares.get(request.operation) ?? 0) > 0;
    if (!called && !needed.has(request.operation)) continue;
    for (const part of request.address) if (typeof part !== 'string') needed.add(part.createdBy);
    kept.push(called || request.role !== 'call' ? request : { ...request, role: 'prepare' });
  }
  return kept.toReversed();
}
