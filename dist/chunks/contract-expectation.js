import { t as isObject } from "./model-object.js";

// src/contract/shape.ts
function asRecord(value) {
	return isObject(value) ? value : null;
}
function asArray(value) {
	return Array.isArray(value) ? value : null;
}
function textOr(value, fallback) {
	return typeof value === "string" ? value : fallback;
}
/** The value of a text that may be anything; null where it is no JSON. */
function jsonOrNull(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/contract/expectation.ts
/**
* What a pact expects of whom, as one text: the same for a file and for what a broker made of it. Ids and links that the broker adds,
* the order of interactions and the order of keys make no difference.
*/
function expectationOf(pact) {
	const interactions = pact.interactions.map(({ raw }) => {
		const { _id: _, ...own } = raw;
		return canonical(own);
	});
	return JSON.stringify([
		pact.consumer,
		pact.provider,
		interactions.sort()
	]);
}
function canonical(value) {
	const list = asArray(value);
	if (list) return `[${list.map(canonical).join(",")}]`;
	const record = asRecord(value);
	if (record === null) return JSON.stringify(value) ?? "null";
	return `{${Object.keys(record).sort().map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(",")}}`;
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
/** More than any environment has. The broker's own limit is the 100 newest pacts: it says yes, whatever became of the others. */
const MAX_MATRIX_ROWS = 1e5;
/** 300 times the largest pact seen in the wild; it is held in memory several times. */
const MAX_PACT_BYTES = 10485760;
/** A list of a thousand pacts with their notices is 2 MB. */
const MAX_BROKER_ANSWER_BYTES = 67108864;

export { canonical as a, asRecord as c, MAX_PACT_BYTES as i, jsonOrNull as l, MAX_BROKER_ANSWER_BYTES as n, expectationOf as o, MAX_MATRIX_ROWS as r, asArray as s, DEFAULT_LIMITS as t, textOr as u };