import { t as formatCount } from "./verdict-figures.js";

// src/report/blocks.ts
function text(content) {
	return {
		kind: "text",
		text: content
	};
}
function code(content) {
	return {
		kind: "code",
		text: content
	};
}
function strong(...parts) {
	return {
		kind: "strong",
		spans: line(...parts)
	};
}
function link(label, href) {
	return {
		kind: "link",
		spans: line(label),
		href
	};
}
/** Spans of one line; strings are text. */
function line(...parts) {
	return parts.map((part) => typeof part === "string" ? text(part) : part);
}
/** A sentence in which backticks set off code, as findings and headlines are written. An odd backtick is a backtick. */
function prose(sentence) {
	const parts = sentence.split("`");
	return (parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("`")]).flatMap((part, index) => part === "" ? [] : [index % 2 === 1 ? code(part) : text(part)]);
}
/** Spans of several lines in one, with a separator between them. */
function join(lines, separator) {
	return lines.flatMap((spans, index) => index === 0 ? spans : [text(separator), ...spans]);
}
function item(spans, children = [], box = null) {
	return {
		box,
		spans,
		children
	};
}
function heading(level, ...parts) {
	return {
		kind: "heading",
		level,
		spans: line(...parts)
	};
}
function paragraph(...parts) {
	return {
		kind: "paragraph",
		spans: line(...parts)
	};
}
function chart(content) {
	return {
		kind: "chart",
		chart: content
	};
}
function bullets(items) {
	return {
		kind: "list",
		ordered: false,
		items: items.map((spans) => item(spans))
	};
}
/** Column titles; one that ends in `>` holds figures and is aligned to the right. */
function table(titles, rows) {
	return {
		kind: "table",
		columns: titles.map((title) => title.endsWith(">") ? {
			title: title.slice(0, -1),
			align: "right"
		} : {
			title,
			align: "left"
		}),
		rows
	};
}

// src/report/consumers.ts
/** Consumers named in one place; the rest is counted there and named in `result.json`. */
const NAMED_CONSUMERS = 6;
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
/** What it means that nobody is named: what was looked at, and never a proof. */
function describeNobody(result, provider) {
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
	return [...new Set(uses.map((use) => use.consumer))].map((consumer) => ({
		consumer,
		uses: uses.filter((use) => use.consumer === consumer)
	}));
}
function describeHit(hit) {
	const versions = join(hit.uses.map(describeVersion).filter((spans) => spans.length > 0), ", ");
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

export { bullets as a, heading as c, link as d, paragraph as f, text as g, table as h, shortVersion as i, item as l, strong as m, describeNobody as n, chart as o, prose as p, nameHits as r, code as s, describeHits as t, line as u };