import { a as describeGoal, c as indexChanges, f as findContradiction, i as METRIC_LABELS, o as formatMetric, p as outcomeOf, r as labelOf, s as describeFinding, t as STAGE_LABELS, u as figureOf } from "./verdict-change-index.js";
import { a as formatList, i as formatLatencyFigure, n as formatDuration, o as formatNumberOf, r as formatLatency, s as formatShare, t as formatCount } from "./verdict-figures.js";
import { n as cleanLines, r as clip, t as cleanLine } from "./report-clean.js";
import { a as shortVersion, c as heading, d as link, f as paragraph, g as text$1, h as table, i as nameHits, l as item, m as strong, n as describeHits, o as bullets, p as prose, r as describeNobody, s as code, t as renderTerminal, u as line } from "./report-blocks.js";
import { t as STAGE_NAMES } from "./model-stage.js";
import { n as renderMarker } from "./report-marker.js";
import { t as build_default } from "./package-typebox.js";

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
	const context = notesContext(result);
	const findings = result.stages.flatMap((stage) => stage.findings).map((finding) => noteOfFinding(context, finding));
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
function noteOfFinding(context, finding) {
	const { location, base } = locate(context, finding);
	const hits = nameHits(finding.consumers);
	const message = [
		finding.message,
		hits.length > 0 ? `Used by ${hits.join(", ")}.` : null,
		finding.todo,
		base === null ? null : `It stood at ${base.file}:${base.line} of the base.`
	].filter((words) => words !== null).join("\n");
	return {
		severity: finding.severity,
		title: finding.rule,
		message,
		location
	};
}
/**
* Annotations are shown on the head. What was removed has no line there: its counterpart is pointed at, else what has
* lost it, else the line number it had in the base, in the file as it is called now.
*/
function locate(context, finding) {
	const change = context.changeOf(finding);
	if (change?.location.side !== "base") return {
		location: finding.location,
		base: null
	};
	const renamed = context.renames.get(change.location.file);
	const approximate = {
		...change.location,
		file: renamed ?? change.location.file
	};
	return {
		location: change.counterpart ?? change.surroundings ?? approximate,
		base: change.location
	};
}
function notesContext(result) {
	const specs = result.stages.map((stage) => stage.detail).filter((detail) => detail?.kind === "changes").flatMap((detail) => detail.specs);
	const renames = new Map(specs.flatMap(({ basePath, path }) => basePath === null ? [] : [[basePath, path]]));
	return {
		changeOf: indexChanges(result.stages),
		renames
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

// src/report/links.ts
const COMMIT$1 = /^[0-9a-f]{7,64}$/u;
const REPOSITORY_PART = /^[\w.-]+$/u;
function makeLinks(source) {
	const run = safeUrl(source.event.runUrl);
	const blob = blobBase(source.event, run);
	const docs = safeUrl(source.docsUrl);
	return {
		line: (place, commit) => blob !== null && commit !== null ? lineUrl(blob, commit, place) : null,
		run,
		report: safeUrl(source.reportUrl),
		docs: (page) => docs === null ? null : `${docs.replace(/\/+$/u, "")}/${page}`
	};
}
/** The commit that a location belongs to. */
function commitOf(side, shas) {
	return side === "base" ? shas.baseSha : shas.headSha;
}
function blobBase(event, run) {
	if (run === null || event.repository === null) return null;
	const { owner, name } = event.repository;
	if (!isRepositoryPart(owner) || !isRepositoryPart(name)) return null;
	return `${new URL(run).origin}/${owner}/${name}/blob`;
}
function isRepositoryPart(part) {
	return REPOSITORY_PART.test(part) && part !== "." && part !== "..";
}
/** A path with `..` in it could leave the repository on its way through a browser: it gets no link. */
function lineUrl(blob, commit, place) {
	const segments = place.file.split("/");
	if (!COMMIT$1.test(commit) || segments.some((segment) => segment === "" || segment === "." || segment === "..")) return null;
	return `${blob}/${commit}/${segments.map((segment) => encodeSegment(segment)).join("/")}#L${Math.max(1, Math.trunc(place.line) || 1)}`;
}
/** Also the characters that a URL may hold and a Markdown link target may not. */
function encodeSegment(segment) {
	const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
	return encodeURIComponent(segment.toWellFormed()).replace(/[!'()*_~]/gu, percent);
}
function safeUrl(address) {
	if (address === null || !URL.canParse(address)) return null;
	const url = new URL(address);
	if (url.protocol !== "https:" && url.protocol !== "http:") return null;
	url.username = "";
	url.password = "";
	return url.href.replace(/[()*_~'|\\`<>]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/report/context.ts
/** Providers are named in rows only where there is more than one to tell apart. */
function namesProviders(result) {
	return new Set(result.stages.map((stage) => stage.provider)).size > 1;
}
/** `Contract tests`, or `Contract tests (PaymentService)` where there are several providers. */
function stageTitle(context, stage) {
	const label = labelOf(stage);
	return namesProviders(context.result) && stage.provider !== null ? `${label} (${stage.provider})` : label;
}
/** `file:line` as code, linked to the line at the right commit where there is one to link to. */
function place(context, location, commit) {
	return linked(context, {
		location,
		commit,
		label: `${location.file}:${location.line}`
	});
}
/** A problem's place: the column too, because that is where the typing error is. */
function placeOfProblem(context, location) {
	const label = `${location.file}:${location.line}:${location.column}`;
	return linked(context, {
		location,
		commit: context.result.event.headSha,
		label
	});
}
function linked(context, { location, commit, label: words }) {
	const label = code(words);
	const href = context.links.line(location, commit);
	return href === null ? label : link(label, href);
}
/** Where a finding is. What was removed stands in the base, and its change says so. */
function placeOfFinding(context, finding) {
	if (finding.location === null) return text$1("");
	const { event, baseSha } = context.result;
	const side = context.changeOf(finding)?.location.side ?? "head";
	return place(context, finding.location, commitOf(side, {
		headSha: event.headSha,
		baseSha
	}));
}
/** The first `limit` entries, and how many there are beyond. */
function take(entries, limit) {
	const shown = entries.length <= limit ? entries : entries.slice(0, limit);
	return {
		shown,
		hidden: entries.length - shown.length
	};
}

// src/report/thresholds.ts
const EXPRESSION = /^\s*(?<aggregate>[a-z]+(?:\(\d+(?:\.\d+)?\))?)\s*(?<operator><=|>=|===?|!=|<|>)\s*(?<limit>-?\d+(?:\.\d+)?)\s*$/u;
function parseExpression(expression) {
	const groups = EXPRESSION.exec(expression)?.groups;
	if (!groups?.["aggregate"] || !groups["operator"] || !groups["limit"]) return null;
	return {
		aggregate: groups["aggregate"],
		operator: groups["operator"],
		limit: Number(groups["limit"])
	};
}
/** ` (< 500)` or ` (< 1 %)`: the threshold of the whole load stage that a figure is held against; empty when none is set. */
function describeLimit(thresholds, of) {
	for (const threshold of thresholds) {
		const parsed = threshold.metric === of.metric ? parseExpression(threshold.expression) : null;
		if (parsed === null || parsed.aggregate !== of.aggregate) continue;
		const limit = unitOf(threshold) === "share" ? `${Number((parsed.limit * 100).toFixed(4))} %` : formatCount(parsed.limit);
		return ` (${parsed.operator} ${limit})`;
	}
	return "";
}
/** What was measured, in the threshold's own unit. */
function formatMeasured(threshold) {
	const { measured } = threshold;
	if (measured === null) return "not reported";
	switch (unitOf(threshold)) {
		case "share": return formatShare(measured);
		case "milliseconds": return `${formatLatencyFigure(measured)} ms`;
		case "number": return String(Number(measured.toPrecision(6)));
	}
}
/** k6 counts rates as shares of one, trends of times in milliseconds, and everything else as plain numbers. */
function unitOf(threshold) {
	const aggregate = parseExpression(threshold.expression)?.aggregate;
	const metric = threshold.metric.replace(/\{.*$/su, "");
	if (aggregate === "rate" && (metric === "http_req_failed" || metric === "checks")) return "share";
	if (aggregate === "count" || aggregate === "rate") return "number";
	return /^(?:http_req_|iteration_duration|group_duration|ws_)/u.test(metric) ? "milliseconds" : "number";
}

// src/report/stage-rows.ts
/** Consumers named in one row of the checklist. */
const NAMED_CONSUMERS = 3;
/** What a stage that ran says about itself in its row of the checklist, from its result alone. */
function describeRow(stage) {
	const { detail } = stage;
	switch (detail?.kind) {
		case "changes": return describeChanges(stage, detail);
		case "contract": return describeContract(stage, detail);
		case "integration": return describeIntegration(stage, detail);
		case "smoke": return describeSmoke(detail);
		case "load": return describeLoad(detail);
		case void 0: return stage.reason;
		default: return detail;
	}
}
function describeChanges(stage, detail) {
	const breaking = stage.findings.filter((finding) => finding.severity === "breaking");
	if (breaking.length > 0) {
		const hits = nameHits(breaking.flatMap((finding) => finding.consumers));
		const reach = hits.length > 0 ? `, ${breaking.length === 1 ? "hits" : "hit"} ${joinHits(hits)}` : "";
		return `${formatCount(breaking.length)}${reach}`;
	}
	const count = (severity) => stage.findings.filter((finding) => finding.severity === severity).length;
	return ["none", ...[
		count("warning") > 0 ? formatNumberOf(count("warning"), "warning") : null,
		count("info") > 0 ? formatNumberOf(count("info"), "compatible change") : null,
		detail.notAnalysed.length > 0 ? `${formatNumberOf(detail.notAnalysed.length, "part")} not analysed` : null
	].filter((words) => words !== null)].join(", ");
}
function joinHits(hits) {
	const shown = hits.slice(0, NAMED_CONSUMERS);
	const hidden = hits.length - shown.length;
	return [...shown, ...hidden > 0 ? [`${formatCount(hidden)} more`] : []].join(", ");
}
function describeContract(stage, detail) {
	if (detail.role === "consumer") return describeOwnPacts(detail);
	const consumers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.consumer)).size, "consumer");
	const required = detail.interactions.filter((interaction) => interaction.outcome !== "pending");
	const passed = required.filter((interaction) => interaction.outcome === "passed").length;
	const pending = detail.interactions.length - required.length;
	const figures = required.length > 0 ? `${formatCount(passed)} of ${formatNumberOf(required.length, "interaction")}` : `${formatNumberOf(detail.staticChecked, "interaction")} held against the specification`;
	const unverified = detail.pacts.filter((pact) => pact.verification === "not-run").length;
	const allPassed = passed === required.length && detail.gates.every((gate) => gate.deployable === true);
	return [
		figures,
		`${consumers} (Pact)`,
		pending > 0 ? `${formatCount(pending)} pending` : null,
		unverified > 0 ? `${formatNumberOf(unverified, "pact")} not verified against a running provider` : null,
		...describeGates(detail),
		...describeRecorded(detail),
		outcomeOf(stage) === "failed" && allPassed ? stage.reason : null
	].filter((words) => words !== null).join(", ");
}
/** A consumer's row: what was published, and what the broker says to merging and deploying. */
function describeOwnPacts(detail) {
	const providers = formatNumberOf(new Set(detail.pacts.map((pact) => pact.provider)).size, "provider");
	const published = detail.pacts.filter((pact) => pact.published).length;
	const pacts = `${formatNumberOf(detail.pacts.length, "pact")} with ${providers}`;
	return [
		published > 0 ? `${pacts} published` : pacts,
		...describeGates(detail),
		...describeRecorded(detail)
	].join(", ");
}
function describeRecorded(detail) {
	return detail.recorded.map(({ as, environment }) => `${RECORDED[as]} ${environment}`);
}
const RECORDED = {
	deployment: "recorded as deployed to",
	undeployment: "recorded as no longer deployed to",
	release: "recorded as released to",
	"support-ended": "recorded as no longer supported in"
};
const DEPLOYABLE = [
	[
		true,
		"can be deployed to",
		"can be merged"
	],
	[
		false,
		"cannot be deployed to",
		"cannot be merged"
	],
	[
		null,
		"nobody knows whether it can be deployed to",
		"nobody knows whether it can be merged"
	]
];
/** Unknown is said apart from no: the one needs a verification, the other a repair. */
function describeGates(detail) {
	return DEPLOYABLE.flatMap(([answer, deploy, merge]) => {
		const own = detail.gates.filter((gate) => gate.deployable === answer);
		const environments = own.flatMap((gate) => gate.environment ?? []);
		return [...own.some((gate) => gate.environment === null) ? [merge] : [], ...environments.length > 0 ? [`${deploy} ${formatList(environments)}`] : []];
	});
}
function describeIntegration(stage, detail) {
	const images = detail.services.map((service) => service.image);
	const times = detail.services.map((service) => service.readyMs);
	const slowest = times.includes(null) ? null : Math.max(0, ...times.filter((time) => time !== null));
	const { tests } = detail;
	return [
		images.length > 0 ? images.join(", ") : "no services",
		images.length > 0 && slowest !== null ? `ready in ${formatDuration(slowest)} (testcontainers)` : null,
		detail.providerReadyMs !== null ? `provider ready in ${formatDuration(detail.providerReadyMs)}` : null,
		tests?.exitCode === 0 ? `integration tests passed in ${formatDuration(tests.durationMs)}` : null,
		outcomeOf(stage) === "passed" ? null : stage.reason
	].filter((words) => words !== null).join(", ");
}
function describeSmoke(detail) {
	const good = detail.calls.filter((call) => call.problem === null).length;
	const missing = detail.notCalled.length;
	const answers = `${formatCount(good)} of ${formatNumberOf(detail.calls.length, "operation")} ${good === 1 ? "answers" : "answer"} as specified`;
	return missing > 0 ? `${answers}, ${formatCount(missing)} not called` : answers;
}
function describeLoad(detail) {
	const duration = describeLimit(detail.thresholds, {
		metric: "http_req_duration",
		aggregate: "p(95)"
	});
	const failed = describeLimit(detail.thresholds, {
		metric: "http_req_failed",
		aggregate: "rate"
	});
	const others = detail.thresholds.filter((threshold) => !threshold.ok).length;
	return [
		detail.p95Ms === null ? null : `p95 ${formatLatency(detail.p95Ms)}${duration}`,
		detail.requests > 0 ? `errors ${formatShare(detail.failed / detail.requests)}${failed}` : "zero requests",
		others > 0 ? `${formatNumberOf(others, "threshold")} crossed` : null,
		detail.notCalled.length > 0 ? `${formatNumberOf(detail.notCalled.length, "operation")} not called` : null
	].filter((words) => words !== null).join(", ");
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

// src/report/next-steps.ts
/** Interactions quoted for one finding. */
const QUOTED_INTERACTIONS = 2;
function renderNextSteps(context) {
	const steps = findSteps(context.result);
	if (steps.length === 0) return [];
	const { shown, hidden } = take(steps, context.limits.steps);
	const list = {
		kind: "list",
		ordered: true,
		items: shown.map((step) => renderStep(context, step))
	};
	const more = hidden > 0 ? [paragraph(`… and ${formatCount(hidden)} more, each in the tables below.`)] : [];
	return [
		heading(4, "What to do next"),
		list,
		...more
	];
}
/** The place and the remedy of the first step: with the headline above it, all that a hurried reader needs. */
function renderLead(context) {
	const [first] = findSteps(context.result);
	if (first === void 0) return [];
	const where = whereOf(context, first);
	const todo = todoOf(first);
	const parts = [];
	if (where !== null) parts.push(strong("Where:"), " ", where);
	if (todo !== null) parts.push(...where === null ? [] : [". "], strong("What to do:"), " ", ...prose(endSentence(todo)));
	return parts.length === 0 ? [] : [paragraph(...parts)];
}
/** Everything that keeps the run from passing. What could not run comes first where nothing else is known for sure. */
function findSteps(result) {
	const setup = result.setup.map((problem) => ({
		kind: "problem",
		problem,
		stage: null
	}));
	const problems = result.stages.flatMap((stage) => problemsOf(stage).map((problem) => ({
		kind: "problem",
		problem,
		stage
	})));
	const goals = result.goals.filter((goal) => !goal.reached && result.verdict.word === "failed");
	const findings = findingSteps(result);
	return [
		...setup,
		...result.verdict.word === "broken" ? [...problems, ...findings] : [...findings, ...problems],
		...goals.map((goal) => ({
			kind: "goal",
			words: describeGoal(goal)
		}))
	];
}
function problemsOf(stage) {
	if (stage.problems.length > 0 || outcomeOf(stage) !== "broken") return stage.problems;
	const why = findContradiction(stage);
	return [{
		code: `${stage.stage}.broken`,
		what: why ?? stage.reason,
		where: null,
		why: null,
		todo: null
	}];
}
function findingSteps(result) {
	const failing = failingFindings(result);
	const contract = failing.filter(({ stage }) => stage.stage === "contract").map(({ finding }) => finding);
	const echoed = /* @__PURE__ */ new Set();
	return failing.flatMap(({ finding, stage }) => {
		if (echoed.has(finding)) return [];
		const echoes = stage.stage === "changes" ? contract.filter((echo) => !echoed.has(echo) && isEcho(echo, finding)) : [];
		for (const echo of echoes) echoed.add(echo);
		return [{
			kind: "finding",
			finding,
			stage,
			echoes
		}];
	});
}
/** A contract finding about the same operations and the same consumers as a break: one cause, told once. */
function isEcho(echo, cause) {
	if (echo.operations.length === 0 || echo.consumers.length === 0) return false;
	const consumers = new Set(cause.consumers.map((use) => use.consumer));
	return echo.operations.every((operation) => cause.operations.includes(operation)) && echo.consumers.every((use) => consumers.has(use.consumer));
}
function failingFindings(result) {
	const all = result.stages.flatMap((stage) => stage.findings.map((finding) => ({
		finding,
		stage
	})));
	const breaking = all.filter(({ finding }) => finding.severity === "breaking");
	if (breaking.length > 0 || result.verdict.word !== "failed") return breaking;
	return all.filter(({ finding }) => finding.severity === "warning");
}
function renderStep(context, step) {
	const where = whereOf(context, step);
	const todo = todoOf(step);
	const title = line(strong(...titleOf(context, step)), ...where === null ? [] : [", ", where]);
	const children = [];
	if (step.kind === "finding") children.push(...hitLines(context, step), whyLine(context, step));
	if (step.kind === "problem" && step.problem.why !== null) children.push(line(strong("Why:"), " ", ...prose(step.problem.why)));
	if (todo !== null) children.push(line(strong("Do:"), " ", ...prose(endSentence(todo))));
	return item(title, children);
}
function titleOf(context, step) {
	switch (step.kind) {
		case "problem": {
			const label = step.stage === null ? "" : `${stageTitle(context, step.stage)}: `;
			return line(label, ...prose(step.problem.what));
		}
		case "finding": {
			const label = step.stage.stage === "changes" ? "" : `${stageTitle(context, step.stage)}: `;
			return line(label, ...prose(tellFinding(context, step)));
		}
		case "goal": return line(`Goal not reached: ${step.words}`);
		default: return step;
	}
}
function whereOf(context, step) {
	if (step.kind === "finding") return step.finding.location === null ? null : placeOfFinding(context, step.finding);
	if (step.kind !== "problem" || step.problem.where === null) return null;
	return placeOfProblem(context, step.problem.where);
}
function todoOf(step) {
	switch (step.kind) {
		case "problem": return step.problem.todo;
		case "finding": return step.finding.todo;
		case "goal": return null;
		default: return step;
	}
}
/** Breaking changes are told as in the headline; every other stage words its own findings. */
function tellFinding(context, { finding, stage }) {
	if (stage.stage === "changes") return describeFinding(finding, context.changeOf(finding));
	return finding.message.replace(/[.\s]+$/u, "");
}
function hitLines(context, step) {
	const { finding, stage, echoes } = step;
	if (finding.consumers.length > 0) {
		const proof = echoes.length > 0 ? [`; the contract tests confirm it (${formatNumberOf(echoes.length, "finding")})`] : [];
		return [line(strong("Who:"), " ", ...describeHits(finding.consumers), ...proof)];
	}
	if (stage.stage !== "changes") return [];
	return [line(strong("Who:"), " ", describeNobody(context.result, stage.provider))];
}
/** Which interactions use it, which operations it reaches when the message does not say so, and by which rule. */
function whyLine(context, step) {
	const { finding } = step;
	const told = tellFinding(context, step);
	const message = told.includes(finding.message) || finding.message.startsWith(told) ? [] : [...prose(finding.message), "; "];
	const quoted = [...new Set(finding.consumers.flatMap((use) => use.interactions))].map((description) => `“${description}”`);
	const used = quoted.length > 0 ? [`used in ${formatList(quoted, QUOTED_INTERACTIONS)}; `] : [];
	return line(strong("Why:"), " ", ...message, ...used, ...reachOf(finding, told), "rule ", ruleLink(context, finding.rule));
}
function reachOf(finding, told) {
	if (finding.operations.length === 0 || finding.operations.every((known) => told.includes(known))) return [];
	const { shown, hidden } = take(finding.operations, QUOTED_INTERACTIONS);
	const more = hidden > 0 ? ` and ${formatNumberOf(hidden, "more operation")}` : "";
	return [
		"reaches ",
		...shown.flatMap((operation, index) => [index > 0 ? ", " : "", code(operation)]),
		`${more}; `
	];
}
function endSentence(words) {
	return /[.!?…:]$/u.test(words) ? words : `${words}.`;
}
/** Headings of the rule book are the rule ids; GitHub drops the dots from their anchors. */
function ruleLink(context, rule) {
	const href = context.links.docs(`rules.md#${encodeURIComponent(rule.replace(/[^\w-]/gu, "").toLowerCase())}`);
	return href === null ? code(rule) : link(code(rule), href);
}

// src/report/sections/fitting-table.ts
const SEVERITY_RANK = {
	breaking: 0,
	warning: 1,
	info: 2
};
/** A word with its sign: the sign helps the eye, the word says it. */
const RESULT_WORDS = {
	passed: "✅ passed",
	failed: "❌ failed",
	pending: "🕓 failed, pending",
	broken: "⚠️ could not run",
	"not-run": "not run"
};
const SEVERITY_WORDS = {
	breaking: "❌ breaking",
	warning: "⚠️ warning",
	info: "info"
};
/** A table that fits, and how many rows are left out. */
function fittingTable(context, titles, rows) {
	if (rows.length === 0) return [];
	const { shown, hidden } = take(rows, context.limits.rows);
	return [table(titles, shown), ...moreRows(context, hidden)];
}
function moreRows(context, hidden) {
	if (hidden === 0) return [];
	return [paragraph(`… and ${formatNumberOf(hidden, "more row", "more rows")}${whereRest(context)}.`)];
}
/** Where what is left out can be read. */
function whereRest(context) {
	if (context.limits.rest === "result.json") return " in result.json";
	return context.links.report === null ? " in report.md" : " in the full report";
}
/** Every finding of a stage, the worst first. */
function findingsTable(context, stage) {
	const sorted = [...stage.findings].sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity]);
	const named = sorted.some((finding) => finding.consumers.length > 0);
	const rows = sorted.map((finding) => [
		[text$1(SEVERITY_WORDS[finding.severity])],
		[
			...prose(finding.message),
			text$1(" · "),
			ruleLink(context, finding.rule)
		],
		[placeOfFinding(context, finding)],
		...named ? [finding.consumers.length > 0 ? describeHits(finding.consumers) : usedByNobody(finding.severity)] : []
	]);
	return fittingTable(context, [
		"Severity",
		"What",
		"Where",
		...named ? ["Used by"] : []
	], rows);
}
function usedByNobody(severity) {
	return [text$1(severity === "info" ? "" : "nobody known")];
}

// src/report/sections/changes.ts
function changesSummary(stage) {
	const count = (severity) => stage.findings.filter((finding) => finding.severity === severity).length;
	const words = [
		`${count("breaking")} breaking`,
		count("warning") > 0 ? formatNumberOf(count("warning"), "warning") : null,
		`${count("info")} compatible`
	].filter((word) => word !== null);
	return line(`API changes: ${words.join(", ")}`);
}
/** Which specifications were compared, every change with the consumers it hits, and what was not analysed. */
function changesBlocks(context, stage, detail) {
	const specs = detail.specs.map((spec) => [
		[code(spec.path)],
		[text$1(spec.basePath === null ? spec.status : `${spec.status} from ${spec.basePath}`)],
		[text$1(String(spec.operations))]
	]);
	const nobody = stage.findings.some((finding) => finding.severity !== "info" && finding.consumers.length === 0);
	return [
		...fittingTable(context, [
			"Specification",
			"Status",
			"Operations touched>"
		], specs),
		...findingsTable(context, stage),
		...nobody ? [paragraph(nobodyNote(context, stage))] : []
	];
}
function nobodyNote(context, stage) {
	return `Where no consumer is named: ${describeNobody(context.result, stage.provider)}. What nobody is known to use may still be used.`;
}
/** What stands in the specifications and was not compared; null when everything was. */
function notAnalysedBlocks(context, detail) {
	const { headSha, baseSha } = {
		headSha: context.result.event.headSha,
		baseSha: context.result.baseSha
	};
	const rows = detail.notAnalysed.map(({ location, what, why }) => [
		[place(context, location, commitOf(location.side, {
			headSha,
			baseSha
		}))],
		prose(what),
		prose(why)
	]);
	return fittingTable(context, [
		"Where",
		"What",
		"Why it was not compared"
	], rows);
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

// src/report/sections/contract.ts
/** Mismatches of one interaction: the first ones say what is wrong, the rest repeats it deeper down. */
const MISMATCHES_PER_INTERACTION = 5;
function contractSummary(stage, detail) {
	const failed = detail.interactions.filter((interaction) => interaction.outcome === "failed").length;
	const unlisted = stage.findings.filter((finding) => !isListed(finding, detail)).length;
	const words = [
		formatNumberOf(detail.pacts.length, "pact"),
		failed > 0 ? `${formatNumberOf(failed, "interaction")} failed` : null,
		unlisted > 0 ? formatNumberOf(unlisted, "finding") : null
	].filter((word) => word !== null);
	return line(`Contract tests: ${words.join(", ")}`);
}
/** The matrix of consumers and versions, what failed by the field's name, and whether it may be deployed. */
function contractBlocks(context, stage, detail) {
	return [
		...fittingTable(context, [
			detail.role === "consumer" ? "Provider" : "Consumer",
			"Version",
			"Where",
			"Interactions>",
			"Verified",
			"Published"
		], detail.pacts.map((pact) => pactRow(pact, detail.role))),
		...findingsTable(context, {
			...stage,
			findings: stage.findings.filter((finding) => !isListed(finding, detail))
		}),
		...interactionBlocks(context, detail.interactions, "failed", "Interactions that failed"),
		...interactionBlocks(context, detail.interactions, "pending", "Pending interactions that failed (they fail nobody yet)"),
		...fittingTable(context, [
			"Environment",
			safeTitle(detail),
			"Why"
		], detail.gates.map(gateRow)),
		...fittingTable(context, [
			"Consumer",
			"Provider",
			"Verified",
			"When"
		], detail.matrix.map(matrixRow))
	];
}
/** Interactions and gates have lists of their own, which say more than the finding does. */
function isListed(finding, detail) {
	if (finding.rule.startsWith("contract.gate.")) return detail.gates.length > 0;
	return (finding.rule.startsWith("contract.interaction.") || finding.rule === "contract.state.failed") && detail.interactions.some((interaction) => interaction.outcome !== "passed");
}
function pactRow(pact, role) {
	return [
		[text$1(role === "consumer" ? pact.provider : pact.consumer)],
		[pact.consumerVersion === null ? text$1("") : code(shortVersion(pact.consumerVersion))],
		[text$1(pact.source.join(", "))],
		[text$1(String(pact.interactions))],
		[text$1(`${RESULT_WORDS[pact.verification]}${pact.pending && pact.verification !== "pending" ? " (pending pact)" : ""}`)],
		[text$1(pact.published ? "yes" : "no")]
	];
}
function safeTitle({ gates }) {
	return gates.some((gate) => gate.environment === null) ? "Safe" : "Can be deployed";
}
function gateRow(gate) {
	const answer = gate.deployable === null ? "⚠️ not known" : gate.deployable ? "✅ yes" : "❌ no";
	return [
		[text$1(gate.environment ?? "main branches (merging)")],
		[text$1(answer)],
		prose(gate.reason)
	];
}
/** Who with whom, which version, where it is, and since when it is known. */
function matrixRow(row) {
	const verified = row.verified === null ? "⚠️ not yet" : row.verified ? "✅ yes" : "❌ no";
	return [
		versionIn(row.consumer, row.consumerVersion, row.consumerWhere),
		versionIn(row.provider, row.providerVersion, row.providerWhere),
		[text$1(verified)],
		[text$1(row.verifiedAt === null ? "" : minuteOf(row.verifiedAt))]
	];
}
function versionIn(name, version, where) {
	const place = where.length > 0 ? ` (${where.join(", ")})` : "";
	return version === null ? [text$1(name)] : [
		text$1(`${name} `),
		code(shortVersion(version)),
		text$1(place)
	];
}
/** `2026-01-31 12:59`, as the broker's clock and zone have it. */
function minuteOf(timestamp) {
	const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^+Z-]*(Z|[+-]00:?00)?/.exec(timestamp);
	return parts ? `${parts[1]} ${parts[2]}${parts[3] ? " UTC" : ""}` : timestamp;
}
function interactionBlocks(context, interactions, outcome, title) {
	const own = interactions.filter((interaction) => interaction.outcome === outcome);
	if (own.length === 0) return [];
	const { shown, hidden } = take(own, context.limits.rows);
	const items = shown.map((interaction) => item(nameInteraction(interaction), mismatchLines(interaction)));
	return [
		paragraph(strong(title)),
		{
			kind: "list",
			ordered: false,
			items
		},
		...moreRows(context, hidden)
	];
}
function nameInteraction(interaction) {
	const version = interaction.consumerVersion === null ? [] : [" ", code(shortVersion(interaction.consumerVersion))];
	const states = interaction.states.length > 0 ? `, given ${interaction.states.map((state) => `“${state}”`).join(", ")}` : "";
	const operation = interaction.operation === null ? [] : [" on ", code(interaction.operation)];
	return line(strong(interaction.consumer), ...version, `: “${interaction.description}”${states}`, ...operation);
}
function mismatchLines(interaction) {
	const { shown, hidden } = take(interaction.mismatches, MISMATCHES_PER_INTERACTION);
	const lines = shown.map((mismatch) => prose(mismatch));
	return hidden > 0 ? [...lines, line(`… and ${formatNumberOf(hidden, "more mismatch", "more mismatches")}`)] : lines;
}

// src/report/sections/live.ts
function integrationSummary(detail) {
	const { length } = detail.services;
	return line(length === 0 ? "Integration: no services" : `Real dependencies: ${formatNumberOf(length, "service")}`);
}
/** The services with the time each needed, the team's own tests, and the last lines of what failed. */
function integrationBlocks(context, stage, detail) {
	const services = detail.services.map((service) => [
		[text$1(service.name)],
		describeImage(service),
		[text$1(describeStart(service))]
	]);
	const provider = [
		[text$1("provider")],
		[text$1(stage.provider ?? "")],
		[text$1(describeReady(detail.providerReadyMs))]
	];
	return [
		...fittingTable(context, [
			"What",
			"Image or name",
			"Ready in>"
		], [...services, provider]),
		...testBlocks(detail),
		...findingsTable(context, stage),
		...logBlocks(context, detail.logTail)
	];
}
/** The image with the start of its digest, as `docker images --digests` would tell it apart. */
function describeImage({ image, digest }) {
	return digest === null ? [code(image)] : [
		code(image),
		text$1(" "),
		code(digest.slice(0, SHORT_DIGEST))
	];
}
/** `sha256:` and twelve digits, as Docker shortens ids. */
const SHORT_DIGEST = 19;
function describeStart({ readyMs, ended }) {
	if (ended === null) return describeReady(readyMs);
	return `❌ exited with ${ended.exitCode}${ended.outOfMemory ? ", out of memory" : ""}`;
}
function describeReady(readyMs) {
	return readyMs === null ? "❌ never ready" : formatDuration(readyMs);
}
function testBlocks({ tests }) {
	if (tests === null) return [];
	const end = tests.exitCode === null ? "was ended before it exited" : `exited with ${tests.exitCode}`;
	return [paragraph("The team’s own tests, ", code(tests.command), `, ${end} after ${formatDuration(tests.durationMs)}.`), ...reportBlocks(tests.report)];
}
function reportBlocks(report) {
	if (report === null) return [];
	const { files, tests, failed, skipped } = report;
	const counts = `${formatNumberOf(tests, "test")}: ${tests - failed - skipped} passed, ${failed} failed, ${skipped} skipped`;
	return [paragraph(`${formatNumberOf(files.length, "JUnit file")}, ${counts}.`)];
}
function logBlocks(context, lines) {
	if (lines.length === 0) return [];
	const shown = lines.slice(-Math.min(lines.length, context.limits.logLines));
	const title = lines.length - shown.length > 0 ? `Last ${shown.length} of ${lines.length} lines kept of the log` : "Last lines of the log";
	return [paragraph(strong(title)), {
		kind: "fence",
		language: "text",
		text: shown.join("\n")
	}];
}
function smokeSummary(detail) {
	const bad = detail.calls.filter((call) => call.problem !== null).length;
	return line(`Smoke: ${formatNumberOf(detail.calls.length, "operation")} called${bad > 0 ? `, ${bad} with a problem` : ""}`);
}
/** One row per call, those with a problem first, and what was not called. */
function smokeBlocks(context, stage, detail) {
	const rows = [...detail.calls].sort((a, b) => Number(a.problem === null) - Number(b.problem === null)).map((call) => [
		[code(call.operation)],
		[text$1(call.status === null ? "no answer" : String(call.status))],
		call.problem === null ? [text$1("✅ as specified")] : [text$1("❌ "), ...prose(call.problem)],
		[text$1(call.durationMs === null ? "" : formatLatencyFigure(call.durationMs))]
	]);
	return [
		...fittingTable(context, [
			"Operation",
			"Status>",
			"Answer",
			"ms>"
		], rows),
		...findingsTable(context, stage),
		...notCalledBlocks(context, detail.notCalled)
	];
}
function notCalledBlocks(context, notCalled) {
	const rows = notCalled.map(({ operation, reason }) => [[code(operation)], prose(reason)]);
	return fittingTable(context, ["Operation not called", "Why"], rows);
}

// src/report/sections/load.ts
/** Bars of the chart: more of them cannot be read. */
const CHART_BARS = 12;
/** Longest label beside a bar, characters. */
const LABEL_CHARACTERS = 40;
function loadSummary(detail) {
	const crossed = detail.thresholds.filter((threshold) => !threshold.ok).length;
	const verdict = crossed > 0 ? `${crossed} of ${formatNumberOf(detail.thresholds.length, "threshold")} crossed` : `${formatNumberOf(detail.thresholds.length, "threshold")} kept`;
	return line(`Load: ${formatNumberOf(detail.requests, "request")}, ${verdict}`);
}
/** What was run, every threshold with its samples, every operation with its percentiles, and a chart of them. */
function loadBlocks(context, stage, detail) {
	const thresholds = [...detail.thresholds].sort((a, b) => Number(a.ok) - Number(b.ok));
	return [
		paragraph(`${detail.profile} (k6 ${detail.k6Version})`),
		...fittingTable(context, [
			"Metric",
			"Threshold",
			"Measured>",
			"Samples>",
			"Result"
		], thresholds.map((threshold) => [
			[code(threshold.metric)],
			[code(threshold.expression)],
			[text$1(formatMeasured(threshold))],
			[text$1(formatCount(threshold.samples))],
			[text$1(threshold.ok ? "✅ kept" : "❌ crossed")]
		])),
		...findingsTable(context, stage),
		...fittingTable(context, [
			"Operation",
			"Requests>",
			"Failed>",
			"p50 ms>",
			"p95 ms>",
			"p99 ms>"
		], detail.operations.map(operationRow)),
		...chartBlocks(context, detail.operations),
		...notCalledBlocks(context, detail.notCalled)
	];
}
function operationRow(load) {
	const share = load.requests > 0 && load.failed > 0 ? ` (${formatShare(load.failed / load.requests)})` : "";
	return [
		[code(load.operation)],
		[text$1(formatCount(load.requests))],
		[text$1(`${formatCount(load.failed)}${share}`)],
		...[
			load.p50Ms,
			load.p95Ms,
			load.p99Ms
		].map((figure) => [text$1(figure === null ? "none" : formatLatencyFigure(figure))])
	];
}
/** The slowest operations side by side, where there are at least two to compare. */
function chartBlocks(context, operations) {
	const measured = operations.flatMap(({ operation, p95Ms }) => p95Ms === null ? [] : [{
		operation,
		p95Ms
	}]).sort((a, b) => b.p95Ms - a.p95Ms).slice(0, CHART_BARS);
	if (!context.limits.charts || measured.length < 2) return [];
	const labels = measured.map(({ operation }) => `"${chartLabel(operation)}"`).join(", ");
	const top = Math.ceil(Math.max(...measured.map(({ p95Ms }) => p95Ms), 1));
	const bars = measured.map(({ p95Ms }) => Number(p95Ms.toFixed(1))).join(", ");
	return [{
		kind: "fence",
		language: "mermaid",
		text: [
			"xychart-beta horizontal",
			"  title \"p95 by operation, milliseconds\"",
			`  x-axis [${labels}]`,
			`  y-axis "ms" 0 --> ${top}`,
			`  bar [${bars}]`
		].join("\n")
	}];
}
/** Mermaid has directives and quotes of its own: only characters of a method and a path template reach it. */
function chartLabel(operation) {
	const plain = operation.replace(/[^A-Za-z0-9 /{}._~-]/gu, "_");
	return plain.length > LABEL_CHARACTERS ? `${plain.slice(0, 37)}...` : plain;
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
	const named = (summary) => severalProviders && stage.provider !== null ? [text$1(`${stage.provider} · `), ...summary] : summary;
	const { detail } = stage;
	switch (detail?.kind) {
		case "changes": return [...fold(named(changesSummary(stage)), changesBlocks(context, stage, detail)), ...fold(named(line(`Not analysed: ${formatNumberOf(detail.notAnalysed.length, "part")} of the specification`)), notAnalysedBlocks(context, detail))];
		case "contract": return fold(named(contractSummary(stage, detail)), contractBlocks(context, stage, detail));
		case "integration": return fold(named(integrationSummary(detail)), integrationBlocks(context, stage, detail));
		case "smoke": return fold(named(smokeSummary(detail)), smokeBlocks(context, stage, detail));
		case "load": return fold(named(loadSummary(detail)), loadBlocks(context, stage, detail));
		case void 0: return fold(named(line(`Findings of ${stage.stage}`)), findingsTable(context, stage));
		default: return detail;
	}
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

// src/report/redact-result.ts
/**
* Words the model itself uses. A secret that is one of them is in every report anyway, and replacing it would turn an
* outcome into no outcome.
*/
const MODEL_WORDS = new Set(`passed failed skipped broken no-change success failure neutral breaking warning info changes contract integration
   smoke load not-configured nothing-changed needs-secret untrusted not-selected earlier-stage not-available added
   deleted modified renamed base head request response none pending not-run files broker both coverage sla
   contract-failures p95 pull_request push workflow_dispatch merge_group deployment_status desk merge-base tip data-only no-secrets full`.split(/\s+/u));
/** The same result with every secret in every text replaced, before anything is cut, encoded or joined. */
function redactResult(result, redact) {
	return redactValue(result, redact);
}
function redactValue(value, redact) {
	if (typeof value === "string") return MODEL_WORDS.has(value) ? value : redact(value);
	if (Array.isArray(value)) return value.map((entry) => redactValue(entry, redact));
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([key, entry]) => [key, redactValue(entry, redact)]);
	return Object.fromEntries(entries);
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
const Finding = build_default.Object({
	rule: text("Heading in docs/rules.md."),
	severity: Severity,
	message: build_default.String(),
	todo: nullable(build_default.String()),
	location: nullable(Location),
	operations: build_default.Array(build_default.String()),
	consumers: build_default.Array(ConsumerUse),
	fingerprint: text("Unchanged by edits elsewhere in the file.")
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
		summary: renderSummary(composition),
		markdown: renderFile(composition),
		resultJson: renderResultJson(redacted),
		commands: renderCommands(redacted),
		terminal: renderTerminal(PARTS.flatMap((part) => onScreen[part]))
	};
}

export { composeReport as t };