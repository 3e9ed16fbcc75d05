import { i as readText, n as asList, r as asObject, t as ShapeError } from "./github-shape.js";

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
		throw new ShapeError(readText(asObject(first, "the error"), "message"));
	}
	return asObject(object["data"], "\"data\"");
}

export { sendGraphQl as t };