import { c as formatWholePercent, o as formatNumberOf, r as formatLatency, s as formatShare, t as formatCount } from "./verdict-figures.js";

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
		case "contract": return examined(detail) > 0 ? null : "it reports a pass with zero interactions";
		case "smoke": return detail.calls.length > 0 ? null : "it reports a pass with zero calls";
		case "load": return detail.requests > 0 ? null : "it reports a pass with zero requests";
		case "changes":
		case "integration": return null;
		default: return detail;
	}
}
/** Of a consumer those that the broker has, or was asked about: verifying them is the providers' part. */
function examined(detail) {
	if (detail.role === "provider") return detail.staticChecked + detail.interactions.length;
	const judged = detail.gates.length > 0 && detail.gates.every((gate) => gate.deployable === true);
	return detail.pacts.filter((pact) => pact.published || judged).reduce((sum, pact) => sum + pact.interactions, 0);
}

// src/verdict/metrics.ts
/** The four figures. Only stages that ran to their end are measured: half a load test has no percentile. */
function measureMetrics(exercised) {
	const contracts = measured(exercised.stages, "contract").filter(({ role }) => role === "provider");
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
const FLOAT_NOISE = 1e-9;
function reaches(value, goal) {
	switch (goal.operator) {
		case ">=": return value >= goal.value - FLOAT_NOISE;
		case "<=": return value <= goal.value + FLOAT_NOISE;
		case ">": return value > goal.value + FLOAT_NOISE;
		case "<": return value < goal.value - FLOAT_NOISE;
		case "=": return Math.abs(value - goal.value) <= FLOAT_NOISE;
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
/** The stage's own label; nobody should read "real dependencies" where the provider ran without any. */
function labelOf({ stage, outcome, detail }) {
	return detail?.kind === "integration" && detail.services.length === 0 && outcome !== "broken" ? "Integration" : STAGE_LABELS[stage];
}
/** The same in the middle of a sentence. */
const STAGE_PHRASES = {
	changes: "the comparison of specifications",
	contract: "contract tests",
	integration: "real dependencies",
	smoke: "smoke",
	load: "load"
};

export { describeGoal as a, indexChanges as c, measureMetrics as d, findContradiction as f, METRIC_LABELS as i, checkGoals as l, STAGE_PHRASES as n, formatMetric as o, outcomeOf as p, labelOf as r, describeFinding as s, STAGE_LABELS as t, figureOf as u };