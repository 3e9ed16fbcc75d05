import { i as readText, n as asList, r as asObject, t as ShapeError } from "./github-shape.js";
import { t as FaultSignal } from "./github-transport.js";

// src/github/graphql.ts
/** One GraphQL request. Refusals, which GraphQL answers with 200, are raised like any other answer that is not as asked for. */
function sendGraphQl(github, call) {
	return github.send({
		purpose: call.purpose,
		route: `POST ${graphQlUrl(github.apiUrl)}`,
		parameters: {
			query: call.query,
			variables: call.variables
		},
		idempotency: call.idempotency,
		status: 200,
		parse: (answer) => call.parse(dataOf(answer))
	});
}
/** GitHub Enterprise Server has it beside `/api/v3`, not below. */
function graphQlUrl(apiUrl) {
	return `${apiUrl.replace(/\/+$/u, "").replace(/\/v3$/u, "")}/graphql`;
}
function dataOf(answer) {
	const object = asObject(answer, "the answer");
	const errors = object["errors"];
	if (errors !== void 0 && asList(errors, "\"errors\"").length > 0) {
		const [first] = asList(errors, "\"errors\"");
		throw refusalOf(asObject(first, "the error"));
	}
	return asObject(object["data"], "\"data\"");
}
/** What REST answers with a status, GraphQL says in a word beside 200. */
const STATUS_OF_TYPE = {
	FORBIDDEN: 403,
	NOT_FOUND: 404,
	RATE_LIMITED: 429
};
/** GitHub leaves the word out of some refusals. */
const NOT_ACCESSIBLE = /^Resource not accessible by /u;
function refusalOf(error) {
	const message = readText(error, "message");
	const type = typeof error["type"] === "string" ? error["type"] : "";
	const status = STATUS_OF_TYPE[type] ?? (NOT_ACCESSIBLE.test(message) ? STATUS_OF_TYPE["FORBIDDEN"] : void 0);
	if (status === void 0) return new ShapeError(message);
	return new FaultSignal({
		kind: "status",
		answer: {
			status,
			headers: {},
			message
		}
	});
}

export { sendGraphQl as t };