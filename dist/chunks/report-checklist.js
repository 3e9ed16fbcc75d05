import { t as STAGE_NAMES } from "./model-stage.js";
import { i as formatLatency, n as formatCount, r as formatDuration, s as formatNumberOf } from "./model-http-operation.js";
import { m as isMissed, p as figureOf, t as STAGE_LABELS, u as openComparisons, v as findContradiction, y as outcomeOf } from "./verdict-acceptance.js";
import { i as nameGoal, r as formatMetric, t as METRIC_LABELS } from "./verdict-goal-words.js";
import { a as item, c as link, d as strong, i as heading, l as paragraph, n as chart, p as text, r as code, s as line, t as bullets, u as prose } from "./report-blocks.js";
import { t as METRIC_NAMES } from "./model-metrics.js";
import { c as whereRest, d as renderNextSteps, f as namesProviders, i as isUndecided, m as take, n as foldsOf, o as repeatAtDesk, p as stageTitle, r as isAdvice, s as fittingTable, t as describeRow, u as renderLead } from "./report-acceptance-words.js";
import { i as nameFigure, n as formatHistoryMetric, r as formatStep, t as describePlace } from "./verdict-history-words.js";
import { i as shortVersion } from "./report-consumers.js";

// src/report/sections/history.ts
function historySummary({ result }) {
	const changes = result.history?.changePoints.length ?? 0;
	return line("History of main", changes > 0 ? `: ${formatNumberOf(changes, "change point")}` : "");
}
/** Where head stands, and on main where a figure changed. */
function historyBlocks(context) {
	const { history } = context.result;
	if (!history) return [];
	return [
		...standingBlocks(context, history),
		...changeBlocks(context, history.changePoints),
		...chartBlocks(context, history),
		paragraph(...describeSource(context, history))
	];
}
/** The newest changes have a row of their own: nobody unfolds a table to look for what he does not expect. */
function historyRows(context) {
	const newest = context.result.history?.changePoints.toReversed() ?? [];
	const { shown, hidden } = take([...newest.filter(isNew), ...newest.filter((point) => !isNew(point))], ROWS);
	if (shown.length === 0) return [];
	const more = hidden > 0 ? `, and ${formatNumberOf(hidden, "more change")}` : "";
	const words = shown.map((point) => `${isNew(point) ? "new: " : ""}${nameFigure(point)} ${describeStep(point)} (${rangeOf(point)})`).join("; ");
	return [item(line("History: ", ...prose(`${words}${more}`)))];
}
const isNew = (point) => point.isNew === true;
/** Changes that the checklist names; all of them are in the table. */
const ROWS = 2;
function standingBlocks(context, { standings }) {
	const rows = standings.filter(({ head, latest }) => head !== null || latest !== null).map((standing) => {
		const { metric, head, latest } = standing;
		return [
			[text(METRIC_LABELS[metric])],
			[text(head === null ? "not measured" : formatHistoryMetric(metric, head))],
			latest === null ? [text("none yet")] : [text(`${formatHistoryMetric(metric, latest.value)} at `), code(shortVersion(latest.sha))],
			[text(describePlace(standing))]
		];
	});
	return fittingTable(context, [
		"Metric",
		"Here>",
		"Newest of main>",
		"Among the newest commits"
	], rows);
}
function changeBlocks(context, points) {
	if (points.length === 0) return [];
	const rows = points.toReversed().map((point) => [
		[
			...prose(nameFigure(point)),
			text(isNew(point) ? ", new" : ""),
			text(point.note === null ? "" : ` (${point.note})`)
		],
		[text(formatHistoryMetric(point.metric, point.from))],
		[text(formatHistoryMetric(point.metric, point.to))],
		[text(formatStep(point))],
		[linkedRange(context, point)]
	]);
	return [paragraph(strong("Where main changed"), ", on this kind of runner:"), ...fittingTable(context, [
		"Figure",
		"Before>",
		"After>",
		"Change>",
		"Between"
	], rows)];
}
function linkedRange(context, point) {
	const label = code(rangeOf(point));
	const href = context.links.compare(point.before, point.after);
	return href === null ? label : link(label, href);
}
/** As git names what lies between two commits. */
function rangeOf({ before, after }) {
	return `${shortVersion(before)}..${shortVersion(after)}`;
}
function describeStep(point) {
	const [from, to] = [point.from, point.to].map((value) => formatHistoryMetric(point.metric, value));
	return `${from} → ${to}, ${formatStep(point)}`;
}
function chartBlocks({ limits }, { recent }) {
	if (!limits.charts || recent.length < 3) return [];
	return [chart({
		form: "lines",
		title: "p95 of the newest commits of main, this one last",
		unit: "ms",
		labels: recent.map(({ sha }) => shortVersion(sha)),
		series: [{
			name: "p95",
			values: recent.map(({ p95Ms }) => p95Ms)
		}]
	}), paragraph(`From ${formatLatency(recent[0]?.p95Ms ?? 0)} to ${formatLatency(recent.at(-1)?.p95Ms ?? 0)}.`)];
}
function describeSource({ links }, history) {
	const { place, entries, onRunner, runner, recorded } = history;
	const docs = links.docs("history.md");
	return [
		`${formatNumberOf(entries, "commit")} in the ${place}, ${formatCount(onRunner)} of them on this kind of runner (${runner}).`,
		recorded ? " This one was added." : "",
		...docs === null ? [] : [" ", link("What is kept", docs)]
	];
}

// src/report/checklist.ts
/** One row per stage that ran, then what did not run and why. Every box and every word comes from an outcome. */
function renderChecklist(context) {
	const rows = [
		...setupRows(context),
		...stageRows(context),
		...metricsRows(context),
		...historyRows(context),
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
			if (isAdvice(stage)) return item(line(title, ...prose(describeRow(stage))));
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
/** A goal has a row of its own and a box; figures without one are shown and judge nothing. */
function metricsRows(context) {
	const { metrics, goals, verdict } = context.result;
	if (verdict.word === "no-change") return [];
	const words = METRIC_NAMES.filter((metric) => !goals.some((goal) => goal.metric === metric)).filter((metric) => figureOf(metric, metrics) !== null).map((metric) => describeMetric(context, metric)).join(", ");
	return [...goals.map((goal) => goalRow(context, goal)), ...words === "" ? [] : [item(line(`Metrics: ${words}`))]];
}
function goalRow(context, goal) {
	const words = `Metrics: ${describeMetric(context, goal.metric)} (goal ${nameGoal(goal)})`;
	if (goal.reached) return {
		box: "ticked",
		spans: line(words),
		children: []
	};
	return open(line(words, " · ", strong(isMissed(goal) ? "failed" : "not decided")));
}
/** `coverage 87 % of operations (main 85 %)`: what main was last measured at, where a history says so. */
function describeMetric({ result }, metric) {
	const value = figureOf(metric, result.metrics);
	const of = (metric === "coverage" || metric === "coverage-integration") && value !== null ? " of operations" : "";
	const latest = result.history?.standings.find((standing) => standing.metric === metric)?.latest ?? null;
	const main = latest === null ? "" : ` (main ${formatMetric(metric, latest.value)})`;
	return `${METRIC_LABELS[metric]} ${formatMetric(metric, value)}${of}${main}`;
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
	return stage.skip === "earlier-stage" ? `an earlier stage did not pass (${nameStopper(stage.reason)})` : stage.reason;
}
/** `integration broken`, as a result has it, in the words of the rows. */
function nameStopper(reason) {
	const [name = "", outcome] = reason.split(" ");
	const stage = STAGE_NAMES.find((known) => known === name);
	if (stage === void 0 || outcome !== "broken" && outcome !== "failed") return reason;
	return `${STAGE_LABELS[stage]} ${outcome === "broken" ? "could not run" : "failed"}`;
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
	return [paragraph("To run them, add to ", code(".github/api-testing.yml"), toConfigure[0]?.startsWith("version:") ? ":" : "; what has a key there already goes below that key:"), {
		kind: "fence",
		language: "yaml",
		text: toConfigure.join("\n\n")
	}];
}
function unconfigured(context) {
	const skipped = context.result.stages.filter((stage) => outcomeOf(stage) === "skipped" && stage.skip === "not-configured");
	return STAGE_NAMES.filter((name) => skipped.some((stage) => stage.stage === name));
}
/** The same comparison at the desk; nothing where there was no base to compare with. */
function reproduceBlocks({ result }) {
	const text = repeatAtDesk({
		result,
		command: "run",
		base: result.baseSha,
		options: stagesOption(result)
	});
	return text === null ? [] : [{
		kind: "fence",
		language: "sh",
		text
	}];
}
/** Without it a commit that changes no specification would run nothing at the desk. */
function stagesOption({ asked }) {
	if (asked === void 0) return "";
	return ` --stages ${asked === "all" ? asked : asked.join(",")}`;
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
	"coverage-integration": "operations that the team's own tests called, of all in the specification",
	sla: "requests of the load stage that succeeded within the latency threshold, of all",
	"contract-failures": "failed interactions that are not pending",
	p95: "95th percentile of http_req_duration in the load stage"
};
function metricsSummary() {
	return line("Metrics and what they mean");
}
/** Every metric, measured or not, with its goals; nothing where nothing was measured and no goal is set. */
function metricsBlocks(context) {
	const { metrics, goals } = context.result;
	if (goals.length === 0 && METRIC_NAMES.every((metric) => figureOf(metric, metrics) === null)) return [];
	const rows = METRIC_NAMES.filter((metric) => isTold(context, metric)).map((metric) => [
		[text(METRIC_LABELS[metric])],
		[text(formatMetric(metric, figureOf(metric, metrics)))],
		[text(describeGoals(goals.filter((goal) => goal.metric === metric)))],
		[text(DEFINITIONS[metric])]
	]);
	const docs = context.links.docs("metrics.md");
	const more = docs === null ? [] : [paragraph(link("How they are measured", docs))];
	return [
		...fittingTable({
			...context,
			limits: {
				...context.limits,
				rows: METRIC_NAMES.length
			}
		}, [
			"Metric",
			"Measured>",
			"Goal",
			"Definition"
		], rows),
		...coverageBlocks(context),
		...more
	];
}
/** Teams without integration tests of their own do not miss what those would call. */
function isTold({ result: { metrics, goals, coverage } }, metric) {
	if (metric !== "coverage-integration" || figureOf(metric, metrics) !== null) return true;
	return coverage?.integrationNote !== void 0 || goals.some((goal) => goal.metric === metric);
}
/** Who exercised how many operations, and which ones nobody did. */
function coverageBlocks(context) {
	const { coverage } = context.result;
	if (!coverage) return [];
	const { operations, contract, load, uncovered, onlyIntegration } = coverage;
	const of = (count) => count === null ? "not measured" : `${formatCount(count)} of ${operations}`;
	const told = `Operations exercised: contract ${of(contract)}, smoke and load ${of(load)}, the team's own tests ${describeIntegration(coverage)}.`;
	const mark = (operation) => onlyIntegration.includes(operation) ? " (the team's own tests call it)" : "";
	return [...listed(context, {
		told,
		title: "Not covered:",
		operations: contract !== null || load !== null ? uncovered : [],
		mark
	}), ...integrationBlocks(context, coverage)];
}
function describeIntegration({ operations, integration, integrationOf, integrationNote }) {
	if (integration === null) return integrationNote === void 0 ? "not measured" : `not measured: ${integrationNote}`;
	const note = integrationNote === void 0 ? "" : ` (${integrationNote})`;
	return `${formatCount(integration)} of ${integrationOf ?? operations}${note}`;
}
function integrationBlocks(context, { uncoveredByIntegration = [] }) {
	if (uncoveredByIntegration.length === 0) return [];
	return listed(context, {
		told: "",
		title: "The team's own tests do not call:",
		operations: uncoveredByIntegration,
		mark: () => ""
	});
}
function listed(context, { told, title, operations, mark }) {
	const { shown, hidden } = take(operations, context.limits.rows);
	const more = hidden > 0 ? [line(`… and ${formatCount(hidden)} more`)] : [];
	const rows = shown.map((operation) => [code(operation), text(mark(operation))]);
	if (rows.length === 0) return [paragraph(...prose(told))];
	return [paragraph(...prose(told === "" ? title : `${told} ${title}`)), bullets([...rows, ...more])];
}
function describeGoals(goals) {
	if (goals.length === 0) return "none";
	return goals.map((goal) => `${nameGoal(goal)} ${wordOf(goal)}`).join("; ");
}
function wordOf(goal) {
	if (goal.reached) return "✅ reached";
	return isMissed(goal) ? "❌ not reached" : "not decided";
}

// src/report/undecided.ts
/** Why nobody knows whether the head is slower, what helps, and what the check makes of it. */
function undecidedBlocks(stages) {
	const open = stages.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "compare.inconclusive"));
	const [first] = open;
	if (first === void 0) return [];
	const others = open.length - 1;
	const more = others > 0 ? `, and so ${others === 1 ? "is" : "are"} ${formatNumberOf(others, "more operation")}` : "";
	const todos = [...new Set(open.flatMap(({ todo }) => todo ?? []))].join(" ");
	return [
		paragraph(strong("It is not known whether the head is slower."), " ", ...prose(first.message), `${more}${endings(stages)}.`),
		paragraph(strong("What to do:"), " ", ...prose(todos)),
		paragraph("The check concludes neutral: it blocks nothing and is no pass, because ", code("compare.on-inconclusive"), " is ", code("report"), "; ", code("fail"), " lets it wait for an answer.")
	];
}
/** What ended the measurement, and how much of it did not count. */
function endings(stages) {
	const all = stages.flatMap(({ detail }) => detail?.kind === "compare" ? detail.measurement ?? [] : []);
	const [measurement] = all;
	if (all.length !== 1 || measurement === void 0) return "";
	const { ended, blocks, voidBlocks } = measurement;
	return `. The measurement ended because ${ended}${voidBlocks > 0 ? `; ${voidBlocks} of ${formatNumberOf(blocks + voidBlocks, "block")} did not count` : ""}`;
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
		headline: [heading(3, `${signOf(context.result)} `, ...prose(verdict.headline))],
		opening: [
			...cautions(context.result),
			...renderLead(context),
			...explanations(context.result)
		],
		checklist: renderChecklist(context),
		nextSteps: renderNextSteps(context),
		details: context.limits.details ? renderDetails(context) : leftOut(context),
		closing: [...noticeBlocks(context), ...footerBlocks(context)]
	};
}
/** A tick is for what is known: with an open question it would be taken for the answer. */
function signOf({ verdict, stages }) {
	return verdict.word === "passed" && openComparisons(stages).undecided > 0 ? "❔" : SIGNS[verdict.word];
}
function cautions(result) {
	return (result.cautions ?? []).map((words) => paragraph(strong("Not to be trusted yet."), " ", ...prose(words)));
}
/** What a verdict means where its word alone could be misread. */
function explanations(result) {
	const { verdict, specs } = result;
	if (verdict.word === "failed" && verdict.conclusion === "neutral") return [paragraph("The check does not fail for it: the configuration says ", {
		kind: "code",
		text: "fail-on: never"
	}, ".")];
	if (verdict.word === "passed" && openComparisons(result.stages).undecided > 0) return undecidedBlocks(result.stages);
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
		...fold(historySummary(context), historyBlocks(context)),
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
	drawings: false,
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
	drawings: false,
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
	drawings: true,
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