import { t as STAGE_NAMES } from "./model-stage.js";
import { n as formatDuration, o as formatNumberOf, t as formatCount } from "./verdict-figures.js";
import { c as findContradiction, i as METRIC_LABELS, l as outcomeOf, o as formatMetric, t as STAGE_LABELS } from "./verdict-acceptance.js";
import { n as figureOf } from "./verdict-metrics.js";
import { a as item, c as link, d as strong, i as heading, l as paragraph, p as text, r as code, s as line, t as bullets, u as prose } from "./report-blocks.js";
import { a as fittingTable, c as renderLead, d as stageTitle, f as take, l as renderNextSteps, n as foldsOf, o as whereRest, r as isUndecided, t as describeRow, u as namesProviders } from "./report-context.js";
import { i as shortVersion } from "./report-consumers.js";

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
		case "passed":
			if (isUndecided(stage)) return open(line(title, path, ...prose(describeRow(stage)), " · ", strong("not decided")));
			return {
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
		details: context.limits.details ? renderDetails(context) : leftOut(context),
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
function renderDetails(context) {
	if (context.result.verdict.word === "no-change") return fold(notConfiguredSummary(context), notConfiguredBlocks(context));
	const severalProviders = namesProviders(context.result);
	return [
		...context.result.stages.filter((stage) => outcomeOf(stage) !== "skipped" || hasLog(stage)).flatMap((stage) => stageDetails(context, stage, severalProviders)),
		...fold(metricsSummary(), metricsBlocks(context)),
		...fold(notConfiguredSummary(context), notConfiguredBlocks(context)),
		...fold(line("Reproduce it at your desk"), reproduceBlocks(context))
	];
}
/** What kept a comparison from its base is in a log that nobody else shows. */
function hasLog({ detail }) {
	return detail?.kind === "compare" && detail.logTail.length > 0;
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
	{
		...UNLIMITED,
		steps: 200
	},
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
/** The page in a browser: as much as it can filter without a pause. */
const HTML = {
	...UNLIMITED,
	rows: 2e3,
	checklist: 500,
	steps: 50,
	logLines: 2e3
};
/** A terminal scrolls, and nobody scrolls far. */
const TERMINAL = {
	...COMFORTABLE,
	rows: 100
};
/** The comment that is tried when GitHub refuses the first one: no tables. */
const SHORT = SHRINKING.filter((limits) => !limits.details);

export { SUMMARY_SHRINKING as a, renderDocument as c, SHRINKING as i, HTML as n, TERMINAL as o, SHORT as r, PARTS as s, FILE_SHRINKING as t };