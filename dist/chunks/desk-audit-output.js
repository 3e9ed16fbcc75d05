import { f as table, i as heading, l as paragraph, p as text, r as code, u as prose } from "./report-blocks.js";
import { t as cleanLine } from "./report-clean.js";
import { n as makeLinks } from "./report-links.js";
import { i as renderMarkdown } from "./package-markdown-table.js";
import { n as indexRules, t as renderSarif } from "./report-rule-help.js";
import { s as formatNumberOf } from "./model-http-operation.js";
import { t as resultWithoutStages } from "./verdict-result-without-stages.js";
import { t as deskEvent } from "./desk-desk-event.js";

// src/desk/audit-output.ts
/** Version of the JSON form of `api-testing audit`; raised when a field changes its meaning. */
const AUDIT_JSON_VERSION = 1;
/** Longest text in one place of the Markdown form, code points. */
const TEXT_CODE_POINTS = 1e3;
/** The audit as it is printed. Text of the repository loses its control characters. */
function renderAudit(audit, format) {
	switch (format) {
		case "text": return renderText(audit);
		case "json": return `${JSON.stringify({
			version: AUDIT_JSON_VERSION,
			...audit.detail
		}, null, 2)}\n`;
		case "sarif": return renderSarif(asResult(audit), makeLinks({
			event: deskEvent({ headSha: audit.headSha }),
			reportUrl: null,
			docsUrl: null
		}));
		case "markdown": return `${renderMarkdown(toBlocks(audit), { textLength: TEXT_CODE_POINTS })}\n`;
		default: return format;
	}
}
/** Columns for how sure a gap is, and for what stands under it. */
const MARGIN = 9;
function renderText({ detail }) {
	const rows = detail.gaps.flatMap(({ confidence, location, rule, message, why, todo, command }) => [
		`${confidence.padEnd(MARGIN)}${placeOf(location)}  ${rule}`,
		...[
			message,
			why,
			command === null ? `→ ${todo}` : `→ ${command}`
		].map((words) => `${" ".repeat(MARGIN)}${words.replaceAll("`", "")}`),
		""
	]);
	const unread = detail.unread.map(({ file, reason }) => `not read ${file}: ${reason}`);
	return `${[
		...rows,
		...unread,
		...unread.length > 0 ? [""] : [],
		summaryOf(detail)
	].map(cleanKeepingMargin).join("\n")}\n`;
}
/** Cleaning takes spaces together, the ones in front too. */
function cleanKeepingMargin(line) {
	const margin = /^ */.exec(line)?.[0] ?? "";
	return margin + cleanLine(line.slice(margin.length));
}
function placeOf(location) {
	return location === null ? "(no file)" : `${location.file}:${location.line}:${location.column}`;
}
function summaryOf({ gaps, files, parsed, unread }) {
	const count = (wanted) => gaps.filter(({ confidence }) => confidence === wanted).length;
	const sure = [
		"certain",
		"likely",
		"hint"
	].map((word) => `${count(word)} ${word}`).join(", ");
	return `${gaps.length === 0 ? "nothing found" : `${formatNumberOf(gaps.length, "gap")} (${sure})`} in ${formatNumberOf(files, "file")}, ${parsed} of them parsed as code${unread.length > 0 ? `, ${unread.length} not read` : ""}`;
}
/** Grouped by rule, each with what it means once. */
function toBlocks({ detail }) {
	const helpOf = indexRules();
	const rules = [...new Set(detail.gaps.map(({ rule }) => rule))];
	return [
		heading(3, "Not tested yet"),
		paragraph(`${summaryOf(detail)}.`),
		...rules.flatMap((rule) => {
			const rows = detail.gaps.filter((gap) => gap.rule === rule).map(({ confidence, message, location, command, todo }) => [
				[text(confidence)],
				prose(message),
				location === null ? [] : [code(`${location.file}:${location.line}`)],
				command === null ? prose(todo) : [code(command)]
			]);
			const help = helpOf(rule);
			return [
				heading(4, `${help?.title ?? rule} (`, code(rule), ")"),
				paragraph(...prose(`${help?.why ?? ""} ${help?.todo ?? ""}`)),
				table([
					"How sure",
					"What",
					"Where",
					"What mends it"
				], rows)
			];
		}),
		...detail.unread.length === 0 ? [] : [heading(4, "Not read"), table(["File", "Why"], detail.unread.map(({ file, reason }) => [[code(file)], prose(reason)]))]
	];
}
/** The audit as the one stage of a run: what the form for code scanning is made from. */
function asResult(audit) {
	return {
		...resultWithoutStages(deskEvent({ headSha: audit.headSha }), "API testing audit"),
		verdict: {
			word: "passed",
			conclusion: "success",
			headline: audit.stage.reason,
			breakingChanges: 0,
			failsStep: false
		},
		stages: [audit.stage]
	};
}

export { renderAudit };