/** Every bound of the contract stage; tests shorten them. */
export interface ContractLimits {
  /** One request to the broker, milliseconds. */
  readonly attemptMs: number;
  /** All failed attempts and waits of one run together, milliseconds: what a broken broker can cost. */
  readonly brokerPatienceMs: number;
  /** Wait before the first retry, milliseconds; doubled each time. */
  readonly retryBaseMs: number;
  /** Attempts for one request. */
  readonly attempts: number;
  /** Pacts fetched from the broker at the same time. */
  readonly fetches: number;
  /** Pacts verified at the same time, when none of them sets a provider state or writes. */
  readonly verifiers: number;
  /** What the provider has to answer one request, milliseconds. */
  readonly providerAnswerMs: number;
  /** What the provider's state endpoint has to set up one state, milliseconds; less than `providerAnswerMs`. */
  readonly stateMs: number;
  /** How long an unknown answer of the broker about a deployment is asked again, milliseconds. */
  readonly gatePollMs: number;
  readonly gatePollEveryMs: number;
  /** Environments that are looked at for consumers, the gates first. */
  readonly environments: number;
}

export const DEFAULT_LIMITS: ContractLimits = {
  attemptMs: 10_000, // a broker with a thousand consumers answers its slowest question in 1.5 s
  brokerPatienceMs: 60_000, // a restart of a hosted broker is over by then
  retryBaseMs: 500, // the wait that the broker's own clients start with
  attempts: 5, // 0.5 + 1 + 2 + 4 s of waiting
  fetches: 4, // more made the broker's database answer "busy"
  verifiers: 4, // one provider answers them all
  providerAnswerMs: 15_000, // three times the verifier's own default, for a provider that is still warming up
  stateMs: 10_000, // has to be over before the verifier gives up on the state
  gatePollMs: 10_000, // results are published before the question; only a busy broker is late
  gatePollEveryMs: 1_000,
  environments: 20, // one request each
};

/** More than any environment has. The broker's own limit is the 100 newest pacts: it says yes, whatever became of the others. */
export const MAX_MATRIX_ROWS = 100_000;
/** 300 times the largest pact seen in the wild; it is held in memory several times. */
export const MAX_PACT_BYTES = 10 * 1024 * 1024;
/** A list of a thousand pacts with their notices is 2 MB. */
export const MAX_BROKER_ANSWER_BYTES = 64 * 1024 * 1024;
