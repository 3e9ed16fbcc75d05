// src/verdict/outcome.ts
/**
* The outcome that counts. A stage that says `passed` and shows no proof of it, or says what it could not do, has not
* passed; one that found something breaking has failed. A contradiction is never read as green.
*/
function outcomeOf(stage) {
	if (stage.outcome !== "passed") return stage.outcome;
	if (findContradiction(stage) !== null) return "broken";
	return stage.findings.some((finding) => finding.severity === "breaking") ? "failed" : "passed";
}
/** Why a stage that calls itself passed is not believed; null when it is. */
function findContradiction(stage) {
	if (stage.outcome !== "passed") return null;
	if (stage.problems.length > 0) return "it reports a pass and a problem";
	const { detail } = stage;
	switch (detail?.kind) {
		case void 0: return "it reports a pass without any result";
		case "contract": return detail.staticChecked + detail.interactions.length > 0 ? null : "it reports a pass with zero interactions";
		case "smoke": return detail.calls.length > 0 ? null : "it reports a pass with zero calls";
		case "load": return detail.requests > 0 ? null : "it reports a pass with zero requests";
		case "changes":
		case "integration": return null;
		default: return detail;
	}
}

// src/verdict/metrics.ts
/** The four figures. Only stages that ran to their end are measured: half a load test has no percentile. */
function measureMetrics(exercised) {
	const contracts = measured(exercised.stages, "contract");
	const loads = measured(exercised.stages, "load").filter((load) => load.requests > 0);
	return {
		coverage: measureCoverage(exercised, contracts.length > 0),
		sla: measureSla(loads),
		contractFailures: countContractFailures(contracts),
		p95Ms: measureP95(loads)
	};
}
/** Holds every goal against its metric. A metric that nobody measured reaches no goal. */
function checkGoals(goals, metrics) {
	return goals.map((goal) => {
		const value = figureOf(goal.metric, metrics);
		return {
			metric: goal.metric,
			goal: goal.text,
			measured: value,
			reached: value !== null && reaches(value, goal)
		};
	});
}
function figureOf(metric, metrics) {
	switch (metric) {
		case "coverage": return metrics.coverage;
		case "sla": return metrics.sla;
		case "contract-failures": return metrics.contractFailures;
		case "p95": return metrics.p95Ms;
		default: return metric;
	}
}
function measured(stages, kind) {
	return stages.flatMap((stage) => {
		const outcome = outcomeOf(stage);
		if (outcome !== "passed" && outcome !== "failed") return [];
		return stage.detail?.kind === kind ? [stage.detail] : [];
	});
}
function measureCoverage(exercised, contractsRan) {
	const operations = new Set(exercised.operations);
	const called = exercised.loadOperations ?? calledOperations(exercised.stages);
	if (operations.size === 0 || !contractsRan && called.length === 0) return null;
	return new Set([...exercised.contractOperations, ...called].filter((id) => operations.has(id))).size / operations.size;
}
/** Under both names an operation can have: alone, and behind its provider's name where there are several. */
function calledOperations(stages) {
	return stages.flatMap((stage) => requested(stage).flatMap((id) => stage.provider === null ? [id] : [id, `${stage.provider} ${id}`]));
}
function requested(stage) {
	const detail = stage.detail?.kind === "smoke" || stage.detail?.kind === "load" ? stage.detail : null;
	if (detail === null) return [];
	if (detail.kind === "smoke") return detail.calls.filter((call) => call.status !== null).map((call) => call.operation);
	return detail.operations.filter((operation) => operation.requests > 0).map((operation) => operation.operation);
}
function measureSla(loads) {
	const judged = loads.filter((load) => load.withinThreshold !== null);
	const requests = judged.reduce((sum, load) => sum + load.requests, 0);
	if (judged.length < loads.length || requests === 0) return null;
	return judged.reduce((sum, load) => sum + (load.withinThreshold ?? 0), 0) / requests;
}
/** Pacts that were only held against the specification have no verified interactions to count. */
function countContractFailures(contracts) {
	const interactions = contracts.flatMap((contract) => contract.interactions);
	if (interactions.length === 0) return null;
	return interactions.filter((interaction) => interaction.outcome === "failed").length;
}
/** Percentiles of several providers cannot be joined: the slowest one is the figure. */
function measureP95(loads) {
	const figures = loads.map((load) => load.p95Ms);
	if (figures.length === 0 || figures.includes(null)) return null;
	return Math.max(...figures.filter((figure) => figure !== null));
}
/** Decimal goals and binary fractions differ by less than this: 0.1 + 0.2 reaches `= 0.3`. */
const FLOAT_NOISE$1 = 1e-9;
function reaches(value, goal) {
	switch (goal.operator) {
		case ">=": return value >= goal.value - FLOAT_NOISE$1;
		case "<=": return value <= goal.value + FLOAT_NOISE$1;
		case ">": return value > goal.value + FLOAT_NOISE$1;
		case "<": return value < goal.value - FLOAT_NOISE$1;
		case "=": return Math.abs(value - goal.value) <= FLOAT_NOISE$1;
		default: return goal.operator;
	}
}

// src/verdict/change-index.ts
function indexChanges(stages) {
	const details = stages.map((stage) => stage.detail).filter((detail) => detail?.kind === "changes");
	const changes = new Map(details.flatMap((detail) => detail.changes).map((change) => [keyOf(change), change]));
	return (finding) => changes.get(keyOf(finding)) ?? null;
}
/** Two specifications may hold the same change, and a file may hold it twice. */
function keyOf({ fingerprint, location }) {
	return `${fingerprint} ${location?.line ?? 0} ${location?.file ?? ""}`;
}

// src/verdict/figures.ts
/** Numbers as people read them: the same in the headline, the checklist, the tables and the terminal. */
const MS_PER_SECOND = 1e3;
const SECONDS_PER_MINUTE = 60;
/** Below this a decimal of a second still says something. */
const SECONDS_WITH_DECIMAL = 10;
/** Milliseconds as `420 ms`, `2.1 s`, `41 s` or `2 min 5 s`. */
function formatDuration(ms) {
	if (!Number.isFinite(ms)) return "unknown";
	if (Math.round(ms) < MS_PER_SECOND) return `${Math.round(ms)} ms`;
	const tenths = Math.round(ms / 100) / 10;
	if (tenths < SECONDS_WITH_DECIMAL) return `${tenths.toFixed(1)} s`;
	const seconds = Math.round(ms / MS_PER_SECOND);
	if (seconds < SECONDS_PER_MINUTE) return `${seconds} s`;
	const rest = seconds % SECONDS_PER_MINUTE;
	const minutes = `${formatCount(Math.floor(seconds / SECONDS_PER_MINUTE))} min`;
	return rest === 0 ? minutes : `${minutes} ${rest} s`;
}
/** A latency in milliseconds with at most three significant digits: `212 ms`, `41.3 ms`, `0.82 ms`. */
function formatLatency(ms) {
	return `${formatLatencyFigure(ms)} ms`;
}
function formatLatencyFigure(ms) {
	if (!Number.isFinite(ms)) return "unknown";
	const decimals = ms >= 100 ? 0 : ms >= 10 ? 1 : 2;
	return trimZeros(ms.toFixed(decimals));
}
/**
* A share from 0 to 1 as a percentage that never rounds to all or to nothing: 0.99998 is `99.9 %`, not `100 %`, and
* 0.00001 is `< 0.1 %`, not `0.0 %`.
*/
function formatShare(share) {
	if (!Number.isFinite(share)) return "unknown";
	if (share >= 1) return `${trimZeros((share * 100).toFixed(1))} %`;
	if (share <= 0) return "0.0 %";
	const percent = share * 100;
	if (percent < .1) return "< 0.1 %";
	return `${percent < 10 ? percent.toFixed(2).replace(/0$/u, "") : floorTenths(percent).toFixed(1)} %`;
}
/** Whole percent, rounded down: coverage of 7 in 8 operations is `87 %`, and only all of them are `100 %`. */
function formatWholePercent(share) {
	if (!Number.isFinite(share)) return "unknown";
	return `${Math.floor(share * 100 + FLOAT_NOISE)} %`;
}
/** A number of things, thousands apart by a narrow gap that never breaks: `12 480` reads better than `12480`. */
function formatCount(count) {
	return String(count).replace(/\B(?=(?:\d{3})+$)/gu, " ");
}
/** `1 warning`, `2 warnings`. */
function formatNumberOf(count, one, many = `${one}s`) {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`, `a, b and 3 more`. Never shows fewer than it could for the place it takes. */
function formatList(items, limit = items.length) {
	const shown = items.length <= limit ? items : items.slice(0, limit);
	const hidden = items.length - shown.length;
	const parts = hidden > 0 ? [...shown, `${formatCount(hidden)} more`] : shown;
	if (parts.length <= 1) return parts.join("");
	return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
/** Sums of binary fractions miss decimal borders by less than this. */
const FLOAT_NOISE = 1e-9;
function floorTenths(percent) {
	return Math.floor(percent * 10 + FLOAT_NOISE) / 10;
}
function trimZeros(figure) {
	return figure.includes(".") ? figure.replace(/\.?0+$/u, "") : figure;
}

// src/verdict/change-words.ts
/** What an operation does since the change: for one operation and for several; `{thing}` is the property or parameter. */
const WORDS = {
	"operation.removed": ["was removed", "were removed"],
	"path.removed": ["was removed", "were removed"],
	"response.property.removed": ["no longer answers with {thing}", "no longer answer with {thing}"],
	"response.property.became-optional": ["may answer without {thing}", "may answer without {thing}"],
	"response.type.changed": ["answers with another type of {thing}", "answer with another type of {thing}"],
	"response.type.widened": ["may answer with another type of {thing}", "may answer with another type of {thing}"],
	"response.null.allowed": ["may answer with null as {thing}", "may answer with null as {thing}"],
	"response.enum.widened": ["may answer with new values of {thing}", "may answer with new values of {thing}"],
	"request.property.required-added": ["now needs {thing} in the request", "now need {thing} in the request"],
	"request.property.became-required": ["now needs {thing} in the request", "now need {thing} in the request"],
	"request.property.removed": ["no longer takes {thing} in the request", "no longer take {thing} in the request"],
	"request.type.changed": ["takes another type of {thing}", "take another type of {thing}"],
	"request.type.narrowed": ["takes fewer types of {thing}", "take fewer types of {thing}"],
	"request.enum.narrowed": ["takes fewer values of {thing}", "take fewer values of {thing}"],
	"request.parameter.required-added": ["now needs {thing}", "now need {thing}"],
	"request.parameter.became-required": ["now needs {thing}", "now need {thing}"],
	"request.parameter.removed": ["no longer takes {thing}", "no longer take {thing}"]
};
/**
* A change as somebody who calls the API would tell it: `GET /payments/{id}` no longer answers with `user_id`. Null
* where the rule has no such words, or the change reaches several properties at once.
*/
function describeChange(change) {
	const words = WORDS[change.rule];
	const [reach] = [...change.reaches].sort(compareReaches);
	const [operation] = change.operations;
	if (words === void 0 || operation === void 0) return null;
	const thing = reach === void 0 ? null : nameThing(reach);
	if (thing === null && words[0].includes("{thing}")) return null;
	const others = change.operations.length - 1;
	return `${`\`${reach?.operation ?? operation}\`${others > 0 ? ` and ${formatNumberOf(others, "more operation")}` : ""}`} ${words[others > 0 ? 1 : 0].replace("{thing}", () => thing ?? "")}`;
}
/** The operation a person would name: the one that has the property itself rather than in a list, reading before writing. */
function compareReaches(left, right) {
	const isRead = (reach) => Number(!reach.operation.startsWith("GET "));
	if (left.property.length !== right.property.length) return left.property.length - right.property.length;
	if (isRead(left) !== isRead(right)) return isRead(left) - isRead(right);
	return left.operation < right.operation ? -1 : Number(left.operation > right.operation);
}
/** `user_id`, or the query parameter `limit`; elements of lists are not named. Null for a whole body. */
function nameThing(reach) {
	const property = reach.property.filter((step) => step !== "*").join(".");
	const named = property === "" ? "" : `\`${property}\``;
	if (reach.parameter === null) return named === "" ? null : named;
	const [place = "", ...name] = reach.parameter.split(":");
	const parameter = `the ${place} parameter \`${name.join(":")}\``;
	return named === "" ? parameter : `${named} of ${parameter}`;
}

// src/verdict/finding-words.ts
/** A finding in one sentence without its full stop: as a caller would tell it, else its message led by its operation. */
function describeFinding(finding, change) {
	const told = change === null ? null : describeChange(change);
	if (told !== null) return told;
	const message = finding.message.replace(/[.\s]+$/u, "");
	const [operation] = finding.operations;
	if (operation === void 0 || finding.operations.some((known) => message.includes(known))) return message;
	const others = finding.operations.length - 1;
	return `\`${operation}\`${others > 0 ? ` and ${formatNumberOf(others, "more operation")}` : ""}: ${message}`;
}

// src/verdict/goal-words.ts
const METRIC_LABELS = {
	coverage: "coverage",
	sla: "SLA",
	"contract-failures": "contract failures",
	p95: "p95"
};
/** `coverage 60 % (goal >= 80 %)`. */
function describeGoal(goal) {
	return `${METRIC_LABELS[goal.metric]} ${formatMetric(goal.metric, goal.measured)} (goal ${goal.goal})`;
}
/** A metric in its own unit; what was not measured is said to be so, never shown as zero. */
function formatMetric(metric, value) {
	if (value === null) return "not measured";
	switch (metric) {
		case "coverage": return formatWholePercent(value);
		case "sla": return formatShare(value);
		case "contract-failures": return formatCount(value);
		case "p95": return formatLatency(value);
		default: return metric;
	}
}

// src/verdict/words.ts
/** What a stage is called in front of a reader. */
const STAGE_LABELS = {
	changes: "Breaking changes",
	contract: "Contract tests",
	integration: "Real dependencies",
	smoke: "Smoke",
	load: "Load"
};
/** The same in the middle of a sentence. */
const STAGE_PHRASES = {
	changes: "the comparison of specifications",
	contract: "contract tests",
	integration: "real dependencies",
	smoke: "smoke",
	load: "load"
};

export { measureMetrics as _, formatMetric as a, formatDuration as c, formatList as d, formatNumberOf as f, figureOf as g, checkGoals as h, describeGoal as i, formatLatency as l, indexChanges as m, STAGE_PHRASES as n, describeFinding as o, formatShare as p, METRIC_LABELS as r, formatCount as s, STAGE_LABELS as t, formatLatencyFigure as u, findContradiction as v, outcomeOf as y };