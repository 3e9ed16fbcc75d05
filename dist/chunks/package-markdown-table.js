import { t as indexChanges } from "./verdict-change-index.js";
import { n as formatDuration, o as formatNumberOf, t as formatCount } from "./verdict-figures.js";
import { n as cleanLines, r as clip, t as cleanLine } from "./report-clean.js";
import { a as bullets, c as heading, d as link, f as paragraph, g as text$1, i as shortVersion, l as item, m as strong, p as prose, r as nameHits, s as code, u as line } from "./report-blocks.js";
import { n as renamesOf, t as headPlaces } from "./report-head-place.js";
import { c as findContradiction, i as METRIC_LABELS, l as outcomeOf, o as formatMetric, t as STAGE_LABELS } from "./verdict-acceptance.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { n as figureOf } from "./verdict-metrics.js";
import { a as whereRest, c as renderNextSteps, d as take, i as fittingTable, l as namesProviders, n as foldsOf, o as describeStep, s as renderLead, t as describeRow, u as stageTitle } from "./report-context.js";
import { n as renderMarker } from "./report-marker.js";
import { n as makeLinks } from "./report-links.js";
import { t as redactResult } from "./report-redact-result.js";
import { t as build_default } from "./package-typebox.js";
import { t as renderTerminal } from "./report-terminal.js";

// src/report/annotations.ts
/** Ours: GitHub names no total, and a reader opens no more. */
const CHECK_ANNOTATIONS = 500;
/** GitHub allows 255 characters. */
const TITLE_CODE_POINTS$1 = 120;
/** GitHub allows 64 KB; nobody reads more than a screen beside a line. */
const MESSAGE_CODE_POINTS = 1e3;
/** The runner keeps ten of each level per step and drops the others without a word. */
const COMMANDS_PER_LEVEL = 10;
const RANK = {
	breaking: 0,
	warning: 1,
	info: 2
};
const CHECK_LEVELS = {
	breaking: "failure",
	warning: "warning",
	info: "notice"
};
const COMMAND_LEVELS = {
	breaking: "error",
	warning: "warning",
	info: "notice"
};
/** Annotations of the check run, the worst first; the last one says how many did not fit. */
function renderCheckAnnotations(result) {
	const located = findNotes(result).flatMap((note) => note.location === null ? [] : [toCheckAnnotation(note, note.location)]);
	if (located.length <= CHECK_ANNOTATIONS) return located;
	const shown = located.slice(0, CHECK_ANNOTATIONS);
	const hidden = located.length - shown.length;
	return shown.with(-1, countHidden(shown.at(-1), hidden + 1));
}
/** Annotations by workflow command: at most ten of each level, the tenth counting the ones beyond. */
function renderCommands(result) {
	const notes = findNotes(result);
	return [
		"breaking",
		"warning",
		"info"
	].flatMap((severity) => {
		const own = notes.filter((note) => note.severity === severity);
		if (own.length <= COMMANDS_PER_LEVEL) return own.map(toCommand);
		const hidden = own.length - COMMANDS_PER_LEVEL + 1;
		const message = `${formatCount(hidden)} more findings of this kind are in the report.`;
		return [...own.slice(0, 9).map(toCommand), {
			level: COMMAND_LEVELS[severity],
			title: `${formatCount(hidden)} more`,
			message
		}];
	});
}
function countHidden(last, hidden) {
	const { path = "", start_line = 1, annotation_level = "notice" } = last ?? {};
	return {
		path,
		start_line,
		end_line: start_line,
		annotation_level,
		title: `${formatCount(hidden)} more`,
		message: `${formatNumberOf(hidden, "finding")} from here on did not fit: see the report.`
	};
}
function findNotes(result) {
	const problems = [...result.setup, ...result.stages.flatMap((stage) => stage.problems)].map(noteOfProblem);
	const placeAtHead = headPlaces(result.stages);
	const findings = result.stages.flatMap((stage) => stage.findings).map((finding) => noteOfFinding(finding, placeAtHead(finding)));
	return [...problems, ...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
function noteOfProblem(problem) {
	const message = [
		problem.what,
		problem.why,
		problem.todo
	].filter((words) => words !== null).join("\n");
	return {
		severity: "breaking",
		title: problem.code,
		message,
		location: problem.where
	};
}
function noteOfFinding(finding, { location, base }) {
	const hits = nameHits(finding.consumers);
	const message = [
		finding.message,
		hits.length > 0 ? `Used by ${hits.join(", ")}.` : null,
		finding.todo,
		base === null ? null : `It stood at ${base.file}:${base.line} of the base.`
	].filter((words) => words !== null).join("\n");
	return {
		severity: finding.accepted ? "info" : finding.severity,
		title: finding.rule,
		message,
		location
	};
}
function toCheckAnnotation(note, location) {
	const line = Math.max(1, Math.trunc(location.line) || 1);
	return {
		path: location.file,
		start_line: line,
		end_line: line,
		annotation_level: CHECK_LEVELS[note.severity],
		title: clip(cleanLine(note.title), TITLE_CODE_POINTS$1),
		message: plainMessage(note.message)
	};
}
function toCommand(note) {
	const { location } = note;
	return {
		level: COMMAND_LEVELS[note.severity],
		title: clip(cleanLine(note.title), TITLE_CODE_POINTS$1),
		message: plainMessage(note.message),
		...location === null ? {} : {
			file: location.file,
			line: Math.max(1, location.line),
			column: Math.max(1, location.column)
		}
	};
}
/** Annotations are shown as plain text: backticks would stand there as they are. */
function plainMessage(message) {
	const lines = message.split("\n").map((words) => cleanLine(words.replaceAll("`", "")));
	return clip(lines.join("\n").trim(), MESSAGE_CODE_POINTS) || "No further words.";
}

// src/report/budget.ts
/**
* GitHub's message speaks of 65 536 characters of a comment, others measured 262 144 bytes: this keeps to both, with
* room for what a proxy may add.
*/
const COMMENT_BUDGET = {
	codePoints: 65e3,
	bytes: 25e4
};
/** 65 535 per field of a check run; the unit is not documented, so the smallest one is counted. */
const CHECK_BUDGET = {
	codePoints: 65e3,
	bytes: 65e3
};
/** A job summary over 1 MiB is dropped whole. */
const SUMMARY_BUDGET = {
	codePoints: 921600,
	bytes: 921600
};
/** What is tried when GitHub refuses the comment as too large, whatever it counted. */
const SHORT_COMMENT_BUDGET = {
	codePoints: 16e3,
	bytes: 6e4
};
/** Ours: a file that editors and browsers still open. */
const FILE_BUDGET = {
	codePoints: 5e6,
	bytes: 1e7
};
const encoder = new TextEncoder();
function fits(text, budget) {
	if (text.length <= Math.min(budget.codePoints, Math.floor(budget.bytes / 3))) return true;
	return countCodePoints(text) <= budget.codePoints && encoder.encode(text).length <= budget.bytes;
}
/**
* The most generous text that fits. Each step writes the whole text anew with less in it, so tables, fences and folds
* are always closed; the last resort is a text that needs no room.
*/
function fitText(steps, budget, write) {
	for (const limits of steps) {
		const text = write.text(limits);
		if (fits(text, budget)) return text;
	}
	return write.lastResort();
}
function countCodePoints(text) {
	let count = 0;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit < 56320 || unit > 57343) count += 1;
	}
	return count;
}

// src/report/checklist.ts
/** One row per stage that ran, then what did not run and why. Every box and every word comes from an outcome. */
function renderChecklist(context) {
	const rows = [
		...setupRows(context),
		...stageRows(context),
		...metricsRows(context),
		...skippedRows(context)
	];
	if (rows.length === 0) return [];
	return [{
		kind: "list",
		ordered: false,
		items: keepUrgent(rows, context.limits.checklist)
	}];
}
/** Where rows must go, the ticked ones go first: what needs a reader stays. */
function keepUrgent(rows, limit) {
	if (rows.length <= limit) return rows;
	const urgent = rows.filter((row) => row.box === "open");
	const others = rows.filter((row) => row.box !== "open");
	const { shown, hidden } = take([...urgent, ...others], limit);
	return [...shown, item(line(`and ${formatNumberOf(hidden, "more row", "more rows")}`))];
}
function setupRows(context) {
	const [first] = context.result.setup;
	if (first === void 0) return [];
	const more = context.result.setup.length - 1;
	const rest = more > 0 ? ` (and ${formatNumberOf(more, "more problem")})` : "";
	return [open(line("Setup: ", strong("could not run"), ": ", ...prose(first.what), rest))];
}
function stageRows(context) {
	const { stages } = context.result;
	const rows = [];
	for (const stage of stages) {
		if (outcomeOf(stage) === "skipped") continue;
		const load = stage.stage === "smoke" ? mergedLoad(stages, stage) : null;
		const smoke = stage.stage === "load" ? mergedSmoke(stages, stage) : null;
		if (load === null) rows.push(stageRow(context, stage, smoke));
	}
	return rows;
}
/** Smoke and load of one provider share a row when smoke passed and load ran to its end. */
function mergedLoad(stages, smoke) {
	if (outcomeOf(smoke) !== "passed") return null;
	const load = stages.find((stage) => stage.stage === "load" && stage.provider === smoke.provider);
	return load && ["passed", "failed"].includes(outcomeOf(load)) ? load : null;
}
function mergedSmoke(stages, load) {
	const smoke = stages.find((stage) => stage.stage === "smoke" && stage.provider === load.provider);
	return smoke && mergedLoad(stages, smoke) === load ? smoke : null;
}
function stageRow(context, stage, smoke) {
	const outcome = outcomeOf(stage);
	const title = `${stageTitle(context, stage)}: `;
	const path = smoke === null ? "" : `smoke → load${outcome === "passed" ? " passed" : ""}, `;
	switch (outcome) {
		case "passed": return {
			box: "ticked",
			spans: line(title, path, ...prose(describeRow(stage))),
			children: []
		};
		case "failed": return open(line(title, path, ...prose(describeRow(stage)), " · ", strong("failed")));
		default: return open(line(title, strong("could not run"), ": ", ...prose(whyBroken(stage))));
	}
}
function whyBroken(stage) {
	return stage.problems[0]?.what ?? findContradiction(stage) ?? stage.reason;
}
function open(spans) {
	return {
		box: "open",
		spans,
		children: []
	};
}
const METRICS$1 = [
	"coverage",
	"sla",
	"contract-failures",
	"p95"
];
/** Without goals the figures are shown and judge nothing, so there is no box to tick. */
function metricsRows(context) {
	const { metrics, goals, verdict } = context.result;
	if (verdict.word === "no-change") return [];
	const shown = METRICS$1.filter((metric) => figureOf(metric, metrics) !== null || goals.some((goal) => goal.metric === metric));
	if (shown.length === 0) return [];
	const words = shown.map((metric) => describeMetric(metric, figureOf(metric, metrics), goals)).join(", ");
	if (goals.length === 0) return [item(line(`Metrics: ${words}`))];
	if (goals.every((goal) => goal.reached)) return [{
		box: "ticked",
		spans: line(`Metrics: ${words}`),
		children: []
	}];
	return [open(line(`Metrics: ${words} · `, strong("failed")))];
}
function describeMetric(metric, value, goals) {
	const of = metric === "coverage" && value !== null ? " of operations" : "";
	const held = goals.filter((goal) => goal.metric === metric).map((goal) => `${goal.goal}${goal.reached ? "" : ", not reached"}`).join("; ");
	return `${METRIC_LABELS[metric]} ${formatMetric(metric, value)}${of}${held === "" ? "" : ` (goal ${held})`}`;
}
function skippedRows(context) {
	const skipped = context.result.stages.filter((stage) => outcomeOf(stage) === "skipped");
	const unconfigured = skipped.filter((stage) => stage.skip === "not-configured");
	const others = skipped.filter((stage) => stage.skip !== "not-configured");
	const rows = [...new Set(others.map(whySkipped))].map((reason) => {
		const own = others.filter((stage) => whySkipped(stage) === reason);
		return item(line(`${nameStages(context, own)}: not run: `, ...prose(reason)));
	});
	if (unconfigured.length === 0) return rows;
	return [...rows, item([text$1(`Not configured: ${nameStages(context, unconfigured)}`)])];
}
function whySkipped(stage) {
	return stage.skip === "earlier-stage" ? `an earlier stage did not pass (${stage.reason})` : stage.reason;
}
/** `Smoke (PaymentService, LedgerService), Load (LedgerService)`, the stages in their own order. */
function nameStages(context, stages) {
	return STAGE_NAMES.flatMap((name) => {
		const own = stages.filter((stage) => stage.stage === name);
		if (own.length === 0) return [];
		if (!namesProviders(context.result)) return [STAGE_LABELS[name]];
		const { shown, hidden } = take(own.map((stage) => stage.provider ?? "no provider"), context.limits.checklist);
		const more = hidden > 0 ? ` and ${formatCount(hidden)} more` : "";
		return [`${STAGE_LABELS[name]} (${shown.join(", ")}${more})`];
	}).join(", ");
}

// src/report/sections/closing.ts
function notConfiguredSummary(context) {
	return line(`Not configured: ${unconfigured(context).map((stage) => STAGE_LABELS[stage]).join(", ")}`);
}
function notConfiguredBlocks(context) {
	const { toConfigure } = context.result;
	if (toConfigure.length === 0) return [];
	return [paragraph("To run them, add to ", code(".github/api-testing.yml"), ":"), {
		kind: "fence",
		language: "yaml",
		text: toConfigure.join("\n\n")
	}];
}
function unconfigured(context) {
	const skipped = context.result.stages.filter((stage) => outcomeOf(stage) === "skipped" && stage.skip === "not-configured");
	return STAGE_NAMES.filter((name) => skipped.some((stage) => stage.stage === name));
}
const COMMIT = /^[0-9a-f]{40,64}$/u;
/** The same comparison at the desk; nothing where there was no base to compare with. */
function reproduceBlocks(context) {
	const { event, baseSha } = context.result;
	if (baseSha === null || !COMMIT.test(baseSha) || !COMMIT.test(event.headSha)) return [];
	return [{
		kind: "fence",
		language: "sh",
		text: [
			`git fetch origin ${event.headSha}`,
			`git switch --detach ${event.headSha}`,
			`npx api-testing run --base ${baseSha}`
		].join("\n")
	}];
}
function noticeBlocks(context) {
	const { notices } = context.result;
	if (notices.length === 0) return [];
	const { shown, hidden } = take(notices, context.limits.checklist);
	const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
	return [paragraph(strong("Notes")), bullets([...shown.map((notice) => prose(notice)), ...more])];
}
/** What was compared, by which run, how long it took, and where the rest is. */
function footerBlocks(context) {
	const { event, baseSha, durationMs } = context.result;
	const head = code(shortVersion(event.headSha));
	const compared = baseSha === null ? ["Looked at ", head] : [
		"Compared ",
		head,
		" with ",
		code(shortVersion(baseSha))
	];
	const run = describeRun(context);
	const report = context.links.report === null ? [] : [" · ", link("full report", context.links.report)];
	return [paragraph(...compared, ` · took ${formatDuration(durationMs)}`, ...run, ...report)];
}
function describeRun(context) {
	const { runId } = context.result.event;
	if (runId === null) return [];
	const words = runId.attempt > 1 ? `workflow run, attempt ${runId.attempt}` : "workflow run";
	return context.links.run === null ? [] : [" · ", link(words, context.links.run)];
}

// src/report/sections/metrics.ts
const DEFINITIONS = {
	coverage: "operations that a contract interaction or a request exercised, of all in the specification",
	sla: "requests of the load stage that succeeded within the latency threshold, of all",
	"contract-failures": "failed interactions that are not pending",
	p95: "95th percentile of http_req_duration in the load stage"
};
const METRICS = Object.keys(DEFINITIONS);
function metricsSummary() {
	return line("Metrics and what they mean");
}
/** Every metric, measured or not, with its goals; nothing where nothing was measured and no goal is set. */
function metricsBlocks(context) {
	const { metrics, goals } = context.result;
	if (goals.length === 0 && METRICS.every((metric) => figureOf(metric, metrics) === null)) return [];
	const rows = METRICS.map((metric) => [
		[text$1(METRIC_LABELS[metric])],
		[text$1(formatMetric(metric, figureOf(metric, metrics)))],
		[text$1(describeGoals(goals.filter((goal) => goal.metric === metric)))],
		[text$1(DEFINITIONS[metric])]
	]);
	const docs = context.links.docs("metrics.md");
	const more = docs === null ? [] : [paragraph(link("How they are measured", docs))];
	return [...fittingTable({
		...context,
		limits: {
			...context.limits,
			rows: METRICS.length
		}
	}, [
		"Metric",
		"Measured>",
		"Goal",
		"Definition"
	], rows), ...more];
}
function describeGoals(goals) {
	if (goals.length === 0) return "none";
	return goals.map((goal) => `${goal.goal} ${goal.reached ? "✅ reached" : "❌ not reached"}`).join("; ");
}

// src/report/document.ts
/**
* A report in its parts, in reading order: every output takes the parts it has room for. `opening` says where and what
* to do; `details` are folded away, one per stage.
*/
const PARTS = [
	"headline",
	"opening",
	"checklist",
	"nextSteps",
	"details",
	"closing"
];
const SIGNS$1 = {
	passed: "✅",
	failed: "❌",
	broken: "⚠️",
	"no-change": "✅"
};
function renderDocument(context) {
	const { verdict } = context.result;
	return {
		headline: [heading(3, `${SIGNS$1[verdict.word]} `, ...prose(verdict.headline))],
		opening: [...renderLead(context), ...explanations(context.result)],
		checklist: renderChecklist(context),
		nextSteps: renderNextSteps(context),
		details: context.limits.details ? renderDetails$1(context) : leftOut(context),
		closing: [...noticeBlocks(context), ...footerBlocks(context)]
	};
}
/** What a verdict means where its word alone could be misread. */
function explanations(result) {
	const { verdict, specs } = result;
	if (verdict.word === "failed" && verdict.conclusion === "neutral") return [paragraph("The check does not fail for it: the configuration says ", {
		kind: "code",
		text: "fail-on: never"
	}, ".")];
	if (verdict.word === "no-change") return [paragraph(describeFound(specs.found))];
	return [];
}
function describeFound(found) {
	if (found === null) return "No file changed that can hold an API specification.";
	if (found === 0) return "No API specification was found in this repository, so there was nothing to compare.";
	return `${formatNumberOf(found, "API specification was", "API specifications were")} found, and ${found === 1 ? "it did" : "they did"} not change.`;
}
function renderDetails$1(context) {
	if (context.result.verdict.word === "no-change") return fold(notConfiguredSummary(context), notConfiguredBlocks(context));
	const severalProviders = namesProviders(context.result);
	return [
		...context.result.stages.filter((stage) => outcomeOf(stage) !== "skipped").flatMap((stage) => stageDetails(context, stage, severalProviders)),
		...fold(metricsSummary(), metricsBlocks(context)),
		...fold(notConfiguredSummary(context), notConfiguredBlocks(context)),
		...fold(line("Reproduce it at your desk"), reproduceBlocks(context))
	];
}
function stageDetails(context, stage, severalProviders) {
	const named = (summary) => severalProviders && stage.provider !== null ? [text$1(`${stage.provider} · `), ...summary] : summary;
	return foldsOf(context, stage).flatMap(({ summary, blocks }) => fold(named(summary), blocks));
}
function fold(summary, blocks) {
	return blocks.length === 0 ? [] : [{
		kind: "details",
		summary,
		blocks
	}];
}
/** In place of the tables: how much they would have held, so that a short report is never taken for a small result. */
function leftOut(context) {
	const findings = context.result.stages.reduce((sum, stage) => sum + stage.findings.length, 0);
	const stages = context.result.stages.filter((stage) => stage.detail !== null).length;
	if (stages === 0 && findings === 0) return [];
	const what = `The tables of ${formatNumberOf(stages, "stage")} with ${formatNumberOf(findings, "finding")} did not fit here; they are`;
	return [paragraph(`${what}${whereRest(context)}.`)];
}

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/mermaid.ts
/** Longest label beside a bar, characters. */
const LABEL_CHARACTERS = 40;
/** A chart in the language of Mermaid, which GitHub draws. A gap in a line is drawn as zero there: it knows no other. */
function renderMermaid({ form, title, unit, labels, series, limit }) {
	const values = series.flatMap((row) => row.values.filter((value) => value !== null));
	const top = Math.ceil(Math.max(...values, limit?.value ?? 0, 1));
	const limits = limit === void 0 ? [] : [labels.map(() => limit.value)];
	return [
		form === "bars" ? "xychart-beta horizontal" : "xychart-beta",
		`  title "${plain(title)}"`,
		`  x-axis [${labels.map((label) => `"${shorten(plain(label))}"`).join(", ")}]`,
		`  y-axis "${plain(unit)}" 0 --> ${top}`,
		...series.map((row) => `  ${form === "bars" ? "bar" : "line"} [${row.values.map(figure).join(", ")}]`),
		...limits.map((row) => `  line [${row.map(figure).join(", ")}]`)
	].join("\n");
}
function figure(value) {
	return Number((value ?? 0).toFixed(1));
}
/** Mermaid has directives and quotes of its own: only characters of a method and a path template reach it. */
function plain(words) {
	return words.replace(/[^A-Za-z0-9 /{}(),._~-]/gu, "_");
}
function shorten(label) {
	return label.length > LABEL_CHARACTERS ? `${label.slice(0, 37)}...` : label;
}

// src/report/markdown.ts
/** Longest line of a log or of an example, in code points: longer ones are minified data nobody reads. */
const FENCE_LINE_CODE_POINTS = 500;
/** Zero-width space: parts what GitHub would join into a link, a mention or an emoji. Cleaned text holds none. */
const BREAK = "​";
/** A word that GitHub may take for a commit: seven hexadecimal digits or more. */
const COMMIT_LIKE = /(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])/giu;
/** Places after which a break goes: `@name`, `#12`, `GH-12`, `http://`, `:tada:`, `www.`. */
const LINK_STARTS = /@(?=\S)|#(?=\d)|\bgh-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/giu;
/** Characters with a meaning in GitHub-flavoured Markdown, and how they are written without it. */
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;",
	"`": "&#96;",
	"\"": "&quot;",
	[BREAK]: "&#8203;"
};
/** Writes blocks as GitHub-flavoured Markdown. Nothing in them can become a link, a mention, an image or HTML. */
function renderMarkdown(blocks, options) {
	return blocks.map((block) => renderBlock(block, options)).join("\n\n");
}
/** Outside text as Markdown text that renders as exactly these characters, wherever in a line it stands. */
function encodeText(outside) {
	return part(cleanLine(outside)).replace(/[\\*_{}[\]#~!$]/gu, "\\$&").replace(/[&<>|`\u200b]/gu, (character) => ENTITIES[character] ?? character).replace(/^(\s*)([-+=])/u, "$1\\$2").replace(/^(\s*\d+)([.)])(?=\s|$)/u, "$1\\$2");
}
/** Outside text as code. In a table a bar would end the cell, and differently so in every parser: it is shown as text. */
function encodeCode(outside, inTable) {
	const content = cleanLine(outside);
	if (content.trim() === "" || inTable && content.includes("|")) return encodeText(content);
	const fence = "`".repeat(longestRun(content, "`") + 1);
	const pad = /^`|`$|^ .* $/u.test(content) ? " " : "";
	return `${fence}${pad}${content}${pad}${fence}`;
}
/** Outside text inside our own HTML tags, where Markdown is not read. */
function encodeHtml(outside) {
	return part(cleanLine(outside)).replace(/[&<>"\u200b]/gu, (character) => ENTITIES[character] ?? character);
}
/** Lines in a fence longer than any run of backticks inside, which nothing inside can close. */
function renderFence(language, content) {
	const lines = cleanLines(content).split("\n").map((row) => clip(row, FENCE_LINE_CODE_POINTS));
	const fence = "`".repeat(Math.max(3, longestRun(content, "`") + 1));
	return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}
function renderBlock(block, options) {
	switch (block.kind) {
		case "heading": return `${"#".repeat(block.level)} ${renderSpans(block.spans, options)}`;
		case "paragraph": return renderSpans(block.spans, options);
		case "list": return block.items.map((entry, index) => renderItem(entry, block.ordered ? index + 1 : null, options)).join("\n");
		case "table": return renderTable(block, options);
		case "fence": return renderFence(block.language, block.text);
		case "chart": return renderFence("mermaid", renderMermaid(block.chart));
		case "details": return renderDetails(block, options);
		default: return block;
	}
}
/** Stands where an item has no words: a bullet alone under a line would make that line a heading. */
const EMPTY = "–";
const BOXES = {
	ticked: "[x] ",
	open: "[ ] "
};
function renderItem(entry, number, options) {
	const bullet = number === null ? "- " : `${number}. `;
	const indent = " ".repeat(bullet.length);
	const box = entry.box === null ? "" : BOXES[entry.box];
	const children = entry.children.map((spans) => `${indent}- ${renderSpans(spans, options) || EMPTY}`);
	return [`${bullet}${box}${renderSpans(entry.spans, options) || EMPTY}`, ...children].join("\n");
}
function renderTable(block, options) {
	const cells = block.rows.map((row) => row.map((spans) => renderSpans(spans, options, true)));
	const titles = block.columns.map((column) => encodeText(column.title));
	const align = block.columns.map((column) => column.align === "right" ? "r" : "l");
	return markdownTable([titles, ...cells], {
		align,
		alignDelimiters: false
	});
}
function renderDetails(block, options) {
	return `<details>\n<summary>${block.summary.map((span) => renderSummarySpan(span, options)).join("")}</summary>\n\n${renderMarkdown(block.blocks, options)}\n\n</details>`;
}
function renderSummarySpan(span, options) {
	switch (span.kind) {
		case "text": return encodeHtml(clip(span.text, options.textLength));
		case "code": return `<code>${encodeHtml(clip(span.text, options.textLength))}</code>`;
		case "strong":
		case "link": return span.spans.map((inner) => renderSummarySpan(inner, options)).join("");
		default: return span;
	}
}
function renderSpans(spans, options, inTable = false) {
	let written = "";
	for (const span of mergeText(spans)) {
		const next = renderSpan(span, options, inTable);
		written += written.endsWith("`") && next.startsWith("`") ? ` ${next}` : next;
	}
	return written.trim();
}
function renderSpan(span, options, inTable) {
	switch (span.kind) {
		case "text": return encodeText(clip(span.text, options.textLength));
		case "code": return encodeCode(clip(span.text, options.textLength), inTable);
		case "strong": return wrapStrong(renderSpans(span.spans, options, inTable));
		case "link": return `[${renderSpans(span.spans, options, inTable)}](${span.href})`;
		default: return span;
	}
}
function wrapStrong(content) {
	return content === "" ? "" : `**${content}**`;
}
/** Neighbouring texts are one text: what is harmless in each could be a list number or a mention in both together. */
function mergeText(spans) {
	const merged = [];
	for (const span of spans) {
		const last = merged.at(-1);
		if (span.kind === "text" && last?.kind === "text") merged[merged.length - 1] = {
			kind: "text",
			text: last.text + span.text
		};
		else merged.push(span);
	}
	return merged;
}
function part(text) {
	return text.replace(COMMIT_LIKE, (digits) => digits.replace(/.{6}(?=.)/gu, `$&${BREAK}`)).replace(LINK_STARTS, `$&${BREAK}`);
}
function longestRun(content, character) {
	let longest = 0;
	let run = 0;
	for (const next of content) {
		run = next === character ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

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

// src/report/limits.ts
/** Everything. Texts are still cut where no reader would follow. */
const UNLIMITED = {
	rows: Number.POSITIVE_INFINITY,
	checklist: Number.POSITIVE_INFINITY,
	steps: Number.POSITIVE_INFINITY,
	logLines: Number.POSITIVE_INFINITY,
	textLength: 1e3,
	charts: true,
	details: true,
	rest: "result.json"
};
const COMFORTABLE = {
	rows: 50,
	checklist: 40,
	steps: 10,
	logLines: 60,
	textLength: 600,
	charts: true,
	details: true,
	rest: "report"
};
/** A comment or a check: from comfortable down to what fits whatever it holds. */
const SHRINKING = [
	COMFORTABLE,
	{
		...COMFORTABLE,
		rows: 20,
		logLines: 30,
		textLength: 400
	},
	{
		...COMFORTABLE,
		rows: 8,
		logLines: 12,
		textLength: 240,
		charts: false
	},
	{
		...COMFORTABLE,
		rows: 3,
		checklist: 30,
		logLines: 5,
		steps: 5,
		textLength: 160,
		charts: false
	},
	{
		...COMFORTABLE,
		checklist: 20,
		steps: 5,
		textLength: 120,
		details: false
	},
	{
		...COMFORTABLE,
		checklist: 8,
		steps: 3,
		textLength: 60,
		details: false
	}
];
/** The job summary holds more than a comment, and shrinks the same way when it must. */
const SUMMARY_SHRINKING = [
	{
		...COMFORTABLE,
		rows: 1e3,
		steps: 10,
		logLines: 500,
		textLength: 1e3
	},
	{
		...COMFORTABLE,
		rows: 200,
		logLines: 200
	},
	...SHRINKING
];
/** The report as a file, `report.md`. */
const FILE_SHRINKING = [
	UNLIMITED,
	{
		...UNLIMITED,
		rows: 1e3,
		steps: 100,
		logLines: 500,
		textLength: 600
	},
	...SHRINKING.map((limits) => ({
		...limits,
		rest: "result.json"
	}))
];
/** A terminal scrolls, and nobody scrolls far. */
const TERMINAL = {
	...COMFORTABLE,
	rows: 100
};
/** The comment that is tried when GitHub refuses the first one: no tables. */
const SHORT = SHRINKING.filter((limits) => !limits.details);

// src/report/check.ts
/** A title is one line in a list of checks; GitHub names no limit. */
const TITLE_CODE_POINTS = 120;
const SUMMARY_PARTS = PARTS.filter((part) => part !== "details");
/** The check run's output: the verdict and what to do as summary, the tables as text, the lines as annotations. */
function renderCheck(composition) {
	const { result } = composition;
	return {
		title: clip(cleanLine(result.verdict.headline.replaceAll("`", "")).trim(), TITLE_CODE_POINTS),
		summary: fitText(SHRINKING, CHECK_BUDGET, {
			text: (limits) => writeParts(composition, limits, SUMMARY_PARTS),
			lastResort: () => writeHeadlineAlone(composition)
		}),
		text: fitText(SHRINKING, CHECK_BUDGET, {
			text: (limits) => writeParts(composition, limits, ["details"]),
			lastResort: () => ""
		}),
		annotations: renderCheckAnnotations(result)
	};
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

// src/report/completeness.ts
/** Reasons to leave a stage out that say nothing about what it would have found. */
const UNSEEN = /* @__PURE__ */ new Set([
	"needs-secret",
	"untrusted",
	"not-selected",
	"earlier-stage"
]);
/** Whether what is not found any more can be called fixed: every stage looked, or had nothing to look at. */
function sawEverything({ setup, stages }) {
	if (setup.length > 0) return false;
	return stages.every((stage) => outcomeOf(stage) !== "broken" && !UNSEEN.has(stage.skip));
}

// src/report/result-schema.ts
/** Raised when a key is removed or changes its meaning; a new key leaves it as it is. */
const RESULT_VERSION = 1;
const text = (description) => build_default.String({ description });
const count = (description) => build_default.Integer({
	minimum: 0,
	description
});
const milliseconds = (description) => build_default.Number({
	minimum: 0,
	description: `${description}, milliseconds`
});
const nullable = (schema) => build_default.Union([schema, build_default.Null()]);
const words = (...all) => build_default.Unsafe({
	type: "string",
	enum: all
});
const Location = build_default.Object({
	file: text("Path from the root of the repository, with forward slashes."),
	line: build_default.Integer({ minimum: 1 }),
	column: build_default.Integer({
		minimum: 1,
		description: "In UTF-16 units."
	})
});
const SpecLocation = build_default.Object({
	...Location.properties,
	side: words("base", "head"),
	pointer: text("JSON pointer (RFC 6901) of the value that stands there.")
});
const Problem = build_default.Object({
	code: text("Stable, dotted, lower case."),
	what: build_default.String(),
	where: nullable(Location),
	why: nullable(build_default.String()),
	todo: nullable(build_default.String())
});
const ConsumerUse = build_default.Object({
	consumer: build_default.String(),
	version: nullable(build_default.String()),
	where: build_default.Array(build_default.String(), { description: "Branches and environments that version is in." }),
	interactions: build_default.Array(build_default.String())
});
const Severity = words("breaking", "warning", "info");
const Acceptance = build_default.Object({
	fingerprint: build_default.String(),
	severity: words("breaking", "warning"),
	reason: build_default.String(),
	source: words("comment", "configuration"),
	by: nullable(text("Login.")),
	at: nullable(text("ISO 8601.")),
	until: nullable(text("Last day on which it holds, ISO date.")),
	url: nullable(text("The comment."))
}, { description: "Somebody said that the change is meant; it covers the change as bad as `severity`." });
const Finding = build_default.Object({
	rule: text("Heading in docs/rules.md."),
	severity: Severity,
	message: build_default.String(),
	todo: nullable(build_default.String()),
	location: nullable(Location),
	operations: build_default.Array(build_default.String()),
	consumers: build_default.Array(ConsumerUse),
	fingerprint: text("Unchanged by edits elsewhere in the file."),
	accepted: build_default.Optional(Acceptance)
});
const Change = build_default.Object({
	rule: build_default.String(),
	severity: Severity,
	message: build_default.String(),
	todo: nullable(build_default.String()),
	operations: build_default.Array(build_default.String()),
	reaches: build_default.Array(build_default.Object({
		operation: build_default.String(),
		direction: words("request", "response", "none"),
		status: nullable(build_default.String()),
		mediaType: nullable(build_default.String()),
		property: build_default.Array(build_default.String()),
		parameter: nullable(build_default.String())
	})),
	location: SpecLocation,
	counterpart: nullable(SpecLocation),
	surroundings: build_default.Optional(SpecLocation),
	fingerprint: build_default.String()
});
const ChangesDetail = build_default.Object({
	kind: build_default.Literal("changes"),
	specs: build_default.Array(build_default.Object({
		path: build_default.String(),
		basePath: nullable(build_default.String()),
		status: words("added", "deleted", "modified", "renamed"),
		operations: count("Operations that were looked at.")
	})),
	changes: build_default.Array(Change),
	notAnalysed: build_default.Array(build_default.Object({
		location: SpecLocation,
		what: build_default.String(),
		why: build_default.String()
	}))
});
const ContractDetail = build_default.Object({
	kind: build_default.Literal("contract"),
	role: words("provider", "consumer"),
	source: words("files", "broker", "both"),
	pacts: build_default.Array(build_default.Object({
		consumer: build_default.String(),
		consumerVersion: nullable(build_default.String()),
		provider: build_default.String(),
		source: build_default.Array(build_default.String()),
		pending: build_default.Boolean(),
		interactions: count("Interactions of the pact."),
		verification: words("passed", "failed", "pending", "broken", "not-run"),
		published: build_default.Boolean()
	})),
	interactions: build_default.Array(build_default.Object({
		consumer: build_default.String(),
		consumerVersion: nullable(build_default.String()),
		description: build_default.String(),
		states: build_default.Array(build_default.String()),
		operation: nullable(build_default.String()),
		outcome: words("passed", "failed", "pending"),
		mismatches: build_default.Array(build_default.String())
	})),
	staticChecked: count("Interactions held against the specification."),
	gates: build_default.Array(build_default.Object({
		environment: build_default.Union([build_default.String(), build_default.Null()], { description: "null: merging, the main branches." }),
		deployable: build_default.Union([build_default.Boolean(), build_default.Null()], { description: "null is unknown, which is not yes." }),
		reason: build_default.String()
	})),
	matrix: build_default.Array(build_default.Object({
		consumer: build_default.String(),
		consumerVersion: nullable(build_default.String()),
		consumerWhere: build_default.Array(build_default.String()),
		provider: build_default.String(),
		providerVersion: nullable(build_default.String()),
		providerWhere: build_default.Array(build_default.String()),
		verified: build_default.Union([build_default.Boolean(), build_default.Null()], { description: "null: nobody has verified it yet." }),
		verifiedAt: nullable(text("ISO 8601."))
	})),
	recorded: build_default.Array(build_default.Object({
		as: words("deployment", "undeployment", "release", "support-ended"),
		pacticipant: build_default.String(),
		version: build_default.String(),
		environment: build_default.String()
	})),
	requestedBy: build_default.Optional(build_default.Object({
		consumer: build_default.String(),
		version: nullable(build_default.String()),
		repository: nullable(build_default.String())
	})),
	lookedAt: build_default.String()
});
const IntegrationDetail = build_default.Object({
	kind: build_default.Literal("integration"),
	services: build_default.Array(build_default.Object({
		name: build_default.String(),
		image: build_default.String(),
		readyMs: nullable(milliseconds("Until it was ready")),
		digest: nullable(build_default.String({ description: "sha256:… of its image." })),
		ended: nullable(build_default.Object({
			exitCode: nullable(build_default.Integer()),
			outOfMemory: build_default.Boolean()
		}, { description: "How its container ended although it should run." }))
	})),
	providerReadyMs: nullable(milliseconds("Until the provider was ready")),
	tests: nullable(build_default.Object({
		command: build_default.String(),
		exitCode: nullable(build_default.Integer()),
		durationMs: milliseconds("How long the tests ran"),
		report: nullable(build_default.Object({
			files: build_default.Array(build_default.String()),
			tests: count("Tests in all JUnit files."),
			failed: count("Of them, those that failed."),
			skipped: count("Of them, those that were skipped."),
			failures: build_default.Array(build_default.Object({
				name: build_default.String(),
				message: build_default.String(),
				kind: words("failure", "error"),
				location: nullable(Location)
			}))
		}))
	})),
	logTail: build_default.Array(build_default.String())
});
const NotCalled = build_default.Array(build_default.Object({
	operation: build_default.String(),
	reason: build_default.String()
}));
const SmokeDetail = build_default.Object({
	kind: build_default.Literal("smoke"),
	calls: build_default.Array(build_default.Object({
		operation: build_default.String(),
		status: nullable(build_default.Integer()),
		problem: nullable(build_default.String()),
		durationMs: nullable(milliseconds("Of the call"))
	})),
	notCalled: NotCalled
});
const LoadDetail = build_default.Object({
	kind: build_default.Literal("load"),
	requests: count("Requests that were sent."),
	failed: count("Requests that failed."),
	p95Ms: nullable(milliseconds("95th percentile of http_req_duration")),
	withinThreshold: nullable(count("Requests that succeeded within the latency threshold.")),
	thresholds: build_default.Array(build_default.Object({
		metric: build_default.String(),
		expression: build_default.String(),
		ok: build_default.Boolean(),
		measured: nullable(build_default.Number()),
		samples: count("Samples the threshold was held against.")
	})),
	operations: build_default.Array(build_default.Object({
		operation: build_default.String(),
		requests: count("Requests of this operation."),
		failed: count("Failed requests of this operation."),
		p50Ms: nullable(milliseconds("Median")),
		p95Ms: nullable(milliseconds("95th percentile")),
		p99Ms: nullable(milliseconds("99th percentile"))
	})),
	notCalled: NotCalled,
	k6Version: build_default.String(),
	profile: build_default.String()
});
const Stage = build_default.Object({
	stage: words(...STAGE_NAMES),
	provider: nullable(build_default.String()),
	outcome: words("passed", "failed", "skipped", "broken"),
	reason: text("One line: what was found, why it was skipped, or what broke."),
	skip: nullable(words("not-configured", "nothing-changed", "needs-secret", "untrusted", "not-selected", "earlier-stage", "not-available")),
	durationMs: milliseconds("How long the stage took"),
	findings: build_default.Array(Finding),
	problems: build_default.Array(Problem),
	detail: nullable(build_default.Union([
		ChangesDetail,
		ContractDetail,
		IntegrationDetail,
		SmokeDetail,
		LoadDetail
	]))
});
const Metrics = build_default.Object({
	coverage: nullable(build_default.Number({
		minimum: 0,
		maximum: 1
	})),
	sla: nullable(build_default.Number({
		minimum: 0,
		maximum: 1
	})),
	contractFailures: nullable(count("Failed interactions that are not pending.")),
	p95Ms: nullable(milliseconds("95th percentile of http_req_duration in the load stage"))
});
const ResultSchema = build_default.Object({
	version: build_default.Literal(1),
	checkName: build_default.String(),
	event: build_default.Object({
		name: words("pull_request", "push", "workflow_dispatch", "repository_dispatch", "merge_group", "deployment_status", "desk"),
		repository: nullable(build_default.Object({
			owner: build_default.String(),
			name: build_default.String()
		})),
		headSha: build_default.String(),
		branch: nullable(build_default.String()),
		baseBranch: nullable(build_default.String()),
		pullRequest: nullable(build_default.Integer({ minimum: 1 })),
		trust: words("data-only", "no-secrets", "full"),
		runUrl: nullable(build_default.String()),
		runId: nullable(build_default.Object({
			id: count("Workflow run."),
			attempt: count("Attempt of that run.")
		}))
	}),
	baseSha: nullable(build_default.String()),
	verdict: build_default.Object({
		word: words("passed", "failed", "broken", "no-change"),
		conclusion: words("success", "failure", "neutral"),
		headline: build_default.String(),
		breakingChanges: count("Breaking changes of specifications."),
		failsStep: build_default.Boolean()
	}),
	setup: build_default.Array(Problem, { description: "What kept the run from getting to its stages." }),
	stages: build_default.Array(Stage),
	metrics: Metrics,
	goals: build_default.Array(build_default.Object({
		metric: words("coverage", "sla", "contract-failures", "p95"),
		goal: build_default.String(),
		measured: nullable(build_default.Number()),
		reached: build_default.Boolean()
	})),
	specs: build_default.Object({
		found: nullable(count("At the head; null where no file changed that can hold one, and none was looked for.")),
		changed: count("Changed, added, deleted or renamed.")
	}),
	notices: build_default.Array(build_default.String()),
	durationMs: milliseconds("How long the run took")
}, {
	$schema: "http://json-schema.org/draft-07/schema#",
	title: "Result of an API testing run",
	description: "Everything a run found out. Readers ignore keys they do not know."
});

// src/report/result.ts
/** The text of `result.json`: the whole result, keys in one order, two spaces deep. Secrets must be gone already. */
function renderResultJson(result) {
	return `${JSON.stringify(toResultJson(result), null, 2)}\n`;
}
function toResultJson(result) {
	const { event } = result;
	return {
		version: 1,
		checkName: result.checkName,
		event: {
			name: event.name,
			repository: event.repository,
			headSha: event.headSha,
			branch: event.branch,
			baseBranch: event.baseBranch,
			pullRequest: event.pullRequest,
			trust: event.trust,
			runUrl: event.runUrl,
			runId: event.runId
		},
		baseSha: result.baseSha,
		verdict: result.verdict,
		setup: result.setup,
		stages: result.stages,
		metrics: result.metrics,
		goals: result.goals,
		specs: result.specs,
		notices: result.notices,
		durationMs: result.durationMs
	};
}

// src/report/review.ts
/** One comment says one thing: a screen of text beside a line. */
const AT_A_LINE = { textLength: 600 };
/** Every finding that somebody has to do something about and that has a line; what is only worth knowing stays in the report. */
function renderReview(composition) {
	const { result } = composition;
	const placesOf = placeFinder(composition);
	return result.stages.flatMap((stage) => stage.findings.map((finding) => ({
		finding,
		stage
	}))).filter(({ finding }) => finding.severity !== "info" && !finding.accepted && finding.location !== null).map(({ finding, stage }) => ({
		fingerprint: finding.fingerprint,
		severity: finding.severity,
		body: renderMarkdown(writeFinding(composition, finding, stage), AT_A_LINE),
		places: placesOf(finding),
		change: stage.stage === "changes" ? composition.changeOf(finding) : null
	}));
}
const SIGNS = {
	breaking: "❌ Breaking: ",
	warning: "⚠️ Warning: ",
	info: ""
};
function writeFinding(composition, finding, stage) {
	const { title, children } = describeStep(composition, {
		finding,
		stage
	});
	return [heading(4, SIGNS[finding.severity], ...title), {
		kind: "list",
		ordered: false,
		items: children.map((spans) => ({
			box: null,
			spans,
			children: []
		}))
	}];
}
/** What was removed is pointed at where it stood; else, and where the diff does not show that, at what has lost it. */
function placeFinder({ result, changeOf }) {
	const headPlaceOf = headPlaces(result.stages);
	const renames = renamesOf(result.stages);
	return (finding) => {
		const { location } = headPlaceOf(finding);
		const base = changeOf(finding)?.location;
		const left = base?.side === "base" ? [{
			path: renames.get(base.file) ?? base.file,
			line: base.line
		}] : [];
		const hasHead = left.length === 0 || changeOf(finding)?.counterpart || changeOf(finding)?.surroundings;
		const right = location !== null && hasHead ? [{
			path: location.file,
			line: location.line
		}] : [];
		return [...left.map((place) => ({
			...place,
			side: "LEFT"
		})), ...right.map((place) => ({
			...place,
			side: "RIGHT"
		}))];
	};
}

// src/report/summary.ts
/** The job summary: the whole report; over its limit GitHub would drop all of it. */
function renderSummary(composition) {
	return fitText(SUMMARY_SHRINKING, SUMMARY_BUDGET, {
		text: (limits) => `${writeParts(composition, limits)}\n`,
		lastResort: () => `${writeHeadlineAlone(composition)}\n`
	});
}
/** `report.md`: everything, as long as an editor can still open it. */
function renderFile(composition) {
	return fitText(FILE_SHRINKING, FILE_BUDGET, {
		text: (limits) => `${writeParts(composition, limits)}\n`,
		lastResort: () => `${writeHeadlineAlone(composition)}\n`
	});
}

// src/report/report.ts
/** The same result gives the same bytes: no clock, no random order. Secrets are replaced before anything is written. */
function composeReport(result, options) {
	const redacted = redactResult(result, options.redact);
	const links = makeLinks({
		event: result.event,
		reportUrl: options.reportUrl ?? null,
		docsUrl: options.docsUrl ?? null
	});
	const composition = openComposition({
		result: redacted,
		links,
		changeOf: indexChanges(redacted.stages)
	});
	const onScreen = renderDocument({
		...composition,
		limits: TERMINAL
	});
	return {
		comment: renderComment(composition, options.key),
		shorterComment: renderShorterComment(composition, options.key),
		check: renderCheck(composition),
		review: {
			findings: renderReview(composition),
			complete: sawEverything(redacted)
		},
		summary: renderSummary(composition),
		markdown: renderFile(composition),
		resultJson: renderResultJson(redacted),
		commands: renderCommands(redacted),
		terminal: renderTerminal(PARTS.flatMap((part) => onScreen[part]))
	};
}

export { composeReport as t };