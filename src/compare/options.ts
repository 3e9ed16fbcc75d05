import { usersFor } from './rate.ts';

/** Time that rounds under way get to end, seconds. */
const GRACEFUL_STOP_SECONDS = 5;
/** The requests that make data, before the measurement, milliseconds. */
export const SETUP_TIMEOUT_MS = 60_000;

const COMMON = {
  setupTimeout: `${SETUP_TIMEOUT_MS / 1_000}s`,
  discardResponseBodies: false,
  // Nothing else is read, and every tag costs in every row.
  systemTags: ['status', 'expected_response', 'scenario'],
  userAgent: 'api-testing-action',
} as const;

/** One user, round after round: how long a round takes. k6 runs a scenario for a second at least. */
export function probeOptions(durationMs: number): Readonly<Record<string, unknown>> {
  const scenario = { executor: 'constant-vus', vus: 1, duration: `${durationMs}ms` };
  return { ...COMMON, scenarios: { probe: { ...scenario, gracefulStop: `${GRACEFUL_STOP_SECONDS}s` } } };
}

export interface Measurement {
  /** Rounds per second. */
  readonly rate: number;
  readonly roundMs: number;
  readonly durationMs: number;
}

/** Rounds at a constant rate, whatever the answers take: a slow side is measured, not spared. */
export function measurementOptions({ rate, roundMs, durationMs }: Measurement): Readonly<Record<string, unknown>> {
  const users = usersFor(rate, roundMs);
  // k6 takes whole rounds only: so many in a minute.
  const scenario = { executor: 'constant-arrival-rate', rate: Math.max(1, Math.round(rate * 60)), timeUnit: '60s' };
  const limits = { preAllocatedVUs: users.ready, maxVUs: users.most, gracefulStop: `${GRACEFUL_STOP_SECONDS}s` };
  return { ...COMMON, scenarios: { compare: { ...scenario, ...limits, duration: `${durationMs}ms` } } };
}
