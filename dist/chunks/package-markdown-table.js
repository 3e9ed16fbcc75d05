import { c as findContradiction, d as isOpen, i as METRIC_LABELS, l as outcomeOf, o as formatMetric, s as describeFinding, t as STAGE_LABELS } from "./verdict-acceptance.js";
import { a as bullets, c as heading, d as link, f as paragraph, g as text, i as shortVersion, l as item, m as strong, p as prose, s as code, u as line } from "./report-blocks.js";
import { n as cleanLines, r as clip, t as cleanLine } from "./report-clean.js";
import { n as formatDuration, o as formatNumberOf, t as formatCount } from "./verdict-figures.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { n as figureOf } from "./verdict-metrics.js";
import { a as whereRest, c as renderNextSteps, d as take, i as fittingTable, l as namesProviders, n as foldsOf, s as renderLead, t as describeRow, u as stageTitle } from "./report-context.js";

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
	return [...rows, item([text(`Not configured: ${nameStages(context, unconfigured)}`)])];
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
const COMMIT$1 = /^[0-9a-f]{40,64}$/u;
/** The same comparison at the desk; nothing where there was no base to compare with. */
function reproduceBlocks(context) {
	const { event, baseSha } = context.result;
	if (baseSha === null || !COMMIT$1.test(baseSha) || !COMMIT$1.test(event.headSha)) return [];
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
		[text(METRIC_LABELS[metric])],
		[text(formatMetric(metric, figureOf(metric, metrics)))],
		[text(describeGoals(goals.filter((goal) => goal.metric === metric)))],
		[text(DEFINITIONS[metric])]
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
const SIGNS = {
	passed: "✅",
	failed: "❌",
	broken: "⚠️",
	"no-change": "✅"
};
function renderDocument(context) {
	const { verdict } = context.result;
	return {
		headline: [heading(3, `${SIGNS[verdict.word]} `, ...prose(verdict.headline))],
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
	const named = (summary) => severalProviders && stage.provider !== null ? [text(`${stage.provider} · `), ...summary] : summary;
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

// src/report/marker.ts
/** The comment that all jobs of a pull request share, each with its section. */
const COMMENT_KEY = "api-testing";
const OPENING = "<!-- api-testing:";
const CLOSING = " -->";
const COMMIT = /^[0-9a-f]{7,64}$/u;
const FINGERPRINT = /^[0-9a-f]{1,64}$/u;
const WORDS = /* @__PURE__ */ new Set([
	"passed",
	"failed",
	"broken",
	"no-change"
]);
/** A name of a check is shorter; what is longer was not written by us. */
const MAX_TEXT = 300;
/** The marker line: an HTML comment at the very first byte, so that nothing quoted below it can be taken for it. */
function renderMarker(key, state) {
	const head = COMMIT.test(state.head) ? state.head : "";
	const sections = state.sections === void 0 || state.sections.length === 0 ? {} : { sections: state.sections.map(inOrder) };
	const inert = JSON.stringify({
		run: state.run,
		attempt: state.attempt,
		head,
		...sections
	}).replace(/[<>]|-(?=-)/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
	return `${OPENING}${encodeKey(key)} ${inert}${CLOSING}`;
}
/** Keys in one order: the same state is the same bytes. */
function inOrder({ name, head, run, attempt, word, length, open, fixed }) {
	return {
		name,
		head,
		run,
		attempt,
		word,
		length,
		open,
		fixed
	};
}
/** Reads the marker of `key` from a comment's body; null when the body does not begin with it or its state is no state. */
function parseMarker(body, key) {
	const start = `${OPENING}${encodeKey(key)} `;
	if (!body.startsWith(start)) return null;
	const end = body.indexOf(CLOSING, start.length);
	const lineEnd = body.search(/[\r\n]/u);
	if (end === -1 || lineEnd !== -1 && lineEnd < end) return null;
	return parseState(body.slice(start.length, end));
}
function parseState(json) {
	let value;
	try {
		value = JSON.parse(json);
	} catch {
		return null;
	}
	const stamp = parseStamp(value);
	if (stamp === null) return null;
	const { sections } = value;
	if (!Array.isArray(sections)) return stamp;
	return {
		...stamp,
		sections: sections.flatMap((section) => parseSection(section) ?? [])
	};
}
function parseStamp(value) {
	if (typeof value !== "object" || value === null) return null;
	const { run, attempt, head } = value;
	if (!isCounter(run) || !isCounter(attempt) || typeof head !== "string") return null;
	return {
		run,
		attempt,
		head
	};
}
function parseSection(value) {
	const stamp = parseStamp(value);
	if (stamp === null) return null;
	const { name, word, length, open, fixed } = value;
	if (!isShort(name) || !WORDS.has(word) || !isCounter(length) || length === null) return null;
	return {
		...stamp,
		name,
		word,
		length,
		open: parseRemembered(open),
		fixed: parseRemembered(fixed)
	};
}
function parseRemembered(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry) => {
		if (typeof entry !== "object" || entry === null) return [];
		const { fingerprint, words } = entry;
		return isShort(fingerprint) && FINGERPRINT.test(fingerprint) && isShort(words) ? [{
			fingerprint,
			words
		}] : [];
	});
}
function isShort(value) {
	return typeof value === "string" && value.length <= MAX_TEXT;
}
function isCounter(value) {
	return value === null || Number.isSafeInteger(value) && Number(value) >= 0;
}
/** Letters, digits, `.`, `_` and `-` stay; the rest is written as its bytes, so no key can end the HTML comment. */
function encodeKey(key) {
	const bytes = new TextEncoder().encode(key);
	return Array.from(bytes, (byte) => {
		const letter = String.fromCharCode(byte);
		return /[A-Za-z0-9._-]/u.test(letter) ? letter : `%${byte.toString(16).padStart(2, "0")}`;
	}).join("");
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

export { FILE_BUDGET as C, fits as E, COMMENT_BUDGET as S, fitText as T, encodeText as _, COMMENT_KEY as a, renderDocument as b, renderMarker as c, SUMMARY_SHRINKING as d, TERMINAL as f, encodeHtml as g, writeParts as h, writeSection as i, FILE_SHRINKING as l, writeHeadlineAlone as m, renderCommentSection as n, encodeKey as o, openComposition as p, renderShorterComment as r, parseMarker as s, renderComment as t, SHRINKING as u, renderMarkdown as v, SUMMARY_BUDGET as w, CHECK_BUDGET as x, PARTS as y };