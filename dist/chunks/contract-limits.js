// src/contract/shape.ts
function asRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
function asArray(value) {
	return Array.isArray(value) ? value : null;
}
function textOr(value, fallback) {
	return typeof value === "string" ? value : fallback;
}

// src/contract/limits.ts
const DEFAULT_LIMITS = {
	attemptMs: 1e4,
	brokerPatienceMs: 6e4,
	retryBaseMs: 500,
	attempts: 5,
	fetches: 4,
	verifiers: 4,
	providerAnswerMs: 15e3,
	stateMs: 1e4,
	gatePollMs: 1e4,
	gatePollEveryMs: 1e3,
	environments: 20
};
/** 300 times the largest pact seen in the wild; it is held in memory several times. */
const MAX_PACT_BYTES = 10485760;
/** A list of a thousand pacts with their notices is 2 MB. */
const MAX_BROKER_ANSWER_BYTES = 67108864;

export { asRecord as a, asArray as i, MAX_BROKER_ANSWER_BYTES as n, textOr as o, MAX_PACT_BYTES as r, DEFAULT_LIMITS as t };