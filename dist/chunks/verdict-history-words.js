import { i as formatLatency, n as formatCount, s as formatNumberOf } from "./model-http-operation.js";
import { r as formatMetric, t as METRIC_LABELS } from "./verdict-goal-words.js";

// src/verdict/history-words.ts
/** A figure of the history in its own unit. */
function formatHistoryMetric(metric, value) {
	return metric === "p50" ? formatLatency(value) : formatMetric(metric, value);
}
function labelOfMetric(metric) {
	return metric === "p50" ? "p50" : METRIC_LABELS[metric];
}
/** `p95 of GET /orders`. */
function nameFigure({ metric, operation }) {
	const label = labelOfMetric(metric);
	return operation === null ? label : `${label} of \`${operation}\``;
}
/** `+50 %` for times, the difference of shares in points. */
function formatStep({ metric, from, to }) {
	const sign = to >= from ? "+" : "−";
	if (metric === "contract-failures") return `${sign}${formatCount(Math.abs(to - from))}`;
	if (metric === "coverage" || metric === "coverage-integration" || metric === "sla") return `${sign}${(Math.abs(to - from) * 100).toFixed(2)} points`;
	return from === 0 ? "new" : `${sign}${(Math.abs(to - from) / from * 100).toFixed(1)} %`;
}
/** Where head is among the newest commits, in words: `above all 30`, `within the range of 30 commits`. */
function describePlace({ head, recent, metric }) {
	if (head === null) return "not measured here";
	if (recent === null) return "too few commits yet";
	const commits = formatNumberOf(recent.commits, "commit");
	const [lowest, median, highest] = [
		recent.lowest,
		recent.median,
		recent.highest
	].map((value) => formatHistoryMetric(metric, value));
	const spread = lowest === highest ? `all ${median}` : `${lowest} to ${highest}, median ${median}`;
	if (head > recent.highest) return `above all ${commits} (${spread})`;
	if (head < recent.lowest) return `below all ${commits} (${spread})`;
	return `within ${commits} (${spread})`;
}

export { nameFigure as i, formatHistoryMetric as n, formatStep as r, describePlace as t };