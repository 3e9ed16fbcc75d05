import { S as isOpen, i as describeFinding } from "./verdict-acceptance.js";
import { d as strong, i as heading, l as paragraph, s as line, t as bullets, u as prose } from "./report-blocks.js";
import { i as SHORT_COMMENT_BUDGET, n as COMMENT_BUDGET, o as fitText } from "./report-budget.js";
import { r as clip, t as cleanLine } from "./report-clean.js";
import { c as renderDocument, i as SHRINKING, r as SHORT, s as PARTS } from "./report-checklist.js";
import { i as renderMarkdown } from "./package-markdown-table.js";
import { i as renderMarker } from "./report-marker.js";

// src/report/composition.ts
/** Longest headline where nothing else fits, code points. */
const BARE_HEADLINE_CODE_POINTS = 200;
function openComposition(source) {
	const written = /* @__PURE__ */ new Map();
	const parts = (limits) => {
		const known = written.get(limits) ?? writeAllParts(source, limits);
		written.set(limits, known);
		return known;
	};
	return {
		...source,
		parts
	};
}
function writeAllParts(source, limits) {
	const document = renderDocument({
		...source,
		limits
	});
	const entries = PARTS.map((name) => [name, renderMarkdown(document[name], { textLength: limits.textLength })]);
	return Object.fromEntries(entries);
}
/** Markdown of the named parts in their order, within the limits. */
function writeParts(composition, limits, names = PARTS) {
	const parts = composition.parts(limits);
	return names.map((name) => parts[name]).filter((part) => part !== "").join("\n\n");
}
/** The verdict alone, for when a report cannot be made to fit. */
function writeHeadlineAlone(composition) {
	const headline = heading(3, ...prose(composition.result.verdict.headline));
	return renderMarkdown([headline], { textLength: BARE_HEADLINE_CODE_POINTS });
}

// src/report/comment.ts
/** The comment on the pull request: the marker at its first byte, then the report as far as it fits. */
function renderComment(composition, key) {
	return fitComment(composition, key, {
		steps: SHRINKING,
		budget: COMMENT_BUDGET
	});
}
/** The same without tables, for when GitHub finds the comment too large. */
function renderShorterComment(composition, key) {
	return fitComment(composition, key, {
		steps: SHORT,
		budget: SHORT_COMMENT_BUDGET
	});
}
/** Longest words of a remembered finding, code points: it stands in the state line twice. */
const REMEMBERED_CODE_POINTS = 80;
const MAX_REMEMBERED = 20;
/** Room for the state line and for what was fixed, out of the room of a comment. */
const SECTION_BUDGET = {
	codePoints: COMMENT_BUDGET.codePoints - 9e3,
	bytes: COMMENT_BUDGET.bytes - 36e3
};
function renderCommentSection(composition) {
	return {
		body: fitSection(composition, SHRINKING, SECTION_BUDGET),
		shorter: fitSection(composition, SHORT, SHORT_COMMENT_BUDGET),
		open: rememberOpen(composition).slice(0, MAX_REMEMBERED)
	};
}
/** Cannot stand in cleaned text, so it parts what is above from what is below. */
const SEAM = "\0";
function fitSection(composition, steps, budget) {
	const [above = "", below = ""] = fitText(steps, budget, {
		text: (limits) => `${writeParts(composition, limits, ABOVE)}${SEAM}${writeParts(composition, limits, BELOW)}`,
		lastResort: () => `${writeHeadlineAlone(composition)}${SEAM}`
	}).split(SEAM);
	return {
		above,
		below
	};
}
const ABOVE = [
	"headline",
	"opening",
	"checklist"
];
const BELOW = PARTS.filter((part) => !ABOVE.includes(part));
function rememberOpen({ result, changeOf }) {
	const words = result.stages.flatMap((stage) => stage.findings).filter((finding) => isOpen(finding, "breaking") || isOpen(finding, "warning")).map((finding) => [finding.fingerprint, clip(cleanLine(describeFinding(finding, changeOf(finding))).trim(), REMEMBERED_CODE_POINTS)]);
	return [...new Map(words)].map(([fingerprint, told]) => ({
		fingerprint,
		words: told
	}));
}
/** A section with what was fixed since the last run, which its state line remembers. */
function writeSection({ above, below }, fixed) {
	if (fixed.length === 0) return joinParts([above, below]);
	const rows = fixed.map(({ words }) => line("✅ ", ...prose(words)));
	return joinParts([
		above,
		renderMarkdown([paragraph(strong("Fixed since the last run")), bullets(rows)], { textLength: REMEMBERED_CODE_POINTS }),
		below
	]);
}
function joinParts(parts) {
	return parts.filter((part) => part !== "").join("\n\n");
}
function fitComment(composition, key, room) {
	const { event } = composition.result;
	const state = {
		head: event.headSha,
		run: event.runId?.id ?? null,
		attempt: event.runId?.attempt ?? null
	};
	const marker = renderMarker(key, state);
	return fitText(room.steps, room.budget, {
		text: (limits) => `${marker}\n${writeParts(composition, limits)}\n`,
		lastResort: () => `${marker}\n${writeHeadlineAlone(composition)}\n`
	});
}

export { openComposition as a, writeSection as i, renderCommentSection as n, writeHeadlineAlone as o, renderShorterComment as r, writeParts as s, renderComment as t };