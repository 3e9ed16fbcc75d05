import { c as formatShare, i as formatLatency, l as formatWholePercent, n as formatCount } from "./model-http-operation.js";

// src/verdict/goal-words.ts
const METRIC_LABELS = {
	coverage: "coverage",
	"coverage-integration": "integration coverage",
	sla: "SLA",
	"contract-failures": "contract failures",
	p95: "p95"
};
/** `coverage 60 % (goal >= 80 %)`, `coverage 60 % (goal no-decrease, main 75 %)`. */
function describeGoal(goal) {
	return `${METRIC_LABELS[goal.metric]} ${formatMetric(goal.metric, goal.measured)} (goal ${nameGoal(goal)})`;
}
/** `>= 80 %`, or `no-decrease, main 75 %`: with what it is held against. */
function nameGoal({ goal, metric, baseline, undecided }) {
	if (baseline === void 0) return goal;
	if (baseline !== null) return `${goal}, main ${formatMetric(metric, baseline.value)}`;
	return `${goal}, ${undecided ?? "and what main was measured at is not known"}`;
}
/** A metric in its own unit; what was not measured is said to be so, never shown as zero. */
function formatMetric(metric, value) {
	if (value === null) return "not measured";
	switch (metric) {
		case "coverage":
		case "coverage-integration": return formatWholePercent(value);
		case "sla": return formatShare(value);
		case "contract-failures": return formatCount(value);
		case "p95": return formatLatency(value);
		default: return metric;
	}
}

export { nameGoal as i, describeGoal as n, formatMetric as r, METRIC_LABELS as t };