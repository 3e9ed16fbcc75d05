import { t as plural } from "./model-plural.js";
import { n as describeProblem } from "./model-problem.js";
import { d as strong, f as table, l as paragraph, p as text, r as code } from "./report-blocks.js";
import { i as shortVersion } from "./report-consumers.js";
import { t as renderTerminal } from "./report-terminal.js";
import { o as formatList } from "./model-http-operation.js";

// src/desk/consumers-output.ts
/** Version of the JSON form of `api-testing consumers`; raised when a field changes its meaning. */
const CONSUMERS_JSON_VERSION = 1;
/** The answer for machines: flat and stable. */
function renderConsumersJson(answer) {
	const { question, ...rest } = answer;
	return `${JSON.stringify({
		version: CONSUMERS_JSON_VERSION,
		...question,
		...rest
	}, null, 2)}\n`;
}
/** Places of one interaction that are shown; all of them are in the JSON form. */
const SHOWN_PLACES = 6;
/** Fields that are named where the one that was asked about has no consumer. */
const SHOWN_FIELDS = 20;
/** The same for people: one row per interaction, and what was looked at. */
function renderConsumersText(answer) {
	const { consumers, question, problems } = answer;
	const asked = question.field === null ? question.operation : `${question.field} of ${question.operation}`;
	const names = new Set(consumers.map(({ consumer }) => consumer)).size;
	const head = names === 0 ? "no known consumer uses it" : `${plural(names, "consumer uses", "consumers use")} it`;
	return renderTerminal([
		paragraph(strong(asked), `: ${head}`),
		...consumers.length === 0 ? [] : [usageTable(answer)],
		...answer.used.length === 0 ? [] : [paragraph(text(describeUsed(answer)))],
		paragraph(text(describeLookedAt(answer))),
		...problems.map((problem) => paragraph(text(`Not complete: ${describeProblem(problem)}`)))
	]);
}
function usageTable({ consumers }) {
	const rows = consumers.flatMap(({ consumer, version, where, interactions }) => interactions.map(({ description, status, uses }) => {
		const more = uses.length > SHOWN_PLACES ? `, and ${uses.length - SHOWN_PLACES} more` : "";
		return [
			[text(consumer)],
			[version === null ? text("") : code(shortVersion(version))],
			[text(where.length > 0 ? where.join(", ") : "pact file")],
			[text(`${description} (${status})`)],
			[text(`${uses.slice(0, SHOWN_PLACES).join(", ")}${more}`)]
		];
	}));
	return table([
		"Consumer",
		"Version",
		"Where",
		"Interaction",
		"Uses"
	], rows);
}
/** A misspelt field has no consumers either: what they do use shows it. */
function describeUsed({ question, used }) {
	return `Of ${question.operation} they use: ${formatList(used, SHOWN_FIELDS)}.`;
}
function describeLookedAt({ lookedAt, specified, suggestion, consumers, question }) {
	const { pacts: count, places, everywhere } = lookedAt;
	const pacts = plural(count, "pact");
	const environments = places.filter((place) => !NO_ENVIRONMENTS.has(place));
	const all = `every environment${environments.length === 0 ? "" : ` (${environments.join(", ")})`}`;
	const others = places.filter((place) => NO_ENVIRONMENTS.has(place));
	const listed = everywhere ? [
		...others.slice(0, 1),
		all,
		...others.slice(1)
	] : places;
	return `Looked at ${pacts}${listed.length === 0 ? "" : ` of ${listed.join(", ")}`}. Consumers without a pact are not seen.${specified ? "" : ` No specification of this repository has ${question.operation}: matched by the path alone.`}${suggestion === null || consumers.length > 0 ? "" : ` Did you mean ${suggestion}?`}`;
}
const NO_ENVIRONMENTS = /* @__PURE__ */ new Set(["main", "pact files"]);

export { renderConsumersJson, renderConsumersText };