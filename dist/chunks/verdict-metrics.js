import { l as outcomeOf } from "./verdict-acceptance.js";

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

export { figureOf as n, measureMetrics as r, checkGoals as t };