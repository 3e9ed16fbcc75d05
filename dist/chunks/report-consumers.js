import { n as formatCount, t as isHttpOperation } from "./model-http-operation.js";
import { d as strong, o as join, p as text, r as code } from "./report-blocks.js";

// src/report/consumers.ts
/** Consumers named in one place; the rest is counted there and named in `result.json`. */
const NAMED_CONSUMERS = 6;
/** Versions of one consumer; a broker that never forgets has hundreds. */
const NAMED_VERSIONS = 6;
const COMMIT = /^[0-9a-f]{40}$/u;
const SHORT_COMMIT_CHARACTERS = 7;
/** `web-app (main, production)`, one text per consumer. */
function nameHits(uses) {
	return groupByConsumer(uses).map(({ consumer, uses: own }) => {
		const where = [...new Set(own.flatMap((use) => use.where))];
		return where.length > 0 ? `${consumer} (${where.join(", ")})` : consumer;
	});
}
/** `web-app 1.4.0 (main, production), mobile-app 7d1f0c2 (production)`. */
function describeHits(uses) {
	const hits = groupByConsumer(uses);
	const lines = hits.slice(0, NAMED_CONSUMERS).map(describeHit);
	const hidden = hits.length - lines.length;
	if (hidden > 0) lines.push([text(`and ${formatCount(hidden)} more`)]);
	return join(lines, ", ");
}
/** What it means that nobody is named: what was looked at, and never a proof. Pacts are joined with calls over HTTP alone. */
function describeNobody(result, provider, operations) {
	if (!operations.some(isHttpOperation)) return "not known: only calls over HTTP are looked up in pacts";
	const contract = contractDetails(result, provider);
	const lookedAt = [...new Set(contract.map((detail) => detail.lookedAt))].filter((words) => words.trim() !== "");
	if (lookedAt.length === 0) return "not known: no contract was looked at";
	return `no known consumer uses it (looked at ${lookedAt.join("; ")})`;
}
function contractDetails(result, provider) {
	return result.stages.filter((stage) => stage.provider === provider).flatMap((stage) => stage.detail?.kind === "contract" ? [stage.detail] : []);
}
/** A version as people read it: a commit by its first characters. */
function shortVersion(version) {
	return COMMIT.test(version) ? version.slice(0, SHORT_COMMIT_CHARACTERS) : version;
}
function groupByConsumer(uses) {
	return Array.from(Map.groupBy(uses, ({ consumer }) => consumer), ([consumer, own]) => ({
		consumer,
		uses: own
	}));
}
function describeHit(hit) {
	const told = hit.uses.map(describeVersion).filter((spans) => spans.length > 0);
	const named = told.slice(0, NAMED_VERSIONS);
	if (told.length > named.length) named.push([text(`and ${formatCount(told.length - named.length)} more`)]);
	const versions = join(named, ", ");
	return versions.length > 0 ? [
		strong(hit.consumer),
		text(" "),
		...versions
	] : [strong(hit.consumer)];
}
function describeVersion(use) {
	const where = use.where.length > 0 ? `(${use.where.join(", ")})` : "";
	if (use.version === null) return where === "" ? [] : [text(where)];
	return [code(shortVersion(use.version)), ...where === "" ? [] : [text(` ${where}`)]];
}

export { shortVersion as i, describeNobody as n, nameHits as r, describeHits as t };